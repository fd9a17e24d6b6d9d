import { sourced } from './sources.ts';

/**
 * What is known of the FAIR test (hip flexed, adducted, rotated inward): delay of the H reflex against the neutral pose.
 * Source: Fishman 2002, 918 patients, 1014 legs.
 */
export const fairTest = {
  /** Standard deviations of the delay above which it counts as positive. */
  criterion: sourced(3, 'fishman-2002', 'abstract'),
  sensitivity: sourced(0.881, 'fishman-2002', 'abstract'),
  specificity: sourced(0.832, 'fishman-2002', 'abstract'),
} as const;

/** Regions of the body that pain is drawn to, from above downwards. */
export type BodyRegion =
  | 'sacroiliac-region'
  | 'buttock'
  | 'posterior-hip'
  | 'proximal-posterior-thigh'
  | 'posterior-thigh'
  | 'calf'
  | 'foot';

/**
 * Where pain goes: of trigger points in piriformis (both share one pattern; the thigh, in its upper two thirds, is spillover) and
 * of a trapped sciatic nerve. Pain or tingling below the knee points to a nerve or a root, not to a trigger point.
 * Sources: Travell and Simons 1992, figure text; National Association of Myofascial Trigger Point Therapists, symptom checker.
 */
export const painRegions: {
  readonly [pain in 'trigger-point' | 'entrapment']: readonly BodyRegion[];
} = {
  'trigger-point': ['sacroiliac-region', 'buttock', 'posterior-hip', 'proximal-posterior-thigh'],
  entrapment: ['posterior-thigh', 'calf', 'foot'],
};
