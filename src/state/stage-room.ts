import { createStore } from 'zustand/vanilla';
import type { CameraStand } from './camera-stand.ts';

/** How much of the stage the bars and drawers leave free. */
export interface StageRoom {
  /** Height of the stage over the height of its free part. */
  readonly tallness: number;
  /** Width of the free part over its height. */
  readonly aspect: number;
}

/** The scene tells it; a page that draws nothing has all the room. */
export const stageRoomStore = createStore<StageRoom>()(() => ({ tallness: 1, aspect: 2 }));

/** Free parts at least as wide as high need no more distance. */
const leastAspect = 1;

/**
 * A stand that is written for a stage without bars, on this stage: as far away as the free part needs to show what is meant to be
 * seen. `direction` −1 turns a stand of this stage back into one that can be written down.
 */
export function findStandInRoom(
  stand: CameraStand,
  { tallness, aspect }: StageRoom,
  direction: 1 | -1 = 1,
): CameraStand {
  const factor = tallness * Math.max(1, leastAspect / aspect);
  return { ...stand, distance: stand.distance * factor ** direction };
}
