import { findHeldForce, findMusclePull } from './hill-muscle.ts';
import type { MuscleModel } from './hip-model.ts';
import type { MusclePartSnapshot, MuscleSnapshot, PerAngle, TorqueCapacity } from './snapshot.ts';

/** Empty states of a muscle's parts. */
export function createPartSnapshots(muscle: MuscleModel): readonly MusclePartSnapshot[] {
  return muscle.parts.map(({ name, architecture }) => ({
    name,
    length: 0,
    restLength: 0,
    momentArms: createPerAngle(),
    kneeArm: 0,
    maxForce: architecture.maxForce,
    tension: 0,
    torqueCapacity: createPerAngle(),
  }));
}

export function createPerAngle(): PerAngle {
  return { flexion: 0, abduction: 0, internalRotation: 0 };
}

/**
 * Lengths and moment arms of a muscle's parts and of the whole, from those of its bundles.
 * The whole is the mean of its parts, weighted by their greatest force.
 */
export function writePartPaths(state: MuscleSnapshot, muscle: MuscleModel): void {
  state.length = findMean(muscle.bundleShares, state.bundleLengths, 1, 0);
  writeMeanArms(state.momentArms, muscle.bundleShares, state.bundleArms);
  state.kneeArm = findKneeArm(state, muscle, muscle.bundleShares);
  for (let index = 0; index < muscle.parts.length; index++) {
    const part = state.parts[index]!;
    const { shares } = muscle.parts[index]!;
    part.length = findMean(shares, state.bundleLengths, 1, 0);
    writeMeanArms(part.momentArms, shares, state.bundleArms);
    part.kneeArm = findKneeArm(state, muscle, shares);
  }
}

/** A sheet that ends above the knee has no thread to tell; its lever is a constant of the muscle. */
function findKneeArm(state: MuscleSnapshot, muscle: MuscleModel, shares: Float64Array): number {
  return muscle.via ? findMean(shares, state.bundleKneeArms, 1, 0) : muscle.kneeLever;
}

function writeMeanArms(out: PerAngle, shares: Float64Array, arms: Float64Array): void {
  out.flexion = findMean(shares, arms, 3, 0);
  out.abduction = findMean(shares, arms, 3, 1);
  out.internalRotation = findMean(shares, arms, 3, 2);
}

function findMean(
  shares: Float64Array,
  values: Float64Array,
  stride: number,
  column: number,
): number {
  let sum = 0;
  for (let bundle = 0; bundle < shares.length; bundle++) {
    sum += shares[bundle]! * values[bundle * stride + column]!;
  }
  return sum;
}

/**
 * Pull and torque capacity of a muscle's parts and of the whole.
 *
 *   capacity = Σ Fmax f_L(l̃) cos α · r      the joint held, full activation, beyond the passive pull
 *
 * @param tightness, activation 0…1.
 * @param kneeFlexion rad; shortens the muscles that pass the knee.
 */
export function writeForces(
  state: MuscleSnapshot,
  muscle: MuscleModel,
  tightness: number,
  activation: number,
  kneeFlexion: number,
): void {
  const whole = state.torqueCapacity;
  state.tension = 0;
  setZero(whole);
  for (let index = 0; index < muscle.parts.length; index++) {
    const part = state.parts[index]!;
    const { architecture } = muscle.parts[index]!;
    const elongation = part.length - part.restLength - muscle.kneeLever * kneeFlexion;
    part.tension = findMusclePull(architecture, elongation, tightness, activation);
    state.tension += part.tension;
    const held = findHeldForce(architecture, elongation);
    const { torqueCapacity: torque, momentArms: arms } = part;
    torque.flexion = held * arms.flexion;
    torque.abduction = held * arms.abduction;
    torque.internalRotation = held * arms.internalRotation;
    whole.flexion += torque.flexion;
    whole.abduction += torque.abduction;
    whole.internalRotation += torque.internalRotation;
  }
}

function setZero(out: PerAngle): void {
  out.flexion = 0;
  out.abduction = 0;
  out.internalRotation = 0;
}

/** Sums the capacities of all parts to either side; N·m. */
export function writeTorqueCapacity(out: TorqueCapacity, muscles: readonly MuscleSnapshot[]): void {
  out.flexion = 0;
  out.extension = 0;
  out.abduction = 0;
  out.adduction = 0;
  out.internalRotation = 0;
  out.externalRotation = 0;
  for (const { parts } of muscles) {
    for (const { torqueCapacity: torque } of parts) {
      if (torque.flexion > 0) out.flexion += torque.flexion;
      else out.extension -= torque.flexion;
      if (torque.abduction > 0) out.abduction += torque.abduction;
      else out.adduction -= torque.abduction;
      if (torque.internalRotation > 0) out.internalRotation += torque.internalRotation;
      else out.externalRotation -= torque.internalRotation;
    }
  }
}

/** A snapshot's place for the sums. */
export function createTorqueCapacity(): TorqueCapacity {
  return {
    flexion: 0,
    extension: 0,
    abduction: 0,
    adduction: 0,
    internalRotation: 0,
    externalRotation: 0,
  };
}
