import type { AuthoredSheet } from './authored-sheet.ts';

/** Iliotibial tract: from the tubercle of the iliac crest over the greater trochanter to the lateral tibial condyle. */
export const iliotibialTract: AuthoredSheet = {
  id: 'iliotibial-tract',
  source:
    'averaged landmarks: iliac tubercle, lateral point of the greater trochanter, lateral epicondyle; width about 70 mm at the trochanter with the part that gluteus maximus inserts into, 45 mm at mid thigh, narrowing to 12 mm (textbook, from memory)',
  stations: [0, 0.04, 0.08, 0.16, 0.25, 0.35, 0.5, 0.75, 1],
  // rows from the crest to the tibia; one [x, y, z, half thickness] per strip (anterior to posterior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[41, 97, 40, 0.8], [33, 104, 46, 0.8], [24, 112, 49, 0.8], [12, 120, 44, 0.8], [-2, 127, 33, 0.8]],
    [[40, 80, 50, 0.9], [31, 86, 57, 0.9], [19, 91, 61, 0.9], [5, 97, 59, 0.9], [-12, 102, 49, 0.9]],
    [[38, 63, 56, 0.9], [27, 66, 63, 0.9], [13, 69, 67, 0.9], [-3, 72, 66, 0.9], [-24, 74, 57, 0.9]],
    [[33, 20, 65, 0.9], [18, 21, 70, 0.9], [1, 22, 71, 0.9], [-19, 24, 69, 0.9], [-49, 28, 57, 0.9]],
    [[26, -28, 69, 1.0], [10, -28, 72, 1.0], [-8, -28, 72, 1.0], [-27, -26, 65, 1.0], [-47, -20, 51, 1.0]],
    [[26, -80, 66, 1.0], [12, -80, 68, 1.0], [-3, -80, 66, 1.0], [-20, -79, 58, 1.0], [-33, -77, 46, 1.0]],
    [[24, -162, 60, 1.0], [13, -162, 62, 1.0], [1, -162, 61, 1.0], [-11, -162, 57, 1.0], [-22, -162, 44, 1.0]],
    [[22, -296, 50, 1.0], [13, -296, 52, 1.0], [5, -296, 51, 1.0], [-4, -296, 48, 1.0], [-11, -296, 44, 1.0]],
    [[20, -430, 34, 1.0], [17, -430, 37, 1.0], [14, -430, 38, 1.0], [11, -430, 38, 1.0], [8, -430, 37, 1.0]],
  ],
  // above the trochanter it turns less than the femur, as the upper insertion of gluteus maximus does
  guide: {
    kind: 'arc',
    windows: [
      [0.02, 0.24],
      [0.02, 0.24],
      [0.02, 0.24],
      [0.01, 0.27],
      [0.01, 0.31],
    ],
  },
  pinnedNodes: 0,
  smoothing: 0,
  standOff: { pelvis: 25, femur: 20 },
  nodeCount: 25,
};
