import { describe, expect, it } from 'vitest';
import { createImplicitField } from '#models/mesher/implicit.ts';
import { mendNormals, mendSlivers } from '#models/mesher/mend.ts';
import { findMeshHealth, type Mesh } from '#models/mesher/mesh.ts';
import { polygonise } from '#models/mesher/polygonise.ts';
import { createFieldNormals } from '#models/mesher/relax.ts';
import { findTriangleQuality, findWorstQuality } from '#models/mesher/triangle-quality.ts';
import { deg } from '#src/units/angle.ts';

const radius = 10;
const field = createImplicitField({
  layers: [
    {
      op: 'add',
      blend: 0.1,
      primitives: [{ type: 'ball', name: 'ball', centre: [0, 0, 0], radius }],
    },
  ],
});

describe('quality of a triangle', () => {
  const positions = [0, 0, 0, 4, 0, 0, 0, 3, 0];
  const up = [0, 0, 1, 0, 0, 1, 0, 0, 1];

  it('is its least angle and how it faces', () => {
    const indices = Uint32Array.of(0, 1, 2);
    const { leastAngle, facing } = findTriangleQuality({ positions, indices }, up, 0);
    expect(leastAngle).toBeCloseTo(Math.atan(3 / 4), 12);
    expect(facing).toBeCloseTo(1, 12);
  });

  it('is −1 where the triangle looks into the bone', () => {
    const indices = Uint32Array.of(0, 2, 1);
    expect(findTriangleQuality({ positions, indices }, up, 0).facing).toBeCloseTo(-1, 12);
  });
});

describe('mending', () => {
  it('evens out a sliver and leaves the vertices on the surface', async () => {
    const mesh = await polygonise(field, { cellSize: 1, targetTriangles: 600 });
    // one vertex drawn over the surface to within a tenth of a neighbour
    const spoiled = mesh.positions.slice();
    const [v, w] = [mesh.indices[0]! * 3, mesh.indices[1]! * 3];
    for (let k = 0; k < 3; k++) spoiled[v + k] = 0.1 * spoiled[v + k]! + 0.9 * spoiled[w + k]!;
    const bad: Mesh = { positions: spoiled, indices: mesh.indices };
    const before = findWorstQuality(bad, createFieldNormals(bad, field, 0.4));
    expect(before.leastAngle).toBeLessThan(deg(6));
    const { mesh: mended, normals } = mendSlivers(bad, field, { reach: 0.5, normalStep: 0.4 });
    const after = findWorstQuality(mended, normals);
    expect(after.leastAngle).toBeGreaterThan(deg(10));
    expect(after.facing).toBeGreaterThan(0.7);
    expect(findMeshHealth(mended)).toMatchObject({ openEdges: 0, badEdges: 0 });
    for (let i = 0; i < mended.positions.length; i += 3) {
      const [x, y, z] = mended.positions.subarray(i, i + 3);
      expect(Math.abs(Math.hypot(x!, y!, z!) - radius)).toBeLessThan(0.02);
    }
  });

  it('turns a normal that looks into the bone outwards, and leaves sound ones', async () => {
    const mesh = await polygonise(field, { cellSize: 1, targetTriangles: 600 });
    const normals = mesh.normals.slice();
    const sound = normals.slice();
    for (let k = 0; k < 3; k++) normals[k] = -0.8 * normals[k]! + 0.3;
    mendNormals(mesh, normals);
    const along = [0, 1, 2].reduce((sum, k) => sum + normals[k]! * sound[k]!, 0);
    expect(along).toBeGreaterThan(0.4);
    for (let i = 3; i < sound.length; i++) expect(normals[i]).toBeCloseTo(sound[i]!, 12);
  });
});
