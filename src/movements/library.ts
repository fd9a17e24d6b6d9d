import type { Movement } from './movement.ts';
import {
  abductionHipExtended,
  abductionHipFlexed,
  circumduction,
  clamshell,
  fairTest,
  flexionExtension,
  rotationHipExtended,
  rotationProne,
  rotationSeated,
  straightLegRaise,
} from './non-weight-bearing.ts';
import { releases } from './releases.ts';
import { running, runningFootStrike } from './running.ts';
import { stretches } from './stretches.ts';
import { crossLegged, driving, sittingAtADesk, squatting } from './sustained.ts';
import { walking, walkingFootStrike } from './walking.ts';
import {
  abductionPlantedFoot,
  catchingAFall,
  cutting,
  pelvicDrop,
  rotationPlantedFoot,
  singleLegStance,
  squat,
  squatKneeIn,
  stepDown,
} from './weight-bearing.ts';

/** The movement library, in the order of the picker. */
export const movements = [
  rotationHipExtended,
  rotationProne,
  rotationSeated,
  abductionHipExtended,
  abductionHipFlexed,
  clamshell,
  flexionExtension,
  circumduction,
  straightLegRaise,
  fairTest,
  rotationPlantedFoot,
  abductionPlantedFoot,
  singleLegStance,
  pelvicDrop,
  cutting,
  squat,
  squatKneeIn,
  stepDown,
  catchingAFall,
  walkingFootStrike,
  walking,
  runningFootStrike,
  running,
  sittingAtADesk,
  driving,
  crossLegged,
  squatting,
  ...stretches,
  ...releases,
] as const satisfies readonly Movement[];

export type MovementId = (typeof movements)[number]['id'];

export function findMovement(id: MovementId): Movement & { readonly id: MovementId } {
  return movements.find((movement) => movement.id === id)!;
}
