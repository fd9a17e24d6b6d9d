import { createIdentity, type Transform } from '#src/math/transform.ts';
import type { HipPose } from './hip-joint.ts';
import type { MuscleModel } from './hip-model.ts';
import { writeLowerLeg } from './leg-chain.ts';
import { kneeCentre, patellarGrooveCentre, patellarShare } from './leg-joints.ts';
import type { MuscleSnapshot } from './snapshot.ts';
import { type ViaPath, viaSegments } from './via-path.ts';
import { scratchArc, writeWrap } from './via-wrap.ts';

/** Where the segments stand in the pelvis, by index into `viaSegments`, and the axes about which they turn. */
export interface ViaPose {
  readonly transforms: readonly Transform[];
  /** `(3, 3)`: unit axes of flexion, abduction and internal rotation of the hip; pelvis frame. */
  readonly hipAxes: Float64Array;
}

/** A place for the pose; filled by `writeViaPose`. */
export function createViaPose(): ViaPose {
  return {
    transforms: viaSegments.map(createIdentity),
    hipAxes: new Float64Array(9),
  };
}

/** Fills where the segments stand in the pelvis, and the axes of the hip: R = Rz(f) Rx(−a) Ry(i). */
export function writeViaPose(out: ViaPose, pose: HipPose, pelvisFromFemur: Transform): ViaPose {
  const [, femur, patella, shank] = out.transforms as readonly [
    Transform,
    Transform,
    Transform,
    Transform,
  ];
  femur.set(pelvisFromFemur);
  writeLowerLeg(patella, shank, scratchFoot, femur, pose.kneeFlexion, 0);
  const n = out.hipAxes;
  n.fill(0);
  n[2] = 1;
  n[3] = -Math.cos(pose.flexion);
  n[4] = -Math.sin(pose.flexion);
  n[6] = pelvisFromFemur[1]!;
  n[7] = pelvisFromFemur[4]!;
  n[8] = pelvisFromFemur[7]!;
  return out;
}

const scratchFoot = createIdentity();

// corners of one thread, arcs cut into short chords: points and length up to each
const maxCorners = 96;
const scratchCorners = new Float64Array(maxCorners * 3);
const scratchReach = new Float64Array(maxCorners);
const scratchPointReach = new Float64Array(16);
const scratchFrom = new Float64Array(3);
const scratchTo = new Float64Array(3);
// arms of one thread: flexion, abduction, internal rotation, knee flexion
const scratchArms = new Float64Array(4);
let cornerCount = 0;
let threadLength = 0;

/**
 * Fills nodes, bundle lengths and moment arms of a muscle made of threads.
 *
 *   L = Σ straight spans + Σ arcs,    r = −dL/dq = −Σ u · (v_b − v_a)
 *
 * u is the direction of a straight span and v the velocity of its two ends with the segments that carry them; an arc
 * lies on one segment and adds nothing (the thread is as short as it can be, so sliding costs nothing).
 *
 * The nodes lie on the thread: tendons keep their length at rest, the flesh between them is stretched evenly. Nothing is
 * remembered between poses. Length and arms are continuous where a thread leaves a ball or a bar; the slope of
 * an arm over the angle is not.
 *
 * Source: obstacle-set method (Garner and Pandy 2000); arms by virtual work (An 1984).
 */
export function writeViaMuscle(
  state: MuscleSnapshot,
  muscle: MuscleModel,
  via: ViaPath,
  pose: ViaPose,
): void {
  for (let bundle = 0; bundle < muscle.bundleCount; bundle++) {
    stretchThread(via, bundle, pose);
    state.bundleLengths[bundle] = threadLength;
    for (let angle = 0; angle < 3; angle++) {
      state.bundleArms[bundle * 3 + angle] = scratchArms[angle]!;
    }
    state.bundleKneeArms[bundle] = scratchArms[3]!;
    spaceNodes(state, muscle, via, bundle);
  }
  for (let pass = 0; pass < via.smoothing; pass++) smoothNodes(state, muscle);
}

/** Length of one thread in one pose; m. */
export function findThreadLength(via: ViaPath, bundle: number, pose: ViaPose): number {
  stretchThread(via, bundle, pose);
  return threadLength;
}

/** How far along the thread each of its points lies; m. `(pointCount)` */
export function findPointReaches(via: ViaPath, bundle: number, pose: ViaPose): number[] {
  stretchThread(via, bundle, pose);
  return Array.from(scratchPointReach.subarray(0, via.pointCount));
}

function stretchThread(via: ViaPath, bundle: number, pose: ViaPose): void {
  const { pointCount, segments, points, wraps } = via;
  cornerCount = 0;
  threadLength = 0;
  scratchArms.fill(0);
  writePlaced(scratchFrom, pose, segments[0]!, points, bundle * pointCount * 3);
  addCorner(scratchFrom, 0);
  for (let span = 0; span < pointCount - 1; span++) {
    const segment = segments[span]!;
    const next = segments[span + 1]!;
    writePlaced(scratchTo, pose, next, points, (bundle * pointCount + span + 1) * 3);
    const wrap = wraps[bundle * (pointCount - 1) + span]!;
    const arcCount = wrap
      ? writeWrap(scratchArc, wrap, pose.transforms[wrap.segment]!, scratchFrom, scratchTo)
      : 0;
    if (wrap && arcCount > 0) {
      addSpan(scratchFrom, 0, segment, scratchArc, 0, wrap.segment, pose);
      threadLength = scratchReach[cornerCount - 1]!;
      for (let i = 1; i < arcCount; i++) {
        threadLength += scratchArc[arcCount * 3]! / (arcCount - 1);
        addCorner(scratchArc, i * 3);
      }
      addSpan(scratchArc, (arcCount - 1) * 3, wrap.segment, scratchTo, 0, next, pose);
    } else {
      addSpan(scratchFrom, 0, segment, scratchTo, 0, next, pose);
    }
    scratchPointReach[span + 1] = threadLength;
    scratchFrom.set(scratchTo);
  }
}

