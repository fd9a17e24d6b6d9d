import { describe, expect, it } from 'vitest';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import {
  createNerveSurface,
  type MarkedStrand,
  type NerveState,
  type StrandState,
  writeNerveMarks,
  writeNerveSurface,
} from '#src/deform/nerve-surface.ts';
import { findMeshVolume, findNormalError, listMeshFaults } from '#tests/support/closed-mesh.ts';
import { listGridPoses, loadRealModel } from '#tests/support/real-model.ts';

const model = loadRealModel();

function draw(nerve: NerveState) {
  const surface = createNerveSurface(nerve);
  const positions = new Float32Array(surface.vertexCount * 3).fill(Number.NaN);
  const normals = new Float32Array(surface.vertexCount * 3).fill(Number.NaN);
  const pressures = new Float32Array(surface.vertexCount).fill(Number.NaN);
  writeNerveSurface(positions, normals, pressures, surface, nerve);
  return { surface, positions, normals, pressures };
}

/** A straight nerve down Y, 14 mm wide along Z and 6 mm thick along X, 0.2 m long. */
const stationCount = 5;
const straight: StrandState = {
  stationCount,
  nodes: Float64Array.from({ length: 15 }, (_, i) => (i % 3 === 1 ? -0.05 * Math.floor(i / 3) : 0)),
  thicknessAxes: Float64Array.from({ length: 15 }, (_, i) => (i % 3 === 0 ? -1 : 0)),
  halfWidth: new Float64Array(stationCount).fill(0.007),
  halfThickness: new Float64Array(stationCount).fill(0.003),
  pressure: Float64Array.from({ length: stationCount }, (_, i) => 100 * i),
};

describe('a straight nerve', () => {
  const { surface, positions, normals, pressures } = draw({ strands: [straight] });

  it('is closed, outward and as large as declared', () => {
    expect(listMeshFaults(positions, surface.indices)).toEqual([]);
    expect(surface.vertexCount).toBe(stationCount * surface.ringCount);
    expect(surface.uvs.length).toBe(2 * surface.vertexCount);
    expect(findNormalError(normals)).toBeLessThan(1e-6);
  });

  it('is an elliptic cylinder, as wide and as thick as stated', () => {
    for (const [axis, half] of [
      [0, 0.003],
      [2, 0.007],
    ] as const) {
      const values = positions.filter((_, i) => i % 3 === axis);
      expect(Math.max(...values)).toBeCloseTo(half, 7);
      expect(Math.min(...values)).toBeCloseTo(-half, 7);
    }
    // a regular 16-gon has 16/2 sin(22.5°) of the squared radius, a flattened one likewise
    const area = 8 * Math.sin(Math.PI / 8) * 0.007 * 0.003;
    expect(findMeshVolume(positions, surface.indices)).toBeCloseTo(area * 0.2, 9);
  });

  it('carries the pressure of each station all round it', () => {
    pressures.forEach((pressure, vertex) => {
      expect(pressure).toBe(100 * Math.floor(vertex / surface.ringCount));
    });
  });
});

describe('the nerve of the hip', () => {
  it('stays closed, outward and finite over the range of motion', { timeout: 30_000 }, () => {
    const snapshot = createSnapshot(model);
    for (const inputs of listGridPoses([3, 2, 2], { tightness: 1 }).flatMap((pose) =>
      (['A', 'B', 'F'] as const).map((variant) => ({ ...pose, variant })),
    )) {
      const { nerve } = solve(model, inputs, snapshot);
      const { positions, normals, surface, pressures } = draw({ strands: nerve.trunks });
      expect(listMeshFaults(positions, surface.indices)).toEqual([]);
      expect(findNormalError(normals)).toBeLessThan(1e-6);
      expect(Math.max(...pressures)).toBeCloseTo(nerve.peakPressure, 2);
      expect(surface.stationCounts).toHaveLength(2);
      const thin = draw({ strands: nerve.branches });
      expect(listMeshFaults(thin.positions, thin.surface.indices)).toEqual([]);
      expect(findNormalError(thin.normals)).toBeLessThan(1e-6);
    }
  });
});

describe('the marks on the nerve', () => {
  const mmHg = 133.322;
  const limits = [20 * mmHg, 30 * mmHg, 60 * mmHg];
  /** Pressed in the middle, out of piriformis 0.12 m down, 0.2 m long. */
  const mark = (peak: number, isActive = true) => {
    const strand: MarkedStrand = {
      ...straight,
      pressure: Float64Array.of(0, 0.5 * peak, peak, 0, 0),
      arc: Float64Array.of(0, 0.05, 0.1, 0.15, 0.2),
      isActive,
      piriformisTo: 0.12,
      peakPressure: peak,
      peakStation: 2,
    };
    const surface = createNerveSurface({ strands: [strand] });
    const marks = new Float32Array(surface.vertexCount * 3).fill(Number.NaN);
    writeNerveMarks(marks, surface, [strand], limits);
    const at = (station: number) => marks.subarray(station * surface.ringCount * 3);
    return {
      rings: at(2)[1],
      places: [0, 2, 4].map((i) => at(i)[0]!),
      shines: [0, 1, 2, 3, 4].map((i) => at(i)[2]!),
    };
  };

  it('count a ring for each band above normal', () => {
    expect([5, 20, 29, 30, 61].map((value) => mark(value * mmHg).rings)).toEqual([0, 1, 1, 2, 3]);
    expect(mark(40 * mmHg, false).rings).toBe(0);
  });

  it('stand at their distance from the peak', () => {
    const { places } = mark(40 * mmHg);
    for (const [index, place] of [-0.1, 0, 0.1].entries()) {
      expect(places[index]).toBeCloseTo(place, 6);
    }
  });

  it('shine through up to where the nerve has left piriformis, and not at all under little pressure', () => {
    const { shines } = mark(40 * mmHg);
    expect(shines[0]).toBe(0);
    expect(shines[1]).toBeCloseTo(20 * mmHg, 1);
    expect(shines[2]).toBeCloseTo(40 * mmHg, 1);
    // 30 mm beyond piriformis it fades, 80 mm beyond it is gone
    expect(shines[3]).toBeLessThan(0.2 * shines[2]!);
    expect(shines[4]).toBe(0);
    expect(Math.max(...mark(9 * mmHg).shines)).toBe(0);
  });
});

describe('a branch that is drawn in part', () => {
  it('ends there in a point, and is as ever before', () => {
    const whole = draw({ strands: [straight] });
    const part = draw({ strands: [{ ...straight, drawnTo: 1 }] });
    const ring = 16;
    expect(part.positions.slice(0, 2 * ring * 3)).toEqual(whole.positions.slice(0, 2 * ring * 3));
    const [x, y, z] = straight.nodes.slice(3, 6) as unknown as [number, number, number];
    for (let at = 2 * ring * 3; at < part.positions.length; at += 3) {
      const distance = Math.hypot(
        part.positions[at]! - x,
        part.positions[at + 1]! - y,
        part.positions[at + 2]! - z,
      );
      expect(distance).toBeLessThan(1e-6);
    }
  });
});
