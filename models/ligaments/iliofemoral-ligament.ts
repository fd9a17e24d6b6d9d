import type { AuthoredSheet } from '#models/muscles/authored-sheet.ts';

/** Iliofemoral ligament: from below the anterior inferior spine to the intertrochanteric line, thick above (transverse part) and below (descending part), thin between: a Y. */
export const iliofemoralLigament: AuthoredSheet = {
  id: 'iliofemoral-ligament',
  source:
    'ends: landmark anteriorInferiorIliacSpine, acetabular rim and intertrochanteric line as authored; the thickest ligament of the joint, 4 to 5 mm assumed',
  stations: [0, 0.22, 0.45, 0.7, 1],
  // rows from ilium to femur; one [x, y, z, half thickness] per bundle (transverse to descending part); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[ -9,  28,  13, 0.8], [  2,  32,  13, 1.0], [ 14,  33,  12, 1.2], [ 31,  31,   8, 1.0], [ 34,  25,  -1, 1.2], [ 29,  11, -13, 0.8]],
    [[ -7,  21,  18, 1.0], [  3,  21,  19, 1.6], [ 13,  18,  18, 2.0], [ 23,  11,  13, 1.4], [ 27,   4,   9, 2.0], [ 27,  -9,  -2, 1.1]],
    [[ -6,  10,  25, 1.0], [  4,   9,  26, 1.8], [ 13,   6,  24, 2.2], [ 20,  -2,  19, 1.2], [ 22,  -9,  14, 2.2], [ 18, -22,   3, 1.2]],
    [[ -5,   0,  32, 1.0], [  2,  -3,  32, 1.8], [  9,  -6,  29, 2.2], [ 14, -13,  25, 1.0], [ 14, -20,  20, 2.2], [  9, -31,  12, 1.1]],
    [[ -1,  -9,  47, 0.7], [  4, -13,  46, 0.9], [  8, -20,  43, 1.1], [  8, -28,  38, 0.8], [  6, -34,  33, 1.1], [  4, -45,  25, 0.7]],
  ],
  guide: {
    kind: 'arc',
    windows: [
      [0.05, 0.8],
      [0.05, 0.8],
      [0.05, 0.8],
      [0.05, 0.8],
      [0.05, 0.8],
      [0.05, 0.8],
    ],
  },
  pinnedNodes: 0,
  smoothing: 1,
  standOff: { pelvis: 0, femur: 0 },
  nodeCount: 7,
};
