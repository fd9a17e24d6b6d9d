import { Redo2, Undo2 } from 'lucide-react';
import { t } from '#src/i18n/t.ts';
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
        aria-label={t('Undo')}
        aria-disabled={!canUndo}
        title={canUndo ? t('Undo (Ctrl + Z)') : t('Nothing to undo')}
        onClick={undo}
      >
        <Undo2 aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('Redo')}
        aria-disabled={!canRedo}
        title={canRedo ? t('Redo (Ctrl + Y)') : t('Nothing to redo')}
        onClick={redo}
      >
        <Redo2 aria-hidden="true" />
      </button>
    </>
  );
}
