import { contactFigures } from './contact-figures.ts';
import type { MuscleSnapshot, TriggerPointSite } from './snapshot.ts';

/**
 * Where trigger points of piriformis lie, as a fraction of the way from sacrum to trochanter.
 * Source: Travell and Simons, Trigger Point Manual, volume 2 (from memory): TrP1 lateral, just beyond the middle third; TrP2 medial,
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

/**
 * Thickens a muscle by its trigger point and adds the pull of the taut band.
 * @param size 0 none to 1 large; 0 changes nothing.
 */
export function applyTriggerPoint(
  muscle: MuscleSnapshot,
  size: number,
  site: TriggerPointSite,
): void {
  if (size === 0) return;
  for (let node = 0; node <= muscle.lengthEnd; node++) {
    const growth = size * findTriggerPointThickening(node / muscle.lengthEnd, site);
    for (let bundle = 0; bundle < muscle.bundleCount; bundle++) {
      const share = bundle === 0 ? contactFigures.triggerUpperShare : 1;
      muscle.halfThickness[bundle * muscle.nodeCount + node]! += share * growth;
    }
  }
  const pull = contactFigures.tautBandTone * size * muscle.maxForce;
  muscle.tension += pull;
  // piriformis is one part
  const part = muscle.parts[0];
  if (part) part.tension += pull;
}
