import { useEffect, useRef } from 'react';
import type { MuscleId } from '#src/anatomy/catalog.ts';
import { t } from '#src/i18n/t.ts';
import { subscribeReadings } from '#src/state/calm.ts';
import { findAction, findMuscle, findStretch, type MuscleAction } from '#src/state/readings.ts';
import { simulation } from '#src/state/simulation.ts';
import { formatMillimetres, formatPercent } from '#src/units/format.ts';
import { describeAction, findArmName } from './words.ts';

/** Rows in the order in which they are read aloud in class. */
const axes: readonly (keyof MuscleAction)[] = ['internalRotation', 'abduction', 'flexion'];

/** Longest bar; m. A round number above the arms of the rotators in every pose; longer arms fill it. */
const longestBar = 0.04;

/** What a muscle does in this pose: a sentence, its three moment arms and its length; written without React while it moves. */
export function MuscleReadings({
  id,
  onTurn,
}: {
  readonly id: MuscleId;
  /** Hears the short form of the sentence whenever the pose changes. */
  readonly onTurn?: (turn: string) => void;
}) {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const write = (name: string, text: string) => {
      const target = element.querySelector(`[data-text="${name}"]`);
      if (target && target.textContent !== text) target.textContent = text;
    };
    const show = () => {
      const snapshot = simulation.current();
      const muscle = snapshot && findMuscle(snapshot, id);
      if (!muscle) return;
      element.toggleAttribute('data-solved', true);
      const { turn, joint, draw } = describeAction(findAction(muscle.momentArms));
      onTurn?.(turn);
      write('turn', turn);
      write('joint', joint);
      write('draw', draw);
      for (const axis of axes) {
        const arm = muscle.momentArms[axis];
        write(`${axis}-name`, findArmName(axis, arm));
        write(`${axis}-value`, formatMillimetres(Math.abs(arm)));
        const bar = element.querySelector<HTMLElement>(`[data-bar="${axis}"]`);
        bar?.style.setProperty('--size', String(Math.min(1, Math.abs(arm) / longestBar)));
      }
      write('length', describeLength(muscle.length, findStretch(muscle)));
    };
    show();
    return subscribeReadings(show);
  }, [id, onTurn]);

  return (
    <div ref={box} className="readings">
      <p className="card-sentence">
        {t('In this pose it')} <strong data-text="turn" />
        <span data-text="joint" />
        <strong data-text="draw" />.
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
        {t('Lever arms (moment arms) about the hip.')} <span data-text="length" />
      </p>
    </div>
  );
}

function describeLength(length: number, stretch: number): string {
  const percent = Math.round(Math.abs(stretch) * 100);
  const now = { length: formatMillimetres(length), percent: formatPercent(percent / 100) };
  if (percent === 0) return t('Length now {{length}}, as at rest.', now);
  return t(
    stretch > 0
      ? 'Length now {{length}}, {{percent}} longer than at rest.'
      : 'Length now {{length}}, {{percent}} shorter than at rest.',
    now,
  );
}
