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
  stations: [0, 0.2, 0.42, 0.66, 0.84, 1],
  // rows from sacrum to tuberosity; one [x, y, z, half thickness] per bundle (ilium to coccyx); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-80,  82, -42, 0.5], [-74,  66, -47, 0.6], [-79,  52, -51, 0.6], [-81,  39, -55, 0.6], [-81,  26, -58, 0.6], [-82,  11, -70, 0.5]],
    [[-77,  50, -43, 1.2], [-77,  42, -46, 1.5], [-79,  33, -49, 1.6], [-80,  25, -52, 1.6], [-80,  17, -55, 1.5], [-80,   8, -62, 1.1]],
    [[-71,  20, -41, 1.6], [-72,  15, -43, 2.1], [-73,  11, -45, 2.4], [-74,   7, -47, 2.4], [-75,   3, -50, 2.1], [-75,  -2, -54, 1.5]],
    [[-62,  -9, -39, 1.7], [-63, -11, -40, 2.3], [-64, -13, -42, 2.8], [-64, -15, -43, 2.8], [-64, -17, -45, 2.4], [-64, -18, -47, 1.7]],
    [[-57, -23, -34, 1.2], [-58, -27, -35, 1.8], [-58, -30, -37, 2.2], [-57, -32, -39, 2.2], [-55, -35, -41, 1.9], [-52, -37, -43, 1.3]],
    [[-53, -28, -29, 0.5], [-53, -35, -30, 0.6], [-51, -41, -32, 0.6], [-47, -47, -36, 0.6], [-40, -53, -42, 0.6], [-32, -58, -47, 0.5]],
  ],
  attachments: [['sacrum', 'hip-bone'], ['hip-bone']],
  smoothing: 1,
};
