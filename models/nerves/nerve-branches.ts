import type { StructureId } from '#src/anatomy/catalog.ts';

/** A point of a branch and its half width there; mm. Points of the pelvis are moved out of bone unless they lie in a foramen. */
export type BranchPoint =
  | readonly [on: 'pelvis' | 'foramen', x: number, y: number, z: number, r: number]
  /** On a muscle at a bundle and a node, so many outer (or, below 0, deep) thicknesses and mm outward of its middle. */
  | readonly [on: StructureId, bundle: number, node: number, share: number, lift: number, r: number]
  /** Beside the sciatic nerve at a fraction of its course; the offset turns with the thigh by the share `turn`. */
  | readonly [
      on: 'nerve',
      fraction: number,
      x: number,
      y: number,
      z: number,
      turn: number,
      r: number,
    ];

/** One tube of a structure. */
export interface AuthoredBranch {
  readonly id: StructureId;
  readonly points: readonly BranchPoint[];
}

/**
 * Roots and companions of the sciatic nerve. Pelvis frame, neutral.
 *
 * The lumbosacral trunk (L4, L5) comes down over the ala of the sacrum; S1 to S3 leave the anterior sacral foramina and
 * join on the front of piriformis. The superior gluteal nerve leaves above piriformis and runs between gluteus minimus and medius to
 * tensor fasciae latae; the inferior gluteal nerve leaves below it for the deep face of gluteus maximus; the posterior
 * femoral cutaneous nerve follows the sciatic nerve on its medial and outer side down to the hollow of the knee; the pudendal nerve
 * turns behind the ischial spine and the sacrospinous ligament and runs forward along obturator internus.
 *
 * Course: authored on the model's own bones and muscles after textbook descriptions. Widths: the sciatic nerve's own,
 * shared by eye; companions 2 to 3 mm (assumed).
 */
