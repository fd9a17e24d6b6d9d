import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { Mesh } from './mesh.ts';

export interface NearestPoint {
  /** Distance of a point from the surface. */
  findDistance(point: readonly [number, number, number]): number;
  /** The same, negative inside a closed surface. */
  findSignedDistance(point: readonly [number, number, number]): number;
}

/** A tree over the mesh for distances to it; unit of the mesh. */
export function createNearestPoint(mesh: Mesh): NearestPoint {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(mesh.positions), 3));
  geometry.setIndex(new BufferAttribute(mesh.indices.slice(), 1));
  const bvh = new MeshBVH(geometry);
  const query = new Vector3();
  const ray = new Ray(new Vector3(), new Vector3(0.137, 0.971, 0.196).normalize());
  const findDistance = (point: readonly [number, number, number]): number =>
    bvh.closestPointToPoint(query.fromArray(point))?.distance ?? Infinity;
  return {
    findDistance,
    findSignedDistance: (point) => {
      // a point is inside when a ray from it crosses the surface an odd number of times
      ray.origin.fromArray(point);
      const isInside = bvh.raycast(ray, DoubleSide).length % 2 === 1;
      return isInside ? -findDistance(point) : findDistance(point);
    },
  };
}
