import type { AuthoredLigament } from './authored-ligament.ts';

/** Sacrospinous ligament: a thin triangle from the margin of the lower sacrum and the coccyx to the ischial spine, in front of the sacrotuberous ligament. */
export const sacrospinousLigament: AuthoredLigament = {
  id: 'sacrospinous-ligament',
  source:
    'ends: landmarks ischialSpine, inferiorLateralAngle, sacralApex; thickness 3 to 4 mm assumed',
  stations: [0, 0.5, 1],
  // rows from sacrum to spine; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-75, 34, -52, 1.2], [-75, 25, -56, 1.4], [-76, 16, -66, 1.4], [-76,  7, -74, 1.2]],
    [[-62, 19, -42, 1.6], [-61, 14, -45, 1.8], [-61,  9, -49, 1.8], [-61,  3, -53, 1.6]],
    [[-48,  4, -32, 1.6], [-48,  2, -33, 2.0], [-48,  0, -33, 2.0], [-47, -2, -32, 1.6]],
  ],
  attachments: [['sacrum'], ['hip-bone']],
  smoothing: 1,
};
