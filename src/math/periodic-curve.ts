/**
 * A smooth curve over one turn of a cycle: cubic Hermite spans between knots, closed at the seam.
 * Fractions count whole cycles; 0 and 1 are the same place.
 */
export interface PeriodicCurve {
  /** `(knotCount)`, 0 to below 1, increasing. */
  readonly knots: Float64Array;
  /** `(knotCount)`: values, and slopes per cycle. */
  readonly values: Float64Array;
  readonly slopes: Float64Array;
}

/**
 * A curve through a few knots that never overshoots them.
 *
 *   m = 2 d₀ d₁ / (d₀ + d₁) where the slopes d₀, d₁ on both sides agree in sign, else 0
 *
 * The curve and its slope are continuous everywhere, the seam included, and it stays between neighbouring values.
 * Source: Fritsch and Carlson's condition, in Butland's harmonic form.
 */
export function createMonotoneCurve(
  points: readonly (readonly [at: number, value: number])[],
): PeriodicCurve {
  const count = points.length;
  const knots = Float64Array.from(points, ([at]) => at);
  const values = Float64Array.from(points, ([, value]) => value);
  const slopes = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const before = (i + count - 1) % count;
    const after = (i + 1) % count;
    const d0 = (values[i]! - values[before]!) / findSpan(knots, before);
    const d1 = (values[after]! - values[i]!) / findSpan(knots, i);
    slopes[i] = d0 * d1 > 0 ? (2 * d0 * d1) / (d0 + d1) : 0;
  }
  return { knots, values, slopes };
}

/**
 * The periodic cubic spline through evenly spaced samples: continuous to the second derivative.
 *
 *   mᵢ₋₁ + 4 mᵢ + mᵢ₊₁ = 3 (yᵢ₊₁ − yᵢ₋₁) / h, cyclic
 *
 * Solved by relaxation, which shrinks the error fourfold a sweep, down to rounding.
 * @param samples one cycle without its end, at least three.
 */
export function createSplineCurve(samples: ArrayLike<number>): PeriodicCurve {
  const count = samples.length;
  const values = Float64Array.from(samples);
  const slopes = new Float64Array(count);
  for (let sweep = 0; sweep < splineSweeps; sweep++) {
    for (let i = 0; i < count; i++) {
      const before = (i + count - 1) % count;
      const after = (i + 1) % count;
      const right = 3 * (values[after]! - values[before]!) * count;
      slopes[i] = (right - slopes[before]! - slopes[after]!) / 4;
    }
  }
  return { knots: Float64Array.from(values, (_, i) => i / count), values, slopes };
}

const splineSweeps = 40;

/** Value of the curve at a fraction of the cycle. */
export function findValue(curve: PeriodicCurve, fraction: number): number {
  const { knots, values, slopes } = curve;
  const phase = fraction - Math.floor(fraction);
  const i = findSpanIndex(knots, phase);
  const next = (i + 1) % knots.length;
  const span = findSpan(knots, i);
  const s = findPlace(knots, i, phase) / span;
  const s2 = s * s;
  const s3 = s2 * s;
  return (
    (2 * s3 - 3 * s2 + 1) * values[i]! +
    (s3 - 2 * s2 + s) * slopes[i]! * span +
    (3 * s2 - 2 * s3) * values[next]! +
    (s3 - s2) * slopes[next]! * span
  );
}

/** Slope of the curve at a fraction of the cycle, per cycle. */
export function findSlope(curve: PeriodicCurve, fraction: number): number {
  const { knots, values, slopes } = curve;
  const phase = fraction - Math.floor(fraction);
  const i = findSpanIndex(knots, phase);
  const next = (i + 1) % knots.length;
  const span = findSpan(knots, i);
  const s = findPlace(knots, i, phase) / span;
  const s2 = s * s;
  return (
    ((6 * s2 - 6 * s) * (values[i]! - values[next]!)) / span +
    (3 * s2 - 4 * s + 1) * slopes[i]! +
    (3 * s2 - 2 * s) * slopes[next]!
  );
}

/** Index of the knot at or before the phase; the last one before the first knot. */
function findSpanIndex(knots: Float64Array, phase: number): number {
  for (let i = knots.length - 1; i >= 0; i--) if (knots[i]! <= phase) return i;
  return knots.length - 1;
}

function findPlace(knots: Float64Array, index: number, phase: number): number {
  const place = phase - knots[index]!;
  return place < 0 ? place + 1 : place;
}

function findSpan(knots: Float64Array, index: number): number {
  const next = index + 1 < knots.length ? knots[index + 1]! : 1 + knots[0]!;
  return next - knots[index]!;
}
