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
    [[-34, 141, -47, 0.7], [-36, 142, -46, 0.9], [-38, 142, -46, 0.7]],
    [[-40, 135, -38, 1.1], [-43, 136, -38, 1.5], [-47, 135, -38, 1.1]],
    [[-44, 127, -28, 0.5], [-50, 127, -29, 0.7], [-57, 126, -30, 0.5]],
  ],
  attachments: [['fifth-lumbar-vertebra'], ['hip-bone']],
  smoothing: 0,
};
