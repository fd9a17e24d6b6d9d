import type { Field, Primitive, Shape } from '#models/mesher/implicit.ts';
import { createImplicitField } from '#models/mesher/implicit.ts';
import { deg } from '#src/units/angle.ts';
import { moveParts, placeInLimb } from './authored.ts';
import { toes } from './toes.ts';

// Right foot as one structure. mm; X along the second ray, Y superior, Z lateral, origin the centre of the ankle;
// points are [x, y, z, r]. The joints show as creases: the parts touch and barely blend.
// Assumed: 248 mm from heel to great toe without soft tissue, ankle axis 60 mm above the lowest points of calcaneus and
// metatarsal heads (a foot of 26 cm); medial arch 18 mm high at the navicular; toes 8° outwards.

/** Turn of the foot outwards against the shank; rad. */
const toeOut = deg(8);

/** Upper joint surface of the talus: an arc of 19 mm about the ankle axis; rows from front to back. */
// biome-ignore format: a table of control points
const trochlea: Primitive = {
  type: 'sheet',
  name: 'trochlea of the talus',
  grid: [
    [[  12,   5,  -9, 6.0], [  12,   4,   0, 6.0], [  12,   5,   9, 6.0]],
    [[   7,  11,  -9, 6.0], [   7,  10,   0, 6.0], [   7,  11,   9, 6.0]],
    [[   0,  13,  -9, 6.0], [   0,  12,   0, 6.0], [   0,  13,   9, 6.0]],
    [[  -7,  11,  -8, 6.0], [  -7,  10,   0, 6.0], [  -7,  11,   8, 6.0]],
    [[ -13,   4,  -7, 5.0], [ -13,   3,   0, 5.0], [ -12,   4,   7, 5.0]],
  ],
};

/** Body, neck and head of the talus. */
// biome-ignore format: a table of control points
const talus: Primitive = {
  type: 'sheet',
  name: 'body, neck and head of the talus',
  grid: [
    [[ -19,  -7,  -5,  5.5], [ -18,  -7,   5,  5.5]], // posterior process
    [[ -10,  -3,  -6, 10.0], [  -9,  -4,   7, 10.5]],
    [[   2,   0,  -6, 11.5], [   1,  -2,   7, 12.0]], // body
    [[  13,  -2,  -7,  9.5], [  12,  -4,   5,  9.0]],
    [[  23,  -5, -10,  8.5], [  22,  -6,  -1,  7.5]], // neck
    [[  32,  -9, -13, 10.0], [  32, -10,  -5, 10.0]], // head
  ],
};

/** Lateral process of the talus. */
// biome-ignore format: a table of control points
const lateralProcess: Primitive = {
  type: 'sheet',
  name: 'lateral process of the talus',
  grid: [
    [[   4,   0,  10, 5.0], [  -6,   0,  10, 5.0]],
    [[   4, -11,  16, 3.2], [  -3, -11,  16, 3.2]],
  ],
};

/** Calcaneus; rows from the heel to the cuboid, columns from above downwards. */
// biome-ignore format: a table of control points
const calcaneus: Primitive = {
  type: 'sheet',
  name: 'calcaneus',
  grid: [
    [[ -47, -22,   2,  6.0], [ -50, -36,   1,  9.0], [ -46, -48,   0, 10.0]], // tuber
    [[ -35, -21,   3,  7.0], [ -36, -32,   3, 11.0], [ -33, -45,   2, 11.0]],
    [[ -20, -22,   4,  8.0], [ -20, -32,   4, 11.0], [ -18, -41,   4, 10.0]],
    [[  -5, -22,   7,  8.0], [  -4, -32,   7, 10.0], [  -2, -38,   7,  9.5]], // below the talus
    [[  13, -28,  10,  8.0], [  14, -34,  11,  9.0], [  14, -38,  11,  9.0]],
    [[  26, -30,  14,  8.5], [  26, -35,  14,  8.5], [  26, -39,  14,  8.0]], // at the cuboid
  ],
};

