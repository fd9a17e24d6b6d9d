import type { Transform } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { deg, type Radians } from '#src/units/angle.ts';
import { findBonyRotationRange } from './bony-range.ts';
import { type HipPose, poseLimits, writePelvisFromFemur } from './hip-joint.ts';

/** How the left leg, which nobody poses, makes way for the right one and for its own hip. */

/** Flexion of the knee at which the left leg stands parallel to the right one; rad. */
const parallelKnee = deg(45);

/** Abduction for each radian of turn that bone keeps the left hip from. */
const asideForTurn = 0.5;

/** Share of the turn of the pelvis that the loaded left leg takes: all with straight knees, none once they are bent. */
export function findTurnShare(kneeFlexion: Radians): number {
  const t = Math.min(kneeFlexion / parallelKnee, 1);
  return 1 - t * t * (3 - 2 * t);
}

/**
 * Brings the left hip inside the limits that hold for the right one, mirrored: `poseLimits`, and the rotation that bone leaves free.
 *
 * @param worldFromLeftFemur its rotation is changed when the hip is beyond them.
 */
export function keepLeftHipClear(worldFromLeftFemur: Transform, worldFromPelvis: Transform): void {
  // the rotation of the left femur in the pelvis, mirrored so that it reads as that of a right hip: S Pᵀ F S, S = diag(1, 1, −1)
  const m = scratchRotation;
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 3; column++) {
      let sum = 0;
      for (let k = 0; k < 3; k++) {
        sum += worldFromPelvis[k * 3 + row]! * worldFromLeftFemur[k * 3 + column]!;
      }
      m[row * 3 + column] = (row === 2) === (column === 2) ? sum : -sum;
    }
  }
  // angles of R = Rz(flexion) Rx(−abduction) Ry(rotation)
  const sine = Math.min(Math.max(m[7]!, -1), 1);
  const abduction = -Math.asin(sine);
  const flexion = Math.atan2(-m[1]!, m[4]!);
  const internalRotation = Math.atan2(-m[6]!, m[8]!);
  const pose = scratchPose;
  pose.flexion = clampTo(poseLimits.flexion, flexion);
  pose.abduction = clampTo(poseLimits.abduction, abduction);
  const beyond =
    internalRotation -
    clampTo(findBonyRotationRange(pose.flexion, pose.abduction), internalRotation);
  // a thigh that cannot turn with the rest is moved aside as well, so that its foot keeps clear of the other
  pose.abduction = clampTo(poseLimits.abduction, pose.abduction + asideForTurn * Math.abs(beyond));
  pose.internalRotation = clampTo(
    findBonyRotationRange(pose.flexion, pose.abduction),
    internalRotation,
  );
  const isInside =
    pose.flexion === flexion &&
    pose.abduction === abduction &&
    pose.internalRotation === internalRotation;
  if (isInside) return;
  writePelvisFromFemur(m, pose);
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 3; column++) {
      let sum = 0;
      for (let k = 0; k < 3; k++) {
        const mirrored = (k === 2) === (column === 2) ? m[k * 3 + column]! : -m[k * 3 + column]!;
        sum += worldFromPelvis[row * 3 + k]! * mirrored;
      }
      worldFromLeftFemur[row * 3 + column] = sum;
    }
  }
}

function clampTo([min, max]: readonly [number, number], value: number): number {
  return Math.min(Math.max(value, min), max);
}