// biome-ignore format: a table is read by columns
export const nerveBranches: readonly AuthoredBranch[] = [
  { id: 'lumbosacral-trunk', points: [ // L5
    ['foramen', -34, 125, -69, 2.0],
    ['pelvis', -27, 119, -63, 2.5],
    ['pelvis', -19.5, 112, -58, 2.7],
    ['pelvis', -15, 103, -55, 3.0],
    ['pelvis', -17.5, 94, -53.5, 3.2],
    ['pelvis', -22, 87, -52.3, 3.2],
    ['nerve', 0.012, 0, 0, 0, 0, 3.0],
    ['nerve', 0.045, 0, 0, 0, 0, 2.3],
  ] },
  { id: 'lumbosacral-trunk', points: [ // L4
    ['foramen', -34, 167, -69, 1.4],
    ['pelvis', -28, 154, -62, 1.8],
    ['pelvis', -22, 138, -58, 1.9],
    ['pelvis', -18, 122, -55.5, 1.9],
    ['pelvis', -15, 109, -54.5, 1.8],
    ['pelvis', -16, 99, -54, 1.5],
  ] },
  { id: 'sacral-nerve-roots', points: [ // S1
    ['foramen', -40, 89, -65, 2.4],
    ['foramen', -33, 82, -62, 2.9],
    ['pelvis', -28.5, 75.5, -57.5, 3.2],
    ['pelvis', -30.5, 69, -52.5, 3.2],
    ['nerve', 0.055, 0.5, 0, -1, 0, 2.8],
    ['nerve', 0.09, 0, 0, 0, 0, 2.0],
  ] },
  { id: 'sacral-nerve-roots', points: [ // S2
    ['foramen', -59, 69, -66, 2.0],
    ['foramen', -50, 63, -64, 2.4],
    ['pelvis', -44, 57.5, -59.5, 2.6],
    ['pelvis', -40.5, 52.5, -52, 2.6],
    ['nerve', 0.098, -0.5, 0, -2, 0, 2.4],
    ['nerve', 0.13, 0, 0, 0, 0, 1.8],
  ] },
  { id: 'sacral-nerve-roots', points: [ // S3
    ['foramen', -71, 50, -66, 1.5],
    ['foramen', -62, 47, -62, 1.9],
    ['pelvis', -54.5, 44, -58, 2.0],
    ['pelvis', -48.5, 38.5, -49, 2.0],
    ['nerve', 0.14, -0.5, 0, -3, 0, 1.7],
    ['nerve', 0.17, 0, 0, -1.5, 0, 1.3],
  ] },
  { id: 'superior-gluteal-nerve', points: [
    ['nerve', 0.02, 0, 0, 1.5, 0, 1.2],
    ['pelvis', -34, 63, -41, 1.5],
    ['pelvis', -43, 58, -33, 1.6],
    ['pelvis', -50, 57, -24, 1.6],
    ['gluteus-minimus', 3, 1.6, 1, 2, 1.5],
    ['gluteus-minimus', 2.3, 2.6, 1, 1.5, 1.4],
    ['gluteus-minimus', 1.4, 3.8, 1, 1.5, 1.3],
    ['gluteus-minimus', 0.5, 4.6, 1, 1.5, 1.1],
    ['tensor-fasciae-latae', 1.8, 1.6, -1, -1.5, 0.9],
    ['tensor-fasciae-latae', 1.2, 2, -0.6, 0, 0.6],
  ] },
  { id: 'superior-gluteal-nerve', points: [
    ['gluteus-minimus', 2.8, 1.9, 1, 1.7, 1.3],
    ['gluteus-minimus', 2.2, 1.7, 1, 1.5, 1.2],
    ['gluteus-minimus', 1.3, 1.8, 1, 1.5, 1.0],
    ['gluteus-minimus', 0.4, 2.1, 1, 1.5, 0.7],
  ] },
  { id: 'inferior-gluteal-nerve', points: [
    ['nerve', 0.15, -2, 0, -3, 0, 1.2],
    ['nerve', 0.19, -5, 0, -5, 0, 1.6],
    ['nerve', 0.215, -9.5, 0.5, -4.5, 0, 1.6],
    ['gluteus-maximus', 5.2, 3.4, -1, -1.5, 1.4],
    ['gluteus-maximus', 5.4, 4.6, -1, -0.5, 1.1],
    ['gluteus-maximus', 5.5, 5.8, -0.7, 0, 0.7],
  ] },
  { id: 'inferior-gluteal-nerve', points: [
    ['nerve', 0.19, -5, 0, -5, 0, 1.2],
    ['nerve', 0.208, -8.5, 0.5, -4.8, 0, 1.3],
    ['gluteus-maximus', 4, 3.6, -1, -1.5, 1.1],
    ['gluteus-maximus', 3.2, 4.2, -1, -0.5, 0.9],
    ['gluteus-maximus', 2.6, 4.8, -0.7, 0, 0.6],
  ] },
  { id: 'inferior-gluteal-nerve', points: [
    ['nerve', 0.19, -5, 0, -5, 0, 1.2],
    ['nerve', 0.21, -9, 0.5, -4.8, 0, 1.3],
    ['gluteus-maximus', 6.2, 3.2, -1, -1.5, 1.1],
    ['gluteus-maximus', 7, 3.4, -1, -0.5, 0.9],
    ['gluteus-maximus', 7.6, 3.8, -0.7, 0, 0.6],
  ] },
  { id: 'posterior-femoral-cutaneous-nerve', points: [
    ['nerve', 0.125, -1, 0, -4, 0, 1.0],
    ['nerve', 0.165, -2.5, 0, -7.5, 0, 1.5],
    ['nerve', 0.2, -4, 0, -8.5, 0, 1.6],
    ['nerve', 0.24, -5, 0, -7, 0.1, 1.6],
    ['nerve', 0.29, -5, 0, -5, 0.3, 1.6],
    ['nerve', 0.34, -4, 0, -6, 0.5, 1.6],
    ['nerve', 0.4, -3, 0, -6, 0.8, 1.5],
    ['nerve', 0.5, -4.5, 0, -5, 1, 1.5],
    ['nerve', 0.62, -14, 0, -2, 1, 1.4],
    ['nerve', 0.74, -25, 0, 0, 1, 1.2],
    ['nerve', 0.86, -24, 0, 0, 1, 1.1],
    ['nerve', 0.94, -21, 0, 0, 1, 0.9],
    ['nerve', 1, -17, 0, 0, 1, 0.7],
  ] },
  { id: 'pudendal-nerve', points: [ // S4, S3
    ['foramen', -76, 30, -69, 1.0],
    ['foramen', -68, 28, -66, 1.2],
    ['pelvis', -61.5, 23, -58, 1.4],
    ['pelvis', -60.5, 16, -47.5, 1.6],
    ['pelvis', -61, 8, -42.2, 1.6],
    ['pelvis', -59.5, 0.5, -39.7, 1.5],
    ['pelvis', -53, -7, -41, 1.4],
    ['pelvis', -44, -15, -45.5, 1.3],
    ['pelvis', -34, -24, -49.5, 1.2],
    ['pelvis', -20, -34, -54, 1.1],
    ['pelvis', -6, -43, -60, 1.0],
    ['pelvis', 6, -48, -66, 0.8],
  ] },
  { id: 'pudendal-nerve', points: [ // S2, S3
    ['pelvis', -53.5, 43.5, -57.5, 1.0],
    ['pelvis', -56, 34, -55, 1.2],
    ['pelvis', -58.5, 24, -51, 1.2],
    ['pelvis', -60.8, 13, -46, 1.0],
  ] },
];
