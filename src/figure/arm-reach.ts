import {
  createIdentity,
  type Transform,
  transformPoint,
  writeInverse,
  writeProduct,
} from '#src/math/transform.ts';
import { add, cross, dot, norm, normalize, scale, subtract, type Vec3 } from '#src/math/vec3.ts';
import { forearmLength, upperArmLength } from './body-joints.ts';

/** Turns of the joints of one arm, each a rotation in the frame above it. */
export interface ArmTurns {
  /** Of the shoulder girdle on the chest. */
  readonly girdle: Transform;
  readonly shoulder: Transform;
  readonly elbow: Transform;
  /** Of the forearm about its length. */
  readonly turn: Transform;
  readonly wrist: Transform;
  /** Farther than the arm is long by so much; m. */
  missing: number;
}

export function createArmTurns(): ArmTurns {
  return {
    girdle: createIdentity(),
    shoulder: createIdentity(),
    elbow: createIdentity(),
    turn: createIdentity(),
    wrist: createIdentity(),
    missing: 0,
  };
}

/** Where a palm is to lie, in the frame of a right arm; m. */
export interface PalmTarget {
  readonly at: Vec3;
  readonly palm: Vec3;
  readonly fingers: Vec3 | null;
  readonly elbow: Vec3;
}

/** Middle of the palm in the hand: origin at the wrist, fingers along −y, palm towards −z; m. */
export const palmPoint: Vec3 = [0, -0.058, -0.019];

/** The girdle carries the shoulder forwards or up by at most so much; rad. Assumed: 6 cm at the shoulder. */
const mostGirdle = 0.42;
const girdleSteps = 12;

/** Keeps the elbow from locking. */
const straightest = 0.998;
/** A hand that follows its forearm needs the forearm first; so often it is asked. */
const rounds = 4;

/**
 * Turns of a right arm whose palm lies where it is told.
 *
 * Two bones reach the wrist: with a, b their lengths and d the distance, cos α = (a² + d² − b²) / 2ad at the shoulder; the elbow lies on a
 * circle, as near to the wanted side as it can. The turn of the forearm is the part of the hand's turn about its length.
 *
 * The girdle turns first, no farther than it must.
 *
 * @param chest  frame in which the target is given: pelvis from chest.
 * @param girdle where the girdle turns, in the chest; `shoulder` in the girdle; m.
 */
export function solveArmReach(
  out: ArmTurns,
  chest: Transform,
  girdle: Vec3,
  shoulder: Vec3,
  target: PalmTarget,
): ArmTurns {
  writeGirdle(out.girdle, chest, girdle, shoulder, target);
  scratchTurn.set(out.girdle);
  scratchTurn.set(girdle, 9);
  writeProduct(scratchGirdle, chest, scratchTurn);
  const from = transformPoint(scratchGirdle, shoulder);
  let fingers = target.fingers ?? normalize(subtract(target.at, from));
  for (let round = 0; round < (target.fingers ? 1 : rounds); round++) {
    writeHand(scratchHand, target.palm, fingers);
    const wrist = subtract(target.at, rotate(scratchHand, palmPoint));
    const way = subtract(wrist, from);
    const far = norm(way);
    const reach = (upperArmLength + forearmLength) * straightest;
    out.missing = Math.max(far - reach, 0);
    const d = Math.min(Math.max(far, 0.06), reach);
    const u = normalize(way);
    const cosine = (upperArmLength ** 2 + d * d - forearmLength ** 2) / (2 * upperArmLength * d);
    const sine = Math.sqrt(Math.max(1 - cosine * cosine, 0));
    const aside = normalize(subtract(target.elbow, scale(u, dot(target.elbow, u))));
    const toElbow = add(scale(u, cosine), scale(aside, sine));
    const elbow = add(from, scale(toElbow, upperArmLength));
    const reached = add(from, scale(u, d));
    const forearm = normalize(subtract(reached, elbow));
    // y up the upper arm, x to the side to which the elbow bends
    const y = scale(toElbow, -1);
    const bent = subtract(forearm, scale(toElbow, dot(forearm, toElbow)));
    const x = norm(bent) > 1e-6 ? normalize(bent) : normalize(cross(y, [0, 0, 1]));
    writeColumns(scratchArm, x, y, cross(x, y));
    writeInverse(scratchInverse, scratchGirdle);
    writeProduct(out.shoulder, scratchInverse, scratchArm);
    const bend = Math.acos(Math.min(Math.max(dot(forearm, toElbow), -1), 1));
    writeTurnZ(out.elbow, bend);
    writeProduct(scratchForearm, scratchArm, out.elbow);
    fingers = target.fingers ?? forearm;
  }
  writeHand(scratchHand, target.palm, fingers);
  writeInverse(scratchInverse, scratchForearm);
  writeProduct(scratchRest, scratchInverse, scratchHand);
  // twist about y of the remaining turn
  const twist = Math.atan2(scratchRest[2]! - scratchRest[6]!, scratchRest[0]! + scratchRest[8]!);
  writeTurnY(out.turn, twist);
  writeInverse(scratchInverse, out.turn);
  writeProduct(out.wrist, scratchInverse, scratchRest);
  for (const turn of [out.shoulder, out.elbow, out.turn, out.wrist]) turn.fill(0, 9);
  return out;
}

