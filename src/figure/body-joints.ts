import { halfHipSeparation, leftHipCentre } from '#src/anatomy/frames.ts';
import { writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { ankleCentre, kneeCentre } from '#src/biomechanics/leg-joints.ts';
import {
  createIdentity,
  type Transform,
  transformPoint,
  writeInverse,
} from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { deg } from '#src/units/angle.ts';

/**
 * Where the body surface bends. It is authored in one pose, with legs and arms a little apart so that nothing touches: the
 * binding pose. X anterior, Y superior, Z to the right; m; origin at the right hip joint centre, pelvis standing.
 */

/** The thighs stand apart in the binding pose. */
export const bindLegAbduction = deg(12);
/** The arms hang away from the trunk in the binding pose. */
export const bindArmAbduction = deg(30);

/** The midline of the body. */
export const midlineZ = -halfHipSeparation;

/**
 * Joints above the pelvis, standing; m. Heights are shares of a stature of 1.68 m after Drillis and Contini 1966 (shoulder
 * 0.818, elbow 0.630, wrist 0.485, chin 0.870 of it over the ground); depths and breadths are assumed after them.
 */
export const upperJoints = {
  // where the collar bone meets the breast bone: the shoulder girdle turns about it
  girdle: [0.012, 0.525, midlineZ + 0.022],
  abdomen: [-0.045, 0.15, midlineZ],
  chest: [-0.05, 0.3, midlineZ],
  neck: [-0.05, 0.575, midlineZ],
  head: [-0.015, 0.665, midlineZ],
  'upper-arm': [-0.032, 0.505, midlineZ + 0.172],
} as const satisfies { readonly [segment: string]: Vec3 };

/** From the shoulder to the elbow, to the wrist, to the knuckles and to the middle joints of the fingers; m. */
export const upperArmLength = 0.295;
export const forearmLength = 0.245;
export const palmLength = 0.09;
export const fingerLength = 0.04;

/** Root of the thumb in the hand: origin at the wrist, x to the thumb, y to the elbow, palm towards −z; m. */
export const thumbRoot: Vec3 = [0.026, -0.02, -0.01];

/** Down the leg: knee in the thigh, ankle in the shank; m. */
export const legJoints = { shank: kneeCentre, foot: ankleCentre } as const;

/** Segments of one side, each after the one it hangs on. Above the elbow nothing turns the forearm about its length; `forearm-turn` does. */
const sideSegments = [
  ['femur', 'pelvis'],
  ['shank', 'femur'],
  ['foot', 'shank'],
  ['girdle', 'chest'],
  ['upper-arm', 'girdle'],
  ['forearm', 'upper-arm'],
  ['forearm-turn', 'forearm'],
  ['hand', 'forearm-turn'],
  ['fingers', 'hand'],
  ['fingertips', 'fingers'],
  ['thumb', 'hand'],
] as const;

type SideSegment = (typeof sideSegments)[number][0];
export type BodySide = 'right' | 'left';
export type BodySegment =
  | 'pelvis'
  | 'abdomen'
  | 'chest'
  | 'neck'
  | 'head'
  | `${BodySide}-${SideSegment}`;

interface ListedSegment {
  readonly id: BodySegment;
  /** Index of the segment it hangs on; −1 for the pelvis. */
  readonly parent: number;
}

const midlineSegments = ['pelvis', 'abdomen', 'chest', 'neck', 'head'] as const;

/** All segments, parents first. */
export const bodySegments: readonly ListedSegment[] = listSegments();

export const bodySegmentIds: readonly BodySegment[] = bodySegments.map(({ id }) => id);

export function findSegmentIndex(id: BodySegment): number {
  return bodySegmentIds.indexOf(id);
}

function listSegments(): ListedSegment[] {
  const ids: BodySegment[] = [...midlineSegments];
  const parents: number[] = [-1, 0, 1, 2, 3];
  for (const side of ['right', 'left'] as const) {
    for (const [name, parent] of sideSegments) {
      const above =
        parent === 'pelvis' || parent === 'chest' ? parent : (`${side}-${parent}` as const);
      parents.push(ids.indexOf(above));
      ids.push(`${side}-${name}`);
    }
  }
  return ids.map((id, index) => ({ id, parent: parents[index]! }));
}

/** Place of every segment in the pelvis; one transform a segment, in the order of `bodySegments`. */
export type BodyFrames = readonly Transform[];

export function createBodyFrames(): BodyFrames {
  return bodySegments.map(() => createIdentity());
}

/** A rigid place mirrored about the midline of the body; `out` may be `t`. */
export function writeMirrored(out: Transform, t: Transform): Transform {
  if (out !== t) out.set(t);
  for (const i of [2, 5, 6, 7]) out[i] = -t[i]!;
  out[11] = 2 * midlineZ - t[11]!;
  return out;
}

/** Where each joint of a limb lies in the segment above it; m. Source: as said at the lengths. */
export const jointOffsets: { readonly [segment in SideSegment]: Vec3 } = {
  femur: [0, 0, 0],
  ...legJoints,
  girdle: difference(upperJoints.girdle, upperJoints.chest),
  'upper-arm': difference(upperJoints['upper-arm'], upperJoints.girdle),
  forearm: [0, -upperArmLength, 0],
  'forearm-turn': [0, 0, 0],
  hand: [0, -forearmLength, 0],
  fingers: [0, -palmLength, 0],
  fingertips: [0, -fingerLength, 0],
  thumb: thumbRoot,
};

function difference(a: Vec3, b: Vec3): Vec3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

/** Frames of the binding pose, pelvis from segment, and their inverses. */
export const bindFrames: BodyFrames = createBindFrames();
export const bindInverses: BodyFrames = bindFrames.map((frame) =>
  writeInverse(createIdentity(), frame),
);

function createBindFrames(): BodyFrames {
  const frames = createBodyFrames();
  for (const id of midlineSegments) {
    if (id !== 'pelvis') frames[findSegmentIndex(id)]!.set(upperJoints[id], 9);
  }
  bodySegments.forEach(({ id, parent }, index) => {
    if (!id.startsWith('right-')) return;
    const name = id.slice('right-'.length) as SideSegment;
    const frame = frames[index]!;
    if (name === 'femur') {
      writePelvisFromFemur(frame, {
        flexion: 0,
        abduction: bindLegAbduction,
        internalRotation: 0,
        kneeFlexion: 0,
      });
    } else {
      frame.set(frames[parent]!.subarray(0, 9));
      frame.set(transformPoint(frames[parent]!, jointOffsets[name]), 9);
      if (name === 'upper-arm') {
        const c = Math.cos(bindArmAbduction);
        const s = Math.sin(bindArmAbduction);
        frame.set([1, 0, 0, 0, c, s, 0, -s, c]);
      }
    }
    writeMirrored(frames[findSegmentIndex(`left-${name}`)]!, frame);
  });
  // the left hip lies where the kernel has it
  frames[findSegmentIndex('left-femur')]!.set(leftHipCentre, 9);
  return frames;
}
