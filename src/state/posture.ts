import type { Posture } from '#src/biomechanics/body-pose.ts';
import { writePosture } from '#src/biomechanics/body-transforms.ts';
import type { Controls } from './controls.ts';
import { findMovement } from './movements.ts';

/** What says whether a movement has the body of its own shown. */
export type BodyControls = Pick<Controls, 'movementId' | 'instant' | 'support' | 'isSideBySide'>;

/** True while an instant of the movement is shown on its own support, in one picture. */
export function isBodyShown({ movementId, instant, support, isSideBySide }: BodyControls): boolean {
  return instant !== null && !isSideBySide && support === findMovement(movementId).support;
}

/** How the body lies now: as the movement says while its body is shown. */
export function findShownPosture(controls: BodyControls): Posture {
  return isBodyShown(controls)
    ? (findMovement(controls.movementId).posture ?? 'upright')
    : 'upright';
}

/** World from the body that lies so; its turn alone. */
export function findBodyTurn(posture: Posture) {
  return writePosture(scratchTurn, posture);
}

const scratchTurn = new Float64Array(12);
