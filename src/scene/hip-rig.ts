import { BufferAttribute, BufferGeometry, type Camera, Group, Vector3 } from 'three';
import {
  type BoneId,
  findStructure,
  type LigamentId,
  type NerveBranchId,
  nerveBranchIds,
  type SegmentId,
  type SheetId,
  type StructureId,
  skeletonIds,
  structures,
} from '#src/anatomy/catalog.ts';
import {
  createNeutralTransforms,
  findSegmentTransform,
  segmentIds,
} from '#src/anatomy/segments.ts';
import { findZDirectionOnSide, findZOnSide, type Side } from '#src/anatomy/side.ts';
import {
  createDividedSurface,
  type DividedSurface,
  spreadToHeads,
} from '#src/deform/divided-surface.ts';
import { createNerveSurface, type StrandState } from '#src/deform/nerve-surface.ts';
import type { Layers } from '#src/state/controls.ts';
import type { Snapshot } from '#src/state/simulation.ts';
import { applyTransform } from './apply-transform.ts';
import type { SceneMaterials, StructureMaterials } from './materials.ts';
import { addPressedTwin } from './pressed-nerve.ts';
import {
  applyGhostRank,
  applyPresence,
  createStructureView,
  type StructureView,
} from './structure-view.ts';

type NerveBranch = Snapshot['nerve']['branches'][number];
type NerveSurface = ReturnType<typeof createNerveSurface>;

/** The branches of one structure and the surface they are drawn with. */
interface BranchSurface {
  readonly surface: NerveSurface;
  /** Their places among the branches of a snapshot. */
  readonly places: readonly number[];
  /** The branches of the snapshot that is drawn; it can be another one every time. */
  readonly strands: StrandState[];
}

/**
 * The moving parts of the picture: a group for every segment, and in them the structures.
 * Muscles and nerve hang in the pelvis group, because the kernel computes them in the pelvis frame.
 */
export interface HipRig {
  readonly root: Group;
  readonly segments: { readonly [id in SegmentId]: Group };
  readonly views: Map<StructureId, StructureView>;
  readonly muscleSurfaces: Map<SheetId, DividedSurface>;
  nerveSurface: NerveSurface | null;
  readonly branchSurfaces: Map<NerveBranchId, BranchSurface>;
  readonly materials: SceneMaterials;
}

/** Creates an empty rig in the neutral stance. */
export function createHipRig(materials: SceneMaterials): HipRig {
  const root = new Group();
  const neutral = createNeutralTransforms();
  const segments = Object.fromEntries(
    segmentIds.map((id) => {
      const group = new Group();
      group.name = id;
      group.matrixAutoUpdate = false;
      applyTransform(group, findSegmentTransform(neutral, id));
      root.add(group);
      return [id, group] as const;
    }),
  ) as { [id in SegmentId]: Group };
  return {
    root,
    segments,
    views: new Map(),
    muscleSurfaces: new Map(),
    nerveSurface: null,
    branchSurfaces: new Map(),
    materials,
  };
}

/** Hangs a bone into the group of its segment. */
export function addBone(rig: HipRig, id: BoneId, geometry: BufferGeometry): void {
  addView(rig, id, geometry, rig.segments[findStructure(id).segment as SegmentId], true);
}

/** Hangs in what is drawn as it was built: a ligament of the pelvis, or, on a page without the kernel, a muscle or the nerve in the neutral pose. */
export function addStaticPart(
  rig: HipRig,
  id: SheetId | LigamentId | 'sciatic-nerve',
  geometry: BufferGeometry,
): void {
  if (id === 'sciatic-nerve') {
    const { count } = geometry.getAttribute('position');
    geometry.setAttribute('pressure', new BufferAttribute(new Float32Array(count), 1));
    geometry.setAttribute('mark', new BufferAttribute(new Float32Array(count * 3), 3));
  }
  if (id === 'piriformis') {
    const { count } = geometry.getAttribute('position');
    geometry.setAttribute('contact', new BufferAttribute(new Float32Array(count * 2), 2));
  }
  addView(rig, id, geometry, rig.segments.pelvis, true);
}

/** Makes the deforming surface of a muscle; its vertices come with the next snapshot. */
export function addMuscle(
  rig: HipRig,
  id: SheetId,
  sheet: Parameters<typeof createDividedSurface>[0],
): void {
  if (rig.muscleSurfaces.has(id)) return;
  const surface = createDividedSurface(sheet);
  rig.muscleSurfaces.set(id, surface);
  const geometry = createDeformingGeometry(surface);
  if (id === 'piriformis') {
    geometry.setAttribute(
      'contact',
      new BufferAttribute(new Float32Array(surface.vertexCount * 2), 2),
    );
  }
  addView(rig, id, geometry, rig.segments.pelvis);
}

/** Hangs in the surface of the body, which brings its own materials; its vertices come in the pelvis frame. */
export function addSkin(
  rig: HipRig,
  geometry: BufferGeometry,
  materials: StructureMaterials,
): void {
  addView(rig, 'skin', geometry, rig.segments.pelvis, false, materials);
}

/** Makes the deforming surface of the nerve with its pressure per vertex. */
export function addNerve(rig: HipRig, nerve: Parameters<typeof createNerveSurface>[0]): void {
  if (rig.nerveSurface) return;
  const surface = createNerveSurface(nerve);
  rig.nerveSurface = surface;
  const geometry = createDeformingGeometry(surface);
  geometry.setAttribute('pressure', new BufferAttribute(new Float32Array(surface.vertexCount), 1));
  geometry.setAttribute('mark', new BufferAttribute(new Float32Array(surface.vertexCount * 3), 3));
  const view = addView(rig, 'sciatic-nerve', geometry, rig.segments.pelvis);
  addPressedTwin(view, rig.materials.pressedNerve);
}

