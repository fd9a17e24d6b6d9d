import { describe, expect, it } from 'vitest';
import { isFreeOfBone } from '#src/biomechanics/bony-range.ts';
import { neutralPose, poseLimits } from '#src/biomechanics/hip-joint.ts';
import {
  findChannel,
  findGrounding,
  findInstant,
  findNearestFraction,
  findPose,
} from '#src/movements/instant.ts';
import { findMovement, movements } from '#src/movements/library.ts';
import type { Channel, Movement } from '#src/movements/movement.ts';
import { clampPose } from '#src/state/controls.ts';
import { findMovementOn, isMovementId } from '#src/state/movements.ts';
import { deg } from '#src/units/angle.ts';

const angles = Object.keys(poseLimits) as (keyof typeof poseLimits)[];
const fractions = Array.from({ length: 401 }, (_, index) => index / 400);
/** Rounding of a clamp at a limit. */
const roundOff = 1e-12;

describe.each(movements.map((movement) => [movement.name, movement as Movement] as const))(
  '%s',
  (_, movement) => {
    it('stays where the joint and the bones let it', () => {
      for (const fraction of fractions) {
        const pose = findPose(movement, fraction);
        expect(isFreeOfBone(pose), `bone at ${fraction}`).toBe(true);
        const clamped = clampPose(pose, pose);
        for (const angle of angles) {
          expect(Math.abs(clamped[angle] - pose[angle]), `${angle} at ${fraction}`).toBeLessThan(
            roundOff,
          );
        }
      }
    });

    it('has no jump of angle or velocity, nor at the seam of the loop', () => {
      const h = 1e-7;
      const channels = Object.keys(movement.curves) as Channel[];
      for (const at of fractions) {
        for (const channel of channels) {
          const before = findChannel(movement, channel, at - h);
          const here = findChannel(movement, channel, at);
          const after = findChannel(movement, channel, at + h);
          // slopes reach some 1e4 a cycle and change by 1e6 a cycle squared; differences are good to 1e-14 / h
          expect(Math.abs(after - here), `${channel} at ${at}`).toBeLessThan(1e-2);
          expect(Math.abs(after - 2 * here + before) / h, `${channel} at ${at}`).toBeLessThan(1);
        }
      }
    });

    it('tells its velocity as the slope of its curves', () => {
      const h = 1e-6;
      const cycle = movement.duration / (movement.slowMotion ?? 1);
      for (const fraction of [0.013, 0.21, 0.347, 0.55, 0.808]) {
        const { velocity } = findInstant(movement, fraction);
        const before = findPose(movement, fraction - h);
        const after = findPose(movement, fraction + h);
        for (const angle of angles) {
          const change = (after[angle] - before[angle]) / (2 * h * cycle);
          expect(Math.abs(velocity[angle] - change)).toBeLessThan(1e-3);
        }
      }
    });

    it('moves at all, and names its phases in order', () => {
      const range = fractions.map((fraction) => findPose(movement, fraction));
      const spread = (angle: (typeof angles)[number]) =>
        Math.max(...range.map((pose) => pose[angle])) -
        Math.min(...range.map((pose) => pose[angle]));
      // a posture that is held only shifts
      const least = movement.group === 'Sustained' ? deg(3) : deg(5);
      expect(Math.max(...angles.map(spread))).toBeGreaterThan(least);
      const marks = movement.phases.map(({ at }) => at);
      expect(marks).toEqual([...marks].sort((a, b) => a - b));
      expect(marks[0]).toBe(0);
      expect(marks.at(-1)).toBeLessThan(1);
    });

    it('has a counterpart on the other support that points back, or none', () => {
      if (movement.counterpart === null) return;
      expect(isMovementId(movement.counterpart)).toBe(true);
      const counterpart = movements.find(({ id }) => id === movement.counterpart)!;
      expect(counterpart.counterpart).toBe(movement.id);
      expect(counterpart.support).not.toBe(movement.support);
    });

    it('says what to watch for in one or two sentences, and where it comes from', () => {
      expect(movement.watchFor).toMatch(/^[A-Z].{30,220}\.$/);
      expect(movement.watchFor.match(/\. [A-Z]/g)?.length ?? 0).toBeLessThanOrEqual(1);
      expect(movement.source).toMatch(/\.$/);
    });
  },
);

describe('movement library', () => {
  it('has every id once, the five of old links among them', () => {
    const ids = movements.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of [
      'rotation-hip-extended',
      'abduction-hip-extended',
      'abduction-hip-flexed',
      'rotation-planted-foot',
      'abduction-planted-foot',
    ] as const) {
      expect(ids).toContain(id);
    }
  });

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
    const movement = findMovement('rotation-hip-extended');
    expect(findNearestFraction(movement, neutralPose, 0.05)).toBeCloseTo(0, 2);
    expect(findNearestFraction(movement, neutralPose, 0.45)).toBeCloseTo(0.5, 2);
    const outward = { ...neutralPose, internalRotation: deg(-40) };
    expect(findNearestFraction(movement, outward, 0.9)).toBeCloseTo(0.25, 2);
  });

  it('frees the foot in the swing of walking and of running, and loads it again at the next strike', () => {
    for (const [id, toeOff] of [
      ['walking', 0.62],
      ['running', 0.36],
    ] as const) {
      const movement = findMovement(id);
      expect(findGrounding(movement, 0.1)).toBe(1);
      expect(findGrounding(movement, toeOff)).toBeCloseTo(0.5, 2);
      expect(findGrounding(movement, 0.8)).toBe(0);
      expect(findGrounding(movement, 1)).toBe(1);
      expect(findInstant(movement, 0.8).load).toBeCloseTo(0, 6);
    }
  });

  it('moves the left leg in walking as the right one half a cycle before', () => {
    const movement = findMovement('walking');
    for (const fraction of [0, 0.123, 0.4, 0.77]) {
      const { left } = findInstant(movement, fraction).body!;
      const right = findPose(movement, fraction + 0.5);
      expect(left.flexion).toBeCloseTo(right.flexion, 9);
      expect(left.abduction).toBeCloseTo(right.abduction, 9);
      expect(left.kneeFlexion).toBeCloseTo(right.kneeFlexion, 9);
    }
  });
});
