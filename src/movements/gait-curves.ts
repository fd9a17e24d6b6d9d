import type { Curve, Curves } from './movement.ts';

/** Samples of one cycle at steps of 2 %, foot strike first; angles in tenths of a degree. */
interface GaitSamples {
  readonly flexion: readonly number[];
  readonly abduction: readonly number[];
  readonly internalRotation: readonly number[];
  readonly kneeFlexion: readonly number[];
  readonly ankleDorsiflexion: readonly number[];
  readonly pelvisTilt: readonly number[];
  readonly pelvisObliquity: readonly number[];
  readonly pelvisRotation: readonly number[];
}

/** Curves of both legs and the pelvis; the left leg does what the right one did half a cycle before. */
export function createGaitCurves(samples: GaitSamples): Curves {
  return {
    flexion: tenths(samples.flexion),
    abduction: tenths(samples.abduction),
    internalRotation: tenths(samples.internalRotation),
    kneeFlexion: tenths(samples.kneeFlexion),
    ankleDorsiflexion: tenths(samples.ankleDorsiflexion),
    pelvisTilt: tenths(samples.pelvisTilt),
    pelvisObliquity: tenths(samples.pelvisObliquity),
    pelvisRotation: tenths(samples.pelvisRotation),
    leftFlexion: tenths(shiftHalf(samples.flexion)),
    leftAbduction: tenths(shiftHalf(samples.abduction)),
    leftInternalRotation: tenths(shiftHalf(samples.internalRotation)),
    leftKneeFlexion: tenths(shiftHalf(samples.kneeFlexion)),
    leftAnkleDorsiflexion: tenths(shiftHalf(samples.ankleDorsiflexion)),
  };
}

function tenths(samples: readonly number[]): Curve {
  return { unit: 0.1, samples };
}

/** The other leg: half a cycle later. */
export function shiftHalf(samples: readonly number[]): readonly number[] {
  const half = samples.length / 2;
  return [...samples.slice(half), ...samples.slice(0, half)];
}

/** Part of a gait cycle that a movement of its own shows slowly: these samples, a rest at the last one, and back to the first. */
export interface GaitCut {
  readonly first: number;
  readonly last: number;
}

/** Fractions of the short movement at which the cut ends, and the rest. */
const cutEnd = 0.5;
const restEnd = 0.65;

/** Knots of one channel of a cut; samples before the first of the cycle come from its end. */
export function cutCurve(
  samples: readonly number[],
  unit: number,
  { first, last }: GaitCut,
): Curve {
  const count = samples.length;
  const knots = Array.from({ length: last - first + 1 }, (_, i): [number, number] => [
    (cutEnd * i) / (last - first),
    samples[(first + i + count) % count]! * unit,
  ]);
  return [...knots, [restEnd, samples[last]! * unit]];
}

/** Seconds that a cut lasts when it is shown `slowMotion` times slower. */
export function findCutDuration(
  { first, last }: GaitCut,
  cycle: number,
  slowMotion: number,
): number {
  return ((last - first) * 0.02 * cycle * slowMotion) / cutEnd;
}

/** Where in the short movement a fraction of the gait cycle is shown. */
export function findCutPlace({ first, last }: GaitCut, fraction: number): number {
  return (cutEnd * (fraction / 0.02 - first)) / (last - first);
}
