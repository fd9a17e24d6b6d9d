import type { Field, Primitive, Shape } from '#models/mesher/implicit.ts';
import { createImplicitField } from '#models/mesher/implicit.ts';
import { createFacet, placeInLimb } from './authored.ts';

// Right fibula as named parts. mm, shank axes and origin of tibia.ts; points are [x, y, z, r].
// Assumed: as long as the tibia, head 2 cm below the knee's joint line, malleolus 1.3 cm lower than the medial one.

/** Head, behind and below the lateral plateau; columns from the back to the front. */
// biome-ignore format: a table of control points
const head: Primitive = {
  type: 'sheet',
  name: 'head of the fibula',
  grid: [
    [[ -19.0,  -46,   37.5, 4.6], [ -12.5,  -48,   37.0, 5.0]],
    [[ -18.0,  -50,   37.0, 6.0], [ -11.0,  -51,   36.8, 5.8]],
    [[ -17.0,  -56,   36.5, 5.6], [ -11.5,  -57,   36.3, 5.0]],
    [[ -16.0,  -64,   36.0, 4.2], [ -12.5,  -64,   35.6, 4.0]],
    [[ -15.5,  -74,   35.5, 3.6], [ -12.5,  -74,   35.0, 3.4]], // neck
  ],
};

/** Apex, behind and outside the joint surface. */
// biome-ignore format: a table of control points
const apex: Primitive = {
  type: 'sheet',
  name: 'apex of the head',
  grid: [
    [[ -19.5,  -48,   38.5, 3.4], [ -16.5,  -48,   39.5, 3.4]],
    [[ -20.0,  -43,   38.6, 2.4], [ -18.0,  -43,   39.6, 2.4]],
    [[ -19.6,  -39.8, 38.6, 1.4], [ -18.8,  -39.8, 39.0, 1.4]],
  ],
};

/** Joint surface for the tibia: flat, looking up, forwards and inwards. */
const tibialFacet: Primitive = createFacet(
  'facet for the tibia',
  [
    [-20, -43.6, 33],
    [-16, -41.4, 38.5],
    [-7, -46, 38],
    [-10, -48.5, 32.5],
  ],
  [-4, -24, 22],
);

/** Shaft down to the tip of the malleolus; columns from the back to the front edge. */
// biome-ignore format: a table of control points
const shaft: Primitive = {
  type: 'sheet',
  name: 'shaft and lateral malleolus',
  grid: [
    [[ -15.5,  -66,   36.0, 3.9], [ -12.5,  -66,   35.5, 3.7]],
    [[ -17.0,  -95,   35.0, 4.0], [ -11.5,  -95,   34.0, 2.9]],
    [[ -18.0, -145,   33.0, 4.2], [ -10.0, -145,   31.5, 2.4]],
    [[ -17.5, -200,   31.0, 4.2], [  -9.5, -200,   29.5, 2.4]],
    [[ -15.5, -255,   29.5, 4.2], [  -9.0, -255,   28.5, 2.6]],
    [[ -13.0, -305,   28.5, 4.2], [  -7.5, -305,   28.3, 3.0]],
    [[ -11.5, -338,   28.3, 4.3], [  -5.5, -338,   28.3, 3.5]],
    [[ -11.5, -355,   28.3, 4.7], [  -3.5, -355,   28.4, 4.3]],
    [[ -12.5, -369,   28.7, 5.0], [  -2.0, -369,   28.9, 4.9]],
    [[ -13.5, -380,   29.0, 5.0], [  -2.0, -380,   29.0, 4.9]], // malleolus
    [[ -13.5, -389,   28.6, 4.6], [  -4.5, -389,   28.6, 4.3]],
    [[ -12.5, -396,   28.2, 3.8], [  -8.0, -396,   28.2, 3.4]],
    [[ -11.5, -401,   28.0, 2.4], [ -10.0, -401,   28.0, 2.2]], // tip
  ],
};

/** Interosseous border, towards the tibia, and the sharp border in front. */
// biome-ignore format: tables of control points
const borders: readonly Primitive[] = [
  { type: 'sheet', name: 'interosseous border', grid: [[[ -13.5,  -85,   31.5, 1.2], [ -13.5,  -86,  31.0, 1.0]], [[ -12.5, -130,   28.0, 1.4], [ -12.5, -131,   27.5, 1.2]], [[ -11.5, -200,   26.3, 1.4], [ -11.5, -201,   25.8, 1.2]], [[  -9.5, -270,   25.2, 1.3], [  -9.5, -271,   24.8, 1.1]], [[  -6.5, -330,   25.0, 0.6], [  -6.5, -331,   25.0, 0.6]]] },
  { type: 'sheet', name: 'anterior border', grid: [[[  -9.5,  -90,   34.0, 0.8], [  -9.5,  -91,  34.0, 0.8]], [[  -7.2, -145,   31.8, 1.1], [  -7.2, -146,   31.8, 1.1]], [[  -6.6, -200,   30.0, 1.2], [  -6.6, -201,   30.0, 1.2]], [[  -6.0, -255,   29.3, 1.2], [  -6.0, -256,   29.3, 1.2]], [[  -4.3, -310,   29.5, 1.0], [  -4.3, -311,   29.5, 1.0]], [[  -2.4, -345,   30.0, 0.6], [  -2.4, -346,   30.0, 0.6]]] },
];

/** Joint surface of the malleolus: flat, towards the talus. */
const talarFacet: Primitive = createFacet(
  'facet for the talus',
  [
    [-10, -375, 24.3],
    [1, -375, 24.3],
    [-1, -388, 24.7],
    [-9, -389, 24.7],
  ],
  [-4, -380, 0],
);

/** Malleolar fossa, behind the joint surface. */
const malleolarFossa: Primitive = {
  type: 'ball',
  name: 'malleolar fossa',
  centre: [-13.8, -391, 19.8],
  radius: 6.2,
};

/** The right fibula as authored; mm. */
export const fibulaShape: Shape = {
  layers: [
    { op: 'add', blend: 1.5, primitives: [head, shaft] },
    { op: 'add', blend: 1, primitives: [apex, ...borders] },
    { op: 'carve', blend: 0.5, primitives: [tibialFacet] },
    { op: 'carve', blend: 1, primitives: [talarFacet, malleolarFossa] },
  ],
  roughness: [
    {
      name: 'everywhere but on the joint surfaces',
      height: 0.15,
      grain: 7,
      except: [[-4, -380, 12, 26]],
    },
    { name: 'head and apex', height: 0.3, grain: 4, places: [[-18, -50, 42, 13]] },
    { name: 'back of the malleolus', height: 0.2, grain: 4, places: [[-15, -392, 32, 12]] },
  ],
};

/** Signed distance of the right fibula; m, shank frame. */
export function createFibulaField(): Field {
  return createImplicitField(placeInLimb(fibulaShape));
}
