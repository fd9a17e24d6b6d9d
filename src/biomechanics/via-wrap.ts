import type { Transform } from '#src/math/transform.ts';
import type { ViaWrap } from './via-path.ts';

/** Chords into which an arc is cut. */
const arcSteps = 10;

/** A longer turn means that the thread passes clear on the other side; rad. Muscles of the hip turn by 115° at most. */
const longestArc = 2.4;

/** Points of an arc, and behind them its length; see `writeWrap`. */
export const scratchArc = new Float64Array((arcSteps + 1) * 3 + 1);

const scratchCentre = new Float64Array(3);
const scratchAxes = new Float64Array(9);

/**
 * Fills the arc on which a thread from p to q lies on a ball or a bar.
 *
 *   angle = turn from p to q − acos(R / |p|) − acos(R / |q|)      positive where the thread touches
 *
 * On a ball the arc is part of the great circle through p and q; on a bar it is a helix, which is straight when unrolled.
 *
 * @param out `arcSteps + 1` points (3) from the first touch to the last, then the length of the arc; m, pelvis frame.
 * @param p, q m, pelvis frame. Where one lies inside, the surface shrinks to it.
 * @returns number of points, 0 where the thread passes clear.
 * A ball assumes that p and q do not lie opposite each other; a bar, that the arc stays below `longestArc`.
 */
export function writeWrap(
  out: Float64Array,
  wrap: ViaWrap,
  pelvisFromSegment: Transform,
  p: Float64Array,
  q: Float64Array,
): number {
  const t = pelvisFromSegment;
  const c = scratchCentre;
  for (let row = 0; row < 3; row++) {
    c[row] =
      t[row * 3]! * wrap.centre[0]! +
      t[row * 3 + 1]! * wrap.centre[1]! +
      t[row * 3 + 2]! * wrap.centre[2]! +
      t[9 + row]!;
  }
  if (wrap.kind === 'sphere') writeBallAxes(p, q);
  else writeBarAxes(wrap, t);
  const ax = scratchAxes[0]!;
  const ay = scratchAxes[1]!;
  const az = scratchAxes[2]!;
  const bx = scratchAxes[3]!;
  const by = scratchAxes[4]!;
  const bz = scratchAxes[5]!;
  const nx = scratchAxes[6]!;
  const ny = scratchAxes[7]!;
  const nz = scratchAxes[8]!;
  const px = p[0]! - c[0]!;
  const py = p[1]! - c[1]!;
  const pz = p[2]! - c[2]!;
  const qx = q[0]! - c[0]!;
  const qy = q[1]! - c[1]!;
  const qz = q[2]! - c[2]!;
  const pa = px * ax + py * ay + pz * az;
  const pb = px * bx + py * by + pz * bz;
  const pn = px * nx + py * ny + pz * nz;
  const qa = qx * ax + qy * ay + qz * az;
  const qb = qx * bx + qy * by + qz * bz;
  const qn = qx * nx + qy * ny + qz * nz;
  const { sense } = wrap;
  const pReach = Math.sqrt(pa * pa + pb * pb);
  const qReach = Math.sqrt(qa * qa + qb * qb);
  // an end that lies inside lies on the surface: a thread must not jump out to it
  const radius = Math.min(wrap.radius, pReach, qReach);
  if (radius < 1e-9) return 0;
  const first = Math.atan2(pb, pa) + sense * Math.acos(radius / pReach);
  const last = Math.atan2(qb, qa) - sense * Math.acos(radius / qReach);
  let angle = (sense * (last - first)) % (2 * Math.PI);
  if (angle < longestArc - 2 * Math.PI) angle += 2 * Math.PI;
  else if (angle >= longestArc) angle -= 2 * Math.PI;
  if (angle <= 0) return 0;
  // unrolled, the thread is straight: its rise along the axis is even over its length
  const before = Math.sqrt(pReach * pReach - radius * radius);
  const beyond = Math.sqrt(qReach * qReach - radius * radius);
  const run = before + radius * angle + beyond;
  const rise = (qn - pn) / run;
  for (let step = 0; step <= arcSteps; step++) {
    const turned = (step / arcSteps) * angle;
    const a = radius * Math.cos(first + sense * turned);
    const b = radius * Math.sin(first + sense * turned);
    const n = pn + rise * (before + radius * turned);
    out[step * 3] = c[0]! + a * ax + b * bx + n * nx;
    out[step * 3 + 1] = c[1]! + a * ay + b * by + n * ny;
    out[step * 3 + 2] = c[2]! + a * az + b * bz + n * nz;
  }
  out[(arcSteps + 1) * 3] = radius * angle * Math.sqrt(1 + rise * rise);
  return arcSteps + 1;
}

/** Two axes across the bar and the one along it. */
function writeBarAxes(wrap: ViaWrap, t: Transform): void {
  for (let row = 0; row < 3; row++) {
    scratchAxes[row] = turnRow(t, row, wrap.across);
    scratchAxes[6 + row] = turnRow(t, row, wrap.axis);
  }
  writeCross(scratchAxes, 3, 6, 0);
}

function turnRow(t: Transform, row: number, v: Float64Array): number {
  return t[row * 3]! * v[0]! + t[row * 3 + 1]! * v[1]! + t[row * 3 + 2]! * v[2]!;
}

/** The plane through p, q and the centre: towards p, across it towards q, and its normal. Counter-clockwise from p to q. */
function writeBallAxes(p: Float64Array, q: Float64Array): void {
  const c = scratchCentre;
  for (let i = 0; i < 3; i++) {
    scratchAxes[i] = p[i]! - c[i]!;
    scratchAxes[3 + i] = q[i]! - c[i]!;
  }
  normalise(scratchAxes, 0);
  writeCross(scratchAxes, 6, 0, 3);
  normalise(scratchAxes, 6);
  writeCross(scratchAxes, 3, 6, 0);
}

/** Vector at `out` = vector at `a` × vector at `b`, all in one array. */
function writeCross(v: Float64Array, out: number, a: number, b: number): void {
  const x = v[a + 1]! * v[b + 2]! - v[a + 2]! * v[b + 1]!;
  const y = v[a + 2]! * v[b]! - v[a]! * v[b + 2]!;
  const z = v[a]! * v[b + 1]! - v[a + 1]! * v[b]!;
  v[out] = x;
  v[out + 1] = y;
  v[out + 2] = z;
}

function normalise(v: Float64Array, at: number): void {
  const length = Math.sqrt(v[at]! ** 2 + v[at + 1]! ** 2 + v[at + 2]! ** 2);
  const scale = length > 1e-12 ? 1 / length : 0;
  for (let i = 0; i < 3; i++) v[at + i]! *= scale;
}
