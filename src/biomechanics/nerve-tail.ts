import type { Transform } from '#src/math/transform.ts';
import type { Radians } from '#src/units/angle.ts';
import { ankleCentre, kneeCentre } from './leg-joints.ts';
import { type NerveTailModel, stationsPerTailNode } from './nerve-model.ts';
import type { NerveStrand } from './snapshot.ts';

/**
 * Where the bridge behind the knee begins and ends, m along the nerve from the axis of the knee: with the knee straight
 * and fully bent. The tibial nerve lies free from the middle of the thigh to the arch of soleus, the common fibular nerve from
 * the division to where it turns round the neck of the fibula. Assumed.
 */
const thighReach = { straight: 0.035, bent: 0.14 } as const;
const straightLegReach = 0.03;
/** Knee angle at which the reaches are full; rad. */
const fullFlexion = (140 * Math.PI) / 180;
/** Constant of a tail, from its authored rows. Lists as in `NerveTailModel`. */
export function createNerveTail(
  rows: Pick<NerveTailModel, 'nodeCount' | 'rest' | 'halfWidth' | 'halfThickness' | 'footWeights'>,
  bend: NerveTailModel['bend'],
): NerveTailModel {
  const { nodeCount, rest } = rows;
  const count = Math.max(nodeCount - 1, 0) * stationsPerTailNode + 1;
  const straight = new Float64Array(count * 3);
  const arc = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    writeSpline(straight, k * 3, rest, nodeCount, k / stationsPerTailNode);
    if (k > 0) arc[k] = arc[k - 1]! + findDistance(straight, k - 1, k);
  }
  // count from the level of the knee's axis
  let atKnee = 0;
  for (let k = 1; k < count; k++) {
    const above = straight[k * 3 - 2]! - kneeCentre[1];
    const below = straight[k * 3 + 1]! - kneeCentre[1];
    if (above >= 0 && below < 0)
      atKnee = arc[k - 1]! + ((arc[k]! - arc[k - 1]!) * above) / (above - below);
  }
  return { ...rows, straight, arc: arc.map((s) => s - atKnee), bend };
}

/** What is written of a strand. */
type TailStrand = Pick<NerveStrand, 'nodes' | 'halfWidth' | 'halfThickness'>;

/**
 * Fills the stations of both tails after those of the course. They run down the thigh with the femur and down the leg with
 * the shank; behind the knee a bridge joins both, which grows longer as the knee bends, because the slack nerve
 * slides and does not fold. The lowest stations of the course belong to the bridge too.
 *
 *   bridge(u) = cubic Hermite between both ends; at the straight knee the tail as authored
 *
 * @param strands tibial and common fibular; nodes `(stationCount, 3)`, m, pelvis frame, the course already in place.
 * @param courseCount stations of the course.
 * @param shankFromFoot where the foot stands to the shank.
 *
 * Assumes one fixed axis of the knee. The length of a tail is not kept: what the bent knee gives goes up and down the nerve.
 */
export function writeTails(
  strands: readonly TailStrand[],
  tails: readonly NerveTailModel[],
  courseCount: number,
  pelvisFromFemur: Transform,
  shankFromFoot: Transform,
  kneeFlexion: Radians,
): void {
  const [tibial, fibular] = strands as [TailStrand, TailStrand];
  const [tibialTail, fibularTail] = tails as [NerveTailModel, NerveTailModel];
  if (tibialTail.arc.length < 3) return;
  const grown = (1 - Math.cos(kneeFlexion)) / (1 - Math.cos(fullFlexion));
  const leg = { pelvisFromFemur, shankFromFoot, kneeFlexion, grown };
  writeBase(tibial, tibialTail, courseCount, leg);
  writeBase(fibular, fibularTail, courseCount, leg);
  // the tibial bridge begins on the course, and takes its stations along
  const from = -(thighReach.straight + grown * (thighReach.bent - thighReach.straight));
  let first = courseCount - 1;
  let s = tibialTail.arc[0]!;
  while (first > 1 && s > from) {
    s -= findDistance(tibial.nodes, first - 1, first);
    first--;
  }
  // with a straight knee it begins below the division
  while (tibialTail.arc[first - courseCount + 2]! <= from) {
    first++;
    s = tibialTail.arc[first - courseCount + 1]!;
  }
  const length = Math.max(courseCount - first, 0);
  for (let i = 0; i < length * 3; i++) scratchShift[i] = tibial.nodes[first * 3 + i]!;
  bridge(tibial.nodes, tibialTail, courseCount, first, s, from, leg);
  for (let i = 0; i < length * 3; i++) {
    fibular.nodes[first * 3 + i]! += tibial.nodes[first * 3 + i]! - scratchShift[i]!;
  }
  const division = fibularTail.arc[0]!;
  bridge(fibular.nodes, fibularTail, courseCount, courseCount - 1, division, division, leg);
}

interface Leg {
  readonly pelvisFromFemur: Transform;
  readonly shankFromFoot: Transform;
  readonly kneeFlexion: Radians;
  /** 0 straight to 1 fully bent. */
  readonly grown: number;
}

