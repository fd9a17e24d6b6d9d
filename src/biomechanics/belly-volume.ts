import type { BellyWorkspace } from './belly-shape.ts';
import type { MuscleModel } from './hip-model.ts';
import type { MuscleSnapshot } from './snapshot.ts';

/**
 * Fills the distances of the outer and deep face from the middle, from the half thickness in this pose.
 *
 * Thinning takes from both faces; of what a belly gains, `deepGrowth` goes to the deep side and the rest outward,
 * away from the bone that it lies on.
 */
export function writeFaces(
  state: MuscleSnapshot,
  muscle: MuscleModel,
  belly: BellyWorkspace,
): void {
  const { outerThickness, deepThickness, halfThickness } = state;
  const { restHalfThickness, deepGrowth, deepShare } = muscle;
  for (let at = 0; at < halfThickness.length; at++) {
    const rest = restHalfThickness[at]!;
    const growth = halfThickness[at]! / rest - 1;
    const deepRest = 2 * belly.deepShares[at]! * rest;
    const outerRest = 2 * (1 - deepShare) * rest;
    const gained = findGain(growth);
    const deep = deepRest * (1 + growth - (1 - deepGrowth) * gained);
    const outer = (outerRest + deepRest) * (1 + growth) - deep;
    const across = belly.curvatures[at * 2]!;
    const along = belly.curvatures[at * 2 + 1]!;
    deepThickness[at] = limitToRadius(deep, across, along);
    outerThickness[at] = limitToRadius(outer, -across, -along);
  }
}

/** A face stays within this share of the radius of its curvature: beyond it, it would fold. */
const radiusShare = 0.8;

/**
 * Thickness on the hollow side of a bend: t / (1 + Σ (t κ₊ / 0.8)⁴)^¼. It hardly changes where the sheet is flat, and never
 * reaches the centre of the bend.
 */
function limitToRadius(thickness: number, across: number, along: number): number {
  if (across <= 0 && along <= 0) return thickness;
  const a = (thickness * Math.max(across, 0)) / radiusShare;
  const b = (thickness * Math.max(along, 0)) / radiusShare;
  const sum = 1 + a * a * a * a + b * b * b * b;
  return thickness / Math.sqrt(Math.sqrt(sum));
}

/** Smooth max(x, 0), exactly 0 at 0. */
function findGain(x: number): number {
  return 0.5 * (x + Math.sqrt(x * x + gainSoftness * gainSoftness) - gainSoftness);
}

const gainSoftness = 0.1;

const maxRing = 40;
const scratchRing = new Float64Array(maxRing * 3);
const scratchNext = new Float64Array(maxRing * 3);

/**
 * Volume of the belly between its faces; m³. Rings of corners at every node, joined by triangles: coarser than what is
 * drawn, and compared only with itself at rest.
 */
export function findBellyVolume(state: MuscleSnapshot): number {
  const { bundleCount, drawnEnd } = state;
  const ringCount = 2 * bundleCount + 6;
  let from = scratchRing;
  let to = scratchNext;
  writeRing(from, state, 0);
  // six times the volume: a fan over the first ring, the sides, a fan over the last ring
  let sum = -findFan(from, ringCount);
  for (let node = 1; node <= drawnEnd; node++) {
    writeRing(to, state, node);
    for (let i = 0; i < ringCount; i++) {
      const a = i * 3;
      const b = i + 1 < ringCount ? a + 3 : 0;
      sum += findDeterminant(from, a, from, b, to, a) + findDeterminant(from, b, to, b, to, a);
    }
    [from, to] = [to, from];
  }
  sum += findFan(from, ringCount);
  return (state.outward * sum) / 6;
}

/** Corners of the section at a node: outer face, rim, deep face back, rim. */
function writeRing(out: Float64Array, state: MuscleSnapshot, node: number): void {
  const { bundleCount, nodeCount, middle, normals, outerThickness, deepThickness } = state;
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    const at = bundle * nodeCount + node;
    const outer = outerThickness[at]!;
    const deep = deepThickness[at]!;
    const far = (2 * bundleCount + 2 - bundle) * 3;
    for (let axis = 0; axis < 3; axis++) {
      const m = middle[at * 3 + axis]!;
      const n = normals[at * 3 + axis]!;
      out[bundle * 3 + axis] = m + outer * n;
      out[far + axis] = m - deep * n;
    }
  }
  writeRim(out, bundleCount, state, (bundleCount - 1) * nodeCount + node, 1);
  writeRim(out, 2 * bundleCount + 3, state, node, -1);
}

