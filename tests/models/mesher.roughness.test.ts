import { describe, expect, it } from 'vitest';
import { flipEdges } from '#models/mesher/flip-edges.ts';
import { createImplicitField, type Shape } from '#models/mesher/implicit.ts';
import { findMeshHealth, type Mesh } from '#models/mesher/mesh.ts';
import { polygonise } from '#models/mesher/polygonise.ts';
import type { Roughness } from '#models/mesher/roughness.ts';

const radius = 20;
const rough: Roughness = { name: 'top', height: 0.5, grain: 5, places: [[0, radius, 0, 12]] };

function createBall(roughness?: readonly Roughness[]): Shape {
  return {
    layers: [
      {
        op: 'add',
        blend: 1,
        primitives: [{ type: 'ball', name: 'ball', centre: [0, 0, 0], radius }],
      },
    ],
    ...(roughness && { roughness }),
  };
}

/** Height of the surface over the ball, read from the field close to it, along a ring round the top. */
function listHeights(roughness: readonly Roughness[], tilt: number): number[] {
  const field = createImplicitField(createBall(roughness));
  return Array.from({ length: 60 }, (_, i) => {
    const turn = (i / 60) * 2 * Math.PI;
    return -field.distance(
      radius * Math.sin(tilt) * Math.cos(turn),
      radius * Math.cos(tilt),
      radius * Math.sin(tilt) * Math.sin(turn),
    );
  });
}

describe('roughness', () => {
  it('raises and lowers the surface by its height at most, and is the same in every run', () => {
    const heights = listHeights([rough], 0.2);
    expect(Math.max(...heights)).toBeGreaterThan(0.1);
    expect(Math.min(...heights)).toBeLessThan(-0.1);
    for (const height of heights) expect(Math.abs(height)).toBeLessThanOrEqual(0.5);
    expect(listHeights([rough], 0.2)).toEqual(heights);
  });

  it('is where it is said to be and nowhere else', () => {
    for (const height of listHeights([rough], 1.2)) expect(height).toBeCloseTo(0, 12);
    const { places: _, ...everywhere } = rough;
    const open = { ...everywhere, except: [[0, radius, 0, 12]] } as const;
    expect(Math.max(...listHeights([open], 1.2))).toBeGreaterThan(0.1);
    // within the inner half of what is left out
    for (const height of listHeights([open], 0.2)) expect(height).toBeCloseTo(0, 12);
  });

  it('leaves a mesh closed and in one piece', async () => {
    const field = createImplicitField(createBall([{ name: 'all', height: 0.5, grain: 5 }]));
    const mesh = await polygonise(field, { cellSize: 1.2, targetTriangles: 3000 });
    const health = findMeshHealth(mesh);
    expect(health.openEdges + health.badEdges + health.degenerateTriangles).toBe(0);
    expect(health.components).toBe(1);
    expect(health.volume / ((4 / 3) * Math.PI * radius ** 3)).toBeCloseTo(1, 1);
  });
});

describe('turning edges', () => {
  it('cures a sliver and leaves the surface closed', () => {
    // a square lid with a point next to its diagonal, over a tip: the lid is cut along the diagonal, which leaves a sliver
    const [a, b, c, d, e, tip] = [0, 1, 2, 3, 4, 5] as const;
    const positions = Float64Array.from([
      0, 0, 0, 10, 0, 0, 10, 0, 10, 0, 0, 10, 4.9, 0, 5.1, 5, -8, 5,
    ]);
    const lid = [a, c, b, a, e, c, a, d, e, e, d, c];
    const below = [b, c, tip, a, b, tip, d, a, tip, c, d, tip];
    const mesh: Mesh = { positions, indices: Uint32Array.from([...lid, ...below]) };
    expect(findMeshHealth(mesh)).toMatchObject({ openEdges: 0, badEdges: 0 });
    expect(findWorstShape(mesh)).toBeLessThan(0.05);
    const normals = positions.map((_, i) => (i % 3 === 1 ? (i < 15 ? 1 : -1) : 0));
    const turned = flipEdges(mesh, normals);
    expect(findMeshHealth(turned)).toMatchObject({ openEdges: 0, badEdges: 0 });
    expect(findMeshHealth(turned).volume).toBeCloseTo(findMeshHealth(mesh).volume, 9);
    expect(findWorstShape(turned)).toBeGreaterThan(0.4);
  });

  it('leaves no sliver on a simplified ball', async () => {
    const field = createImplicitField(createBall([{ name: 'all', height: 0.4, grain: 4 }]));
    const mesh = await polygonise(field, { cellSize: 1, targetTriangles: 2000 });
    expect(findWorstShape(mesh)).toBeGreaterThan(0.05);
  });
});

/** Least height of a triangle over its longest side. */
function findWorstShape({ positions: p, indices }: Mesh): number {
  let worst = Infinity;
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => {
      const v = indices[t + k]! * 3;
      return [p[v]!, p[v + 1]!, p[v + 2]!] as const;
    }) as [Corner, Corner, Corner];
    const sides = [span(a, b), span(b, c), span(c, a)];
    const longest = Math.max(...sides.map((s) => Math.hypot(...s)));
    const [u, v] = [sides[0]!, sides[1]!];
    const area = Math.hypot(
      u[1] * v[2] - u[2] * v[1],
      u[2] * v[0] - u[0] * v[2],
      u[0] * v[1] - u[1] * v[0],
    );
    worst = Math.min(worst, area / longest ** 2);
  }
  return worst;
}

type Corner = readonly [number, number, number];

function span(a: Corner, b: Corner): Corner {
  return [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
}