/** Makes the deforming surfaces of roots, divisions and companions. */
export function addNerveBranches(rig: HipRig, branches: readonly NerveBranch[]): void {
  if (rig.branchSurfaces.size > 0) return;
  for (const id of nerveBranchIds) {
    const places = branches.flatMap((branch, place) => (branch.id === id ? [place] : []));
    const strands: StrandState[] = places.map((place) => branches[place]!);
    if (strands.length === 0) continue;
    const surface = createNerveSurface({ strands });
    rig.branchSurfaces.set(id, { surface, places, strands });
    const geometry = createDeformingGeometry(surface);
    geometry.setAttribute(
      'pressure',
      new BufferAttribute(new Float32Array(surface.vertexCount), 1),
    );
    geometry.setAttribute(
      'mark',
      new BufferAttribute(new Float32Array(surface.vertexCount * 3), 3),
    );
    addView(rig, id, geometry, rig.segments.pelvis);
  }
}

/** Takes baked occlusion, one grey per vertex, when it fits the surface; otherwise the surface stays plain. */
export function applyOcclusion(rig: HipRig, id: StructureId, greys: ArrayLike<number>): boolean {
  const colour = rig.views.get(id)?.geometry.getAttribute('color');
  if (!colour) return false;
  const surface = rig.muscleSurfaces.get(id as SheetId);
  const given = surface?.whole.vertexCount ?? colour.count;
  if (given !== greys.length) return false;
  // the files hold the whole belly; the heads of a divided one take their shade from it
  const shades = new Float32Array(colour.count);
  shades.set(greys);
  if (surface) spreadToHeads(shades, surface);
  shades.forEach((grey, vertex) => {
    colour.setXYZ(vertex, grey, grey, grey);
  });
  colour.needsUpdate = true;
  return true;
}

/** Bones between the viewer and the right hip when one looks from the midline: the left ones and those in the middle. */
const medialGhosts: ReadonlySet<StructureId> = new Set(
  skeletonIds.filter((id) => !id.startsWith('right-')),
);

/**
 * Shows every structure as the layer list says; the medial view ghosts what stands in the way, and a muscle whose attachments
 * are painted is seen through.
 */
export function applyLayers(
  rig: HipRig,
  layers: Layers,
  isMedial: boolean,
  painted: readonly StructureId[] = [],
): void {
  for (const view of rig.views.values()) {
    const wanted = layers[view.id];
    const isInTheWay = (isMedial && medialGhosts.has(view.id)) || painted.includes(view.id);
    const presence = isInTheWay && wanted === 'on' ? 'ghost' : wanted;
    applyPresence(view, presence, rig.materials.structures[view.id]);
    // the image of a ligament on the far side would hang before the ghosts of its bones
    const { ownCount } = view.geometry.userData;
    if (ownCount) view.geometry.setDrawRange(0, isMedial ? ownCount : Number.POSITIVE_INFINITY);
  }
}

/** Shows the right hip, or the whole model mirrored about the midline of the pelvis as it stands in the world. */
export function applySide(rig: HipRig, side: Side): void {
  rig.root.scale.z = findZDirectionOnSide(1, side);
  rig.root.position.z = findZOnSide(0, side);
}

/** Orders the ghosts from far to near for this camera. Allocates nothing. */
export function applyGhostOrder(rig: HipRig, camera: Camera): void {
  let count = 0;
  for (const view of rig.views.values()) {
    if (view.presence !== 'ghost') continue;
    scratchCentre.copy(view.centre).applyMatrix4(view.group.matrixWorld);
    // the skin lies over everything, wherever its middle is
    scratchDistances[count] =
      view.id === 'skin' ? 0 : scratchCentre.distanceToSquared(camera.position);
    scratchGhosts[count++] = view;
  }
  for (let i = 0; i < count; i++) {
    let rank = 0;
    for (let j = 0; j < count; j++) {
      if (scratchDistances[j]! > scratchDistances[i]!) rank++;
    }
    applyGhostRank(scratchGhosts[i]!, rank);
  }
}

/** Frees the geometries; the materials belong to their own maker. */
export function disposeHipRig(rig: HipRig): void {
  for (const view of rig.views.values()) view.geometry.dispose();
}

const scratchCentre = new Vector3();
const scratchGhosts: StructureView[] = [];
const scratchDistances = new Float64Array(structures.length);

function addView(
  rig: HipRig,
  id: StructureId,
  geometry: BufferGeometry,
  parent: Group,
  isRigid = false,
  own: StructureMaterials | null = null,
): StructureView {
  const previous = rig.views.get(id);
  if (previous) {
    previous.group.removeFromParent();
    previous.geometry.dispose();
  }
  const materials = own ?? rig.materials.structures[id];
  const { depth } = rig.materials;
  const view = createStructureView(id, geometry, materials, depth, isRigid, own !== null);
  rig.views.set(id, view);
  parent.add(view.group);
  return view;
}

function createDeformingGeometry(surface: {
  readonly vertexCount: number;
  readonly indices: Uint32Array;
  readonly uvs: Float32Array;
}): BufferGeometry {
  const geometry = new BufferGeometry();
  const { vertexCount } = surface;
  geometry.setIndex(new BufferAttribute(surface.indices, 1));
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(vertexCount * 3), 3));
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(vertexCount * 3), 3));
  geometry.setAttribute('uv', new BufferAttribute(surface.uvs, 2));
  geometry.setAttribute(
    'color',
    new BufferAttribute(new Uint8Array(vertexCount * 3).fill(255), 3, true),
  );
  return geometry;
}
