import type { AuthoredSheet } from './authored-sheet.ts';

/** Quadratus femoris: from the lateral border of the ischial tuberosity to the quadrate tubercle and intertrochanteric crest. */
export const quadratusFemoris: AuthoredSheet = {
  id: 'quadratus-femoris',
  source:
    'footprints.json: strips and sections carried to the average bones, rounded to 1 mm; thickness x1.7 towards the literature volume',
  stations: [0, 0.08, 0.25, 0.5, 0.75, 0.92, 1],
  // rows from origin to insertion; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-32, -30, -11, 7.0], [-34, -39, -15, 6.0], [-35, -48, -20, 4.5]],
    [[-32, -31, -7, 5.5], [-32, -40, -10, 8.5], [-33, -49, -17, 5.0]],
    [[-31, -30, -1, 5.5], [-31, -42, -5, 7.0], [-29, -52, -13, 6.0]],
    [[-30, -30, 9, 5.0], [-30, -43, 4, 7.0], [-26, -54, -5, 6.0]],
    [[-31, -28, 21, 5.5], [-30, -41, 15, 6.0], [-26, -51, 6, 6.5]],
    [[-34, -28, 30, 5.5], [-32, -41, 24, 6.0], [-30, -51, 16, 6.5]],
    [[-35, -27, 35, 6.0], [-33, -41, 30, 6.0], [-30, -52, 22, 6.0]],
  ],
  guide: { kind: 'line', start: 0 },
  pinnedNodes: 0,
  smoothing: 1,
  standOff: { pelvis: 0, femur: 0 },
};
