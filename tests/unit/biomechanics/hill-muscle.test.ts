import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contractureShortening,
  findActiveForceFactor,
  findMusclePull,
  findPassiveForceFactor,
} from '#src/biomechanics/hill-muscle.ts';
import { propertySeed } from '#tests/support/random-poses.ts';

const muscle = { maxForce: 65, restFibreLength: 0.08 };
const tightness = fc.double({ min: 0, max: 1, noNaN: true });
const elongation = fc.double({ min: -0.05, max: 0.06, noNaN: true });

describe('the active curve', () => {
  it('is 1 at the optimal length and falls evenly to both sides', () => {
    expect(findActiveForceFactor(1)).toBe(1);
    expect(findActiveForceFactor(0.7)).toBeCloseTo(findActiveForceFactor(1.3), 12);
    expect(findActiveForceFactor(1.45)).toBeCloseTo(Math.exp(-1), 12);
  });
});

describe('the passive curve', () => {
  it('is 0 up to the rest length and 1 at half as long again', () => {
    expect(findPassiveForceFactor(0.5)).toBe(0);
    expect(findPassiveForceFactor(1)).toBe(0);
    expect(findPassiveForceFactor(1.5)).toBeCloseTo(1, 12);
  });

  it('starts without a jump and only grows', () => {
    expect(findPassiveForceFactor(1 + 1e-9)).toBeLessThan(1e-9);
    for (let l = 1; l < 1.6; l += 0.01) {
      expect(findPassiveForceFactor(l + 0.01)).toBeGreaterThan(findPassiveForceFactor(l));
    }
  });
});

describe('the pull', () => {
  it('of a relaxed muscle at its rest length is resting tone and slack pull', () => {
    // 65 N · 0.01 · f_L(1) + 65 N · f_PE(1) + 0.8 N
    expect(findMusclePull(muscle, 0, 0)).toBeCloseTo(65 * 0.01 + 0.8, 12);
  });

  it('of a fully contracted muscle held at its rest length is worked out by hand', () => {
    const l = 1 / (1 - contractureShortening);
    const active = 0.11 * Math.exp(-(((l - 1) / 0.45) ** 2));
    const passive = (Math.exp(8 * (l - 1)) - 1) / (Math.exp(4) - 1);
    expect(findMusclePull(muscle, 0, 1)).toBeCloseTo(65 * (active + passive) + 0.8, 10);
  });

  it('is positive and finite, even for a path shorter than nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 0.06, noNaN: true }), tightness, (change, c) => {
        const pull = findMusclePull(muscle, change, c);
        expect(pull).toBeGreaterThan(0);
        expect(Number.isFinite(pull)).toBe(true);
      }),
      { seed: propertySeed },
    );
  });

  it('never falls as the muscle tightens', () => {
    fc.assert(
      fc.property(elongation, tightness, tightness, (change, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(findMusclePull(muscle, change, high)).toBeGreaterThanOrEqual(
          findMusclePull(muscle, change, low) - 1e-12,
        );
      }),
      { seed: propertySeed, numRuns: 500 },
    );
  });

  it('grows when a muscle is stretched beyond its rest length', () => {
    expect(findMusclePull(muscle, 0.02, 0)).toBeGreaterThan(findMusclePull(muscle, 0, 0));
  });

  it('is the slack pull alone where no force is modelled', () => {
    expect(findMusclePull({ maxForce: 0, restFibreLength: 0.08 }, 0.03, 1)).toBeCloseTo(0.8, 12);
  });
});
