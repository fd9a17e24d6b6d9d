import { leftHipCentre } from '#src/anatomy/frames.ts';
import {
  type Ground,
  type Survey,
  surveyGround,
  writeTravel as writeSurveyTravel,
} from '#src/movements/ground.ts';
import { findMovement, type MovementId } from './movements.ts';
import { type BodyControls, isBodyShown } from './posture.ts';

export type { Ground };

/** What the body rests on now; null in a pose set by hand, and where two pictures stand side by side. */
export function findShownGround(controls: BodyControls): Ground | null {
  // the figure of a stretch brings along what it rests on
  if (!isBodyShown(controls) || findMovement(controls.movementId).base === 'figure') return null;
  return findSurvey(controls.movementId).ground;
}

/** How far the floor has run under the body at a fraction of a cycle; m. See `movements/ground.ts`. */
export function writeTravel(out: { x: number; z: number }, id: MovementId, fraction: number): void {
  writeSurveyTravel(out, findSurvey(id), fraction);
}

const surveys = new Map<MovementId, Survey>();

function findSurvey(id: MovementId): Survey {
  const known = surveys.get(id);
  if (known) return known;
  const made = surveyGround(findMovement(id), leftHipCentre);
  surveys.set(id, made);
  return made;
}
