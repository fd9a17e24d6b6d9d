import { createIdentity, type Transform, writeInverse, writeProduct } from '#src/math/transform.ts';
import { writeGuide } from './guide.ts';
import { type HipPose, neutralPose, writePelvisFromFemur } from './hip-joint.ts';
import type { HipModel, MuscleModel } from './hip-model.ts';
import {
  createPartSnapshots,
  createPerAngle,
  createTorqueCapacity,
  writeActivation,
  writeForces,
  writePartPaths,
  writeSpeeds,
  writeTorqueCapacity,
} from './muscle-force.ts';
import { writeBundleArms, writeBundleLengths } from './muscle-path.ts';
import { writeBranches } from './nerve-branches.ts';
import { openPiriformis } from './nerve-slit.ts';
import { createNerveSnapshot } from './nerve-snapshot.ts';
import { createNerveWorkspace, type NerveWorkspace } from './nerve-workspace.ts';
import { writeCorrections } from './path-table.ts';
import type { HipInputs, MuscleSnapshot, Snapshot } from './snapshot.ts';

import {
  type BelliesWorkspace,
  createBelliesWorkspace,
  finishBellies,
  redirectBelly,
  reshapeBelly,
  shapeBelly,
} from './solve-bellies.ts';
import {
  createEffortSnapshot,
  createEffortWorkspace,
  type EffortWorkspace,
  solveEffort,
  writeGivenMoment,
} from './solve-effort.ts';
import { solveNerve } from './solve-nerve.ts';
import { writeWorldTransforms } from './support.ts';
import { applyThickening } from './thickening.ts';
import { applyTriggerPoint } from './trigger-point.ts';
import { createViaPose, type ViaPose, writeViaMuscle, writeViaPose } from './via-muscle.ts';

/** Step of the guide's central difference; rad. The guide is smooth: error below 1e-9 m. */
const guideStep = 1e-4;

/** Work space of one model: sizes depend on it, so it is made with the snapshot. */
interface Workspace {
  readonly nodes: Float64Array;
  /** Corrections as stored, and their slopes. */
  readonly value: Float64Array;
  readonly valueSlopes: readonly [Float64Array, Float64Array, Float64Array];
  /** d(nodes)/d(flexion, abduction, internal rotation); m/rad. */
  readonly slopes: readonly [Float64Array, Float64Array, Float64Array];
  readonly ahead: Float64Array;
  readonly behind: Float64Array;
  readonly transform: Transform;
  readonly viaPose: ViaPose;
  readonly nerve: NerveWorkspace;
  readonly effort: EffortWorkspace;
  /** Muscles and fasciae in one list, model beside snapshot. */
  readonly sheets: readonly MuscleModel[];
  readonly states: readonly MuscleSnapshot[];
  /** Made when the paths at neutral are known. */
  bellies: BelliesWorkspace | null;
}

/** Neutral, foot free, nothing tight: the state against which rest is measured. */
export const restingInputs: HipInputs = {
  ...neutralPose,
  support: 'non-weight-bearing',
  tightness: 0,
  variant: 'A',
  thickening: 0,
  triggerPoint: 0,
  triggerPointSite: 'TrP2',
  seated: 0,
};

const workspaces = new WeakMap<Snapshot, Workspace>();

function listSheets(model: HipModel): readonly MuscleModel[] {
  return [...model.muscles, ...model.fasciae];
}

/** Creates an empty snapshot for a model, solved at neutral so that rest lengths are known. */
export function createSnapshot(model: HipModel): Snapshot {
  const sheets = listSheets(model).map((muscle, index) =>
    createMuscleSnapshot(muscle, index === model.piriformisIndex ? model.nerve.slit.lowerHead : 0),
  );
  const muscles = sheets.slice(0, model.muscles.length);
  const snapshot: Snapshot = {
    pelvisFromFemur: createIdentity(),
    worldFromPelvis: createIdentity(),
    worldFromFemur: createIdentity(),
    worldFromPatella: createIdentity(),
    worldFromShank: createIdentity(),
    worldFromFoot: createIdentity(),
    worldFromLeftFemur: createIdentity(),
    worldFromLeftPatella: createIdentity(),
    worldFromLeftShank: createIdentity(),
    worldFromLeftFoot: createIdentity(),
    muscles,
    fasciae: sheets.slice(model.muscles.length),
    nerve: createNerveSnapshot(model.nerve),
    torqueCapacity: createTorqueCapacity(),
    effort: createEffortSnapshot(),
  };
  const stored = model.table.valueCount;
  const total = model.nerve.offset + model.nerve.rest.length;
  const models = listSheets(model);
  const workspace: Workspace = {
    nodes: new Float64Array(total),
    value: new Float64Array(stored),
    valueSlopes: [new Float64Array(stored), new Float64Array(stored), new Float64Array(stored)],
    slopes: [new Float64Array(total), new Float64Array(total), new Float64Array(total)],
    ahead: new Float64Array(total),
    behind: new Float64Array(total),
    transform: createIdentity(),
    viaPose: createViaPose(),
    nerve: createNerveWorkspace(model.nerve, model.muscles[model.piriformisIndex]!),
    effort: createEffortWorkspace(model),
    sheets: models,
    states: sheets,
    bellies: null,
  };
  workspaces.set(snapshot, workspace);
  solvePaths(model, neutralPose, snapshot, workspace);
  const bellies = createBelliesWorkspace(model, models, sheets, snapshot.nerve);
  workspace.bellies = bellies;
  models.forEach((_, index) => {
    const state = sheets[index]!;
    state.restLength = state.length;
    for (const part of state.parts) part.restLength = part.length;
    shapeBelly(bellies, index, 0, snapshot.pelvisFromFemur);
  });
  finishBellies(bellies, snapshot.nerve, snapshot.pelvisFromFemur);
  return solve(model, restingInputs, snapshot);
}