/** Three corners of a rim in the order of the ring: from the outer face on the last bundle's side, else from the deep one. */
function writeRim(
  out: Float64Array,
  first: number,
  state: MuscleSnapshot,
  at: number,
  side: 1 | -1,
): void {
  const outer = state.outerThickness[at]!;
  const deep = state.deepThickness[at]!;
  const radius = 0.5 * (outer + deep);
  const half = 0.5 * (outer - deep);
  for (let corner = 0; corner < 3; corner++) {
    const reach = side * radius * (corner === 1 ? 1 : Math.SQRT1_2);
    const rise = half - side * radius * Math.SQRT1_2 * (corner - 1);
    for (let axis = 0; axis < 3; axis++) {
      out[(first + corner) * 3 + axis] =
        state.middle[at * 3 + axis]! +
        reach * state.across[at * 3 + axis]! +
        rise * state.normals[at * 3 + axis]!;
    }
  }
}

function findFan(ring: Float64Array, ringCount: number): number {
  let sum = 0;
  for (let i = 1; i < ringCount - 1; i++) {
    sum += findDeterminant(ring, 0, ring, i * 3, ring, i * 3 + 3);
  }
  return sum;
}

function findDeterminant(
  p: Float64Array,
  a: number,
  q: Float64Array,
  b: number,
  r: Float64Array,
  c: number,
): number {
  const bx = q[b]!;
  const by = q[b + 1]!;
  const bz = q[b + 2]!;
  const cx = r[c]!;
  const cy = r[c + 1]!;
  const cz = r[c + 2]!;
  return (
    p[a]! * (by * cz - bz * cy) + p[a + 1]! * (bz * cx - bx * cz) + p[a + 2]! * (bx * cy - by * cx)
  );
}

/** The factor of thickness stays in these bounds. */
const leastFactor = 0.4;
const greatestFactor = 3.5;
/** A fan of threads that folds on itself measures too little; it must not balloon. */
const greatestThreadFactor = 1.7;
/** Least and greatest slope of the volume over the factor, as shares of the wanted volume for each unit. */
const leastSlope = 0.35;
const greatestSlope = 2.5;

/**
 * Thickens or thins the flesh until the belly has its volume at rest: one factor for the whole muscle.
 *
 *   half thickness = rest · (1 + flesh (f − 1)),   V(f) = V at rest
 *
 * V grows with f nearly linearly, so three evaluations (a guess and two secant steps) leave less than 0.5 %. Where a belly is
 * folded up V may do otherwise; the bounds of the slope keep the steps, and so the shape, smooth in the pose.
 * @returns f.
 */
export function solveVolumeFactor(
  state: MuscleSnapshot,
  muscle: MuscleModel,
  belly: BellyWorkspace,
  guess: number,
): number {
  const wanted = belly.restVolume;
  const most = muscle.via ? greatestThreadFactor : greatestFactor;
  let f0 = Math.min(guess, most);
  let v0 = findVolumeAt(state, muscle, belly, f0);
  // flesh is about four fifths of the whole
  let slope = (0.8 * wanted) / f0;
  for (let step = 0; step < 2; step++) {
    const f1 = clamp(f0 + (wanted - v0) / slope, most);
    const v1 = findVolumeAt(state, muscle, belly, f1);
    if (Math.abs(f1 - f0) > 1e-7) {
      slope = Math.min(
        Math.max((v1 - v0) / (f1 - f0), leastSlope * wanted),
        greatestSlope * wanted,
      );
    }
    f0 = f1;
    v0 = v1;
  }
  const factor = limit(clamp(f0 + (wanted - v0) / slope, most));
  applyThickness(state, muscle, belly, factor);
  return factor;
}

/** Rounds a factor off towards its upper bound, so that it does not stop with a jerk. */
function limit(factor: number): number {
  const over = factor - firmFactor;
  return over > 0 ? firmFactor + firmRoom * Math.tanh(over / firmRoom) : factor;
}

const firmFactor = 2.6;
const firmRoom = 0.8;

/** Keeps a factor in its bounds. */
function clamp(factor: number, most: number): number {
  return Math.min(Math.max(factor, leastFactor), most);
}

function findVolumeAt(
  state: MuscleSnapshot,
  muscle: MuscleModel,
  belly: BellyWorkspace,
  factor: number,
): number {
  applyThickness(state, muscle, belly, factor);
  return findBellyVolume(state);
}

/** Fills half thickness and faces for one factor of the flesh. Tendon keeps its size. */
export function applyThickness(
  state: MuscleSnapshot,
  muscle: MuscleModel,
  belly: BellyWorkspace,
  factor: number,
): void {
  const { halfThickness } = state;
  for (let at = 0; at < halfThickness.length; at++) {
    halfThickness[at] = muscle.restHalfThickness[at]! * (1 + belly.flesh[at]! * (factor - 1));
  }
  writeFaces(state, muscle, belly);
}
