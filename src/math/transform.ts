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
