import type { NerveVariant } from '#src/biomechanics/snapshot.ts';

/** What is known of one course of the sciatic nerve past piriformis. */
export interface VariantFacts {
  /** One plain line for the picture menu. */
  readonly course: string;
  /** Shown share of limbs; percent. Rounded compromise of the sources; sums to 100. */
  readonly share: number;
  /** Spread of the share between the sources; percent. */
  readonly spread: readonly [least: number, most: number];
}

/**
 * The six courses after Beaton and Anson (1937, 1938) and how common they are.
 *
 * Sources: A 85.2 % (78.4 to 87.0) and B 9.8 % (6.5 to 13.2) in 7068 limbs (Tomaszewski 2016, meta-analysis); A 90 %
 * (Poutoglidou 2020, review of 44 articles); A 93.6, B 4.1, C 0.3, D 0.3, F 0.3 % of 294 limbs (Natsis 2014); A 74.0,
 * B 22.6, C 3.4 % of 204 limbs (Wan-ae-loh 2020); B 20 % of 30 limbs (Haladaj 2015). The shares of C to F are
 * an engineering choice from Natsis 2014 and Wan-ae-loh 2020; E was seen too rarely to be counted.
 */
export const variantFacts: { readonly [variant in NerveVariant]: VariantFacts } = {
  A: { course: 'undivided, below piriformis', share: 87, spread: [74, 94] },
  B: {
    course: 'common fibular part between two heads of piriformis, tibial part below',
    share: 9.5,
    spread: [4, 23],
  },
  C: {
    course: 'common fibular part above piriformis, tibial part below',
    share: 2,
    spread: [0.3, 3.4],
  },
  D: { course: 'undivided, between two heads of piriformis', share: 0.8, spread: [0.3, 1] },
  E: {
    course: 'tibial part between two heads of piriformis, common fibular part above',
    share: 0.2,
    spread: [0, 0.5],
  },
  F: { course: 'undivided, above piriformis', share: 0.5, spread: [0.3, 1] },
};

/**
 * What the evidence says about courses and complaints, for the text beside the menu.
 * Sources: Smoll 2010 (16.9 % in 6062 cadavers, 16.2 % in patients operated on); Bartret 2018 (783 hips:
 * syndrome in 11.3 % of variants and 9.0 % of common courses, p = 0.39).
 */
export const variantEvidence =
  'A variant course is not clearly commoner in people with piriformis syndrome: 16.2 % of those operated on against 16.9 % of cadavers (Smoll 2010), and on MRI 11.3 % of hips with a variant against 9.0 % of the others had the syndrome (Bartret 2018, p = 0.39).';

/**
 * Where a nerve that runs through piriformis pierces it: first bundle of the lower head, node along its
 * bundles, and fraction of the nerve's common course. Read off the settled sheets.
 */
export const piriformisSlit = { lowerHead: 2, node: 3.5, fraction: 0.128 } as const;