function findLegReach(tail: NerveTailModel, grown: number): number {
  return straightLegReach + grown * (tail.bend.legReach - straightLegReach);
}

/** The tail as on a straight knee down to the end of the bridge, and turned with the leg below. */
function writeBase(strand: TailStrand, tail: NerveTailModel, courseCount: number, leg: Leg): void {
  const { straight, arc, nodeCount, footWeights } = tail;
  const to = findLegReach(tail, leg.grown);
  for (let k = 1; k < arc.length; k++) {
    const at = courseCount + k - 1;
    for (let axis = 0; axis < 3; axis++) scratchPoint[axis] = straight[k * 3 + axis]!;
    if (arc[k]! >= to) {
      const weight = mixAt(footWeights, k, nodeCount);
      if (weight > 0) turnFoot(scratchPoint, weight, leg.shankFromFoot);
      turnAboutKnee(scratchPoint, leg.kneeFlexion, 1);
    }
    writeInPelvis(strand.nodes, at * 3, scratchPoint, leg.pelvisFromFemur, 1);
    strand.halfWidth[at] = mixAt(tail.halfWidth, k, nodeCount);
    strand.halfThickness[at] = mixAt(tail.halfThickness, k, nodeCount);
  }
}

/** Lays the bridge from the distance `from` of the knee, at or just beyond station `first` at `at`, to the leg; in place. */
function bridge(
  nodes: Float64Array,
  tail: NerveTailModel,
  courseCount: number,
  first: number,
  at: number,
  from: number,
  { pelvisFromFemur, kneeFlexion, grown }: Leg,
): void {
  const { arc } = tail;
  const to = findLegReach(tail, grown);
  const span = to - from;
  writeStart(nodes, first, from - at);
  writeEnd(scratchPoint, scratchRest, tail, to);
  writeInPelvis(scratchStraightTo, 0, scratchPoint, pelvisFromFemur, 1);
  writeInPelvis(scratchStraightTangent, 0, scratchRest, pelvisFromFemur, 0);
  turnAboutKnee(scratchPoint, kneeFlexion, 1);
  turnAboutKnee(scratchRest, kneeFlexion, 0);
  writeInPelvis(scratchTo, 0, scratchPoint, pelvisFromFemur, 1);
  writeInPelvis(scratchToTangent, 0, scratchRest, pelvisFromFemur, 0);
  const pull = span * (1 + grown * (tail.bend.pull - 1));
  // what was authored between the ends fades as the bridge takes over
  const authored = (1 - grown) ** 4;
  let s = at;
  let x = nodes[first * 3]!;
  let y = nodes[first * 3 + 1]!;
  let z = nodes[first * 3 + 2]!;
  for (let i = first + 1; i < courseCount + arc.length - 1; i++) {
    // the authored place of this station, and its distance from the knee
    const px = nodes[i * 3]!;
    const py = nodes[i * 3 + 1]!;
    const pz = nodes[i * 3 + 2]!;
    s =
      i < courseCount
        ? s + Math.sqrt((px - x) ** 2 + (py - y) ** 2 + (pz - z) ** 2)
        : arc[i - courseCount + 1]!;
    if (s >= to) return;
    x = px;
    y = py;
    z = pz;
    const u = (s - from) / span;
    writeHermite(
      scratchPoint,
      scratchFrom,
      scratchFromTangent,
      scratchTo,
      scratchToTangent,
      u,
      pull,
    );
    writeHermite(
      scratchRest,
      scratchFrom,
      scratchFromTangent,
      scratchStraightTo,
      scratchStraightTangent,
      u,
      span,
    );
    nodes[i * 3] = scratchPoint[0]! + authored * (px - scratchRest[0]!);
    nodes[i * 3 + 1] = scratchPoint[1]! + authored * (py - scratchRest[1]!);
    nodes[i * 3 + 2] = scratchPoint[2]! + authored * (pz - scratchRest[2]!);
  }
}

const point = () => new Float64Array(3);
const scratchPoint = point();
const scratchFrom = point();
const scratchFromTangent = point();
const scratchTo = point();
const scratchToTangent = point();
const scratchStraightTo = point();
const scratchStraightTangent = point();
const scratchRest = point();
/** Stations of the course that a bridge can take along, at most. */
const scratchShift = new Float64Array(3 * 64);

/** Place and direction (unit) of the straight tail at a distance from the knee. */
function writeEnd(out: Float64Array, tangent: Float64Array, tail: NerveTailModel, s: number): void {
  const { straight, arc } = tail;
  let k = 0;
  while (k < arc.length - 2 && arc[k + 1]! < s) k++;
  const t = Math.min(Math.max((s - arc[k]!) / (arc[k + 1]! - arc[k]!), 0), 1);
  let length = 0;
  for (let axis = 0; axis < 3; axis++) {
    const at = (i: number) => straight[Math.min(Math.max(i, 0), arc.length - 1) * 3 + axis]!;
    out[axis] = at(k) * (1 - t) + at(k + 1) * t;
    const slope = (1 - t) * (at(k + 1) - at(k - 1)) + t * (at(k + 2) - at(k));
    tangent[axis] = slope;
    length += slope * slope;
  }
  length = Math.sqrt(length) + 1e-12;
  for (let axis = 0; axis < 3; axis++) tangent[axis]! /= length;
}

