import type { Field, Primitive, Shape } from '#models/mesher/implicit.ts';
import { createImplicitField } from '#models/mesher/implicit.ts';
import { createCup, placeInPelvis } from './authored.ts';
import {
  acetabularFossa,
  hipBoneDetails,
  hipBoneRelief,
  hipBoneRoughness,
  tuberosityPlanes,
} from './hip-bone-details.ts';

// Average right hip bone as named parts. mm, ISB pelvis axes (X anterior, Y superior, Z right), origin right hip joint centre.
// Control points are [x, y, z, r], r the local half thickness.
// Source: averages of the STAPLE data sets and OpenSim geometry (key staple-averages), rounded to whole mm,
// thickness to half mm. 423 numbers; six people, both sides. Lies 0.4 mm (mean) from the averaged surface.

/** Iliac wing: from the anterior spines (first row) along the crest to the posterior spines; columns run from the crest down to the base. */
// biome-ignore format: a table of control points
const iliacWing: Primitive = {
  type: 'sheet',
  name: 'iliac wing',
  grid: [
    [[  35,   80,   26,  6.2], [  28,   72,   21,  4.5], [  22,   61,   15,  3.5], [  20,   50,    9,  3.8], [  23,   39,    6,  4.0]], // anterior superior to anterior inferior spine; notch between them by hand
    [[  18,  101,   36,  7.0], [  18,   92,   29,  5.5], [  16,   75,   20,  5.0], [  14,   55,   11,  6.5], [  10,   35,    4,  9.0]], // behind the anterior spine
    [[  -8,  118,   36,  7.5], [  -7,  106,   29,  6.0], [  -6,   86,   19,  4.5], [  -5,   61,    7,  7.5], [  -5,   37,   -3, 13.0]], // iliac tubercle
    [[ -28,  127,   25,  5.5], [ -27,  113,   18,  4.0], [ -24,   91,    9,  2.5], [ -21,   66,   -2,  6.0], [ -19,   43,  -11, 13.0]], // top of the crest, front
    [[ -53,  129,    2,  5.0], [ -48,  116,   -3,  4.0], [ -44,   93,   -8,  3.5], [ -38,   69,  -14,  5.5], [ -34,   48,  -16,  9.0]], // top of the crest, behind
    [[ -73,  118,  -20,  6.0], [ -68,  108,  -24,  7.0], [ -64,   90,  -26,  6.0], [ -60,   70,  -26,  6.0], [ -54,   53,  -26,  8.0]], // above the auricular surface
    [[ -94,   78,  -39,  6.5], [ -90,   72,  -40,  7.5], [ -86,   65,  -37,  4.5], [ -80,   56,  -34,  4.5], [ -73,   48,  -34,  5.5]], // posterior superior to posterior inferior spine; its corner rounded by hand
  ],
};

/** From the roof of the acetabulum down its posterior column to the ischial tuberosity; columns run from back to front. */
// biome-ignore format: a table of control points
const acetabuloIschialPlate: Primitive = {
  type: 'sheet',
  name: 'acetabulo-ischial plate',
  grid: [
    [[ -29,   28,  -13, 10.5], [ -17,   29,   -7, 14.5], [  -2,   27,    1, 13.0]], // roof
    [[ -29,   10,  -15, 11.0], [ -18,   10,  -21,  8.0], [   0,   17,  -19,  7.5]], // level of the greater notch
    [[ -30,  -10,  -21,  9.0], [ -18,  -11,  -26,  5.0], [  -2,   -6,  -28,  2.5]], // level of the spine
    [[ -33,  -28,  -19, 11.5], [ -21,  -26,  -27,  6.0], [ -10,  -24,  -34,  1.0]], // lesser notch
    [[ -35,  -46,  -22, 11.5], [ -25,  -44,  -30,  6.5], [ -15,  -40,  -39,  0.5]], // tuberosity
    [[ -31,  -55,  -28,  8.5], [ -23,  -58,  -36,  6.0], [ -13,  -56,  -45,  1.0]], // lower end of the tuberosity
  ],
};

/** From the acetabulum forwards and inwards to the pubic body. */
// biome-ignore format: a table of control points
const superiorPubicRamus: Primitive = {
  type: 'sheet',
  name: 'superior pubic ramus',
  grid: [
    [[  -4,   26,  -13, 15.0], [   9,   -3,  -27,  8.5]], // root at the acetabulum
    [[  11,   14,  -23, 11.5], [  18,    1,  -31,  9.0]], // iliopubic eminence
    [[  23,    3,  -40,  6.0], [  24,   -4,  -44,  6.0]], // middle
    [[  36,   -8,  -56,  4.5], [  25,  -11,  -57,  4.5]], // at the pubic tubercle
  ],
};

