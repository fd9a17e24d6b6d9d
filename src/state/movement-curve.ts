import type { HipPose } from '#src/biomechanics/hip-joint.ts';

/** A pose at a fraction of the cycle. */
export interface Keyframe {
  /** 0 to below 1, increasing. */
  readonly at: number;
  readonly pose: HipPose;
}

const angles = ['flexion', 'abduction', 'internalRotation', 'kneeFlexion'] as const;

/**
 * Pose of a periodic movement at a fraction of its cycle.
 *
 * Each angle is a cubic Hermite curve through the keyframes with monotone slopes:
 *   m = 2·d₀·d₁ / (d₀ + d₁) where the slopes d₀, d₁ on both sides agree in sign, else 0.
 * The curve and its velocity are continuous everywhere, the seam of the loop included, and it never
 * overshoots a keyframe, so keyframes inside the limits of motion give poses inside them.
 *
 * @param fraction of the cycle; whole cycles are dropped.
 * Source: Fritsch and Carlson's condition, in Butland's harmonic form.
 */
export function findMovementPose(keyframes: readonly Keyframe[], fraction: number): HipPose {
  const count = keyframes.length;
  const phase = fraction - Math.floor(fraction);
  let index = count - 1;
  while (index > 0 && keyframes[index]!.at > phase) index--;
  const start = keyframes[index]!.at;
  const span = findSpan(keyframes, index);
  const s = (phase - start) / span;
  const pose = { flexion: 0, abduction: 0, internalRotation: 0, kneeFlexion: 0 };
  for (const angle of angles) {
    const a = keyframes[index]!.pose[angle];
    const b = keyframes[(index + 1) % count]!.pose[angle];
    const slopeA = findSlope(keyframes, index, angle) * span;
    const slopeB = findSlope(keyframes, (index + 1) % count, angle) * span;
    const s2 = s * s;
    const s3 = s2 * s;
    pose[angle] =
      (2 * s3 - 3 * s2 + 1) * a +
      (s3 - 2 * s2 + s) * slopeA +
      (3 * s2 - 2 * s3) * b +
      (s3 - s2) * slopeB;
  }
  return pose;
}

/**
 * Fraction of the cycle whose pose is nearest to `pose`, by the sum of squared angles.
 * Of equally near fractions the one nearest to `preferred` wins, so that the scrubber jumps least.
 */
export function findNearestFraction(
  keyframes: readonly Keyframe[],
  pose: HipPose,
  preferred: number,
): number {
  let best = preferred;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let step = 0; step < searchSteps; step++) {
    const fraction = step / searchSteps;
    const candidate = findMovementPose(keyframes, fraction);
    let cost = Math.abs(fraction - preferred) * tieWeight;
    for (const angle of angles) cost += (candidate[angle] - pose[angle]) ** 2;
    if (cost < bestCost) {
      bestCost = cost;
      best = fraction;
    }
  }
  return best;
}

/** Resolution of the search: a third of a degree in a 35° swing. */
const searchSteps = 400;
/** rad²; a whole cycle of distance counts as much as a quarter of a degree. */
const tieWeight = 2e-5;

function findSpan(keyframes: readonly Keyframe[], index: number): number {
  const next = index + 1 < keyframes.length ? keyframes[index + 1]!.at : 1 + keyframes[0]!.at;
  return next - keyframes[index]!.at;
}

function findSlope(
  keyframes: readonly Keyframe[],
  index: number,
  angle: (typeof angles)[number],
): number {
  const count = keyframes.length;
  const before = (index + count - 1) % count;
  const after = (index + 1) % count;
  const here = keyframes[index]!.pose[angle];
  const d0 = (here - keyframes[before]!.pose[angle]) / findSpan(keyframes, before);
  const d1 = (keyframes[after]!.pose[angle] - here) / findSpan(keyframes, index);
  return d0 * d1 > 0 ? (2 * d0 * d1) / (d0 + d1) : 0;
}
