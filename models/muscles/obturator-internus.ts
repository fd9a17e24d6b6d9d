import type { AuthoredSheet } from './authored-sheet.ts';

/** Obturator internus: from the inner face of the obturator membrane round the lesser sciatic notch to the medial face of the greater trochanter. */
export const obturatorInternus: AuthoredSheet = {
  id: 'obturator-internus',
  source:
    'attachment strips and sections measured on one body (BodyParts3D), carried to the average bones, origin spread to the whole rim of its footprint, rounded to 1 mm; thickness x1.2 towards the literature volume',
  stations: [0, 0.08, 0.25, 0.5, 0.75, 0.92, 1],
  // rows from origin to insertion; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-8, 16, -29, 1.8], [8, 12, -36, 2.0], [20, -9, -56, 2.0], [12, -27, -67, 2.0], [-9, -40, -58, 1.8]],
    [[-15, 11, -31, 2.8], [-1, 6, -37, 3.0], [10, -11, -50, 3.0], [2, -26, -59, 3.0], [-16, -37, -53, 3.0]],
    [[-28, -1, -32, 4.0], [-22, -9, -36, 3.6], [-17, -18, -42, 3.4], [-24, -25, -46, 3.8], [-36, -30, -41, 4.3]],
    [[-46, -4, -25, 4.2], [-47, -7, -26, 5.0], [-48, -10, -27, 5.2], [-49, -13, -27, 5.0], [-49, -16, -27, 4.2]],
    [[-31, -4, 1, 2.9], [-32, -6, 0, 3.4], [-33, -8, -1, 3.5], [-33, -10, -3, 3.4], [-34, -12, -4, 2.8]],
    [[-18, -9, 25, 2.0], [-19, -10, 23, 2.2], [-19, -11, 21, 2.2], [-20, -12, 20, 2.2], [-20, -13, 18, 2.0]],
    [[-11, -10, 31, 1.7], [-12, -11, 29, 1.9], [-12, -12, 27, 1.9], [-13, -13, 25, 1.9], [-13, -14, 23, 1.7]],
  ],
  guide: { kind: 'line', start: 0.55 },
  pinnedNodes: 7,
  smoothing: 1,
  standOff: { pelvis: 0, femur: 0 },
};
