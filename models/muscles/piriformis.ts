import type { AuthoredSheet } from './authored-sheet.ts';

/**
 * Piriformis: from the front of the sacrum (S2 to S4, between and lateral to the foramina) through the
 * greater sciatic foramen to the tip of the greater trochanter. Four bundles, so that it can divide
 * into an upper and a lower head round a nerve that runs through it.
 */
export const piriformis: AuthoredSheet = {
  id: 'piriformis',
  source:
    'attachment strips and sections measured on one body (BodyParts3D), carried to the average bones, rounded to 1 mm; thickness x1.25 towards the literature volume',
  stations: [0, 0.08, 0.25, 0.5, 0.75, 0.92, 1],
  // rows from origin to insertion; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-52, 74, -60, 4.0], [-60, 64, -60, 4.0], [-66, 54, -60, 4.0], [-72, 43, -60, 3.5]],
    [[-50, 70, -56, 5.5], [-58, 62, -57, 6.0], [-65, 52, -57, 6.0], [-70, 41, -58, 5.0]],
    [[-45, 52, -32, 7.0], [-52, 48, -37, 8.5], [-58, 42, -42, 8.5], [-63, 34, -47, 7.0]],
    [[-36, 36, -4, 6.5], [-39, 31, -9, 8.0], [-42, 25, -13, 8.5], [-45, 20, -18, 7.0]],
    [[-25, 18, 18, 4.5], [-27, 15, 15, 5.5], [-29, 13, 13, 6.0], [-30, 10, 11, 5.5]],
    [[-15, 6, 34, 3.0], [-16, 5, 32, 4.0], [-18, 3, 30, 4.0], [-19, 2, 29, 3.5]],
    [[-10, 1, 45, 2.5], [-11, 0, 43, 3.0], [-13, 0, 41, 3.0], [-14, -1, 39, 2.5]],
  ],
  guide: { kind: 'line', start: 0.33 },
  pinnedNodes: 4,
  smoothing: 1,
  standOff: { pelvis: 0, femur: 0 },
};
