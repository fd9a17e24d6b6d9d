import { createIdentity, type Transform, writeProduct } from '#src/math/transform.ts';
import { add, cross, normalize, scale, type Vec3 } from '#src/math/vec3.ts';
import { writeTurnX, writeTurnY, writeTurnZ } from './arm-reach.ts';
import { type BodyFrames, findSegmentIndex, jointOffsets } from './body-joints.ts';
import type { SkinSite } from './release-site.ts';

/** How deep a thumb or an elbow sinks; m. Assumed. */
const depth = 0.012;
/** Tip of the thumb in the hand, point of the elbow in the upper arm; m. Source: the hand and arm as authored. */
const thumbTip: Vec3 = [0.055, -0.109, -0.027];
const elbowPoint: Vec3 = [-0.034, -0.302, 0];

/** The segments that the therapist's arm is made of, from the elbow down. */
const chain = ['forearm', 'forearm-turn', 'hand', 'fingers', 'fingertips', 'thumb'] as const;

/**
 * Fills the frames of a right arm that presses on a site of the skin.
 *
 * @param with `thumb`: fist with the thumb out, wrist straight; `elbow`: elbow bent, forearm lying across.
 */
export function writeTherapistArm(frames: BodyFrames, site: SkinSite, by: 'thumb' | 'elbow'): void {
  // away from the skin, and leaning to the side of the therapist, who stands beside the treated hip
  const away = normalize(add(site.normal, by === 'thumb' ? [0.1, 0.25, 0.75] : [0, 0.1, 0.45]));
  const headwards: Vec3 = [0.2, 1, 0];
  const upper = frames[findSegmentIndex('right-upper-arm')]!;
  if (by === 'elbow') {
    writeAxes(upper, away, headwards);
    moveTo(upper, elbowPoint, add(site.point, scale(site.normal, -depth)));
    writeChain(frames, { elbow: 1.75, turn: 0.5, fist: 0.5 });
    return;
  }
  const hand = frames[findSegmentIndex('right-hand')]!;
  writeAxes(hand, away, headwards);
  moveTo(hand, thumbTip, add(site.point, scale(site.normal, -depth)));
  // the forearm goes on from the hand, the upper arm bends up from it
  const forearm = frames[findSegmentIndex('right-forearm')]!;
  forearm.set(hand);
  moveTo(forearm, jointOffsets.hand, [hand[9]!, hand[10]!, hand[11]!]);
  writeTurnZ(scratch, -0.5);
  writeProduct(upper, forearm, scratch);
  moveTo(upper, jointOffsets.forearm, [forearm[9]!, forearm[10]!, forearm[11]!]);
  writeChain(frames, { elbow: 0.5, turn: 0, fist: 1 });
}

function writeChain(frames: BodyFrames, bend: { elbow: number; turn: number; fist: number }): void {
  const turns: { readonly [name in (typeof chain)[number]]: () => void } = {
    forearm: () => writeTurnZ(scratch, bend.elbow),
    'forearm-turn': () => writeTurnY(scratch, bend.turn),
    hand: () => writeTurnX(scratch, 0),
    fingers: () => writeTurnX(scratch, bend.fist * 1.35),
    fingertips: () => writeTurnX(scratch, bend.fist * 1.5),
    thumb: () => writeTurnX(scratch, 0),
  };
  const above = {
    forearm: 'upper-arm',
    'forearm-turn': 'forearm',
    hand: 'forearm-turn',
    fingers: 'hand',
    fingertips: 'fingers',
    thumb: 'hand',
  } as const;
  for (const name of chain) {
    turns[name]();
    scratch.set(jointOffsets[name], 9);
    writeProduct(
      frames[findSegmentIndex(`right-${name}`)]!,
      frames[findSegmentIndex(`right-${above[name]}`)]!,
      scratch,
    );
  }
}

/** y along `y`, x as near to `x` as it can be. */
function writeAxes(out: Transform, y: Vec3, x: Vec3): void {
  const z = normalize(cross(x, y));
  const across = cross(y, z);
  for (let row = 0; row < 3; row++) {
    out[row * 3] = across[row]!;
    out[row * 3 + 1] = y[row]!;
    out[row * 3 + 2] = z[row]!;
  }
}

/** Moves a frame so that a point of it lies where it is told. */
function moveTo(t: Transform, own: Vec3, place: Vec3): void {
  for (let row = 0; row < 3; row++) {
    t[9 + row] =
      place[row]! - (t[row * 3]! * own[0] + t[row * 3 + 1]! * own[1] + t[row * 3 + 2]! * own[2]);
  }
}

const scratch = createIdentity();
