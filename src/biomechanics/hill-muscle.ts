/** What a passive and slightly active muscle pulls with: length and contracture to force. */
export interface MuscleArchitecture {
  /** Force at full activation and optimal length; N. */
  readonly maxForce: number;
  /** Fibre length at the neutral pose, relaxed; m. */
  readonly restFibreLength: number;
}

/** Resting pull of any muscle in the body; N. Assumed: keeps a relaxed muscle from being a loose cord. */
const slackPull = 0.8;
/** Active share of the maximal force: resting tone and what full contracture adds. Assumed. */
const restingTone = 0.01;
const contractureTone = 0.1;
/** Loss of resting length at full contracture. Assumed; gives the tabulated order neutral < contracted < stretched. */
export const contractureShortening = 0.16;
/** Strain at which the passive curve reaches the maximal force, and its shape. */
const passiveStrain = 0.5;
const passiveShape = 4;
/** Width of the active force-length curve. */
const activeWidth = 0.45;

/**
 * Active force-length factor, 0…1.   f = exp(−((l̃ − 1) / w)²)
 * @param l normalised fibre length; dimensionless.
 * Source: Gaussian form of Thelen 2003, width w = 0.45.
 */
export function findActiveForceFactor(l: number): number {
  const x = (l - 1) / activeWidth;
  return Math.exp(-x * x);
}

/**
 * Passive force-length factor, 0 below rest length, 1 at `1 + passiveStrain`.
 *   f = (exp(k (l̃ − 1) / ε) − 1) / (exp(k) − 1)
 * Source: Thelen 2003, k = 4; ε = 0.5 (assumed: the hip rotators' passive strain was not measured).
 */
export function findPassiveForceFactor(l: number): number {
  if (l <= 1) return 0;
  return (Math.exp((passiveShape * (l - 1)) / passiveStrain) - 1) / (Math.exp(passiveShape) - 1);
}

/**
 * Pull of a muscle at rest or in contracture; N.
 *
 *   l̃ = (l0 + ΔL) / (l0 (1 − 0.16 c)),   F = Fmax ((0.01 + 0.10 c) f_L(l̃) + f_PE(l̃)) + 0.8 N
 *
 * @param elongation ΔL, path length now minus at neutral; m.
 * @param tightness  c, 0 relaxed to 1 contracted.
 * Assumes a stiff tendon: the fibres take the whole change of length. Voluntary contraction is left out.
 */
export function findMusclePull(
  architecture: MuscleArchitecture,
  elongation: number,
  tightness: number,
): number {
  const l0 = architecture.restFibreLength;
  const l = Math.max((l0 + elongation) / (l0 * (1 - contractureShortening * tightness)), 0.3);
  const active = (restingTone + contractureTone * tightness) * findActiveForceFactor(l);
  return architecture.maxForce * (active + findPassiveForceFactor(l)) + slackPull;
}
