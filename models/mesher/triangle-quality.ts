import type { Mesh } from './mesh.ts';

/** How well a triangle lies in the surface that it stands for. */
export interface TriangleQuality {
  /** Smallest of its three angles; rad. A sliver has next to none. */
  readonly leastAngle: number;
  /** Cosine between the triangle and the sum of the normals at its corners; below 0 it stands across the surface. */
  readonly facing: number;
}

/**
 * Quality of one triangle.
 *
 * @param normals  of the surface at the vertices, `(vertexCount, 3)`, unit length.
 * @param triangle counted from 0.
 */
export function findTriangleQuality(
  { positions, indices }: { readonly positions: ArrayLike<number>; readonly indices: Uint32Array },
  normals: ArrayLike<number>,
  triangle: number,
): TriangleQuality {
  const corners = indices.subarray(triangle * 3, triangle * 3 + 3);
  const [a, b, c] = [corners[0]! * 3, corners[1]! * 3, corners[2]! * 3];
  const side = (from: number, to: number): Vector => [
    positions[to]! - positions[from]!,
    positions[to + 1]! - positions[from + 1]!,
    positions[to + 2]! - positions[from + 2]!,
  ];
  const [u, v, w] = [side(a, b), side(a, c), side(b, c)];
  const g: Vector = [
    u[1] * v[2] - u[2] * v[1],
    u[2] * v[0] - u[0] * v[2],
    u[0] * v[1] - u[1] * v[0],
  ];
  const area = Math.hypot(...g);
  if (area === 0) return { leastAngle: 0, facing: -1 };
  // the least angle lies between the two longer sides
  const lengths = [Math.hypot(...u), Math.hypot(...v), Math.hypot(...w)].sort((p, q) => p - q);
  const sine = area / (lengths[1]! * lengths[2]!);
  const sum = [0, 1, 2].map((k) => normals[a + k]! + normals[b + k]! + normals[c + k]!);
  const along = sum.reduce((total, value, k) => total + value * g[k]!, 0);
  return {
    leastAngle: Math.asin(Math.min(sine, 1)),
    facing: along / area / (Math.hypot(...sum) || 1),
  };
}

type Vector = [number, number, number];

/** The worst of all triangles in each respect. */
export function findWorstQuality(
  mesh: { readonly positions: ArrayLike<number>; readonly indices: Uint32Array },
  normals: ArrayLike<number>,
): TriangleQuality {
  let leastAngle = Math.PI;
  let facing = 1;
  for (let t = 0; t < mesh.indices.length / 3; t++) {
    const own = findTriangleQuality(mesh, normals, t);
    leastAngle = Math.min(leastAngle, own.leastAngle);
    facing = Math.min(facing, own.facing);
  }
  return { leastAngle, facing };
}

/** Unit normals of the triangles, `(triangleCount, 3)`; zero for one without area. */
export function createTriangleNormals({ positions: p, indices }: Mesh): Float64Array {
  const out = new Float64Array(indices.length);
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [indices[t]! * 3, indices[t + 1]! * 3, indices[t + 2]! * 3];
    for (let k = 0; k < 3; k++) {
      const [i, j] = [(k + 1) % 3, (k + 2) % 3];
      out[t + k] =
        (p[b + i]! - p[a + i]!) * (p[c + j]! - p[a + j]!) -
        (p[b + j]! - p[a + j]!) * (p[c + i]! - p[a + i]!);
    }
    const length = Math.hypot(out[t]!, out[t + 1]!, out[t + 2]!) || 1;
    for (let k = 0; k < 3; k++) out[t + k]! /= length;
  }
  return out;
}
