import { useEffect, useRef, useState } from 'react';
import { phrases, t } from '#src/i18n/t.ts';
import {
  enough,
  findBestPose,
  findShare,
  type PoseMeasure,
  type Reached,
  readMeasure,
} from '#src/lessons/pose-goal.ts';
import { neutralPose } from '#src/state/controls.ts';
import { pause } from '#src/state/player.ts';
import { simulation } from '#src/state/simulation.ts';
import { controlsStore, setPose } from '#src/state/store.ts';
import { formatMillimetres, formatMmHg, formatPercent } from '#src/units/format.ts';
import type { QuestionViewProps } from './question-view.ts';

/** A pose to be set with the sliders; the model says how near it comes to the best there is. */
export function PoseQuestion({ question, onAnswer }: QuestionViewProps<'pose'>) {
  const { measure, seek } = question.goal;
  const live = useRef<HTMLElement>(null);
  const [best, setBest] = useState<Reached | null>(null);
  const [result, setResult] = useState<{ share: number; value: number } | null>(null);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    const show = () => {
      const snapshot = simulation.current();
      if (!snapshot || !live.current) return;
      const text = formatMeasure(measure, readMeasure(snapshot, measure));
      if (live.current.textContent !== text) live.current.textContent = text;
    };
    show();
    return simulation.subscribe(show);
  }, [measure]);

  const check = async () => {
    setBusy(true);
    const controls = controlsStore.getState();
    const found = best ?? (await findBestPose(controls, question.goal));
    const start = simulation.solveAside({ ...controls, pose: neutralPose, instant: null });
    const from = start && readMeasure(start, measure);
    const now = simulation.current();
    if (found && from !== null && now) {
      const value = readMeasure(now, measure);
      const share = findShare(value, from, found.value);
      setBest(found);
      setResult({ share, value });
      onAnswer(share >= enough, formatMeasure(measure, value));
    }
    setBusy(false);
  };
  return (
    <>
      <p className="lesson-prompt">{t(question.prompt)}</p>
      <p className="fine">
        {t(names[measure])}: <strong ref={live} className="lesson-measure" />
      </p>
      <div role="status">
        {isBusy && <p className="fine">{t('Working it out')}</p>}
        {result && best && (
          <p className="lesson-reason">
            <strong>{result.share >= enough ? t('Correct.') : t('Not yet.')}</strong>{' '}
            {t(
              seek === 'most'
                ? 'That is {{share}} of the way from neutral to the most that the model reaches, {{best}}.'
                : 'That is {{share}} of the way from neutral to the least that the model reaches, {{best}}.',
              {
                share: formatPercent(Math.max(0, result.share)),
                best: formatMeasure(measure, best.value),
              },
            )}{' '}
            {result.share >= enough && t(question.reason ?? '')}
          </p>
        )}
      </div>
      <div className="lesson-row">
        <button type="button" className="button" disabled={isBusy} onClick={() => void check()}>
          {t('Check my pose')}
        </button>
        {best && result && result.share < 0.999 && (
          <button
            type="button"
            className="button"
            onClick={() => {
              pause();
              setPose(best.pose);
            }}
          >
            {t('Show the best pose')}
          </button>
        )}
      </div>
    </>
  );
}

const names: { readonly [measure in PoseMeasure]: string } = phrases({
  'piriformis-length': 'Length of piriformis now',
  'nerve-pressure': 'Pressure on the nerve now, modelled',
  'piriformis-rotation-arm': 'Rotation lever arm of piriformis now',
});

function formatMeasure(measure: PoseMeasure, value: number): string {
  return measure === 'nerve-pressure' ? formatMmHg(value) : formatMillimetres(value);
}
