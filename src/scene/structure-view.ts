import { type BufferGeometry, Group, type Material, Mesh, Sphere, Vector3 } from 'three';
import type { StructureId } from '#src/anatomy/catalog.ts';
import type { LayerState } from '#src/state/controls.ts';
import type { StructureMaterials } from './materials.ts';

/**
 * One structure on the stage: its surface, its outline, and a depth-only twin that lets a ghost
 * show its nearest surface alone. All three share one geometry.
 */
export interface StructureView {
  readonly id: StructureId;
  readonly group: Group;
  readonly geometry: BufferGeometry;
  readonly surface: Mesh;
  /** Middle of the structure in its own frame; orders ghosts and aims labels. */
  readonly centre: Vector3;
  presence: LayerState;
  /** Materials of its own, where those of the scene are not used. */
  readonly materials?: StructureMaterials;
}

/**
 * Creates the view of a structure, shown solid. The caller owns and disposes the geometry.
 *
 * @param isRigid its vertices never move, so that it can be left out where it stands beside the picture; the first bounds of a
 * moving one would hide it at the edge.
 */
export function createStructureView(
  id: StructureId,
  geometry: BufferGeometry,
  materials: StructureMaterials,
  depth: Material,
  isRigid: boolean,
  isOwn = false,
): StructureView {
  const surface = new Mesh(geometry, materials.solid);
  const outline = new Mesh(geometry, materials.outline);
  const depthTwin = new Mesh(geometry, depth);
  depthTwin.visible = false;
  const group = new Group();
  group.name = id;
  for (const mesh of [depthTwin, surface, outline]) {
    mesh.matrixAutoUpdate = false;
    mesh.frustumCulled = isRigid;
    group.add(mesh);
  }
  group.matrixAutoUpdate = false;
  const view: StructureView = {
    id,
    group,
    geometry,
    surface,
    centre: new Vector3(),
    presence: 'on',
    ...(isOwn && { materials }),
  };
  updateCentre(view);
  return view;
}

/** Shows a structure solid, translucent or not at all. */
export function applyPresence(
  view: StructureView,
  presence: LayerState,
  materials: StructureMaterials,
): void {
  view.presence = presence;
  view.group.visible = presence !== 'off';
  const [depthTwin, surface, outline] = view.group.children as [Mesh, Mesh, Mesh];
  depthTwin.visible = presence === 'ghost';
  outline.visible = presence === 'on';
  const own = view.materials ?? materials;
  surface.material = presence === 'ghost' ? own.ghost : own.solid;
}

/** Draws ghosts from far to near, each after its own depth. `rank` counts from the farthest. */
export function applyGhostRank(view: StructureView, rank: number): void {
  const [depthTwin, surface] = view.group.children as [Mesh, Mesh];
  depthTwin.renderOrder = 2 * rank + 1;
  surface.renderOrder = 2 * rank + 2;
}

/** Reads the middle of the structure from its vertices. */
export function updateCentre(view: StructureView): void {
  if (!view.geometry.getAttribute('position')) return;
  view.geometry.computeBoundingSphere();
  view.centre.copy((view.geometry.boundingSphere ?? scratchSphere).center);
}

const scratchSphere = new Sphere();
