/**
 * Which muscles work: the least sum of squared activations that balances the moments at the hip.
 *
 *   least of  ½ Σ uᵢ² + ½ w Σ sⱼ²   with   Σᵢ gⱼᵢ uᵢ + sⱼ = bⱼ,   l ≤ uᵢ ≤ 1
 *
 * g is the moment that muscle i adds per unit of activation, s a reserve that steps in where the muscles are too weak. The problem is
 * strictly convex, so the answer is one, and moves continuously with arms and moments. Solved through its dual, which has three unknowns:
 *
 *   uᵢ = clip(Σⱼ gⱼᵢ λⱼ, l, 1),   sⱼ = λⱼ / w,   balance(λ) = 0     Newton's method with an exact line search
 *
 * Source: Crowninshield and Brand 1981 for the criterion; squares, as usual in static optimisation.
 */
export interface OptimisationResult {
  /** Moment that the muscles could not give, j = flexion, abduction, internal rotation; N·m. */
  readonly reserve: Float64Array;
  /** Balance left over by the iteration; N·m. */
  residual: number;
  iterationCount: number;
}

/** Cost of a reserve of 1 N·m against an activation of 1: large, so that muscles go first. w above; 1/(N·m)². */
const reserveWeight = 1e4;
const iterationLimit = 100;
/** Good enough balance; N·m. */
const tolerance = 1e-9;

export function createOptimisationResult(): OptimisationResult {
  return { reserve: new Float64Array(3), residual: 0, iterationCount: 0 };
}

/**
 * Fills the activations.
 *
 * @param activations `(count)`, out.
 * @param gains  `(count, 3)`; N·m per unit of activation about flexion, abduction, internal rotation.
 * @param wanted `(3)`, b: what the activations have to add; N·m.
 * @param least  l, 0 to below 1: all muscles tensed at least this much (co-contraction).
 * Allocates nothing; the result depends on the arguments alone.
 */
export function solveActivations(
  activations: Float64Array,
  result: OptimisationResult,
  gains: Float64Array,
  wanted: ArrayLike<number>,
  least: number,
): OptimisationResult {
  const multipliers = scratchMultipliers.fill(0);
  let iteration = 0;
  let residual = writeImbalance(scratchGradient, activations, gains, wanted, least, multipliers);
  while (residual > tolerance && iteration < iterationLimit) {
    writeCurvature(scratchCurvature, gains, least, multipliers);
    solveSymmetric(scratchStep, scratchCurvature, scratchGradient);
    const length = findStepLength(gains, wanted, least, multipliers, scratchStep);
    for (let j = 0; j < 3; j++) multipliers[j] = multipliers[j]! + length * scratchStep[j]!;
    residual = writeImbalance(scratchGradient, activations, gains, wanted, least, multipliers);
    iteration++;
  }
  for (let j = 0; j < 3; j++) result.reserve[j] = multipliers[j]! / reserveWeight;
  result.residual = residual;
  result.iterationCount = iteration;
  return result;
}

const scratchMultipliers = new Float64Array(3);
const scratchGradient = new Float64Array(3);
const scratchTrial = new Float64Array(3);
const scratchStep = new Float64Array(3);
/** Upper triangle by rows: 00, 01, 02, 11, 12, 22. */
const scratchCurvature = new Float64Array(6);

/** What is missing from the balance at these multipliers, and the activations they imply; returns the largest part. */
function writeImbalance(
  out: Float64Array,
  activations: Float64Array,
  gains: Float64Array,
  wanted: ArrayLike<number>,
  least: number,
  multipliers: Float64Array,
): number {
  for (let j = 0; j < 3; j++) out[j] = wanted[j]! - multipliers[j]! / reserveWeight;
  for (let i = 0; i < activations.length; i++) {
    const at = i * 3;
    const u = findActivation(gains, at, least, multipliers);
    activations[i] = u;
    for (let j = 0; j < 3; j++) out[j] = out[j]! - gains[at + j]! * u;
  }
  return Math.max(Math.abs(out[0]!), Math.abs(out[1]!), Math.abs(out[2]!));
}

