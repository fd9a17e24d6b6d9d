import type { HipModel } from '#src/biomechanics/hip-model.ts';
import type { HipInputs, MuscleSnapshot, Snapshot } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import {
  copyWorldTransforms,
  createWorldTransforms,
  writeWorldBlend,
} from '#src/biomechanics/world-blend.ts';
import { type Controls, findInputs } from './controls.ts';
import { findMovement } from './movements.ts';
import { prefersReducedMotion } from './reduced-motion.ts';
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

/** Time in which the picture goes over when another end of the limb, or another body, holds it; s. */
const blendDuration = 0.4;

/** Calls back with the time in ms before the next picture; null where there are no pictures. */
type NextFrame = ((callback: (time: number) => void) => void) | null;

const pageFrame: NextFrame =
  typeof requestAnimationFrame === 'function'
    ? (callback) => requestAnimationFrame(callback)
    : null;

/**
 * Wires a solver to the store; the page has one, tests make their own.
 *
 * A change of support, of movement or of what holds the body moves the picture as a whole. It goes over smoothly: where the segments
 * stand in the world is blended for a moment, the hip itself is not. Without frames, or with reduced motion, it is cut.
 */
export function createSimulation(
  solver: {
    createSnapshot(model: HipModel): Snapshot;
    solve(model: HipModel, inputs: HipInputs, snapshot: Snapshot): Snapshot;
  },
  nextFrame: NextFrame = pageFrame,
): Simulation {
  const listeners = new Set<Listener>();
  let model: HipModel | null = null;
  let snapshot: Snapshot | null = null;
  let aside: Snapshot | null = null;

  const before = createWorldTransforms();
  /** Share of the way that the blend has gone; 1 when none is under way. */
  let blend = 1;
  let blendStart: number | null = null;

  function update(controls: Controls): void {
    if (!model || !snapshot) return;
    solver.solve(model, findInputs(controls), snapshot);
    if (blend < 1) writeWorldBlend(snapshot, before, blend * blend * (3 - 2 * blend));
    for (const listener of listeners) listener(snapshot);
  }

  function startBlend(): void {
    if (!snapshot || !nextFrame || prefersReducedMotion()) return;
    copyWorldTransforms(before, snapshot);
    const isUnderWay = blend < 1;
    blend = 0;
    blendStart = null;
    if (!isUnderWay) nextFrame(stepBlend);
  }

  function stepBlend(time: number): void {
    blendStart ??= time;
    blend = Math.min((time - blendStart) / 1000 / blendDuration, 1);
    update(controlsStore.getState());
    if (blend < 1) nextFrame?.(stepBlend);
  }

  controlsStore.subscribe((controls: Controls, past: Controls) => {
    if (!haveInputsChanged(controls, past)) return;
    if (hasAnchorChanged(controls, past)) startBlend();
    update(controls);
  });

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

/** Whether something else holds the picture now: the other end of the limb, another movement, or none. */
function hasAnchorChanged(now: Controls, before: Controls): boolean {
  return (
    now.support !== before.support ||
    findAnchor(now) !== findAnchor(before) ||
    (now.isSideBySide !== before.isSideBySide && findAnchor(now) !== null)
  );
}

/** The movement that says what the rest of the body does, if one does. */
function findAnchor({ movementId, instant }: Controls): string | null {
  return instant !== null && findMovement(movementId).anchor ? movementId : null;
}

function haveInputsChanged(now: Controls, before: Controls): boolean {
  return (
    now.pose !== before.pose ||
    now.support !== before.support ||
    now.tightness !== before.tightness ||
    now.variant !== before.variant ||
    now.thickening !== before.thickening ||
    now.triggerPoint !== before.triggerPoint ||
    now.triggerPointSite !== before.triggerPointSite ||
    now.seated !== before.seated ||
    now.instant !== before.instant ||
    now.isWorking !== before.isWorking ||
    now.coContraction !== before.coContraction ||
    now.isSideBySide !== before.isSideBySide
  );
}

export const simulation = createSimulation({ createSnapshot, solve });
