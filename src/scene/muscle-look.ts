import type { MuscleId } from '#src/anatomy/catalog.ts';

/** How a muscle's fibres are drawn; a matter of the picture, not of the model. */
export interface MuscleLook {
  /** Fractions of the path, from origin to insertion, between which it is fleshy; the rest is tendon. */
  readonly belly: readonly [from: number, to: number];
  /** Stripes across the sheet. */
  readonly stripeCount: number;
  /** 0 to 1: how dark a stripe is. */
  readonly stripeDepth: number;
}

/** Belly ends from thickness profiles and textbook descriptions; stripe counts follow each sheet's width. */
export const muscleLooks: { readonly [id in MuscleId]: MuscleLook } = {
  'gluteus-maximus': { belly: [-1, 0.93], stripeCount: 44, stripeDepth: 0.5 },
  'gluteus-medius': { belly: [-1, 0.85], stripeCount: 36, stripeDepth: 0.5 },
  'gluteus-minimus': { belly: [-1, 0.82], stripeCount: 28, stripeDepth: 0.5 },
  piriformis: { belly: [-1, 0.83], stripeCount: 9, stripeDepth: 0.95 },
  'superior-gemellus': { belly: [-1, 0.8], stripeCount: 7, stripeDepth: 0.5 },
  'obturator-internus': { belly: [-1, 0.55], stripeCount: 12, stripeDepth: 0.5 },
  'inferior-gemellus': { belly: [-1, 0.8], stripeCount: 7, stripeDepth: 0.5 },
  'quadratus-femoris': { belly: [0.05, 0.95], stripeCount: 14, stripeDepth: 0.5 },
};
