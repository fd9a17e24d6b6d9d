import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deg, toDegrees } from '#src/units/angle.ts';
import { propertySeed } from '#tests/support/random-poses.ts';

describe('angles', () => {
  it('turns half a circle of degrees into π', () => {
    expect(deg(180)).toBe(Math.PI);
    expect(toDegrees(-Math.PI / 2)).toBe(-90);
    expect(deg(0)).toBe(0);
  });

  it('gives degrees back', () => {
    fc.assert(
      fc.property(fc.double({ min: -720, max: 720, noNaN: true }), (angle) => {
        expect(toDegrees(deg(angle))).toBeCloseTo(angle, 10);
      }),
      { seed: propertySeed },
    );
  });
});