/** Turns the girdle so that the shoulder goes towards the target, until the hand reaches it. */
function writeGirdle(
  out: Transform,
  chest: Transform,
  girdle: Vec3,
  shoulder: Vec3,
  target: PalmTarget,
): void {
  const centre = transformPoint(chest, girdle);
  const start = transformPoint(chest, add(girdle, shoulder));
  const arm = subtract(start, centre);
  const reach = (upperArmLength + forearmLength) * easyReach + norm(palmPoint);
  const axis = normalize(cross(arm, subtract(target.at, start)));
  let angle = 0;
  for (let step = 0; step <= girdleSteps; step++) {
    angle = (mostGirdle * step) / girdleSteps;
    const turned = add(scale(arm, Math.cos(angle)), scale(cross(axis, arm), Math.sin(angle)));
    if (norm(subtract(target.at, add(centre, turned))) < reach) break;
  }
  // the axis is said in the pelvis; the girdle turns in the chest
  const own: Vec3 = [
    chest[0]! * axis[0] + chest[3]! * axis[1] + chest[6]! * axis[2],
    chest[1]! * axis[0] + chest[4]! * axis[1] + chest[7]! * axis[2],
    chest[2]! * axis[0] + chest[5]! * axis[1] + chest[8]! * axis[2],
  ];
  writeTurnAboutAxis(out, own, angle);
}

/** Share of its length that an arm reaches without effort. */
const easyReach = 0.94;

function writeTurnAboutAxis(out: Transform, [x, y, z]: Vec3, angle: number): void {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const k = 1 - c;
  out.set([
    c + x * x * k,
    x * y * k - z * s,
    x * z * k + y * s,
    y * x * k + z * s,
    c + y * y * k,
    y * z * k - x * s,
    z * x * k - y * s,
    z * y * k + x * s,
    c + z * z * k,
    0,
    0,
    0,
  ]);
}

/** y against the fingers, z against the palm, x to the thumb. The palm is kept, the fingers are squared to it. */
function writeHand(out: Transform, palm: Vec3, fingers: Vec3): void {
  const z = scale(normalize(palm), -1);
  const y = normalize(scale(subtract(fingers, scale(z, dot(fingers, z))), -1));
  writeColumns(out, cross(y, z), y, z);
}

function writeColumns(out: Transform, x: Vec3, y: Vec3, z: Vec3): void {
  for (let row = 0; row < 3; row++) {
    out[row * 3] = x[row]!;
    out[row * 3 + 1] = y[row]!;
    out[row * 3 + 2] = z[row]!;
  }
  out.fill(0, 9);
}

function rotate(t: Transform, [x, y, z]: Vec3): Vec3 {
  return [
    t[0]! * x + t[1]! * y + t[2]! * z,
    t[3]! * x + t[4]! * y + t[5]! * z,
    t[6]! * x + t[7]! * y + t[8]! * z,
  ];
}

/** A turn about x: what hangs down goes to the left. */
export function writeTurnX(out: Transform, angle: number): Transform {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  out.set([1, 0, 0, 0, c, -s, 0, s, c, 0, 0, 0]);
  return out;
}

/** A turn about y: what looks forwards turns to the left. */
export function writeTurnY(out: Transform, angle: number): Transform {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  out.set([c, 0, s, 0, 1, 0, -s, 0, c, 0, 0, 0]);
  return out;
}

/** A turn about z: what hangs down goes forwards. */
export function writeTurnZ(out: Transform, angle: number): Transform {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  out.set([c, -s, 0, s, c, 0, 0, 0, 1, 0, 0, 0]);
  return out;
}

const scratchGirdle = createIdentity();
const scratchTurn = createIdentity();
const scratchHand = createIdentity();
const scratchArm = createIdentity();
const scratchForearm = createIdentity();
const scratchInverse = createIdentity();
const scratchRest = createIdentity();
