import type { AuthoredSheet } from '#models/muscles/authored-sheet.ts';

/** Ischiofemoral ligament: from the ischium behind the acetabulum, winding upwards round the neck to the inner side of the greater trochanter. */
export const ischiofemoralLigament: AuthoredSheet = {
  id: 'ischiofemoral-ligament',
  source:
    'ends: posterior acetabular rim and posterior neck as authored, the neck a finger above the intertrochanteric crest (textbook); thickness 2 to 3 mm assumed',
  stations: [0, 0.22, 0.45, 0.7, 1],
  // rows from ischium to femur; one [x, y, z, half thickness] per bundle (inferior to superior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[  5, -17, -28, 0.7], [ -6, -19, -25, 0.8], [-15, -21, -22, 1.0], [-31, -13, -12, 1.0], [-33,   7,   2, 1.0], [ -2,  31,  13, 0.7]],
    [[  4, -24, -16, 0.8], [ -7, -22, -15, 0.9], [-16, -19, -14, 1.3], [-26,  -8,  -7, 1.4], [-27,   8,   5, 1.3], [  0,  22,  18, 0.8]],
    [[  1, -28,  -4, 0.8], [ -9, -26,  -2, 0.9], [-17, -22,  -1, 1.3], [-24, -12,   5, 1.4], [-23,   1,  15, 1.3], [  2,  11,  25, 0.8]],
    [[ -4, -34,   7, 0.8], [-10, -30,  10, 0.9], [-15, -24,  13, 1.0], [-20, -16,  18, 1.1], [-17,  -7,  25, 1.0], [  3,  -1,  32, 0.8]],
    [[-10, -41,  13, 0.7], [-15, -33,  15, 0.8], [-17, -25,  18, 1.0], [-16, -16,  23, 1.0], [-14, -10,  29, 1.0], [  4,  -9,  43, 0.7]],
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
  nodeCount: 8,
};
