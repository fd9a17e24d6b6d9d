import { describe, expect, it } from 'vitest';
import { type NerveVariant, nerveBackings } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { listGridPoses, loadRealModel, poseAt } from '#tests/support/real-model.ts';

const model = loadRealModel();
const snapshot = createSnapshot(model);

function solveStrand(variant: NerveVariant, index = 0) {
  return solve(model, poseAt(0, 0, 0, { variant }), snapshot).nerve.strands[index]!;
}

describe('where a strand runs', () => {
  it('is measured along the strand from its first station', () => {
    const { arc, nodes, stationCount } = solveStrand('A');
    let length = 0;
    expect(arc[0]).toBe(0);
    for (let i = 1; i < stationCount; i++) {
      length += Math.hypot(
        ...[0, 1, 2].map((axis) => nodes[i * 3 + axis]! - nodes[i * 3 - 3 + axis]!),
      );
      expect(arc[i]).toBeCloseTo(length, 9);
    }
  });

  it('lies at piriformis for three to nine centimetres and leaves it below its lower border', () => {
    const { piriformisFrom, piriformisTo, arc, gap, nodes } = solveStrand('A');
    expect(piriformisTo - piriformisFrom).toBeGreaterThan(0.03);
    expect(piriformisTo - piriformisFrom).toBeLessThan(0.09);
    const exit = arc.findIndex((distance) => distance > piriformisTo);
    expect(gap[exit]).toBeGreaterThan(0.004);
    expect(gap[exit - 1]).toBeLessThanOrEqual(0.004);
    // the infrapiriform part of the foramen lies within 3 cm of the level of the hip joint
    expect(Math.abs(nodes[exit * 3 + 1]!)).toBeLessThan(0.03);
  });

  it('moves the place where it leaves the muscle smoothly', () => {
    let before = Number.NaN;
    for (let flexion = 0; flexion <= 90; flexion++) {
      const { piriformisTo } = solve(model, poseAt(flexion, -10, 10), snapshot).nerve.strands[0]!;
      if (flexion > 0) expect(Math.abs(piriformisTo - before)).toBeLessThan(0.0015);
      before = piriformisTo;
    }
  });

  it('names what lies behind it in the order of anatomy', () => {
    const { backing, stationCount } = solveStrand('A');
    for (let i = 1; i < stationCount; i++) {
      expect(backing[i]).toBeGreaterThanOrEqual(backing[i - 1]!);
    }
    const met = new Set(Array.from(backing, (index) => nerveBackings[index]!));
    for (const place of [
      'pelvic-organs',
      'superior-gemellus',
      'obturator-internus',
      'quadratus-femoris',
      'adductor-magnus',
      'knee-and-leg',
    ] as const) {
      expect(met).toContain(place);
    }
  });

  it('always names a place, in every course and pose', () => {
    for (const variant of ['A', 'B', 'E', 'F'] as const) {
      for (const inputs of listGridPoses([3, 3, 3], { variant })) {
        for (const strand of solve(model, inputs, snapshot).nerve.strands) {
          expect(Math.max(...strand.backing)).toBe(nerveBackings.length - 1);
          expect(strand.piriformisTo).toBeGreaterThanOrEqual(strand.piriformisFrom);
        }
      }
    }
  });
});
