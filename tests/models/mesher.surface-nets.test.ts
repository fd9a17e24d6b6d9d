import { describe, expect, it } from 'vitest';
import { createImplicitField, type Field } from '#models/mesher/implicit.ts';
import { findMeshHealth, mirrorZ } from '#models/mesher/mesh.ts';
import { polygonise } from '#models/mesher/polygonise.ts';
import { createSurfaceNet } from '#models/mesher/surface-nets.ts';

const radius = 0.02;
const ball = createImplicitField({
  layers: [
    {
      op: 'add',
      blend: 0.001,
      primitives: [{ type: 'ball', name: 'ball', centre: [0.003, -0.01, 0.2], radius }],
    },
  ],
});
const ballVolume = (4 / 3) * Math.PI * radius ** 3;

/** A rectangular box by its exact distance; sides 40, 20, 10 mm. */
const box: Field = {
  bounds: [-0.02, -0.01, -0.005, 0.02, 0.01, 0.005],
  distance: (x, y, z) => {
    const [u, v, w] = [Math.abs(x) - 0.02, Math.abs(y) - 0.01, Math.abs(z) - 0.005];
    const outside = Math.hypot(Math.max(u, 0), Math.max(v, 0), Math.max(w, 0));
    return outside + Math.min(Math.max(u, v, w), 0);
  },
};

/** Two balls that nearly touch along the diagonal of the cells: the gap is wider than a cell, narrower than its diagonal. */
const pairCell = 0.001;
const pairOffset = (0.005 + 0.6 * pairCell) / Math.sqrt(3);
const pair = createImplicitField({
  layers: [
    {
      op: 'add',
      blend: 1e-6,
      primitives: [-1, 1].map((side) => ({
        type: 'ball',
        name: `ball ${side}`,
        centre: [side * pairOffset, side * pairOffset, side * pairOffset],
        radius: 0.005,
      })),
    },
  ],
});

/** Share of the volume lost to cells of a twentieth of the radius: second order in the cell. */
const netTolerance = 0.01;
/** A ball of 2000 flat triangles with its corners on the surface lacks 0.6 to 0.8 % of its volume. */
const meshTolerance = 0.009;

describe('surface nets', () => {
  it('closes a ball outwards with its volume', () => {
    const health = findMeshHealth(createSurfaceNet(ball, radius / 20));
    expect(health).toMatchObject({ openEdges: 0, badEdges: 0, components: 1 });
    expect(Math.abs(health.volume / ballVolume - 1)).toBeLessThan(netTolerance);
  });

  it('closes a box with its volume', () => {
    const health = findMeshHealth(createSurfaceNet(box, 0.001));
    expect(health).toMatchObject({ openEdges: 0, badEdges: 0, components: 1 });
    expect(Math.abs(health.volume / 8e-6 - 1)).toBeLessThan(0.06);
  });

  it('keeps two surfaces apart that pass through one cell', () => {
    for (const offset of [0, 0.2, 0.4, 0.6, 0.8]) {
      const health = findMeshHealth(createSurfaceNet(pair, pairCell, offset));
      expect(health).toMatchObject({ openEdges: 0, badEdges: 0, components: 2 });
    }
  });

  it('skips blocks without changing the surface', () => {
    // a field that calls itself nearer everywhere is never skipped
    let calls = 0;
    const counted: Field = {
      ...ball,
      distance: (x, y, z) => {
        calls++;
        return ball.distance(x, y, z);
      },
    };
    const sparse = createSurfaceNet(counted, radius / 20);
    const sparseCalls = calls;
    calls = 0;
    const flat: Field = { ...ball, distance: (x, y, z) => counted.distance(x, y, z) * 1e-3 };
    const dense = createSurfaceNet(flat, radius / 20);
    expect(dense.indices).toEqual(sparse.indices);
    expect(sparseCalls).toBeLessThan(calls / 2);
  });
});

describe('polygonise', () => {
  it('puts vertices and normals of a ball where they belong', async () => {
    const mesh = await polygonise(ball, { cellSize: radius / 20, targetTriangles: 2000 });
    const health = findMeshHealth(mesh);
    expect(health).toMatchObject({
      openEdges: 0,
      badEdges: 0,
      degenerateTriangles: 0,
      components: 1,
    });
    expect(health.triangleCount).toBeLessThanOrEqual(2000);
    expect(Math.abs(health.volume / ballVolume - 1)).toBeLessThan(meshTolerance);
    let worstDistance = 0;
    let worstCosine = 1;
    for (let v = 0; v < mesh.positions.length; v += 3) {
      const p = [
        mesh.positions[v]! - 0.003,
        mesh.positions[v + 1]! + 0.01,
        mesh.positions[v + 2]! - 0.2,
      ] as const;
      const r = Math.hypot(...p);
      const cosine =
        (p[0] * mesh.normals[v]! + p[1] * mesh.normals[v + 1]! + p[2] * mesh.normals[v + 2]!) / r;
      worstDistance = Math.max(worstDistance, Math.abs(r - radius));
      worstCosine = Math.min(worstCosine, cosine);
    }
    expect(worstDistance).toBeLessThan(radius / 1000);
    expect(worstCosine).toBeGreaterThan(0.9999);
  });
});

describe('mirrorZ', () => {
  it('keeps a mirrored mesh outward and its volume', () => {
    const mesh = createSurfaceNet(ball, radius / 10);
    const mirrored = mirrorZ(mesh, 0.05);
    expect(findMeshHealth(mirrored).volume).toBeCloseTo(findMeshHealth(mesh).volume, 12);
    expect(mirrored.positions[2]).toBeCloseTo(0.1 - mesh.positions[2]!, 12);
  });
});
