import type { HipModel } from '#src/biomechanics/hip-model.ts';
import type { HipInputs, MuscleSnapshot, Snapshot } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { type Controls, findInputs } from './controls.ts';
import { controlsStore } from './store.ts';

export type { MuscleSnapshot, Snapshot };

type Listener = (snapshot: Snapshot) => void;

/** Solves when the inputs change and tells whoever draws or prints the result, in the same call. */
export interface Simulation {
  /** Sets the model, solves at once and tells the listeners. */
  load(model: HipModel): void;
  /** The model that is solved; null before one is loaded. */
  model(): HipModel | null;
  /** The latest result, written in place on every solve; null before a model is loaded. */
  current(): Snapshot | null;
  /** Solves another state on a snapshot of its own, which the next call overwrites; tells nobody. Null before a model is loaded. */
  solveAside(controls: Controls): Snapshot | null;
  /** Calls `listener` after every solve, not on subscribing. Returns the unsubscriber. */
  subscribe(listener: Listener): () => void;
}

/** Wires a solver to the store; the page has one, tests make their own. */
export function createSimulation(solver: {
  createSnapshot(model: HipModel): Snapshot;
  solve(model: HipModel, inputs: HipInputs, snapshot: Snapshot): Snapshot;
}): Simulation {
  const listeners = new Set<Listener>();
  let model: HipModel | null = null;
  let snapshot: Snapshot | null = null;
  let aside: Snapshot | null = null;

  function update(controls: Controls): void {
    if (!model || !snapshot) return;
    solver.solve(model, findInputs(controls), snapshot);
    for (const listener of listeners) listener(snapshot);
  }

  controlsStore.subscribe(
    (controls: Controls, before: Controls) =>
      haveInputsChanged(controls, before) && update(controls),
  );

  return {
    load(next) {
      model = next;
      snapshot = solver.createSnapshot(next);
      aside = null;
      update(controlsStore.getState());
    },
    model: () => model,
    current: () => snapshot,
    solveAside(controls) {
      if (!model) return null;
      aside ??= solver.createSnapshot(model);
      return solver.solve(model, findInputs(controls), aside);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function haveInputsChanged(now: Controls, before: Controls): boolean {
  return (
    now.pose !== before.pose ||
    now.support !== before.support ||
    now.tightness !== before.tightness ||
    now.variant !== before.variant ||
    now.triggerPoint !== before.triggerPoint ||
    now.triggerPointSite !== before.triggerPointSite ||
    now.seated !== before.seated ||
    now.instant !== before.instant ||
    now.isWorking !== before.isWorking ||
    now.coContraction !== before.coContraction
  );
}

export const simulation = createSimulation({ createSnapshot, solve });
