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
    [[-65, 95, -10, 7.5], [-69, 89, -15, 8.0], [-74, 81, -22, 8.0], [-78, 75, -28, 8.5], [-83, 63, -36, 10.0], [-85, 45, -40, 13.5], [-86, 29, -50, 15.5], [-85, 12, -59, 14.5], [-79, -13, -63, 16.5], [-65, -44, -49, 14.0]],
    [[-59, 91, 6, 7.0], [-67, 79, -1, 7.5], [-77, 66, -9, 9.0], [-85, 55, -15, 10.5], [-86, 41, -16, 12.5], [-88, 25, -22, 15.0], [-89, 10, -32, 17.5], [-85, -8, -39, 19.5], [-75, -36, -39, 18.0], [-64, -66, -25, 17.0]],
    [[-55, 81, 25, 4.0], [-64, 62, 21, 5.0], [-74, 42, 17, 6.5], [-75, 25, 16, 8.5], [-76, 11, 13, 10.0], [-79, -3, 5, 13.0], [-76, -19, 0, 15.0], [-71, -39, -4, 16.0], [-63, -63, -6, 14.5], [-53, -89, -5, 13.0]],
    [[-60, 46, 41, 2.5], [-61, 33, 42, 3.0], [-58, 13, 38, 4.0], [-53, -5, 31, 5.0], [-55, -19, 29, 6.5], [-54, -34, 27, 8.5], [-50, -51, 25, 9.5], [-45, -67, 23, 10.5], [-41, -85, 24, 9.0], [-36, -105, 24, 8.0]],
    [[-51, 26, 52, 2.2], [-50, 10, 51, 2.4], [-45, -11, 46, 2.5], [-38, -30, 38, 3.0], [-37, -46, 38, 4.0], [-33, -63, 38, 6.5], [-28, -78, 37, 7.0], [-24, -93, 36, 7.0], [-21, -110, 35, 5.5], [-19, -128, 33, 5.0]],
    [[-43, 17, 55, 1.2], [-42, -1, 53, 1.4], [-38, -22, 48, 1.6], [-31, -45, 42, 2.5], [-27, -62, 42, 3.5], [-20, -77, 41, 4.0], [-15, -93, 41, 4.0], [-11, -112, 39, 4.0], [-9, -131, 36, 3.0], [-6, -151, 34, 3.0]],
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
    // the fringe ends in the tract above the trochanter, which turns less than the femur does
    windows: [
      [0.4, 1.8],
      [0.4, 1.4],
      [0.4, 1.15],
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
  // the upper border runs straight to the tract when the hip is flexed
  tautness: [3, 2, 1.5, 1, 1, 1, 1, 1, 1, 1],
  smoothing: 3,
  standOff: { pelvis: 21, femur: 4 },
};
