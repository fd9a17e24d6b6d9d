import type { AuthoredSheet } from './authored-sheet.ts';

/** Gluteus minimus: deep fan from the outer ilium to the anterior facet of the greater trochanter. */
export const gluteusMinimus: AuthoredSheet = {
  id: 'gluteus-minimus',
  source:
    'attachment strips and sections measured on one body (BodyParts3D), carried to the average bones, insertion on the anterior facet, rounded to 1 mm; thickness as measured',
  stations: [0, 0.08, 0.25, 0.5, 0.75, 0.92, 1],
  // rows from origin to insertion; one [x, y, z, half thickness] per bundle (anterior to posterior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[7, 95, 27, 3.0], [-9, 97, 11, 3.0], [-21, 87, -2, 3.0], [-30, 65, -7, 3.0]],
    [[11, 86, 29, 8.0], [-7, 89, 17, 8.0], [-18, 80, 5, 7.5], [-27, 60, -2, 6.5]],
    [[11, 68, 32, 14.0], [-5, 71, 24, 15.0], [-16, 63, 14, 13.5], [-24, 47, 8, 10.5]],
    [[3, 43, 41, 12.0], [-6, 45, 32, 17.5], [-14, 40, 25, 16.0], [-22, 29, 20, 10.5]],
    [[-2, 19, 48, 8.0], [-8, 20, 42, 11.0], [-14, 19, 37, 10.5], [-20, 13, 32, 7.0]],
    [[-5, 0, 56, 5.0], [-8, 3, 51, 5.5], [-13, 3, 46, 5.5], [-17, 2, 41, 5.0]],
    [[-6, -19, 61, 2.5], [-7, -10, 57, 2.5], [-10, -4, 52, 2.5], [-14, -2, 46, 2.5]],
  ],
  guide: { kind: 'line', start: 0.2 },
  pinnedNodes: 3,
  smoothing: 2,
  standOff: { pelvis: 0, femur: 0 },
};
