import { describe, expect, it } from 'vitest';
import { findCourseCount, stationsPerNode } from '#src/biomechanics/nerve-model.ts';
import {
  findExcursion,
  findNervePull,
  findNerveStrain,
  writeCourse,
  writeSections,
  writeThicknessAxes,
} from '#src/biomechanics/nerve-path.ts';
import { deg } from '#src/units/angle.ts';
import { createRodMuscle, createRodNerve, createTinyHip } from '#tests/support/tiny-models.ts';

const muscle = createRodMuscle([
  [
    [0.2, 0, 0],
    [0.3, 0, 0],
  ],
  [
    [0.2, 0.02, 0],
    [0.3, 0.02, 0],
  ],
]);
const hip = createTinyHip(muscle, createRodNerve([-0.05, 0.08, 0], [-0.05, -0.24, 0]));
const model = hip.nerve;

/** Out of the back of a muscle that the nerve lies on, and across it. */
const flatNormal = Float64Array.of(0.6, 0.8, 0);

function layStations(change?: (nodes: Float64Array) => void, flatShare = 0) {
  const stationCount = findCourseCount(model);
  const nodes = new Float64Array(model.offset + model.rest.length);
  nodes.set(model.rest, model.offset);
  change?.(nodes);
  const course = writeCourse(new Float64Array(stationCount * 3), model, nodes, null);
  const numbers = () => new Float64Array(stationCount);
  const [halfWidth, halfThickness, bed] = [numbers(), numbers(), numbers()];
  writeSections(halfWidth, halfThickness, bed, model);
  const thicknessAxes = new Float64Array(stationCount * 3);
  const shares = numbers().fill(flatShare);
  writeThicknessAxes(thicknessAxes, course, stationCount, flatNormal, shares);
  const nerve = { stationCount, nodes: course, halfWidth, halfThickness, thicknessAxes };
  return { nerve, bed };
}

describe('the stations of the nerve', () => {
  it('lie on a straight nerve at even spacing', () => {
    const { nerve, bed } = layStations();
    expect(nerve.stationCount).toBe((model.nodeCount - 1) * stationsPerNode + 1);
    const last = nerve.stationCount - 1;
    for (let station = 0; station <= last; station++) {
      expect(nerve.nodes[station * 3]!).toBeCloseTo(-0.05, 14);
      const wanted = 0.08 - (0.32 * station) / last;
      // the first and last span lack a neighbour: a sixteenth of a 40 mm node distance
      const isEndSpan = station < stationsPerNode || station > last - stationsPerNode;
      const tolerance = isEndSpan ? 0.04 / 16 : 0;
      expect(Math.abs(nerve.nodes[station * 3 + 1]! - wanted)).toBeLessThan(tolerance + 1e-12);
      expect(bed[station]).toBeCloseTo(20e3, 9);
      expect(nerve.halfWidth[station]).toBeCloseTo(0.007, 14);
      expect(nerve.halfThickness[station]).toBeCloseTo(0.003, 14);
    }
  });

  it('pass through every baked node', () => {
    const bend = (nodes: Float64Array) => {
      for (let node = 0; node < model.nodeCount; node++) {
        nodes[model.offset + node * 3 + 2] = 0.01 * Math.sin(node);
      }
    };
    const { nerve } = layStations(bend);
    for (let node = 0; node < model.nodeCount; node++) {
      expect(nerve.nodes[node * stationsPerNode * 3 + 2]!).toBeCloseTo(0.01 * Math.sin(node), 14);
    }
  });

  it('are flat towards the hip centre: the thin axis stands on the course and points away from it', () => {
    const { nerve } = layStations();
    for (let station = 0; station < nerve.stationCount; station++) {
      expect(nerve.thicknessAxes[station * 3]!).toBeCloseTo(-1, 9);
      expect(nerve.thicknessAxes[station * 3 + 1]!).toBeCloseTo(0, 9);
    }
  });
});

describe('the excursion in the thigh', () => {
  it('is 0.19 m times the elastic strain, and next to nothing while slack', () => {
    expect(findExcursion(0.08)).toBeCloseTo(0.19 * 0.03 * Math.LN2, 12);
    expect(findExcursion(-0.1)).toBeLessThan(2e-5);
  });
});

describe('the strain of the nerve', () => {
  it('is zero in the state that defines it: rest length, knee at 90°', () => {
    const { nerve } = layStations();
    expect(findNerveStrain(nerve.nodes, model, deg(90))).toBeCloseTo(0, 12);
  });

  it('grows by lever × angle ÷ sharing length when the knee straightens', () => {
    const { nerve } = layStations();
    expect(findNerveStrain(nerve.nodes, model, 0)).toBeCloseTo((0.026 * Math.PI) / 2 / 0.55, 12);
    expect(findNerveStrain(nerve.nodes, model, deg(130))).toBeLessThan(0);
  });

  it('grows by the elongation of the course ÷ sharing length', () => {
    const { nerve } = layStations();
    for (let i = 1; i < nerve.nodes.length; i += 3) nerve.nodes[i]! *= 1.1;
    expect(findNerveStrain(nerve.nodes, model, deg(90))).toBeCloseTo(0.032 / 0.55, 12);
  });
});

describe('the pull of the nerve', () => {
  it('is 0.35 N and 0.6 ln 2 N where it begins to tighten', () => {
    expect(findNervePull(0.08)).toBeCloseTo(0.35 + 0.6 * Math.LN2, 12);
  });

  it('is slack below and gains 20 N per unit of strain well above', () => {
    expect(findNervePull(-0.5)).toBeCloseTo(0.35, 6);
    expect(findNervePull(0.4) - findNervePull(0.35)).toBeCloseTo(1, 3);
  });

  it('only grows with strain and stays positive', () => {
    for (let strain = -0.2; strain < 0.4; strain += 0.01) {
      expect(findNervePull(strain)).toBeGreaterThan(0);
      expect(findNervePull(strain + 0.01)).toBeGreaterThanOrEqual(findNervePull(strain));
    }
  });
});
