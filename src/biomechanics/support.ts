import { type Transform, writeInverse, writeProduct } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import type { HipPose } from './hip-joint.ts';
import { findTurnShare, findWayAbduction, keepLeftHipClear, writeAbducted } from './left-leg.ts';
import {
  ankleCentre,
  findShankLean,
  kneeCentre,
  patellarGrooveCentre,
  patellarShare,
} from './leg-joints.ts';

/** Which end of the limb is held: the pelvis (foot free) or the foot (foot loaded). */
export type Support = 'non-weight-bearing' | 'weight-bearing';

/** Where every segment stands in the world. */
export interface WorldTransforms {
  readonly worldFromPelvis: Transform;
  readonly worldFromFemur: Transform;
  readonly worldFromPatella: Transform;
  readonly worldFromShank: Transform;
  readonly worldFromFoot: Transform;
  readonly worldFromLeftFemur: Transform;
  readonly worldFromLeftPatella: Transform;
  readonly worldFromLeftShank: Transform;
  readonly worldFromLeftFoot: Transform;
}

/**
 * Fills the world transforms of the segments from the relative pose.
 *
 * Foot free:   world from pelvis = 1,  world from femur = T = pelvis from femur; shank and foot follow the femur.
 * Foot loaded: the foot stays, its sole flat. The knee bends by k: the shank leans forwards over the ankle by c k and the
 *   femur backwards over the knee by (1 − c) k, c the ankle's share; world from pelvis = F T⁻¹ with F = world from femur.
 *   With a straight knee F = 1.
 *
 * The left leg follows its hip centre and makes way, see left-leg.ts. Foot free it stands still and straight unless the right leg
 * crosses it. Foot loaded it hangs straight down and turns with the pelvis about the vertical; T⁻¹ = Ry(−rot) Rx(abd) Rz(−flex), so
 * that turn is −internal rotation. As the knees bend, it comes to stand parallel to the right leg, so that both feet keep their height.
 *
 * @param leftHipCentre in the pelvis frame; m.
 * Assumes a fixed foot and a planar knee and ankle; see leg-joints.ts.
 */
export function writeWorldTransforms(
  out: WorldTransforms,
  pelvisFromFemur: Transform,
  pose: HipPose,
  support: Support,
  leftHipCentre: Vec3,
): void {
  const knee = pose.kneeFlexion;
  const isLoaded = support === 'weight-bearing';
  const lean = isLoaded ? findShankLean(knee) : 0;
  if (isLoaded) {
    // from the ankle, which stays where it is with a straight knee, up to the hip
    writeTurnAbout(out.worldFromFemur, ankleInFemur, -lean);
    writeTurnAbout(scratchTurn, kneeCentre, knee);
    writeProduct(scratchFemur, out.worldFromFemur, scratchTurn);
    out.worldFromFemur.set(scratchFemur);
    writeInverse(scratchInverse, pelvisFromFemur);
    writeProduct(out.worldFromPelvis, out.worldFromFemur, scratchInverse);
    writeTurn(out.worldFromLeftFemur, -pose.internalRotation * findTurnShare(knee), knee - lean);
    keepLeftHipClear(out.worldFromLeftFemur, out.worldFromPelvis);
  } else {
    writeTurn(out.worldFromPelvis, 0, 0);
    out.worldFromFemur.set(pelvisFromFemur);
  }
  const ankle = isLoaded ? lean : 0;
  writeLowerLeg(
    out.worldFromPatella,
    out.worldFromShank,
    out.worldFromFoot,
    out.worldFromFemur,
    knee,
    ankle,
  );
  if (!isLoaded) writeAbducted(out.worldFromLeftFemur, findWayAbduction(out, leftHipCentre));
  const [x, y, z] = leftHipCentre;
  const p = out.worldFromPelvis;
  for (let row = 0; row < 3; row++) {
    out.worldFromLeftFemur[9 + row] =
      p[row * 3]! * x + p[row * 3 + 1]! * y + p[row * 3 + 2]! * z + p[9 + row]!;
  }
  writeLowerLeg(
    out.worldFromLeftPatella,
    out.worldFromLeftShank,
    out.worldFromLeftFoot,
    out.worldFromLeftFemur,
    isLoaded ? knee : 0,
    ankle,
  );
}

/**
 * Patella, shank and foot of one leg from its femur.
 *
 * @param knee  flexion; rad: turns the shank backwards, and the patella down the groove by a share of it.
 * @param ankle dorsiflexion; rad: turns the foot upwards.
 */
function writeLowerLeg(
  worldFromPatella: Transform,
  worldFromShank: Transform,
  worldFromFoot: Transform,
  worldFromFemur: Transform,
  knee: number,
  ankle: number,
): void {
  writeTurnAbout(scratchTurn, patellarGrooveCentre, -patellarShare * knee);
  writeProduct(worldFromPatella, worldFromFemur, scratchTurn);
  writeTurn(scratchTurn, 0, -knee);
  setTranslation(scratchTurn, kneeCentre);
  writeProduct(worldFromShank, worldFromFemur, scratchTurn);
  writeTurn(scratchTurn, 0, ankle);
  setTranslation(scratchTurn, ankleCentre);
  writeProduct(worldFromFoot, worldFromShank, scratchTurn);
}

/** The relative pose that two world transforms imply; used to show that support does not change it. */
export function writeRelativePose(
  out: Transform,
  worldFromPelvis: Transform,
  worldFromFemur: Transform,
): Transform {
  writeInverse(scratchInverse, worldFromPelvis);
  return writeProduct(out, scratchInverse, worldFromFemur);
}

const scratchInverse = new Float64Array(12);
const scratchTurn = new Float64Array(12);
const scratchFemur = new Float64Array(12);

/** Where the ankle is with a straight knee; femur frame, m. */
const ankleInFemur: Vec3 = [
  kneeCentre[0] + ankleCentre[0],
  kneeCentre[1] + ankleCentre[1],
  kneeCentre[2] + ankleCentre[2],
];

/** Ry(`about`) Rz(`forwards`), no translation. A positive turn about z takes what hangs down forwards. */
function writeTurn(out: Transform, about: number, forwards: number): void {
  const cy = Math.cos(about);
  // a zero angle gives plain zeros, whatever its sign
  const sy = Math.sin(about) + 0;
  const cz = Math.cos(forwards);
  const sz = Math.sin(forwards) + 0;
  out[0] = cy * cz;
  out[1] = 0 - cy * sz;
  out[2] = sy;
  out[3] = sz;
  out[4] = cz;
  out[5] = 0;
  out[6] = 0 - sy * cz;
  out[7] = sy * sz;
  out[8] = cy;
  out.fill(0, 9);
}

/** A turn about the line along z through `centre`; what lies on it stays. */
function writeTurnAbout(out: Transform, [x, y]: Vec3, angle: number): void {
  writeTurn(out, 0, angle);
  out[9] = x - (out[0]! * x + out[1]! * y);
  out[10] = y - (out[3]! * x + out[4]! * y);
}

function setTranslation(out: Transform, [x, y, z]: Vec3): void {
  out[9] = x;
  out[10] = y;
  out[11] = z;
}
