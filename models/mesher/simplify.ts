import { MeshoptSimplifier } from 'meshoptimizer';
import { compact, type Mesh } from './mesh.ts';

/** Fewer triangles at the least change of shape, by collapsing edges; what remains are vertices of the input. */
export async function simplify(
  mesh: Mesh,
  targetTriangles: number,
): Promise<{ mesh: Mesh; error: number }> {
  await MeshoptSimplifier.ready;
  const [indices, error] = MeshoptSimplifier.simplify(
    mesh.indices,
    Float32Array.from(mesh.positions),
    3,
    targetTriangles * 3,
    Number.MAX_VALUE,
    ['ErrorAbsolute', 'Regularize'],
  );
  return { mesh: compact({ positions: mesh.positions, indices }), error };
}
