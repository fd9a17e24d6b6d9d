import type { NerveCourse, NerveVariant } from './snapshot.ts';

/** Which way the two strands of the nerve pass piriformis. */
export interface StrandCourses {
  readonly tibial: NerveCourse;
  /** Null: it runs inside the undivided nerve. */
  readonly commonFibular: NerveCourse | null;
}

/** The courses after Beaton and Anson. Sources and shares: `anatomy/nerve-variants.ts`. */
export const strandCourses: { readonly [variant in NerveVariant]: StrandCourses } = {
  A: { tibial: 'below', commonFibular: null },
  B: { tibial: 'below', commonFibular: 'through' },
  C: { tibial: 'below', commonFibular: 'above' },
  D: { tibial: 'through', commonFibular: null },
  E: { tibial: 'through', commonFibular: 'above' },
  F: { tibial: 'above', commonFibular: null },
};

/** Whether something runs between the heads of piriformis, so that it is drawn divided. */
export function isPiriformisDivided(variant: NerveVariant): boolean {
  const { tibial, commonFibular } = strandCourses[variant];
  return tibial === 'through' || commonFibular === 'through';
}

/** Section of a strand against that of the whole nerve: half width, half thickness, and offset of its middle in half widths. */
export interface StrandShare {
  readonly width: number;
  readonly thickness: number;
  /** Towards the lateral side. */
  readonly lateral: number;
}

/**
 * Shares of a divided nerve: side by side they fill the section of the whole one.
 * Assumed: the tibial part is the thicker one by about half.
 */
export const dividedShares: { readonly [id in 'tibial' | 'commonFibular']: StrandShare } = {
  tibial: { width: 0.59, thickness: 1, lateral: -0.41 },
  commonFibular: { width: 0.41, thickness: 0.92, lateral: 0.59 },
};
/** The undivided nerve; the common fibular part lies inside its sheath, and there is room for it at any flattening. */
export const undividedShares: typeof dividedShares = {
  tibial: { width: 1, thickness: 1, lateral: 0 },
  commonFibular: { width: 0.3, thickness: 0.55, lateral: 0.45 },
};

/** Length of course before the division over which the two parts come out of one sheath; stations. */
export const partingStations = 8;
