import type { AuthoredSheet } from './authored-sheet.ts';

/** Quadratus femoris: from the lateral border of the ischial tuberosity to the quadrate tubercle and intertrochanteric crest. */
export const quadratusFemoris: AuthoredSheet = {
  id: 'quadratus-femoris',
  source:
    'attachment strips and sections measured on one body (BodyParts3D), carried to the average bones, bundles from the far rim of each footprint, rounded to 1 mm; thickness x2 towards the literature volume',
  stations: [0, 0.08, 0.25, 0.5, 0.75, 0.92, 1],
  // rows from origin to insertion; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-28, -28, -18, 2.6], [-30, -38, -21, 2.6], [-32, -48, -24, 2.6], [-34, -56, -27, 2.6]],
    [[-32, -27, -12, 4.7], [-33, -37, -15, 5.2], [-35, -47, -18, 5.2], [-36, -56, -22, 4.7]],
    [[-34, -27, -1, 6.8], [-34, -37, -3, 7.9], [-34, -47, -7, 7.9], [-33, -57, -12, 6.8]],
    [[-35, -25, 13, 6.8], [-35, -36, 11, 7.9], [-34, -47, 7, 7.9], [-32, -57, 1, 6.8]],
    [[-37, -23, 26, 6.3], [-37, -34, 24, 7.4], [-36, -45, 19, 7.4], [-32, -56, 12, 6.3]],
    [[-37, -23, 36, 4.7], [-37, -34, 34, 5.2], [-35, -45, 29, 5.2], [-31, -56, 22, 4.7]],
    [[-36, -22, 41, 2.6], [-35, -34, 39, 2.6], [-32, -45, 34, 2.6], [-28, -56, 26, 2.6]],
  ],
  guide: { kind: 'line', start: 0 },
  pinnedNodes: 0,
  smoothing: 1,
  // squeezed flat between ischium and lesser trochanter in outward rotation
  standOff: { pelvis: -5, femur: -5 },
};