/** Pubic body: crest to inferior border; columns run towards the symphysis. */
// biome-ignore format: a table of control points
const pubicBody: Primitive = {
  type: 'sheet',
  name: 'pubic body',
  grid: [
    [[  42,   -9,  -60,  4.5], [  43,  -10,  -69,  5.5], [  43,  -11,  -76,  5.5]], // crest
    [[  33,  -11,  -62,  4.0], [  35,  -16,  -70,  5.5], [  35,  -20,  -77,  6.5]], // middle
    [[  22,  -22,  -66,  3.5], [  23,  -26,  -71,  4.0], [  25,  -30,  -78,  5.5]], // lower border; corner drawn back by hand
  ],
};

/** From the pubic body down and back to the tuberosity. */
// biome-ignore format: a table of control points
const ischiopubicRamus: Primitive = {
  type: 'sheet',
  name: 'ischiopubic ramus',
  grid: [
    [[  20,  -34,  -74,  3.5], [  16,  -32,  -66,  3.0]], // pubic end
    [[  10,  -44,  -62,  3.5], [   7,  -40,  -59,  3.5]], // inferior pubic ramus
    [[  -2,  -54,  -53,  3.5], [  -4,  -46,  -50,  3.5]], // ramus of the ischium
    [[ -17,  -61,  -42,  3.0], [ -16,  -49,  -41,  3.5]], // at the tuberosity
  ],
};

/** Ischial spine: its base between the two notches, then the tip. */
// biome-ignore format: a table of control points
const ischialSpine: Primitive = {
  type: 'sheet',
  name: 'ischial spine',
  grid: [
    [[ -36,   14,  -21,  5.0], [ -38,  -17,  -25,  6.0]], // base
    [[ -41,    2,  -26,  3.5], [ -42,  -11,  -28,  4.5]], // middle
    [[ -47,   -8,  -31,  2.5], [ -47,   -8,  -31,  2.5]], // tip
  ],
};

/** Anterior inferior spine and the ridge above the rim. */
// biome-ignore format: a table of control points
const anteriorInferiorSpine: Primitive = {
  type: 'sheet',
  name: 'anterior inferior spine',
  grid: [
    [[  26,   40,    6,  3.0], [  19,   40,    5,  4.0]], // spine, to its landmark; by hand
    [[  19,   31,    4,  3.5], [  12,   29,    0,  7.0]], // below the spine
    [[  14,   20,   -5,  3.5], [   6,   20,  -11,  9.0]], // at the rim
  ],
};

/** Thickening behind: auricular surface below, iliac tuberosity above; columns run from front to back. */
// biome-ignore format: a table of control points
const sacropelvicThickening: Primitive = {
  type: 'sheet',
  name: 'auricular/iliac tuberosity thickening',
  grid: [
    [[ -36,   60,  -19, 11.0], [ -57,   59,  -25,  8.0], [ -78,   62,  -29,  3.0]], // auricular surface
    [[ -45,   82,  -19,  7.5], [ -63,   81,  -26,  7.0], [ -83,   76,  -35,  8.0]], // above it
    [[ -57,  108,  -20,  5.5], [ -71,  102,  -27,  5.0], [ -85,   92,  -34,  7.5]], // iliac tuberosity
  ],
};

/** Outer wall of the acetabulum, a ball cut by the plane of the rim. */
// biome-ignore format: a table of control points
const acetabularWall: Primitive = createCup({ name: 'acetabular wall', centre: [-0.5, 0, -0.5], radius: 31.5, inclination: 1.14, anteversion: 0.47, rimHeight: -6.6 });

/** Lunate surface: the socket is one ball. */
// biome-ignore format: a table of control points
const acetabularSocket: Primitive = { type: 'ball', name: 'acetabular socket', centre: [0, 0.5, 0], radius: 25 };

/** Fossa and notch, open below. */
// biome-ignore format: a table of control points
const acetabularNotch: Primitive = {
  type: 'sheet',
  name: 'acetabular notch carve',
  grid: [
    [[  -2,    0,  -12, 13.5], [   0,   -8,  -16,  7.5]], // floor of the fossa; by hand, the step is in acetabularFossa
    [[   9,  -26,  -17, 10.5], [   0,  -25,  -22, 10.0]], // notch
  ],
};

/** The right hip bone as authored; mm, see the head of this file. */
export const hipBoneShape: Shape = {
  layers: [
    {
      op: 'add',
      blend: 2.5,
      primitives: [
        iliacWing,
        acetabuloIschialPlate,
        superiorPubicRamus,
        pubicBody,
        ischiopubicRamus,
        ischialSpine,
        anteriorInferiorSpine,
        sacropelvicThickening,
        acetabularWall,
      ],
    },
    { op: 'add', blend: 2, primitives: hipBoneDetails },
    { op: 'add', blend: 0.6, primitives: hipBoneRelief },
    { op: 'carve', blend: 1.2, primitives: [acetabularSocket, acetabularNotch] },
    { op: 'carve', blend: 0.5, primitives: [acetabularFossa] },
    { op: 'carve', blend: 0.35, primitives: tuberosityPlanes },
  ],
  roughness: hipBoneRoughness,
};

/** Signed distance of the right hip bone; m, pelvis frame. */
export function createHipBoneField(): Field {
  return createImplicitField(placeInPelvis(hipBoneShape));
}
