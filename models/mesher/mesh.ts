/** A triangle mesh: positions `(vertexCount, 3)` and corners `(triangleCount, 3)`, counter-clockwise from outside. */
export interface Mesh {
  readonly positions: Float64Array;
  readonly indices: Uint32Array;
}

/** What can be wrong with a closed surface. */
export interface MeshHealth {
  readonly vertexCount: number;
  readonly triangleCount: number;
  /** Edges with one triangle only. */
  readonly openEdges: number;
  /** Edges with more than two triangles, or two that run the same way. */
  readonly badEdges: number;
  /** Triangles with a repeated corner or next to no area. */
  readonly degenerateTriangles: number;
  readonly components: number;
  /** Enclosed volume, positive when the triangles face outwards; unit³. */
  readonly volume: number;
}

/** Triangles whose area is below this share of their longest side squared count as degenerate. */
const leastShape = 1e-6;

export function findMeshHealth(mesh: Mesh): MeshHealth {
  const { indices, positions } = mesh;
  const triangleCount = indices.length / 3;
  const vertexCount = positions.length / 3;
  let degenerateTriangles = 0;
  for (let t = 0; t < triangleCount; t++) if (isDegenerate(mesh, t)) degenerateTriangles++;
  const { openEdges, badEdges } = countEdges(indices, vertexCount);
  const owner = findComponents(mesh);
  const roots = new Set<number>();
  for (let i = 0; i < indices.length; i++) roots.add(owner[indices[i]!]!);
  return {
    vertexCount,
    triangleCount,
    openEdges,
    badEdges,
    degenerateTriangles,
    components: roots.size,
    volume: findVolume(mesh),
  };
}

/** Enclosed volume by the divergence theorem; unit³. */
export function findVolume({ positions: p, indices }: Mesh): number {
  let six = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const a = indices[i]! * 3;
    const b = indices[i + 1]! * 3;
    const c = indices[i + 2]! * 3;
    six +=
      p[a]! * (p[b + 1]! * p[c + 2]! - p[b + 2]! * p[c + 1]!) +
      p[a + 1]! * (p[b + 2]! * p[c]! - p[b]! * p[c + 2]!) +
      p[a + 2]! * (p[b]! * p[c + 1]! - p[b + 1]! * p[c]!);
  }
  return six / 6;
}

/** Only the component with the most triangles; hollows inside a blended shape are surfaces of their own. */
export function keepLargestComponent(mesh: Mesh): { mesh: Mesh; droppedTriangles: number } {
  const owner = findComponents(mesh);
  const sizes = new Map<number, number>();
  for (let i = 0; i < mesh.indices.length; i += 3) {
    const root = owner[mesh.indices[i]!]!;
    sizes.set(root, (sizes.get(root) ?? 0) + 1);
  }
  let largest = -1;
  for (const [root, size] of sizes) {
    if (largest < 0 || size > sizes.get(largest)!) largest = root;
  }
  const kept: number[] = [];
  for (let i = 0; i < mesh.indices.length; i += 3) {
    if (owner[mesh.indices[i]!] !== largest) continue;
    kept.push(mesh.indices[i]!, mesh.indices[i + 1]!, mesh.indices[i + 2]!);
  }
  return {
    mesh: compact({ positions: mesh.positions, indices: Uint32Array.from(kept) }),
    droppedTriangles: (mesh.indices.length - kept.length) / 3,
  };
}

/** The same triangles without the vertices that none of them uses. */
export function compact({ positions, indices }: Mesh): Mesh {
  const renamed = new Int32Array(positions.length / 3).fill(-1);
  const corners = new Uint32Array(indices.length);
  const kept: number[] = [];
  for (let i = 0; i < indices.length; i++) {
    const v = indices[i]!;
    if (renamed[v] === -1) {
      renamed[v] = kept.length / 3;
      kept.push(positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!);
    }
    corners[i] = renamed[v]!;
  }
  return { positions: Float64Array.from(kept), indices: corners };
}

/** The mesh mirrored about the plane z = `plane`, turned outwards again. */
export function mirrorZ({ positions, indices }: Mesh, plane: number): Mesh {
  const mirrored = positions.slice();
  for (let i = 2; i < mirrored.length; i += 3) mirrored[i] = 2 * plane - mirrored[i]!;
  return { positions: mirrored, indices: flipTriangles(indices) };
}

