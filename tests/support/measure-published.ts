import { poseLimits } from '#src/biomechanics/hip-joint.ts';
import { bandLimits, millimetreOfMercury } from '#src/biomechanics/pressure-bands.ts';
import type { HipInputs, MuscleSnapshot, Snapshot } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { toDegrees } from '#src/units/angle.ts';
import { measureMovement } from './measure-movement.ts';
import { measureNerve } from './measure-nerve.ts';
import { findLeftSpineShift, findSupportDifference } from './measure-support.ts';
import type {
  ArmAxis,
  LimitDirection,
  PublishedCheck,
  PublishedPose,
  Quantity,
  Span,
} from './published.ts';
import { loadWholeModel, poseAt } from './real-model.ts';

const model = loadWholeModel();
const snapshot = createSnapshot(model);

/** Solves a pose given as in the published tables, where adduction is positive. */
function solveAt([flexion, adduction, rotation]: PublishedPose, changes?: Partial<HipInputs>) {
  return solve(model, poseAt(flexion, -adduction, rotation, changes), snapshot);
}

/** The number that a row of the published figures asks for, in the row's unit. */
export function measureCheck({ quantity, minus }: PublishedCheck): number {
  return measure(quantity) - (minus ? measure(minus) : 0);
}

function measure(quantity: Quantity): number {
  switch (quantity.kind) {
    case 'arm':
      return findArm(solveAt(quantity.pose), quantity.muscle, quantity.about, quantity.part);
    case 'armOver':
      return measureArmOver(quantity);
    case 'reversal':
      return measureReversal(quantity);
    case 'length':
      return findLength(quantity.muscle, quantity.pose);
    case 'elongation':
      return (
        (findLength(quantity.muscle, quantity.pose) / findLength(quantity.muscle, [0, 0, 0]) - 1) *
        100
      );
    case 'externalCapacityRatio':
      return findExternalCapacity(quantity.pose) / findExternalCapacity(quantity.over);
    case 'maxForce':
      return findMuscle(solveAt([0, 0, 0]), quantity.muscle).maxForce;
    case 'limit':
      return findLimit(quantity.direction);
    case 'supportDifference':
      return findSupportDifference(model);
    case 'leftSpineShift': {
      const [flexion, adduction, rotation] = quantity.pose;
      return findLeftSpineShift(model, poseAt(flexion, -adduction, rotation), quantity.axis);
    }
    case 'bandLimit':
      return bandLimits[quantity.band] / millimetreOfMercury;
    case 'pressure':
      return (
        solveAt(quantity.pose, { tightness: quantity.tightness }).nerve.peakPressure /
        millimetreOfMercury
      );
    case 'movement':
    case 'tibialTurn':
      return measureMovement(quantity);
    default:
      return measureNerve(model, quantity);
  }
}

/** Arm of a muscle or part; mm, in the sign of the tables. */
function findArm(solved: Snapshot, id: string, about: ArmAxis, part: string | undefined): number {
  const muscle = findMuscle(solved, id);
  const arms = (part ? findPart(muscle, part) : muscle).momentArms;
  if (about === 'flexion') return arms.flexion * 1e3;
  return about === 'adduction' ? arms.abduction * -1e3 : arms.internalRotation * 1e3;
}

function findPart(muscle: MuscleSnapshot, part: string) {
  const found = muscle.parts.find(({ name }) => name === part);
  if (!found) throw new RangeError(`published figures: ${muscle.id} has no part named ${part}`);
  return found;
}

/** Sum of greatest force times arm over all parts that rotate externally; N·m. */
function findExternalCapacity(pose: PublishedPose): number {
  return solveAt(pose)
    .muscles.flatMap(({ parts }) => parts)
    .reduce((sum, { maxForce, momentArms }) => {
      return sum + maxForce * Math.max(-momentArms.internalRotation, 0);
    }, 0);
}

function findMuscle(solved: Snapshot, id: string) {
  const muscle = solved.muscles.find((candidate) => candidate.id === id);
  if (!muscle) throw new RangeError(`published figures: no muscle named ${id}`);
  return muscle;
}

function findLength(id: string, pose: PublishedPose): number {
  return findMuscle(solveAt(pose), id).length * 1e3;
}

function listSpan([from, to, step]: Span): number[] {
  return Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, index) => from + index * step,
  );
}

function measureArmOver(quantity: Quantity & { kind: 'armOver' }): number {
  const { muscle, about, part, find } = quantity;
  const poses = listSpan(quantity.flexion).flatMap((flexion) =>
    listSpan(quantity.adduction).flatMap((adduction) =>
      listSpan(quantity.rotation).map((rotation): PublishedPose => [flexion, adduction, rotation]),
    ),
  );
  const arms = poses.map((pose) => findArm(solveAt(pose), muscle, about, part));
  const least = Math.min(...arms);
  if (find === 'least') return least;
  if (find === 'greatest') return Math.max(...arms);
  if (find === 'flexionOfLeast') return poses[arms.indexOf(least)]![0];
  return Math.min(...arms.slice(1).map((arm, index) => arm - arms[index]!));
}

/** Flexion at which the rotation arm turns internal; not a number unless it does so once and never back. */
function measureReversal(quantity: Quantity & { kind: 'reversal' }): number {
  const { muscle, adduction, rotation, part, range } = quantity;
  const crossings: number[] = [];
  let turnsBack = false;
  let before = Number.NaN;
  for (let flexion = range[0]; flexion <= range[1]; flexion++) {
    const arm = findArm(solveAt([flexion, adduction, rotation]), muscle, 'rotation', part);
    if (before < 0 && arm >= 0) crossings.push(flexion - 1 + before / (before - arm));
    if (before >= 0 && arm < 0) turnsBack = true;
    before = arm;
  }
  return crossings.length === 1 && !turnsBack ? crossings[0]! : Number.NaN;
}

function findLimit(direction: LimitDirection): number {
  const { flexion, abduction, internalRotation } = poseLimits;
  return toDegrees(
    {
      flexion: flexion[1],
      extension: -flexion[0],
      abduction: abduction[1],
      adduction: -abduction[0],
      internalRotation: internalRotation[1],
      externalRotation: -internalRotation[0],
    }[direction],
  );
}
