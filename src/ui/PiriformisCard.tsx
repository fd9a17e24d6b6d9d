import { ChevronDown } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { findAction, findMuscle, findStretch, type MuscleAction } from '#src/state/readings.ts';
import { simulation } from '#src/state/simulation.ts';
import { formatMillimetres, formatPercent } from '#src/units/format.ts';
import { Swatch } from './Swatch.tsx';
import { describeAction, findArmName } from './words.ts';

/** Rows in the order in which they are read aloud in class. */
const axes: readonly (keyof MuscleAction)[] = ['internalRotation', 'abduction', 'flexion'];

/** Longest bar; m. A round number above the arms of piriformis in every pose. */
const longestBar = 0.04;

/** What piriformis does in this pose: a sentence, its three moment arms and its length. */
export function PiriformisCard() {
  const card = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const element = card.current;
    if (!element) return;
    const write = (name: string, text: string) => {
      const target = element.querySelector(`[data-text="${name}"]`);
      if (target && target.textContent !== text) target.textContent = text;
    };
    const show = () => {
      const snapshot = simulation.current();
      const piriformis = snapshot && findMuscle(snapshot, 'piriformis');
      if (!piriformis) return;
      element.toggleAttribute('data-solved', true);
      const { turn, joint, draw } = describeAction(findAction(piriformis.momentArms));
      write('short', turn);
      write('lead', 'In this pose it ');
      write('turn', turn);
      write('joint', joint);
      write('draw', draw);
      write('end', '.');
      for (const axis of axes) {
        const arm = piriformis.momentArms[axis];
        write(`${axis}-name`, findArmName(axis, arm));
        write(`${axis}-value`, formatMillimetres(Math.abs(arm)));
        const bar = element.querySelector<HTMLElement>(`[data-bar="${axis}"]`);
        bar?.style.setProperty('--size', String(Math.min(1, Math.abs(arm) / longestBar)));
      }
      write('length', describeLength(piriformis.length, findStretch(piriformis)));
    };
    show();
    return simulation.subscribe(show);
  }, []);

  return (
    <details ref={card} className="section card" open={isRoomy()}>
      <summary>
        <Swatch tissue="piriformis" />
        <h2>Piriformis</h2>
        <span className="card-short" data-text="short" />
        <ChevronDown className="card-chevron" aria-hidden="true" />
      </summary>
      <p className="card-sentence">
        <span data-text="lead" />
        <strong data-text="turn" />
        <span data-text="joint" />
        <strong data-text="draw" />
        <span data-text="end" />
      </p>
      <dl className="arms">
        {axes.map((axis) => (
          <div key={axis}>
            <dt data-text={`${axis}-name`} />
            <dd>
              <span className="arm-bar" data-bar={axis} aria-hidden="true" />
              <span className="arm-value" data-text={`${axis}-value`} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="fine">
        Lever arms (moment arms) about the hip. <span data-text="length" />
      </p>
    </details>
  );
}

function describeLength(length: number, stretch: number): string {
  const percent = Math.round(Math.abs(stretch) * 100);
  const change =
    percent === 0
      ? 'as at rest'
      : `${formatPercent(percent / 100)} ${stretch > 0 ? 'longer' : 'shorter'} than at rest`;
  return `Length now ${formatMillimetres(length)}, ${change}.`;
}

/** Folded to one line where the panel has little height or width. */
function isRoomy(): boolean {
  return window.matchMedia('(min-width: 1440px) and (min-height: 860px), (max-width: 1023px)')
    .matches;
}
