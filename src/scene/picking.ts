import { type PerspectiveCamera, Raycaster, Vector2 } from 'three';
import type { StructureId } from '#src/anatomy/catalog.ts';
import type { HipRig } from './hip-rig.ts';

const scratchRaycaster = new Raycaster();
const scratchPoint = new Vector2();

/**
 * The nearest solid structure under a point of the stage, or null. Ghosts let the pointer through: they are
 * chosen by their row.
 *
 * @param x and y are CSS px from the upper left corner of a stage of `width` × `height`.
 */
export function findStructureAt(
  rig: HipRig,
  camera: PerspectiveCamera,
  x: number,
  y: number,
  width: number,
  height: number,
): StructureId | null {
  scratchPoint.set((x / width) * 2 - 1, 1 - (y / height) * 2);
  scratchRaycaster.setFromCamera(scratchPoint, camera);
  let nearest = Number.POSITIVE_INFINITY;
  let found: StructureId | null = null;
  for (const view of rig.views.values()) {
    if (view.presence !== 'on' || !view.geometry.getAttribute('position')) continue;
    // vertices move under the mesh: the sphere of an earlier pose would miss
    if (view.group.parent === rig.segments.pelvis) view.geometry.computeBoundingSphere();
    const [hit] = scratchRaycaster.intersectObject(view.surface, false);
    if (hit && hit.distance < nearest) {
      nearest = hit.distance;
      found = view.id;
    }
  }
  return found;
}
