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
    [[  4, -18, -27, 0.9], [-15, -21, -22, 1.0], [-31, -13, -12, 1.0], [-33,   7,   2, 1.0], [ -8,  27,  14, 0.9]],
    [[  0, -24, -15, 1.1], [-16, -19, -14, 1.3], [-26,  -8,  -7, 1.4], [-27,   8,   5, 1.3], [ -6,  22,  18, 1.1]],
    [[ -4, -27,  -3, 1.1], [-17, -22,  -1, 1.3], [-24, -12,   5, 1.4], [-23,   1,  15, 1.3], [ -4,  11,  25, 1.1]],
    [[ -8, -32,   8, 0.9], [-15, -24,  13, 1.0], [-20, -16,  18, 1.1], [-17,  -7,  25, 1.0], [ -3,  -1,  31, 0.9]],
    [[-13, -39,  12, 0.9], [-17, -25,  18, 1.0], [-16, -16,  23, 1.0], [-14, -10,  29, 1.0], [ -2,  -8,  43, 0.9]],
  ],
  guide: {
    kind: 'arc',
    windows: [
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
