import { type Transform, writeProduct } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import {
  ankleCentre,
  heelPoint,
  kneeCentre,
  patellarGrooveCentre,
  patellarShare,
  tibialShare,
} from './leg-joints.ts';

/** Where the ankle is with a straight knee; femur frame, m. */
export const ankleInFemur: Vec3 = [
  kneeCentre[0] + ankleCentre[0],
  kneeCentre[1] + ankleCentre[1],
  kneeCentre[2] + ankleCentre[2],
];

/** Height of the ground under the neutral stance; m. */
export const groundHeight = ankleInFemur[1] + heelPoint[1];

const scratchTurn = new Float64Array(12);
const scratchTilt = new Float64Array(12);

/**
 * Patella, shank and foot of one leg from its femur.
 *
 * @param knee  flexion; rad: turns the shank backwards, and the patella down the groove by a share of it.
 * @param ankle dorsiflexion; rad: turns the foot upwards.
 * @param eversion of the heel; rad: turns the sole outwards, and the foot outwards under the shank.
 */
export function writeLowerLeg(
  worldFromPatella: Transform,
  worldFromShank: Transform,
  worldFromFoot: Transform,
  worldFromFemur: Transform,
  knee: number,
  ankle: number,
  eversion = 0,
): void {
  writeTurnAbout(scratchTurn, patellarGrooveCentre, -patellarShare * knee);
  writeProduct(worldFromPatella, worldFromFemur, scratchTurn);
  writeTurn(scratchTurn, 0, -knee);
  setTranslation(scratchTurn, kneeCentre);
  writeProduct(worldFromShank, worldFromFemur, scratchTurn);
  writeShankFromFoot(scratchTurn, ankle, eversion);
  writeProduct(worldFromFoot, worldFromShank, scratchTurn);
}

/**
 * Foot in the shank; with the sole held the same joint turns the shank inwards as the heel turns outwards.
 *
 *   shank from foot = Rz(dorsiflexion) Ry(−0.64 eversion) Rx(−eversion), at the ankle
 */
export function writeShankFromFoot(out: Transform, dorsiflexion: number, eversion: number): void {
  if (eversion === 0) {
    writeTurn(out, 0, dorsiflexion);
  } else {
    writeTilt(scratchTilt, eversion);
    writeTurn(scratchYaw, -tibialShare * eversion, 0);
    writeProduct(scratchSubtalar, scratchYaw, scratchTilt);
    writeTurn(scratchYaw, 0, dorsiflexion);
    writeProduct(out, scratchYaw, scratchSubtalar);
  }
  setTranslation(out, ankleCentre);
}

const scratchYaw = new Float64Array(12);
const scratchSubtalar = new Float64Array(12);

/** Rx(−angle), no translation: raises what lies on the right. */
export function writeTilt(out: Transform, angle: number): void {
  out.fill(0);
  out[0] = 1;
  out[4] = Math.cos(angle);
  out[5] = Math.sin(angle) + 0;
  out[7] = 0 - Math.sin(angle);
  out[8] = Math.cos(angle);
}

/** Ry(`about`) Rz(`forwards`), no translation. A positive turn about z takes what hangs down forwards. */
export function writeTurn(out: Transform, about: number, forwards: number): void {
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
export function writeTurnAbout(out: Transform, [x, y]: Vec3, angle: number): void {
  writeTurn(out, 0, angle);
  out[9] = x - (out[0]! * x + out[1]! * y);
  out[10] = y - (out[3]! * x + out[4]! * y);
}

export function setTranslation(out: Transform, [x, y, z]: Vec3): void {
  out[9] = x;
  out[10] = y;
  out[11] = z;
}

/** Moves `out` to where `point` of another frame is; its rotation stays. */
export function placeAt(out: Transform, frame: Transform, [x, y, z]: Vec3): void {
  for (let row = 0; row < 3; row++) {
    out[9 + row] =
      frame[row * 3]! * x + frame[row * 3 + 1]! * y + frame[row * 3 + 2]! * z + frame[9 + row]!;
  }
}
