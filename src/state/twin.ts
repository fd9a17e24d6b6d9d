import type { Snapshot } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { type Controls, findInputs, type Support } from './controls.ts';
import { simulation } from './simulation.ts';
import { controlsStore } from './store.ts';

/** The same angles on the other support, for the second picture of the side-by-side view. */
export interface Twin {
  /** The latest result, written in place; null while the view is off or no model is loaded. */
  current(): Snapshot | null;
  /** Called after every solve of both; returns the unsubscriber. */
  subscribe(listener: () => void): () => void;
}

export function findOtherSupport(support: Support): Support {
  return support === 'weight-bearing' ? 'non-weight-bearing' : 'weight-bearing';
}

function createTwin(): Twin {
  const listeners = new Set<() => void>();
  let snapshot: Snapshot | null = null;
  let model = simulation.model();

  const update = (controls: Controls) => {
    if (!controls.isSideBySide) {
      snapshot = null;
      return;
    }
    const now = simulation.model();
    if (!now) return;
    if (!snapshot || model !== now) snapshot = createSnapshot(now);
    model = now;
    solve(now, findInputs(controls, findOtherSupport(controls.support)), snapshot);
    for (const listener of listeners) listener();
  };
  simulation.subscribe(() => update(controlsStore.getState()));
  controlsStore.subscribe(
    ({ isSideBySide }) => isSideBySide,
    () => update(controlsStore.getState()),
  );

  return {
    current() {
      // a page that opens in this view asks before anything has changed
      if (!snapshot && controlsStore.getState().isSideBySide) update(controlsStore.getState());
      return snapshot;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const twin = createTwin();
