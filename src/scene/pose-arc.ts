import { type Transform, transformDirection } from '#src/math/transform.ts';
import { add, dot, normalize, scale, type Vec3 } from '#src/math/vec3.ts';
import type { HipAngle } from '#src/state/controls.ts';

/** An arc of a joint angle in the pelvis frame: it runs on the shorter way from `from` to `to`. */
export interface PoseArc {
  readonly centre: Vec3;
  /** Unit vectors. */
  readonly from: Vec3;
  readonly to: Vec3;
}

/** How far down the thigh the arc of rotation is drawn; m. */
const rotationLevel = 0.16;

const down: Vec3 = [0, -1, 0];

/**
 * The arc of one angle of the right hip, read off the pose itself: flexion lies in the sagittal plane,
 * abduction leads out of that plane to the thigh, rotation turns the front of the knee about the thigh.
 *
 * @param pelvisFromFemur the pose; its origin is the joint's centre.
 */
export function findPoseArc(angle: HipAngle, pelvisFromFemur: Transform): PoseArc {
  const thigh = transformDirection(pelvisFromFemur, down);
  const swung = normalize([thigh[0], thigh[1], 0]);
  if (angle === 'flexion') return { centre: [0, 0, 0], from: down, to: swung };
  if (angle === 'abduction') return { centre: [0, 0, 0], from: swung, to: thigh };
  const front = transformDirection(pelvisFromFemur, [1, 0, 0]);
  const straight: Vec3 = [-swung[1], swung[0], 0];
  return { centre: scale(thigh, rotationLevel), from: straight, to: front };
}

/**
 * Fills `out` with points along an arc. `(pointCount, 3)`, m.
 *
 *   p(s) = c + r (sin((1−s)θ) a + sin(sθ) b) / sin θ
 */
export function writeArcPoints(
  out: Float64Array,
  { centre, from, to }: PoseArc,
  radius: number,
  pointCount: number,
): Float64Array {
  const angle = Math.acos(Math.min(Math.max(dot(from, to), -1), 1));
  const sine = Math.sin(angle);
  for (let i = 0; i < pointCount; i++) {
    const s = i / (pointCount - 1);
    // nearly no angle: both ends are the same direction
    const a = sine > 1e-6 ? Math.sin((1 - s) * angle) / sine : 1 - s;
    const b = sine > 1e-6 ? Math.sin(s * angle) / sine : s;
    const point = add(centre, scale(add(scale(from, a), scale(to, b)), radius));
    out.set(point, i * 3);
  }
  return out;
}
