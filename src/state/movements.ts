import type { Support } from '#src/biomechanics/support.ts';
import { findMovement, type MovementId, movements } from '#src/movements/library.ts';
import { deg } from '#src/units/angle.ts';
import type { CameraStand } from './camera-stand.ts';

export { findMovement, type MovementId, movements };

export function isMovementId(text: string): text is MovementId {
  return movements.some(({ id }) => id === text);
}

/** The movement to load when `support` is chosen while `current` is loaded: its counterpart, or the first one there is. */
export function findMovementOn(support: Support, current: MovementId): MovementId {
  const movement = movements.find(({ id }) => id === current)!;
  if (movement.support === support) return current;
  return movement.counterpart ?? movements.find((other) => other.support === support)!.id;
}

/** True for stretches and releases, which are copied from the whole figure. */
export function isPosture(id: MovementId): boolean {
  return id.startsWith('stretch-') || id.startsWith('release-');
}

/** Where a camera stands to see the whole of a movement. */
export function findMovementCamera(id: MovementId): CameraStand {
  const { camera } = findMovement(id);
  return { ...camera, azimuth: deg(camera.azimuth), polar: deg(camera.polar) };
}
