import { deg, type Radians } from '#src/units/angle.ts';
import { contactFigures } from './contact-figures.ts';
import { findCourseCount, type NerveModel, stationsPerNode } from './nerve-model.ts';

/**
 * Fills a centre line with the stations of a course: its nodes and the Catmull-Rom points between them.
 *
 * @param out    `(courseCount, 3)`, m, pelvis frame.
 * @param nodes  the model's flat node array in this pose.
 * @param detour what a rarer course adds to the nodes, `(nodeCount, 3)`, m; null for the common course.
 */
export function writeCourse(
  out: Float64Array,
  model: NerveModel,
  nodes: Float64Array,
  detour: Float64Array | null,
): Float64Array {
  const last = model.nodeCount - 1;
  const courseCount = findCourseCount(model);
  for (let station = 0; station < courseCount; station++) {
    const node = Math.min(Math.floor(station / stationsPerNode), last - 1);
    const t = station / stationsPerNode - node;
    const before = Math.max(node - 1, 0) * 3;
    const after = Math.min(node + 2, last) * 3;
    const n = node * 3;
    const w0 = 0.5 * t * (t * (2 - t) - 1);
    const w1 = 0.5 * (t * t * (3 * t - 5) + 2);
    const w2 = 0.5 * t * (t * (4 - 3 * t) + 1);
    const w3 = 0.5 * t * t * (t - 1);
    for (let axis = 0; axis < 3; axis++) {
      const at = model.offset + axis;
      let x =
        w0 * nodes[at + before]! +
        w1 * nodes[at + n]! +
        w2 * nodes[at + n + 3]! +
        w3 * nodes[at + after]!;
      if (detour) {
        x +=
          w0 * detour[before + axis]! +
          w1 * detour[n + axis]! +
          w2 * detour[n + 3 + axis]! +
          w3 * detour[after + axis]!;
      }
      out[station * 3 + axis] = x;
    }
  }
  return out;
}

/**
 * Fills the sections of the course: half axes of the whole nerve, and the bed behind it.
 * `(courseCount)`; m, m, Pa.
 */
export function writeSections(
  halfWidth: Float64Array,
  halfThickness: Float64Array,
  bed: Float64Array,
  model: NerveModel,
): void {
  const last = model.nodeCount - 1;
  const courseCount = findCourseCount(model);
  for (let station = 0; station < courseCount; station++) {
    const node = Math.min(Math.floor(station / stationsPerNode), last - 1);
    const t = station / stationsPerNode - node;
    halfWidth[station] = model.restHalfWidth[node]! * (1 - t) + model.restHalfWidth[node + 1]! * t;
    halfThickness[station] =
      model.restHalfThickness[node]! * (1 - t) + model.restHalfThickness[node + 1]! * t;
    bed[station] = model.bedStiffness[node]! * (1 - t) + model.bedStiffness[node + 1]! * t;
  }
}

/**
 * Fills the thin axis of each section: across the course, out of the face of piriformis while the nerve lies along that
 * muscle, then away from the hip centre, as it lies on the short rotators. `(stationCount, 3)`, unit.
 *
 * @param flat   out of the back of piriformis at its origin, pelvis frame, unit; see `writeFlatNormal`.
 * @param shares `(stationCount)`, 1 where the nerve lies on piriformis to 0 where it lies on the rotators.
 */
export function writeThicknessAxes(
  axes: Float64Array,
  line: Float64Array,
  stationCount: number,
  flat: Float64Array,
  shares: Float64Array,
): void {
  for (let station = 0; station < stationCount; station++) {
    const share = shares[station]!;
    const low = Math.max(station - 1, 0) * 3;
    const high = Math.min(station + 1, stationCount - 1) * 3;
    const tx = line[high]! - line[low]!;
    const ty = line[high + 1]! - line[low + 1]!;
    const tz = line[high + 2]! - line[low + 2]!;
    const x = line[station * 3]!;
    const y = line[station * 3 + 1]!;
    const z = line[station * 3 + 2]!;
    const radial = (1 - share) / Math.sqrt(x * x + y * y + z * z + 1e-18);
    writeAcross(
      axes,
      station * 3,
      radial * x + share * flat[0]!,
      radial * y + share * flat[1]!,
      radial * z + share * flat[2]!,
      tx,
      ty,
      tz,
    );
  }
}

/** The nodes of piriformis over which its face at the origin is taken: the bones of the pelvis hold them in every pose. */
const flatNodes = [1, 4] as const;

/**
 * Fills the direction out of the back of piriformis where the nerve lies on its front; unit, pelvis frame. Zero for a
 * muscle without breadth.
 *
 * @param rest `(bundleCount, nodeCount, 3)`, m: the muscle at neutral.
 */
