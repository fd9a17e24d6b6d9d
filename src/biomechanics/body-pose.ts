import type { Radians } from '#src/units/angle.ts';
import type { HipPose } from './hip-joint.ts';

/** How the body lies to its weight: standing or sitting, on the back, on the front, or on the left side. */
export type Posture = 'upright' | 'supine' | 'prone' | 'side-lying';

/** Angles of the other leg: as the right ones, mirrored. */
export interface LeftLegPose extends HipPose {
  readonly ankleDorsiflexion: Radians;
}

/**
 * What the rest of the body does at an instant of a movement. It moves the picture and the weights; the hip itself knows
 * nothing of it: lengths, arms and pressure follow from `HipPose` alone.
 */
export interface BodyPose {
  /** Foot free alone; a loaded foot stands. */
  readonly posture: Posture;
  /**
   * What holds the body while the foot is loaded.
   *
   * `foot`    the right foot stays flat; ankle, subtalar joint, knee and hip carry the pelvis on it.
   * `ankle`   the pelvis is turned as said below, the right ankle stays, and the foot stays flat.
   * `feet`    the same, and the left foot stands flat as well.
   * `ground`  the pelvis is turned as said below and stays in the picture; the lower foot touches the ground, which runs under it.
   *
   * Two hold it also while the right foot is free:
   *
   * `pelvis`     the pelvis is turned as said below, and what it lies or sits on stays where it is.
   * `left-foot`  the same, but the left foot stands flat where it stands in the neutral stance.
   */
  readonly anchor: 'foot' | 'ankle' | 'feet' | 'ground' | 'pelvis' | 'left-foot';
  readonly ankleDorsiflexion: Radians;
  /** Of the heel against the shank, the sole turning outwards; it turns the shank inwards by `tibialShare` of it. */
  readonly eversion: Radians;
  /** How far the foot rolls inwards on the ground, onto its inner edge; the shank stays upright when it rolls by all of the eversion. */
  readonly footRoll: Radians;
  /** Against the standing pelvis: top forwards, right side up, right side forwards. */
  readonly pelvisTilt: Radians;
  readonly pelvisObliquity: Radians;
  readonly pelvisRotation: Radians;
  /** Lean of the trunk against the pelvis: forwards, and to the right. */
  readonly trunkLean: Radians;
  readonly trunkSideLean: Radians;
  /** Height of the lower foot over the ground; m. */
  readonly lift: number;
  readonly left: LeftLegPose;
}

/** Standing still. */
export const standingBody: BodyPose = {
  posture: 'upright',
  anchor: 'foot',
  ankleDorsiflexion: 0,
  eversion: 0,
  footRoll: 0,
  pelvisTilt: 0,
  pelvisObliquity: 0,
  pelvisRotation: 0,
  trunkLean: 0,
  trunkSideLean: 0,
  lift: 0,
  left: { flexion: 0, abduction: 0, internalRotation: 0, kneeFlexion: 0, ankleDorsiflexion: 0 },
};
