import type { AuthoredSheet } from './authored-sheet.ts';

/** Piriformis: from the front of the sacrum (S2 to S4, between and lateral to the foramina) through the greater sciatic foramen to the tip of the greater trochanter. */
export const piriformis: AuthoredSheet = {
  id: 'piriformis',
  source:
    'footprints.json: strips and sections carried to the average bones, rounded to 1 mm; thickness x1.25 towards the literature volume',
  stations: [0, 0.08, 0.25, 0.5, 0.75, 0.92, 1],
  // rows from origin to insertion; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-54, 72, -60, 3.5], [-64, 58, -60, 3.5], [-72, 44, -60, 3.0]],
    [[-53, 68, -56, 4.5], [-63, 57, -58, 5.0], [-71, 43, -59, 4.5]],
    [[-46, 50, -31, 5.5], [-56, 45, -40, 7.0], [-63, 36, -48, 6.0]],
    [[-37, 34, -4, 5.5], [-42, 27, -11, 7.0], [-46, 20, -18, 6.0]],
    [[-27, 17, 18, 4.0], [-30, 13, 14, 5.0], [-32, 9, 11, 5.0]],
    [[-18, 6, 34, 3.0], [-20, 4, 31, 3.5], [-22, 1, 29, 3.0]],
    [[-13, 1, 45, 2.5], [-15, 0, 42, 3.0], [-17, -1, 39, 2.5]],
  ],
  guide: { kind: 'line', start: 0.33 },
  pinnedNodes: 4,
  smoothing: 1,
  standOff: { pelvis: 0, femur: 0 },
};
