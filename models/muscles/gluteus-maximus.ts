import type { AuthoredSheet } from './authored-sheet.ts';

/** Gluteus maximus: broad sheet from ilium, sacrum, coccyx and sacrotuberous ligament to the iliotibial tract and gluteal tuberosity. */
export const gluteusMaximus: AuthoredSheet = {
  id: 'gluteus-maximus',
  source:
    'attachment strips and sections measured on one body (BodyParts3D), carried to the average bones, lower border and insertion moved to where the average coccyx, tract and tuberosity are, rounded to 1 mm; 3 to 5 mm thicker than that lean body, towards the literature volume',
  stations: [0, 0.08, 0.25, 0.5, 0.75, 0.92, 1],
  // rows from origin to insertion; one [x, y, z, half thickness] per bundle (superior to inferior, the first three a fringe); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-68, 100, -17, 4.5], [-69, 96, -21, 4.5], [-70, 90, -27, 4.5], [-72, 86, -31, 4.5], [-74, 76, -41, 4.5], [-76, 58, -47, 4.5], [-79, 41, -54, 4.5], [-78, 28, -61, 4.5], [-79, 0, -73, 4.5], [-66, -33, -58, 4.5]],
    [[-65, 95, -10, 9.0], [-69, 89, -15, 9.0], [-74, 81, -22, 9.0], [-78, 75, -28, 9.5], [-83, 63, -36, 11.0], [-85, 45, -40, 14.0], [-86, 29, -50, 16.0], [-85, 12, -59, 15.0], [-79, -13, -63, 17.0], [-65, -44, -49, 14.5]],
    [[-59, 91, 6, 8.5], [-67, 79, -1, 8.5], [-77, 66, -9, 10.0], [-85, 55, -15, 11.5], [-86, 41, -16, 13.5], [-88, 25, -22, 15.5], [-89, 10, -32, 18.0], [-85, -8, -39, 20.0], [-75, -36, -39, 18.5], [-64, -66, -25, 17.5]],
    [[-55, 82, 24, 7.0], [-64, 63, 20, 7.0], [-74, 42, 17, 8.0], [-75, 25, 16, 9.5], [-76, 11, 13, 11.0], [-79, -3, 5, 13.5], [-76, -19, 0, 15.5], [-71, -39, -4, 16.5], [-63, -63, -6, 15.0], [-53, -89, -5, 13.5]],
    [[-58, 66, 33, 5.0], [-59, 42, 37, 5.0], [-58, 15, 37, 5.5], [-53, -5, 33, 6.0], [-55, -19, 30, 7.5], [-54, -34, 27, 9.0], [-50, -51, 25, 10.0], [-45, -67, 23, 11.0], [-41, -85, 24, 9.5], [-36, -105, 24, 8.5]],
    [[-51, 55, 45, 3.5], [-50, 27, 48, 3.5], [-46, -5, 44, 3.5], [-38, -30, 40, 4.0], [-37, -46, 39, 5.0], [-33, -63, 38, 7.0], [-28, -78, 37, 7.5], [-24, -93, 36, 7.5], [-21, -110, 35, 6.0], [-19, -128, 33, 5.5]],
    [[-46, 51, 53, 2.5], [-44, 19, 53, 2.0], [-40, -17, 48, 2.0], [-31, -45, 44, 2.5], [-27, -62, 43, 3.5], [-20, -77, 41, 4.0], [-15, -93, 41, 4.0], [-11, -112, 39, 4.0], [-9, -131, 36, 3.0], [-6, -151, 34, 3.0]],
  ],
  // the flesh stands outward of the line of pull; mm, rows and columns as above
  // biome-ignore format: a table is read by columns
  outwardOffset: [
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    [7, 7, 7, 8, 9, 10, 10, 11, 12, 12],
    [7, 7, 9, 11, 12, 14, 14, 13, 13, 13],
    [8, 10, 15, 17, 18, 18, 15, 14, 13, 12],
    [6, 7, 9, 8, 10, 10, 9, 9, 10, 10],
    [2, 2, 4, 2, 4, 4, 3, 3, 4, 5],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ],
  chordPull: { amount: 0.2, from: 0.15, to: 0.45 },
  guide: {
    kind: 'arc',
    windows: [
      [0.4, 0.94],
      [0.4, 0.94],
      [0.4, 0.94],
      [0.4, 0.94],
      [0.4, 0.94],
      [0.4, 0.94],
      [0.4, 0.94],
      [0.4, 0.94],
      [0.4, 0.94],
      [0.4, 0.94],
    ],
  },
  pinnedNodes: 2,
  fringeCount: 3,
  smoothing: 3,
  standOff: { pelvis: 14, femur: 4 },
};
