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
    [[-46, 50, -31, 5.5], [-57, 44, -41, 7.0], [-63, 35, -48, 6.0]],
    [[-38, 33, -4, 5.5], [-44, 25, -11, 7.0], [-47, 18, -18, 6.0]],
    [[-29, 16, 17, 4.0], [-33, 12, 13, 5.0], [-34, 7, 11, 5.0]],
    [[-23, 5, 33, 3.0], [-23, 3, 31, 4.0], [-25, -1, 30, 3.0]],
    [[-17, 0, 45, 2.5], [-19, -1, 41, 3.0], [-21, -2, 39, 2.5]],
  ],
  guide: { kind: 'line', start: 0.33 },
  pinnedNodes: 4,
  smoothing: 1,
  standOff: { pelvis: 0, femur: 0 },
};
