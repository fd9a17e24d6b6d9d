import type { MuscleSnapshot, NerveSnapshot, NerveTube } from './snapshot.ts';

/** Points of the face of a sheet that another one lies on, in one pose. */
export interface FacePoints {
  /** `(count, 6)`: a point, m, and the outward normal there. */
  readonly points: Float64Array;
  readonly count: number;
  /** Sum of weights at which a place counts as half covered by this face. The more, the softer a contact sets in at its rim. */
  readonly halfCover: number;
}

/** A sheet that gives way to others where it would run through them; see `applyContact`. */
export interface BellyContact {
  /** Id of the sheet that gives way. */
  readonly id: string;
  /** Ids of what it gives way to: other sheets, or the sciatic nerve. */
  readonly to: readonly string[];
  /** Whether it lies on them and is lifted outward, or under them and sinks. */
  readonly isOver: boolean;
  /** Room that is kept between the faces; m. */
  readonly room: number;
  /** Share of its length at either end over which it comes down onto what it is attached to. */
  readonly ends: number;
  /** See `FacePoints`. */
  readonly halfCover: number;
  /** How often the lift is evened out over the sheet. */
  readonly passes: number;
}

/** Reach within which a point of the other face counts; m. More than the spacing of the points. */
const reach = 0.024;
/** Height above or below the other face beyond which a point does not count; m. */
const deepest = 0.042;
/** `halfCover` of the nerve; right over it the sum is about 14. */
const nerveHalfCover = 1.2;
/** Softness of the contact; m. */
const softness = 0.0035;
/** Rounding of the larger of two moves; m. */
const rounding = 0.0008;
/** Cosine between the faces' normals from which they face each other fully. */
const fullFacing = 0.6;
/** A move grows no further than this; m. */
const greatestMove = 0.04;
/** Half points between bundles, so that broad sheets are covered. */
const acrossFactor = 2;

/** Work space for the face of a sheet. */
export function createFacePoints(
  bundleCount: number,
  nodeCount: number,
  halfCover: number,
): FacePoints {
  const count = ((bundleCount - 1) * acrossFactor + 1) * nodeCount;
  return { points: new Float64Array(count * 6), count, halfCover };
}

/** Fills the points of the outer or the deep face of a sheet as it is drawn. */
export function writeFacePoints(out: FacePoints, state: MuscleSnapshot, isOuter: boolean): void {
  const { bundleCount, nodeCount, middle, normals } = state;
  const thickness = isOuter ? state.outerThickness : state.deepThickness;
  const sign = isOuter ? 1 : -1;
  const { points } = out;
  let p = 0;
  for (let column = 0; column <= (bundleCount - 1) * acrossFactor; column++) {
    const bundle = column >> 1;
    const isBetween = (column & 1) === 1;
    for (let node = 0; node < nodeCount; node++) {
      const a = bundle * nodeCount + node;
      const b = isBetween ? a + nodeCount : a;
      const h = 0.5 * sign * (thickness[a]! + thickness[b]!);
      let nx = normals[a * 3]! + normals[b * 3]!;
      let ny = normals[a * 3 + 1]! + normals[b * 3 + 1]!;
      let nz = normals[a * 3 + 2]! + normals[b * 3 + 2]!;
      const scale = 1 / Math.max(Math.sqrt(nx * nx + ny * ny + nz * nz), 1e-9);
      nx *= scale;
      ny *= scale;
      nz *= scale;
      points[p++] = 0.5 * (middle[a * 3]! + middle[b * 3]!) + h * nx;
      points[p++] = 0.5 * (middle[a * 3 + 1]! + middle[b * 3 + 1]!) + h * ny;
      points[p++] = 0.5 * (middle[a * 3 + 2]! + middle[b * 3 + 2]!) + h * nz;
      points[p++] = nx;
      points[p++] = ny;
      points[p++] = nz;
    }
  }
}

/** Stretch of the course of the nerve, and of its companion in the thigh, that a belly may lie on; fractions. */
const nerveFrom = 0.12;
const nerveTo = 0.48;
const companionTo = 0.6;
/** Share of the half width of the nerve at which its edges are felt. */
const nerveEdge = 0.7;

function findNerveRange(nerve: NerveSnapshot): readonly [from: number, to: number] {
  const last = nerve.trunks[0]!.stationCount - 1;
  return [Math.round(nerveFrom * last), Math.round(nerveTo * last)];
}

