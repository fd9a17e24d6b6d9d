import { type Transform, writeInverse, writeProduct } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import type { BodyPose, LeftLegPose, Posture } from './body-pose.ts';
import { type HipPose, writePelvisFromFemur } from './hip-joint.ts';
import {
  ankleInFemur,
  groundHeight,
  placeAt,
  setTranslation,
  writeLowerLeg,
  writeShankFromFoot,
  writeTilt,
  writeTurn,
} from './leg-chain.ts';
import { ballPoint, heelPoint, kneeCentre } from './leg-joints.ts';
import type { Support, WorldTransforms } from './world-transforms.ts';

/**
 * Fills the world transforms of the segments in a movement that says what the rest of the body does.
 *
 * Foot free, the pelvis stays, turned by G and as the body lies, and both legs hang in it. Foot loaded, by the anchor:
 *
 *   foot     F = foot at its place, rolled inwards by ρ;  shank = F S⁻¹,  femur = shank K⁻¹,  pelvis = femur T⁻¹
 *   ankle    pelvis turned by G, moved so that the right ankle keeps its place; the foot stays flat
 *   feet     the same, and the left foot is flat too
 *   ground   pelvis turned by G; the middle between the hips keeps its place, the lower foot touches the ground
 *
 *   G = Ry(rotation) Rx(−obliquity) Rz(−tilt),  T = pelvis from femur,  K = femur from shank,  S = shank from foot
 *
 * Foot free or loaded, two more anchors leave the right leg free:
 *
 *   pelvis      pelvis turned by G; the middle between the hips keeps its place, raised by the lift
 *   left-foot   pelvis turned by G, moved so that the left ankle keeps its place; that foot stays flat
 *
 * The pose of femur in pelvis is T in all of them.
 *
 * @param leftHipCentre in the pelvis frame; m.
 */
export function writeBodyTransforms(
  out: WorldTransforms,
  pelvisFromFemur: Transform,
  pose: HipPose,
  support: Support,
  leftHipCentre: Vec3,
  body: BodyPose,
): void {
  const pelvis = out.worldFromPelvis;
  if (isHeldElsewhere(body.anchor)) {
    writeHeldBody(out, pelvisFromFemur, pose, leftHipCentre, body);
    return;
  }
  const isLoaded = support === 'weight-bearing';
  if (!isLoaded) {
    writePelvisTurn(scratchTurned, body);
    writeProduct(pelvis, writePosture(scratchA, body.posture), scratchTurned);
  } else if (body.anchor === 'foot') {
    writePelvisOnFoot(out, pelvisFromFemur, pose, body);
  } else {
    writePelvisTurn(pelvis, body);
    writeRightLeg(out, pelvisFromFemur, pose, body);
    if (body.anchor === 'ground') keepGround(out, leftHipCentre, body);
    else keepAnkle(pelvis, out.worldFromFoot);
  }
  writeRightLeg(out, pelvisFromFemur, pose, body);
  writeLeftLeg(out, leftHipCentre, body.left);
  if (!isLoaded || body.anchor === 'foot' || body.anchor === 'ground') return;
  flatten(out.worldFromFoot);
  if (body.anchor === 'feet') flatten(out.worldFromLeftFoot);
}

function isHeldElsewhere(anchor: BodyPose['anchor']): boolean {
  return anchor === 'pelvis' || anchor === 'left-foot';
}

/** A body that lies, sits or stands on its left leg. */
function writeHeldBody(
  out: WorldTransforms,
  pelvisFromFemur: Transform,
  pose: HipPose,
  leftHipCentre: Vec3,
  body: BodyPose,
): void {
  const pelvis = out.worldFromPelvis;
  writePelvisTurn(scratchTurned, body);
  writeProduct(pelvis, writePosture(scratchA, body.posture), scratchTurned);
  if (body.anchor === 'pelvis') {
    placeAt(scratchA, pelvis, leftHipCentre);
    for (let axis = 0; axis < 3; axis++) {
      pelvis[9 + axis] = (leftHipCentre[axis]! - scratchA[9 + axis]!) / 2;
    }
    pelvis[10] = pelvis[10]! + body.lift;
  } else {
    writeLeftLeg(out, leftHipCentre, body.left);
    for (let axis = 0; axis < 3; axis++) {
      pelvis[9 + axis] =
        ankleInFemur[axis]! + leftHipCentre[axis]! - out.worldFromLeftFoot[9 + axis]!;
    }
  }
  writeRightLeg(out, pelvisFromFemur, pose, body);
  writeLeftLeg(out, leftHipCentre, body.left);
  if (body.anchor === 'left-foot') flatten(out.worldFromLeftFoot);
}

/**
 * Turn of the body about the right hip. On the back the front looks up and the head lies backwards (−X), on the front the front looks down and the
 * head lies forwards; on the side the right half lies uppermost, the front looks forwards, and the head lies to the left (−Z).
 */
const postureTurns: { readonly [posture in Posture]: readonly number[] } = {
  // biome-ignore-start format: rows of matrices
  upright: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  supine: [0, -1, 0, 1, 0, 0, 0, 0, 1],
  prone: [0, 1, 0, -1, 0, 0, 0, 0, 1],
  'side-lying': [1, 0, 0, 0, 0, 1, 0, -1, 0],
  // biome-ignore-end format: rows of matrices
};

