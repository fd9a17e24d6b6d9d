import type { HipPose } from './hip-joint.ts';

/** Contact corrections of all sheet nodes, baked on a grid of poses. */
export interface PathTable {
  /** Grid values of each angle, ascending and evenly spaced; rad. */
  readonly flexion: Float64Array;
  readonly abduction: Float64Array;
  readonly internalRotation: Float64Array;
  /** Where each stored value belongs in the model's flat node array; nodes that contact never moves are left out. */
  readonly targets: Uint32Array;
  /** `(flexion, abduction, internalRotation, valueCount)`, in units of `scale` m. */
  readonly corrections: Int16Array;
  readonly scale: number;
  readonly valueCount: number;
}

// four cubic weights and their derivatives for each of the three angles
const scratchWeights = new Float64Array(12);
const scratchSlopes = new Float64Array(12);
const scratchFirst = new Int32Array(3);

/**
 * Fills the weights of a Catmull-Rom span: value and slope with respect to the angle.
 *
 * Outside the first and last interval the ghost point is the straight continuation, folded into the
 * weights, so that only grid values are read. Poses beyond the grid are clamped to it.
 */
function writeCubicWeights(which: number, axis: Float64Array, angle: number): void {
  const count = axis.length;
  const step = (axis[count - 1]! - axis[0]!) / (count - 1);
  const position = Math.min(Math.max((angle - axis[0]!) / step, 0), count - 1);
  const cell = Math.min(Math.floor(position), count - 2);
  const t = position - cell;
  let w0 = ((-t + 2) * t - 1) * t * 0.5;
  let w1 = ((3 * t - 5) * t * t + 2) * 0.5;
  let w2 = ((-3 * t + 4) * t + 1) * t * 0.5;
  let w3 = (t - 1) * t * t * 0.5;
  let s0 = (-3 * t * t + 4 * t - 1) * 0.5;
  let s1 = (9 * t * t - 10 * t) * 0.5;
  let s2 = (-9 * t * t + 8 * t + 1) * 0.5;
  let s3 = (3 * t * t - 2 * t) * 0.5;
  let first = cell - 1;
  if (cell === 0) {
    // p(-1) = 2 p0 - p1
    w1 += 2 * w0;
    w2 -= w0;
    s1 += 2 * s0;
    s2 -= s0;
    [w0, w1, w2, w3] = [w1, w2, w3, 0];
    [s0, s1, s2, s3] = [s1, s2, s3, 0];
    first = 0;
  }
  if (cell === count - 2) {
    // p(n) = 2 p(n-1) - p(n-2); the span starts one earlier so that four values exist
    const shifted = cell === 0;
    if (!shifted) {
      w2 += 2 * w3;
      w1 -= w3;
      s2 += 2 * s3;
      s1 -= s3;
      w3 = 0;
      s3 = 0;
    }
  }
  const base = which * 4;
  scratchFirst[which] = first;
  scratchWeights[base] = w0;
  scratchWeights[base + 1] = w1;
  scratchWeights[base + 2] = w2;
  scratchWeights[base + 3] = w3;
  const perAngle = 1 / step;
  scratchSlopes[base] = s0 * perAngle;
  scratchSlopes[base + 1] = s1 * perAngle;
  scratchSlopes[base + 2] = s2 * perAngle;
  scratchSlopes[base + 3] = s3 * perAngle;
}

/**
 * Fills the stored corrections and their derivatives with respect to the three angles.
 *
 * Tricubic Catmull-Rom over the baked grid: continuous slope, so that moment arms are continuous.
 *
 * @param value, dFlexion, dAbduction, dRotation `(valueCount)`; m and m/rad; to be put where `targets` says.
 * The grid must have at least four values on each axis.
 */
export function writeCorrections(
  value: Float64Array,
  dFlexion: Float64Array,
  dAbduction: Float64Array,
  dRotation: Float64Array,
  table: PathTable,
  pose: HipPose,
): void {
  writeCubicWeights(0, table.flexion, pose.flexion);
  writeCubicWeights(1, table.abduction, pose.abduction);
  writeCubicWeights(2, table.internalRotation, pose.internalRotation);
  const { corrections, valueCount, scale } = table;
  const abductionCount = table.abduction.length;
  const rotationCount = table.internalRotation.length;
  value.fill(0);
  dFlexion.fill(0);
  dAbduction.fill(0);
  dRotation.fill(0);
  for (let i = 0; i < 4; i++) {
    const wi = scratchWeights[i]!;
    const si = scratchSlopes[i]!;
    if (wi === 0 && si === 0) continue;
    for (let j = 0; j < 4; j++) {
      const wj = scratchWeights[4 + j]!;
      const sj = scratchSlopes[4 + j]!;
      if (wj === 0 && sj === 0) continue;
      for (let k = 0; k < 4; k++) {
        const wk = scratchWeights[8 + k]!;
        const sk = scratchSlopes[8 + k]!;
        if (wk === 0 && sk === 0) continue;
        const w = wi * wj * wk * scale;
        const wf = si * wj * wk * scale;
        const wa = wi * sj * wk * scale;
        const wr = wi * wj * sk * scale;
        const cell =
          ((scratchFirst[0]! + i) * abductionCount + scratchFirst[1]! + j) * rotationCount +
          scratchFirst[2]! +
          k;
        const at = cell * valueCount;
        for (let n = 0; n < valueCount; n++) {
          const c = corrections[at + n]!;
          value[n]! += w * c;
          dFlexion[n]! += wf * c;
          dAbduction[n]! += wa * c;
          dRotation[n]! += wr * c;
        }
      }
    }
  }
}
