import { describe, expect, it } from 'vitest';
import { writeBundleArms, writeBundleLengths } from '#src/biomechanics/muscle-path.ts';
import { createRodMuscle } from '#tests/support/tiny-models.ts';

/** Two rods of three nodes: 0.1 m along X and 0.2 m along Y. */
const muscle = createRodMuscle(
  [
    [
      [0, 0, 0],
      [0.1, 0, 0],
    ],
    [
      [0, 0, 0.1],
      [0, 0.2, 0.1],
    ],
  ],
  3,
);

describe('bundle lengths', () => {
  it('are the lengths of straight rods', () => {
    const lengths = writeBundleLengths(new Float64Array(2), muscle.rest, muscle);
    expect(lengths[0]).toBeCloseTo(0.1, 15);
    expect(lengths[1]).toBeCloseTo(0.2, 15);
  });

  it('go round corners', () => {
    const nodes = Float64Array.from(muscle.rest);
    // lift the middle of the first rod by 0.05: two hypotenuses
    nodes[4] = 0.05;
    const lengths = writeBundleLengths(new Float64Array(2), nodes, muscle);
    expect(lengths[0]).toBeCloseTo(2 * Math.hypot(0.05, 0.05), 15);
  });

  it('end at the insertion, not at the aponeurosis', () => {
    const lengths = writeBundleLengths(new Float64Array(2), muscle.rest, {
      ...muscle,
      lengthEnd: 1,
    });
    expect(lengths[1]).toBeCloseTo(0.1, 15);
  });
});

describe('bundle arms', () => {
  const still = () => new Float64Array(muscle.rest.length);

  it('are zero when nothing moves', () => {
    const arms = writeBundleArms(
      new Float64Array(6).fill(7),
      muscle.rest,
      [still(), still(), still()],
      muscle,
    );
    expect([...arms].every((arm) => arm === 0)).toBe(true);
  });

  it('are minus the rate at which the insertion moves away', () => {
    const away = still();
    // insertion of the first rod moves along it with 0.04 m/rad, and sideways without effect
    away[6] = 0.04;
    away[7] = 0.5;
    const arms = writeBundleArms(
      new Float64Array(6),
      muscle.rest,
      [still(), away, still()],
      muscle,
    );
    expect(arms[1]).toBeCloseTo(-0.04, 15);
    expect(arms[0]! + arms[2]! + arms[3]! + arms[4]! + arms[5]!).toBe(0);
  });

  it('tolerate two nodes on one point', () => {
    const nodes = Float64Array.from(muscle.rest);
    nodes.copyWithin(3, 0, 3);
    const arms = writeBundleArms(new Float64Array(6), nodes, [still(), still(), still()], muscle);
    expect([...arms].every(Number.isFinite)).toBe(true);
  });
});
