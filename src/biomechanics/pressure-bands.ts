import type { CompressionBand } from './snapshot.ts';

/** 1 mmHg in Pa. Exact by convention. */
export const millimetreOfMercury = 133.322;

/**
 * Upper limits of the bands; Pa.
 * Source: venular flow impaired at 20 to 30 mmHg, no flow at
 * 60 to 80 mmHg (Rydevik 1981, rabbit tibial nerve); human median nerve 30 to 60 mmHg (Lundborg 1982).
 */
export const bandLimits = {
  normal: 20 * millimetreOfMercury,
  venous: 30 * millimetreOfMercury,
  reduced: 60 * millimetreOfMercury,
} as const;

/** The band a pressure falls into; limits in `bandLimits`. */
export function findBand(pressure: number): CompressionBand {
  if (pressure < bandLimits.normal) return 'normal';
  if (pressure < bandLimits.venous) return 'venous';
  return pressure <= bandLimits.reduced ? 'reduced' : 'blocked';
}
