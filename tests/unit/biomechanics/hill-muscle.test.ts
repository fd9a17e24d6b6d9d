import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactFigures } from '#src/biomechanics/contact-figures.ts';
import {
  findActiveForceFactor,
  findFibreLength,
  findHeldForce,
  findMusclePull,
  findPassiveForceFactor,
  findVelocityFactor,
} from '#src/biomechanics/hill-muscle.ts';
import { propertySeed } from '#tests/support/random-poses.ts';

const muscle = {
  maxForce: 65,
  optimalFibreLength: 0.08,
  restFibreLength: 0.08,
  pennation: 0,
  passiveStrain: 0.5,
};
const pennate = { ...muscle, restFibreLength: 0.085, pennation: 0.35 };
const normalisedLength = fc.double({ min: 0.4, max: 2.2, noNaN: true });

/** Slope by central difference. */
function findSlope(curve: (x: number) => number, x: number, step = 1e-6): number {
  return (curve(x + step) - curve(x - step)) / (2 * step);
}
const tightness = fc.double({ min: 0, max: 1, noNaN: true });
const elongation = fc.double({ min: -0.05, max: 0.06, noNaN: true });

describe('the active curve', () => {
  it('is 1 at the optimal length and falls evenly to both sides', () => {
    expect(findActiveForceFactor(1)).toBe(1);
    expect(findActiveForceFactor(0.7)).toBeCloseTo(findActiveForceFactor(1.3), 12);
    expect(findActiveForceFactor(1 + Math.sqrt(0.45))).toBeCloseTo(Math.exp(-1), 12);
  });
});

describe('the slope of the curves', () => {
  it('of active force against length is that of the bell', () => {
    fc.assert(
      fc.property(normalisedLength, (l) => {
        const slope = ((-2 * (l - 1)) / 0.45) * findActiveForceFactor(l);
        expect(findSlope(findActiveForceFactor, l)).toBeCloseTo(slope, 6);
      }),
      { seed: propertySeed },
    );
  });

  it('of passive force is the exponential one up to strain 0.5 and even beyond, without a corner', () => {
    const steepest = (8 * Math.exp(4)) / (Math.exp(4) - 1);
    for (let l = 1.01; l < 2.2; l += 0.013) {
      const slope = Math.min((8 * Math.exp(8 * (l - 1))) / (Math.exp(4) - 1), steepest);
      expect(findSlope((x) => findPassiveForceFactor(x, 0.5), l)).toBeCloseTo(slope, 5);
    }
    expect(findSlope((x) => findPassiveForceFactor(x, 0.5), 1.5, 1e-7)).toBeCloseTo(steepest, 4);
  });

  it('of force against speed is one value on both sides of standing still', () => {
    // 1 + 1 / 0.25
    expect((findVelocityFactor(0) - findVelocityFactor(-1e-7)) / 1e-7).toBeCloseTo(5, 4);
    expect((findVelocityFactor(1e-7) - findVelocityFactor(0)) / 1e-7).toBeCloseTo(5, 4);
    for (let v = -0.99; v < 2; v += 0.07) {
      const slope = v < 0 ? 5 / (1 - 4 * v) ** 2 : (0.4 * 0.08) / (v + 0.08) ** 2;
      expect(findSlope(findVelocityFactor, v)).toBeCloseTo(slope, 4);
    }
  });
});

describe('the force-velocity curve', () => {
  it('is 1 held still, 0 at the greatest speed of shortening, and follows the hyperbola between', () => {
    expect(findVelocityFactor(0)).toBe(1);
    expect(findVelocityFactor(-1)).toBe(0);
    expect(findVelocityFactor(-1.5)).toBe(0);
    // (F + a)(V + b) is constant: a = 0.25 F0, b = 0.25 Vmax
    for (const v of [-0.1, -0.3, -0.7]) {
      expect((findVelocityFactor(v) + 0.25) * (-v + 0.25)).toBeCloseTo(1.25 * 0.25, 12);
    }
  });

  it('exceeds 1 drawn out, towards 1.4', () => {
    expect(findVelocityFactor(0.1)).toBeGreaterThan(1.15);
    expect(findVelocityFactor(100)).toBeCloseTo(1.4, 3);
    for (let v = -1; v < 3; v += 0.05) {
      expect(findVelocityFactor(v + 0.05)).toBeGreaterThan(findVelocityFactor(v));
      expect(findVelocityFactor(v)).toBeLessThan(1.4);
    }
  });
});

