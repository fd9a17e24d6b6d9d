import {
  bindArmAbduction,
  forearmLength,
  thumbRoot,
  upperArmLength,
  upperJoints,
} from '#src/figure/body-joints.ts';
import { createEgg, createLoft, createStick, type Part, type Place, type Section } from './loft.ts';
import { createPlace, findChild } from './lower-body.ts';

// Trunk, neck, head, arms and hands: a calm figure without features of sex or person. Millimetres; trunk and head in the pelvis
// frame with z counted from the midline, the arm in frames at shoulder, elbow and wrist, hanging, thumb forwards.
// After means of ANSUR II as in lower-body.ts: chest 0.24 m deep, shoulders 0.46 m over the deltoids, neck 0.35 m, upper arm
// 0.30 m, forearm 0.27 m, wrist 0.165 m round, hand 0.185 m long and 0.083 m broad, head 0.195 m long and 0.152 m broad.

type TrunkRow = readonly [
  y: number,
  back: number,
  front: number,
  half: number,
  squareness?: number,
];

/** Chest and shoulders; rows upwards: back, front, half breadth. */
// biome-ignore format: a table of sections
const chest: readonly TrunkRow[] = [
  [ 230, -96, 104, 137, 2.3],
  [ 290,-103, 109, 144, 2.3],
  [ 340,-112, 116, 154, 2.4],
  [ 390,-120, 118, 160, 2.4], // nipples
  [ 440,-123, 108, 164, 2.4], // armpit
  [ 490,-120,  84, 158, 2.3],
  [ 520,-112,  60, 150, 2.1],
  [ 545,-101,  40, 120, 2.0], // slope of trapezius
  [ 568, -92,  25,  84, 2.0],
  [ 590, -84,  18,  62, 2.0],
];

// biome-ignore format: a table of sections
const neck: readonly TrunkRow[] = [
  [ 545,-104,  24,  66],
  [ 575, -96,  17,  58],
  [ 605, -84,  24,  54],
  [ 640, -74,  36,  53],
  [ 675, -70,  46,  52],
  [ 705, -64,  44,  44],
];

// biome-ignore format: a table of sections
const face: readonly TrunkRow[] = [
  [ 614,  34,  76,  20], // chin
  [ 630,   6,  84,  38],
  [ 655, -40,  86,  56, 2.2],
  [ 690, -80,  87,  65, 2.2],
  [ 720, -90,  87,  70, 2.2], // brow
  [ 745, -70,  74,  66],
];

/** Upper arm from the shoulder to the elbow: back, front, medial, lateral. */
// biome-ignore format: a table of sections
const upperArm: readonly Section[] = [
  [  52, -12,  10, -14,  10],
  [  42, -36,  34, -34,  30],
  [  16, -55,  50, -48,  47],
  [ -20, -59,  53, -50,  54], // deltoid
  [ -70, -54,  50, -46,  50],
  [-130, -48,  47, -43,  44],
  [-190, -46,  46, -42,  41],
  [-250, -40,  40, -40,  38],
  [-290, -38,  37, -41,  39], // elbow
  [-315, -32,  34, -36,  34],
];

// biome-ignore format: a table of sections
const forearm: readonly Section[] = [
  [  25, -30,  30, -34,  32],
  [   0, -38,  37, -41,  40],
  [ -45, -45,  43, -43,  43], // fullest
  [ -95, -42,  41, -39,  39],
  [-150, -35,  35, -31,  31],
  [-200, -30,  31, -24,  24],
  [-240, -28,  29, -20,  20], // wrist
  [-262, -28,  30, -18,  18],
];

// biome-ignore format: a table of sections
const palm: readonly Section[] = [
  [  12, -26,  28, -18,  18, 2.2],
  [ -15, -32,  35, -18,  16, 2.3],
  [ -45, -39,  41, -17,  13, 2.4],
  [ -75, -42,  42, -15,  12, 2.4],
  [ -92, -41,  40, -12,  10, 2.2],
  [-100, -36,  36,  -8,   7, 2.0],
];

/** Fingers, slightly bent towards the palm: knuckle, middle joint, tip. */
// biome-ignore format: a table of fingers
const fingers = [
  { name: 'index finger',  points: [[ 31, -88, 0], [ 34, -131, -7], [ 35, -168, -20]], radii: [10, 9, 7.5] },
  { name: 'middle finger', points: [[ 10, -92, 0], [ 11, -138, -7], [ 11, -178, -22]], radii: [10, 9, 7.5] },
  { name: 'ring finger',   points: [[-11, -90, 0], [-13, -133, -8], [-14, -170, -22]], radii: [9.5, 8.5, 7] },
  { name: 'little finger', points: [[-31, -82, 0], [-36, -116, -7], [-38, -145, -19]], radii: [9, 8, 6.5] },
] as const;

const millimetres = 1000;

export function createUpperBody(midline: number): {
  readonly midlineParts: readonly Part[];
  readonly armParts: readonly Part[];
  readonly handParts: readonly Part[];
} {
  const axis = createPlace(0, 0, midline);
  const trunk = (name: string, rows: readonly TrunkRow[]) =>
    createLoft(
      name,
      'y',
      axis,
      rows.map(([y, back, front, half, n = 2]): Section => [y, back, front, -half, half, n]),
    );
  const shoulder = findArmPlace();
  const elbow = findChild(shoulder, [0, -upperArmLength, 0]);
  const wrist = findChild(elbow, [0, -forearmLength, 0]);
  const [tx, ty, tz] = thumbRoot.map((value) => value * millimetres) as [number, number, number];
  return {
    midlineParts: [
      trunk('chest', chest),
      trunk('neck', neck),
      trunk('face', face),
      createEgg('skull', axis, [-10, 735, 0], [98, 88, 75]),
      createEgg('nose', axis, [86, 682, 0], [13, 19, 10]),
      createEgg('bridge of the nose', axis, [84, 704, 0], [8, 22, 7]),
    ],
    armParts: [
      createLoft('upper arm', 'y', shoulder, upperArm),
      createLoft('forearm', 'y', elbow, forearm),
      createEgg('pectoral', createPlace(0, 0, midline), [62, 402, 78], [52, 74, 74]),
      createEgg('shoulder blade', createPlace(0, 0, midline), [-84, 440, 82], [42, 86, 66]),
      createEgg('ear', axis, [-10, 700, 74], [13, 24, 8]),
    ],
    handParts: [
      createLoft('palm', 'y', wrist, palm),
      createEgg('ball of the thumb', wrist, [24, -38, -13], [20, 32, 15]),
      createStick('thumb', wrist, [tx, ty, tz], [46, -62, -22], 14, 11.5),
      createStick('tip of the thumb', wrist, [46, -62, -22], [54, -100, -26], 11.5, 9),
      ...fingers.flatMap(({ name, points: [a, b, c], radii: [r0, r1, r2] }) => [
        createStick(name, wrist, a, b, r0, r1),
        createStick(`tip of the ${name}`, wrist, b, c, r1, r2),
      ]),
    ],
  };
}

/** Frame of the hanging right arm, held away from the trunk; mm. */
export function findArmPlace(): Place {
  const [x, y, z] = upperJoints['upper-arm'];
  const c = Math.cos(bindArmAbduction);
  const s = Math.sin(bindArmAbduction);
  // what hangs down goes to the right
  return Float64Array.from([
    1,
    0,
    0,
    0,
    c,
    s,
    0,
    -s,
    c,
    x * millimetres,
    y * millimetres,
    z * millimetres,
  ]);
}