/** Shelf that carries the head of the talus. */
// biome-ignore format: a table of control points
const sustentaculum: Primitive = {
  type: 'sheet',
  name: 'sustentaculum tali',
  grid: [
    [[  -8, -27,   0, 5.0], [   8, -27,   2, 5.0]],
    [[  -5, -21, -11, 4.0], [   9, -22, -11, 4.0]],
    [[  -3, -20, -17, 3.0], [   7, -21, -17, 3.0]],
  ],
};

/** Medial and lateral processes of the tuber, which stand on the ground. */
// biome-ignore format: a table of control points
const heelProcesses: Primitive = {
  type: 'sheet',
  name: 'processes of the tuber',
  grid: [
    [[ -50, -53,  -5, 5.0], [ -49, -53,   5, 4.5]],
    [[ -40, -55,  -5, 4.8], [ -40, -53,   7, 4.2]],
    [[ -30, -51,  -3, 4.0], [ -31, -51,   6, 4.0]],
  ],
};

/** Navicular, before the head of the talus. */
// biome-ignore format: a table of control points
const navicular: Primitive = {
  type: 'sheet',
  name: 'navicular',
  grid: [
    [[  44, -19, -24, 5.5], [  46,  -8, -14, 4.5], [  44,  -4,  -4, 4.0]], // upper border
    [[  44, -25, -22, 5.0], [  47, -17, -13, 5.0], [  45, -15,  -3, 5.0]],
    [[  42, -28, -18, 4.0], [  45, -26, -11, 4.5], [  43, -24,  -4, 4.0]], // lower border
  ],
};

/** Cuboid, between calcaneus and the outer two metatarsals. */
// biome-ignore format: a table of control points
const cuboid: Primitive = {
  type: 'sheet',
  name: 'cuboid',
  grid: [
    [[  40, -27,  10, 6.0], [  40, -36,  14, 7.5], [  38, -37,  20, 5.5]],
    [[  50, -25,  11, 6.5], [  49, -35,  15, 7.0], [  46, -37,  21, 5.0]],
    [[  59, -25,  12, 6.0], [  57, -33,  17, 6.5], [  53, -37,  23, 5.0]],
  ],
};

/** The three cuneiforms, behind the inner three metatarsals. */
// biome-ignore format: tables of control points
const cuneiforms: readonly Primitive[] = [
  { type: 'sheet', name: 'medial cuneiform', grid: [[[  56, -12, -18, 5.0], [  55, -27, -22, 7.0]], [[  71, -14, -17, 5.0], [  69, -30, -23, 7.5]]] },
  { type: 'sheet', name: 'intermediate cuneiform', grid: [[[  55,  -7, -10, 5.5], [  55, -18, -10, 4.0]], [[  64,  -9,  -9, 5.5], [  63, -20,  -9, 3.8]]] },
  { type: 'sheet', name: 'lateral cuneiform', grid: [[[  54,  -9,   0, 5.5], [  54, -22,   1, 4.5]], [[  66, -12,   2, 5.5], [  65, -25,   3, 4.5]]] },
];

const local: readonly Primitive[] = [
  trochlea,
  talus,
  lateralProcess,
  calcaneus,
  sustentaculum,
  heelProcesses,
  navicular,
  cuboid,
  ...cuneiforms,
  ...toes,
];

/** Middle of the trochlea beside the centre of the ankle; mm. Source: assumed, midway between the malleoli. */
const mortiseShift = 2.5;

/** The right foot as authored, turned outwards; mm, axes of the shank at a right-angled ankle. */
export const footShape: Shape = {
  layers: [
    {
      op: 'add',
      blend: 0.9,
      primitives: moveParts(local, ([x, y, z]) => [
        Math.cos(toeOut) * x - Math.sin(toeOut) * z,
        y,
        Math.sin(toeOut) * x + Math.cos(toeOut) * z + mortiseShift,
      ]),
    },
  ],
  roughness: [{ name: 'everywhere', height: 0.2, grain: 6, except: [[0, 0, 0, 40]] }],
};

/** Signed distance of the right foot; m, foot frame. */
export function createFootField(): Field {
  return createImplicitField(placeInLimb(footShape));
}
