import { type Controls, clampPose, type HipPose, poseLimits } from '#src/state/controls.ts';
import { findMuscle } from '#src/state/readings.ts';
import { type Snapshot, simulation } from '#src/state/simulation.ts';
import { deg, toDegrees } from '#src/units/angle.ts';
import type { Question } from './lesson.ts';

export type PoseGoal = Extract<Question, { readonly kind: 'pose' }>['goal'];
export type PoseMeasure = PoseGoal['measure'];

/** A pose, and the measure in it. */
export interface Reached {
  readonly pose: HipPose;
  /** m, or Pa. */
  readonly value: number;
}

/** The measure now: m of the length and of the rotation arm (inward positive), Pa of the pressure. */
export function readMeasure(snapshot: Snapshot, measure: PoseMeasure): number {
  if (measure === 'nerve-pressure') return snapshot.nerve.peakPressure;
  const piriformis = findMuscle(snapshot, 'piriformis');
  if (!piriformis) return 0;
  return measure === 'piriformis-length'
    ? piriformis.length
    : piriformis.momentArms.internalRotation;
}

/** First search: every so many degrees of every angle of the hip. */
const coarseStep = 15;
/** Then from the best of those, by halves down to this; degrees. */
const finestStep = 2;
/** Few enough that the page answers in between. */
const posesAtOnce = 12;

/**
 * The pose within the free range of the joint in which a measure is most, or least, with all else as it is set (tightness, course of
 * the nerve). Worked out with the model: a grid of poses, then ever smaller steps from the best. The knee stays as it is.
 *
 * @param pausing waits between bundles of poses, so that the page goes on.
 * @returns null before a model is loaded.
 */
export async function findBestPose(
  controls: Controls,
  { measure, seek }: PoseGoal,
  solve: (controls: Controls) => Snapshot | null = simulation.solveAside,
  pausing: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve)),
): Promise<Reached | null> {
  const sign = seek === 'most' ? 1 : -1;
  const read = (pose: HipPose) => {
    const snapshot = solve({ ...controls, pose, instant: null });
    return snapshot ? readMeasure(snapshot, measure) : null;
  };
  let best: Reached | null = null;
  const consider = (pose: HipPose): boolean => {
    const value = read(pose);
    if (value === null || (best && sign * value <= sign * best.value)) return false;
    best = { pose, value };
    return true;
  };
  let count = 0;
  for (const flexion of listAngles('flexion')) {
    for (const abduction of listAngles('abduction')) {
      for (const internalRotation of listAngles('internalRotation')) {
        consider(clampPose(controls.pose, { flexion, abduction, internalRotation }));
        count++;
        if (count % posesAtOnce === 0) await pausing();
      }
    }
  }
  for (let step = coarseStep / 2; step >= finestStep; step /= 2) {
    let isBetter = true;
    while (isBetter && best) {
      isBetter = false;
      for (const angle of ['flexion', 'abduction', 'internalRotation'] as const) {
        for (const way of [-step, step]) {
          const from: HipPose = (best as Reached).pose;
          if (consider(clampPose(from, { [angle]: deg(toDegrees(from[angle]) + way) }))) {
            isBetter = true;
          }
        }
      }
      await pausing();
    }
  }
  return best;
}

function listAngles(angle: 'flexion' | 'abduction' | 'internalRotation') {
  const [low, high] = poseLimits[angle].map(toDegrees) as [number, number];
  const steps = Math.ceil((high - low) / coarseStep);
  return Array.from({ length: steps + 1 }, (_, index) => deg(low + (index * (high - low)) / steps));
}

/** From here on a pose counts as found: of the way from neutral to the best. */
export const enough = 0.85;

/** How far a value is on the way from where it starts to the best there is; 0 to 1, below 0 for the wrong way. */
export function findShare(value: number, start: number, best: number): number {
  return best === start ? 1 : (value - start) / (best - start);
}