/**
 * Solves the hip in one pose: bones, muscle paths, lengths, moment arms, bellies and nerve contact.
 *
 * A pure function of its inputs: nothing of an earlier call enters the result.
 *
 * @param model    constant.
 * @param inputs   angles in rad within `poseLimits`, tightness 0…1; see `HipInputs`.
 * @param snapshot made by `createSnapshot(model)`; overwritten and returned.
 * Allocates nothing. Without `velocity` the joint is held; muscle on muscle is left out.
 */
export function solve(model: HipModel, inputs: HipInputs, snapshot: Snapshot): Snapshot {
  const workspace = findWorkspace(snapshot);
  solveMuscles(model, inputs, snapshot);
  for (let index = 0; index < workspace.sheets.length; index++) {
    const tightness = index === model.piriformisIndex ? inputs.tightness : 0;
    shapeBelly(workspace.bellies!, index, tightness, snapshot.pelvisFromFemur);
  }
  solvePressedNerve(model, inputs, snapshot, workspace);
  finishBellies(workspace.bellies!, snapshot.nerve, snapshot.pelvisFromFemur);
  return snapshot;
}

/**
 * The part of `solve` that asks for no shape: bones, muscle paths, lengths, moment arms, who works, and forces. Bellies and nerve
 * of the snapshot are not those of this pose.
 */
export function solveMuscles(model: HipModel, inputs: HipInputs, snapshot: Snapshot): Snapshot {
  const workspace = findWorkspace(snapshot);
  solvePaths(model, inputs, snapshot, workspace);
  writeWorldTransforms(
    snapshot,
    snapshot.pelvisFromFemur,
    inputs,
    inputs.support,
    model.leftHipCentre,
    inputs.body,
  );
  for (let index = 0; index < workspace.sheets.length; index++) {
    const state = workspace.states[index]!;
    writeSpeeds(state, inputs.velocity);
    writeActivation(state, inputs.activation ?? 0);
  }
  solveEffort(model, inputs, snapshot, workspace.effort);
  for (let index = 0; index < workspace.sheets.length; index++) {
    const tightness = index === model.piriformisIndex ? inputs.tightness : 0;
    writeForces(workspace.states[index]!, workspace.sheets[index]!, tightness, inputs.kneeFlexion);
  }
  writeGivenMoment(snapshot);
  writeTorqueCapacity(snapshot.torqueCapacity, snapshot.muscles);
  return snapshot;
}

function findWorkspace(snapshot: Snapshot): Workspace {
  const workspace = workspaces.get(snapshot);
  if (!workspace) throw new RangeError('solve: the snapshot was not made by createSnapshot');
  return workspace;
}

/** Node positions, lengths and moment arms of all sheets. */
function solvePaths(
  model: HipModel,
  pose: HipPose,
  snapshot: Snapshot,
  workspace: Workspace,
): void {
  const { nodes, value, valueSlopes, slopes, ahead, behind, transform, viaPose } = workspace;
  const { targets } = model.table;
  writePelvisFromFemur(snapshot.pelvisFromFemur, pose);
  writeCorrections(value, valueSlopes[0], valueSlopes[1], valueSlopes[2], model.table, pose);
  writeGuides(nodes, model, snapshot.pelvisFromFemur);
  for (let n = 0; n < targets.length; n++) nodes[targets[n]!]! += value[n]!;
  for (let angle = 0; angle < 3; angle++) {
    writeShiftedPose(pose, angle, guideStep);
    writeGuides(ahead, model, writePelvisFromFemur(transform, scratchPose));
    writeShiftedPose(pose, angle, -guideStep);
    writeGuides(behind, model, writePelvisFromFemur(transform, scratchPose));
    const slope = slopes[angle]!;
    for (let i = 0; i < slope.length; i++) {
      slope[i] = (ahead[i]! - behind[i]!) / (2 * guideStep);
    }
    const valueSlope = valueSlopes[angle]!;
    for (let n = 0; n < targets.length; n++) slope[targets[n]!]! += valueSlope[n]!;
  }
  writeViaPose(viaPose, pose, snapshot.pelvisFromFemur);
  for (let index = 0; index < workspace.sheets.length; index++) {
    const muscle = workspace.sheets[index]!;
    const state = workspace.states[index]!;
    if (muscle.via) {
      writeViaMuscle(state, muscle, muscle.via, viaPose);
      writePartPaths(state, muscle);
      continue;
    }
    for (let i = 0; i < state.nodes.length; i++) state.nodes[i] = nodes[muscle.offset + i]!;
    writeBundleLengths(state.bundleLengths, state.nodes, muscle);
    writeBundleArms(state.bundleArms, state.nodes, slopes, muscle);
    writePartPaths(state, muscle);
  }
}

