import type { Primitive } from '#models/mesher/implicit.ts';
import type { Roughness } from '#models/mesher/roughness.ts';

// What the average of seven people blurs, authored by hand after textbook anatomy on top of it; never fitted.
// Frame and units of femur.ts: mm, ISB femur axes, origin centre of the head.

/** Intertrochanteric line across the front, along its landmarks; a rough ridge, 0.5 to 1.2 mm high. */
// biome-ignore format: a table of control points
const intertrochantericLine: Primitive = {
  type: 'sheet',
  name: 'intertrochanteric line',
  grid: [
    [[   4.4,  -20.0,   46.6, 2.0], [   4.8,  -21.6,   45.8, 2.0]],
    [[   5.8,  -25.4,   43.4, 1.8], [   5.6,  -26.8,   41.6, 1.8]],
    [[   5.2,  -30.6,   38.4, 2.0], [   5.0,  -32.4,   36.8, 1.9]],
    [[   4.9,  -37.4,   33.4, 1.6], [   4.6,  -38.4,   31.6, 1.6]],
    [[   4.6,  -42.6,   28.9, 1.9], [   4.4,  -44.4,   27.3, 1.8]],
    [[   4.2,  -50.2,   23.8, 1.8], [   3.6,  -51.4,   22.2, 1.7]],
    [[  -0.3,  -56.0,   19.0, 1.5], [  -2.1,  -57.2,   17.8, 1.4]],
  ],
};

/** Tubercle at the upper end of the intertrochanteric line. */
const femoralTubercle: Primitive = {
  type: 'ball',
  name: 'tubercle of the femur',
  centre: [3.1, -20.3, 45.8],
  radius: 3.3,
};

/** Oblique ridge over the greater trochanter, between the facet of gluteus medius and the bursa before it; 0.8 mm high. */
// biome-ignore format: a table of control points
const obliqueRidge: Primitive = {
  type: 'sheet',
  name: 'oblique ridge of the greater trochanter',
  grid: [
    [[ -22.4,   -7.3,   53.0, 1.6], [ -22.0,   -6.5,   53.4, 1.6]],
    [[ -18.4,  -13.1,   58.0, 2.0], [ -18.0,  -12.3,   58.4, 2.0]],
    [[ -14.1,  -19.7,   61.7, 2.0], [ -13.7,  -18.9,   62.0, 2.0]],
    [[  -9.9,  -25.9,   63.8, 2.0], [  -9.4,  -25.1,   63.9, 2.0]],
    [[  -4.9,  -32.4,   61.9, 1.4], [  -4.4,  -31.6,   62.0, 1.4]],
  ],
};

/** Ridge of vastus lateralis round the base of the greater trochanter; 0.9 mm high. */
// biome-ignore format: a table of control points
const vastusRidge: Primitive = {
  type: 'sheet',
  name: 'ridge of vastus lateralis',
  grid: [
    [[   2.0,  -39.2,   43.6, 1.8], [   2.0,  -40.6,   43.6, 1.8]],
    [[   0.1,  -38.8,   53.4, 2.2], [   0.1,  -40.2,   53.2, 2.2]],
    [[  -8.1,  -45.0,   55.6, 2.2], [  -8.1,  -46.4,   55.0, 2.2]],
    [[ -21.0,  -46.4,   49.6, 1.8], [ -21.0,  -47.8,   49.2, 1.8]],
  ],
};

/** Gluteal tuberosity: from below the greater trochanter to the lateral lip of the linea aspera. */
// biome-ignore format: a table of control points
const glutealTuberosity: Primitive = {
  type: 'sheet',
  name: 'gluteal tuberosity',
  grid: [
    [[ -21.9,  -58.0,   40.0, 2.0], [ -21.7,  -59.2,   38.8, 2.0]],
    [[ -19.8,  -68.0,   40.0, 2.0], [ -19.7,  -69.2,   38.8, 2.0]],
    [[ -16.4,  -80.0,   40.0, 2.0], [ -16.4,  -81.2,   38.8, 2.0]],
    [[ -13.7,  -92.0,   39.0, 2.0], [ -13.7,  -93.2,   37.8, 2.0]],
    [[ -11.2, -105.0,   37.0, 2.0], [ -11.1, -106.2,   35.8, 2.0]],
    [[  -8.7, -118.0,   35.0, 2.0], [  -8.6, -119.2,   33.8, 2.0]],
    [[  -5.9, -128.0,   33.5, 2.0], [  -5.7, -129.2,   32.3, 2.0]],
  ],
};

