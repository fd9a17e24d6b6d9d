import type { AuthoredLigament } from './authored-ligament.ts';

// three short bands, one below the other, and the long one over them
// rows from ilium to sacrum; one [x, y, z, half thickness] per bundle (superior to inferior); mm
// biome-ignore format: a table is read by columns
const bands: readonly AuthoredLigament['grid'][] = [
  [
    [[-72, 110, -40, 0.5], [-77, 105, -40, 0.6], [-81, 100, -41, 0.5]],
    [[-63, 107, -48, 0.9], [-69, 101, -48, 1.3], [-74,  96, -48, 0.9]],
    [[-50, 104, -57, 0.4], [-56,  98, -58, 0.5], [-61,  93, -57, 0.4]],
  ],
  [
    [[-81,  99, -41, 0.5], [-82,  94, -42, 0.6], [-82,  89, -42, 0.5]],
    [[-74,  93, -48, 0.9], [-77,  88, -49, 1.3], [-79,  83, -49, 0.9]],
    [[-65,  89, -59, 0.4], [-70,  83, -59, 0.5], [-74,  78, -58, 0.4]],
  ],
  [
    [[-82,  88, -42, 0.5], [-80,  83, -42, 0.6], [-76,  77, -42, 0.5]],
    [[-80,  80, -49, 0.8], [-80,  74, -49, 1.2], [-79,  68, -48, 0.8]],
    [[-76,  72, -59, 0.4], [-79,  64, -60, 0.5], [-80,  57, -57, 0.4]],
  ],
  [
    [[-84,  97, -39, 0.5], [-85,  93, -42, 0.7], [-83,  89, -44, 0.5]],
    [[-84,  72, -45, 1.0], [-84,  70, -49, 1.5], [-84,  69, -53, 1.0]],
    [[-78,  50, -51, 0.4], [-82,  45, -56, 0.6], [-84,  43, -61, 0.4]],
  ],
];

/**
 * Posterior sacro-iliac ligaments in outline: short bands from the iliac tuberosity to the lateral crest, and the long one
 * from the posterior superior spine to S3 and S4. One slab from end to end was tried and read as a plate pasted on the
 * bones: the gaps between the bands are what one sees of it.
 */
export const posteriorSacroiliacLigament = bands.map(
  (grid): AuthoredLigament => ({
    id: 'posterior-sacroiliac-ligament',
    source:
      'ends: landmark posteriorSuperiorIliacSpine, iliac tuberosity and lateral sacral crest S1 to S4 as authored; courses and widths: textbook; thickness 2 to 3 mm assumed',
    stations: [0, 0.5, 1],
    grid,
    attachments: [['hip-bone'], ['sacrum']],
    smoothing: 0,
  }),
);
