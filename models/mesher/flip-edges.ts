import type { Mesh } from './mesh.ts';

/** A triangle this well shaped is left alone: 2 √3 · area over the sum of squared sides, 1 for an even one. */
const goodShape = 0.35;
/** Edges between triangles that turn more than this against each other carry shape and stay; cosine. */
const leastCosine = 0.85;
/** What lies between the surface before and after, over the longest side cubed; more would move an edge of the form. */
const mostVolume = 0.015;
const maxRounds = 6;

/**
 * Turns edges between badly shaped triangles so that both become better; vertices and topology stay.
 * Edge collapse leaves a few slivers that stand across the surface; they catch light and outline as dark specks.
 *
 * @param normals of the surface at the vertices, `(vertexCount, 3)`.
 */
export function flipEdges(mesh: Mesh, normals: Float64Array): Mesh {
  const indices = mesh.indices.slice();
  for (let round = 0; round < maxRounds; round++) {
    if (flipOnce(mesh.positions, normals, indices) === 0) break;
  }
  return { positions: mesh.positions, indices };
}

/** One pass; returns how many edges were turned. */
function flipOnce(p: Float64Array, normals: Float64Array, indices: Uint32Array): number {
  // every directed edge and the triangle it belongs to
  const vertexCount = p.length / 3;
  const owner = new Map<number, number>();
  for (let t = 0; t < indices.length; t += 3) {
    for (let e = 0; e < 3; e++) {
      owner.set(indices[t + e]! * vertexCount + indices[t + ((e + 1) % 3)]!, t + e);
    }
  }
  const touched = new Uint8Array(indices.length / 3);
  let count = 0;
  for (let t = 0; t < indices.length; t += 3) {
    if (touched[t / 3]) continue;
    const own = findQuality(p, normals, indices[t]!, indices[t + 1]!, indices[t + 2]!);
    if (own.shape > goodShape && own.facing > leastCosine) continue;
    let best: { readonly gain: number; readonly edge: number; readonly other: number } | null =
      null;
    for (let e = 0; e < 3; e++) {
      const a = indices[t + e]!;
      const b = indices[t + ((e + 1) % 3)]!;
      const c = indices[t + ((e + 2) % 3)]!;
      const other = owner.get(b * vertexCount + a);
      if (other === undefined || touched[Math.floor(other / 3)]) continue;
      const start = other - (other % 3);
      const d = indices[start + ((other + 2) % 3)]!;
      // the turned edge must not exist already
      if (owner.has(c * vertexCount + d) || owner.has(d * vertexCount + c)) continue;
      if (findVolumeShare(p, a, b, c, d) > mostVolume) continue;
      const across = findQuality(p, normals, b, a, d);
      const one = findQuality(p, normals, c, a, d);
      const two = findQuality(p, normals, c, d, b);
      const before = Math.min(score(own), score(across));
      const after = Math.min(score(one), score(two));
      const isFlat = Math.min(one.facing, two.facing) >= Math.min(leastCosine, own.facing + 0.1);
      if (isFlat && after > before + 0.02 && (!best || after - before > best.gain)) {
        best = { gain: after - before, edge: e, other };
      }
    }
    if (!best) continue;
    const { edge, other } = best;
    const start = other - (other % 3);
    const a = indices[t + edge]!;
    const b = indices[t + ((edge + 1) % 3)]!;
    const c = indices[t + ((edge + 2) % 3)]!;
    const d = indices[start + ((other + 2) % 3)]!;
    // edges of both triangles change, so neither is looked at again in this pass
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      owner.delete(from * vertexCount + to);
    indices.set([c, a, d], t);
    indices.set([c, d, b], start);
    for (const triangle of [t, start]) {
      for (let e = 0; e < 3; e++) {
        const from = indices[triangle + e]!;
        const to = indices[triangle + ((e + 1) % 3)]!;
        owner.set(from * vertexCount + to, triangle + e);
      }
      touched[triangle / 3] = 1;
    }
    count++;
  }
  return count;
}

/** Volume of the tetrahedron of four points over their greatest distance cubed. */
function findVolumeShare(p: Float64Array, a: number, b: number, c: number, d: number): number {
  const from = (v: number) =>
    [0, 1, 2].map((k) => p[v * 3 + k]! - p[a * 3 + k]!) as [number, number, number];
  const [u, v, w] = [from(b), from(c), from(d)];
  const volume =
    (u[0] * (v[1] * w[2] - v[2] * w[1]) +
      u[1] * (v[2] * w[0] - v[0] * w[2]) +
      u[2] * (v[0] * w[1] - v[1] * w[0])) /
    6;
  const longest = Math.max(Math.hypot(...u), Math.hypot(...v), Math.hypot(...w));
  return Math.abs(volume) / longest ** 3;
}

interface Quality {
  /** 0 for a sliver, 1 for an even triangle. */
  readonly shape: number;
  /** Cosine between the triangle and the surface at its corners. */
  readonly facing: number;
}

function score({ shape, facing }: Quality): number {
  return Math.min(shape, goodShape) + Math.min(facing, leastCosine);
}

function findQuality(p: Float64Array, n: Float64Array, a: number, b: number, c: number): Quality {
  const side = (from: number, to: number) =>
    [0, 1, 2].map((k) => p[to * 3 + k]! - p[from * 3 + k]!) as [number, number, number];
  const [u, v, w] = [side(a, b), side(a, c), side(b, c)];
  const g = [
    u[1] * v[2] - u[2] * v[1],
    u[2] * v[0] - u[0] * v[2],
    u[0] * v[1] - u[1] * v[0],
  ] as const;
  const area = Math.hypot(...g);
  if (area === 0) return { shape: 0, facing: -1 };
  const squares = [u, v, w].reduce((sum, s) => sum + s[0] ** 2 + s[1] ** 2 + s[2] ** 2, 0);
  let facing = 0;
  const normal = [0, 1, 2].map((k) => n[a * 3 + k]! + n[b * 3 + k]! + n[c * 3 + k]!);
  const length = Math.hypot(...normal) || 1;
  for (let k = 0; k < 3; k++) facing += (g[k]! * normal[k]!) / area / length;
  return { shape: (2 * Math.sqrt(3) * area) / squares, facing };
}
