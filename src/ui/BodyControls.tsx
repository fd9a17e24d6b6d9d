import { phrases, t } from '#src/i18n/t.ts';
import { type PainPattern, painPatterns } from '#src/state/controls.ts';
import { setFigure, setPain } from '#src/state/store.ts';
import { useControls } from './use-store.ts';

const patternNames: Readonly<Record<PainPattern, string>> = phrases({
  none: 'No pain pattern',
  'trigger-point': 'Pain: trigger point',
  entrapment: 'Pain: pressed nerve',
  groin: 'Pain: groin',
});

/** The whole body round the hip, and the pattern of pain painted on its skin. */
export function BodyControls() {
  const figure = useControls((controls) => controls.figure);
  const pain = useControls((controls) => controls.pain);
  return (
    <div className="layers-body-controls">
      <label className="switch-field">
        {t('Whole figure')}
        <input
          type="checkbox"
          role="switch"
          className="switch"
          checked={figure}
          aria-checked={figure}
          onChange={(event) => setFigure(event.target.checked)}
        />
      </label>
      <select
        className="chip-select"
        aria-label={t('Pattern of pain')}
        value={pain}
        onChange={(event) => setPain(event.target.value as PainPattern)}
      >
        {painPatterns.map((id) => (
          <option key={id} value={id}>
            {t(patternNames[id])}
          </option>
        ))}
      </select>
    </div>
  );
}
