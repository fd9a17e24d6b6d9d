import type { Vec3 } from '#src/math/vec3.ts';

/**
 * One cross-section of a limb or of the trunk: place along the axis, then the extents of the skin across it, and how
 * square it is (2 an ellipse). Millimetres in the frame of the part.
 */
export type Section = readonly [
  along: number,
  least: number,
  most: number,
  inner: number,
  outer: number,
  squareness?: number,
];

/** Turns a point of the body into the frame of a part, mm, and says how far its flesh reaches from `middle`. */
export interface Part {
  readonly name: string;
  distance(x: number, y: number, z: number): number;
  /** A ball that holds the part; mm, body frame. */
  readonly middle: Vec3;
  readonly reach: number;
}

/** A rigid place of a part: body from part, rotation by rows, then translation in mm. */
export type Place = Float64Array;

/** Spacing of the table of sections; mm. */
const tableStep = 1;
/** Numbers a row of the table. */
const width = 6;

/**
 * A part as wide as its sections, which follow one another along an axis.
 *
 *   d = r − R,  R = r (|a/A|ⁿ + |b/B|ⁿ)^(−1/n)
 *
 * with a, b across the axis from the middle of the section and A, B its half extents; beyond its ends the part is a half ball.
 *
 * @param axis `y`: along runs up, least and most are back and front (x), inner and outer are z. `x`: along runs
 *   forwards, least and most are bottom and top (y).
 */
export function createLoft(
  name: string,
  axis: 'x' | 'y',
  place: Place,
  sections: readonly Section[],
): Part {
  const rows = [...sections].sort((a, b) => a[0] - b[0]);
  const from = rows[0]![0];
  const to = rows.at(-1)![0];
  const count = Math.round((to - from) / tableStep) + 1;
  // middle and half extent both ways, squareness, and how much too steep the radial distance is where the part tapers
  const table = new Float64Array(count * width);
  for (let i = 0; i < count; i++) {
    const at = from + ((to - from) * i) / (count - 1);
    const value = (k: 1 | 2 | 3 | 4 | 5) => interpolate(rows, k, at);
    table.set(
      [
        (value(1) + value(2)) / 2,
        (value(2) - value(1)) / 2,
        (value(3) + value(4)) / 2,
        (value(4) - value(3)) / 2,
        value(5),
        1,
      ],
      i * width,
    );
  }
  for (let i = 1; i < count; i++) {
    let steepest = 0;
    for (const k of [0, 2]) {
      const middle = table[i * width + k]! - table[(i - 1) * width + k]!;
      const half = table[i * width + k + 1]! - table[(i - 1) * width + k + 1]!;
      steepest = Math.max(steepest, Math.abs(middle) + Math.abs(half));
    }
    const step = (to - from) / (count - 1);
    table[i * width + 5] = 1 / Math.hypot(1, steepest / step);
  }
  table[5] = table[width + 5]!;
  const distance = (x: number, y: number, z: number): number => {
    const px = x - place[9]!;
    const py = y - place[10]!;
    const pz = z - place[11]!;
    const lx = place[0]! * px + place[3]! * py + place[6]! * pz;
    const ly = place[1]! * px + place[4]! * py + place[7]! * pz;
    const lz = place[2]! * px + place[5]! * py + place[8]! * pz;
    const along = axis === 'y' ? ly : lx;
    const a0 = axis === 'y' ? lx : ly;
    const held = Math.min(Math.max(along, from), to);
    const place1 = ((held - from) / (to - from)) * (count - 1);
    const i = Math.min(Math.floor(place1), count - 2);
    const t = place1 - i;
    const at = (k: number) => table[i * width + k]! * (1 - t) + table[(i + 1) * width + k]! * t;
    const a = a0 - at(0);
    const b = lz - at(2);
    const A = at(1);
    const B = at(3);
    const r = Math.hypot(a, b);
    const n = at(4);
    let across: number;
    if (r < 1e-6) across = -Math.min(A, B);
    else {
      const rho =
        n === 2
          ? Math.hypot(a / A, b / B)
          : (Math.abs(a / A) ** n + Math.abs(b / B) ** n) ** (1 / n);
      across = r - r / rho;
    }
    const beyond = along - held;
    across *= at(5);
    if (beyond === 0) return across;
    const end = Math.min(A, B);
    return Math.hypot(Math.max(across + end, 0), beyond) - end;
  };
  const middleAlong = (from + to) / 2;
  const local: Vec3 = axis === 'y' ? [0, middleAlong, 0] : [middleAlong, 0, 0];
  let reach = 0;
  for (const [along, least, most, inner, outer] of rows) {
    for (const a of [least, most]) {
      for (const b of [inner, outer])
        reach = Math.max(reach, Math.hypot(along - middleAlong, a, b));
    }
  }
  return { name, distance, middle: movePoint(place, local), reach };
}

