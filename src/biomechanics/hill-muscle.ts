import { contactFigures } from './contact-figures.ts';

/** A muscle, or a named part of one, as the force model sees it. */
export interface MuscleArchitecture {
  /** Force of the fibres at full activation and optimal length, along the fibres; N. */
  readonly maxForce: number;
  /** Fibre length at which it is reached; m. */
  readonly optimalFibreLength: number;
  /** Fibre length at the neutral pose with the knee straight, relaxed; m. */
  readonly restFibreLength: number;
  /** Angle between fibres and tendon at the optimal length; rad. */
  readonly pennation: number;
  /** Strain of the fibres at which the passive pull reaches the greatest force. */
  readonly passiveStrain: number;
}

/** Resting pull of any muscle in the body; N. Assumed: keeps a relaxed muscle from being a loose cord. */
const slackPull = 0.8;
/** Shape of the passive curve. */
const passiveShape = 4;
/** Width of the active force-length curve, as its square. */
const activeWidth = 0.45;
/** Curvature of Hill's hyperbola (a / F0), and greatest force of a muscle that is drawn out while it pulls. */
const hillCurvature = 0.25;
const eccentricForce = 1.4;
/** Greatest speed of shortening, in optimal fibre lengths per second. Source: Thelen 2003, young adults. */
export const greatestSpeed = 10;
/** Shortest fibre the curves are asked for, in optimal lengths. */
const leastLength = 0.3;

/**
 * Active force-length factor, 0…1.   f = exp(−(l̃ − 1)² / γ)
 * @param l normalised fibre length; dimensionless.
 * Source: Thelen 2003, γ = 0.45.
 */
export function findActiveForceFactor(l: number): number {
  return Math.exp(-((l - 1) ** 2) / activeWidth);
}

/**
 * Passive force-length factor, 0 below rest length, 1 at 1 + ε.
 *   f = (exp(k (l̃ − 1) / ε) − 1) / (exp(k) − 1), straight on beyond 1 + ε
 * @param strain ε, see `MuscleArchitecture`.
 * Source: Thelen 2003, k = 4.
 */
export function findPassiveForceFactor(l: number, strain: number): number {
  if (l <= 1) return 0;
  const x = (l - 1) / strain;
  const scale = 1 / (Math.exp(passiveShape) - 1);
  if (x > 1) return 1 + passiveShape * Math.exp(passiveShape) * scale * (x - 1);
  return (Math.exp(passiveShape * x) - 1) * scale;
}

/**
 * Active force-velocity factor: 0 at the greatest speed of shortening, 1 held, up to 1.4 drawn out.
 *
 *   shortening (v < 0):   f = (1 + v) / (1 − v / k)                 Hill's hyperbola, k = 0.25
 *   lengthening (v > 0):  f = 1 + (fe − 1) v / (v + c)               c = (fe − 1) k / (1 + k), the same slope at v = 0
 *
 * @param v speed of the fibres over their greatest speed of shortening; negative shortens.
 * Source: Hill 1938; fe = 1.4 as in Thelen 2003 for young adults.
 */
export function findVelocityFactor(v: number): number {
  if (v <= -1) return 0;
  if (v <= 0) return (1 + v) / (1 - v / hillCurvature);
  const c = ((eccentricForce - 1) * hillCurvature) / (1 + hillCurvature);
  return 1 + ((eccentricForce - 1) * v) / (v + c);
}

/**
 * Length of the fibres when the path has changed; m.   l = √((lr cos αr + ΔL)² + (lo sin αo)²)
 * The belly keeps its depth lo sin αo, so fibres that shorten stand steeper. Assumes a stiff tendon.
 * @param elongation ΔL, path length now minus at neutral; m.
 */
export function findFibreLength(architecture: MuscleArchitecture, elongation: number): number {
  const depth = architecture.optimalFibreLength * Math.sin(architecture.pennation);
  const along = findFibreRun(architecture, depth, elongation);
  return Math.sqrt(along * along + depth * depth);
}

/** How far the fibres reach along the tendon; m. */
function findFibreRun(architecture: MuscleArchitecture, depth: number, elongation: number): number {
  const rest = architecture.restFibreLength;
  const run = Math.sqrt(Math.max(rest * rest - depth * depth, 0)) + elongation;
  return Math.max(
    run,
    leastLength * architecture.optimalFibreLength * Math.cos(architecture.pennation),
  );
}

/**
 * Pull of a muscle on its tendon; N.
 *
 *   F = Fmax (a f_L(l̃) f_V(ṽ) + f_PE(l̃)) cos α + 0.8 N,   l̃ = l / (lo (1 − 0.16 c)),   a = (1 − u)(0.01 + 0.10 c) + u
 *
 * @param elongation path length now minus at neutral; m.
 * @param tightness  c, contracture: 0 relaxed to 1 contracted.
 * @param activation u, contraction on purpose: 0 to 1.
 * @param velocity   speed of the path over the greatest speed of the fibres, which move with its cosine; 0 holds still.
 */
export function findMusclePull(
  architecture: MuscleArchitecture,
  elongation: number,
  tightness: number,
  activation = 0,
  velocity = 0,
): number {
  const { maxForce, optimalFibreLength, pennation, passiveStrain } = architecture;
  const depth = optimalFibreLength * Math.sin(pennation);
  const along = findFibreRun(architecture, depth, elongation);
  const length = Math.sqrt(along * along + depth * depth);
  const { restingTone, contractureTone, contractureShortening } = contactFigures;
  const l = length / (optimalFibreLength * (1 - contractureShortening * tightness));
  const tone = restingTone + contractureTone * tightness;
  const level = tone + activation * (1 - tone);
  // the fibres move along their own direction, as far as they lie along the tendon
  const fibreSpeed = (velocity * along) / length;
  const active = level * findActiveForceFactor(l) * findVelocityFactor(fibreSpeed);
  const passive = findPassiveForceFactor(l, passiveStrain);
  return (maxForce * (active + passive) * along) / length + slackPull;
}

/**
 * What a muscle can pull with on purpose while the joint is held, beyond its passive pull; N.   Fmax f_L(l̃) cos α
 * @param elongation path length now minus at neutral; m.
 */
export function findHeldForce(architecture: MuscleArchitecture, elongation: number): number {
  const { maxForce, optimalFibreLength, pennation } = architecture;
  const depth = optimalFibreLength * Math.sin(pennation);
  const along = findFibreRun(architecture, depth, elongation);
  const length = Math.sqrt(along * along + depth * depth);
  return (maxForce * findActiveForceFactor(length / optimalFibreLength) * along) / length;
}