describe('pennation', () => {
  it('keeps the depth of the belly and lengthens the fibres by less than the path', () => {
    expect(findFibreLength(pennate, 0)).toBeCloseTo(0.085, 12);
    const depth = 0.08 * Math.sin(0.35);
    const along = Math.sqrt(0.085 ** 2 - depth ** 2);
    expect(findFibreLength(pennate, 0.02)).toBeCloseTo(Math.hypot(along + 0.02, depth), 12);
    expect(findFibreLength(pennate, 0.02) - 0.085).toBeLessThan(0.02);
    expect(findFibreLength(muscle, 0.02)).toBeCloseTo(0.1, 12);
  });

  it('costs the cosine of the angle at the tendon', () => {
    const optimal = { ...pennate, restFibreLength: 0.08 };
    expect(findHeldForce(optimal, 0)).toBeCloseTo(65 * Math.cos(0.35), 10);
    expect(findMusclePull(optimal, 0, 0, 1) - 0.8).toBeCloseTo(65 * Math.cos(0.35), 10);
  });
});

describe('contraction on purpose', () => {
  it('adds the active force of the curves, by length and by speed', () => {
    const l = 1.2;
    const held = findMusclePull(muscle, 0.016, 0, 1);
    expect(held - 0.8).toBeCloseTo(
      65 * (findActiveForceFactor(l) + findPassiveForceFactor(l, 0.5)),
      10,
    );
    const lengthening = findMusclePull(muscle, 0.016, 0, 1, 0.2);
    expect(lengthening - held).toBeCloseTo(
      65 * findActiveForceFactor(l) * (findVelocityFactor(0.2) - 1),
      10,
    );
    expect(findMusclePull(muscle, 0.016, 0, 1, -0.2)).toBeLessThan(held);
  });

  it('never pulls less than rest', () => {
    fc.assert(
      fc.property(elongation, tightness, tightness, (change, c, activation) => {
        expect(findMusclePull(pennate, change, c, activation)).toBeGreaterThanOrEqual(
          findMusclePull(pennate, change, c) - 1e-12,
        );
      }),
      { seed: propertySeed },
    );
  });
});

describe('the passive curve', () => {
  it('is 0 up to the rest length and 1 at half as long again', () => {
    expect(findPassiveForceFactor(0.5, 0.5)).toBe(0);
    expect(findPassiveForceFactor(1, 0.5)).toBe(0);
    expect(findPassiveForceFactor(1.5, 0.5)).toBeCloseTo(1, 12);
  });

  it('starts without a jump and only grows', () => {
    expect(findPassiveForceFactor(1 + 1e-9, 0.5)).toBeLessThan(1e-9);
    for (let l = 1; l < 1.6; l += 0.01) {
      expect(findPassiveForceFactor(l + 0.01, 0.5)).toBeGreaterThan(findPassiveForceFactor(l, 0.5));
    }
  });
});

describe('the pull', () => {
  it('of a relaxed muscle at its rest length is resting tone and slack pull', () => {
    // 65 N · 0.01 · f_L(1) + 65 N · f_PE(1) + 0.8 N
    expect(findMusclePull(muscle, 0, 0)).toBeCloseTo(65 * 0.01 + 0.8, 12);
  });

  it('of a fully contracted muscle held at its rest length is worked out by hand', () => {
    const l = 1 / (1 - contactFigures.contractureShortening);
    const active = 0.11 * Math.exp(-((l - 1) ** 2) / 0.45);
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
    expect(findMusclePull({ ...muscle, maxForce: 0 }, 0.03, 1)).toBeCloseTo(0.8, 12);
  });
});
