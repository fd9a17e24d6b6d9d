import type { AuthoredLigament } from './authored-ligament.ts';

/** Posterior sacro-iliac ligaments in outline: short bands above, the long one below, from behind the joint to the lateral crest of the sacrum. */
export const posteriorSacroiliacLigament: AuthoredLigament = {
  id: 'posterior-sacroiliac-ligament',
  source:
    'ends: landmark posteriorSuperiorIliacSpine, iliac tuberosity and lateral sacral crest S1 to S4 as authored; thickness 4 to 5 mm assumed',
  stations: [0, 0.5, 1],
  // rows from ilium to sacrum; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-71, 112, -42, 1.6], [-80, 103, -44, 2.0], [-83, 94, -45, 2.2], [-82, 86, -44, 2.2], [-77, 76, -43, 1.8]],
    [[-61, 110, -49, 1.8], [-71, 101, -51, 2.4], [-77, 92, -53, 2.6], [-80, 82, -53, 2.6], [-80, 67, -52, 2.2]],
    [[-50, 106, -57, 1.4], [-60,  97, -59, 1.8], [-68, 88, -61, 2.0], [-76, 76, -63, 2.0], [-81, 57, -61, 1.6]],
  ],
  attachments: [['hip-bone'], ['sacrum']],
  smoothing: 0,
};
