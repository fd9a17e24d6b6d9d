import type { AuthoredSheet } from './authored-sheet.ts';

/** Gluteus maximus: broad sheet from ilium, sacrum, coccyx and sacrotuberous ligament to the iliotibial tract and gluteal tuberosity. */
export const gluteusMaximus: AuthoredSheet = {
  id: 'gluteus-maximus',
  source:
    'footprints.json: strips and sections carried to the average bones, rounded to 1 mm; thickness x1.6 towards the literature volume',
  stations: [0, 0.08, 0.25, 0.5, 0.75, 0.92, 1],
  // rows from origin to insertion; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-70, 92, -25, 8.5], [-75, 76, -38, 10.5], [-75, 55, -51, 14.5], [-80, 36, -56, 17.5], [-78, 24, -62, 13.0], [-77, 5, -73, 13.0], [-75, -4, -80, 13.0]],
    [[-73, 84, -18, 9.5], [-86, 65, -32, 11.0], [-85, 45, -43, 17.0], [-86, 26, -50, 20.0], [-85, 8, -58, 16.5], [-79, -6, -62, 20.0], [-77, -15, -70, 14.5]],
    [[-73, 68, -3, 9.0], [-90, 46, -14, 13.0], [-88, 25, -19, 17.5], [-90, 7, -29, 21.5], [-89, -11, -36, 25.0], [-79, -29, -41, 22.5], [-76, -43, -42, 19.0]],
    [[-64, 27, 19, 8.0], [-73, 7, 12, 9.5], [-72, -13, 13, 13.0], [-74, -29, 3, 17.0], [-73, -47, -2, 21.0], [-68, -65, -8, 21.0], [-60, -84, -8, 15.5]],
    [[-51, -19, 36, 7.0], [-50, -37, 32, 7.0], [-44, -52, 31, 7.5], [-44, -66, 26, 11.5], [-45, -83, 23, 14.0], [-43, -98, 18, 16.0], [-37, -115, 19, 12.0]],
    [[-39, -43, 47, 5.5], [-36, -60, 41, 5.0], [-29, -75, 39, 6.0], [-23, -91, 37, 7.0], [-23, -110, 35, 11.5], [-21, -124, 31, 12.5], [-17, -142, 29, 8.5]],
    [[-32, -50, 53, 5.5], [-28, -68, 45, 3.0], [-21, -85, 44, 4.0], [-16, -103, 41, 6.0], [-10, -121, 40, 11.5], [-8, -138, 35, 10.5], [-4, -156, 32, 7.0]],
  ],
  // the sheet goes on over the shaft as iliotibial tract and reaches the gluteal tuberosity
  // biome-ignore format: a table is read by columns
  aponeurosis: [
    [[-20, -50, 58, 2.0], [-18, -68, 51, 2.0], [-13, -86, 48, 2.0], [-10, -104, 45, 2.0], [-7, -121, 43, 3.0], [-5, -138, 40, 3.0], [-2, -156, 37, 3.0]],
    [[-6, -52, 58, 1.0], [-5, -70, 52, 1.0], [-3, -88, 48, 1.0], [-2, -106, 46, 1.0], [-3, -121, 44, 1.5], [-1, -138, 42, 1.5], [1, -156, 39, 1.5]],
  ],
  chordPull: { amount: 0.45, from: 0.15, to: 0.45 },
  guide: {
    kind: 'arc',
    windows: [
      [0.38, 0.92],
      [0.39, 0.93],
      [0.42, 0.95],
      [0.42, 0.95],
      [0.42, 0.95],
      [0.42, 0.95],
      [0.38, 0.92],
    ],
  },
  pinnedNodes: 2,
  smoothing: 3,
  standOff: { pelvis: 14, femur: 4 },
};
