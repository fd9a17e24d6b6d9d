import { contactFigures } from './contact-figures.ts';

/**
 * What touches a strand of the nerve, station by station, and how the strand answers.
 *
 * Each station has one degree of freedom, its displacement w along a fixed direction. A wall in front
 * pushes it that way, and one behind (in a slit) the other way. All arrays `(stationCount)` or `(stationCount, 3)`.
 */
export interface ContactField {
  readonly stationCount: number;
  /** Unit, pelvis frame: direction in which the front wall pushes. */
  readonly directions: Float64Array;
  /** m: overlap with the front and the back wall before anything gives way. */
  readonly overlap: Float64Array;
  readonly backOverlap: Float64Array;
  /** m/Pa; infinite where there is no wall. */
  readonly compliance: Float64Array;
  readonly backCompliance: Float64Array;
  /** m: full width of the strand. */
  readonly width: Float64Array;
  /** Pa: resistance of what lies behind, per unit of displacement over width. */
  readonly bed: Float64Array;
  /** Results: w, m; the larger of both wall pressures, Pa. */
  readonly shift: Float64Array;
  readonly pressure: Float64Array;
  // work space
  readonly diagonal: Float64Array;
  readonly right: Float64Array;
}

/** Creates an empty field: nothing touches. */
export function createContactField(stationCount: number): ContactField {
  const numbers = () => new Float64Array(stationCount);
  return {
    stationCount,
    directions: new Float64Array(stationCount * 3),
    overlap: numbers(),
    backOverlap: numbers(),
    compliance: numbers().fill(Infinity),
    backCompliance: numbers().fill(Infinity),
    width: numbers(),
    bed: numbers(),
    shift: numbers(),
    pressure: numbers(),
    diagonal: numbers(),
    right: numbers(),
  };
}

/** Largest unbalanced force that counts as solved; N. A thousandth of the slack nerve's own pull. */
export const solverResidual = 1e-4;
const maxSweeps = 40;

/** Soft positive part: 0 below −e, x above e, a parabola between. m. */
function findSoftOverlap(x: number): number {
  const e = contactFigures.onset;
  if (x <= -e) return 0;
  return x >= e ? x : ((x + e) * (x + e)) / (4 * e);
}

function findSoftSlope(x: number): number {
  const e = contactFigures.onset;
  if (x <= -e) return 0;
  return x >= e ? 1 : (x + e) / (2 * e);
}

/**
 * Solves displacement and wall pressure of a strand.
 *
 *   p = s(δ − w) / C,   p' = s(δ' + w) / C',   s(x) = 0 | (x + e)² / 4e | x
 *   minimise Σ 2a ∫ p dw + 2a ∫ p' dw + ½ k w² + ½ T (Δw / l)²
 *
 * The energy is strictly convex in w, so the answer is unique and has no history. Where nothing
 * touches it is exactly zero.
 *
 * @param field   overlaps, compliances, widths and bed in; shift and pressure out.
 * @param count   stations 0…count−1 take part; the first and the last do not move.
 * @param pull    T, tension of the strand; N, > 0.
 * @param spacing l, mean distance of stations; m.
 * @returns the largest unbalanced force; N. Solved when it is at most `solverResidual`.
 *
 * Assumes that each station moves along one direction only, that the bed is elastic, and that
 * friction is nil. Moduli are engineering values; see `contact-figures.ts`.
 * Source: own formulation; scale checked against p = T κ / w for a taut band over a pulley.
 */
export function solveContact(
  field: ContactField,
  count: number,
  pull: number,
  spacing: number,
): number {
  const { overlap, backOverlap, compliance, backCompliance, width, bed } = field;
  const { shift, pressure, diagonal, right } = field;
  const coupling = pull / (spacing * spacing);
  shift.fill(0);
  pressure.fill(0);
  let residual = Infinity;
  // newton with a tridiagonal matrix; the law is smooth and one-sided, so it ends in a few sweeps
  for (let sweep = 0; sweep < maxSweeps; sweep++) {
    residual = 0;
    for (let i = 1; i < count - 1; i++) {
      const d = overlap[i]! - shift[i]!;
      const b = backOverlap[i]! + shift[i]!;
      const front = findSoftOverlap(d) / compliance[i]!;
      const back = findSoftOverlap(b) / backCompliance[i]!;
      const slope = findSoftSlope(d) / compliance[i]! + findSoftSlope(b) / backCompliance[i]!;
      const force =
        width[i]! * (front - back) -
        bed[i]! * shift[i]! -
        coupling * (2 * shift[i]! - shift[i - 1]! - shift[i + 1]!);
      pressure[i] = Math.max(front, back);
      residual = Math.max(residual, Math.abs(force) * spacing);
      right[i] = force;
      diagonal[i] = width[i]! * slope + bed[i]! + 2 * coupling;
    }
    if (residual <= solverResidual) break;
    // from the twentieth sweep on shorter steps end any to and fro
    const damping = sweep < 20 ? 1 : 0.5;
    for (let i = 2; i < count - 1; i++) {
      const m = -coupling / diagonal[i - 1]!;
      diagonal[i]! += m * coupling;
      right[i]! -= m * right[i - 1]!;
    }
    let next = 0;
    for (let i = count - 2; i >= 1; i--) {
      next = (right[i]! + coupling * next) / diagonal[i]!;
      shift[i]! += damping * next;
    }
  }
  return residual;
}

/** Softened series of what lies between a taut muscle and the nerve; m/Pa. `pull` in N, > 0. */
export function findSeriesCompliance(
  pull: number,
  halfThickness: number,
  span: number,
  area: number,
): number {
  const figures = contactFigures;
  return (
    figures.fatDepth / figures.fatModulus +
    figures.muscleDepth / (figures.muscleModulus + figures.muscleModulusPerNewton * pull) +
    (area * span) / (4 * pull) +
    halfThickness / figures.nerveModulus
  );
}

/** Loss of thickness under pressure: a soft body that stiffens as it is squeezed. 0 to 1. */
export function findFlattening(pressure: number): number {
  return Math.log(1 + (3 * pressure) / contactFigures.nerveModulus) / 3;
}
