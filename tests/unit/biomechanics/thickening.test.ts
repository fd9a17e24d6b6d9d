import { describe, expect, it } from 'vitest';
import type { HipModel } from '#src/biomechanics/hip-model.ts';
import { millimetreOfMercury } from '#src/biomechanics/pressure-bands.ts';
import type { HipInputs, NerveVariant } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { listGridPoses, loadRealModel, poseAt } from '#tests/support/real-model.ts';

const whole = loadRealModel();
/** Piriformis and the nerve alone; nothing else enters the pressure. */
const model: HipModel = {
  ...whole,
  muscles: [whole.muscles[whole.piriformisIndex]!],
  fasciae: [],
  contacts: [],
  piriformisIndex: 0,
};
const snapshot = createSnapshot(model);
const mmHg = millimetreOfMercury;
const variants: readonly NerveVariant[] = ['A', 'B', 'C', 'D', 'E', 'F'];
const at = (inputs: HipInputs) => solve(model, inputs, snapshot);
const findThickest = (thickening: number) =>
  Math.max(...at(poseAt(0, 0, 0, { thickening })).muscles[0]!.halfThickness);

describe('a thickened piriformis', () => {
  it('is as much thicker as those of patients (Siahaan 2021: 1.16 over 0.85 cm)', () => {
    expect(findThickest(1) / findThickest(0)).toBeCloseTo(1.36, 2);
    expect(findThickest(0.5) / findThickest(0)).toBeCloseTo(1.18, 2);
  });

  it('pulls and reaches as before', () => {
    const muscle = at(poseAt(60, -20, 20, { thickening: 0 })).muscles[0]!;
    const before = [muscle.tension, muscle.length, muscle.momentArms.internalRotation];
    at(poseAt(60, -20, 20, { thickening: 1 }));
    expect([muscle.tension, muscle.length, muscle.momentArms.internalRotation]).toEqual(before);
  });

  it('is drawn thicker to both sides', () => {
    const faces = (thickening: number) => {
      const { deepThickness, outerThickness, nodeCount } = at(poseAt(0, 0, 0, { thickening }))
        .muscles[0]!;
      const middle = nodeCount + 4;
      return [deepThickness[middle]!, outerThickness[middle]!] as const;
    };
    const [deep, outer] = faces(0);
    const [deepThick, outerThick] = faces(1);
    expect(deepThick).toBeGreaterThan(1.1 * deep);
    expect(outerThick).toBeGreaterThan(1.1 * outer);
  });

  it.each(variants)(
    'in course %s: never takes pressure off, and adds it where piriformis is tight and stretched',
    (variant) => {
      for (const pose of listGridPoses([5, 5, 5], { variant })) {
        for (const tightness of [0, 1]) {
          const [none, half, full] = [0, 0.5, 1].map(
            (thickening) => at({ ...pose, tightness, thickening }).nerve.peakPressure,
          ) as [number, number, number];
          expect(half).toBeGreaterThanOrEqual(none - 0.5 * mmHg);
          expect(full).toBeGreaterThanOrEqual(half - 0.5 * mmHg);
        }
      }
      const [thin, thick] = [0, 1].map(
        (thickening) =>
          at(poseAt(60, -25, 25, { variant, tightness: 0.5, thickening })).nerve.peakPressure,
      ) as [number, number];
      expect(thick - thin).toBeGreaterThan(2 * mmHg);
    },
  );
});
