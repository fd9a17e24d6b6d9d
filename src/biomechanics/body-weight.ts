import { type Transform, writeProduct } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { type BodyPose, standingBody } from './body-pose.ts';
import type { Effort } from './effort.ts';
import type { HipPose } from './hip-joint.ts';
import { placeAt, setTranslation, writeTilt, writeTurn } from './leg-chain.ts';
import { ankleCentre, kneeCentre } from './leg-joints.ts';
import type { Support, WorldTransforms } from './world-transforms.ts';

/** Mass of the body; kg. Assumed: near the mean of the people whose muscle volumes are used (71.7 kg, Handsfield 2014). */
export const bodyMass = 70;
/** Standard acceleration of free fall; m/s². */
export const gravityAcceleration = 9.80665;

/** One segment as a point of weight. */
export interface SegmentWeight {
  readonly mass: number;
  /** m, in the segment's frame. */
  readonly centre: Vec3;
}

/**
 * Shares of the body's mass, and places of the centres as fractions of the length from the upper joint.
 * Source: Winter 2009, table 4.1 (after Dempster): thigh 0.100 at 0.433, shank 0.0465 at 0.433, foot 0.0145 at 0.5 from ankle to
 * second metatarsal, head, arms and trunk 0.678 at 0.626 from hip to shoulder.
 */
const thigh: SegmentWeight = { mass: 0.1 * bodyMass, centre: scale(kneeCentre, 0.433) };
const shank: SegmentWeight = { mass: 0.0465 * bodyMass, centre: scale(ankleCentre, 0.433) };
const foot: SegmentWeight = { mass: 0.0145 * bodyMass, centre: [0.06, -0.035, 0] };
const trunkMass = 0.678 * bodyMass;
/** From hip to shoulder: 0.288 of a height of 1.70 m (Drillis and Contini 1966); and where the trunk bends on the pelvis. */
const trunkHeight = 0.626 * 0.288 * 1.7;
const lumbosacralHeight = 0.1;

/** Thigh, shank and foot of one leg. */
export const legWeights: readonly SegmentWeight[] = [thigh, shank, foot];

const legNames = [
  ['worldFromFemur', thigh],
  ['worldFromShank', shank],
  ['worldFromFoot', foot],
] as const;
const leftLegNames = [
  ['worldFromLeftFemur', thigh],
  ['worldFromLeftShank', shank],
  ['worldFromLeftFoot', foot],
] as const;

function scale([x, y, z]: Vec3, factor: number): Vec3 {
  return [x * factor, y * factor, z * factor];
}

/**
 * Fills the moments that the muscles of the right hip give to hold the body still against its weight; N·m.
 *
 *   M = −Σ (rᵢ − h) × mᵢ g − (P − h) × F,   Qⱼ = eⱼ · M
 *
 * over thigh, shank and foot, with h the centre of the hip, and F the force of the ground: `load` of the body's weight, at P, foot loaded.
 * On one foot P lies under the centre of mass of the body, so that Q is just the moment of what the hip carries; on both feet it lies under the own foot.
 * e are the axes about which the three angles turn, so Qⱼ is the moment that goes with moment arms rⱼ = −dL/dqⱼ.
 *
 * Assumes a pose held or moved slowly: nothing is accelerated. Ligaments and the capsule carry nothing.
 */
export function writeWeightMoment(
  out: Float64Array,
  world: WorldTransforms,
  pose: HipPose,
  support: Support,
  effort: Effort,
  body: BodyPose = standingBody,
): Float64Array {
  const hip = world.worldFromFemur;
  const g = effort.gravity;
  const moment = scratchMoment.fill(0);
  for (const [name, { mass, centre }] of legNames) {
    addMoment(moment, world[name], centre, hip, g, -mass * gravityAcceleration);
  }
  if (support === 'weight-bearing') {
    writeGroundPoint(scratchPoint, world, effort, body);
    const force = effort.load * bodyMass * gravityAcceleration;
    addMoment(moment, scratchPoint, origin, hip, g, force);
  }
  writeJointAxes(scratchAxes, world, pose);
  for (let j = 0; j < 3; j++) {
    out[j] =
      scratchAxes[j * 3]! * moment[0]! +
      scratchAxes[j * 3 + 1]! * moment[1]! +
      scratchAxes[j * 3 + 2]! * moment[2]!;
  }
  return out;
}

