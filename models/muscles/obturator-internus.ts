import type { AuthoredSheet } from './authored-sheet.ts';

/** Obturator internus: from the inner face of the obturator membrane round the lesser sciatic notch to the medial face of the greater trochanter. */
export const obturatorInternus: AuthoredSheet = {
  id: 'obturator-internus',
  source:
    'attachment strips and sections measured on one body (BodyParts3D), carried to the average bones, rounded to 1 mm; thickness x1.3 towards the literature volume',
  stations: [0, 0.08, 0.25, 0.5, 0.75, 0.92, 1],
  // rows from origin to insertion; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[3, 6, -37, 3.0], [16, -14, -55, 3.0], [0, -32, -58, 3.0]],
    [[-4, 3, -36, 5.0], [9, -13, -50, 4.0], [-8, -30, -52, 4.0]],
    [[-22, -9, -34, 4.5], [-17, -18, -41, 4.0], [-33, -28, -40, 5.0]],
    [[-48, -7, -23, 5.0], [-49, -12, -26, 5.0], [-51, -16, -24, 4.0]],
    [[-30, -7, 1, 3.5], [-31, -11, -4, 4.0], [-32, -13, -4, 3.5]],
    [[-17, -12, 28, 2.5], [-17, -14, 21, 3.0], [-17, -14, 17, 2.5]],
    [[-14, -13, 32, 2.0], [-15, -15, 23, 3.0], [-16, -15, 19, 2.5]],
  ],
  guide: { kind: 'line', start: 0.58 },
  pinnedNodes: 7,
  smoothing: 1,
  standOff: { pelvis: 0, femur: 0 },
};
