import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createMonotoneCurve,
  createSplineCurve,
  findSlope,
  findValue,
} from '#src/math/periodic-curve.ts';
import { propertySeed } from '#tests/support/random-poses.ts';

const points = [
  [0, 1],
  [0.2, 4],
  [0.5, 4],
  [0.8, -2],
] as const;

describe('the monotone curve', () => {
  const curve = createMonotoneCurve(points);

  it('passes through its knots and closes at the seam', () => {
    for (const [at, value] of points) expect(findValue(curve, at)).toBeCloseTo(value, 12);
    expect(findValue(curve, 1)).toBeCloseTo(1, 12);
    expect(findValue(curve, -0.5)).toBeCloseTo(4, 12);
  });

  it('never leaves the range between two knots', () => {
    for (let i = 0; i <= 1000; i++) {
      const value = findValue(curve, i / 1000);
      expect(value).toBeLessThanOrEqual(4 + 1e-12);
      expect(value).toBeGreaterThanOrEqual(-2 - 1e-12);
    }
  });

  it('begins before the first knot from the last one', () => {
    const late = createMonotoneCurve([
      [0.25, 0],
      [0.75, 2],
    ]);
    expect(findValue(late, 0)).toBeCloseTo(1, 12);
    expect(findValue(late, 0.5)).toBeCloseTo(1, 12);
  });
});

describe('the spline', () => {
  it('follows a sine to the fourth power of the step', () => {
    const count = 24;
    const samples = Array.from({ length: count }, (_, i) => Math.sin((2 * Math.PI * i) / count));
    const curve = createSplineCurve(samples);
    for (let i = 0; i < 500; i++) {
      const x = i / 500;
      expect(Math.abs(findValue(curve, x) - Math.sin(2 * Math.PI * x))).toBeLessThan(1e-4);
    }
  });

  it('bends without a break', () => {
    const curve = createSplineCurve([0, 3, -1, 2, 5, 1, 0.5]);
    const h = 1e-5;
    for (let i = 0; i < 7; i++) {
      const left = (findSlope(curve, i / 7) - findSlope(curve, i / 7 - h)) / h;
      const right = (findSlope(curve, i / 7 + h) - findSlope(curve, i / 7)) / h;
      // third derivative times the step: some 1e4 times 1e-5
      expect(Math.abs(left - right)).toBeLessThan(0.5);
    }
  });
});

it('the slope is the change of the value, for either curve', () => {
  const h = 1e-6;
  const curves = [createMonotoneCurve(points), createSplineCurve([1, 4, 2, -2, 0])];
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (x) => {
      for (const curve of curves) {
        const change = (findValue(curve, x + h) - findValue(curve, x - h)) / (2 * h);
        expect(Math.abs(findSlope(curve, x) - change)).toBeLessThan(1e-2);
      }
    }),
    { seed: propertySeed },
  );
});
