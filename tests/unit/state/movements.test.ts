import { describe, expect, it } from 'vitest';
import { isFreeOfBone } from '#src/biomechanics/bony-range.ts';
import { neutralPose, poseLimits } from '#src/state/controls.ts';
import { findMovementPose, findNearestFraction } from '#src/state/movement-curve.ts';
import { findMovement, findMovementOn, movements } from '#src/state/movements.ts';
import { deg } from '#src/units/angle.ts';

const angles = Object.keys(poseLimits) as (keyof typeof poseLimits)[];
const fractions = Array.from({ length: 1001 }, (_, index) => index / 1000);
/** Central differences of a cubic with these step sizes are good to about this; rad per cycle. */
const velocityTolerance = 1e-3;

describe.each(movements.map((movement) => [movement.name, movement] as const))(
  '%s',
  (_, movement) => {
    const { keyframes, phases } = movement;

    it('stays inside the limits of motion, and bone out of bone', () => {
      for (const fraction of fractions) {
        const pose = findMovementPose(keyframes, fraction);
        expect(isFreeOfBone(pose)).toBe(true);
        for (const angle of angles) {
          expect(pose[angle]).toBeGreaterThanOrEqual(poseLimits[angle][0]);
          expect(pose[angle]).toBeLessThanOrEqual(poseLimits[angle][1]);
        }
      }
    });

    it('ends where it begins', () => {
      const first = findMovementPose(keyframes, 0);
      const last = findMovementPose(keyframes, 1);
      for (const angle of angles) expect(last[angle]).toBeCloseTo(first[angle], 12);
    });

    it('has no jump of velocity, neither at a keyframe nor at the seam of the loop', () => {
      const h = 1e-6;
      for (const { at } of [...keyframes, { at: 1 }]) {
        const before = findMovementPose(keyframes, at - h);
        const here = findMovementPose(keyframes, at);
        const after = findMovementPose(keyframes, at + h);
        for (const angle of angles) {
          const left = (here[angle] - before[angle]) / h;
          const right = (after[angle] - here[angle]) / h;
          expect(Math.abs(left - right)).toBeLessThan(velocityTolerance);
        }
      }
    });

    it('passes through its keyframes', () => {
      for (const { at, pose } of keyframes) {
        const found = findMovementPose(keyframes, at);
        for (const angle of angles) expect(found[angle]).toBeCloseTo(pose[angle], 12);
      }
    });

    it('moves at all, and names its phases in order', () => {
      const start = findMovementPose(keyframes, 0);
      const range = fractions.map((fraction) => findMovementPose(keyframes, fraction));
      expect(
        range.some((pose) =>
          angles.some((angle) => Math.abs(pose[angle] - start[angle]) > deg(10)),
        ),
      ).toBe(true);
      const marks = phases.map(({ at }) => at);
      expect(marks).toEqual([...marks].sort((a, b) => a - b));
      expect(marks[0]).toBe(0);
      expect(marks.at(-1)).toBeLessThan(1);
    });

    it('has a counterpart on the other support that points back, or none', () => {
      if (movement.counterpart === null) return;
      const counterpart = findMovement(movement.counterpart);
      expect(counterpart.counterpart).toBe(movement.id);
      expect(counterpart.support).not.toBe(movement.support);
    });
  },
);

describe('movement library', () => {
  it('goes to the counterpart when the other support is chosen', () => {
    expect(findMovementOn('weight-bearing', 'abduction-hip-extended')).toBe(
      'abduction-planted-foot',
    );
    expect(findMovementOn('weight-bearing', 'abduction-hip-flexed')).toBe('rotation-planted-foot');
    expect(findMovementOn('non-weight-bearing', 'abduction-hip-flexed')).toBe(
      'abduction-hip-flexed',
    );
  });

  it('finds the place in a movement from its pose, nearest to where it was', () => {
    const { keyframes } = findMovement('rotation-hip-extended');
    expect(findNearestFraction(keyframes, neutralPose, 0.05)).toBeCloseTo(0, 2);
    expect(findNearestFraction(keyframes, neutralPose, 0.45)).toBeCloseTo(0.5, 2);
    const outward = { ...neutralPose, internalRotation: deg(-40) };
    expect(findNearestFraction(keyframes, outward, 0.9)).toBeCloseTo(0.25, 2);
  });
});
