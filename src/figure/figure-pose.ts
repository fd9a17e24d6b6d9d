import type { Vec3 } from '#src/math/vec3.ts';
import type { Radians } from '#src/units/angle.ts';
import type { BodySegment, BodySide } from './body-joints.ts';

/** What a hand rests on or holds. */
export interface HandHold {
  /** The segment, or the world, in whose frame the rest is said. */
  readonly on: BodySegment | 'world';
  /** Where the middle of the palm lies; m. */
  readonly at: Vec3;
  /** The way the palm faces. */
  readonly palm: Vec3;
  /** The way the fingers point; absent, they go on from the forearm. */
  readonly fingers?: Vec3;
  /** Where the elbow points, pelvis or world frame as `on` says for the world; absent, down and outwards. */
  readonly elbow?: Vec3;
  /** How far the fingers are bent: 0 as authored to 1 a fist. */
  readonly curl?: number;
}

/** An arm that hangs: angles of shoulder, elbow and forearm; rad. */
export interface HangingArm {
  readonly flexion: Radians;
  readonly abduction: Radians;
  readonly elbow: Radians;
  /** Palm turned backwards. */
  readonly pronation: Radians;
}

/** One arm on its way from hanging to a hold, or between two holds. */
export interface ArmPose {
  readonly hanging: HangingArm;
  readonly from: HandHold | null;
  readonly to: HandHold | null;
  /** 0 as `from` says, 1 as `to` says; null is hanging. */
  readonly share: number;
}

/** Everything above the pelvis. */
export interface FigurePose {
  /** Of the trunk against the pelvis: forwards, to the right, turned to the left. */
  readonly trunkLean: Radians;
  readonly trunkSideLean: Radians;
  readonly trunkTurn: Radians;
  /** Of the head: nodding forwards, turned to the left. */
  readonly headNod: Radians;
  readonly headTurn: Radians;
  readonly arms: { readonly [side in BodySide]: ArmPose };
}
