import { describe, expect, it } from 'vitest';
import { writeShankFromFoot } from '#src/biomechanics/leg-chain.ts';
import { ankleCentre, findShankLean, kneeCentre } from '#src/biomechanics/leg-joints.ts';
import { createNerveTail, writeTails } from '#src/biomechanics/nerve-tail.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { createIdentity } from '#src/math/transform.ts';
import { deg } from '#src/units/angle.ts';
import { loadRealModel, poseAt } from '#tests/support/real-model.ts';

/** Two equal tails down a straight line 40 mm behind the axis of the knee in steps of 10 mm, the last two nodes on the foot. */
const nodeCount = 50;
const top = -0.33;
const tail = createNerveTail(
  {
    nodeCount,
    rest: Float64Array.from({ length: nodeCount * 3 }, (_, i) =>
      i % 3 === 0 ? -0.04 : i % 3 === 1 ? top - 0.01 * Math.floor(i / 3) : 0,
    ),
    halfWidth: new Float64Array(nodeCount).fill(0.003),
    halfThickness: new Float64Array(nodeCount).fill(0.002),
    footWeights: Float64Array.from({ length: nodeCount }, (_, i) => (i >= nodeCount - 2 ? 1 : 0)),
  },
  { legReach: 0.15, pull: 0.4 },
);
/** The course above it goes straight on, in stations of 5 mm. */
const courseCount = 41;
const stationCount = courseCount + (nodeCount - 1) * 2;

function lay(knee: number, ankle = 0): Float64Array {
  const strands = [0, 1].map(() => ({
    nodes: Float64Array.from({ length: stationCount * 3 }, (_, i) =>
      i % 3 === 0 ? -0.04 : i % 3 === 1 ? top + 0.005 * (courseCount - 1 - Math.floor(i / 3)) : 0,
    ),
    halfWidth: new Float64Array(stationCount),
    halfThickness: new Float64Array(stationCount),
  }));
  const foot = createIdentity();
  writeShankFromFoot(foot, ankle, 0);
  writeTails(strands, [tail, tail], courseCount, createIdentity(), foot, deg(knee));
  return strands[0]!.nodes;
}

const pointAt = (nodes: Float64Array, i: number) =>
  [nodes[i * 3]!, nodes[i * 3 + 1]!, nodes[i * 3 + 2]!] as const;

function findDistance(a: Float64Array, i: number, b: Float64Array, j: number): number {
  return Math.hypot(...pointAt(a, i).map((x, axis) => x - b[j * 3 + axis]!));
}

describe('a straight tail behind the knee', () => {
  it('is as authored when the knee is straight', () => {
    const nodes = lay(0);
    for (let i = 0; i < stationCount; i++) {
      expect(nodes[i * 3]).toBeCloseTo(-0.04, 9);
      expect(nodes[i * 3 + 1]).toBeCloseTo(top - 0.005 * (i - courseCount + 1), 9);
    }
  });

  it('stays on the thigh above and turns rigidly with the leg below', () => {
    const nodes = lay(90);
    expect([...nodes.subarray(0, 60)]).toEqual([...lay(0).subarray(0, 60)]);
    // a quarter turn back: what lay below the axis lies behind it
    const last = stationCount - 20;
    const below = kneeCentre[1] - (top - 0.005 * (last - courseCount + 1));
    expect(nodes[last * 3]).toBeCloseTo(kneeCentre[0] - below, 9);
    expect(nodes[last * 3 + 1]).toBeCloseTo(kneeCentre[1] + (0.04 + kneeCentre[0]), 9);
  });

  it('turns with the loaded foot', () => {
    const ankle = findShankLean(deg(60));
    const still = lay(60);
    const turned = lay(60, ankle);
    const end = stationCount - 1;
    const centre = [kneeCentre[0] + ankleCentre[0], kneeCentre[1] + ankleCentre[1]] as const;
    const radius = Math.hypot(-0.04 - centre[0], tail.rest.at(-2)! - centre[1]);
    expect(findDistance(still, end, turned, end)).toBeCloseTo(2 * radius * Math.sin(ankle / 2), 9);
    expect([...turned.subarray(0, 300)]).toEqual([...still.subarray(0, 300)]);
  });
});

describe('the nerves behind the knee', () => {
  const model = loadRealModel();
  const snapshot = createSnapshot(model);
  const solveAt = (knee: number, variant: 'A' | 'B') =>
    solve(model, poseAt(0, 0, 0, { kneeFlexion: deg(knee), variant }), snapshot).nerve.strands.map(
      ({ nodes, halfWidth }) => ({ nodes: nodes.slice(), halfWidth: halfWidth.slice() }),
    );
  const { stationCount: count } = snapshot.nerve;
  /** Below the gluteal fold; further up the hip decides. */
  const first = 60;

  for (const variant of ['A', 'B'] as const) {
    it(`never fold or turn sharper than their own width, knee 0 to 140, course ${variant}`, () => {
      for (let knee = 0; knee <= 140; knee += 10) {
        for (const { nodes, halfWidth } of solveAt(knee, variant)) {
          for (let i = first; i < count - 1; i++) {
            const a = findDistance(nodes, i - 1, nodes, i);
            const b = findDistance(nodes, i, nodes, i + 1);
            const chord = findDistance(nodes, i - 1, nodes, i + 1);
            const turn = Math.acos(Math.min((chord ** 2 - a ** 2 - b ** 2) / (2 * a * b), 1));
            // radius of the turn between two segments
            expect((a + b) / 2 / Math.max(turn, 1e-6)).toBeGreaterThan(1.7 * halfWidth[i]!);
            for (let j = i + 12; j < count; j++) {
              expect(findDistance(nodes, i, nodes, j)).toBeGreaterThan(
                halfWidth[i]! + halfWidth[j]!,
              );
            }
          }
        }
      }
    });
  }

  it('follow the leg smoothly: no station moves farther a degree than the foot does', () => {
    // the foot is 0.45 m from the axis of the knee
    const limit = 0.46 * deg(1);
    for (let knee = 0; knee < 140; knee += 5) {
      const before = solveAt(knee, 'A');
      const after = solveAt(knee + 1, 'A');
      before.forEach((strand, index) => {
        for (let i = first; i < count; i++) {
          expect(findDistance(strand.nodes, i, after[index]!.nodes, i)).toBeLessThan(limit);
        }
      });
    }
  });
});