export function writeFlatNormal(
  out: Float64Array,
  rest: Float64Array,
  bundleCount: number,
  nodeCount: number,
  outward: 1 | -1,
): Float64Array {
  out.fill(0);
  const [from, to] = flatNodes;
  if (bundleCount < 2 || nodeCount <= to) return out;
  const along = [0, 0, 0];
  const across = [0, 0, 0];
  for (let axis = 0; axis < 3; axis++) {
    for (let bundle = 0; bundle < bundleCount; bundle++) {
      const at = bundle * nodeCount * 3 + axis;
      along[axis]! += rest[at + to * 3]! - rest[at + from * 3]!;
    }
    for (let node = from; node <= to; node++) {
      const last = (bundleCount - 1) * nodeCount + node;
      across[axis]! += rest[last * 3 + axis]! - rest[node * 3 + axis]!;
    }
  }
  const [ax, ay, az] = along as [number, number, number];
  const [bx, by, bz] = across as [number, number, number];
  const x = outward * (by * az - bz * ay);
  const y = outward * (bz * ax - bx * az);
  const z = outward * (bx * ay - by * ax);
  const length = Math.sqrt(x * x + y * y + z * z) + 1e-18;
  out[0] = x / length;
  out[1] = y / length;
  out[2] = z / length;
  return out;
}

/** Writes the unit part of (x, y, z) that stands across a tangent. */
function writeAcross(
  out: Float64Array,
  at: number,
  x: number,
  y: number,
  z: number,
  tx: number,
  ty: number,
  tz: number,
): void {
  const along = (x * tx + y * ty + z * tz) / (tx * tx + ty * ty + tz * tz + 1e-18);
  const ax = x - along * tx;
  const ay = y - along * ty;
  const az = z - along * tz;
  const length = Math.sqrt(ax * ax + ay * ay + az * az) + 1e-12;
  out[at] = ax / length;
  out[at + 1] = ay / length;
  out[at + 2] = az / length;
}

/**
 * Fills the thin axes of a tail by carrying the last axis of the course along without twist.
 * `(stationCount, 3)`, unit; from station `first` on.
 */
export function writeTailAxes(
  axes: Float64Array,
  line: Float64Array,
  first: number,
  stationCount: number,
): void {
  for (let i = first; i < stationCount; i++) {
    const low = (i - 1) * 3;
    const high = Math.min(i + 1, stationCount - 1) * 3;
    writeAcross(
      axes,
      i * 3,
      axes[low]!,
      axes[low + 1]!,
      axes[low + 2]!,
      line[high]! - line[low]!,
      line[high + 1]! - line[low + 1]!,
      line[high + 2]! - line[low + 2]!,
    );
  }
}

/** Knee angle at which the nerve is slack by definition. Source: the resting state of Fleming 2003. */
const slackKneeFlexion = deg(90);
/**
 * Mean elongation of the nerve against neutral hip and flexed knee; dimensionless, ≥ 0 or slightly below when slack.
 *
 *   e = (L(q) − L(0) + 26 mm · (90° − knee)) / 0.55 m
 *
 * @param course `(stationCount, 3)`, m: the common course before contact. A detour of a rarer course is
 *        taken as its own slack.
 */
export function findNerveStrain(
  course: Float64Array,
  model: NerveModel,
  kneeFlexion: Radians,
): number {
  let length = 0;
  const end = findCourseCount(model) * 3;
  for (let i = 3; i < end; i += 3) {
    const x = course[i]! - course[i - 3]!;
    const y = course[i + 1]! - course[i - 2]!;
    const z = course[i + 2]! - course[i - 1]!;
    length += Math.sqrt(x * x + y * y + z * z);
  }
  const { kneeLever, sharingLength } = contactFigures;
  return (length - model.restLength + kneeLever * (slackKneeFlexion - kneeFlexion)) / sharingLength;
}

/** Elastic part of the elongation: 0 while slack, e − 8 % when taut. Smooth. */
function findTautStrain(strain: number): number {
  const { tautStrain, tautSoftness } = contactFigures;
  return tautSoftness * Math.log1p(Math.exp((strain - tautStrain) / tautSoftness));
}

/** Pull of the nerve beyond that of the slack one; N. */
export function findTautPull(strain: number): number {
  return contactFigures.nerveStiffness * findTautStrain(strain);
}

/** Tension of the nerve; N.  T = 0.35 + 20 · 0.03 ln(1 + exp((e − 0.08) / 0.03)) */
export function findNervePull(strain: number): number {
  return contactFigures.slackPull + findTautPull(strain);
}

/**
 * How far the nerve has slid towards the knee at the back of the thigh; m, against the slack nerve.
 *
 *   x = 0.19 m · (elastic part of the strain)
 *
 * The roots hold it, the knee draws: the elastic elongation of the part above passes the place that is watched.
 */
export function findExcursion(strain: number): number {
  return contactFigures.excursionLength * findTautStrain(strain);
}
