import type { Field, Primitive, Shape } from '#models/mesher/implicit.ts';
import { createImplicitField } from '#models/mesher/implicit.ts';
import { placeInFemur } from './authored.ts';

// Right patella as named parts, with the knee straight. mm, femur axes and origin of femur.ts; points are [x, y, z, r].
// Assumed: 42 mm high, 44 wide, 20 thick (adult means), lower pole 1 cm above the joint line, 4 mm before the groove.

/** Body; rows from the base to the apex, columns from medial to lateral. The ridge behind lies in the groove. */
// biome-ignore format: a table of control points
const body: Primitive = {
  type: 'sheet',
  name: 'body of the patella',
  grid: [
    [[  51, -369,  -9, 5.0], [  51, -366,   4, 6.5], [  52, -368,   17, 5.5]], // base
    [[  50, -378, -13, 4.5], [  51, -377,   4, 9.0], [  52, -377,   22, 5.0]],
    [[  50, -388, -11, 4.5], [  51, -388,   4, 9.0], [  52, -388,   20, 5.0]],
    [[  52, -397,  -4, 4.0], [  53, -397,   4, 6.0], [  53, -397,   12, 4.5]],
    [[  54, -404,   2, 3.0], [  54, -405,   4, 3.2], [  54, -404,    6, 3.0]], // apex
  ],
};

/** The right patella as authored; mm. */
export const patellaShape: Shape = {
  layers: [{ op: 'add', blend: 1.5, primitives: [body] }],
};

/** Signed distance of the right patella at a straight knee; m, femur frame. */
export function createPatellaField(): Field {
  return createImplicitField(placeInFemur(patellaShape));
}
