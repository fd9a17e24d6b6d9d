import type { Field, Primitive, Shape } from '#models/mesher/implicit.ts';
import { createImplicitField } from '#models/mesher/implicit.ts';
import { placeInFemur } from './authored.ts';
import {
  femurDetails,
  femurRelief,
  femurRoughness,
  intercondylarFossa,
  popliteusGroove,
  trochantericFossa,
} from './femur-details.ts';

// Average right femur as named parts. mm, ISB femur axes (X anterior, Y superior, Z lateral), origin centre of the head.
// Control points are [x, y, z, r], r the local half thickness.
// Source: averages of the STAPLE data sets and OpenSim geometry (key staple-averages), rounded to whole mm,
// thickness to half mm. 436 numbers; seven people, ten bones. Lies 0.3 mm (mean) from the averaged surface.

/** Femoral head. */
// biome-ignore format: a table of control points
const femoralHead: Primitive = { type: 'ball', name: 'femoral head', centre: [0, 0, 0], radius: 21.7 };

/** From the head to the mass between the trochanters. */
// biome-ignore format: a table of control points
const neck: Primitive = {
  type: 'sheet',
  name: 'neck',
  grid: [
    [[   0,   -2,    1, 17.5], [  -3,   -4,    6, 10.0]], // in the head; half thickness by hand, for the waist behind it
    [[-3.2,  -11,   13, 13.2], [  -4,  -21,   15, 10.5]], // neck; drawn back in front by hand, to an alpha angle of about 45°
    [[  -4,  -21,   32, 12.0], [  -8,  -41,   26, 13.0]], // between the trochanters
  ],
};

/** Greater trochanter, from the tip down; columns run from back to front. */
// biome-ignore format: a table of control points
const greaterTrochanter: Primitive = {
  type: 'sheet',
  name: 'greater trochanter',
  grid: [
    [[ -20,   -7,   46,  7.5], [  -9,  -10,   50,  9.5], [  -2,  -16,   43,  9.5]], // tip
    [[ -22,  -17,   49,  8.5], [ -10,  -20,   52, 10.5], [  -1,  -18,   41,  9.5]], // below the tip
    [[ -20,  -31,   45, 11.5], [ -10,  -31,   52, 12.5], [  -2,  -27,   38,  7.5]], // body
    [[ -13,  -46,   39, 14.0], [  -8,  -46,   42, 11.0], [  -4,  -42,   34,  5.5]], // base
  ],
};

/** Crest behind, from the greater to the lesser trochanter. */
// biome-ignore format: a table of control points
const intertrochantericCrest: Primitive = {
  type: 'sheet',
  name: 'intertrochanteric crest',
  grid: [
    [[ -28,   -6,   39,  5.0], [ -29,  -14,   45,  4.0]], // tip of the greater trochanter
    [[ -29,  -26,   38,  3.5], [ -25,  -25,   40,  7.0]], // quadrate tubercle
    [[ -24,  -44,   31,  3.5], [ -17,  -38,   33, 10.5]], // middle
    [[ -20,  -57,   22,  3.5], [ -12,  -47,   27, 11.0]], // lesser trochanter
  ],
};

/** Lesser trochanter. */
// biome-ignore format: a table of control points
const lesserTrochanter: Primitive = {
  type: 'sheet',
  name: 'lesser trochanter',
  grid: [
    [[ -19,  -55,   16,  7.0], [ -19,  -59,   15,  5.5]], // upper
    [[ -16,  -53,   22,  9.0], [ -13,  -68,   27,  6.5]], // lower
  ],
};

/** Shaft: elliptic sections at eleven levels, bowed forwards. */
// biome-ignore format: a table of control points
const shaft: Primitive = {
  type: 'sheet',
  name: 'shaft',
  grid: [
    [[  -6,  -54,   28, 11.5], [  -9,  -58,   37, 14.5]], // y = -54 mm
    [[  -2,  -80,   31, 12.5], [  -4,  -82,   36, 12.5]], // y = -80 mm
    [[   5, -112,   30, 12.0], [   2, -114,   34, 12.0]], // y = -112 mm
    [[  10, -144,   28, 11.5], [   9, -144,   30, 12.0]], // y = -144 mm
    [[  15, -175,   24, 11.5], [  14, -175,   27, 11.5]], // y = -175 mm
    [[  18, -206,   21, 11.5], [  18, -206,   24, 11.0]], // y = -206 mm
    [[  20, -236,   17, 11.0], [  20, -236,   20, 12.0]], // y = -236 mm
    [[  22, -267,   14, 11.5], [  21, -268,   16, 13.0]], // y = -267 mm
    [[  22, -298,    9, 12.0], [  21, -299,   14, 14.0]], // y = -298 mm
    [[  22, -329,    4, 12.5], [  20, -330,   12, 15.5]], // y = -329 mm
    [[  19, -360,   -4, 13.5], [  20, -362,   12, 16.5]], // y = -360 mm
  ],
};

