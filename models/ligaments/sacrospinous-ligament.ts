import type { AuthoredLigament } from './authored-ligament.ts';

/** Sacrospinous ligament: a thin triangle from the margin of the lower sacrum and the coccyx to the ischial spine, in front of the sacrotuberous ligament. */
export const sacrospinousLigament: AuthoredLigament = {
  id: 'sacrospinous-ligament',
  source:
    'ends: landmarks ischialSpine, inferiorLateralAngle, sacralApex; thickness 3 to 4 mm assumed',
  stations: [0, 0.22, 0.5, 0.8, 1],
  // rows from sacrum to spine; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-75, 36, -53, 0.5], [-75, 27, -56, 0.6], [-76, 17, -65, 0.6], [-76,  6, -74, 0.5]],
    [[-69, 26, -49, 1.1], [-69, 19, -51, 1.4], [-69, 13, -56, 1.4], [-69,  6, -62, 1.1]],
    [[-61, 17, -44, 1.3], [-61, 12, -46, 1.7], [-61,  8, -48, 1.7], [-61,  4, -52, 1.3]],
    [[-51,  8, -38, 1.2], [-51,  5, -39, 1.6], [-51,  3, -40, 1.6], [-52,  1, -41, 1.2]],
    [[-46,  5, -32, 0.5], [-47,  3, -32, 0.8], [-47,  0, -32, 0.8], [-46, -4, -31, 0.5]],
  ],
  attachments: [['sacrum'], ['hip-bone']],
  smoothing: 1,
};