function writeGuides(out: Float64Array, model: HipModel, transform: Transform): void {
  for (const muscle of model.muscles) {
    if (!muscle.via) writeGuide(out, muscle.offset, muscle, transform);
  }
  for (const fascia of model.fasciae) writeGuide(out, fascia.offset, fascia, transform);
  writeGuide(out, model.nerve.offset, model.nerve, transform);
}

const scratchPose = { flexion: 0, abduction: 0, internalRotation: 0, kneeFlexion: 0 };

function writeShiftedPose(pose: HipPose, angle: number, step: number): void {
  scratchPose.flexion = pose.flexion + (angle === 0 ? step : 0);
  scratchPose.abduction = pose.abduction + (angle === 1 ? step : 0);
  scratchPose.internalRotation = pose.internalRotation + (angle === 2 ? step : 0);
}

const scratchFromWorld = createIdentity();
const scratchShankFromFoot = createIdentity();

/** Piriformis with its thickening and trigger point, and the nerve that it presses. */
function solvePressedNerve(
  model: HipModel,
  inputs: HipInputs,
  snapshot: Snapshot,
  workspace: Workspace,
): void {
  const piriformis = snapshot.muscles[model.piriformisIndex]!;
  applyThickening(piriformis, inputs.thickening);
  applyTriggerPoint(piriformis, inputs.triggerPoint, inputs.triggerPointSite);
  solveNerve(
    model,
    inputs,
    snapshot.nerve,
    piriformis,
    workspace.nodes,
    snapshot.pelvisFromFemur,
    writeProduct(
      scratchShankFromFoot,
      writeInverse(scratchFromWorld, snapshot.worldFromShank),
      snapshot.worldFromFoot,
    ),
    workspace.nerve,
  );
  if (inputs.triggerPoint > 0 || inputs.thickening > 0) {
    reshapeBelly(
      workspace.bellies!,
      model.piriformisIndex,
      inputs.tightness,
      snapshot.pelvisFromFemur,
    );
  }
  if (piriformis.isDivided) {
    openPiriformis(model, snapshot.nerve, piriformis, workspace.nerve.courseCount);
    redirectBelly(workspace.bellies!, model.piriformisIndex);
  }
  writeBranches(snapshot.nerve, model, snapshot.muscles, snapshot.pelvisFromFemur);
}

export function createMuscleSnapshot(muscle: MuscleModel, lowerHead: number): MuscleSnapshot {
  const count = muscle.bundleCount * muscle.nodeCount;
  return {
    id: muscle.id,
    bundleCount: muscle.bundleCount,
    nodeCount: muscle.nodeCount,
    outward: muscle.outward,
    bellyFrom: muscle.bellyFrom,
    bellyTo: muscle.bellyTo,
    lengthEnd: muscle.lengthEnd,
    drawnEnd: muscle.drawnEnd,
    nodes: new Float64Array(count * 3),
    halfThickness: new Float64Array(count),
    middle: new Float64Array(count * 3),
    normals: new Float64Array(count * 3),
    across: new Float64Array(count * 3),
    outerThickness: new Float64Array(count),
    deepThickness: new Float64Array(count),
    ends: new Float64Array(muscle.anchors.length),
    bundleLengths: new Float64Array(muscle.bundleCount),
    bundleArms: new Float64Array(muscle.bundleCount * 3),
    bundleKneeArms: new Float64Array(muscle.bundleCount),
    length: 0,
    restLength: 0,
    momentArms: createPerAngle(),
    kneeArm: 0,
    maxForce: muscle.parts.reduce((sum, { architecture }) => sum + architecture.maxForce, 0),
    tension: 0,
    activation: 0,
    speed: 0,
    contraction: 'resting',
    lowerHead,
    isDivided: false,
    torqueCapacity: createPerAngle(),
    parts: createPartSnapshots(muscle),
  };
}
