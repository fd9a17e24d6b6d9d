import { transformPoint } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import {
  bindInverses,
  bodySegments,
  findSegmentIndex,
  forearmLength,
  midlineZ,
  thumbRoot,
  upperArmLength,
} from './body-joints.ts';

/**
 * How far the skin at a place follows each joint: 0 with the segment above it, 1 with the one below, smooth between. Written in
 * millimetres of the binding pose; where the borders run follows the folds of the skin: the groin from the iliac spine down
 * to the pubis, the fold of the buttock, the hollow of the knee. Assumed after inspection.
 */
export type JointWeights = Float64Array;

const mm = 1000;

const index = {
  abdomen: findSegmentIndex('abdomen'),
  chest: findSegmentIndex('chest'),
  neck: findSegmentIndex('neck'),
  head: findSegmentIndex('head'),
};

/** Fills the weight of the joint of every segment at a point of the binding pose; the pelvis has 1. m. */
export function writeJointWeights(out: JointWeights, point: Vec3): JointWeights {
  out.fill(0);
  out[0] = 1;
  const isRight = point[2] >= midlineZ;
  const side = isRight ? 'right' : 'left';
  const own: Vec3 = [point[0], point[1], midlineZ + Math.abs(point[2] - midlineZ)];
  const at = (name: Parameters<typeof findSideIndex>[1]) => findSideIndex(side, name);
  const [x, y] = [own[0] * mm, own[1] * mm];

  const arm = findArm(own);
  out[index.abdomen] = Math.max(rise(y, 85, 225), arm.share);
  out[index.chest] = Math.max(rise(y, 235, 385), arm.share);
  out[index.neck] = rise(y, 535, 615) * (1 - arm.share);
  out[index.head] = rise(y + Math.max(x, -40) + 20, 648, 690) * (1 - arm.share);
  if (y > 200 || arm.share > 0) {
    const { along, hand } = arm;
    const across = (own[2] - midlineZ) * mm;
    out[at('girdle')] = Math.max(rise(across, 50, 165) * rise(y, 365, 480), arm.share);
    out[at('upper-arm')] = rise(-along, -45, 70) * arm.share;
    out[at('forearm')] =
      rise(-along, upperArmLength * mm - 38, upperArmLength * mm + 38) * arm.share;
    const elbow = upperArmLength * mm;
    const wrist = elbow + forearmLength * mm;
    out[at('forearm-turn')] = rise(-along, elbow + 30, wrist - 12) * arm.share;
    out[at('hand')] = rise(-along, wrist - 24, wrist + 22) * arm.share;
    if (-along > wrist) {
      const thumb = findThumbShare(hand);
      out[at('thumb')] = thumb * rise(-hand[1], 22, 50);
      out[at('fingers')] = (1 - thumb) * rise(-hand[1], 80, 102);
      out[at('fingertips')] = (1 - thumb) * rise(-hand[1], 122, 142);
    }
    return out;
  }
  out[at('femur')] = findHipWeight(own);
  if (y > -150) return out;
  const inThigh = scale(transformPoint(bindInverses[findSideIndex('right', 'femur')]!, own));
  const knee = inThigh[1] + 396;
  const isFront = rise(inThigh[0], -40, 40);
  const kneeHalf = 34 + 14 * isFront;
  out[at('shank')] = rise(-knee, -kneeHalf - 3 * isFront, kneeHalf - 3 * isFront);
  const inShank = scale(transformPoint(bindInverses[findSideIndex('right', 'shank')]!, own));
  const ankle = inShank[1] + 396 - 0.6 * Math.max(inShank[0], -20);
  out[at('foot')] = rise(-ankle, -38, 38);
  return out;
}

/**
 * The hip: in front a narrow border along the groin, up at the iliac spine and down at the pubis; behind a broad one from the
 * middle of the buttock to below its fold. The perineum stays with the pelvis.
 */
function findHipWeight(own: Vec3): number {
  const [x, y, z] = scale(own);
  const isFront = rise(x, -55, 45);
  const middle = mix(-52 + 0.25 * z, 14 + 0.72 * z, isFront);
  const half = mix(88, 52, isFront);
  const across = (own[2] - midlineZ) * mm;
  const perineum = Math.max(rise(across, 4, 46), rise(-y, 96, 128));
  return rise(-y, -middle - half, -middle + half) * perineum;
}

/** Where a point lies along the arm, mm, and how much it belongs to it, 0 to 1. `own` on the right side; m. */
export function findArm(own: Vec3): { share: number; along: number; hand: Vec3 } {
  const local = scale(transformPoint(bindInverses[findSideIndex('right', 'upper-arm')]!, own));
  const hand = scale(transformPoint(bindInverses[findSideIndex('right', 'hand')]!, own));
  const share = local[1] < 70 ? rise(local[2], -84, -44) : 0;
  return { share, along: local[1], hand };
}

/** The thumb against the index finger: by distance from the line of the thumb. */
function findThumbShare([x, y, z]: Vec3): number {
  const from = scale(thumbRoot);
  const to: Vec3 = [56, -104, -27];
  const d: Vec3 = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const square = d[0] ** 2 + d[1] ** 2 + d[2] ** 2;
  const t = Math.min(
    Math.max(((x - from[0]) * d[0] + (y - from[1]) * d[1] + (z - from[2]) * d[2]) / square, 0),
    1,
  );
  const away = Math.hypot(x - from[0] - t * d[0], y - from[1] - t * d[1], z - from[2] - t * d[2]);
  return 1 - rise(away, 13, 21);
}

const sideIndices = new Map(bodySegments.map(({ id }, i) => [id, i]));

function findSideIndex(
  side: 'right' | 'left',
  name:
    | 'femur'
    | 'shank'
    | 'foot'
    | 'girdle'
    | 'upper-arm'
    | 'forearm'
    | 'forearm-turn'
    | 'hand'
    | 'fingers'
    | 'fingertips'
    | 'thumb',
): number {
  return sideIndices.get(`${side}-${name}`)!;
}

function scale([x, y, z]: Vec3): Vec3 {
  return [x * mm, y * mm, z * mm];
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

/** 0 up to `from`, 1 from `to` on, smooth between. */
function rise(value: number, from: number, to: number): number {
  const t = Math.min(Math.max((value - from) / (to - from), 0), 1);
  return t * t * (3 - 2 * t);
}
