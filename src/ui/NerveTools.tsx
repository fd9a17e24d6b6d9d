import { PictureInPicture2, Slice } from 'lucide-react';
import { t } from '#src/i18n/t.ts';
import { setCloseUp, setSectionShown } from '#src/state/store.ts';
import { useControls } from './use-store.ts';

/** Section and close-up for pages too narrow for the bars that hold their buttons. */
export function NerveTools() {
  const hasSection = useControls(({ section }) => section !== null);
  const hasCloseUp = useControls(({ closeUp }) => closeUp);
  return (
    <div className="nerve-tools">
      <button
        type="button"
        className="button"
        aria-pressed={hasSection}
        onClick={() => setSectionShown(!hasSection)}
      >
        <Slice aria-hidden="true" /> {t('Section')}
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={hasCloseUp}
        onClick={() => setCloseUp(!hasCloseUp)}
      >
        <PictureInPicture2 aria-hidden="true" /> {t('Close-up')}
      </button>
    </div>
  );
}
