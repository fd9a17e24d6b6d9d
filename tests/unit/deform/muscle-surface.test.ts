import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFreeOfBone } from '#src/biomechanics/bony-range.ts';
import type { HipInputs } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import {
  createMuscleSurface,
  type SheetState,
  writeMuscleSurface,
} from '#src/deform/muscle-surface.ts';
import { createSheetReference } from '#src/math/sheet-frame.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { findMeshVolume, findNormalError, listMeshFaults } from '#tests/support/closed-mesh.ts';
import { anyInputs, propertySeed } from '#tests/support/random-poses.ts';
import { listGridPoses, loadRealModel, poseAt } from '#tests/support/real-model.ts';
import { createRodSheet } from '#tests/support/tiny-models.ts';

/** Normals are narrowed to 32 bits. */
const normalTolerance = 1e-6;

const model = loadRealModel();

function draw(sheet: SheetState) {
  const surface = createMuscleSurface(sheet);
  const positions = new Float32Array(surface.vertexCount * 3).fill(Number.NaN);
  const normals = new Float32Array(surface.vertexCount * 3).fill(Number.NaN);
  writeMuscleSurface(positions, normals, surface, sheet);
  return { surface, positions, normals };
}

/** A flat sheet 40 mm wide and 100 mm long in the plane z = 0, 6 mm thick. */
function createFlatSheet(outward: 1 | -1): SheetState {
  const rods = [0, 0.02, 0.04].map((x): [Vec3, Vec3] => [
    [x, 0, 0],
    [x, 0.1, 0],
  ]);
  const { nodeCount, bundleCount, rest } = createRodSheet(rods, 6);
  const count = bundleCount * nodeCount;
  const { normals, across } = createSheetReference(rest, { bundleCount, nodeCount }, outward);
  return {
    bundleCount,
    nodeCount,
    lengthEnd: nodeCount - 1,
    drawnEnd: nodeCount - 1,
    middle: rest,
    normals,
    across,
    outerThickness: new Float64Array(count).fill(0.003),
    deepThickness: new Float64Array(count).fill(0.003),
    ends: Float64Array.from(
      [0, 1].flatMap((y) => [0, 0.02, 0.04].flatMap((x) => [x, y ? 0.101 : -0.001, 0])),
    ),
    outward,
  };
}

describe.each([1, -1] as const)('a flat sheet that looks along %sZ', (outward) => {
  const sheet = createFlatSheet(outward);
  const { surface, positions, normals } = draw(sheet);

  it('is closed, outward and as large as declared', () => {
    expect(listMeshFaults(positions, surface.indices)).toEqual([]);
    expect(surface.vertexCount).toBe(surface.rowCount * surface.ringCount);
    expect(surface.uvs.length).toBe(surface.vertexCount * 2);
    expect(Math.max(...surface.indices)).toBe(surface.vertexCount - 1);
    expect(findNormalError(normals)).toBeLessThan(normalTolerance);
  });

  it('is 6 mm thick in its middle, half of it on either side of the nodes', () => {
    const row = Math.floor(surface.rowCount / 2);
    const middle = Math.floor((surface.columnCount - 1) / 2);
    const outer = (row * surface.ringCount + middle) * 3;
    const inner = (row * surface.ringCount + surface.ringCount - middle) * 3;
    expect(positions[outer + 2]!).toBeCloseTo(0.003 * outward, 6);
    expect(positions[inner + 2]!).toBeCloseTo(-0.003 * outward, 6);
    expect(normals[outer + 2]!).toBeCloseTo(outward, 4);
  });

  it('is a half thickness wider than its nodes on both rims, and runs out where it is told to', () => {
    const xs = positions.filter((_, i) => i % 3 === 0);
    const ys = positions.filter((_, i) => i % 3 === 1);
    expect(Math.min(...xs)).toBeCloseTo(-0.003, 3);
    expect(Math.max(...xs)).toBeCloseTo(0.043, 3);
    expect(Math.min(...ys)).toBeCloseTo(-0.001, 6);
    expect(Math.max(...ys)).toBeCloseTo(0.101, 6);
  });

  it('runs u from origin to insertion and v from rim to rim', () => {
    expect(surface.uvs[0]).toBe(0);
    expect(surface.uvs.at(-2)).toBe(1);
    const vs = surface.uvs.filter((_, i) => i % 2 === 1);
    expect(Math.min(...vs)).toBe(0);
    expect(Math.max(...vs)).toBe(1);
  });
});

describe('a drawn sheet', () => {
  it('stands out from the bone when none of its thickness is on the deep side', () => {
    const sheet = createFlatSheet(1);
    const { positions } = draw({
      ...sheet,
      outerThickness: sheet.outerThickness.map(() => 0.006),
      deepThickness: sheet.deepThickness.map(() => 0),
    });
    const zs = positions.filter((_, i) => i % 3 === 2);
    expect(Math.min(...zs)).toBeCloseTo(0, 9);
    expect(Math.max(...zs)).toBeCloseTo(0.006, 6);
  });

  it('goes along when its nodes are moved', () => {
    const sheet = createFlatSheet(1);
    const step = [0.1, -0.2, 0.3];
    const move = (values: Float64Array) => values.map((value, i) => value + step[i % 3]!);
    const before = draw(sheet).positions;
    draw({ ...sheet, middle: move(sheet.middle), ends: move(sheet.ends) }).positions.forEach(
      (value, i) => {
        expect(value - step[i % 3]!).toBeCloseTo(before[i]!, 6);
      },
    );
  });
});

const sheets = [...model.muscles, ...model.fasciae];

describe.each(sheets.map((sheet, index) => [sheet.id, index] as const))(
  'the surface of %s',
  (_id, index) => {
    const snapshot = createSnapshot(model);
    const states = [...snapshot.muscles, ...snapshot.fasciae];
    const drawAt = (inputs: HipInputs) => {
      solve(model, inputs, snapshot);
      return draw(states[index]!);
    };

    it('is closed and outward in neutral', () => {
      const { positions, surface } = drawAt(poseAt(0, 0, 0));
      expect(listMeshFaults(positions, surface.indices)).toEqual([]);
    });

    it('is finite with unit normals in every pose, the limits included', () => {
      const check = (inputs: HipInputs) => {
        const { positions, normals } = drawAt(inputs);
        expect(positions.every(Number.isFinite)).toBe(true);
        expect(findNormalError(normals)).toBeLessThan(normalTolerance);
      };
      listGridPoses([3, 3, 3], { tightness: 1 }).forEach(check);
      fc.assert(fc.property(anyInputs(), check), { seed: propertySeed, numRuns: 15 });
    });

    it('encloses a positive volume in every pose that bone leaves free', () => {
      for (const inputs of listGridPoses([4, 3, 3]).filter(isFreeOfBone)) {
        const { positions, surface } = drawAt(inputs);
        expect(findMeshVolume(positions, surface.indices)).toBeGreaterThan(0);
      }
    });
  },
);
