import { describe, expect, it } from 'vitest';
import { nerveBranchIds } from '#src/anatomy/catalog.ts';
import type { NerveBranch } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { listGridPoses, loadRealModel, poseAt } from '#tests/support/real-model.ts';

const model = loadRealModel();
const snapshot = createSnapshot(model);
solve(model, poseAt(0, 0, 0), snapshot);
const { nerve } = snapshot;

const listOf = (id: string) => nerve.branches.filter((branch) => branch.id === id);

function findStation(branch: NerveBranch, station: number): number[] {
  const i = (station < 0 ? branch.stationCount + station : station) * 3;
  return [...branch.nodes.subarray(i, i + 3)];
}

/** Nearest station of the nerve to a point, and how far it is; m. */
function findNearest(point: readonly number[]): { station: number; distance: number } {
  let best = { station: 0, distance: Infinity };
  const { nodes, stationCount } = nerve.strands[0]!;
  for (let station = 0; station < stationCount; station++) {
    const distance = Math.hypot(...point.map((x, axis) => x - nodes[station * 3 + axis]!));
    if (distance < best.distance) best = { station, distance };
  }
  return best;
}

describe('the roots and companions of the nerve', () => {
  it('are there, every structure of the catalog with its tubes', () => {
    expect(new Set(nerve.branches.map(({ id }) => id))).toEqual(new Set(nerveBranchIds));
    expect(listOf('sacral-nerve-roots')).toHaveLength(3);
    expect(listOf('lumbosacral-trunk')).toHaveLength(2);
    for (const { nodes, thicknessAxes, halfWidth } of nerve.branches) {
      expect(nodes.every(Number.isFinite)).toBe(true);
      expect(halfWidth.every((half) => half > 0.0004 && half < 0.005)).toBe(true);
      for (let i = 0; i < thicknessAxes.length; i += 3) {
        expect(Math.hypot(...thicknessAxes.subarray(i, i + 3))).toBeCloseTo(1, 6);
      }
    }
  });

  it('join the nerve in the order of their height: trunk, S1, S2, S3', () => {
    const [fifth] = listOf('lumbosacral-trunk') as [NerveBranch];
    const joints = [fifth, ...listOf('sacral-nerve-roots')].map((branch) => {
      const { station, distance } = findNearest(findStation(branch, -1));
      // inside the nerve, so that no end shows
      expect(distance).toBeLessThan(nerve.halfWidth[station]!);
      return station;
    });
    expect(joints).toEqual([...joints].sort((a, b) => a - b));
    expect(new Set(joints).size).toBe(joints.length);
    // and they come from above, each from higher than the next
    const heights = listOf('sacral-nerve-roots').map((branch) => findStation(branch, 0)[1]!);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  });

  it('begin where the nerve divides: both divisions', () => {
    for (const [index, id] of ['tibial-nerve', 'common-fibular-nerve'].entries()) {
      const [tail] = listOf(id) as [NerveBranch];
      const trunk = nerve.trunks[index]!;
      expect(findStation(tail, 0)).toEqual([...trunk.nodes.subarray(-3)]);
      // down to the foot
      expect(findStation(tail, -1)[1]).toBeLessThan(-0.78);
    }
  });

  it('leave the pudendal nerve and the roots alone as the hip moves, and take the others along', () => {
    const other = createSnapshot(model);
    solve(model, poseAt(70, 10, 20), other);
    nerve.branches.forEach((branch, index) => {
      const moved = Math.hypot(
        ...findStation(branch, -1).map(
          (x, i) => x - findStation(other.nerve.branches[index]!, -1)[i]!,
        ),
      );
      if (branch.id === 'pudendal-nerve') expect(moved).toBe(0);
      // the end of a root lies in the nerve, which piriformis pushes aside
      if (branch.id === 'sacral-nerve-roots') expect(moved).toBeLessThan(0.004);
      if (branch.id === 'posterior-femoral-cutaneous-nerve') expect(moved).toBeGreaterThan(0.2);
    });
  });

  it('keep the superior gluteal nerve on gluteus minimus and the cutaneous nerve behind the thigh', () => {
    const other = createSnapshot(model);
    const minimus = other.muscles.find(({ id }) => id === 'gluteus-minimus')!;
    for (const inputs of listGridPoses([4, 3, 3])) {
      solve(model, inputs, other);
      const [gluteal] = other.nerve.branches.filter(({ id }) => id === 'superior-gluteal-nerve');
      const point = findStation(gluteal!, 24);
      let nearest = Infinity;
      for (let i = 0; i < minimus.nodes.length; i += 3) {
        nearest = Math.min(
          nearest,
          Math.hypot(...point.map((x, axis) => x - minimus.nodes[i + axis]!)),
        );
      }
      // on its outer face, between nodes that are about 10 mm apart
      expect(nearest).toBeLessThan(Math.max(...minimus.outerThickness) + 0.012);
      const [cutaneous] = other.nerve.branches.filter(
        ({ id }) => id === 'posterior-femoral-cutaneous-nerve',
      );
      const { nodes } = other.nerve.strands[0]!;
      for (let station = 0; station < cutaneous!.stationCount; station++) {
        const p = findStation(cutaneous!, station);
        let distance = Infinity;
        for (let i = 0; i < nodes.length; i += 3) {
          distance = Math.min(distance, Math.hypot(...p.map((x, axis) => x - nodes[i + axis]!)));
        }
        expect(distance).toBeLessThan(0.03);
      }
    }
  });
});
