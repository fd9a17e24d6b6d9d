import { writeWeightMoment } from './body-weight.ts';
import type { HipAngle, PerAngle } from './hip-joint.ts';
import type { HipModel } from './hip-model.ts';
import { createPerAngle, findPartPull } from './muscle-force.ts';
import type { EffortSnapshot, HipInputs, Snapshot } from './snapshot.ts';
import {
  createOptimisationResult,
  type OptimisationResult,
  solveActivations,
} from './static-optimisation.ts';

/** Work space of the question who works: one place for every part of every muscle. */
export interface EffortWorkspace {
  readonly activations: Float64Array;
  /** `(partCount, 3)`, N·m per unit of activation. */
  readonly gains: Float64Array;
  readonly result: OptimisationResult;
}

const angles: readonly HipAngle[] = ['flexion', 'abduction', 'internalRotation'];

export function createEffortWorkspace(model: HipModel): EffortWorkspace {
  const count = model.muscles.reduce((sum, { parts }) => sum + parts.length, 0);
  return {
    activations: new Float64Array(count),
    gains: new Float64Array(count * 3),
    result: createOptimisationResult(),
  };
}

export function createEffortSnapshot(): EffortSnapshot {
  return {
    isSolved: false,
    wanted: createPerAngle(),
    given: createPerAngle(),
    reserve: createPerAngle(),
  };
}

/**
 * Finds who works, where the inputs ask for it, and sets the activations of all parts.
 *
 * A part pulls with F(u) = F(0) + u (F(1) − F(0)) in this pose and at this speed, so the balance is linear in u:
 *   Σ r (F(1) − F(0)) u = wanted − Σ r F(0)
 * Angles that something else holds are left out of it.
 */
export function solveEffort(
  model: HipModel,
  inputs: HipInputs,
  snapshot: Snapshot,
  workspace: EffortWorkspace,
): void {
  const { effort } = inputs;
  const state = snapshot.effort;
  state.isSolved = effort !== undefined;
  if (!effort) {
    setZero(state.wanted);
    setZero(state.reserve);
    return;
  }
  writeWanted(state.wanted, inputs, snapshot);
  const { activations, gains, result } = workspace;
  scratchBalance.fill(0);
  let at = 0;
  for (let index = 0; index < model.muscles.length; index++) {
    const muscle = model.muscles[index]!;
    const tightness = index === model.piriformisIndex ? inputs.tightness : 0;
    for (let p = 0; p < muscle.parts.length; p++) {
      const part = snapshot.muscles[index]!.parts[p]!;
      const rest = findPartPull(part, muscle, p, tightness, 0, inputs.kneeFlexion);
      const full = findPartPull(part, muscle, p, tightness, 1, inputs.kneeFlexion);
      for (let j = 0; j < 3; j++) {
        const isHeld = effort.held[angles[j]!];
        const arm = isHeld ? 0 : part.momentArms[angles[j]!];
        gains[at * 3 + j] = arm * (full - rest);
        scratchBalance[j] = scratchBalance[j]! - arm * rest;
      }
      at++;
    }
  }
  for (let j = 0; j < 3; j++) {
    if (!effort.held[angles[j]!]) scratchBalance[j] = scratchBalance[j]! + state.wanted[angles[j]!];
  }
  solveActivations(activations, result, gains, scratchBalance, effort.coContraction);
  applyActivations(snapshot, workspace);
}

const scratchBalance = new Float64Array(3);
const scratchWanted = new Float64Array(3);

function writeWanted(out: PerAngle, inputs: HipInputs, snapshot: Snapshot): void {
  const effort = inputs.effort!;
  if (effort.measured) {
    for (const angle of angles) out[angle] = effort.measured[angle];
    return;
  }
  writeWeightMoment(scratchWanted, snapshot, inputs, inputs.support, effort, inputs.body);
  for (let j = 0; j < 3; j++) out[angles[j]!] = scratchWanted[j]!;
}

function applyActivations(snapshot: Snapshot, workspace: EffortWorkspace): void {
  const { reserve } = snapshot.effort;
  let at = 0;
  for (const { parts } of snapshot.muscles) {
    for (const part of parts) part.activation = workspace.activations[at++]!;
  }
  for (let j = 0; j < 3; j++) reserve[angles[j]!] = workspace.result.reserve[j]!;
}

/** Sums what the pulls of all parts, as they came out, turn the hip with. */
export function writeGivenMoment({ effort: { given }, muscles }: Snapshot): void {
  setZero(given);
  for (const { parts } of muscles) {
    for (const part of parts) {
      for (const angle of angles) given[angle] += part.momentArms[angle] * part.tension;
    }
  }
}

function setZero(out: PerAngle): void {
  out.flexion = 0;
  out.abduction = 0;
  out.internalRotation = 0;
}
