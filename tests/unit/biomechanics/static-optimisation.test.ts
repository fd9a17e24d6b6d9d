import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createOptimisationResult,
  solveActivations,
} from '#src/biomechanics/static-optimisation.ts';
import { propertySeed } from '#tests/support/random-poses.ts';

function solveFor(gains: readonly (readonly number[])[], wanted: readonly number[], least = 0) {
  const activations = new Float64Array(gains.length);
  const result = createOptimisationResult();
  solveActivations(activations, result, Float64Array.from(gains.flat()), wanted, least);
  return { activations: [...activations], reserve: [...result.reserve], result };
}

/** A muscle about the flexion axis alone. */
const flexor = (gain: number) => [gain, 0, 0];

describe('two muscles side by side', () => {
  it('share the moment in proportion to what they can give', () => {
    // least u1² + u2² with 30 u1 + 10 u2 = 20: u = λ (30, 10), λ = 20 / 1000
    const { activations } = solveFor([flexor(30), flexor(10)], [20, 0, 0]);
    expect(activations[0]).toBeCloseTo(0.6, 4);
    expect(activations[1]).toBeCloseTo(0.2, 4);
  });

  it('leave the rest to the weaker one when the stronger is at its end', () => {
    const { activations } = solveFor([flexor(30), flexor(10)], [36, 0, 0]);
    expect(activations[0]).toBe(1);
    expect(activations[1]).toBeCloseTo(0.6, 4);
  });

  it('call the reserve for what both together lack, and tell how much', () => {
    const { activations, reserve } = solveFor([flexor(30), flexor(10)], [55, 0, 0]);
    expect(activations).toEqual([1, 1]);
    expect(reserve[0]).toBeCloseTo(15, 9);
  });
});

describe('an antagonist', () => {
  const pair = [flexor(30), flexor(-20)];

  it('rests', () => {
    const { activations } = solveFor(pair, [15, 0, 0]);
    expect(activations[0]).toBeCloseTo(0.5, 4);
    expect(activations[1]).toBe(0);
  });

  it('is tensed by co-contraction, and the agonist makes up for it', () => {
    const { activations } = solveFor(pair, [15, 0, 0], 0.3);
    expect(activations[1]).toBe(0.3);
    // 30 u − 20 · 0.3 = 15
    expect(activations[0]).toBeCloseTo(0.7, 4);
  });
});

it('nothing is asked, nothing works', () => {
  const { activations, reserve } = solveFor([flexor(30), [4, -20, 5]], [0, 0, 0]);
  expect(activations).toEqual([0, 0]);
  expect(reserve).toEqual([0, 0, 0]);
});

const anyGain = fc.double({ min: -40, max: 40, noNaN: true });
const anyProblem = fc.record({
  gains: fc.array(fc.tuple(anyGain, anyGain, anyGain), { minLength: 1, maxLength: 45 }),
  wanted: fc.tuple(
    ...([0, 1, 2].map(() => fc.double({ min: -120, max: 120, noNaN: true })) as [
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
    ]),
  ),
  least: fc.double({ min: 0, max: 0.5, noNaN: true }),
});

describe('any muscles and moments', () => {
  it('are balanced, with the reserve, and every activation is between its bounds', () => {
    fc.assert(
      fc.property(anyProblem, ({ gains, wanted, least }) => {
        const { activations, reserve } = solveFor(gains, wanted, least);
        for (const u of activations) {
          expect(u).toBeGreaterThanOrEqual(least);
          expect(u).toBeLessThanOrEqual(1);
        }
        for (let j = 0; j < 3; j++) {
          const given = activations.reduce((sum, u, i) => sum + u * gains[i]![j]!, 0);
          expect(Math.abs(given + reserve[j]! - wanted[j]!)).toBeLessThan(1e-6);
        }
      }),
      { seed: propertySeed, numRuns: 400 },
    );
  });

  it('meet the conditions of the least: pulled on along the gains, held at the bounds from outside', () => {
    fc.assert(
      fc.property(anyProblem, ({ gains, wanted, least }) => {
        const { activations, reserve } = solveFor(gains, wanted, least);
        const multipliers = reserve.map((s) => s * 1e4);
        gains.forEach((gain, i) => {
          const drive = gain.reduce((sum, g, j) => sum + g * multipliers[j]!, 0);
          const u = activations[i]!;
          const slack = 1e-6 * Math.max(1, Math.abs(drive));
          if (u <= least) expect(drive).toBeLessThanOrEqual(least + slack);
          else if (u >= 1) expect(drive).toBeGreaterThanOrEqual(1 - slack);
          else expect(Math.abs(drive - u)).toBeLessThan(slack);
        });
      }),
      { seed: propertySeed, numRuns: 400 },
    );
  });

  it('move little when the task moves little', () => {
    fc.assert(
      fc.property(anyProblem, ({ gains, wanted, least }) => {
        const step = 1e-5;
        const a = solveFor(gains, wanted, least).activations;
        const b = solveFor(gains, [wanted[0] + step, wanted[1], wanted[2]], least).activations;
        // the answer is Lipschitz; the constant grows as gains become parallel, and these are at random
        a.forEach((u, i) => {
          expect(Math.abs(u - b[i]!)).toBeLessThan(0.05);
        });
      }),
      { seed: propertySeed, numRuns: 300 },
    );
  });
});
