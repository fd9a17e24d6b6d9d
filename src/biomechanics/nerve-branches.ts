import type { Transform } from '#src/math/transform.ts';
import type { HipModel, MuscleModel } from './hip-model.ts';
import { type BranchPoint, findCourseCount, type NerveModel } from './nerve-model.ts';
import { writeTailAxes } from './nerve-path.ts';
import type {
  MuscleSnapshot,
  NerveBranch,
  NerveSnapshot,
  NerveStrand,
  NerveTube,
} from './snapshot.ts';

/** Stations between two points of a branch. */
const stationsPerPoint = 4;

/** Creates the branches of a snapshot: the tails of both strands as views, then those of the model. */
export function createBranches(
  model: NerveModel,
  strands: readonly NerveStrand[],
): readonly NerveBranch[] {
  const courseCount = findCourseCount(model);
  const first = courseCount - 1;
  const tails = strands.map(
    (strand): NerveBranch => ({
      id: strand.id === 'tibial' ? 'tibial-nerve' : 'common-fibular-nerve',
      within: null,
      withinFrom: 0,
      stationCount: strand.stationCount - first,
      nodes: strand.nodes.subarray(first * 3),
      thicknessAxes: strand.thicknessAxes.subarray(first * 3),
      halfWidth: strand.halfWidth.subarray(first),
      halfThickness: strand.halfThickness.subarray(first),
      pressure: strand.pressure.subarray(first),
    }),
  );
  const branches = model.branches.map(({ id, points }): NerveBranch => {
    const stationCount = (points.length - 1) * stationsPerPoint + 1;
    const halfWidth = new Float64Array(stationCount);
    for (let i = 0; i < stationCount; i++) {
      const point = Math.min(Math.floor(i / stationsPerPoint), points.length - 2);
      const t = i / stationsPerPoint - point;
      halfWidth[i] = points[point]!.at(-1) as number;
      halfWidth[i]! += t * ((points[point + 1]!.at(-1) as number) - halfWidth[i]!);
    }
    return {
      id,
      ...findEnd(points),
      stationCount,
      nodes: new Float64Array(stationCount * 3),
      thicknessAxes: new Float64Array(stationCount * 3),
      halfWidth,
      halfThickness: halfWidth.slice(),
      pressure: new Float64Array(stationCount),
    };
  });
  return (model.tails[0].nodeCount > 0 ? tails : []).concat(branches);
}

/** The muscle that the last points lie on, and the station of the point before them. */
function findEnd(points: readonly BranchPoint[]): Pick<NerveBranch, 'within' | 'withinFrom'> {
  const on = points.at(-1)![0];
  if (!on.startsWith('on ')) return { within: null, withinFrom: 0 };
  let first = points.length - 1;
  while (first > 0 && points[first - 1]![0] === on) first--;
  return { within: on.slice(3), withinFrom: Math.max(first - 1, 0) * stationsPerPoint };
}

/**
 * Lays the roots and companions of the nerve in one pose. They carry no pressure; they follow pelvis, muscles and nerve.
 *
 * @param nerve with its strands solved; the branches are written.
 */
export function writeBranches(
  nerve: NerveSnapshot,
  model: HipModel,
  muscles: readonly MuscleSnapshot[],
  pelvisFromFemur: Transform,
): void {
  const { branches } = model.nerve;
  const offset = nerve.branches.length - branches.length;
  const courseCount = findCourseCount(model.nerve);
  for (let b = 0; b < branches.length; b++) {
    const { points } = branches[b]!;
    const out = nerve.branches[offset + b]!;
    for (let p = 0; p < points.length; p++) {
      writePoint(
        scratchPoints,
        p * 3,
        points[p]!,
        model,
        nerve,
        muscles,
        pelvisFromFemur,
        courseCount,
      );
    }
    writeSpline(out.nodes, scratchPoints, points.length);
    writeRoundAxes(out);
  }
}

const maxPoints = 32;
const scratchPoints = new Float64Array(maxPoints * 3);

