import type { AuthoredSheet } from './authored-sheet.ts';

/** Quadratus femoris: from the lateral border of the ischial tuberosity to the quadrate tubercle and intertrochanteric crest. */
export const quadratusFemoris: AuthoredSheet = {
  id: 'quadratus-femoris',
  source:
    'attachment strips and sections measured on one body (BodyParts3D), carried to the average bones, rounded to 1 mm; thickness x1.7 towards the literature volume',
  stations: [0, 0.08, 0.25, 0.5, 0.75, 0.92, 1],
  // rows from origin to insertion; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-32, -30, -11, 2.5], [-34, -39, -15, 2.5], [-35, -48, -20, 2.5]],
    [[-33, -30, -6, 5.0], [-34, -40, -10, 5.5], [-34, -49, -16, 4.5]],
    [[-33, -29, 1, 6.5], [-33, -41, -3, 7.5], [-33, -51, -9, 6.5]],
    [[-33, -28, 11, 6.5], [-32, -42, 7, 7.5], [-31, -53, 0, 6.5]],
    [[-33, -28, 22, 6.0], [-32, -42, 17, 7.0], [-30, -53, 9, 6.5]],
    [[-34, -27, 30, 4.5], [-33, -41, 25, 5.0], [-30, -53, 17, 5.0]],
    [[-35, -27, 35, 2.5], [-34, -41, 30, 2.5], [-31, -52, 22, 2.5]],
  ],
  guide: { kind: 'line', start: 0 },
  pinnedNodes: 0,
  smoothing: 1,
  // squeezed flat between ischium and lesser trochanter in outward rotation
  standOff: { pelvis: -5, femur: -5 },
};
