import type { Field, Primitive, Shape } from '#models/mesher/implicit.ts';
import { createImplicitField } from '#models/mesher/implicit.ts';
import { placeInLimb } from './authored.ts';

// Right fibula as named parts. mm, shank axes and origin of tibia.ts; points are [x, y, z, r].
// Assumed: as long as the tibia, head 2 cm below the knee's joint line, malleolus 1.3 cm lower than the medial one.

/** Head with its apex, behind and below the lateral plateau. */
// biome-ignore format: a table of control points
const head: Primitive = {
  type: 'sheet',
  name: 'head of the fibula',
  grid: [
    [[ -19,  -40,   37, 2.2], [ -18,  -40,   38, 2.2]], // apex
    [[ -17,  -46,   37, 6.0], [ -12,  -47,   38, 6.0]], // head
    [[ -16,  -54,   37, 6.0], [ -12,  -55,   38, 5.5]],
    [[ -15,  -66,   36, 4.5], [ -13,  -66,   36, 4.5]], // neck
  ],
};

/** Shaft; columns from the back to the front edge. */
// biome-ignore format: a table of control points
const shaft: Primitive = {
  type: 'sheet',
  name: 'shaft',
  grid: [
    [[ -15,  -62,   36, 4.5], [ -12,  -62,   36, 4.5]],
    [[ -17,  -95,   35, 4.2], [ -11,  -95,   34, 3.2]],
    [[ -18, -145,   33, 4.2], [  -9, -145,   31, 2.6]],
    [[ -18, -200,   31, 4.2], [  -9, -200,   29, 2.6]],
    [[ -16, -255,   29, 4.2], [  -9, -255,   28, 2.8]],
    [[ -13, -305,   28, 4.2], [  -8, -305,   28, 3.2]],
    [[ -11, -345,   28, 4.5], [  -5, -345,   28, 4.0]],
    [[ -11, -366,   28, 5.0], [  -3, -366,   28, 4.8]],
  ],
};

/** Lateral malleolus, flat towards the talus. */
// biome-ignore format: a table of control points
const malleolus: Primitive = {
  type: 'sheet',
  name: 'lateral malleolus',
  grid: [
    [[ -11, -360,   28, 4.5], [  -3, -360,   28, 4.5]],
    [[ -13, -376,   29, 5.0], [  -2, -376,   29, 5.2]],
    [[ -13, -389,   28, 4.6], [  -4, -389,   28, 4.4]],
    [[ -11, -398,   28, 3.8], [  -7, -398,   28, 3.4]],
    [[ -10, -401,   28, 2.4], [  -8, -401,   28, 2.2]], // tip
  ],
};

/** The right fibula as authored; mm. */
export const fibulaShape: Shape = {
  layers: [{ op: 'add', blend: 1.5, primitives: [head, shaft, malleolus] }],
};

/** Signed distance of the right fibula; m, shank frame. */
export function createFibulaField(): Field {
  return createImplicitField(placeInLimb(fibulaShape));
}
