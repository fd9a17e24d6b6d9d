import { Slice } from 'lucide-react';
import { setSectionShown } from '#src/state/store.ts';
import { useControls } from './use-store.ts';

/** What opens the drawer above the player. */
export function StudyButtons() {
  const hasSection = useControls(({ section }) => section !== null);
  return (
    <span className="study-buttons">
      <button
        type="button"
        className="study-button"
        aria-label="Section"
        aria-keyshortcuts="c"
        title="Section through the model (C)"
        aria-pressed={hasSection}
        onClick={() => setSectionShown(!hasSection)}
      >
        <Slice aria-hidden="true" />
        <span aria-hidden="true">Section</span>
      </button>
    </span>
  );
}
