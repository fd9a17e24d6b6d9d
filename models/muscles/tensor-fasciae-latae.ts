import type { AuthoredSheet } from './authored-sheet.ts';

/** Tensor fasciae latae: from the outer lip of the crest behind the anterior superior iliac spine into the iliotibial tract. */
export const tensorFasciaeLatae: AuthoredSheet = {
  id: 'tensor-fasciae-latae',
  source:
    'origin and lateral thigh points of the Rajagopal 2016 path, thickness for 64 cm³ (Handsfield 2014)',
  stations: [0, 0.08, 0.16, 0.3, 0.5, 0.75, 1],
  // rows from origin to the lateral tibial condyle; one [x, y, z, half thickness] per bundle (anterior to posterior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[55, 66, 29, 3.0], [50, 77, 34, 3.0], [43, 89, 39, 3.0]],
    [[56, 33, 41, 7.0], [50, 38, 46, 8.5], [42, 46, 51, 7.0]],
    [[49, -10, 53, 7.5], [43, -8, 58, 9.0], [35, -4, 61, 7.5]],
    [[36, -80, 58, 3.0], [30, -78, 62, 3.5], [23, -76, 64, 3.0]],
    [[28, -182, 56, 1.0], [23, -181, 58, 1.0], [18, -180, 58, 1.0]],
    [[20, -306, 48, 1.0], [16, -306, 49, 1.0], [12, -305, 49, 1.0]],
    [[19, -430, 34, 1.0], [17, -430, 35, 1.0], [14, -430, 36, 1.0]],
  ],
  // straight to the tract over the shaft, then along with the femur
  guide: { kind: 'line', start: 0, end: 0.35 },
  pinnedNodes: 0,
  smoothing: 0,
  standOff: { pelvis: 14, femur: 16 },
  nodeCount: 21,
};