/** The posterior cutaneous nerve of the thigh, which lies on the nerve; null in a model without. */
function findCompanion(nerve: NerveSnapshot): NerveTube | null {
  return nerve.branches.find(({ id }) => id === 'posterior-femoral-cutaneous-nerve') ?? null;
}

/** Work space for the outer face of the nerve, as `writeNervePoints` fills it. */
export function createNervePoints(nerve: NerveSnapshot): FacePoints {
  const [from, to] = findNerveRange(nerve);
  const companion = findCompanion(nerve);
  const count =
    3 * (to - from) + (companion ? Math.floor(companionTo * companion.stationCount) : 0);
  return { points: new Float64Array(count * 6), count, halfCover: nerveHalfCover };
}

/** Fills the points of the face of the nerve that looks away from the hip, and those of its companion. */
export function writeNervePoints(out: FacePoints, nerve: NerveSnapshot): void {
  const [from, to] = findNerveRange(nerve);
  let p = 0;
  for (let station = from; station < to; station++) {
    p = writeTubePoint(out.points, p, nerve.trunks[0]!, station, 0);
    p = writeTubePoint(out.points, p, nerve.trunks[0]!, station, nerveEdge);
    p = writeTubePoint(out.points, p, nerve.trunks[0]!, station, -nerveEdge);
  }
  const companion = findCompanion(nerve);
  for (let station = 0; p < out.points.length; station++) {
    p = writeTubePoint(out.points, p, companion!, station, 0);
  }
}

/** A point of the outer face of a tube, so many half widths beside its middle; returns where the next one goes. */
function writeTubePoint(
  points: Float64Array,
  at: number,
  { nodes, halfWidth, halfThickness, stationCount }: NerveTube,
  station: number,
  side: number,
): number {
  const a = Math.max(station - 1, 0) * 3;
  const b = Math.min(station + 1, stationCount - 1) * 3;
  const n = station * 3;
  const tx = nodes[b]! - nodes[a]!;
  const ty = nodes[b + 1]! - nodes[a + 1]!;
  const tz = nodes[b + 2]! - nodes[a + 2]!;
  const x = nodes[n]!;
  const y = nodes[n + 1]!;
  const z = nodes[n + 2]!;
  // away from the hip centre, across the course
  const along = (x * tx + y * ty + z * tz) / (tx * tx + ty * ty + tz * tz + 1e-18);
  let nx = x - along * tx;
  let ny = y - along * ty;
  let nz = z - along * tz;
  const scale = 1 / (Math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-12);
  nx *= scale;
  ny *= scale;
  nz *= scale;
  const spread = (side * halfWidth[station]!) / (Math.sqrt(tx * tx + ty * ty + tz * tz) + 1e-12);
  const h = halfThickness[station]! * Math.sqrt(1 - side * side);
  points[at] = x + h * nx + spread * (ny * tz - nz * ty);
  points[at + 1] = y + h * ny + spread * (nz * tx - nx * tz);
  points[at + 2] = z + h * nz + spread * (nx * ty - ny * tx);
  points[at + 3] = nx;
  points[at + 4] = ny;
  points[at + 5] = nz;
  return at + 6;
}

const maxNodes = 512;
const scratchMove = new Float64Array(maxNodes);
const scratchPass = new Float64Array(maxNodes);

/**
 * Moves the middle of a sheet out of the faces of others, along its own normals.
 *
 *   f(y) = Σ wⱼ hⱼ / Σ wⱼ,   hⱼ = (y − qⱼ) · nⱼ,   wⱼ = (1 − (|y − qⱼ|² − hⱼ²) / R²)³₊ (1 − hⱼ² / H²)²₊
 *   move = φ(room − f) · cover · ends,   φ(x) = (x + √(x² + e²)) / 2
 *
 * y is the face of the sheet that looks at the others, qⱼ and nⱼ points and normals of theirs: f is the height of y over
 * a smooth surface through them. A closed form of this pose, so it knows no history.
 *
 * `isOver`: lifted outward off outer faces; otherwise sunk below deep faces.
 * The path is not moved, nor are the ends on the bones.
 */