function writePoint(
  out: Float64Array,
  at: number,
  point: BranchPoint,
  model: HipModel,
  nerve: NerveSnapshot,
  muscles: readonly MuscleSnapshot[],
  r: Transform,
  courseCount: number,
): void {
  if (point[0] === 'pelvis') {
    for (let axis = 0; axis < 3; axis++) out[at + axis] = point[axis + 1] as number;
  } else if (point[0] === 'nerve') {
    const [, fraction, x, y, z, turn] = point as Extract<
      BranchPoint,
      readonly ['nerve', ...unknown[]]
    >;
    const position = Math.min(fraction, 1) * (courseCount - 1);
    const station = Math.min(Math.floor(position), courseCount - 2);
    const t = position - station;
    const { nodes } = nerve.strands[0]!;
    for (let axis = 0; axis < 3; axis++) {
      const n = station * 3 + axis;
      const still = axis === 0 ? x : axis === 1 ? y : z;
      const turned = r[axis * 3]! * x + r[axis * 3 + 1]! * y + r[axis * 3 + 2]! * z;
      out[at + axis] = nodes[n]! * (1 - t) + nodes[n + 3]! * t + still + turn * (turned - still);
    }
  } else {
    const [on, bundle, node, share, lift] = point as Extract<
      BranchPoint,
      readonly [`on ${string}`, ...unknown[]]
    >;
    const index = findMuscle(model.muscles, on);
    if (index >= 0) writeOnSheet(out, at, muscles[index]!, bundle, node, share, lift);
    // in a model without that muscle the branch ends where it would reach it
    else if (at > 0) out.copyWithin(at, at - 3, at);
    else out.fill(0, 0, 3);
  }
}

function findMuscle(muscles: readonly MuscleModel[], on: string): number {
  for (let index = 0; index < muscles.length; index++) {
    const { id } = muscles[index]!;
    if (on.length === id.length + 3 && on.endsWith(id)) return index;
  }
  return -1;
}

/** A point on the drawn belly of a sheet: so many of its outer (or, below 0, deep) thicknesses and `lift` outward of the middle. */
function writeOnSheet(
  out: Float64Array,
  at: number,
  { middle, normals, outerThickness, deepThickness, nodeCount, bundleCount }: MuscleSnapshot,
  bundle: number,
  node: number,
  share: number,
  lift: number,
): void {
  const b = Math.min(Math.floor(bundle), bundleCount - 2);
  const n = Math.min(Math.floor(node), nodeCount - 2);
  const v = bundle - b;
  const u = node - n;
  const faces = share < 0 ? deepThickness : outerThickness;
  out.fill(0, at, at + 3);
  scratchNormal.fill(0);
  let thickness = 0;
  for (let corner = 0; corner < 4; corner++) {
    const k = (b + (corner >> 1)) * nodeCount + n + (corner & 1);
    const w = (corner < 2 ? 1 - v : v) * (corner % 2 === 0 ? 1 - u : u);
    thickness += w * faces[k]!;
    for (let axis = 0; axis < 3; axis++) {
      out[at + axis]! += w * middle[k * 3 + axis]!;
      scratchNormal[axis]! += w * normals[k * 3 + axis]!;
    }
  }
  const [x, y, z] = [scratchNormal[0]!, scratchNormal[1]!, scratchNormal[2]!];
  const distance = (share * thickness + lift) / (Math.sqrt(x * x + y * y + z * z) + 1e-12);
  out[at]! += distance * x;
  out[at + 1]! += distance * y;
  out[at + 2]! += distance * z;
}

const scratchNormal = new Float64Array(3);

/** Catmull-Rom stations through the points. */
function writeSpline(out: Float64Array, points: Float64Array, pointCount: number): void {
  const last = pointCount - 1;
  for (let i = 0; i <= last * stationsPerPoint; i++) {
    const p = Math.min(Math.floor(i / stationsPerPoint), last - 1);
    const t = i / stationsPerPoint - p;
    const before = Math.max(p - 1, 0) * 3;
    const after = Math.min(p + 2, last) * 3;
    for (let axis = 0; axis < 3; axis++) {
      const a = points[before + axis]!;
      const b = points[p * 3 + axis]!;
      const c = points[p * 3 + 3 + axis]!;
      const d = points[after + axis]!;
      out[i * 3 + axis] =
        b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }
  }
}

/** Any axis across a round branch, carried along without twist. */
function writeRoundAxes({ thicknessAxes, nodes, stationCount }: NerveBranch): void {
  // any direction that no branch starts in; the first axis is made square to it below
  thicknessAxes[0] = -0.8;
  thicknessAxes[1] = 0.1;
  thicknessAxes[2] = 0.59;
  writeTailAxes(thicknessAxes, nodes, 1, stationCount);
  for (let axis = 0; axis < 3; axis++) thicknessAxes[axis] = thicknessAxes[3 + axis]!;
}

/** The strands down to the division, as views. */
export function createTrunks(
  model: NerveModel,
  strands: readonly NerveStrand[],
): readonly NerveTube[] {
  const courseCount = findCourseCount(model);
  return strands.map((strand) => ({
    stationCount: courseCount,
    nodes: strand.nodes.subarray(0, courseCount * 3),
    thicknessAxes: strand.thicknessAxes.subarray(0, courseCount * 3),
    halfWidth: strand.halfWidth.subarray(0, courseCount),
    halfThickness: strand.halfThickness.subarray(0, courseCount),
    pressure: strand.pressure.subarray(0, courseCount),
    flattening: strand.flattening.subarray(0, courseCount),
  }));
}
