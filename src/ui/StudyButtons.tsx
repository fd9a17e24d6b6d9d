import { ChartSpline, Columns2, Slice } from 'lucide-react';
import { t } from '#src/i18n/t.ts';
import { setPlotShown, setSectionShown, setSideBySide } from '#src/state/store.ts';
import { useControls } from './use-store.ts';

/** What opens the drawer above the player. */
export function StudyButtons() {
  const hasSection = useControls(({ section }) => section !== null);
  const hasPlot = useControls(({ plot }) => plot !== null);
  const isSideBySide = useControls((controls) => controls.isSideBySide);
  return (
    <span className="study-buttons">
      <button
        type="button"
        className="study-button"
        aria-label={t('Side by side')}
        aria-keyshortcuts="s"
        title={t('Foot free and foot loaded beside each other (S)')}
        aria-pressed={isSideBySide}
        onClick={() => setSideBySide(!isSideBySide)}
      >
        <Columns2 aria-hidden="true" />
        <span aria-hidden="true">{t('Side by side')}</span>
      </button>
      <button
        type="button"
        className="study-button"
        aria-label={t('Plots')}
        aria-keyshortcuts="m"
        title={t('Curves that move with the model (M)')}
        aria-pressed={hasPlot}
        onClick={() => setPlotShown(!hasPlot)}
      >
        <ChartSpline aria-hidden="true" />
        <span aria-hidden="true">{t('Plots')}</span>
      </button>
      <button
        type="button"
        className="study-button"
        aria-label={t('Section')}
        aria-keyshortcuts="c"
        title={t('Section through the model (C)')}
        aria-pressed={hasSection}
        onClick={() => setSectionShown(!hasSection)}
      >
        <Slice aria-hidden="true" />
        <span aria-hidden="true">{t('Section')}</span>
      </button>
    </span>
  );
}
