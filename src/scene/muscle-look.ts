import type { LigamentId, SheetId } from '#src/anatomy/catalog.ts';

/** How the fibres of a muscle or a ligament are drawn; a matter of the picture, not of the model. */
export interface MuscleLook {
  /** Stripes across the sheet. */
  readonly stripeCount: number;
  /** 0 to 1: how dark a stripe is. */
  readonly stripeDepth: number;
  /** True where the tissue has neither flesh nor tendon, but its own colour from end to end. */
  readonly isUniform?: boolean;
}

/** Stripe counts follow each sheet's width; piriformis has few and bold ones, to be known without its colour. */
export const muscleLooks: { readonly [id in SheetId | LigamentId]: MuscleLook } = {
  'gluteus-maximus': { stripeCount: 44, stripeDepth: 0.5 },
  'gluteus-medius': { stripeCount: 36, stripeDepth: 0.5 },
  'gluteus-minimus': { stripeCount: 28, stripeDepth: 0.5 },
  piriformis: { stripeCount: 9, stripeDepth: 0.95 },
  'superior-gemellus': { stripeCount: 7, stripeDepth: 0.5 },
  'obturator-internus': { stripeCount: 12, stripeDepth: 0.5 },
  'inferior-gemellus': { stripeCount: 7, stripeDepth: 0.5 },
  'quadratus-femoris': { stripeCount: 14, stripeDepth: 0.5 },
  'obturator-externus': { stripeCount: 14, stripeDepth: 0.5 },
  'tensor-fasciae-latae': { stripeCount: 14, stripeDepth: 0.5 },
  'iliotibial-tract': { stripeCount: 30, stripeDepth: 0.35 },
  'sacrotuberous-ligament': { stripeCount: 20, stripeDepth: 0.4, isUniform: true },
  'sacrospinous-ligament': { stripeCount: 14, stripeDepth: 0.4, isUniform: true },
  'posterior-sacroiliac-ligament': { stripeCount: 8, stripeDepth: 0.4, isUniform: true },
  'anterior-sacroiliac-ligament': { stripeCount: 26, stripeDepth: 0.3, isUniform: true },
  'iliolumbar-ligament': { stripeCount: 8, stripeDepth: 0.4, isUniform: true },
  'iliofemoral-ligament': { stripeCount: 24, stripeDepth: 0.4, isUniform: true },
  'ischiofemoral-ligament': { stripeCount: 20, stripeDepth: 0.4, isUniform: true },
  'pubofemoral-ligament': { stripeCount: 16, stripeDepth: 0.4, isUniform: true },
  iliacus: { stripeCount: 24, stripeDepth: 0.5 },
  'psoas-major': { stripeCount: 18, stripeDepth: 0.5 },
  'rectus-femoris': { stripeCount: 18, stripeDepth: 0.5 },
  sartorius: { stripeCount: 12, stripeDepth: 0.5 },
  semitendinosus: { stripeCount: 14, stripeDepth: 0.5 },
  semimembranosus: { stripeCount: 16, stripeDepth: 0.5 },
  'biceps-femoris-long-head': { stripeCount: 16, stripeDepth: 0.5 },
  'biceps-femoris-short-head': { stripeCount: 12, stripeDepth: 0.5 },
  pectineus: { stripeCount: 14, stripeDepth: 0.5 },
  'adductor-longus': { stripeCount: 18, stripeDepth: 0.5 },
  'adductor-brevis': { stripeCount: 14, stripeDepth: 0.5 },
  'adductor-magnus': { stripeCount: 30, stripeDepth: 0.5 },
  'adductor-magnus-hamstring-part': { stripeCount: 12, stripeDepth: 0.5 },
  gracilis: { stripeCount: 10, stripeDepth: 0.5 },
  'obturator-membrane': { stripeCount: 15, stripeDepth: 0.3, isUniform: true },
};