/** World from the pelvis of a body that lies; its turn alone, about the right hip. */
export function writePosture(out: Transform, posture: Posture): Transform {
  out.set(postureTurns[posture]);
  setTranslation(out, origin);
  return out;
}

const origin: Vec3 = [0, 0, 0];

/** From the foot, which stays on the ground, up to the pelvis. */
function writePelvisOnFoot(
  out: WorldTransforms,
  pelvisFromFemur: Transform,
  pose: HipPose,
  body: BodyPose,
): void {
  const sole = heelPoint[1];
  // the foot rolls about the middle of its sole, which lies under the ankle
  writeTilt(scratchA, body.footRoll);
  scratchA[9] = ankleInFemur[0];
  scratchA[10] = ankleInFemur[1] + sole - scratchA[4]! * sole;
  scratchA[11] = ankleInFemur[2] - scratchA[7]! * sole;
  writeShankFromFoot(scratchB, body.ankleDorsiflexion, body.eversion);
  writeInverse(scratchC, scratchB);
  writeProduct(scratchB, scratchA, scratchC);
  writeTurn(scratchA, 0, -pose.kneeFlexion);
  setTranslation(scratchA, kneeCentre);
  writeInverse(scratchC, scratchA);
  writeProduct(scratchA, scratchB, scratchC);
  writeInverse(scratchC, pelvisFromFemur);
  writeProduct(out.worldFromPelvis, scratchA, scratchC);
}

/** Ry(rotation) Rx(−obliquity) Rz(−tilt), no translation. */
function writePelvisTurn(out: Transform, body: BodyPose): void {
  writeTurn(scratchA, body.pelvisRotation, 0);
  writeTilt(scratchB, body.pelvisObliquity);
  writeProduct(scratchC, scratchA, scratchB);
  writeTurn(scratchA, 0, -body.pelvisTilt);
  writeProduct(out, scratchC, scratchA);
}

/** Moves a turned pelvis so that the right ankle is where it stands in the neutral stance. */
function keepAnkle(pelvis: Transform, foot: Transform): void {
  for (let axis = 0; axis < 3; axis++) pelvis[9 + axis] = ankleInFemur[axis]! - foot[9 + axis]!;
}

/** Moves a turned pelvis so that the lower foot touches the ground under it. */
function keepGround(out: WorldTransforms, leftHipCentre: Vec3, body: BodyPose): void {
  const pelvis = out.worldFromPelvis;
  writeLeftLeg(out, leftHipCentre, body.left);
  const lowest = findSmoothLeast(findLowest(out.worldFromFoot), findLowest(out.worldFromLeftFoot));
  placeAt(scratchA, pelvis, leftHipCentre);
  pelvis[9] = (leftHipCentre[0] - scratchA[9]!) / 2;
  pelvis[10] = groundHeight + body.lift - lowest;
  pelvis[11] = (leftHipCentre[2] - scratchA[11]!) / 2;
}

function writeRightLeg(
  out: WorldTransforms,
  pelvisFromFemur: Transform,
  pose: HipPose,
  body: BodyPose,
): void {
  writeProduct(out.worldFromFemur, out.worldFromPelvis, pelvisFromFemur);
  writeLowerLeg(
    out.worldFromPatella,
    out.worldFromShank,
    out.worldFromFoot,
    out.worldFromFemur,
    pose.kneeFlexion,
    body.ankleDorsiflexion,
    body.eversion,
  );
}

/** Left leg in the pelvis: the angles of a right one, mirrored. */
function writeLeftLeg(out: WorldTransforms, leftHipCentre: Vec3, left: LeftLegPose): void {
  scratchPose.flexion = left.flexion;
  scratchPose.abduction = -left.abduction;
  scratchPose.internalRotation = -left.internalRotation;
  writePelvisFromFemur(scratchB, scratchPose);
  writeProduct(out.worldFromLeftFemur, out.worldFromPelvis, scratchB);
  placeAt(out.worldFromLeftFemur, out.worldFromPelvis, leftHipCentre);
  writeLowerLeg(
    out.worldFromLeftPatella,
    out.worldFromLeftShank,
    out.worldFromLeftFoot,
    out.worldFromLeftFemur,
    left.kneeFlexion,
    left.ankleDorsiflexion,
  );
}

/** Turns a foot flat about its ankle. */
function flatten(foot: Transform): void {
  writeTilt(scratchA, 0);
  for (let i = 0; i < 9; i++) foot[i] = scratchA[i]!;
}

/** The lower of heel and ball over the world's origin; m. */
function findLowest(foot: Transform): number {
  return findSmoothLeast(findHeight(foot, heelPoint), findHeight(foot, ballPoint));
}

function findHeight(t: Transform, [x, y, z]: Vec3): number {
  return t[3]! * x + t[4]! * y + t[5]! * z + t[10]!;
}

/** Of the size of the pads under heel and ball; m. */
const contactSoftness = 0.004;

/** The smaller of two heights, rounded so that the body does not jolt as the contact changes. */
function findSmoothLeast(a: number, b: number): number {
  const half = (a - b) / 2;
  return (a + b) / 2 - Math.sqrt(half * half + contactSoftness * contactSoftness);
}

const scratchTurned = new Float64Array(12);
const scratchA = new Float64Array(12);
const scratchB = new Float64Array(12);
const scratchC = new Float64Array(12);
const scratchPose = { flexion: 0, abduction: 0, internalRotation: 0, kneeFlexion: 0 };
