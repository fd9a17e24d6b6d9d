import type { AuthoredLigament } from './authored-ligament.ts';

/** Anterior sacro-iliac ligament: a thin sheet over the front of the joint, from the ala and the pelvic surface of the sacrum to the ilium along the arcuate line. */
export const anteriorSacroiliacLigament: AuthoredLigament = {
  id: 'anterior-sacroiliac-ligament',
  source:
    'ends: about 10 mm to both sides of the joint line as authored, from the ala to the level of S3 (textbook); thickness 1 to 2 mm assumed',
  stations: [0, 0.5, 1],
  // rows from sacrum to ilium; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-30, 112, -43, 0.4], [-25, 103, -47, 0.4], [-22, 94, -48, 0.4], [-25, 84, -50, 0.4], [-33, 75, -49, 0.4], [-46, 66, -47, 0.4]],
    [[-30, 112, -33, 0.7], [-23, 103, -33, 0.8], [-20, 93, -33, 0.8], [-18, 83, -33, 0.8], [-23, 72, -33, 0.8], [-41, 63, -36, 0.6]],
    [[-31, 112, -24, 0.4], [-28, 102, -23, 0.4], [-26, 92, -22, 0.4], [-22, 81, -22, 0.4], [-18, 71, -24, 0.4], [-24, 63, -27, 0.4]],
  ],
  attachments: [['sacrum'], ['hip-bone']],
  smoothing: 0,
};
