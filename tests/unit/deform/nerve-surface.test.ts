import { describe, expect, it } from 'vitest';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import {
  createNerveSurface,
  type NerveState,
  type StrandState,
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
