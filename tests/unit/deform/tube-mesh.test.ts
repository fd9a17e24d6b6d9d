import { describe, expect, it } from 'vitest';
import { writeRingNormals, writeTubeIndices } from '#src/deform/tube-mesh.ts';
import { findMeshVolume, findNormalError, listMeshFaults } from '#tests/support/closed-mesh.ts';

/** A tube along Z whose rings run round a regular polygon of radius 1. */
function createTube(rowCount: number, ringCount: number, handedness: 1 | -1): Float32Array {
  const positions = new Float32Array(rowCount * ringCount * 3);
  for (let row = 0; row < rowCount; row++) {
    for (let i = 0; i < ringCount; i++) {
      const angle = (handedness * 2 * Math.PI * i) / ringCount;
      positions.set([Math.cos(angle), Math.sin(angle), row], (row * ringCount + i) * 3);
    }
  }
  return positions;
}

describe.each([1, -1] as const)('a tube of handedness %s', (handedness) => {
  const [rowCount, ringCount] = [4, 6];
  const positions = createTube(rowCount, ringCount, handedness);
  const indices = writeTubeIndices(rowCount, ringCount, handedness);

  it('is closed and looks outwards', () => {
    expect(listMeshFaults(positions, indices)).toEqual([]);
  });

  it('has the volume of a hexagonal prism', () => {
    // area of a regular hexagon of radius 1 is 3 √3 / 2, the prism is 3 long
    expect(findMeshVolume(positions, indices)).toBeCloseTo((9 * Math.sqrt(3)) / 2, 5);
  });

  it('has as many triangles as its sides and two caps need', () => {
    expect(indices.length / 3).toBe((rowCount - 1) * ringCount * 2 + 2 * (ringCount - 2));
  });

  it('has unit normals that stand on its sides', () => {
    const normals = new Float32Array(positions.length);
    writeRingNormals(positions, normals, rowCount, ringCount, handedness);
    expect(findNormalError(normals)).toBeLessThan(1e-6);
    for (let i = 0; i < positions.length; i += 3) {
      // on a circle the normal is the radius
      expect(normals[i]!).toBeCloseTo(positions[i]!, 5);
      expect(normals[i + 1]!).toBeCloseTo(positions[i + 1]!, 5);
      expect(normals[i + 2]!).toBeCloseTo(0, 5);
    }
  });
});

describe('the smallest tube', () => {
  it('of two rings of four points is closed', () => {
    expect(listMeshFaults(createTube(2, 4, 1), writeTubeIndices(2, 4, 1))).toEqual([]);
  });
});
