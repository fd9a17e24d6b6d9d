import type { Field, Primitive, Shape } from '#models/mesher/implicit.ts';
import { createImplicitField } from '#models/mesher/implicit.ts';
import { createFacet, placeInFemur } from './authored.ts';

// Right patella as named parts, with the knee straight. mm, femur axes and origin of femur.ts; points are [x, y, z, r].
// Assumed: 42 mm high, 44 wide, 20 thick (adult means), lower pole 1 cm above the joint line, 4 mm before the groove.

/** Body; rows from the base to the apex, columns from medial to lateral. */
// biome-ignore format: a table of control points
const body: Primitive = {
  type: 'sheet',
  name: 'body of the patella',
  grid: [
    [[  51, -368,  -8.0, 4.2], [  51, -366.5, -2, 5.6], [  51, -366,   5, 6.2], [  51.5, -366.5, 12, 5.8], [  52, -368.5, 18.0, 4.4]], // base
    [[  50, -374, -12.0, 3.8], [  50, -373,   -4, 7.0], [  50, -373,   4, 8.6], [  51.0, -373,   13, 7.0], [  52, -374,   21.5, 4.0]],
    [[  50, -382, -13.5, 3.2], [  50, -382,   -5, 7.0], [  50, -382,   4, 9.4], [  51.5, -382,   14, 7.0], [  52, -382,   22.8, 3.6]],
    [[  51, -390,  -9.5, 3.2], [  51, -390,   -3, 6.4], [  51, -390,   4, 8.6], [  52.0, -390,   12, 6.4], [  53, -390,   18.5, 3.4]],
    [[  53, -397,  -3.5, 2.8], [  53, -397.5,  0, 4.4], [  53, -398,   4, 5.4], [  53.5, -397.5,  8, 4.4], [  54, -397,   12.0, 2.8]],
    [[  55, -403,   2.0, 2.0], [  55, -404.5,  3, 2.6], [  55, -405.5, 4, 2.6], [  55.0, -404.5,  5, 2.6], [  55, -403,    6.5, 2.0]], // apex
  ],
};

/** The two facets behind, which meet in the ridge that lies in the groove: a narrow medial and a broad lateral one. */
const facets: readonly Primitive[] = [
  createFacet(
    'medial facet',
    [
      [42.6, -369, 2.6],
      [47.6, -369, -10],
      [47.6, -390, -10],
      [42.6, -394, 2.6],
    ],
    [20, -382, -12],
  ),
  createFacet(
    'lateral facet',
    [
      [42.4, -369, 3.4],
      [48.4, -369, 20],
      [48.4, -390, 20],
      [42.4, -394, 3.4],
    ],
    [20, -382, 22],
  ),
];

/** The right patella as authored; mm. */
export const patellaShape: Shape = {
  layers: [
    { op: 'add', blend: 1.5, primitives: [body] },
    { op: 'carve', blend: 0.8, primitives: facets },
  ],
  roughness: [
    { name: 'front, under the tendon', height: 0.3, grain: 4, places: [[64, -380, 4, 24]] },
    {
      name: 'base and borders',
      height: 0.25,
      grain: 4.5,
      places: [
        [56, -364, 5, 14],
        [57, -398, 4, 12],
      ],
    },
  ],
};

/** Signed distance of the right patella at a straight knee; m, femur frame. */
export function createPatellaField(): Field {
  return createImplicitField(placeInFemur(patellaShape));
}
