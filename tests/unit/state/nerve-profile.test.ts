import { describe, expect, it } from 'vitest';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { findPeak } from '#src/state/movement-peak.ts';
import { findLandmarks, findPressedStrands, findPressureTop } from '#src/state/nerve-profile.ts';
import { pascalsPerMmHg } from '#src/units/format.ts';
import { loadRealModel, poseAt } from '#tests/support/real-model.ts';

const model = loadRealModel();

describe('the graph of pressure along the nerve', () => {
  it('grows in steps, and always leaves room over the peak', () => {
    const steps = [40, 70, 100];
    expect(findPressureTop(0, steps)).toBe(40);
    expect(findPressureTop(36, steps)).toBe(40);
    expect(findPressureTop(38, steps)).toBe(70);
    expect(findPressureTop(99, steps)).toBeGreaterThan(99);
    expect(findPressureTop(300, steps)).toBeGreaterThanOrEqual(330);
  });

  it('shows the landmarks in the order in which the nerve passes them', () => {
    for (const inputs of [poseAt(0, 0, 0), poseAt(60, -20, 20, { tightness: 1 })]) {
      const { nerve } = solve(model, inputs, createSnapshot(model));
      const strand = nerve.strands[0]!;
      const { foramen, spine, quadratus } = findLandmarks(strand);
      expect(foramen).toBeGreaterThan(0.04);
      expect(spine).toBeGreaterThan(foramen - 0.005);
      expect(quadratus).toBeGreaterThan(spine);
      // all of it lies on the drawn length
      expect(quadratus).toBeLessThan(0.19);
    }
  });

  it('puts the strand that is pressed most first, and leaves out what has no pressure of its own', () => {
    const whole = solve(model, poseAt(0, 0, 0, { tightness: 1 }), createSnapshot(model));
    expect(findPressedStrands(whole.nerve)).toHaveLength(1);
    const divided = poseAt(0, 0, 0, { tightness: 1, variant: 'B' });
    const strands = findPressedStrands(solve(model, divided, createSnapshot(model)).nerve);
    expect(strands).toHaveLength(2);
    expect(strands[0]!.peakPressure).toBeGreaterThanOrEqual(strands[1]!.peakPressure);
  });
});

describe('the peak of a movement', () => {
  const mmHg = (values: readonly number[]) => values.map((value) => value * pascalsPerMmHg);

  it('lasts as long as the pressure stays in its band', () => {
    // a triangle from 0 to 40 mmHg and back: above 30 for a quarter of the cycle
    const up = Array.from({ length: 20 }, (_, i) => 2 * i);
    const peak = findPeak(mmHg([...up, 40, ...up.slice(1).reverse()]), 1.2, false);
    expect(peak.band).toBe('reduced');
    expect(peak.pressure).toBeCloseTo(40 * pascalsPerMmHg, 6);
    expect(peak.at).toBe(0.5);
    expect(peak.duration).toBeCloseTo(1.2 / 4, 10);
  });

  it('in the lowest band lasts the whole cycle and has no limit', () => {
    const peak = findPeak(mmHg([3, 5, 4]), 2, false);
    expect(peak.band).toBe('normal');
    expect(peak.limit).toBe(0);
    expect(peak.duration).toBeCloseTo(2, 10);
  });
});
