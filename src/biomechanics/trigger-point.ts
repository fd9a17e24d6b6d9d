import { contactFigures } from './contact-figures.ts';
import type { TriggerPointSite } from './snapshot.ts';

/**
 * Where trigger points of piriformis lie, as a fraction of the way from sacrum to trochanter.
 * Source: trigger-points.json after Travell and Simons: TrP1 lateral, just beyond the middle third; TrP2 medial,
 * near the sacrum over the greater sciatic foramen.
 */
export const triggerPointSites: { readonly [site in TriggerPointSite]: number } = {
  TrP1: 0.7,
  TrP2: 0.15,
};

/**
 * Thickening at a place along the muscle by a trigger point of size 1; m.
 *
 *   nodule · exp(−½ ((s − site) / 0.1)²) + taut band · 4 s (1 − s)
 *
 * @param s fraction of the path, 0 at the sacrum.
 */
export function findTriggerPointThickening(s: number, site: TriggerPointSite): number {
  const { noduleThickness, noduleLength, tautBandThickness } = contactFigures;
  const x = (s - triggerPointSites[site]) / noduleLength;
  return noduleThickness * Math.exp(-0.5 * x * x) + tautBandThickness * 4 * s * (1 - s);
}
