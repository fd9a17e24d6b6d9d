import type { Vec3 } from './vec3.ts';

/**
 * Rigid transform, 12 numbers: rotation by rows (9), then translation (3), metres.
 * Named `targetFromSource`; a point p moves as R p + t.
 */
export type Transform = Float64Array;

export function createIdentity(): Transform {
  return Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0);
}

/** Fills `out` with `a · b` (b first, then a). `out` may be neither `a` nor `b`. */
export function writeProduct(out: Transform, a: Transform, b: Transform): Transform {
  for (let row = 0; row < 3; row++) {
    const x = a[row * 3]!;
    const y = a[row * 3 + 1]!;
    const z = a[row * 3 + 2]!;
    for (let column = 0; column < 3; column++) {
      out[row * 3 + column] = x * b[column]! + y * b[3 + column]! + z * b[6 + column]!;
    }
    out[9 + row] = x * b[9]! + y * b[10]! + z * b[11]! + a[9 + row]!;
  }
  return out;
}

/** Fills `out` with the inverse of a rigid transform. `out` may not be `a`. */
export function writeInverse(out: Transform, a: Transform): Transform {
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 3; column++) out[row * 3 + column] = a[column * 3 + row]!;
    out[9 + row] = -(a[row]! * a[9]! + a[3 + row]! * a[10]! + a[6 + row]! * a[11]!);
  }
  return out;
}

/** A point carried from the source frame into the target frame; m. */
export function transformPoint(t: Transform, p: Vec3): Vec3 {
  return [
    t[0]! * p[0] + t[1]! * p[1] + t[2]! * p[2] + t[9]!,
    t[3]! * p[0] + t[4]! * p[1] + t[5]! * p[2] + t[10]!,
    t[6]! * p[0] + t[7]! * p[1] + t[8]! * p[2] + t[11]!,
  ];
}

/** A direction carried from the source frame into the target frame. */
export function transformDirection(t: Transform, d: Vec3): Vec3 {
  return [
    t[0]! * d[0] + t[1]! * d[1] + t[2]! * d[2],
    t[3]! * d[0] + t[4]! * d[1] + t[5]! * d[2],
    t[6]! * d[0] + t[7]! * d[1] + t[8]! * d[2],
  ];
}

/**
 * Fills `out` with the pose between two rigid transforms: the rotation goes the short way round one axis, the translation straight.
 * @param t 0 gives `a`, 1 gives `b`. `out` may be either of them.
 */
export function writeBetween(out: Transform, a: Transform, b: Transform, t: number): Transform {
  writeQuaternion(scratchFrom, a);
  writeQuaternion(scratchTo, b);
  let cosine = 0;
  for (let i = 0; i < 4; i++) cosine += scratchFrom[i]! * scratchTo[i]!;
  // a quaternion and its negative are one rotation; take the nearer
  const sign = cosine < 0 ? -1 : 1;
  const angle = Math.acos(Math.min(Math.abs(cosine), 1));
  const sine = Math.sin(angle);
  const near = sine < 1e-6;
  const wa = near ? 1 - t : Math.sin((1 - t) * angle) / sine;
  const wb = sign * (near ? t : Math.sin(t * angle) / sine);
  let length = 0;
  for (let i = 0; i < 4; i++) {
    scratchFrom[i] = wa * scratchFrom[i]! + wb * scratchTo[i]!;
    length += scratchFrom[i]! ** 2;
  }
  length = Math.sqrt(length);
  for (let i = 0; i < 4; i++) scratchFrom[i] = scratchFrom[i]! / length;
  for (let i = 9; i < 12; i++) out[i] = (1 - t) * a[i]! + t * b[i]!;
  return writeRotation(out, scratchFrom);
}

const scratchFrom = new Float64Array(4);
const scratchTo = new Float64Array(4);

/** x, y, z, w of the rotation part. */
function writeQuaternion(q: Float64Array, m: Transform): void {
  const [xx, yy, zz] = [m[0]!, m[4]!, m[8]!];
  // the largest part is taken from the diagonal, so that nothing is divided by a small number
  const squares = [1 + xx - yy - zz, 1 - xx + yy - zz, 1 - xx - yy + zz, 1 + xx + yy + zz];
  let largest = 0;
  for (let i = 1; i < 4; i++) if (squares[i]! > squares[largest]!) largest = i;
  const scale = 0.5 / Math.sqrt(squares[largest]!);
  const sums = [
    [squares[0]!, m[1]! + m[3]!, m[2]! + m[6]!, m[7]! - m[5]!],
    [m[1]! + m[3]!, squares[1]!, m[5]! + m[7]!, m[2]! - m[6]!],
    [m[2]! + m[6]!, m[5]! + m[7]!, squares[2]!, m[3]! - m[1]!],
    [m[7]! - m[5]!, m[2]! - m[6]!, m[3]! - m[1]!, squares[3]!],
  ];
  for (let i = 0; i < 4; i++) q[i] = sums[largest]![i]! * scale;
}

function writeRotation(out: Transform, q: Float64Array): Transform {
  const [x, y, z, w] = [q[0]!, q[1]!, q[2]!, q[3]!];
  out[0] = 1 - 2 * (y * y + z * z);
  out[1] = 2 * (x * y - z * w);
  out[2] = 2 * (x * z + y * w);
  out[3] = 2 * (x * y + z * w);
  out[4] = 1 - 2 * (x * x + z * z);
  out[5] = 2 * (y * z - x * w);
  out[6] = 2 * (x * z - y * w);
  out[7] = 2 * (y * z + x * w);
  out[8] = 1 - 2 * (x * x + y * y);
  return out;
}
