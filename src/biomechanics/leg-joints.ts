import type { Vec3 } from '#src/math/vec3.ts';
import type { Radians } from '#src/units/angle.ts';

/**
 * Joints below the hip: where they turn. Frames of shank and foot are parallel to the femur's when the knee is straight and
 * the ankle at a right angle; x forwards, y up, z to the right; m. The left leg has the same numbers with z turned round.
 */

/**
 * Knee: middle between the condyles, in the femur frame; the shank turns about the medio-lateral axis through it.
 * Source: centres of the circles of the posterior condyles of the femur as authored (radius 21 to 22 mm on both sides);
 * one fixed axis through them after Hollister 1993, The axes of rotation of the knee.
 * Left out: rotation of the shank about its length, and the rolling back of the condyles (up to 15 mm on the lateral side).
 */
export const kneeCentre: Vec3 = [-0.001, -0.396, 0];

/** Middle of the circle that the groove of the patella follows, in the femur frame. Source: the femur as authored, radius 24 mm. */
export const patellarGrooveCentre: Vec3 = [0.011, -0.385, 0];

/** Turn of the patella round the femur for each turn of the knee. Assumed; measured figures lie between 0.6 and 0.7. */
export const patellarShare = 0.65;

/** Ankle: centre of the trochlea of the talus, in the shank frame. Source: the talus as authored. */
export const ankleCentre: Vec3 = [0, -0.396, 0];

/**
 * Share of the knee's flexion that the ankle takes when the foot is loaded; the thigh leans back by the rest.
 * Assumed: a deep squat with the heels down bends the knee to about 130° and the ankle to about 40°.
 */
export const ankleShare = 0.3;

/** Forward lean of the loaded shank at this flexion of the knee; rad. */
export function findShankLean(kneeFlexion: Radians): Radians {
  return ankleShare * kneeFlexion;
}

/**
 * Inward turn of the shank for each turn of the heel outwards, the foot loaded.
 * Source: 0.68 (0.15) in eight specimens in vitro, J Anat 2018 (PMC5987802); 0.60 in running, Sinclair 2017; the middle of both.
 */
export const tibialShare = 0.64;

/** Lowest points of heel and ball under the ankle with the foot at a right angle; foot frame, m. Source: the foot as authored. */
export const heelPoint: Vec3 = [-0.046, -0.06, 0];
export const ballPoint: Vec3 = [0.125, -0.06, 0];
