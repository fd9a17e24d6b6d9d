import type { AuthoredSheet } from './authored-sheet.ts';

/** Iliotibial tract: from the tubercle of the iliac crest over the greater trochanter to the lateral tibial condyle. */
export const iliotibialTract: AuthoredSheet = {
  id: 'iliotibial-tract',
  source:
    'averaged landmarks: iliac tubercle, lateral point of the greater trochanter, lateral epicondyle; width about 40 mm at the trochanter, narrowing to 12 mm (textbook, from memory)',
  stations: [0, 0.08, 0.16, 0.25, 0.5, 0.75, 1],
  // rows from the crest to the tibia; one [x, y, z, half thickness] per strip (anterior to posterior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[41, 97, 40, 0.8], [34, 104, 45, 0.8], [26, 110, 49, 0.8], [17, 119, 44, 0.8]],
    [[38, 63, 55, 0.9], [29, 66, 60, 0.9], [19, 68, 63, 0.9], [8, 70, 62, 0.9]],
    [[32, 20, 65, 0.9], [20, 21, 69, 0.9], [6, 21, 70, 0.9], [-9, 22, 68, 0.9]],
    [[23, -28, 69, 1.0], [9, -28, 71, 1.0], [-7, -28, 71, 1.0], [-22, -27, 66, 1.0]],
    [[23, -162, 60, 1.0], [11, -162, 61, 1.0], [-1, -162, 59, 1.0], [-13, -162, 54, 1.0]],
    [[20, -296, 50, 1.0], [12, -296, 51, 1.0], [4, -296, 50, 1.0], [-4, -296, 47, 1.0]],
    [[19, -430, 35, 1.0], [16, -430, 37, 1.0], [13, -430, 38, 1.0], [10, -430, 38, 1.0]],
  ],
  guide: {
    kind: 'arc',
    windows: [
      [0.02, 0.24],
      [0.02, 0.24],
      [0.02, 0.24],
      [0.02, 0.24],
    ],
  },
  pinnedNodes: 0,
  smoothing: 0,
  standOff: { pelvis: 25, femur: 20 },
  nodeCount: 25,
};
