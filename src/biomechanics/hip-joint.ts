import type { Transform } from '#src/math/transform.ts';
import { deg, type Radians } from '#src/units/angle.ts';

/** Angles of the right hip, each positive in the named direction; rad. `kneeFlexion` bends the shin back. */
export interface HipPose {
  readonly flexion: Radians;
  readonly abduction: Radians;
  readonly internalRotation: Radians;
  readonly kneeFlexion: Radians;
}

/** One number for each angle of the hip. */
export interface PerAngle {
  flexion: number;
  abduction: number;
  internalRotation: number;
}

export type HipAngle = 'flexion' | 'abduction' | 'internalRotation';

export const neutralPose: HipPose = {
  flexion: 0,
  abduction: 0,
  internalRotation: 0,
  kneeFlexion: 0,
};

/**
 * Limits of motion offered to the user; rad.
 * Source: AAOS norms (from memory), Kouyoumdjian 2012, coordinate ranges of Rajagopal 2016.
 */
export const poseLimits: {
  readonly [angle in keyof HipPose]: readonly [min: Radians, max: Radians];
} = {
  flexion: [deg(-20), deg(115)],
  abduction: [deg(-30), deg(40)],
  internalRotation: [deg(-45), deg(45)],
  kneeFlexion: [0, deg(140)],
};

/**
 * Rotations that bone leaves free at a flexion and abduction; rad. `poseLimits` is a box, and its corners lie beyond what any
 * hip reaches: in deep flexion and adduction the neck meets the front of the rim, in extension and adduction
 * the trochanter meets the ischium.
 *
 *   inward   45° − 0.85 (flexion − 60°)₊ + 0.5 min(abduction, 0)   in flexion beyond 60°
 *   outward  45° − 0.037 a e − 0.25 (e − 30°)₊,  a = adduction₊, e = (30° − flexion)₊, in degrees
 *
 * Assumed; rounded from the poses in which the bones as authored keep apart (tests/models). Ligaments stop a hip earlier.
 */
export function findBonyRotationRange(
  flexion: Radians,
  abduction: Radians,
): readonly [min: Radians, max: Radians] {
  const degree = deg(1);
  const [outermost, innermost] = poseLimits.internalRotation;
  const deep = Math.max(flexion - deg(60), 0);
  const inward = deep > 0 ? innermost - 0.85 * deep + 0.5 * Math.min(abduction, 0) : innermost;
  const adduction = Math.max(-abduction, 0);
  const extension = Math.max(deg(30) - flexion, 0);
  const outward =
    outermost + (0.037 / degree) * adduction * extension + 0.25 * Math.max(extension - deg(30), 0);
  return [outward, inward];
}

/**
 * Fills `out` with the pose of the femur in the pelvis; the one place where the rotation order is written.
 *
 *   R = Rz(flexion) · Rx(−abduction) · Ry(internalRotation),  t = 0
 *
 * @param out  12 numbers, pelvis from femur; both frames have their origin at the hip joint centre, so t = 0.
 * @param pose angles; rad.
 *
 * Assumes a ball joint with a fixed centre. Real hips glide by about a millimetre.
 * Source: order of the ISB hip convention as used by OpenSim (flexion, adduction, rotation).
 */
export function writePelvisFromFemur(out: Transform, pose: HipPose): Transform {
  const cf = Math.cos(pose.flexion);
  const sf = Math.sin(pose.flexion);
  const ca = Math.cos(-pose.abduction);
  const sa = Math.sin(-pose.abduction);
  const cr = Math.cos(pose.internalRotation);
  const sr = Math.sin(pose.internalRotation);
  out[0] = cf * cr - sf * sa * sr;
  out[1] = -sf * ca;
  out[2] = cf * sr + sf * sa * cr;
  out[3] = sf * cr + cf * sa * sr;
  out[4] = cf * ca;
  out[5] = sf * sr - cf * sa * cr;
  out[6] = -ca * sr;
  out[7] = sa;
  out[8] = ca * cr;
  out[9] = 0;
  out[10] = 0;
  out[11] = 0;
  return out;
}
