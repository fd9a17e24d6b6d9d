import type { AuthoredSheet } from './authored-sheet.ts';

/** Inferior gemellus: from the ischial tuberosity to the lower margin of the obturator internus tendon. */
export const inferiorGemellus: AuthoredSheet = {
  id: 'inferior-gemellus',
  source:
    'attachment strips and sections measured on one body (BodyParts3D), carried to the average bones, rounded to 1 mm; thickness x1.4 towards the literature volume',
  stations: [0, 0.08, 0.25, 0.5, 0.75, 0.92, 1],
  // rows from origin to insertion; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-49, -18, -18, 3.8], [-51, -23, -18, 3.8], [-52, -26, -17, 3.8]],
    [[-48, -15, -9, 5.4], [-51, -21, -12, 5.4], [-49, -23, -9, 4.9]],
    [[-42, -12, 2, 3.2], [-43, -16, 1, 3.8], [-41, -21, 1, 3.2]],
    [[-35, -9, 11, 4.9], [-37, -13, 11, 3.2], [-37, -17, 11, 2.7]],
    [[-25, -10, 18, 3.0], [-26, -13, 18, 3.4], [-27, -16, 17, 2.4]],
    [[-15, -10, 27, 2.3], [-17, -12, 25, 2.5], [-18, -14, 23, 2.1]],
    [[-11, -10, 31, 1.7], [-12, -12, 29, 1.8], [-13, -13, 27, 1.7]],
  ],
  guide: { kind: 'line', start: 0.08 },
  pinnedNodes: 1,
  smoothing: 1,
  standOff: { pelvis: 0, femur: 0 },
};
