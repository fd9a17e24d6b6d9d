/** Works and data sets from which anatomical numbers come; the full citations stand in ATTRIBUTION.md. */
export const sources = {
  'staple-averages':
    'Landmarks and sections averaged over the STAPLE bone data sets (ICL, JIA, LHDL, MC22, TLEM2, VAKHUM) and OpenSim geometry',
  bodyparts3d: 'BodyParts3D, © The Database Center for Life Science, CC BY-SA 2.1 Japan',
  'parvaresh-2019':
    'Parvaresh KC et al. Architecture of the short external rotator muscles of the hip. BMC Musculoskelet Disord 2019;20:611',
  'handsfield-2014':
    'Handsfield GG et al. Relationships of 35 lower limb muscles to height and body mass quantified using MRI. J Biomech 2014;47:631-638',
  'rajagopal-2016':
    'Rajagopal A et al. Full-body musculoskeletal model for muscle-driven simulation of human gait. IEEE Trans Biomed Eng 2016',
  'fishman-2002':
    'Fishman LM et al. Piriformis syndrome: diagnosis, treatment, and outcome. Arch Phys Med Rehabil 2002;83:295-301',
  gait2392: 'gait2392 (Delp 1990; Yamaguchi and Zajac 1989; Anderson and Pandy), OpenSim',
} as const;

export type SourceKey = keyof typeof sources;

/** A number, or numbers, with where they come from. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly source: SourceKey | 'assumed';
  /** Table, figure or field of the source; for an assumption the reason. */
  readonly where: string;
}

/** A value read in a source. */
export function sourced<Value>(value: Value, source: SourceKey, where: string): Sourced<Value> {
  return { value, source, where };
}

/** A value chosen for the model, with the reason. */
export function assumed<Value>(value: Value, why: string): Sourced<Value> {
  return { value, source: 'assumed', where: why };
}
