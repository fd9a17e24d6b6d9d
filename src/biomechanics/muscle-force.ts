import { findContraction, type HipVelocity } from './effort.ts';
import { findHeldForce, findMusclePull, greatestSpeed } from './hill-muscle.ts';
import type { PerAngle } from './hip-joint.ts';
import type { MuscleModel } from './hip-model.ts';
import type { MusclePartSnapshot, MuscleSnapshot, TorqueCapacity } from './snapshot.ts';

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
    activation: 0,
    speed: 0,
    contraction: 'resting',
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
 * Speed at which the paths of a muscle's parts lengthen, and that of the whole.   v = −Σ r q̇ − knee arm · k̇
 * @param velocity of the angles; zero when absent.
 */
export function writeSpeeds(state: MuscleSnapshot, velocity: HipVelocity | undefined): void {
  state.speed = findSpeed(state.momentArms, state.kneeArm, velocity);
  for (const part of state.parts) {
    part.speed = findSpeed(part.momentArms, part.kneeArm, velocity);
  }
}

function findSpeed(arms: PerAngle, kneeArm: number, velocity: HipVelocity | undefined): number {
  if (!velocity) return 0;
  return (
    0 -
    arms.flexion * velocity.flexion -
    arms.abduction * velocity.abduction -
    arms.internalRotation * velocity.internalRotation -
    kneeArm * velocity.kneeFlexion
  );
}

/** Sets the activation of all parts alike. */
export function writeActivation(state: MuscleSnapshot, activation: number): void {
  for (const part of state.parts) part.activation = activation;
}

/**
 * Pull and torque capacity of a muscle's parts and of the whole, from their activations and speeds.
 *
 *   capacity = Σ Fmax f_L(l̃) cos α · r      the joint held, full activation, beyond the passive pull
 *
 * @param tightness 0…1.
 * @param kneeFlexion rad; shortens the muscles that pass the knee.
 */
export function writeForces(
  state: MuscleSnapshot,
  muscle: MuscleModel,
  tightness: number,
  kneeFlexion: number,
): void {
  const whole = state.torqueCapacity;
  state.tension = 0;
  state.activation = 0;
  setZero(whole);
  let fibreLength = 0;
  for (let index = 0; index < muscle.parts.length; index++) {
    const part = state.parts[index]!;
    const { architecture } = muscle.parts[index]!;
    part.tension = findPartPull(part, muscle, index, tightness, part.activation, kneeFlexion);
    state.tension += part.tension;
    const share = part.maxForce / state.maxForce;
    state.activation += part.activation * share;
    fibreLength += architecture.optimalFibreLength * share;
    part.contraction = findContraction(
      part.activation,
      part.speed / architecture.optimalFibreLength,
    );
    const held = findHeldForce(architecture, findElongation(part, muscle, kneeFlexion));
    const { torqueCapacity: torque, momentArms: arms } = part;
    torque.flexion = held * arms.flexion;
    torque.abduction = held * arms.abduction;
    torque.internalRotation = held * arms.internalRotation;
    whole.flexion += torque.flexion;
    whole.abduction += torque.abduction;
    whole.internalRotation += torque.internalRotation;
  }
  state.contraction = findContraction(
    state.activation,
    fibreLength > 0 ? state.speed / fibreLength : 0,
  );
}

/** Pull of one part at an activation, in the pose and at the speed that its state says; N. */
export function findPartPull(
  part: MusclePartSnapshot,
  muscle: MuscleModel,
  index: number,
  tightness: number,
  activation: number,
  kneeFlexion: number,
): number {
  const { architecture } = muscle.parts[index]!;
  return findMusclePull(
    architecture,
    findElongation(part, muscle, kneeFlexion),
    tightness,
    activation,
    part.speed / (architecture.optimalFibreLength * greatestSpeed),
  );
}

function findElongation(
  part: MusclePartSnapshot,
  muscle: MuscleModel,
  kneeFlexion: number,
): number {
  return part.length - part.restLength - muscle.kneeLever * kneeFlexion;
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
