import { contactFigures } from './contact-figures.ts';
import type { MuscleSnapshot } from './snapshot.ts';

/**
 * The slit between the heads of piriformis in one pose: its middle and its axes, pelvis frame.
 * `up` points across the fibres to the upper head, `out` along the sheet's normal to the back, `along` with the fibres.
 */
export interface Slit {
  readonly middle: Float64Array;
  readonly up: Float64Array;
  readonly out: Float64Array;
  readonly along: Float64Array;
}

export function createSlit(): Slit {
  const point = () => new Float64Array(3);
  return { middle: point(), up: point(), out: point(), along: point() };
}

/**
 * Fills the slit from the nodes of the two bundles beside it.
 *
 * @param nodes  `(bundleCount, nodeCount, 3)` from `offset` on, m, pelvis frame.
 * @param node   place along the bundles, in nodes; not an end.
 * @param outward sign that turns across × along to the back of the muscle.
 */
export function writeSlit(
  slit: Slit,
  nodes: Float64Array,
  offset: number,
  nodeCount: number,
  lowerHead: number,
  node: number,
  outward: 1 | -1,
): Slit {
  const { middle, up, out, along } = slit;
  const first = Math.min(Math.floor(node), nodeCount - 3);
  const t = node - first;
  const upper = offset + ((lowerHead - 1) * nodeCount + first) * 3;
  const lower = offset + (lowerHead * nodeCount + first) * 3;
  for (let axis = 0; axis < 3; axis++) {
    const u0 = nodes[upper + axis]!;
    const u1 = nodes[upper + 3 + axis]!;
    const l0 = nodes[lower + axis]!;
    const l1 = nodes[lower + 3 + axis]!;
    const u = u0 + t * (u1 - u0);
    const l = l0 + t * (l1 - l0);
    middle[axis] = (u + l) / 2;
    up[axis] = u - l;
    along[axis] = u1 - u0 + l1 - l0;
  }
  normalise(up);
  // fibres rarely stand square on the line between two bundles
  const slope = along[0]! * up[0]! + along[1]! * up[1]! + along[2]! * up[2]!;
  for (let axis = 0; axis < 3; axis++) along[axis]! -= slope * up[axis]!;
  normalise(along);
  // the sheet runs from the upper to the lower bundle: across is −up
  out[0] = -outward * (up[1]! * along[2]! - up[2]! * along[1]!);
  out[1] = -outward * (up[2]! * along[0]! - up[0]! * along[2]!);
  out[2] = -outward * (up[0]! * along[1]! - up[1]! * along[0]!);
  return slit;
}

/** How fully the walls of the slit stand at a point of it: 1 in its middle, smoothly 0 at its borders. */
export function findWallShare(depth: number, length: number, height: number): number {
  const { slitDepth, slitLength, slitHeight } = contactFigures;
  return (
    findBump(depth / (1.4 * slitDepth)) *
    findBump(length / slitLength) *
    findBump(height / slitHeight)
  );
}

/** (1 − x²)² inside ±1, 0 outside. */
function findBump(x: number): number {
  const a = Math.max(1 - x * x, 0);
  return a * a;
}

/**
 * Parts the drawn heads round the strand between them: their facing rims come to lie on it, and on each other away from it.
 *
 *   rim = h ± (t + c) at the strand,   at most `headsLap` past the middle between the bundles elsewhere
 *
 * @param state    of the whole muscle, its middle and faces written; the middle is changed.
 * @param node     place of the slit along the bundles, in nodes.
 * @param height   h, of the strand above the middle between the facing bundles; m.
 * @param half     t, half the height of the strand; m.
 */
export function openHeads(
  state: Pick<
    MuscleSnapshot,
    'middle' | 'outerThickness' | 'deepThickness' | 'bundleCount' | 'nodeCount' | 'lowerHead'
  >,
  node: number,
  height: number,
  half: number,
): void {
  const { middle, outerThickness, deepThickness, bundleCount, nodeCount, lowerHead } = state;
  for (let n = 1; n < nodeCount; n++) {
    const fade = findFade(n / (nodeCount - 1));
    if (fade === 0) continue;
    const bump = findBump((n - node) / slitReach);
    const upper = (lowerHead - 1) * nodeCount + n;
    const lower = lowerHead * nodeCount + n;
    let distance = 0;
    for (let axis = 0; axis < 3; axis++) {
      scratchUp[axis] = middle[upper * 3 + axis]! - middle[lower * 3 + axis]!;
      distance += scratchUp[axis]! * scratchUp[axis]!;
    }
    distance = Math.sqrt(distance) + 1e-12;
    const upperRim = distance / 2 - (outerThickness[upper]! + deepThickness[upper]!) / 2;
    const lowerRim = distance / 2 - (outerThickness[lower]! + deepThickness[lower]!) / 2;
    const room = half + slitClearance;
    const up = fade * (bump * (height + room - upperRim) + (1 - bump) * findClosing(upperRim));
    const down = fade * (bump * (room - height - lowerRim) + (1 - bump) * findClosing(lowerRim));
    for (let bundle = 0; bundle < bundleCount; bundle++) {
      const at = bundle * nodeCount + n;
      const isUpper = bundle < lowerHead;
      // the bundle at the slit moves fully, its outer neighbours less and less
      const away = isUpper ? lowerHead - 1 - bundle : bundle - lowerHead;
      const shift = ((isUpper ? up : -down) * outerShare ** away) / distance;
      for (let axis = 0; axis < 3; axis++) middle[at * 3 + axis]! += shift * scratchUp[axis]!;
    }
  }
}

const scratchUp = new Float64Array(3);

/** How far a rim that stands open is to move to lie past the middle; m, none where it lies there already. Smooth. */
function findClosing(rim: number): number {
  const open = rim + headsLap;
  return -0.5 * (open + Math.sqrt(open * open + headsLap * headsLap));
}

/** Half the length of the opening, in nodes; how far closed heads reach past each other's rim and what is left round the strand, m; share that the next bundle takes. For drawing only. */
const slitReach = 3;
const headsLap = 0.001;
const slitClearance = 0.0003;
const outerShare = 0.35;

/** 1 along the flesh, 0 at the bone and at the common tendon. */
function findFade(s: number): number {
  const rise = Math.min(s / 0.1, 1);
  const fall = Math.min(Math.max((0.85 - s) / 0.3, 0), 1);
  return rise * rise * (3 - 2 * rise) * fall * fall * (3 - 2 * fall);
}

function normalise(v: Float64Array): void {
  const length = Math.sqrt(v[0]! * v[0]! + v[1]! * v[1]! + v[2]! * v[2]!) + 1e-12;
  v[0]! /= length;
  v[1]! /= length;
  v[2]! /= length;
}
