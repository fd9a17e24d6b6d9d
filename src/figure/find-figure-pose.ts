import type { BodyPose } from '#src/biomechanics/body-pose.ts';
import type { HipPose } from '#src/biomechanics/hip-joint.ts';
import type { Movement } from '#src/movements/movement.ts';
import { deg } from '#src/units/angle.ts';
import type { BodySide } from './body-joints.ts';
import type { ArmPose, FigurePose, HandHold, HangingArm } from './figure-pose.ts';
import type { HandPlan, Posture } from './posture.ts';
import { findPosture } from './postures.ts';

/** An arm at rest: a little away from the trunk, elbow not quite straight. Assumed. */
const still: HangingArm = { flexion: 0, abduction: deg(7), elbow: deg(14), pronation: deg(20) };
/** The arm swings against the leg of its side by this share of the hip's angle. Assumed, as in walking. */
const swing = 0.6;
/** Hip and thigh of a person who sits: the hands lie on the thighs then. */
const sitting = deg(60);

/**
 * Trunk, head and arms at an instant: as the posture of the movement says; else the arms hang and swing against the legs, and lie on
 * the thighs of somebody who sits.
 *
 * @param body null in a pose set by hand.
 */
export function findFigurePose(
  movement: Movement | null,
  fraction: number,
  body: BodyPose | null,
  right: HipPose,
): FigurePose {
  const posture = movement && findPosture(movement.id);
  const leftFlexion = body?.left.flexion ?? 0;
  const isSeated = !posture && right.flexion > sitting && leftFlexion > sitting;
  const arm = (side: BodySide): ArmPose => {
    if (posture) return findPlannedArm(posture, side, fraction);
    if (isSeated) return { hanging: still, from: onThigh[side], to: onThigh[side], share: 1 };
    const own = side === 'right' ? right.flexion : leftFlexion;
    const other = side === 'right' ? leftFlexion : right.flexion;
    const flexion = body?.anchor === 'ground' ? -swing * (own - other) * 0.5 : 0;
    return {
      hanging: { ...still, flexion, elbow: still.elbow + Math.max(flexion, 0) },
      from: null,
      to: null,
      share: 0,
    };
  };
  return {
    trunkLean: body?.trunkLean ?? 0,
    trunkSideLean: body?.trunkSideLean ?? 0,
    trunkTurn: deg(posture?.trunkTurn ?? 0),
    headNod: deg(posture?.headNod ?? 0),
    headTurn: deg(posture?.headTurn ?? 0),
    arms: { right: arm('right'), left: arm('left') },
  };
}

const onThigh: { readonly [side in BodySide]: HandHold } = {
  right: { on: 'right-femur', at: [0.082, -0.25, 0.0], palm: [-1, 0, 0], elbow: [-0.4, -0.3, 0.9] },
  left: { on: 'left-femur', at: [0.082, -0.25, 0.0], palm: [-1, 0, 0], elbow: [-0.4, -0.3, -0.9] },
};

function findPlannedArm(posture: Posture, side: BodySide, fraction: number): ArmPose {
  const plan: HandPlan = posture.hands[side];
  const hanging = posture.hanging?.[side] ?? posture.hanging?.both ?? still;
  const phase = fraction - Math.floor(fraction);
  let index = plan.length - 1;
  for (let i = 0; i < plan.length; i++) if (plan[i]![0] <= phase) index = i;
  const [at, from] = plan[index]!;
  const [end, to] = plan[index + 1] ?? [1, plan[0]![1]];
  const t = Math.min(Math.max((phase - at) / (end - at), 0), 1);
  return { hanging, from, to, share: t * t * (3 - 2 * t) };
}