function findActivation(
  gains: Float64Array,
  at: number,
  least: number,
  multipliers: Float64Array,
): number {
  const drive =
    gains[at]! * multipliers[0]! +
    gains[at + 1]! * multipliers[1]! +
    gains[at + 2]! * multipliers[2]!;
  return Math.min(Math.max(drive, least), 1);
}

/** 1/w + Σ g gᵀ over the muscles between their bounds. */
function writeCurvature(
  out: Float64Array,
  gains: Float64Array,
  least: number,
  multipliers: Float64Array,
): void {
  out.fill(0);
  out[0] = 1 / reserveWeight;
  out[3] = 1 / reserveWeight;
  out[5] = 1 / reserveWeight;
  for (let at = 0; at < gains.length; at += 3) {
    const u = findActivation(gains, at, least, multipliers);
    if (u <= least || u >= 1) {
      // at the first step all stand on the lower bound; those that pull the right way are about to leave it
      if (u >= 1 || multipliers.some((value) => value !== 0)) continue;
    }
    const [a, b, c] = [gains[at]!, gains[at + 1]!, gains[at + 2]!];
    out[0] += a * a;
    out[1] = out[1]! + a * b;
    out[2] = out[2]! + a * c;
    out[3] += b * b;
    out[4] = out[4]! + b * c;
    out[5] += c * c;
  }
}

/** x of M x = b for a symmetric positive matrix, by Cholesky. */
function solveSymmetric(x: Float64Array, m: Float64Array, b: Float64Array): void {
  const l00 = Math.sqrt(m[0]!);
  const l10 = m[1]! / l00;
  const l20 = m[2]! / l00;
  const l11 = Math.sqrt(m[3]! - l10 * l10);
  const l21 = (m[4]! - l20 * l10) / l11;
  const l22 = Math.sqrt(m[5]! - l20 * l20 - l21 * l21);
  const y0 = b[0]! / l00;
  const y1 = (b[1]! - l10 * y0) / l11;
  const y2 = (b[2]! - l20 * y0 - l21 * y1) / l22;
  x[2] = y2 / l22;
  x[1] = (y1 - l21 * x[2]!) / l11;
  x[0] = (y0 - l10 * x[1]! - l20 * x[2]!) / l00;
}

/**
 * How far to go along the step: the dual is concave, so its slope falls along the way; where it has not turned
 * at the end of the full step that step is taken, or else the place where it turns is found by bisection.
 */
function findStepLength(
  gains: Float64Array,
  wanted: ArrayLike<number>,
  least: number,
  multipliers: Float64Array,
  step: Float64Array,
): number {
  const start = findSlopeAlong(0, gains, wanted, least, multipliers, step);
  const end = findSlopeAlong(1, gains, wanted, least, multipliers, step);
  if (end >= -slopeShare * start) {
    if (end <= slopeShare * start) return 1;
    // still climbing: go on until it turns
    let far = 2;
    while (
      far < 1e6 &&
      findSlopeAlong(far, gains, wanted, least, multipliers, step) > slopeShare * start
    )
      far *= 2;
    return findTurn(1, far, gains, wanted, least, multipliers, step);
  }
  return findTurn(0, 1, gains, wanted, least, multipliers, step);
}

/** The slope may be this share of the first one where a step ends. */
const slopeShare = 0.5;

function findTurn(
  from: number,
  to: number,
  gains: Float64Array,
  wanted: ArrayLike<number>,
  least: number,
  multipliers: Float64Array,
  step: Float64Array,
): number {
  let low = from;
  let high = to;
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2;
    if (findSlopeAlong(middle, gains, wanted, least, multipliers, step) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function findSlopeAlong(
  length: number,
  gains: Float64Array,
  wanted: ArrayLike<number>,
  least: number,
  multipliers: Float64Array,
  step: Float64Array,
): number {
  for (let j = 0; j < 3; j++) scratchTrial[j] = multipliers[j]! + length * step[j]!;
  let slope = 0;
  for (let j = 0; j < 3; j++) slope += (wanted[j]! - scratchTrial[j]! / reserveWeight) * step[j]!;
  for (let at = 0; at < gains.length; at += 3) {
    const u = findActivation(gains, at, least, scratchTrial);
    slope -= u * (gains[at]! * step[0]! + gains[at + 1]! * step[1]! + gains[at + 2]! * step[2]!);
  }
  return slope;
}
