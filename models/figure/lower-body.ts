import { writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { bindLegAbduction, legJoints } from '#src/figure/body-joints.ts';
import { createIdentity } from '#src/math/transform.ts';
import { deg } from '#src/units/angle.ts';
import {
  createEgg,
  createLoft,
  createStick,
  movePoint,
  type Part,
  type Place,
  type Section,
} from './loft.ts';

// The skin from the low back to the foot. Millimetres. Trunk and buttock in the pelvis frame with z counted from the midline,
// thigh, shank and foot in the frames of their segments. Right side; the left is its mirror image.
// Breadths and girths follow means of women and men together of ANSUR II (Gordon 2014), rounded to 5 mm and scaled to a
// stature of 1.68 m: waist 0.82 m round, hips 0.96 m round and 0.35 m broad, buttock 0.24 m deep, thigh 0.56 m, knee 0.37 m,
// calf 0.36 m, ankle 0.215 m round, foot 0.26 m long. Between bone or muscle and skin stand at least 4 mm over tibia and
// malleoli and 12 mm at the buttock.

/** Pelvis and loins; rows from the perineum to the waist: back, front, half breadth. */
// biome-ignore format: a table of sections
export const loins: readonly (readonly [y: number, back: number, front: number, half: number, squareness?: number])[] = [
  [-100, -40,   8,  26, 2.0], // perineum
  [ -85, -70,  34,  56, 2.0],
  [ -60, -92,  66,  96, 2.0],
  [ -30,-104,  88, 134, 2.0], // pubis
  [   0,-112,  98, 154, 2.1],
  [  40,-114, 103, 164, 2.2],
  [  80,-110, 105, 166, 2.3],
  [ 120,-104, 107, 163, 2.3], // iliac crest
  [ 160, -98, 107, 153, 2.3], // navel
  [ 200, -95, 106, 143, 2.3],
  [ 240, -96, 105, 138, 2.3], // waist
  [ 300,-103, 108, 146, 2.3], // lowest ribs
];

/** Thigh from the groin to the knee: back, front, medial, lateral. */
// biome-ignore format: a table of sections
const thigh: readonly Section[] = [
  [  70, -50,  62, -30,  76],
  [  30, -74,  78, -45,  90],
  [ -10, -86,  82, -58,  96], // over the trochanter
  [ -50, -94,  80, -70,  94],
  [ -90, -95,  81, -83,  91], // below the gluteal fold
  [-130, -89,  83, -87,  86],
  [-180, -84,  83, -85,  81],
  [-240, -81,  80, -80,  76],
  [-300, -73,  76, -73,  68],
  [-345, -62,  73, -66,  62],
  [-375, -58,  73, -62,  59], // patella
  [-400, -58,  72, -60,  58],
  [-425, -56,  66, -57,  56],
  [-450, -50,  52, -50,  50],
];

/** Shank from the knee to the ankle: back, front, medial, lateral. */
// biome-ignore format: a table of sections
const shank: readonly Section[] = [
  [  30, -46,  46, -48,  48],
  [   0, -57,  62, -57,  57],
  [ -30, -60,  60, -56,  56], // tibial tuberosity
  [ -60, -68,  47, -55,  57],
  [-100, -80,  36, -58,  58],
  [-135, -86,  30, -58,  57], // fullest calf
  [-175, -80,  26, -52,  53],
  [-220, -64,  24, -42,  47],
  [-270, -47,  23, -33,  42],
  [-320, -38,  22, -28,  40],
  [-350, -38,  22, -29,  40], // least girth
  [-380, -42,  28, -34,  43], // malleoli
  [-400, -44,  32, -34,  43],
  [-420, -40,  30, -26,  36],
];

/** Foot from heel to toes, straight: bottom, top, medial, lateral. */
// biome-ignore format: a table of sections
const foot: readonly Section[] = [
  [ -72, -54, -36,  -9,  13, 2.0],
  [ -66, -63, -22, -20,  24, 2.2],
  [ -52, -66,   2, -29,  33, 2.3],
  [ -32, -66,  22, -34,  38, 2.3],
  [   0, -64,  34, -38,  41, 2.3],
  [  30, -60,  27, -40,  41, 2.3],
  [  60, -57,  10, -42,  43, 2.4], // instep
  [  90, -60,  -7, -45,  46, 2.5],
  [ 120, -66, -20, -48,  49, 2.6], // ball
  [ 142, -66, -29, -47,  47, 2.6],
  [ 156, -62, -38, -43,  42, 2.4],
];

/** Toes from the great one outwards: root, tip and radii. */
// biome-ignore format: a table of toes
const toes = [
  { name: 'great toe',  from: [138, -53, -31], to: [191, -54, -24], radii: [14, 11.5] },
  { name: 'second toe', from: [142, -52,  -9], to: [192, -55,  -4], radii: [11, 8.5] },
  { name: 'third toe',  from: [138, -53,   9], to: [182, -56,  12], radii: [10.5, 8] },
  { name: 'fourth toe', from: [130, -54,  24], to: [168, -57,  26], radii: [10.5, 7.5] },
  { name: 'little toe', from: [118, -55,  39], to: [152, -58,  39], radii: [11, 8] },
] as const;

/** Turn of the foot outwards against the shank, as its bones. */
const toeOut = deg(8);

/** Parts of one leg and buttock that flow into each other, and of the midline. */
export function createLowerBody(midline: number): {
  readonly midlineParts: readonly Part[];
  readonly legParts: readonly Part[];
} {
  const pelvis = createPlace(0, 0, 0);
  const axis = createPlace(0, 0, midline);
  const femur = createIdentity();
  writePelvisFromFemur(femur, {
    flexion: 0,
    abduction: bindLegAbduction,
    internalRotation: 0,
    kneeFlexion: 0,
  });
  const shankPlace = findChild(femur, legJoints.shank);
  const ankle = findChild(shankPlace, legJoints.foot);
  const footPlace = Float64Array.from(ankle);
  const c = Math.cos(toeOut);
  const s = Math.sin(toeOut);
  // x forwards and z outwards of the straight foot, turned outwards about the vertical
  for (let row = 0; row < 3; row++) {
    const x = ankle[row * 3]!;
    const z = ankle[row * 3 + 2]!;
    footPlace[row * 3] = c * x + s * z;
    footPlace[row * 3 + 2] = -s * x + c * z;
  }
  return {
    midlineParts: [
      createLoft(
        'loins',
        'y',
        axis,
        loins.map(([y, back, front, half, n = 2]): Section => [y, back, front, -half, half, n]),
      ),
    ],
    legParts: [
      // gluteus maximus and its fat: 20 mm behind the muscle
      createEgg('buttock', pelvis, [-66, -16, -8], [77, 92, 80]),
      createEgg('upper buttock', pelvis, [-50, 62, -2], [66, 78, 76]),
      createLoft('thigh', 'y', femur, thigh),
      createLoft('shank', 'y', shankPlace, shank),
      createEgg('medial head of the calf', shankPlace, [-44, -118, -22], [41, 78, 33]),
      createEgg('lateral head of the calf', shankPlace, [-42, -110, 24], [39, 72, 31]),
      createEgg('patella', shankPlace, [44, 14, 0], [24, 30, 24]),
      createStick('tendon of the heel', ankle, [-38, 70, 0], [-52, -30, 1], 9, 14),
      createEgg('medial malleolus', shankPlace, [2, -384, -26], [13, 16, 8]),
      createEgg('lateral malleolus', shankPlace, [-8, -394, 32], [11, 17, 9]),
      createLoft('foot', 'x', footPlace, foot),
      ...toes.map(({ name, from, to, radii }) =>
        createStick(name, footPlace, from, to, radii[0], radii[1]),
      ),
    ],
  };
}

export function createPlace(x: number, y: number, z: number): Place {
  return Float64Array.from([1, 0, 0, 0, 1, 0, 0, 0, 1, x, y, z]);
}

/** Place of a joint down a limb, its frame parallel to its parent's; `joint` in m. */
export function findChild(parent: Place, joint: readonly [number, number, number]): Place {
  const child = Float64Array.from(parent);
  child.set(movePoint(parent, [joint[0] * 1000, joint[1] * 1000, joint[2] * 1000]), 9);
  return child;
}
