import type { AuthoredSheet } from './authored-sheet.ts';

/** Gluteus medius: fan from the outer ilium to the lateral and superoposterior facets of the greater trochanter. */
export const gluteusMedius: AuthoredSheet = {
  id: 'gluteus-medius',
  source:
    'attachment strips and sections measured on one body (BodyParts3D), carried to the average bones, rounded to 1 mm; thickness x1.35 towards the literature volume',
  stations: [0, 0.08, 0.25, 0.5, 0.75, 0.92, 1],
  // rows from origin to insertion; one [x, y, z, half thickness] per bundle (anterior to posterior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[2, 115, 34, 3.0], [-18, 125, 13, 3.0], [-33, 124, -4, 3.0], [-46, 114, -16, 3.0], [-60, 90, -23, 3.0]],
    [[4, 105, 37, 8.0], [-15, 114, 19, 8.0], [-31, 116, 2, 8.0], [-44, 106, -11, 8.0], [-58, 82, -19, 8.0]],
    [[7, 85, 44, 13.0], [-17, 94, 33, 11.5], [-33, 95, 15, 14.0], [-44, 84, 2, 19.0], [-55, 61, -8, 18.0]],
    [[-9, 54, 52, 11.0], [-29, 62, 44, 11.0], [-41, 61, 31, 14.0], [-47, 51, 20, 17.0], [-51, 36, 10, 16.5]],
    [[-21, 25, 54, 9.5], [-31, 28, 47, 11.5], [-39, 25, 41, 11.5], [-44, 19, 34, 11.0], [-45, 12, 26, 10.0]],
    [[-24, 5, 54, 5.5], [-30, 4, 50, 5.5], [-35, 2, 47, 5.5], [-38, 0, 42, 5.5], [-39, -1, 36, 5.5]],
    [[-24, -9, 55, 3.0], [-28, -7, 51, 3.0], [-31, -8, 48, 3.0], [-33, -8, 44, 3.0], [-34, -7, 40, 3.0]],
  ],
  guide: { kind: 'line', start: 0.2 },
  pinnedNodes: 2,
  smoothing: 2,
  standOff: { pelvis: 10, femur: 0 },
};
