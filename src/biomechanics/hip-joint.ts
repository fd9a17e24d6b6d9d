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
 * Limits of each angle by itself; rad. Together they are limited by bone: see bony-range.ts.
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
