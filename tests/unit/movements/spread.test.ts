import { describe, expect, it } from 'vitest';
import { findPose } from '#src/movements/instant.ts';
import { findMovement } from '#src/movements/library.ts';
import { findSpread } from '#src/movements/spread.ts';
import { toDegrees } from '#src/units/angle.ts';

describe('the spread of measured curves', () => {
  it('lies about the curve of the movement by the published deviations', () => {
    const { low, high } = findSpread('walking', 'internalRotation', 0)!;
    // Schwartz 2008 at foot strike: −2.7 (9.0)
    expect(toDegrees(high - low) / 2).toBeCloseTo(9.0, 1);
    expect(toDegrees(high + low) / 2).toBeCloseTo(-2.7, 1);
  });

  it('holds the other sources beside it, in the signs of this model', () => {
    const { others } = findSpread('walking', 'abduction', 0.18)!;
    expect(others).toHaveLength(3);
    const own = findPose(findMovement('walking'), 0.18).abduction;
    for (const { value } of others) {
      // all adduct in early stance, within a few degrees of each other
      expect(value).toBeLessThan(0);
      expect(Math.abs(toDegrees(value - own))).toBeLessThan(5);
    }
  });

  it('is not made up for what was authored', () => {
    expect(findSpread('squat', 'flexion', 0.3)).toBeNull();
  });
});