/** An egg: a ball stretched along the three axes of its place; mm. */
export function createEgg(name: string, place: Place, centre: Vec3, radii: Vec3): Part {
  const [rx, ry, rz] = radii;
  const middle = movePoint(place, centre);
  const least = Math.min(rx, ry, rz);
  return {
    name,
    middle,
    reach: Math.max(rx, ry, rz),
    distance(x, y, z) {
      const px = x - middle[0];
      const py = y - middle[1];
      const pz = z - middle[2];
      const lx = (place[0]! * px + place[3]! * py + place[6]! * pz) / rx;
      const ly = (place[1]! * px + place[4]! * py + place[7]! * pz) / ry;
      const lz = (place[2]! * px + place[5]! * py + place[8]! * pz) / rz;
      const rho = Math.hypot(lx, ly, lz);
      if (rho < 1e-6) return -least;
      // first order: value over the size of its slope
      const slope = Math.hypot(lx / rx, ly / ry, lz / rz) / rho;
      return (rho - 1) / slope > 0 ? (rho - 1) / slope : Math.max((rho - 1) / slope, -least);
    },
  };
}

/** A round stick from `from` to `to`, `r0` thick at one end and `r1` at the other; mm. */
export function createStick(
  name: string,
  place: Place,
  from: Vec3,
  to: Vec3,
  r0: number,
  r1: number,
): Part {
  const a = movePoint(place, from);
  const b = movePoint(place, to);
  const d: Vec3 = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  const square = d[0] ** 2 + d[1] ** 2 + d[2] ** 2;
  return {
    name,
    middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2],
    reach: Math.sqrt(square) / 2 + Math.max(r0, r1),
    distance(x, y, z) {
      const px = x - a[0];
      const py = y - a[1];
      const pz = z - a[2];
      const t = Math.min(Math.max((px * d[0] + py * d[1] + pz * d[2]) / square, 0), 1);
      return Math.hypot(px - t * d[0], py - t * d[1], pz - t * d[2]) - (r0 + (r1 - r0) * t);
    },
  };
}

export function movePoint(t: Place, [x, y, z]: Vec3): Vec3 {
  return [
    t[0]! * x + t[1]! * y + t[2]! * z + t[9]!,
    t[3]! * x + t[4]! * y + t[5]! * z + t[10]!,
    t[6]! * x + t[7]! * y + t[8]! * z + t[11]!,
  ];
}

/** Monotone cubic through the rows, so that a limb never bulges between its sections. */
function interpolate(rows: readonly Section[], k: 1 | 2 | 3 | 4 | 5, at: number): number {
  const value = (i: number) => rows[i]![k] ?? 2;
  let i = 0;
  while (i < rows.length - 2 && rows[i + 1]![0] <= at) i++;
  const slope = (j: number) => (value(j + 1) - value(j)) / (rows[j + 1]![0] - rows[j]![0]);
  const tangent = (j: number) => {
    if (j === 0 || j === rows.length - 1) return j === 0 ? slope(0) : slope(j - 1);
    const before = slope(j - 1);
    const after = slope(j);
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  };
  const span = rows[i + 1]![0] - rows[i]![0];
  const s = (at - rows[i]![0]) / span;
  const s2 = s * s;
  const s3 = s2 * s;
  return (
    (2 * s3 - 3 * s2 + 1) * value(i) +
    (s3 - 2 * s2 + s) * tangent(i) * span +
    (3 * s2 - 2 * s3) * value(i + 1) +
    (s3 - s2) * tangent(i + 1) * span
  );
}
