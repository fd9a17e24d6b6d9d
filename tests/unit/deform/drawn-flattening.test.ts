import { describe, expect, it } from 'vitest';
import { findDrawnThinning, flatteningScale } from '#src/deform/drawn-flattening.ts';

/** Loss of thickness as drawn. */
const drawn = (flattening: number) => 1 - findDrawnThinning(flattening) * (1 - flattening);

describe('the flattening of the nerve as drawn', () => {
  it('is that of the model times the stated factor while it is small', () => {
    expect(drawn(0)).toBe(0);
    for (const flattening of [0.01, 0.03, 0.05]) {
      expect(drawn(flattening) / flattening).toBeGreaterThan(0.95 * flatteningScale);
      expect(drawn(flattening) / flattening).toBeLessThanOrEqual(flatteningScale);
    }
  });

  it('grows with it, and leaves a nerve to be seen at any pressure', () => {
    let before = 0;
    for (let flattening = 0.02; flattening < 0.5; flattening += 0.02) {
      expect(drawn(flattening)).toBeGreaterThan(before);
      before = drawn(flattening);
    }
    expect(before).toBeLessThan(0.6);
  });
});
