import type { AuthoredSheet } from './authored-sheet.ts';

/** Obturator externus: from the outer face of the obturator membrane below and behind the femoral neck to the trochanteric fossa. */
export const obturatorExternus: AuthoredSheet = {
  id: 'obturator-externus',
  source:
    'path points of TLEM 2.0 (superior and inferior elements), thickness for 53 cm³ (Handsfield 2014); course round the neck authored on the average bones',
  stations: [0, 0.08, 0.25, 0.5, 0.75, 0.92, 1],
  // rows from origin to insertion; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[20, -7, -54, 3.0], [14, -21, -62, 3.0], [2, -37, -58, 3.0]],
    [[17, -11, -49, 5.5], [11, -23, -57, 6.0], [0, -37, -53, 5.5]],
    [[8, -21, -36, 7.5], [4, -29, -41, 9.0], [-5, -38, -40, 7.5]],
    [[-9, -29, -13, 6.5], [-11, -33, -15, 7.5], [-14, -37, -17, 6.5]],
    [[-18, -29, 8, 4.0], [-19, -31, 8, 4.5], [-21, -33, 8, 4.0]],
    [[-19, -25, 21, 2.5], [-20, -26, 21, 3.0], [-21, -27, 21, 2.5]],
    [[-18, -21, 28, 2.0], [-19, -22, 28, 2.5], [-20, -23, 28, 2.0]],
  ],
  guide: { kind: 'line', start: 0.1 },
  pinnedNodes: 1,
  smoothing: 1,
  standOff: { pelvis: 0, femur: 0 },
};
