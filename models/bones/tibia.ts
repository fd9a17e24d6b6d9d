import type { Field, Primitive, Shape } from '#models/mesher/implicit.ts';
import { createImplicitField } from '#models/mesher/implicit.ts';
import { placeInLimb } from './authored.ts';

// Right tibia as named parts. mm, shank axes (X anterior, Y superior, Z lateral), parallel to the femur's with the knee straight,
// origin the knee centre between the condyles. Control points are [x, y, z, r], r the local half thickness.
// Assumed, in proportion to the femur: length 366 mm, that is 0.83 of the femur's 440 mm (crural index 0.82 to 0.83);
// plateau 76 by 48 mm under condyles 81 mm wide; the joint space of the knee 3 to 6 mm; ankle 22 mm below the plafond's axis side.

/** Medial plateau, slightly hollow; rows from back to front, columns from the border to the middle. */
// biome-ignore format: a table of control points
const medialPlateau: Primitive = {
  type: 'sheet',
  name: 'medial plateau',
  grid: [
    [[ -15,  -33.6,  -29,  6.5], [ -17,  -33.6,  -21,  6.5], [ -14,  -33.6,  -12,  6.0]], // back
    [[   2,  -32.6,  -31,  6.5], [   2,  -33.6,  -22,  7.0], [   2,  -32.6,  -11,  6.5]], // middle
    [[  17,  -32.6,  -26,  6.0], [  19,  -33.6,  -19,  6.5], [  18,  -33.6,  -10,  6.0]], // front
  ],
};

/** Lateral plateau, rounder and slightly higher. */
// biome-ignore format: a table of control points
const lateralPlateau: Primitive = {
  type: 'sheet',
  name: 'lateral plateau',
  grid: [
    [[ -13,  -33.3,   12,  6.0], [ -15,  -33.3,   22,  6.5], [ -11,  -34.3,   29,  6.0]], // back
    [[   1,  -32.3,   12,  6.5], [   1,  -32.3,   23,  6.5], [   2,  -32.3,   32,  6.0]], // middle
    [[  16,  -33.3,   10,  6.0], [  17,  -33.3,   20,  6.5], [  14,  -33.3,   28,  6.0]], // front
  ],
};

/** Intercondylar eminence with its two tubercles. */
// biome-ignore format: a table of control points
const eminence: Primitive = {
  type: 'sheet',
  name: 'intercondylar eminence',
  grid: [
    [[   4,  -32,   -6, 5.0], [   1,  -31,    0, 5.0], [   0,  -31,    5, 5.0]], // base
    [[   1,  -24,   -5, 2.4], [   0,  -27,    0, 2.6], [  -2,  -24,    4, 2.2]], // tubercles
  ],
};

/** Head of the tibia below the plateau, from both condyles to the shaft; rows downwards, columns from medial to lateral. */
// biome-ignore format: a table of control points
const head: Primitive = {
  type: 'sheet',
  name: 'head of the tibia',
  grid: [
    [[   0,  -38,  -25, 12.0], [   0,  -39,    0, 14.0], [  -1,  -37,   23, 12.0]],
    [[   1,  -52,  -19, 12.5], [   0,  -53,    1, 15.0], [  -1,  -50,   18, 11.5]],
    [[   2,  -70,  -11, 12.0], [   1,  -70,    2, 14.0], [   0,  -68,   12, 10.5]],
    [[   1,  -92,   -6, 10.5], [   1,  -92,    1, 12.0], [  -2,  -92,    9,  8.5]],
  ],
};

/** Front of the head, sloping to the tuberosity. */
// biome-ignore format: a table of control points
const headFront: Primitive = {
  type: 'sheet',
  name: 'front of the head',
  grid: [
    [[  13,  -37,  -18, 8.0], [  17,  -38,    0, 8.0], [  11,  -37,   19, 8.0]],
    [[  12,  -48,  -12, 8.0], [  18,  -50,    4, 8.5], [  10,  -47,   15, 8.0]],
    [[  11,  -62,   -6, 8.0], [  18,  -63,    5, 8.5], [   9,  -61,   11, 8.0]],
    [[   9,  -78,   -2, 8.0], [  15,  -79,    4, 7.5], [   8,  -77,    8, 7.5]],
  ],
};