function addCorner(point: Float64Array, at: number): void {
  for (let axis = 0; axis < 3; axis++) {
    scratchCorners[cornerCount * 3 + axis] = point[at + axis]!;
  }
  scratchReach[cornerCount++] = threadLength;
}

/** A straight span: its length, what it adds to the arms, and its far end as a corner. */
function addSpan(
  a: Float64Array,
  aAt: number,
  aSegment: number,
  b: Float64Array,
  bAt: number,
  bSegment: number,
  pose: ViaPose,
): void {
  let ux = b[bAt]! - a[aAt]!;
  let uy = b[bAt + 1]! - a[aAt + 1]!;
  let uz = b[bAt + 2]! - a[aAt + 2]!;
  const length = Math.sqrt(ux * ux + uy * uy + uz * uz);
  threadLength += length;
  addCorner(b, bAt);
  if (length < 1e-12 || aSegment === bSegment) return;
  ux /= length;
  uy /= length;
  uz /= length;
  addTurn(-1, a[aAt]!, a[aAt + 1]!, a[aAt + 2]!, ux, uy, uz, aSegment, pose);
  addTurn(1, b[bAt]!, b[bAt + 1]!, b[bAt + 2]!, ux, uy, uz, bSegment, pose);
}

/** r −= sign · n · (p − c) × u for every joint between the pelvis and the segment. */
function addTurn(
  sign: 1 | -1,
  px: number,
  py: number,
  pz: number,
  ux: number,
  uy: number,
  uz: number,
  segment: number,
  pose: ViaPose,
): void {
  if (segment === 0) return;
  const mx = py * uz - pz * uy;
  const my = pz * ux - px * uz;
  const mz = px * uy - py * ux;
  const n = pose.hipAxes;
  for (let angle = 0; angle < 3; angle++) {
    scratchArms[angle]! -=
      sign * (n[angle * 3]! * mx + n[angle * 3 + 1]! * my + n[angle * 3 + 2]! * mz);
  }
  if (segment === 1) return;
  // patella and shank turn backwards about an axis of the thigh along z
  const isShank = segment === 3;
  const [cx, cy, cz] = isShank ? kneeCentre : patellarGrooveCentre;
  const r = pose.transforms[1]!;
  const x = px - (r[0]! * cx + r[1]! * cy + r[2]! * cz);
  const y = py - (r[3]! * cx + r[4]! * cy + r[5]! * cz);
  const z = pz - (r[6]! * cx + r[7]! * cy + r[8]! * cz);
  const turn = r[2]! * (y * uz - z * uy) + r[5]! * (z * ux - x * uz) + r[8]! * (x * uy - y * ux);
  scratchArms[3]! += sign * (isShank ? 1 : patellarShare) * turn;
}

function writePlaced(
  out: Float64Array,
  pose: ViaPose,
  segment: number,
  points: Float64Array,
  at: number,
): void {
  const t = pose.transforms[segment]!;
  const x = points[at]!;
  const y = points[at + 1]!;
  const z = points[at + 2]!;
  out[0] = t[0]! * x + t[1]! * y + t[2]! * z + t[9]!;
  out[1] = t[3]! * x + t[4]! * y + t[5]! * z + t[10]!;
  out[2] = t[6]! * x + t[7]! * y + t[8]! * z + t[11]!;
}

/** Lays a bundle's nodes along the thread: tendons as long as at rest, the flesh between them stretched evenly. */
function spaceNodes(
  state: MuscleSnapshot,
  muscle: MuscleModel,
  { restReaches, restFlesh }: ViaPath,
  bundle: number,
): void {
  const { lengthEnd, nodeCount } = muscle;
  const from = restFlesh[bundle * 2]!;
  const to = restFlesh[bundle * 2 + 1]!;
  const change = threadLength - restReaches[bundle * nodeCount + lengthEnd]!;
  const stretch = 1 + change / (to - from);
  let corner = 1;
  for (let node = 0; node <= lengthEnd; node++) {
    const reach = restReaches[bundle * nodeCount + node]!;
    const target =
      reach <= from ? reach : reach >= to ? reach + change : from + (reach - from) * stretch;
    while (corner < cornerCount - 1 && scratchReach[corner]! < target) corner++;
    const start = scratchReach[corner - 1]!;
    const span = scratchReach[corner]! - start;
    const t = span > 1e-12 ? (target - start) / span : 0;
    const at = (bundle * nodeCount + node) * 3;
    for (let axis = 0; axis < 3; axis++) {
      const a = scratchCorners[(corner - 1) * 3 + axis]!;
      state.nodes[at + axis] = a + t * (scratchCorners[corner * 3 + axis]! - a);
    }
  }
}

/** One 1-2-1 pass along every bundle; the ends stay. Rounds the corners that a flesh of some thickness cannot follow. */
function smoothNodes({ nodes }: MuscleSnapshot, muscle: MuscleModel): void {
  const { bundleCount, nodeCount, lengthEnd } = muscle;
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    for (let axis = 0; axis < 3; axis++) {
      let before = nodes[bundle * nodeCount * 3 + axis]!;
      for (let node = 1; node < lengthEnd; node++) {
        const at = (bundle * nodeCount + node) * 3 + axis;
        const here = nodes[at]!;
        nodes[at] = (before + 2 * here + nodes[at + 3]!) / 4;
        before = here;
      }
    }
  }
}
