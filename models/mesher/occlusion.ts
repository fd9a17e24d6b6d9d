import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { Mesh } from './mesh.ts';

export interface OcclusionSettings {
  /** Rays a vertex. */
  readonly rayCount: number;
  /** Surfaces farther away than this throw no shade; unit of the mesh. */
  readonly reach: number;
}

/** Rays start this share of the reach above the surface, so that they do not meet their own triangle. */
const liftShare = 0.006;
/** Golden angle of the spiral of rays; rad. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Share of the sky that every vertex sees past the given surfaces, 0 dark to 1 open; `(vertexCount)`.
 *
 *   openness = mean over cosine-weighted rays of  1 if nothing is hit, else (d / reach)
 *
 * The rays are the same spiral at every vertex, turned by an angle taken from its number: the result is repeatable.
 */
export function bakeOcclusion(
  target: { readonly positions: Float64Array; readonly normals: Float64Array },
  surroundings: readonly Mesh[],
  settings: OcclusionSettings,
): Float32Array {
  const { rayCount, reach } = settings;
  const bvh = createBvh(surroundings);
  const { positions: p, normals } = target;
  const openness = new Float32Array(p.length / 3);
  const ray = new Ray();
  const normal = new Vector3();
  const tangent = new Vector3();
  const bitangent = new Vector3();
  for (let v = 0; v < openness.length; v++) {
    normal.fromArray(normals, v * 3);
    // any axis that is not near the normal spans the tangent plane
    tangent.set(Math.abs(normal.x) < 0.7 ? 1 : 0, Math.abs(normal.x) < 0.7 ? 0 : 1, 0);
    bitangent.crossVectors(normal, tangent).normalize();
    tangent.crossVectors(bitangent, normal);
    ray.origin.fromArray(p, v * 3).addScaledVector(normal, liftShare * reach);
    let sum = 0;
    for (let n = 0; n < rayCount; n++) {
      const r = Math.sqrt((n + 0.5) / rayCount);
      const angle = n * goldenAngle + v * 2.399;
      ray.direction
        .copy(normal)
        .multiplyScalar(Math.sqrt(1 - r * r))
        .addScaledVector(tangent, r * Math.cos(angle))
        .addScaledVector(bitangent, r * Math.sin(angle));
      const hit = bvh.raycastFirst(ray, DoubleSide, 0, reach);
      sum += hit ? hit.distance / reach : 1;
    }
    openness[v] = sum / rayCount;
  }
  return openness;
}

function createBvh(meshes: readonly Mesh[]): MeshBVH {
  const vertexCount = meshes.reduce((sum, mesh) => sum + mesh.positions.length, 0);
  const cornerCount = meshes.reduce((sum, mesh) => sum + mesh.indices.length, 0);
  const positions = new Float32Array(vertexCount);
  const indices = new Uint32Array(cornerCount);
  let at = 0;
  let corner = 0;
  for (const mesh of meshes) {
    positions.set(mesh.positions, at);
    for (const index of mesh.indices) indices[corner++] = index + at / 3;
    at += mesh.positions.length;
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setIndex(new BufferAttribute(indices, 1));
  return new MeshBVH(geometry);
}
