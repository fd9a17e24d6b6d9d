import type { MuscleId, SheetId } from './catalog.ts';

/** What the kernel and the picture need to know of a muscle beyond its shape. */
export interface MuscleFigures {
  /** Fractions of the path between which the tissue is fleshy; the rest is tendon. */
  readonly belly: readonly [from: number, to: number];
  /** Force at full activation; N. 0: no force is modelled yet. */
  readonly maxForce: number;
  /** Fibre length at neutral; m. */
  readonly fibreLength: number;
  /** Share of the belly on the deep side of the fibre sheet, 0…1; below 0.5 the belly stands out from the bone. */
  readonly deepShare: number;
  /** Fraction of the path up to which it is drawn; beyond it lies inside the iliotibial tract. */
  readonly drawnTo?: number;
  /** Outer bundles that are drawn but pull through their neighbours: they carry no length and no lever arm. */
  readonly fringeBundles?: readonly number[];
}

/**
 * Belly fractions: footprints.json `belly.fromTo` (thickness profile of one body; textbook).
 * Piriformis: PCSA 2.17 cm², fibres 83.7 mm (Parvaresh 2019, ten cadavers); 2.17 cm² × 30 N/cm² = 65 N.
 * deepShare: assumed; 0.37 gives gluteus medius its literature volume outwards, clear of minimus.
 */
export const muscleFigures: { readonly [id in SheetId]: MuscleFigures } = {
  'gluteus-maximus': {
    belly: [0, 0.93],
    maxForce: 0,
    fibreLength: 0.15,
    deepShare: 0.42,
    // upper fibres end in the tract behind the trochanter, and pull on the thigh where the tract does
    fringeBundles: [0, 1],
  },
  'gluteus-medius': { belly: [0, 0.85], maxForce: 0, fibreLength: 0.07, deepShare: 0.4 },
  'gluteus-minimus': { belly: [0, 0.82], maxForce: 0, fibreLength: 0.05, deepShare: 0.5 },
  piriformis: { belly: [0, 0.83], maxForce: 65, fibreLength: 0.0837, deepShare: 0.5 },
  'superior-gemellus': { belly: [0, 0.8], maxForce: 0, fibreLength: 0.04, deepShare: 0.5 },
  'obturator-internus': { belly: [0, 0.55], maxForce: 0, fibreLength: 0.06, deepShare: 0.5 },
  'inferior-gemellus': { belly: [0, 0.8], maxForce: 0, fibreLength: 0.04, deepShare: 0.5 },
  'quadratus-femoris': { belly: [0.05, 0.95], maxForce: 0, fibreLength: 0.04, deepShare: 0.5 },
  'obturator-externus': { belly: [0, 0.8], maxForce: 0, fibreLength: 0.05, deepShare: 0.5 },
  'tensor-fasciae-latae': {
    belly: [0, 0.28],
    maxForce: 0,
    fibreLength: 0.095,
    deepShare: 0.5,
    drawnTo: 0.36,
  },
  'iliotibial-tract': { belly: [0, 0], maxForce: 0, fibreLength: 1, deepShare: 0.5 },
  'iliofemoral-ligament': { belly: [0, 0], maxForce: 0, fibreLength: 1, deepShare: 0.5 },
  'ischiofemoral-ligament': { belly: [0, 0], maxForce: 0, fibreLength: 1, deepShare: 0.5 },
  'pubofemoral-ligament': { belly: [0, 0], maxForce: 0, fibreLength: 1, deepShare: 0.5 },
};

/**
 * Named parts of the broad muscles, as the indices of their bundles (superior to inferior, anterior to posterior).
 * Source: compartments of the usual musculoskeletal models (checks.md G1 to G9), cut at our bundles.
 */
export const muscleParts: {
  readonly [id in MuscleId]?: { readonly [part: string]: readonly number[] };
} = {
  'gluteus-maximus': { superior: [2, 3], middle: [4, 5, 6], inferior: [7, 8] },
  'gluteus-medius': { anterior: [0, 1], middle: [2], posterior: [3, 4] },
  'gluteus-minimus': { anterior: [0], middle: [1, 2], posterior: [3] },
};
