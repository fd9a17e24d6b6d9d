import { type PerspectiveCamera, type Plane, Raycaster, Vector2 } from 'three';
import type { StructureId } from '#src/anatomy/catalog.ts';
import type { HipRig } from './hip-rig.ts';

const scratchRaycaster = new Raycaster();
const scratchPoint = new Vector2();

/**
 * The nearest solid structure under a point of the stage, or null. Ghosts let the pointer through: they are
 * chosen by their row.
 *
 * @param x and y are CSS px from the upper left corner of a stage of `width` × `height`.
 * @param clipping planes that cut the model open, in the world: what is left away cannot be pointed at.
 */
export function findStructureAt(
  rig: HipRig,
  camera: PerspectiveCamera,
  x: number,
  y: number,
  width: number,
  height: number,
  clipping: readonly Plane[] = [],
): StructureId | null {
  scratchPoint.set((x / width) * 2 - 1, 1 - (y / height) * 2);
  scratchRaycaster.setFromCamera(scratchPoint, camera);
  let nearest = Number.POSITIVE_INFINITY;
  let found: StructureId | null = null;
  for (const view of rig.views.values()) {
    if (view.presence !== 'on' || !view.geometry.getAttribute('position')) continue;
    // vertices move under the mesh: the sphere of an earlier pose would miss
    if (view.group.parent === rig.segments.pelvis) view.geometry.computeBoundingSphere();
    const hit = scratchRaycaster
      .intersectObject(view.surface, false)
      .find(({ point }) => clipping.every((plane) => plane.distanceToPoint(point) >= 0));
    if (hit && hit.distance < nearest) {
      nearest = hit.distance;
      found = view.id;
    }
  }
  return found;
}
