import type { AuthoredLigament } from './authored-ligament.ts';

/**
 * Sacrotuberous ligament: a fan from the posterior iliac spines, the margin of the sacrum and the coccyx, gathered to a
 * band that turns by about 60° and widens again along the inner border of the ischial tuberosity.
 * A half turn, with the upper fibres going to the lower end, was tried and looked pinched: the order of the fibres is left out.
 */
export const sacrotuberousLigament: AuthoredLigament = {
  id: 'sacrotuberous-ligament',
  source:
    'ends: landmarks of hip bone and sacrum (posterior iliac spines, inferior lateral angle, ischial tuberosity); course: textbook; thickness 4 to 6 mm assumed',
  stations: [0, 0.35, 0.65, 0.82, 1],
  // rows from sacrum to tuberosity; one [x, y, z, half thickness] per bundle (ilium to coccyx); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-77,  70, -43, 1.6], [-78,  58, -50, 1.6], [-80,  42, -55, 1.6], [-80,  29, -57, 1.6], [-81,  14, -71, 1.4]],
    [[-70,  28, -39, 2.0], [-72,  22, -42, 2.2], [-73,  15, -46, 2.3], [-74,   9, -50, 2.2], [-74,   1, -57, 1.8]],
    [[-61,  -9, -39, 2.0], [-62, -11, -40, 2.6], [-63, -13, -42, 2.8], [-63, -15, -45, 2.6], [-63, -17, -49, 2.2]],
    [[-57, -23, -35, 1.6], [-58, -27, -36, 2.4], [-58, -28, -36, 2.8], [-56, -32, -39, 2.6], [-52, -36, -43, 2.0]],
    [[-52, -29, -30, 1.2], [-53, -35, -30, 1.6], [-51, -41, -32, 1.8], [-46, -48, -37, 1.6], [-38, -55, -44, 1.2]],
  ],
  attachments: [['sacrum', 'hip-bone'], ['hip-bone']],
  smoothing: 1,
};