/**
 * Axes of the three angles in the world: `(3, 3)`, unit. The flexion axis is the pelvis's, the rotation axis the femur's, and the
 * abduction axis points backwards, square to the first and to the thigh.
 */
export function writeJointAxes(
  out: Float64Array,
  { worldFromPelvis: p, worldFromFemur: f }: WorldTransforms,
  { flexion }: HipPose,
): void {
  const cf = Math.cos(flexion);
  const sf = Math.sin(flexion);
  for (let row = 0; row < 3; row++) {
    out[row] = p[row * 3 + 2]!;
    out[3 + row] = -(p[row * 3]! * cf + p[row * 3 + 1]! * sf);
    out[6 + row] = f[row * 3 + 1]!;
  }
}

/** Under the centre of mass where one foot carries the body, under the foot where it carries its half; m, world. */
function writeGroundPoint(
  out: Transform,
  world: WorldTransforms,
  effort: Effort,
  body: BodyPose,
): void {
  const sum = scratchSum.fill(0);
  for (const [name, segment] of legNames) addMass(sum, world[name], segment);
  for (const [name, segment] of leftLegNames) addMass(sum, world[name], segment);
  writeTrunk(scratchTrunk, world, body);
  addMass(sum, scratchTrunk, trunk);
  const foot = world.worldFromFoot;
  const alone = Math.min(Math.max(2 * effort.load - 1, 0), 1);
  out[9] = sum[0]! / bodyMass;
  out[10] = foot[10]!;
  out[11] = foot[11]! + alone * (sum[2]! / bodyMass - foot[11]!);
}

const trunk: SegmentWeight = {
  mass: trunkMass,
  centre: [0, trunkHeight - lumbosacralHeight, 0],
};

/** Frame of head, arms and trunk: bends on the pelvis over its middle. */
function writeTrunk(out: Transform, world: WorldTransforms, body: BodyPose): void {
  writeTurn(scratchA, 0, -body.trunkLean);
  writeTilt(scratchB, -body.trunkSideLean);
  writeProduct(scratchC, scratchB, scratchA);
  setTranslation(scratchC, [0, 0, 0]);
  writeProduct(out, world.worldFromPelvis, scratchC);
  const left = world.worldFromLeftFemur;
  const right = world.worldFromFemur;
  placeAt(scratchA, world.worldFromPelvis, lumbosacralPoint);
  // from over the right hip to over the middle of both
  for (let row = 9; row < 12; row++) out[row] = scratchA[row]! + (left[row]! - right[row]!) / 2;
}

const lumbosacralPoint: Vec3 = [0, lumbosacralHeight, 0];
const origin: Vec3 = [0, 0, 0];

/** Adds (r − h) × force · g of a point in a frame. */
function addMoment(
  out: Float64Array,
  t: Transform,
  [x, y, z]: Vec3,
  hip: Transform,
  g: Vec3,
  force: number,
): void {
  const rx = t[0]! * x + t[1]! * y + t[2]! * z + t[9]! - hip[9]!;
  const ry = t[3]! * x + t[4]! * y + t[5]! * z + t[10]! - hip[10]!;
  const rz = t[6]! * x + t[7]! * y + t[8]! * z + t[11]! - hip[11]!;
  out[0] = out[0]! + force * (ry * g[2] - rz * g[1]);
  out[1] = out[1]! + force * (rz * g[0] - rx * g[2]);
  out[2] = out[2]! + force * (rx * g[1] - ry * g[0]);
}

/** Adds mass times place. */
function addMass(
  out: Float64Array,
  t: Transform,
  { mass, centre: [x, y, z] }: SegmentWeight,
): void {
  for (let row = 0; row < 3; row++) {
    const at = t[row * 3]! * x + t[row * 3 + 1]! * y + t[row * 3 + 2]! * z + t[9 + row]!;
    out[row] = out[row]! + mass * at;
  }
}

const scratchMoment = new Float64Array(3);
const scratchSum = new Float64Array(3);
const scratchAxes = new Float64Array(9);
const scratchPoint = new Float64Array(12);
const scratchTrunk = new Float64Array(12);
const scratchA = new Float64Array(12);
const scratchB = new Float64Array(12);
const scratchC = new Float64Array(12);
