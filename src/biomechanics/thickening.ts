import { findFlesh } from './belly.ts';
import { contactFigures } from './contact-figures.ts';
import type { MuscleSnapshot } from './snapshot.ts';

/**
 * Thickens the flesh of a muscle as hypertrophy does: by the same share all along its belly, tendon left out.
 *
 *   half thickness = h · (1 + 0.36 · amount · flesh(s))
 *
 * @param amount 0 nothing to 1 as thick as in patients.
 *
 * Its volume grows; its pull stays, although thicker muscle is stronger: what more it would pull is not known for patients.
 * Source of the share: ultrasound and MRI of piriformis syndrome, see `contactFigures.thickeningGain`.
 */
export function applyThickening(muscle: MuscleSnapshot, amount: number): void {
  if (amount === 0) return;
  const { halfThickness, nodeCount, lengthEnd, bellyFrom, bellyTo } = muscle;
  for (let at = 0; at < halfThickness.length; at++) {
    const flesh = findFlesh((at % nodeCount) / lengthEnd, bellyFrom, bellyTo);
    halfThickness[at]! *= 1 + contactFigures.thickeningGain * amount * flesh;
  }
}