/** The bones of the right leg as balls, in the frames of femur, shank and foot; m. Source: the bones as authored. */
const rightBalls: readonly {
  readonly segment: 'worldFromFemur' | 'worldFromShank' | 'worldFromFoot';
  readonly centre: Vec3;
  readonly radius: number;
}[] = [
  { segment: 'worldFromFemur', centre: [0.02, -0.2, 0.02], radius: 0.02 },
  { segment: 'worldFromFemur', centre: [0.02, -0.26, 0.015], radius: 0.02 },
  { segment: 'worldFromFemur', centre: [0.02, -0.32, 0.01], radius: 0.025 },
  { segment: 'worldFromFemur', centre: [0.005, -0.375, 0], radius: 0.045 },
  { segment: 'worldFromFemur', centre: [0.045, -0.37, 0], radius: 0.025 },
  { segment: 'worldFromFemur', centre: [0, -0.4, 0], radius: 0.045 },
  { segment: 'worldFromShank', centre: [0, -0.04, 0], radius: 0.045 },
  { segment: 'worldFromShank', centre: [0, -0.1, 0], radius: 0.035 },
  { segment: 'worldFromShank', centre: [0, -0.17, 0], radius: 0.03 },
  { segment: 'worldFromShank', centre: [0, -0.24, 0], radius: 0.03 },
  { segment: 'worldFromShank', centre: [0, -0.31, 0], radius: 0.03 },
  { segment: 'worldFromShank', centre: [0, -0.38, 0], radius: 0.038 },
  { segment: 'worldFromFoot', centre: [-0.03, -0.04, 0], radius: 0.035 },
  { segment: 'worldFromFoot', centre: [0.03, -0.03, 0], radius: 0.04 },
  { segment: 'worldFromFoot', centre: [0.08, -0.04, 0], radius: 0.045 },
  { segment: 'worldFromFoot', centre: [0.13, -0.05, 0], radius: 0.048 },
];

/** Half width of the left leg, and room kept beside it; m. */
const leftRadius = 0.048;
const room = 0.006;
/** Where the left leg begins to be in the way, down from its hip; m. */
const wayStart = 0.08;
/** How far the left leg reaches backwards and forwards, and over which stretch making way fades; m. */
const behind = 0.07;
const before = 0.06;
const beforeFoot = 0.2;
const footDepth = 0.68;
const fade = 0.08;

/**
 * How far the standing left leg is moved aside for the right one; rad.
 *
 *   θ = max over the balls of  w (φ + asin((r + R) / ρ)),   φ the angle under which the left hip sees a ball in the frontal plane
 *
 * w falls from 1 to 0 as the ball passes in front of or behind the leg, so the leg never jumps.
 */
export function findWayAbduction(
  world: { readonly [name in (typeof rightBalls)[number]['segment']]: Transform },
  leftHipCentre: Vec3,
): Radians {
  let most = 0;
  for (const { segment, centre, radius } of rightBalls) {
    const t = world[segment];
    const [x, y, z] = centre;
    const forwards = t[0]! * x + t[1]! * y + t[2]! * z + t[9]! - leftHipCentre[0];
    const down = leftHipCentre[1] - (t[3]! * x + t[4]! * y + t[5]! * z + t[10]!);
    const aside = leftHipCentre[2] - (t[6]! * x + t[7]! * y + t[8]! * z + t[11]!);
    const distance = Math.hypot(down, aside);
    if (distance < wayStart) continue;
    const front = before + (beforeFoot - before) * rise(distance - footDepth, fade);
    const weight =
      (1 - rise(forwards - radius - front, fade)) *
      (1 - rise(-forwards - radius - behind, fade)) *
      rise(down - wayStart / 2, wayStart);
    if (weight === 0) continue;
    const needed =
      Math.atan2(aside, down) + Math.asin(Math.min((radius + leftRadius + room) / distance, 1));
    most = Math.max(most, weight * needed);
  }
  return most;
}

/** 0 below nothing, 1 beyond `width`, smooth between. */
function rise(value: number, width: number): number {
  const t = Math.min(Math.max(value / width, 0), 1);
  return t * t * (3 - 2 * t);
}

/** The rotation of a left femur that stands still but for abduction. */
export function writeAbducted(out: Transform, abduction: Radians): void {
  const pose = scratchPose;
  pose.flexion = 0;
  pose.abduction = abduction;
  pose.internalRotation = 0;
  writePelvisFromFemur(out, pose);
  // mirrored to the left
  for (const index of [2, 5, 6, 7]) out[index] = 0 - out[index]!;
}

const scratchRotation = new Float64Array(12);
const scratchPose: { -readonly [angle in keyof HipPose]: number } = {
  flexion: 0,
  abduction: 0,
  internalRotation: 0,
  kneeFlexion: 0,
};