/** Pectineal line: from the lesser trochanter to the medial lip of the linea aspera. */
// biome-ignore format: a table of control points
const pectinealLine: Primitive = {
  type: 'sheet',
  name: 'pectineal line',
  grid: [
    [[ -19.7,  -66.0,   25.0, 2.0], [ -19.3,  -67.2,   23.8, 2.0]],
    [[ -15.5,  -76.0,   27.0, 2.0], [ -14.1,  -77.2,   25.8, 2.0]],
    [[ -12.7,  -88.0,   29.5, 2.0], [ -11.9,  -89.2,   28.3, 2.0]],
    [[ -11.0, -102.0,   31.5, 2.0], [ -10.4, -103.2,   30.3, 2.0]],
    [[  -8.2, -118.0,   33.0, 2.0], [  -7.9, -119.2,   31.8, 2.0]],
  ],
};

/** Intertrochanteric crest, brought out along its landmarks, with the quadrate tubercle in its middle. */
// biome-ignore format: a table of control points
const crestRidge: Primitive = {
  type: 'sheet',
  name: 'intertrochanteric crest',
  grid: [
    [[ -30.5,  -14.0,   42.5, 4.0], [ -24.5,  -14.0,   43.0, 4.0]], // back of the greater trochanter
    [[ -31.0,  -22.0,   38.5, 4.0], [ -25.0,  -22.0,   39.0, 4.0]],
    [[ -30.0,  -29.0,   34.5, 4.8], [ -24.0,  -29.0,   35.0, 4.0]], // quadrate tubercle
    [[ -28.5,  -35.0,   30.0, 4.5], [ -22.5,  -35.0,   30.5, 4.0]],
    [[ -25.8,  -41.0,   24.5, 3.8], [ -20.0,  -41.0,   25.0, 4.0]],
    [[ -24.5,  -48.0,   17.5, 4.0], [ -18.5,  -48.0,   18.0, 4.0]], // lesser trochanter
  ],
};

/** Adductor tubercle above the medial epicondyle, and the ridge that runs up from it to the medial lip of the linea aspera. */
// biome-ignore format: a table of control points
const adductorTubercle: Primitive = {
  type: 'sheet',
  name: 'adductor tubercle',
  grid: [
    [[   3.0, -375,  -32.5, 2.4], [   5.0, -376,  -33.0, 2.2]],
    [[   2.5, -370,  -29.0, 3.2], [   5.0, -369,  -28.5, 2.8]], // tubercle
    [[   6.5, -364,  -20.5, 1.7], [   7.5, -364,  -20.5, 1.6]],
    [[   8.6, -358,  -14.5, 1.4], [   9.2, -358,  -14.5, 1.4]],
    [[   9.4, -351,  -10.5, 0.8], [   9.8, -351,  -10.5, 0.8]],
  ],
};

/** Lateral supracondylar line, from the lateral lip of the linea aspera down to the condyle. */
// biome-ignore format: a table of control points
const lateralSupracondylarLine: Primitive = {
  type: 'sheet',
  name: 'lateral supracondylar line',
  grid: [
    [[   8.4, -324,   18.0, 0.6], [   8.6, -325,   18.6, 0.6]],
    [[   7.4, -338,   19.5, 1.0], [   7.6, -339,   20.1, 1.0]],
    [[   6.4, -350,   21.0, 1.2], [   6.8, -351,   21.8, 1.2]],
    [[   5.2, -360,   23.6, 1.3], [   5.8, -361,   24.4, 1.3]],
    [[   2.6, -367,   26.6, 0.8], [   3.2, -368,   27.4, 0.8]],
  ],
};

/** Outer face of the lateral condyle, from the groove of the patella over the epicondyle to the back: filled to an even wall. */
// biome-ignore format: a table of control points
const lateralWall: Primitive = {
  type: 'sheet',
  name: 'outer face of the lateral condyle',
  grid: [
    [[  -3, -376,  28.3, 4.0], [   5, -376,  30.6, 4.0], [  15, -376,  27.6, 4.0], [  27, -376,  24.4, 4.0]],
    [[ -12, -386,  30.3, 4.0], [   2, -386,  34.6, 4.0], [  14, -386,  31.4, 4.0], [  27, -386,  26.8, 4.0]], // epicondyle
    [[ -14, -396,  31.4, 4.0], [   1, -396,  35.2, 4.0], [  14, -396,  31.4, 4.0], [  27, -396,  26.6, 4.0]],
    [[ -12, -405,  30.6, 4.0], [   0, -405,  31.8, 4.0], [  13, -405,  29.3, 4.0], [  24, -404,  26.2, 4.0]],
  ],
};

/** Outer face of the medial condyle, likewise. */
// biome-ignore format: a table of control points
const medialWall: Primitive = {
  type: 'sheet',
  name: 'outer face of the medial condyle',
  grid: [
    [[  -3, -378, -27.6, 4.0], [   5, -378, -32.2, 4.0], [  15, -378, -28.4, 4.0], [  27, -378, -17.3, 4.0]],
    [[ -12, -388, -31.6, 4.0], [   2, -388, -34.9, 4.0], [  14, -388, -31.6, 4.0], [  27, -388, -21.5, 4.0]], // epicondyle
    [[ -14, -398, -32.0, 4.0], [   0, -398, -33.8, 4.0], [  14, -398, -30.6, 4.0], [  27, -398, -21.5, 4.0]],
    [[ -11, -407, -30.4, 4.0], [   0, -407, -32.0, 4.0], [  12, -407, -29.4, 4.0], [  22, -406, -23.6, 4.0]],
  ],
};