/** Corners in the opposite order of turning. */
export function flipTriangles(indices: Uint32Array): Uint32Array {
  const flipped = indices.slice();
  for (let i = 0; i < flipped.length; i += 3) {
    flipped[i + 1] = indices[i + 2]!;
    flipped[i + 2] = indices[i + 1]!;
  }
  return flipped;
}

/** Neighbours of every vertex, as offsets into one flat list. */
export function findNeighbours(mesh: Mesh): { starts: Uint32Array; list: Uint32Array } {
  const count = mesh.positions.length / 3;
  const starts = new Uint32Array(count + 1);
  // every directed edge of a closed mesh appears once, so its ends give each neighbour once
  for (const v of mesh.indices) starts[v + 1]!++;
  for (let v = 0; v < count; v++) starts[v + 1]! += starts[v]!;
  const fill = starts.slice(0, count);
  const list = new Uint32Array(mesh.indices.length);
  for (let i = 0; i < mesh.indices.length; i += 3) {
    for (let k = 0; k < 3; k++) {
      list[fill[mesh.indices[i + k]!]!++] = mesh.indices[i + ((k + 1) % 3)]!;
    }
  }
  return { starts, list };
}

/** Vertices on edges that do not join exactly two triangles running opposite ways. */
export function findBadEdgeVertices({ positions, indices }: Mesh): readonly number[] {
  const vertexCount = positions.length / 3;
  const directed = countDirectedEdges(indices, vertexCount);
  const vertices = new Set<number>();
  for (const [key, count] of directed) {
    const from = Math.floor(key / vertexCount);
    const to = key - from * vertexCount;
    if (count === 1 && directed.has(to * vertexCount + from)) continue;
    vertices.add(from).add(to);
  }
  return [...vertices];
}

function countEdges(
  indices: Uint32Array,
  vertexCount: number,
): { openEdges: number; badEdges: number } {
  const directed = countDirectedEdges(indices, vertexCount);
  let openEdges = 0;
  let badEdges = 0;
  for (const [key, count] of directed) {
    const from = Math.floor(key / vertexCount);
    const to = key - from * vertexCount;
    if (count > 1) badEdges++;
    if (!directed.has(to * vertexCount + from)) openEdges++;
  }
  return { openEdges, badEdges };
}

/** How often each edge is run from its first to its second vertex, by first · vertexCount + second. */
function countDirectedEdges(indices: Uint32Array, vertexCount: number): Map<number, number> {
  const directed = new Map<number, number>();
  for (let i = 0; i < indices.length; i += 3) {
    for (let k = 0; k < 3; k++) {
      const key = indices[i + k]! * vertexCount + indices[i + ((k + 1) % 3)]!;
      directed.set(key, (directed.get(key) ?? 0) + 1);
    }
  }
  return directed;
}

function isDegenerate({ positions: p, indices }: Mesh, triangle: number): boolean {
  const [i, j, k] = [0, 1, 2].map((c) => indices[triangle * 3 + c]!) as [number, number, number];
  if (i === j || j === k || k === i) return true;
  const u = [0, 1, 2].map((c) => p[j * 3 + c]! - p[i * 3 + c]!) as [number, number, number];
  const v = [0, 1, 2].map((c) => p[k * 3 + c]! - p[i * 3 + c]!) as [number, number, number];
  const area = Math.hypot(
    u[1] * v[2] - u[2] * v[1],
    u[2] * v[0] - u[0] * v[2],
    u[0] * v[1] - u[1] * v[0],
  );
  const side = Math.max(u[0] ** 2 + u[1] ** 2 + u[2] ** 2, v[0] ** 2 + v[1] ** 2 + v[2] ** 2);
  return area <= leastShape * side;
}

/** For every vertex the root of its component. */
function findComponents({ positions, indices }: Mesh): Uint32Array {
  const owner = Uint32Array.from({ length: positions.length / 3 }, (_, v) => v);
  const root = (v: number): number => {
    let r = v;
    while (owner[r] !== r) {
      owner[r] = owner[owner[r]!]!;
      r = owner[r]!;
    }
    return r;
  };
  for (let i = 0; i < indices.length; i += 3) {
    const a = root(indices[i]!);
    const b = root(indices[i + 1]!);
    owner[b] = a;
    owner[root(indices[i + 2]!)] = a;
  }
  for (let v = 0; v < owner.length; v++) owner[v] = root(v);
  return owner;
}
