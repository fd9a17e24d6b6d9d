import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findBonyRotationRange,
  findFreeRange,
  isFreeOfBone,
  turnClearOfBone,
} from '#src/biomechanics/bony-range.ts';
import { neutralPose, poseLimits } from '#src/biomechanics/hip-joint.ts';
import { deg, toDegrees } from '#src/units/angle.ts';
import { anyInputs, propertySeed } from '#tests/support/random-poses.ts';

/** What is left at a flexion and abduction; degrees. */
function findDegrees(flexion: number, abduction: number): readonly number[] {
  return findBonyRotationRange(deg(flexion), deg(abduction)).map(toDegrees);
}

describe('the rotation that bone leaves free', () => {
  it('is all of it in standing, in mid flexion and in abduction', () => {
    for (const [flexion, abduction] of [
      [0, 0],
      [60, -25],
      [60, 0],
      [30, -30],
      [0, 40],
      [115, 40],
    ] as const) {
      const [outward, inward] = findDegrees(flexion, abduction);
      expect(outward).toBeCloseTo(-45, 9);
      expect(inward).toBeCloseTo(45, 9);
    }
  });

  it('leaves about as much inward rotation at 90° of flexion as normal hips in CT collision studies, 35° ± 7', () => {
    const [, inward] = findDegrees(90, 0);
    expect(inward).toBeGreaterThan(28);
    expect(inward).toBeLessThan(42);
    expect(findDegrees(90, -20)[1]).toBeLessThan(inward!);
    expect(findDegrees(110, 0)[1]).toBeLessThan(inward!);
  });

  it('stops the thigh in extension, adduction and outward rotation', () => {
    expect(findDegrees(-20, -20)[0]).toBeGreaterThan(-10);
    expect(findDegrees(0, -20)[0]).toBeLessThan(-25);
  });

  it('is never empty, lies inside the limits and nowhere jumps', () => {
    const step = deg(0.1);
    fc.assert(
      fc.property(anyInputs(step), ({ flexion, abduction }) => {
        const here = findBonyRotationRange(flexion, abduction);
        expect(here[1] - here[0]).toBeGreaterThan(deg(20));
        expect(here[0]).toBeGreaterThanOrEqual(poseLimits.internalRotation[0]);
        expect(here[1]).toBeLessThanOrEqual(poseLimits.internalRotation[1]);
        for (const there of [
          findBonyRotationRange(flexion + step, abduction),
          findBonyRotationRange(flexion, abduction + step),
        ]) {
          // a degree of flexion or abduction takes less than three of rotation
          for (const end of [0, 1] as const) {
            expect(Math.abs(there[end] - here[end])).toBeLessThan(3 * step);
          }
        }
      }),
      { seed: propertySeed },
    );
  });

  it('holds a pose by turning it no farther than needed', () => {
    fc.assert(
      fc.property(anyInputs(), (pose) => {
        const clear = turnClearOfBone(pose);
        expect(isFreeOfBone(clear)).toBe(true);
        if (isFreeOfBone(pose)) expect(clear).toBe(pose);
        else {
          const ends = findBonyRotationRange(pose.flexion, pose.abduction);
          expect(ends).toContain(clear.internalRotation);
        }
      }),
      { seed: propertySeed },
    );
  });

  it('says how far each angle goes with the others held', () => {
    const pose = { ...neutralPose, flexion: deg(60), internalRotation: deg(40) };
    const [extension, flexion] = findFreeRange(pose, 'flexion');
    expect(extension).toBe(poseLimits.flexion[0]);
    expect(toDegrees(flexion)).toBeGreaterThan(80);
    expect(toDegrees(flexion)).toBeLessThan(100);
    // the end itself is free, and a tenth of a degree beyond it is not
    expect(isFreeOfBone({ ...pose, flexion })).toBe(true);
    expect(isFreeOfBone({ ...pose, flexion: flexion + deg(0.1) })).toBe(false);
    expect(findFreeRange(pose, 'internalRotation')).toEqual(findBonyRotationRange(deg(60), 0));
  });
});
