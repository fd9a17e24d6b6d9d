import { MeshoptSimplifier } from 'meshoptimizer';
import { compact, findBadEdgeVertices, type Mesh } from './mesh.ts';

const maxRounds = 5;

/**
 * Fewer triangles at the least change of shape, by collapsing edges; what remains are vertices of the input.
 *
 * A collapse may pinch a narrow tunnel until two of its edges are one. Where that happened, the input within
 * `lockRadius` is locked and the simplification repeated.
 */
export async function simplify(
  mesh: Mesh,
  targetTriangles: number,
  lockRadius: number,
): Promise<Mesh> {
  await MeshoptSimplifier.ready;
  const positions = Float32Array.from(mesh.positions);
  const locked = new Uint8Array(positions.length / 3);
  let result = mesh;
  for (let round = 0; round < maxRounds; round++) {
    const [indices] = MeshoptSimplifier.simplifyWithAttributes(
      mesh.indices,
      positions,
      3,
      new Float32Array(positions.length / 3),
      1,
      [0],
      locked,
      targetTriangles * 3,
      Number.MAX_VALUE,
      ['ErrorAbsolute', 'Regularize'],
    );
    result = { positions: mesh.positions, indices };
    const bad = findBadEdgeVertices(result);
    if (bad.length === 0) break;
    lockAround(locked, mesh.positions, bad, lockRadius);
  }
  return compact(result);
}

function lockAround(
  locked: Uint8Array,
  positions: Float64Array,
  centres: readonly number[],
  radius: number,
): void {
  for (const centre of centres) {
    const x = positions[centre * 3]!;
    const y = positions[centre * 3 + 1]!;
    const z = positions[centre * 3 + 2]!;
    for (let v = 0; v < locked.length; v++) {
      const distance = Math.hypot(
        positions[v * 3]! - x,
        positions[v * 3 + 1]! - y,
        positions[v * 3 + 2]! - z,
      );
      if (distance < radius) locked[v] = 1;
    }
  }
}
