import { type Transform, writeInverse, writeProduct } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import type { BodyPose } from './body-pose.ts';
import { writeBodyTransforms } from './body-transforms.ts';
import type { HipPose } from './hip-joint.ts';
import { findTurnShare, findWayAbduction, keepLeftHipClear, writeAbducted } from './left-leg.ts';
import { ankleInFemur, placeAt, writeLowerLeg, writeTurn, writeTurnAbout } from './leg-chain.ts';
import { findShankLean, kneeCentre } from './leg-joints.ts';
import type { Support, WorldTransforms } from './world-transforms.ts';

export type { Support, WorldTransforms };

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
 * @param body what a movement says about the rest of the body, see `writeBodyTransforms`; absent in a pose set by hand.
 * Assumes a fixed foot and a planar knee and ankle; see leg-joints.ts.
 */
export function writeWorldTransforms(
  out: WorldTransforms,
  pelvisFromFemur: Transform,
  pose: HipPose,
  support: Support,
  leftHipCentre: Vec3,
  body?: BodyPose,
): void {
  if (body) {
    writeBodyTransforms(out, pelvisFromFemur, pose, support, leftHipCentre, body);
    return;
  }
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
  placeAt(out.worldFromLeftFemur, out.worldFromPelvis, leftHipCentre);
  writeLowerLeg(
    out.worldFromLeftPatella,
    out.worldFromLeftShank,
    out.worldFromLeftFoot,
    out.worldFromLeftFemur,
    isLoaded ? knee : 0,
    ankle,
  );
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
