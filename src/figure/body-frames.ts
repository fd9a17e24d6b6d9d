import { findSegmentTransform } from '#src/anatomy/segments.ts';
import type { WorldTransforms } from '#src/biomechanics/world-transforms.ts';
import {
  createIdentity,
  type Transform,
  transformDirection,
  transformPoint,
  writeBetween,
  writeInverse,
  writeProduct,
} from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import {
  type ArmTurns,
  createArmTurns,
  solveArmReach,
  writeTurnX,
  writeTurnY,
  writeTurnZ,
} from './arm-reach.ts';
import {
  type BodyFrames,
  type BodySide,
  bodySegments,
  findSegmentIndex,
  jointOffsets,
  midlineZ,
  upperJoints,
  writeMirrored,
} from './body-joints.ts';
import type { ArmPose, FigurePose, HandHold, HangingArm } from './figure-pose.ts';

/** A fist bends knuckles and middle joints by so much; rad. */
const fistKnuckles = 1.35;
const fistFingers = 1.5;
const defaultElbow: Vec3 = [-0.5, -0.7, 0.5];

/**
 * Fills the places of all segments of the body in the pelvis.
 *
 * The legs stand where the kernel has them. The trunk bends in two joints, half the lean in each; the head turns in two. An arm
 * hangs by its angles, or reaches so that the palm lies on what it holds.
 *
 * @returns How far the hands miss what they are told to hold; m, right and left.
 */
export function writeBodyFrames(
  frames: BodyFrames,
  world: WorldTransforms,
  pose: FigurePose,
): readonly [number, number] {
  writeInverse(pelvisFromWorld, world.worldFromPelvis);
  frames[0]!.set(identity);
  for (const [segment, name] of legSegments) {
    writeProduct(
      frames[findSegmentIndex(name)]!,
      pelvisFromWorld,
      findSegmentTransform(world, segment),
    );
  }
  writeSpine(frames, pose);
  const missing = (['right', 'left'] as const).map((side) =>
    writeArm(frames, side, pose.arms[side]),
  );
  return [missing[0]!, missing[1]!];
}

const legSegments = [
  ['femur', 'right-femur'],
  ['shank', 'right-shank'],
  ['foot', 'right-foot'],
  ['left-femur', 'left-femur'],
  ['left-shank', 'left-shank'],
  ['left-foot', 'left-foot'],
] as const;

function writeSpine(frames: BodyFrames, pose: FigurePose): void {
  const { trunkLean, trunkSideLean, trunkTurn, headNod, headTurn } = pose;
  const chain = [
    ['abdomen', 'pelvis', trunkLean / 2, trunkSideLean / 2, trunkTurn / 2],
    ['chest', 'abdomen', trunkLean / 2, trunkSideLean / 2, trunkTurn / 2],
    ['neck', 'chest', headNod / 2, 0, headTurn / 2],
    ['head', 'neck', headNod / 2, 0, headTurn / 2],
  ] as const;
  let below: Vec3 = [0, 0, 0];
  for (const [id, parent, lean, side, turn] of chain) {
    const joint = upperJoints[id];
    writeTurnY(scratchA, turn);
    // what stands up goes to the right, then forwards
    writeTurnX(scratchB, side);
    writeProduct(scratchC, scratchA, scratchB);
    writeTurnZ(scratchA, -lean);
    writeProduct(scratchB, scratchC, scratchA);
    scratchB[9] = joint[0] - below[0];
    scratchB[10] = joint[1] - below[1];
    scratchB[11] = joint[2] - below[2];
    writeProduct(frames[findSegmentIndex(id)]!, frames[findSegmentIndex(parent)]!, scratchB);
    below = joint;
  }
}

