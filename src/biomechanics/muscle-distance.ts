import { contactFigures } from './contact-figures.ts';

// the muscle as rounded balls on a refined sheet
const alongFactor = 3;
const acrossFactor = 2;
const maxBalls = 1024;
const scratchBalls = new Float64Array(4 * maxBalls);
const scratchGaps = new Float64Array(maxBalls);
const scratchBounds = new Float64Array(6);
let ballCount = 0;

/** Beyond this distance from the balls nothing is felt; m. Larger than any nerve and any softness. */
export const farAway = 0.03;

/** A sheet whose surface is felt. */
export interface FeltSheet {
  readonly bundleCount: number;
  readonly nodeCount: number;
  /** `(bundleCount, nodeCount)`, m. */
  readonly halfThickness: Float64Array;
}

/**
 * Sets the sheet that `writeMuscleDistance` feels, as balls between its nodes.
 *
 * @param nodes  flat array with `(bundleCount, nodeCount, 3)` numbers from `offset` on; m, pelvis frame.
 */
export function setMuscleBalls(sheet: FeltSheet, nodes: Float64Array, offset: number): void {
  const { bundleCount, nodeCount, halfThickness } = sheet;
  const across = (bundleCount - 1) * acrossFactor + 1;
  const along = (nodeCount - 1) * alongFactor + 1;
  if (across * along > maxBalls)
    throw new RangeError('muscle-distance: the sheet has too many nodes');
  ballCount = 0;
  for (let axis = 0; axis < 3; axis++) {
    scratchBounds[axis] = Infinity;
    scratchBounds[axis + 3] = -Infinity;
  }
  for (let j = 0; j < across; j++) {
    const bundle = Math.min(Math.floor(j / acrossFactor), Math.max(bundleCount - 2, 0));
    const v = j / acrossFactor - bundle;
    for (let i = 0; i < along; i++) {
      const node = Math.min(Math.floor(i / alongFactor), nodeCount - 2);
      const u = i / alongFactor - node;
      const a = bundle * nodeCount + node;
      const b = v > 0 ? a + nodeCount : a;
      const wa = (1 - u) * (1 - v);
      const wb = u * (1 - v);
      const wc = (1 - u) * v;
      const wd = u * v;
      const radius =
        wa * halfThickness[a]! +
        wb * halfThickness[a + 1]! +
        wc * halfThickness[b]! +
        wd * halfThickness[b + 1]!;
      for (let axis = 0; axis < 3; axis++) {
        const at = offset + axis;
        const x =
          wa * nodes[at + a * 3]! +
          wb * nodes[at + a * 3 + 3]! +
          wc * nodes[at + b * 3]! +
          wd * nodes[at + b * 3 + 3]!;
        scratchBalls[ballCount * 4 + axis] = x;
        scratchBounds[axis] = Math.min(scratchBounds[axis]!, x - radius);
        scratchBounds[axis + 3] = Math.max(scratchBounds[axis + 3]!, x + radius);
      }
      scratchBalls[ballCount * 4 + 3] = radius;
      ballCount++;
    }
  }
}

/**
 * Fills `out` with the distance from the rounded muscle (m) and the direction away from it (3).
 * Points farther than `farAway` are said to be exactly so far.
 */
export function writeMuscleDistance(out: Float64Array, x: number, y: number, z: number): void {
  out[0] = farAway;
  out[1] = -1;
  out[2] = 0;
  out[3] = 0;
  if (
    x < scratchBounds[0]! - farAway ||
    y < scratchBounds[1]! - farAway ||
    z < scratchBounds[2]! - farAway ||
    x > scratchBounds[3]! + farAway ||
    y > scratchBounds[4]! + farAway ||
    z > scratchBounds[5]! + farAway
  ) {
    return;
  }
  let nearest = Infinity;
  for (let b = 0; b < ballCount; b++) {
    const dx = x - scratchBalls[b * 4]!;
    const dy = y - scratchBalls[b * 4 + 1]!;
    const dz = z - scratchBalls[b * 4 + 2]!;
    const gap = Math.sqrt(dx * dx + dy * dy + dz * dz) - scratchBalls[b * 4 + 3]!;
    scratchGaps[b] = gap;
    if (gap < nearest) nearest = gap;
  }
  if (nearest > farAway - 0.005) return;
  // soft minimum around the nearest ball: value and gradient
  const k = 1 / contactFigures.rounding;
  let sum = 0;
  let gx = 0;
  let gy = 0;
  let gz = 0;
  for (let b = 0; b < ballCount; b++) {
    const excess = (scratchGaps[b]! - nearest) * k;
    if (excess > 12) continue;
    const weight = Math.exp(-excess);
    const distance = scratchGaps[b]! + scratchBalls[b * 4 + 3]! + 1e-9;
    sum += weight;
    gx += (weight * (x - scratchBalls[b * 4]!)) / distance;
    gy += (weight * (y - scratchBalls[b * 4 + 1]!)) / distance;
    gz += (weight * (z - scratchBalls[b * 4 + 2]!)) / distance;
  }
  const length = Math.sqrt(gx * gx + gy * gy + gz * gz) + 1e-12;
  out[0] = nearest - Math.log(sum) / k + contactFigures.rounding * Math.log(4);
  out[1] = gx / length;
  out[2] = gy / length;
  out[3] = gz / length;
}