export function applyContact(
  state: MuscleSnapshot,
  others: readonly FacePoints[],
  { isOver, room, ends, passes }: Omit<BellyContact, 'id' | 'to'>,
): boolean {
  const { bundleCount, nodeCount, drawnEnd, middle, normals } = state;
  const thickness = isOver ? state.deepThickness : state.outerThickness;
  const sign = isOver ? 1 : -1;
  let isMoved = false;
  scratchMove.fill(0, 0, bundleCount * nodeCount);
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    for (let node = 1; node < drawnEnd; node++) {
      const at = bundle * nodeCount + node;
      const nx = normals[at * 3]!;
      const ny = normals[at * 3 + 1]!;
      const nz = normals[at * 3 + 2]!;
      const h = -sign * thickness[at]!;
      const x = middle[at * 3]! + h * nx;
      const y = middle[at * 3 + 1]! + h * ny;
      const z = middle[at * 3 + 2]! + h * nz;
      const move = findMove(x, y, z, sign * nx, sign * ny, sign * nz, others, sign, room);
      if (move === 0) continue;
      isMoved = true;
      scratchMove[at] = move * findEnds(node / drawnEnd, ends);
    }
  }
  if (!isMoved) return false;
  for (let pass = 0; pass < passes; pass++) {
    smooth(scratchPass, scratchMove, bundleCount, nodeCount);
    scratchMove.set(scratchPass);
  }
  for (let at = 0; at < bundleCount * nodeCount; at++) {
    const move = sign * scratchMove[at]!;
    if (move === 0) continue;
    middle[at * 3]! += move * normals[at * 3]!;
    middle[at * 3 + 1]! += move * normals[at * 3 + 1]!;
    middle[at * 3 + 2]! += move * normals[at * 3 + 2]!;
  }
  return true;
}

/** How far a point of a face must move along a direction to clear all others; m. */
function findMove(
  x: number,
  y: number,
  z: number,
  ux: number,
  uy: number,
  uz: number,
  others: readonly FacePoints[],
  sign: number,
  room: number,
): number {
  let largest = 0;
  for (const { points, count, halfCover } of others) {
    let sum = 0;
    let height = 0;
    let along = 0;
    for (let j = 0; j < count * 6; j += 6) {
      const dx = x - points[j]!;
      if (dx > deepest || dx < -deepest) continue;
      const dy = y - points[j + 1]!;
      if (dy > deepest || dy < -deepest) continue;
      const dz = z - points[j + 2]!;
      const mx = sign * points[j + 3]!;
      const my = sign * points[j + 4]!;
      const mz = sign * points[j + 5]!;
      const h = dx * mx + dy * my + dz * mz;
      // beside the point, not above or below it
      const t = 1 - (dx * dx + dy * dy + dz * dz - h * h) / (reach * reach);
      if (t <= 0) continue;
      // what lies far off belongs to another side of the muscle
      const d = 1 - (h * h) / (deepest * deepest);
      if (d <= 0) continue;
      const w = t * t * t * d * d;
      sum += w;
      height += w * h;
      along += w * (ux * mx + uy * my + uz * mz);
    }
    if (sum === 0) continue;
    const depth = room - height / sum;
    // faces that look past each other are no contact
    const facing = along / sum;
    if (facing <= 0) continue;
    const cover = (sum * sum) / (sum * sum + halfCover * halfCover);
    const push = 0.5 * (depth + Math.sqrt(depth * depth + softness * softness));
    const turned = Math.min(facing / fullFacing, 1);
    const move = push * cover * turned * turned * (3 - 2 * turned);
    // the larger of two, rounded where they are alike; exactly the other where one is 0
    const gap = largest - move;
    largest = 0.5 * (largest + move + Math.sqrt(gap * gap + rounding * rounding) - rounding);
  }
  return largest > 0 ? greatestMove * Math.tanh(largest / greatestMove) : 0;
}

/** 0 at the bones, 1 from the share `ends` of the way on. */
function findEnds(s: number, ends: number): number {
  const t = Math.min(Math.min(s, 1 - s) / ends, 1);
  return t * (2 - t);
}

/** 1-2-1 along and across. */
function smooth(
  out: Float64Array,
  values: Float64Array,
  bundleCount: number,
  nodeCount: number,
): void {
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    const left = Math.max(bundle - 1, 0) * nodeCount;
    const own = bundle * nodeCount;
    const right = Math.min(bundle + 1, bundleCount - 1) * nodeCount;
    for (let node = 0; node < nodeCount; node++) {
      const before = Math.max(node - 1, 0);
      const after = Math.min(node + 1, nodeCount - 1);
      const column = (i: number) =>
        0.2 * values[left + i]! + 0.6 * values[own + i]! + 0.2 * values[right + i]!;
      out[own + node] = 0.2 * column(before) + 0.6 * column(node) + 0.2 * column(after);
    }
  }
}