function writeHermite(
  out: Float64Array,
  a: Float64Array,
  aTangent: Float64Array,
  b: Float64Array,
  bTangent: Float64Array,
  u: number,
  pull: number,
): void {
  const u2 = u * u;
  const u3 = u2 * u;
  for (let axis = 0; axis < 3; axis++) {
    out[axis] =
      (2 * u3 - 3 * u2 + 1) * a[axis]! +
      (u3 - 2 * u2 + u) * pull * aTangent[axis]! +
      (3 * u2 - 2 * u3) * b[axis]! +
      (u3 - u2) * pull * bTangent[axis]!;
  }
}

/** Turns a point of the leg, or with `offset` 0 a direction, as the knee bends; in place, femur frame. */
function turnAboutKnee(p: Float64Array, kneeFlexion: Radians, offset: 0 | 1): void {
  turnAbout(p, offset * kneeCentre[0], offset * kneeCentre[1], -kneeFlexion);
}

/** Carries a point along with the foot by a share; in place, femur frame with the knee straight. */
function turnFoot(p: Float64Array, share: number, shankFromFoot: Transform): void {
  const r = shankFromFoot;
  const x = p[0]! - kneeCentre[0] - ankleCentre[0];
  const y = p[1]! - kneeCentre[1] - ankleCentre[1];
  const z = p[2]! - kneeCentre[2] - ankleCentre[2];
  for (let axis = 0; axis < 3; axis++) {
    const carried =
      kneeCentre[axis]! +
      r[axis * 3]! * x +
      r[axis * 3 + 1]! * y +
      r[axis * 3 + 2]! * z +
      r[9 + axis]!;
    p[axis]! += share * (carried - p[axis]!);
  }
}

function turnAbout(p: Float64Array, cx: number, cy: number, angle: number): void {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const x = p[0]! - cx;
  const y = p[1]! - cy;
  p[0] = cx + c * x - s * y;
  p[1] = cy + s * x + c * y;
}

/** Moves a point of the femur, or with `offset` 0 turns a direction, into the pelvis. */
function writeInPelvis(
  out: Float64Array,
  at: number,
  p: Float64Array,
  r: Transform,
  offset: 0 | 1,
): void {
  const [x, y, z] = [p[0]!, p[1]!, p[2]!];
  out[at] = r[0]! * x + r[1]! * y + r[2]! * z + offset * r[9]!;
  out[at + 1] = r[3]! * x + r[4]! * y + r[5]! * z + offset * r[10]!;
  out[at + 2] = r[6]! * x + r[7]! * y + r[8]! * z + offset * r[11]!;
}

/** Place and unit direction of the line a little beyond a station, so that the start of a bridge moves without steps. */
function writeStart(nodes: Float64Array, station: number, beyond: number): void {
  const t = beyond / (findDistance(nodes, station, station + 1) + 1e-12);
  let length = 0;
  for (let axis = 0; axis < 3; axis++) {
    const x = (i: number) => nodes[(station + i) * 3 + axis]!;
    scratchFrom[axis] = x(0) * (1 - t) + x(1) * t;
    const slope = (1 - t) * (x(1) - x(-1)) + t * (x(2) - x(0));
    scratchFromTangent[axis] = slope;
    length += slope * slope;
  }
  length = Math.sqrt(length) + 1e-12;
  for (let axis = 0; axis < 3; axis++) scratchFromTangent[axis]! /= length;
}

/** Value of a list over the nodes at a station. */
function mixAt(values: Float64Array, station: number, nodeCount: number): number {
  const node = Math.min(Math.floor(station / stationsPerTailNode), nodeCount - 2);
  const t = station / stationsPerTailNode - node;
  return values[node]! * (1 - t) + values[node + 1]! * t;
}

/** Catmull-Rom point of a chain at a fractional node. */
function writeSpline(
  out: Float64Array,
  at: number,
  nodes: Float64Array,
  nodeCount: number,
  position: number,
): void {
  const node = Math.min(Math.floor(position), Math.max(nodeCount - 2, 0));
  const t = position - node;
  for (let axis = 0; axis < 3; axis++) {
    // beyond its ends the chain goes straight on
    const x = (i: number): number =>
      i < 0
        ? 2 * nodes[axis]! - nodes[3 + axis]!
        : i >= nodeCount
          ? 2 * nodes[(nodeCount - 1) * 3 + axis]! - nodes[(nodeCount - 2) * 3 + axis]!
          : nodes[i * 3 + axis]!;
    const [a, b, c, d] = [x(node - 1), x(node), x(node + 1), x(node + 2)];
    out[at + axis] =
      b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  }
}

function findDistance(points: Float64Array, i: number, j: number): number {
  return Math.hypot(
    points[j * 3]! - points[i * 3]!,
    points[j * 3 + 1]! - points[i * 3 + 1]!,
    points[j * 3 + 2]! - points[i * 3 + 2]!,
  );
}
