import type { Vec3 } from '#src/math/vec3.ts';

/**
 * Anterior tilt of the standing pelvis frame against the ISB pelvis frame in which the
 * bone parameters are written; rad (turn about Z by this angle).
 * Source: −10.8°, the standing pelvis frame of Rajagopal 2016 against ISB axes.
 */
export const standingFromIsbTilt = (-10.8 * Math.PI) / 180;

/** Half distance between the hip joint centres; m. Source: averaged pelves, 171 mm between the hip joint centres. */
export const halfHipSeparation = 0.0855;

/** Left hip joint centre in the pelvis frame; m. */
export const leftHipCentre: Vec3 = [0, 0, -2 * halfHipSeparation];
