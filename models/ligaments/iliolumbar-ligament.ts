import type { AuthoredLigament } from './authored-ligament.ts';

/** Iliolumbar ligament: from the tip of the transverse process of L5 to the inner lip of the iliac crest, widening as it goes. */
export const iliolumbarLigament: AuthoredLigament = {
  id: 'iliolumbar-ligament',
  source:
    'ends: tip of the transverse process of L5 and the crest in front of the sacro-iliac joint as authored (textbook); thickness 2 to 3 mm assumed',
  stations: [0, 0.5, 1],
  // rows from L5 to ilium; one [x, y, z, half thickness] per bundle (anterior to posterior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-32, 141, -50, 0.8], [-36, 142, -46, 1.0], [-39, 141, -49, 0.8]],
    [[-38, 134, -38, 1.4], [-43, 135, -37, 2.0], [-48, 134, -38, 1.4]],
    [[-40, 124, -28, 0.6], [-49, 127, -29, 0.9], [-58, 125, -31, 0.6]],
  ],
  attachments: [['fifth-lumbar-vertebra'], ['hip-bone']],
  smoothing: 0,
};
