import type { AuthoredSheet } from './authored-sheet.ts';

/** Gluteus medius: fan from the outer ilium to the lateral and superoposterior facets of the greater trochanter. */
export const gluteusMedius: AuthoredSheet = {
  id: 'gluteus-medius',
  source:
    'attachment strips and sections measured on one body (BodyParts3D), carried to the average bones, insertion along the lateral facet, rounded to 1 mm; thickness x1.35 towards the literature volume',
  stations: [0, 0.08, 0.25, 0.5, 0.75, 0.92, 1],
  // rows from origin to insertion; one [x, y, z, half thickness] per bundle (anterior to posterior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[4, 115, 34, 3.0], [-16, 125, 13, 3.0], [-32, 124, -4, 3.0], [-44, 114, -16, 3.0], [-58, 90, -23, 3.0]],
    [[6, 105, 38, 8.0], [-14, 114, 20, 8.0], [-30, 116, 2, 8.0], [-43, 106, -11, 8.0], [-57, 82, -19, 8.0]],
    [[10, 84, 46, 12.0], [-13, 94, 35, 11.5], [-30, 95, 17, 14.0], [-42, 84, 3, 18.0], [-54, 61, -8, 17.0]],
    [[-5, 52, 55, 11.0], [-25, 60, 47, 11.5], [-38, 60, 34, 14.0], [-46, 51, 22, 16.5], [-50, 36, 11, 16.0]],
    [[-18, 18, 59, 9.0], [-29, 23, 53, 11.0], [-38, 22, 46, 11.0], [-44, 17, 37, 10.5], [-46, 11, 28, 9.5]],
    [[-19, -10, 62, 4.5], [-25, -5, 58, 5.0], [-31, -3, 53, 5.0], [-36, -3, 46, 5.0], [-38, -3, 39, 4.5]],
    [[-15, -27, 64, 2.0], [-19, -21, 61, 2.5], [-24, -15, 56, 2.5], [-29, -11, 49, 2.5], [-32, -8, 42, 2.0]],
  ],
  guide: { kind: 'line', start: 0.2 },
  pinnedNodes: 2,
  smoothing: 2,
  standOff: { pelvis: 10, femur: 0 },
};