/** Back of the head. */
// biome-ignore format: a table of control points
const headBack: Primitive = {
  type: 'sheet',
  name: 'back of the head',
  grid: [
    [[ -11,  -39,  -21, 8.0], [  -8,  -41,    0, 9.0], [ -10,  -38,   19, 8.0]],
    [[  -7,  -52,  -15, 8.5], [  -6,  -54,    2, 9.0], [  -7,  -50,   14, 8.0]],
    [[  -5,  -70,   -8, 8.5], [  -5,  -72,    2, 9.0], [  -5,  -68,    9, 7.5]],
    [[  -4,  -94,   -6, 6.5], [  -4,  -96,    1, 8.5], [  -5,  -92,    8, 5.5]], // sunk in the shaft
  ],
};

/** Medial and lateral condyle under the plateau, tapering to the shaft; columns from the back to the front. */
// biome-ignore format: tables of control points
const condyles: readonly Primitive[] = [
  { type: 'sheet', name: 'medial condyle', grid: [[[ -12,  -41,  -24, 7.5], [   2,  -42,  -27, 8.5], [  14,  -42,  -20, 7.5]], [[  -9,  -52,  -19, 7.5], [   1,  -53,  -21, 8.5], [  11,  -53,  -15, 7.5]], [[  -5,  -68,  -11, 7.0], [   1,  -70,  -12, 8.0], [   7,  -70,   -8, 7.0]], [[  -4,  -88,   -7, 6.0], [   1,  -90,   -8, 7.0], [   6,  -90,   -4, 6.0]]] },
  { type: 'sheet', name: 'lateral condyle', grid: [[[ -10,  -41,   19, 7.0], [   1,  -41,   26, 8.0], [  13,  -41,   20, 7.5]], [[  -7,  -50,   15, 7.0], [   0,  -51,   21, 7.5], [  10,  -52,   15, 7.5]], [[  -6,  -64,   10, 6.5], [   0,  -66,   13, 7.0], [   7,  -66,    9, 6.5]], [[  -5,  -86,    7, 5.5], [  -1,  -88,    8, 6.5], [   6,  -88,    6, 5.5]]] },
];

/** Tuberosity, where the patellar ligament ends. */
// biome-ignore format: a table of control points
const tuberosity: Primitive = {
  type: 'sheet',
  name: 'tuberosity of the tibia',
  grid: [
    [[  20,  -56,    1, 4.0], [  21,  -56,    8, 4.0]],
    [[  24,  -64,    2, 4.0], [  24,  -64,    8, 4.0]],
    [[  22,  -73,    3, 4.0], [  22,  -73,    7, 4.0]],
    [[  19,  -84,    4, 3.5], [  19,  -84,    6, 3.5]],
  ],
};

/** Shaft: its back from the medial to the interosseous border, and the core. */
// biome-ignore format: a table of control points
const shaft: Primitive = {
  type: 'sheet',
  name: 'shaft',
  grid: [
    [[  -3,  -88,   -9, 9.5], [   0,  -88,    1, 12.0], [  -4,  -88,   10, 7.0]],
    [[  -3, -125,   -8, 8.0], [  -1, -125,    0, 10.5], [  -5, -125,    9, 5.0]],
    [[  -4, -175,   -8, 7.0], [  -2, -175,   -1,  9.5], [  -5, -175,    8, 4.0]],
    [[  -4, -225,   -8, 6.5], [  -2, -225,   -2,  9.0], [  -5, -225,    7, 4.0]],
    [[  -4, -275,   -8, 6.5], [  -2, -275,   -2,  8.5], [  -4, -275,    6, 4.5]],
    [[  -3, -315,   -8, 7.5], [  -2, -315,   -2,  9.5], [  -3, -315,    7, 6.0]],
    [[  -2, -341,  -10, 9.0], [  -1, -341,   -2, 12.0], [  -3, -341,    8, 8.0]],
    [[   0, -357,  -12, 10.5], [   0, -357,   -2, 14.0], [  -2, -357,    9, 10.0]],
  ],
};

/** Anterior crest, the shin; columns from the core to the edge. */
// biome-ignore format: a table of control points
const anteriorCrest: Primitive = {
  type: 'sheet',
  name: 'anterior crest',
  grid: [
    [[   8,  -82,    3, 9.5], [  19,  -84,    5, 3.5]],
    [[   6, -108,    2, 9.0], [  17, -108,    4, 2.5]],
    [[   5, -150,    0, 8.0], [  15, -150,    2, 2.0]],
    [[   4, -200,   -1, 7.5], [  13, -200,   -2, 2.0]],
    [[   3, -250,   -2, 7.0], [  11, -250,   -4, 2.5]],
    [[   2, -290,   -3, 7.5], [   8, -290,   -5, 4.5]],
    [[   2, -325,   -3, 8.5], [   5, -325,   -4, 6.5]],
    [[   1, -350,   -2, 8.0], [   3, -350,   -3, 7.0]], // sunk in the lower end
  ],
};

