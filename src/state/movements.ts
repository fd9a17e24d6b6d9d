import { type HipPose, neutralPose } from '#src/biomechanics/hip-joint.ts';
import type { Support } from '#src/biomechanics/support.ts';
import { deg } from '#src/units/angle.ts';
import { findMovementPose, type Keyframe } from './movement-curve.ts';

/** A named point of a movement, shown as a mark on the scrubber. */
export interface Phase {
  readonly at: number;
  readonly name: string;
}

export interface Movement {
  readonly id: string;
  readonly name: string;
  readonly support: Support;
  /** Heading in the picker. */
  readonly group: string;
  /** One cycle at speed 1; s. */
  readonly duration: number;
  readonly phases: readonly Phase[];
  readonly keyframes: readonly Keyframe[];
  /** What to look at while it plays, in one sentence. */
  readonly watchFor: string;
  /** The same movement on the other kind of support. */
  readonly counterpart: string | null;
}

function pose(changes: Partial<HipPose>): HipPose {
  return { ...neutralPose, ...changes };
}

const seated = { flexion: deg(90), kneeFlexion: deg(90) };

/** The movement library. Ranges are teaching ranges inside `poseLimits`, not measured curves. */
export const movements = [
  {
    id: 'rotation-hip-extended',
    name: 'Rotation, hip extended',
    support: 'non-weight-bearing',
    group: 'Non-weight-bearing',
    duration: 6,
    phases: [
      { at: 0, name: 'Neutral' },
      { at: 0.25, name: 'Outward' },
      { at: 0.5, name: 'Neutral' },
      { at: 0.75, name: 'Inward' },
    ],
    keyframes: [
      { at: 0, pose: pose({}) },
      { at: 0.25, pose: pose({ internalRotation: deg(-40) }) },
      { at: 0.5, pose: pose({}) },
      { at: 0.75, pose: pose({ internalRotation: deg(35) }) },
    ],
    watchFor: 'Turning inward draws piriformis long; turning outward lets it go slack.',
    counterpart: 'rotation-planted-foot',
  },
  {
    id: 'abduction-hip-extended',
    name: 'Abduction, hip extended',
    support: 'non-weight-bearing',
    group: 'Non-weight-bearing',
    duration: 5,
    phases: [
      { at: 0, name: 'Neutral' },
      { at: 0.5, name: 'Abducted' },
    ],
    keyframes: [
      { at: 0, pose: pose({}) },
      { at: 0.5, pose: pose({ abduction: deg(35) }) },
    ],
    watchFor: 'The greater trochanter rises towards the pelvis as the thigh moves away.',
    counterpart: 'abduction-planted-foot',
  },
  {
    id: 'abduction-hip-flexed',
    name: 'Abduction, hip flexed to 90°',
    support: 'non-weight-bearing',
    group: 'Non-weight-bearing',
    duration: 5,
    phases: [
      { at: 0, name: 'Knee forward' },
      { at: 0.5, name: 'Abducted' },
    ],
    keyframes: [
      { at: 0, pose: pose(seated) },
      { at: 0.5, pose: pose({ ...seated, abduction: deg(35) }) },
    ],
    watchFor:
      'With the hip bent, piriformis lies behind the joint and draws the thigh to the side.',
    counterpart: null,
  },
  {
    id: 'rotation-planted-foot',
    name: 'Rotation over the planted foot',
    support: 'weight-bearing',
    group: 'Weight-bearing',
    duration: 6,
    phases: [
      { at: 0, name: 'Neutral' },
      { at: 0.25, name: 'Outward' },
      { at: 0.5, name: 'Neutral' },
      { at: 0.75, name: 'Inward' },
    ],
    keyframes: [
      { at: 0, pose: pose({}) },
      { at: 0.25, pose: pose({ internalRotation: deg(-30) }) },
      { at: 0.5, pose: pose({}) },
      { at: 0.75, pose: pose({ internalRotation: deg(25) }) },
    ],
    watchFor: 'The thigh stays: the same muscle now turns the pelvis to the other side.',
    counterpart: 'rotation-hip-extended',
  },
  {
    id: 'abduction-planted-foot',
    name: 'Pelvic tilt over the planted foot',
    support: 'weight-bearing',
    group: 'Weight-bearing',
    duration: 5,
    phases: [
      { at: 0, name: 'Level' },
      { at: 0.25, name: 'Free side up' },
      { at: 0.5, name: 'Level' },
      { at: 0.75, name: 'Free side down' },
    ],
    keyframes: [
      { at: 0, pose: pose({}) },
      { at: 0.25, pose: pose({ abduction: deg(15) }) },
      { at: 0.5, pose: pose({}) },
      { at: 0.75, pose: pose({ abduction: deg(-12) }) },
    ],
    watchFor: 'The abductors of the standing side keep the free side of the pelvis from dropping.',
    counterpart: 'abduction-hip-extended',
  },
] as const satisfies readonly Movement[];

export type MovementId = (typeof movements)[number]['id'];

export function isMovementId(text: string): text is MovementId {
  return movements.some(({ id }) => id === text);
}

export function findMovement(id: MovementId): (typeof movements)[number] {
  return movements.find((movement) => movement.id === id)!;
}

/** The movement to load when `support` is chosen while `current` is loaded: its counterpart, or the first one there is. */
export function findMovementOn(support: Support, current: MovementId): MovementId {
  const movement = findMovement(current);
  if (movement.support === support) return current;
  return movement.counterpart ?? movements.find((other) => other.support === support)!.id;
}

/** Pose of a movement of the library at a fraction of its cycle. */
export function findPoseInMovement(id: MovementId, fraction: number): HipPose {
  return findMovementPose(findMovement(id).keyframes, fraction);
}
