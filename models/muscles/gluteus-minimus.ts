import type { AuthoredSheet } from './authored-sheet.ts';

/** Gluteus minimus: deep fan from the outer ilium to the anterior facet of the greater trochanter. */
export const gluteusMinimus: AuthoredSheet = {
  id: 'gluteus-minimus',
  source:
    'attachment strips and sections measured on one body (BodyParts3D), carried to the average bones, rounded to 1 mm; thickness x1.0 towards the literature volume',
  stations: [0, 0.08, 0.25, 0.5, 0.75, 0.92, 1],
  // rows from origin to insertion; one [x, y, z, half thickness] per bundle (anterior to posterior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[6, 94, 26, 3.0], [-10, 96, 10, 3.0], [-22, 86, -3, 3.0], [-31, 64, -8, 3.0]],
    [[10, 85, 28, 8.0], [-8, 88, 16, 8.0], [-19, 79, 4, 7.5], [-28, 59, -3, 6.5]],
    [[9, 68, 31, 14.0], [-6, 71, 23, 15.0], [-17, 63, 13, 13.5], [-25, 47, 8, 10.5]],
    [[0, 44, 39, 12.0], [-8, 45, 30, 17.5], [-16, 40, 24, 16.0], [-24, 29, 19, 10.5]],
    [[-7, 22, 44, 8.0], [-13, 22, 39, 11.0], [-19, 20, 35, 10.5], [-24, 14, 31, 7.0]],
    [[-12, 7, 50, 5.5], [-15, 8, 46, 5.5], [-20, 6, 43, 5.5], [-23, 4, 40, 5.5]],
    [[-15, -12, 60, 3.0], [-16, -3, 55, 3.0], [-19, 0, 50, 3.0], [-21, 1, 44, 3.0]],
  ],
  guide: { kind: 'line', start: 0.25 },
  pinnedNodes: 3,
  smoothing: 2,
  standOff: { pelvis: 0, femur: 0 },
};