/** An arm is worked out as a right one; the left is its mirror image. */
function writeArm(frames: BodyFrames, side: BodySide, arm: ArmPose): number {
  const chest = frames[findSegmentIndex('chest')]!;
  const ownChest = side === 'left' ? writeMirroredChest(chest) : chest;
  writeTurns(fromTurns, frames, side, ownChest, arm.from, arm.hanging);
  writeTurns(toTurns, frames, side, ownChest, arm.to, arm.hanging);
  for (const joint of ['girdle', 'shoulder', 'elbow', 'turn', 'wrist'] as const) {
    writeBetween(betweenTurns[joint], fromTurns[joint], toTurns[joint], arm.share);
  }
  const curl =
    (1 - arm.share) * (arm.from?.curl ?? restCurl) + arm.share * (arm.to?.curl ?? restCurl);
  writeTurnX(knuckleTurn, curl * fistKnuckles);
  writeTurnX(fingerTurn, curl * fistFingers);
  writeTurnX(thumbTurn, 0);
  const chain = [
    ['girdle', ownChest, betweenTurns.girdle],
    ['upper-arm', null, betweenTurns.shoulder],
    ['forearm', null, betweenTurns.elbow],
    ['forearm-turn', null, betweenTurns.turn],
    ['hand', null, betweenTurns.wrist],
    ['fingers', null, knuckleTurn],
    ['fingertips', null, fingerTurn],
    ['thumb', null, thumbTurn],
  ] as const;
  for (const [name, root, turn] of chain) {
    const index = findSegmentIndex(`${side}-${name}`);
    scratchA.set(turn);
    scratchA.set(jointOffsets[name], 9);
    if (root) writeProduct(scratchB, root, scratchA);
    else {
      const above = frames[bodySegments[index]!.parent]!;
      // frames above are already mirrored; the arm goes on in its own frame
      writeProduct(scratchB, side === 'left' ? writeMirrored(scratchC, above) : above, scratchA);
    }
    if (side === 'left') writeMirrored(frames[index]!, scratchB);
    else frames[index]!.set(scratchB);
  }
  return Math.max(
    arm.share < 1 && arm.from ? fromTurns.missing : 0,
    arm.share > 0 && arm.to ? toTurns.missing : 0,
  );
}

const restCurl = 0.18;

function writeTurns(
  out: ArmTurns,
  frames: BodyFrames,
  side: BodySide,
  ownChest: Transform,
  hold: HandHold | null,
  hanging: HangingArm,
): void {
  if (!hold) {
    writeTurnX(scratchA, -hanging.abduction);
    writeTurnZ(scratchB, hanging.flexion);
    writeProduct(out.shoulder, scratchB, scratchA);
    writeTurnZ(out.elbow, hanging.elbow);
    writeTurnY(out.turn, hanging.pronation);
    out.wrist.set(identity);
    out.girdle.set(identity);
    out.missing = 0;
    return;
  }
  const frame = hold.on === 'world' ? pelvisFromWorld : frames[findSegmentIndex(hold.on)]!;
  const mirror = (v: Vec3, isPoint: boolean): Vec3 =>
    side === 'right' ? v : [v[0], v[1], isPoint ? 2 * midlineZ - v[2] : -v[2]];
  const direction = (v: Vec3) => mirror(transformDirection(frame, v), false);
  const elbow = hold.elbow
    ? mirror(
        hold.on === 'world' ? transformDirection(pelvisFromWorld, hold.elbow) : hold.elbow,
        false,
      )
    : defaultElbow;
  solveArmReach(out, ownChest, jointOffsets.girdle, jointOffsets['upper-arm'], {
    at: mirror(transformPoint(frame, hold.at), true),
    palm: direction(hold.palm),
    fingers: hold.fingers ? direction(hold.fingers) : null,
    elbow,
  });
}

function writeMirroredChest(chest: Transform): Transform {
  return writeMirrored(mirroredChest, chest);
}

const identity = createIdentity();
const pelvisFromWorld = createIdentity();
const mirroredChest = createIdentity();
const fromTurns = createArmTurns();
const toTurns = createArmTurns();
const betweenTurns = createArmTurns();
const knuckleTurn = createIdentity();
const fingerTurn = createIdentity();
const thumbTurn = createIdentity();
const scratchA = createIdentity();
const scratchB = createIdentity();
const scratchC = createIdentity();
