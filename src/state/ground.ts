import { leftHipCentre } from '#src/anatomy/frames.ts';
import type { Posture } from '#src/biomechanics/body-pose.ts';
import { writePosture } from '#src/biomechanics/body-transforms.ts';
import {
  type Ground,
  type Survey,
  surveyGround,
  writeTravel as writeSurveyTravel,
} from '#src/movements/ground.ts';
import type { Controls } from './controls.ts';
import { findMovement, type MovementId } from './movements.ts';

export type { Ground };

/** How the body lies now: as the movement says while one of its instants is shown on its own support, in one picture. */
export function findShownPosture({
  movementId,
  instant,
  support,
  isSideBySide,
}: Pick<Controls, 'movementId' | 'instant' | 'support' | 'isSideBySide'>): Posture {
  const movement = findMovement(movementId);
  const isShown = instant !== null && !isSideBySide && support === movement.support;
  return isShown ? (movement.posture ?? 'upright') : 'upright';
}

/** What the body rests on now; null in a pose set by hand, and where two pictures stand side by side. */
export function findShownGround(
  controls: Pick<Controls, 'movementId' | 'instant' | 'support' | 'isSideBySide'>,
): Ground | null {
  const { movementId, instant, support, isSideBySide } = controls;
  const movement = findMovement(movementId);
  if (instant === null || isSideBySide || support !== movement.support) return null;
  if (movement.base === 'figure') return null;
  return findSurvey(movementId).ground;
}

/** How far the floor has run under the body at a fraction of a cycle; m. See `movements/ground.ts`. */
export function writeTravel(out: { x: number; z: number }, id: MovementId, fraction: number): void {
  writeSurveyTravel(out, findSurvey(id), fraction);
}

/** World from the body that lies so; its turn alone. */
export function findBodyTurn(posture: Posture) {
  return writePosture(scratchTurn, posture);
}

const surveys = new Map<MovementId, Survey>();

function findSurvey(id: MovementId): Survey {
  const known = surveys.get(id);
  if (known) return known;
  const made = surveyGround(findMovement(id), leftHipCentre);
  surveys.set(id, made);
  return made;
}

const scratchTurn = new Float64Array(12);
