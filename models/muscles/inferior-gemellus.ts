import type { AuthoredSheet } from './authored-sheet.ts';

/** Inferior gemellus: from the ischial tuberosity to the lower margin of the obturator internus tendon. */
export const inferiorGemellus: AuthoredSheet = {
  id: 'inferior-gemellus',
  source:
    'attachment strips and sections measured on one body (BodyParts3D), carried to the average bones, rounded to 1 mm; thickness x1.3 towards the literature volume',
  stations: [0, 0.08, 0.25, 0.5, 0.75, 0.92, 1],
  // rows from origin to insertion; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-49, -18, -17, 3.5], [-51, -23, -17, 3.5], [-52, -26, -16, 3.5]],
    [[-48, -15, -8, 5.0], [-51, -21, -11, 5.0], [-49, -23, -8, 4.5]],
    [[-42, -12, 2, 3.0], [-43, -16, 1, 3.5], [-41, -21, 1, 3.0]],
    [[-35, -10, 10, 4.5], [-37, -14, 10, 3.0], [-37, -18, 10, 2.5]],
    [[-25, -12, 19, 2.5], [-26, -15, 19, 3.0], [-27, -18, 18, 2.0]],
    [[-17, -13, 26, 3.0], [-18, -16, 26, 3.5], [-19, -18, 25, 2.5]],
    [[-14, -14, 29, 3.0], [-15, -16, 29, 3.5], [-16, -18, 28, 2.5]],
  ],
  guide: { kind: 'line', start: 0.08 },
  pinnedNodes: 1,
  smoothing: 1,
  standOff: { pelvis: 0, femur: 0 },
};