/** Fossa between the condyles: its walls brought out, open below and behind. */
// biome-ignore format: a table of control points
export const intercondylarFossa: Primitive = {
  type: 'sheet',
  name: 'intercondylar fossa',
  grid: [
    [[ -17.0, -398.5, -0.8, 8.2], [ -17.0, -413, -0.8, 9.0]],
    [[  -7.5, -400.5, -0.6, 8.4], [  -7.0, -414, -0.6, 9.0]],
    [[   0.5, -405.5,  0.6, 6.6], [   1.0, -418, -0.2, 8.0]],
    [[   5.5, -412.0,  1.6, 4.0], [   5.0, -419,  1.0, 5.0]],
  ],
};

/** Groove of the tendon of popliteus, below and behind the lateral epicondyle. */
// biome-ignore format: a table of control points
export const popliteusGroove: Primitive = {
  type: 'sheet',
  name: 'groove of popliteus',
  grid: [
    [[ -18.0, -397.0,  40.0, 4.6], [ -18.0, -398.5,  40.0, 4.6]],
    [[ -11.5, -400.5,  41.6, 5.4], [ -11.5, -402.5,  41.4, 5.4]],
    [[  -5.0, -403.0,  42.4, 5.4], [  -5.0, -405.0,  42.0, 5.4]],
    [[   1.5, -403.5,  42.6, 4.4], [   1.5, -405.0,  42.2, 4.4]],
  ],
};

/** Parts of the mass of the bone. */
export const femurDetails: readonly Primitive[] = [crestRidge, lateralWall, medialWall];

/** Low relief on the surface of the bone. */
export const femurRelief: readonly Primitive[] = [
  intertrochantericLine,
  femoralTubercle,
  obliqueRidge,
  vastusRidge,
  glutealTuberosity,
  pectinealLine,
  adductorTubercle,
  lateralSupracondylarLine,
];

/** Pit of the trochanteric fossa, between neck and greater trochanter. */
export const trochantericFossa: Primitive = {
  type: 'ball',
  name: 'trochanteric fossa',
  centre: [-19.2, -15.5, 35.2],
  radius: 4.2,
};

/** Where muscles and ligaments leave the bone rough, and how much. Assumed; after textbook anatomy. */
// biome-ignore format: tables of places
export const femurRoughness: readonly Roughness[] = [
  { name: 'everywhere but on the joint surfaces', height: 0.2, grain: 9, except: [[0, 0, 0, 46], [5, -405, -22, 34], [5, -405, 24, 34], [28, -390, 4, 36]] },
  { name: 'greater trochanter', height: 0.45, grain: 5, places: [[-10, -14, 60, 15], [-12, -28, 64, 15], [2, -24, 50, 13], [-30, -20, 44, 12], [-16, 0, 47, 10]] },
  { name: 'intertrochanteric line', height: 0.35, grain: 4, places: [[5, -24, 45, 8], [5, -32, 38, 8], [5, -40, 31, 8], [4, -49, 24, 8]] },
  { name: 'neck, openings of vessels', height: 0.35, grain: 4, places: [[-3, -3, 25, 10], [-14, -14, 28, 10]] },
  { name: 'quadrate tubercle and crest', height: 0.35, grain: 4.5, places: [[-35, -27, 34, 10], [-31, -38, 27, 9]] },
  { name: 'lesser trochanter', height: 0.35, grain: 4.5, places: [[-24, -54, 12, 11]] },
  { name: 'gluteal tuberosity', height: 0.5, grain: 5, places: [[-22, -60, 39, 8], [-19, -74, 39, 8], [-15, -90, 38, 8], [-11, -106, 37, 8]] },
  { name: 'linea aspera', height: 0.45, grain: 5, places: [[-9, -122, 33, 9], [-7, -138, 30, 9], [-5, -155, 27, 9], [-3, -171, 24, 9], [-1, -187, 21, 9], [0, -203, 19, 9], [1, -219, 17, 9], [2, -235, 16, 9], [3, -250, 16, 9], [4, -267, 15, 9], [5, -283, 15, 8]] },
  { name: 'epicondyles', height: 0.35, grain: 4.5, places: [[0, -388, -40, 11], [-2, -392, 41, 11], [-4, -370, -34, 9]] },
  { name: 'intercondylar fossa', height: 0.4, grain: 4, places: [[-10, -390, 2, 12]] },
];
