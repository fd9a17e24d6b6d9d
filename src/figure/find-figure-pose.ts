import type { BodyPose } from '#src/biomechanics/body-pose.ts';
import type { WorldTransforms } from '#src/biomechanics/world-transforms.ts';
import type { Movement } from '#src/movements/movement.ts';
import { deg } from '#src/units/angle.ts';
import type { ArmPose, FigurePose, HandHold } from './figure-pose.ts';

const still = { flexion: 0, abduction: deg(7), elbow: deg(14), pronation: deg(20) } as const;

/** Trunk, head and arms at an instant: as the movement says, or hanging. */
export function findFigurePose(
  _movement: Movement | null,
  _fraction: number,
  body: BodyPose | null,
  _world: WorldTransforms,
): FigurePose {
  const hanging: ArmPose = { hanging: still, from: null as HandHold | null, to: null, share: 0 };
  return {
    trunkLean: body?.trunkLean ?? 0,
    trunkSideLean: body?.trunkSideLean ?? 0,
    trunkTurn: 0,
    headNod: 0,
    headTurn: 0,
    arms: { right: hanging, left: hanging },
  };
}
