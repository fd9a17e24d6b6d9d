import type { Transform } from '#src/math/transform.ts';

/**
 * How a sheet's nodes follow the joint before contact is considered.
 *
 * `line`: x(q) = x0 + w (R − 1) x0(end) + (1 − (1 − w)²) (g − 1) d0: a straight span stays straight, and the
 *         bow d0 of the bundle over its chord goes flat in step with a chord that shortens by g. The span ends at
 *         the first node of weight 1; what follows it turns with the femur.
 * `arc`:  x(q) = exp(w log R) x0: every node keeps its distance from the hip centre.
 */
export type GuideKind = 'line' | 'arc';

/** A sheet of K bundles of M nodes; the one shape behind drawing, length and nerve contact. */
export interface GuidedSheet {
  readonly kind: GuideKind;
  readonly bundleCount: number;
  readonly nodeCount: number;
  /** `(bundleCount, nodeCount, 3)`, m, pelvis frame, neutral pose. */
  readonly rest: Float64Array;
  /** `(bundleCount, nodeCount)`, 0 on the pelvis, 1 on the femur. */
  readonly weights: Float64Array;
}

const scratchAxis = new Float64Array(4);

/**
 * Fills `out` with the guided nodes of a sheet. `(bundleCount, nodeCount, 3)`, m, pelvis frame.
 *
 * @param out    may not be `sheet.rest`.
 * @param offset first number of the sheet in `out`.
 * @param pelvisFromFemur rotation of the femur in the pelvis; its translation is taken as zero.
 *
 * Closed form and smooth in the pose, so it carries no history. It ignores bone; the baked
 * correction of `path-table.ts` adds that.
 * Source: our own comparison of guides (arc for the broad posterior sheet, line elsewhere).
 */
export function writeGuide(
  out: Float64Array,
  offset: number,
  sheet: GuidedSheet,
  pelvisFromFemur: Transform,
): Float64Array {
  const { bundleCount, nodeCount, rest, weights } = sheet;
  const r = pelvisFromFemur;
  if (sheet.kind === 'line') {
    for (let bundle = 0; bundle < bundleCount; bundle++) {
      const first = bundle * nodeCount;
      let last = 1;
      while (last < nodeCount - 1 && weights[first + last]! < 1) last++;
      const end = (first + last) * 3;
      const ex = rest[end]!;
      const ey = rest[end + 1]!;
      const ez = rest[end + 2]!;
      const dx = r[0]! * ex + r[1]! * ey + r[2]! * ez - ex;
      const dy = r[3]! * ex + r[4]! * ey + r[5]! * ez - ey;
      const dz = r[6]! * ex + r[7]! * ey + r[8]! * ez - ez;
      const start = bundle * nodeCount * 3;
      const sx = rest[start]!;
      const sy = rest[start + 1]!;
      const sz = rest[start + 2]!;
      const cx = ex - sx;
      const cy = ey - sy;
      const cz = ez - sz;
      const ratio = Math.sqrt(
        ((cx + dx) ** 2 + (cy + dy) ** 2 + (cz + dz) ** 2) / (cx * cx + cy * cy + cz * cz),
      );
      const flattening = findShortening(ratio);
      for (let node = 0; node < nodeCount; node++) {
        const at = first + node;
        if (node > last) {
          const x = rest[at * 3]!;
          const y = rest[at * 3 + 1]!;
          const z = rest[at * 3 + 2]!;
          out[offset + at * 3] = r[0]! * x + r[1]! * y + r[2]! * z;
          out[offset + at * 3 + 1] = r[3]! * x + r[4]! * y + r[5]! * z;
          out[offset + at * 3 + 2] = r[6]! * x + r[7]! * y + r[8]! * z;
          continue;
        }
        const w = weights[at]!;
        const s = node / last;
        const bow = w * (2 - w) * flattening;
        out[offset + at * 3] = rest[at * 3]! + w * dx + bow * (rest[at * 3]! - sx - s * cx);
        out[offset + at * 3 + 1] =
          rest[at * 3 + 1]! + w * dy + bow * (rest[at * 3 + 1]! - sy - s * cy);
        out[offset + at * 3 + 2] =
          rest[at * 3 + 2]! + w * dz + bow * (rest[at * 3 + 2]! - sz - s * cz);
      }
    }
    return out;
  }
  writeRotationAxis(scratchAxis, r);
  const ax = scratchAxis[0]!;
  const ay = scratchAxis[1]!;
  const az = scratchAxis[2]!;
  const angle = scratchAxis[3]!;
  const count = bundleCount * nodeCount;
  for (let at = 0; at < count; at++) {
    const x = rest[at * 3]!;
    const y = rest[at * 3 + 1]!;
    const z = rest[at * 3 + 2]!;
    // rodrigues' formula with the fraction w of the angle
    const c = Math.cos(weights[at]! * angle);
    const s = Math.sin(weights[at]! * angle);
    const along = (ax * x + ay * y + az * z) * (1 - c);
    out[offset + at * 3] = x * c + (ay * z - az * y) * s + ax * along;
    out[offset + at * 3 + 1] = y * c + (az * x - ax * z) * s + ay * along;
    out[offset + at * 3 + 2] = z * c + (ax * y - ay * x) * s + az * along;
  }
  return out;
}

/** Softness of the turn between a chord that shortens and one that does not. */
const shorteningSoftness = 0.08;

/** Smooth min(ratio, 1) − 1, exactly 0 at rest. */
function findShortening(ratio: number): number {
  const x = ratio - 1;
  const e = shorteningSoftness;
  return 0.5 * (x - Math.sqrt(x * x + e * e) + e);
}

/**
 * Fills `out` with the axis (3, unit) and angle (rad, 0…π) of a rotation.
 * At zero angle the axis is zero, which the caller's formula tolerates. Breaks near 180°, out of the hip's reach.
 */
export function writeRotationAxis(out: Float64Array, r: Transform): Float64Array {
  const x = r[7]! - r[5]!;
  const y = r[2]! - r[6]!;
  const z = r[3]! - r[1]!;
  const sine2 = Math.sqrt(x * x + y * y + z * z);
  const trace = r[0]! + r[4]! + r[8]!;
  const inverse = sine2 > 1e-12 ? 1 / sine2 : 0;
  out[0] = x * inverse;
  out[1] = y * inverse;
  out[2] = z * inverse;
  out[3] = Math.atan2(sine2, trace - 1);
  return out;
}
