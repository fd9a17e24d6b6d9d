import { deg, type Radians, toDegrees } from '#src/units/angle.ts';
import { type HipAngle, type HipPose, poseLimits } from './hip-joint.ts';

// What bone leaves free of the rotation of the hip. `poseLimits` is a box whose corners lie beyond what any hip reaches: in deep
// flexion and adduction the neck of the femur meets the front of the acetabular rim, in extension and adduction
// the lesser trochanter meets the ischium.

/** Rotations on an even grid over flexion and abduction; degrees. */
interface RotationTable {
  readonly flexions: readonly number[];
  readonly abductions: readonly number[];
  /** `(flexion, abduction)`. Runs on beyond `poseLimits`, so that it is smooth up to them. */
  readonly rotations: readonly (readonly number[])[];
}

/**
 * Greatest internal rotation, where neck and rim are 0.8 mm apart.
 * Source: the bones as authored; measured by `npm run bony-range`, held by tests/models.
 */
// biome-ignore format: a table
export const inwardTable: RotationTable = {
  flexions: [65, 75, 85, 95, 105, 115],
  abductions: [-30, -20, -10, 0, 10, 20, 30, 40],
  rotations: [
    [  55,  58,  59,  60,  60,  60,  56,  51], // 65
    [  44,  48,  50,  52,  52,  51,  50,  48], // 75
    [  34,  38,  41,  44,  45,  45,  46,  46], // 85
    [  23,  29,  33,  36,  39,  42,  44,  47], // 95
    [   9,  19,  25,  30,  34,  39,  43,  48], // 105
    [  -8,   4,  14,  23,  30,  37,  43,  50], // 115
  ],
};

/** Greatest external rotation, negative, where trochanters and ischium are 0.8 mm apart. Source: as `inwardTable`. */
// biome-ignore format: a table
export const outwardTable: RotationTable = {
  flexions: [-20, -10, 0, 10, 20, 30],
  abductions: [-30, -20, -10, 0, 10, 20],
  rotations: [
    [  17,  -3, -24, -41, -45, -49], // -20
    [  -1, -15, -30, -47, -53, -57], // -10
    [ -18, -30, -41, -50, -57, -60], // 0
    [ -31, -38, -46, -52, -58, -60], // 10
    [ -39, -45, -50, -55, -57, -59], // 20
    [ -47, -51, -54, -56, -57, -59], // 30
  ],
};

/**
 * Rotations that bone leaves free at a flexion and abduction; rad, inside `poseLimits`.
 *
 * Bicubic Catmull-Rom through the tables above, level beyond their edges: smooth but for the places where it meets the
 * limits of the joint. Capsule, ligaments and muscles stop most hips earlier; they are not modelled here.
 */
export function findBonyRotationRange(
  flexion: Radians,
  abduction: Radians,
): readonly [min: Radians, max: Radians] {
  const [outermost, innermost] = poseLimits.internalRotation;
  return [
    Math.max(outermost, readTable(outwardTable, flexion, abduction)),
    Math.min(innermost, readTable(inwardTable, flexion, abduction)),
  ];
}

/** Rounding that a pose at the very end of its range may bring along; rad. */
const roundOff = 1e-9;
/** Step in which the free range of flexion or abduction is walked; rad. */
const walkStep = deg(1);

/**
 * How far one angle of the hip is free while the others stay; rad, inside `poseLimits`.
 * At a pose that bone does not leave free, the range is the angle itself.
 */
export function findFreeRange(
  pose: HipPose,
  angle: HipAngle,
): readonly [min: Radians, max: Radians] {
  if (angle === 'internalRotation') return findBonyRotationRange(pose.flexion, pose.abduction);
  return [findEnd(pose, angle, 0), findEnd(pose, angle, 1)];
}

/** True when the rotation of the pose is one that bone leaves free. */
export function isFreeOfBone(pose: HipPose): boolean {
  const [min, max] = findBonyRotationRange(pose.flexion, pose.abduction);
  return pose.internalRotation >= min - roundOff && pose.internalRotation <= max + roundOff;
}

/** The pose with its rotation brought into the range that bone leaves free. */
export function turnClearOfBone(pose: HipPose): HipPose {
  if (isFreeOfBone(pose)) return pose;
  const [min, max] = findBonyRotationRange(pose.flexion, pose.abduction);
  return { ...pose, internalRotation: Math.min(Math.max(pose.internalRotation, min), max) };
}

/** Where the walk from the pose towards one limit of the angle meets bone, or that limit. */
function findEnd(pose: HipPose, angle: 'flexion' | 'abduction', end: 0 | 1): Radians {
  const limit = poseLimits[angle][end];
  const sign = end === 0 ? -1 : 1;
  let free = pose[angle];
  while ((limit - free) * sign > 0) {
    let blocked = sign > 0 ? Math.min(free + walkStep, limit) : Math.max(free - walkStep, limit);
    if (isFreeOfBone({ ...pose, [angle]: blocked })) {
      free = blocked;
      continue;
    }
    // between the last free step and the first blocked one
    for (let halving = 0; halving < 30; halving++) {
      const middle = (free + blocked) / 2;
      if (isFreeOfBone({ ...pose, [angle]: middle })) free = middle;
      else blocked = middle;
    }
    return free;
  }
  return limit;
}

/** Value of a table; rad. */
function readTable(table: RotationTable, flexion: Radians, abduction: Radians): Radians {
  const rows = table.rotations.length;
  const columns = table.abductions.length;
  const row = findPlace(table.flexions, toDegrees(flexion));
  const column = findPlace(table.abductions, toDegrees(abduction));
  const i = Math.min(Math.floor(row), rows - 2);
  const j = Math.min(Math.floor(column), columns - 2);
  let degrees = 0;
  for (let a = 0; a < 4; a++) {
    const values = table.rotations[Math.min(Math.max(i + a - 1, 0), rows - 1)]!;
    let across = 0;
    for (let b = 0; b < 4; b++) {
      across += findWeight(column - j, b) * values[Math.min(Math.max(j + b - 1, 0), columns - 1)]!;
    }
    degrees += findWeight(row - i, a) * across;
  }
  return deg(degrees);
}

/** Place in an even list, 0 to its last index. */
function findPlace(list: readonly number[], value: number): number {
  const step = list[1]! - list[0]!;
  return Math.min(Math.max((value - list[0]!) / step, 0), list.length - 1);
}

/** Weight of the `index`-th of four neighbours at u between the second and third: the Catmull-Rom cubic. */
function findWeight(u: number, index: number): number {
  if (index === 0) return (-u + 2 * u * u - u * u * u) / 2;
  if (index === 1) return (2 - 5 * u * u + 3 * u * u * u) / 2;
  if (index === 2) return (u + 4 * u * u - 3 * u * u * u) / 2;
  return (-u * u + u * u * u) / 2;
}
