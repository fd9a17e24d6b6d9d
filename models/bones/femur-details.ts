import type { Primitive } from '#models/mesher/implicit.ts';

// What the average of seven people blurs, authored by hand after textbook anatomy on top of it; never fitted.
// Frame and units of femur.ts: mm, ISB femur axes, origin centre of the head.

/** Intertrochanteric line across the front, along its landmarks; 1.3 mm high. */
// biome-ignore format: a table of control points
const intertrochantericLine: Primitive = {
  type: 'sheet',
  name: 'intertrochanteric line',
  grid: [
    [[   4.8,  -20.0,   47.0, 2.0], [   5.2,  -21.2,   45.8, 2.0]],
    [[   6.1,  -25.0,   43.0, 2.0], [   6.0,  -26.2,   41.8, 2.0]],
    [[   5.3,  -31.0,   38.0, 2.0], [   5.3,  -32.2,   36.8, 2.0]],
    [[   4.9,  -37.0,   33.0, 2.0], [   4.9,  -38.2,   31.8, 2.0]],
    [[   4.8,  -43.0,   28.5, 2.0], [   4.8,  -44.2,   27.3, 2.0]],
    [[   4.3,  -50.0,   23.5, 2.0], [   3.8,  -51.2,   22.3, 2.0]],
    [[  -0.1,  -56.0,   19.0, 2.0], [  -1.9,  -57.2,   17.8, 2.0]],
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

/** Parts of the mass of the bone. */
export const femurDetails: readonly Primitive[] = [crestRidge];

/** Low relief on the surface of the bone. */
export const femurRelief: readonly Primitive[] = [
  intertrochantericLine,
  glutealTuberosity,
  pectinealLine,
];
