import type { AuthoredSheet } from './authored-sheet.ts';

/** Superior gemellus: from the ischial spine to the upper margin of the obturator internus tendon. */
export const superiorGemellus: AuthoredSheet = {
  id: 'superior-gemellus',
  source:
    'attachment strips and sections measured on one body (BodyParts3D), carried to the average bones, rounded to 1 mm; thickness x1.2 towards the literature volume',
  stations: [0, 0.08, 0.25, 0.5, 0.75, 0.92, 1],
  // rows from origin to insertion; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-39, 1, -16, 3.5], [-44, 2, -21, 3.5], [-47, 3, -26, 3.5]],
    [[-36, 1, -10, 5.0], [-42, 1, -12, 5.0], [-47, 1, -17, 5.0]],
    [[-35, 2, -2, 4.0], [-38, 0, -2, 5.0], [-39, -3, -3, 4.0]],
    [[-29, 2, 9, 4.0], [-31, -2, 8, 4.5], [-32, -6, 7, 3.5]],
    [[-20, -3, 17, 4.0], [-22, -6, 17, 5.0], [-24, -9, 16, 3.5]],
    [[-13, -6, 25, 3.0], [-15, -9, 25, 4.0], [-17, -12, 24, 2.5]],
    [[-9, -8, 31, 2.5], [-11, -10, 31, 3.0], [-13, -13, 30, 2.5]],
  ],
  guide: { kind: 'line', start: 0.08 },
  pinnedNodes: 1,
  smoothing: 1,
  standOff: { pelvis: 0, femur: 0 },
};
