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
    [[-38, 0, -17, 3.5], [-43, 0, -22, 3.5], [-46, 2, -27, 3.5]],
    [[-35, 0, -11, 5.0], [-41, 0, -13, 5.0], [-46, 0, -18, 5.0]],
    [[-35, 1, -2, 4.0], [-38, -1, -2, 5.0], [-39, -4, -3, 4.0]],
    [[-28, 3, 9, 4.0], [-30, -1, 8, 4.5], [-31, -5, 7, 3.5]],
    [[-20, -1, 17, 4.0], [-22, -5, 16, 4.6], [-25, -8, 14, 3.5]],
    [[-14, -6, 25, 2.4], [-16, -8, 24, 2.6], [-18, -10, 22, 2.2]],
    [[-10, -8, 31, 1.7], [-11, -10, 30, 1.8], [-12, -11, 29, 1.7]],
  ],
  guide: { kind: 'line', start: 0.08 },
  pinnedNodes: 1,
  smoothing: 1,
  standOff: { pelvis: 0, femur: 0 },
};
