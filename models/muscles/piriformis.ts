import type { AuthoredSheet } from './authored-sheet.ts';

/**
 * Piriformis: from the front of the sacrum (S2 to S4, between and lateral to the foramina) through the
 * greater sciatic foramen to the tip of the greater trochanter. Four bundles, so that it can divide
 * into an upper and a lower head round a nerve that runs through it.
 */
export const piriformis: AuthoredSheet = {
  id: 'piriformis',
  source:
    'attachment strips and sections measured on one body (BodyParts3D), carried to the average bones, rounded to 1 mm; thickness x1.3 towards the literature volume',
  stations: [0, 0.08, 0.25, 0.5, 0.75, 0.92, 1],
  // rows from origin to insertion; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-51, 76, -60, 3.0], [-60, 65, -60, 3.0], [-66, 54, -60, 3.0], [-72, 42, -60, 2.5]],
    [[-49, 71, -56, 4.8], [-58, 62, -57, 5.3], [-65, 52, -57, 5.3], [-70, 41, -58, 4.3]],
    [[-44, 55, -33, 5.5], [-51, 49, -37, 7.1], [-58, 43, -42, 7.1], [-63, 34, -47, 6.5]],
    [[-34, 38, -3, 5.5], [-38, 32, -8, 7.1], [-41, 26, -12, 7.1], [-44, 20, -17, 6.5]],
    [[-23, 20, 20, 4.0], [-25, 16, 17, 5.0], [-27, 13, 15, 5.0], [-28, 9, 13, 4.0]],
    [[-12, 8, 37, 2.5], [-13, 6, 35, 3.1], [-15, 4, 33, 3.1], [-16, 2, 31, 2.5]],
    [[-7, 2, 47, 1.9], [-8, 1, 45, 2.2], [-10, 0, 43, 2.2], [-11, -1, 41, 1.9]],
  ],
  guide: { kind: 'line', start: 0.33 },
  pinnedNodes: 4,
  smoothing: 1,
  standOff: { pelvis: 0, femur: 0 },
};
