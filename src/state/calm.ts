import { playerStore } from './player.ts';
import { simulation } from './simulation.ts';

/** While a movement plays, figures change this often: faster, nobody can read them, and every frame would pay for it; ms. */
const readingTime = 100;

const listeners = new Set<() => void>();
let last = Number.NEGATIVE_INFINITY;

function tell(): void {
  last = performance.now();
  for (const listener of listeners) listener();
}

/**
 * Calls `listener` after a solve as `simulation.subscribe` does, but ten times a second at most while a movement plays, and once more when
 * it stops: for what is read as words and figures. Returns the unsubscriber.
 */
export function subscribeReadings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

simulation.subscribe(() => {
  if (!playerStore.getState().isPlaying || performance.now() - last >= readingTime) tell();
});
playerStore.subscribe(
  ({ isPlaying }) => isPlaying,
  (isPlaying) => {
    if (!isPlaying && simulation.current()) tell();
  },
);