/** Rough line down the back of the shaft. */
// biome-ignore format: a table of control points
const lineaAspera: Primitive = {
  type: 'sheet',
  name: 'linea aspera',
  grid: [
    [[  -4, -124,   32,  1.0], [  -3, -122,   34,  3.0]], // y = -124 mm
    [[   1, -155,   27,  2.0], [   3, -153,   28,  3.5]], // y = -155 mm
    [[   5, -187,   21,  2.5], [   8, -185,   22,  4.0]], // y = -187 mm
    [[   7, -218,   18,  3.0], [  10, -217,   20,  4.0]], // y = -218 mm
    [[   9, -250,   15,  2.5], [  12, -250,   17,  4.0]], // y = -250 mm
    [[  11, -280,   15,  1.5], [  13, -282,   18,  4.0]], // y = -280 mm
    [[  10, -312,   16,  0.5], [  12, -316,   19,  4.0]], // y = -312 mm
  ],
};

/** Medial condyle, from the front round below to the back. */
// biome-ignore format: a table of control points
const medialCondyle: Primitive = {
  type: 'sheet',
  name: 'medial condyle',
  grid: [
    [[  10, -389,  -19, 17.0], [  21, -392,  -12, 14.0]], // front
    [[   8, -400,  -20, 15.5], [  13, -402,  -16, 12.0]], // front below
    [[   1, -404,  -23, 14.0], [   1, -405,  -19,  9.5]], // below
    [[  -9, -400,  -24, 13.0], [ -11, -401,  -20,  8.5]], // behind below
    [[ -10, -393,  -25, 12.0], [ -14, -392,  -19,  7.5]], // behind
    [[  -2, -388,  -27, 11.5], [  -6, -386,  -17,  7.5]], // upper end
  ],
};

/** Lateral condyle, from the front round below to the back. */
// biome-ignore format: a table of control points
const lateralCondyle: Primitive = {
  type: 'sheet',
  name: 'lateral condyle',
  grid: [
    [[  23, -389,   14, 13.5], [  17, -388,   22, 13.0]], // front
    [[  15, -398,   16, 12.5], [  11, -400,   24, 11.0]], // front below
    [[   3, -400,   18, 11.0], [   0, -405,   26, 10.0]], // below
    [[  -8, -398,   20, 10.0], [ -11, -402,   27,  9.0]], // behind below
    [[ -11, -392,   21, 10.5], [ -14, -393,   26,  8.5]], // behind
    [[  -5, -388,   20, 12.5], [  -7, -386,   26,  9.0]], // upper end
  ],
};

/** Groove of the patella; columns run from medial to lateral. */
// biome-ignore format: a table of control points
const trochlea: Primitive = {
  type: 'sheet',
  name: 'trochlea',
  grid: [
    [[  19, -362,   -2, 12.5], [  20, -362,    6, 13.0], [  22, -362,   14, 12.0]], // its upper end, sunk in the shaft; by hand
    [[  22, -378,   -7, 14.0], [  22, -379,    6, 12.5], [  28, -377,   17, 11.0]], // upper
    [[  25, -395,  -10, 11.5], [  22, -394,    5,  9.5], [  31, -392,   20,  9.5]], // middle
    [[  20, -404,  -18,  9.0], [  15, -400,    2,  6.5], [  24, -402,   22,  8.5]], // lower
  ],
};

/** Mass between and including the epicondyles; columns run from medial to lateral. */
// biome-ignore format: a table of control points
const epicondyles: Primitive = {
  type: 'sheet',
  name: 'epicondyles',
  grid: [
    [[   5, -382,  -31,  7.5], [  14, -369,  -12, 10.5], [  14, -366,   14, 11.0], [   5, -376,   26,  8.5]], // upper
    [[   3, -392,  -30,  9.5], [   8, -386,  -12, 10.5], [   8, -385,   15, 11.5], [   2, -391,   29, 12.5]], // lower
  ],
};

/** Fovea of the head. */
// biome-ignore format: a table of control points
const fovea: Primitive = { type: 'ball', name: 'fovea capitis', centre: [-1.5, 6.5, -25.5], radius: 7 };

/** The right femur as authored; mm, see the head of this file. */
export const femurShape: Shape = {
  layers: [
    {
      op: 'add',
      blend: 2.5,
      primitives: [
        femoralHead,
        neck,
        greaterTrochanter,
        intertrochantericCrest,
        lesserTrochanter,
        shaft,
        lineaAspera,
        medialCondyle,
        lateralCondyle,
        trochlea,
        epicondyles,
      ],
    },
    { op: 'add', blend: 2, primitives: femurDetails },
    { op: 'add', blend: 1, primitives: femurRelief },
    { op: 'carve', blend: 1, primitives: [fovea, trochantericFossa, intercondylarFossa] },
    { op: 'carve', blend: 1.2, primitives: [popliteusGroove] },
  ],
  roughness: femurRoughness,
};

/** Signed distance of the right femur; m, femur frame. */
export function createFemurField(): Field {
  return createImplicitField(placeInFemur(femurShape));
}
