import { describe, expect, it } from 'vitest';
import { findRunningMoments } from '#models/movements/running-moments.ts';
import { runningMoments } from '#src/movements/running-moments.ts';

describe('the moments of running', () => {
  const rows = [
    runningMoments.flexion,
    runningMoments.abduction,
    runningMoments.internalRotation,
  ] as const;

  it('are what inverse dynamics makes of the curves, to the thousandth', () => {
    findRunningMoments().forEach((computed, j) => {
      computed.forEach((value, i) => {
        expect(Math.abs(value * 1000 - rows[j]![i]!)).toBeLessThan(0.51);
      });
    });
  });

  it('extend and abduct under the load, and flex as the leg is left behind', () => {
    const [flexion, abduction] = rows;
    // 4 % and 16 % of the stride, and toe-off
    expect(flexion[2]! / 1000).toBeLessThan(-1);
    expect(abduction[8]! / 1000).toBeGreaterThan(1);
    expect(flexion[18]! / 1000).toBeGreaterThan(0.5);
  });
});