/** Soleal line across the back. */
// biome-ignore format: a table of control points
const solealLine: Primitive = {
  type: 'sheet',
  name: 'soleal line',
  grid: [
    [[ -12.4,  -72,  10, 0.6], [ -12.4,  -75,   9, 0.6]],
    [[ -12.0,  -88,   5, 1.2], [ -12.2,  -91,   4, 1.2]],
    [[ -11.4, -104,  -1, 1.0], [ -11.6, -107,  -2, 1.0]],
    [[ -10.6, -120,  -7, 0.9], [ -10.8, -123,  -8, 0.9]],
    [[ -10.0, -138, -12, 0.4], [ -10.0, -141, -13, 0.4]],
  ],
};

/** Lower end: the plafond with its lips; rows from back to front, columns from medial to lateral. */
// biome-ignore format: a table of control points
const plafond: Primitive = {
  type: 'sheet',
  name: 'plafond',
  grid: [
    [[ -12, -369,  -11, 6.0], [ -13, -370,    0, 6.0], [ -11, -369,   10, 6.0]], // posterior lip
    [[   0, -367,  -13, 7.0], [   0, -367,    0, 7.0], [  -2, -367,   11, 6.5]], // middle
    [[  12, -368,  -11, 5.5], [  13, -369,    0, 5.5], [  10, -368,    9, 5.5]], // anterior lip
  ],
};

/** Lower end above the plafond, flaring to its front and back lips. */
// biome-ignore format: tables of control points
const flare: readonly Primitive[] = [
  { type: 'sheet', name: 'back of the lower end', grid: [[[  -5, -332,  -8, 6.0], [  -6, -332,    5, 5.5]], [[  -7, -348,  -9, 6.5], [  -8, -348,    7, 6.5]], [[ -10, -362, -11, 6.5], [ -11, -362,    9, 6.5]]] },
  { type: 'sheet', name: 'front of the lower end', grid: [[[   3, -332,  -8, 6.0], [   3, -332,    4, 5.5]], [[   6, -348, -10, 6.5], [   6, -348,    6, 6.5]], [[  10, -361, -12, 6.0], [  10, -361,    8, 6.0]]] },
];

/** Medial malleolus: an anterior and a lower posterior colliculus. */
// biome-ignore format: a table of control points
const medialMalleolus: Primitive = {
  type: 'sheet',
  name: 'medial malleolus',
  grid: [
    [[   9, -362,  -15, 7.0], [   0, -362,  -16, 8.0], [  -9, -362,  -14, 7.0]],
    [[   9, -373,  -20, 5.4], [   1, -373,  -21, 5.8], [  -7, -373,  -19, 5.2]],
    [[   7, -381,  -20, 4.8], [   2, -380,  -21, 4.8], [  -5, -379,  -19, 4.2]],
    [[   6, -386,  -19, 3.0], [   3, -385,  -19, 2.8], [  -3, -382,  -18, 2.6]],
  ],
};

/** Groove in which the fibula lies. */
// biome-ignore format: a table of control points
const fibularNotch: Primitive = {
  type: 'sheet',
  name: 'fibular notch',
  grid: [
    [[  -6, -335,   24, 6.0], [  -3, -335,   24, 6.0]],
    [[  -7, -358,   25, 6.5], [  -3, -358,   25, 6.5]],
    [[  -7, -380,   25, 7.0], [  -3, -380,   25, 7.0]],
  ],
};

/** The right tibia as authored; mm, see the head of this file. */
export const tibiaShape: Shape = {
  layers: [
    {
      op: 'add',
      blend: 2,
      primitives: [
        medialPlateau,
        lateralPlateau,
        eminence,
        head,
        headFront,
        headBack,
        ...condyles,
        tuberosity,
        shaft,
        anteriorCrest,
        plafond,
        ...flare,
        medialMalleolus,
      ],
    },
    { op: 'add', blend: 1, primitives: [solealLine] },
    { op: 'carve', blend: 1, primitives: [fibularNotch] },
  ],
  roughness: [
    {
      name: 'everywhere but on the joint surfaces',
      height: 0.15,
      grain: 9,
      except: [
        [0, -15, 0, 60],
        [0, -396, 0, 44],
      ],
    },
  ],
};

/** Signed distance of the right tibia; m, shank frame. */
export function createTibiaField(): Field {
  return createImplicitField(placeInLimb(tibiaShape));
}
