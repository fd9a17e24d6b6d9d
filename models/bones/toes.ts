import type { Primitive } from '#models/mesher/implicit.ts';
import type { SheetPoint } from '#models/mesher/sheet.ts';

// Metatarsals and phalanges of the right foot; mm, axes of foot.ts. Points are [x, y, z, r]. Assumed: mean proportions of an adult foot,
// second ray the longest metatarsal, great toe the longest toe; heads and toe tips lie 60 mm below the ankle axis.

/** A long bone: a tube through points from base to head, wide at both ends. */
function createRay(name: string, points: readonly SheetPoint[], width: number): Primitive {
  return {
    type: 'sheet',
    name,
    grid: points.map(([x, y, z, r]) => [
      [x, y, z - width, r],
      [x, y, z + width, r],
    ]),
  };
}

/** Bases stand side by side across the arch, heads on the ground. */
// biome-ignore format: tables of control points
const metatarsals: readonly Primitive[] = [
  createRay('first metatarsal', [[81, -21, -21, 8.0], [ 88, -25, -22, 6.2], [104, -34, -24, 4.8], [120, -43, -26, 6.0], [129, -49, -27, 8.5]], 2.2),
  createRay('second metatarsal', [[71, -14,  -9, 6.0], [ 80, -18,  -9, 4.6], [104, -31,  -9, 3.3], [126, -45,  -9, 4.0], [137, -52,  -9, 6.2]], 1.0),
  createRay('third metatarsal', [[72, -18,   2, 5.8], [ 80, -21,   3, 4.4], [102, -33,   5, 3.2], [121, -46,   8, 3.8], [131, -53,   9, 6.0]], 0.8),
  createRay('fourth metatarsal', [[65, -25,  12, 5.6], [ 74, -29,  14, 4.4], [ 95, -38,  19, 3.2], [112, -48,  23, 3.8], [122, -54,  25, 5.8]], 0.8),
  createRay('fifth metatarsal', [[60, -34,  24, 6.0], [ 69, -38,  26, 4.8], [ 88, -44,  32, 3.4], [103, -51,  37, 3.8], [111, -54.5, 39, 5.4]], 0.8),
  createRay('tuberosity of the fifth metatarsal', [[62, -36,  26, 5.0], [ 54, -40,  31, 4.2], [ 49, -42,  33, 2.6]], 0.6),
];

/** Proximal, middle and distal phalanges; the great toe has two. */
// biome-ignore format: tables of control points
const phalanges: readonly Primitive[] = [
  createRay('proximal phalanx of the great toe', [[142, -50, -27, 7.0], [146, -51, -26, 5.8], [155, -53, -25, 4.6], [164, -54, -23, 5.4]], 2.0),
  createRay('distal phalanx of the great toe', [[173, -54, -22, 5.2], [178, -55, -21, 4.2], [184, -56, -20, 3.0], [189, -56.5, -20, 3.2]], 1.8),
  createRay('proximal phalanx of the second toe', [[148, -52,  -9, 4.8], [158, -51,  -8, 3.0], [167, -51,  -8, 3.8]], 0.6),
  createRay('middle phalanx of the second toe', [[174, -52,  -8, 3.6], [181, -54,  -8, 3.1]], 0.6),
  createRay('distal phalanx of the second toe', [[186, -56,  -8, 2.8], [191, -57,  -8, 2.1]], 0.8),
  createRay('proximal phalanx of the third toe', [[142, -53,   9, 4.6], [151, -52,  10, 2.9], [160, -52,  11, 3.6]], 0.6),
  createRay('middle phalanx of the third toe', [[166, -53,  11, 3.4], [172, -55,  12, 2.9]], 0.6),
  createRay('distal phalanx of the third toe', [[176, -57,  12, 2.6], [181, -57.5, 12, 2.0]], 0.8),
  createRay('proximal phalanx of the fourth toe', [[132, -54,  26, 4.4], [140, -53,  28, 2.8], [149, -53,  29, 3.4]], 0.6),
  createRay('middle phalanx of the fourth toe', [[155, -54,  30, 3.2], [160, -56,  31, 2.8]], 0.6),
  createRay('distal phalanx of the fourth toe', [[164, -57.5, 31, 2.5], [168, -58, 32, 1.9]], 0.8),
  createRay('proximal phalanx of the fifth toe', [[120, -54.5, 41, 4.2], [127, -54, 43, 2.7], [135, -54.5, 45, 3.2]], 0.6),
  createRay('middle phalanx of the fifth toe', [[140, -55.5, 46, 3.0], [144, -57, 47, 2.7]], 0.6),
  createRay('distal phalanx of the fifth toe', [[148, -57.8, 48, 2.5], [152, -58, 49, 1.9]], 0.8),
];

/** Narrow bridges that hold the toes together, where cartilage and ligaments do. */
// biome-ignore format: a table of bridges
const joints: readonly Primitive[] = [
  createRay('first metatarsophalangeal joint', [[134, -50, -27, 5.0], [144, -51, -26, 4.0]], 1.5),
  createRay('second metatarsophalangeal joint', [[140, -52,  -9, 3.4], [150, -52,  -9, 3.0]], 0.5),
  createRay('third metatarsophalangeal joint', [[134, -53,   9, 3.4], [144, -53,   9, 3.0]], 0.5),
  createRay('fourth metatarsophalangeal joint', [[125, -54,  25, 3.2], [134, -54,  26, 2.8]], 0.5),
  createRay('fifth metatarsophalangeal joint', [[113, -54.5, 39, 3.0], [122, -54.5, 41, 2.6]], 0.5),
  createRay('joints of the great toe', [[162, -54, -23, 3.8], [176, -55, -21, 3.4]], 1.2),
  createRay('joints of the second toe', [[166, -51,  -8, 2.6], [176, -52.5, -8, 2.4], [188, -56,  -8, 2.0]], 0.4),
  createRay('joints of the third toe', [[158, -52,  11, 2.6], [168, -53.5, 11, 2.4], [178, -57,  12, 1.9]], 0.4),
  createRay('joints of the fourth toe', [[147, -53,  29, 2.4], [156, -54.5, 30, 2.3], [165, -57.5, 31, 1.8]], 0.4),
  createRay('joints of the fifth toe', [[133, -54.5, 44.5, 2.3], [141, -56, 46, 2.2], [149, -57.8, 48, 1.8]], 0.4),
];

export const toes: readonly Primitive[] = [...metatarsals, ...phalanges, ...joints];
