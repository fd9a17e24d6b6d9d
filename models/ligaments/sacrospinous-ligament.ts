import type { AuthoredLigament } from './authored-ligament.ts';

/** Sacrospinous ligament: a thin triangle from the margin of the lower sacrum and the coccyx to the ischial spine, in front of the sacrotuberous ligament. */
export const sacrospinousLigament: AuthoredLigament = {
  id: 'sacrospinous-ligament',
  source:
    'ends: landmarks ischialSpine, inferiorLateralAngle, sacralApex; thickness 3 to 4 mm assumed',
  stations: [0, 0.45, 0.78, 1],
  // rows from sacrum to spine; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-75, 34, -52, 1.2], [-75, 25, -56, 1.4], [-76, 16, -66, 1.4], [-76,  7, -74, 1.2]],
    [[-62, 20, -45, 1.5], [-61, 14, -47, 1.7], [-61,  9, -50, 1.8], [-61,  4, -55, 1.6]],
    [[-50,  9, -39, 1.5], [-50,  6, -40, 1.7], [-51,  3, -41, 1.8], [-52,  0, -42, 1.6]],
    [[-47,  3, -33, 1.4], [-48,  2, -33, 2.0], [-48,  0, -33, 2.0], [-47, -2, -32, 1.6]],
  ],
  attachments: [['sacrum'], ['hip-bone']],
  smoothing: 1,
};
