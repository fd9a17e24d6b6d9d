import type { AuthoredSheet } from '#models/muscles/authored-sheet.ts';

/** Pubofemoral ligament: from the iliopubic eminence and the upper border of the obturator foramen under the neck to the lower end of the intertrochanteric line. */
export const pubofemoralLigament: AuthoredSheet = {
  id: 'pubofemoral-ligament',
  source:
    'ends: iliopubic eminence, obturator crest and lower neck as authored; thickness 2 to 3 mm assumed',
  stations: [0, 0.22, 0.45, 0.7, 1],
  // rows from pubis to femur; one [x, y, z, half thickness] per bundle (anterior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[ 30,  21,  -5, 0.7], [ 29,   3, -16, 1.0], [ 22, -11, -23, 1.0], [ -1, -19, -28, 0.7]],
    [[ 29,   2,   8, 0.8], [ 25, -13,  -4, 1.3], [ 15, -22, -11, 1.3], [ -6, -24, -14, 0.8]],
    [[ 23,  -9,  14, 0.8], [ 17, -21,   4, 1.3], [  8, -27,  -1, 1.3], [-10, -27,  -2, 0.8]],
    [[ 14, -20,  20, 0.8], [ 10, -29,  12, 1.3], [  2, -34,   8, 1.3], [-12, -31,   9, 0.8]],
    [[  8, -35,  31, 0.7], [  4, -43,  21, 1.0], [ -5, -47,  13, 1.0], [-18, -37,  13, 0.7]],
  ],
  guide: {
    kind: 'arc',
    windows: [
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
