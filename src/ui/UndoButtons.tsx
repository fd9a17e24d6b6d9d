import { Redo2, Undo2 } from 'lucide-react';
import { historyStore, redo, undo } from '#src/state/history.ts';
import { useStore } from './use-store.ts';

/** Takes the last change back, or does it again. */
export function UndoButtons() {
  const canUndo = useStore(historyStore, ({ past }) => past.length > 0);
  const canRedo = useStore(historyStore, ({ future }) => future.length > 0);
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label="Undo"
        aria-disabled={!canUndo}
        title={canUndo ? 'Undo (Ctrl + Z)' : 'Nothing to undo'}
        onClick={undo}
      >
        <Undo2 aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="Redo"
        aria-disabled={!canRedo}
        title={canRedo ? 'Redo (Ctrl + Y)' : 'Nothing to redo'}
        onClick={redo}
      >
        <Redo2 aria-hidden="true" />
      </button>
    </>
  );
}
