import {
  AnimationClip,
  BufferAttribute,
  BufferGeometry,
  Color,
  Group,
  type Matrix4,
  Mesh,
  MeshStandardMaterial,
  NumberKeyframeTrack,
  type Object3D,
  Quaternion,
  QuaternionKeyframeTrack,
  Vector3,
  VectorKeyframeTrack,
} from 'three';
import { GLTFExporter } from 'three/examples/jsm/exporters/GLTFExporter.js';
import { STLExporter } from 'three/examples/jsm/exporters/STLExporter.js';
import { findExportName, findStructure } from '#src/anatomy/catalog.ts';
import { findNameOnSide } from '#src/anatomy/side.ts';
import { t } from '#src/i18n/t.ts';
import { applySnapshot } from '#src/scene/apply-snapshot.ts';
import type { HipRig } from '#src/scene/hip-rig.ts';
import { ghostOpacity } from '#src/scene/materials.ts';
import type { StructureView } from '#src/scene/structure-view.ts';
import { findControlsAt } from '#src/state/controls.ts';
import { findMovement } from '#src/state/movements.ts';
import { simulation } from '#src/state/simulation.ts';
import { ExportError, type MadeFile, type ModelFormat } from '#src/state/stage-exports.ts';
import { controlsStore } from '#src/state/store.ts';

/** Printers count in millimetres. */
const millimetresPerMetre = 1000;

/** Pictures of the soft parts in one cycle of an animated file; between two of them vertices go straight. */
const shapeCount = 24;

/** What is shown, as a file for other programs: metres (STL: millimetres), Y up, origin at the hip joint centre. */
export async function makeModel(rig: HipRig, format: ModelFormat): Promise<MadeFile> {
  const shown = [...rig.views.values()].filter(
    (view) => view.presence !== 'off' && view.geometry.getAttribute('position'),
  );
  if (shown.length === 0)
    throw new ExportError(t('All layers are off, so there is nothing to save.'));
  rig.root.updateMatrixWorld(true);
  if (format === 'stl') return makeStl(shown);
  return format === 'glb' ? makeGlb(shown.map(createPlainMesh), []) : makeAnimatedGlb(rig, shown);
}

function makeStl(shown: readonly StructureView[]): MadeFile {
  const group = new Group();
  group.add(...shown.map(createPlainMesh));
  group.scale.setScalar(millimetresPerMetre);
  group.updateMatrixWorld(true);
  const data = new STLExporter().parse(group, { binary: true });
  disposeMeshes(group.children);
  return {
    blob: new Blob([data as unknown as DataView<ArrayBuffer>], { type: 'model/stl' }),
    extension: 'stl',
  };
}

async function makeGlb(objects: Object3D[], animations: AnimationClip[]): Promise<MadeFile> {
  const root = new Group();
  root.name = 'deep_six';
  root.add(...objects);
  const data = await new GLTFExporter().parseAsync(root, { binary: true, animations });
  root.traverse((object) => object instanceof Mesh && disposeMeshes([object]));
  return { blob: new Blob([data as ArrayBuffer], { type: 'model/gltf-binary' }), extension: 'glb' };
}

/** Bones move as nodes, soft parts through shapes that follow one another. */
async function makeAnimatedGlb(rig: HipRig, shown: readonly StructureView[]): Promise<MadeFile> {
  const controls = controlsStore.getState();
  const { duration, name } = findMovement(controls.movementId);
  const steps = Array.from({ length: shapeCount + 1 }, (_, index) => index / shapeCount);
  const times = steps.map((step) => step * duration);
  const nodes = new Map<StructureView, { matrices: Matrix4[]; shapes: Float32Array[] }>();
  for (const view of shown) nodes.set(view, { matrices: [], shapes: [] });
  try {
    for (const step of steps) {
      const snapshot = simulation.solveAside(findControlsAt(controls, step));
      if (!snapshot) throw new ExportError(t('The model is still loading. Try again in a moment.'));
      applySnapshot(rig, snapshot);
      rig.root.updateMatrixWorld(true);
      for (const [view, { matrices, shapes }] of nodes) {
        matrices.push(view.group.matrixWorld.clone());
        if (isSoft(rig, view)) shapes.push(copyPositions(view));
      }
    }
  } finally {
    const now = simulation.current();
    if (now) applySnapshot(rig, now);
    rig.root.updateMatrixWorld(true);
  }
  const meshes: Mesh[] = [];
  const tracks = [];
  for (const [view, { matrices, shapes }] of nodes) {
    const mesh = new Mesh(createPlainGeometry(view, shapes[0]), createPlainMaterial(view));
    mesh.name = findMeshName(view);
    meshes.push(mesh);
    const parts = matrices.map((matrix) => {
      const [position, turn, scale] = [new Vector3(), new Quaternion(), new Vector3()];
      matrix.decompose(position, turn, scale);
      return { position, turn, scale };
    });
    mesh.position.copy(parts[0]!.position);
    mesh.quaternion.copy(parts[0]!.turn);
    mesh.scale.copy(parts[0]!.scale);
    tracks.push(
      new VectorKeyframeTrack(
        `${mesh.name}.position`,
        times,
        parts.flatMap(({ position }) => position.toArray()),
      ),
      new QuaternionKeyframeTrack(
        `${mesh.name}.quaternion`,
        times,
        parts.flatMap(({ turn }) => turn.toArray()),
      ),
    );
    if (shapes.length === 0) continue;
    const first = shapes[0]!;
    // the last shape is the first again
    const targets = shapes.slice(1, -1);
    mesh.geometry.morphTargetsRelative = true;
    mesh.geometry.morphAttributes.position = targets.map(
      (shape) =>
        new BufferAttribute(
          shape.map((value, index) => value - first[index]!),
          3,
        ),
    );
    mesh.updateMorphTargets();
    const weights = times.flatMap((_, step) =>
      targets.map((_, target) => (target + 1 === step ? 1 : 0)),
    );
    tracks.push(new NumberKeyframeTrack(`${mesh.name}.morphTargetInfluences`, times, weights));
  }
  return makeGlb(meshes, [new AnimationClip(name, duration, tracks)]);
}

function isSoft(rig: HipRig, view: StructureView): boolean {
  return view.id === 'sciatic-nerve' || (rig.muscleSurfaces as Map<string, unknown>).has(view.id);
}

function copyPositions(view: StructureView): Float32Array {
  return Float32Array.from(view.geometry.getAttribute('position').array);
}

function createPlainMesh(view: StructureView): Mesh {
  const geometry = createPlainGeometry(view);
  geometry.applyMatrix4(view.group.matrixWorld);
  // a mirrored model would be inside out
  if (view.group.matrixWorld.determinant() < 0) turnFaces(geometry);
  const mesh = new Mesh(geometry, createPlainMaterial(view));
  mesh.name = findMeshName(view);
  return mesh;
}

function turnFaces(geometry: BufferGeometry): void {
  const corners = geometry.getIndex()?.array;
  if (!corners) return;
  for (let i = 0; i < corners.length; i += 3) {
    const second = corners[i + 1]!;
    corners[i + 1] = corners[i + 2]!;
    corners[i + 2] = second;
  }
}

/** The name of a structure on the side that is shown. */
function findMeshName(view: StructureView): string {
  return findNameOnSide(findExportName(view.id), controlsStore.getState().side);
}

/** Positions and normals of what is drawn of a structure; without the attributes of our own shaders. */
function createPlainGeometry(view: StructureView, positions = copyPositions(view)): BufferGeometry {
  const source = view.geometry;
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  const normals = findUnitNormals(source);
  geometry.setAttribute('normal', new BufferAttribute(normals, 3));
  const index = source.getIndex();
  if (index) {
    const { start, count } = source.drawRange;
    const end = Math.min(index.count, start + count);
    geometry.setIndex(new BufferAttribute(Uint32Array.from(index.array.slice(start, end)), 1));
  }
  return geometry;
}

/** Normals of length one, as other programs ask for: those of the bones are rounded, unused vertices have none. */
function findUnitNormals(geometry: BufferGeometry): Float32Array {
  const normals = Float32Array.from(geometry.getAttribute('normal').array);
  for (let at = 0; at < normals.length; at += 3) {
    const length = Math.hypot(normals[at]!, normals[at + 1]!, normals[at + 2]!);
    if (length === 0) normals[at + 1] = 1;
    else for (let axis = 0; axis < 3; axis++) normals[at + axis]! /= length;
  }
  return normals;
}

function createPlainMaterial(view: StructureView): MeshStandardMaterial {
  const drawn = view.surface.material as MeshStandardMaterial;
  const material = new MeshStandardMaterial({
    color: new Color().copy(drawn.color),
    roughness: drawn.roughness,
    metalness: 0,
  });
  material.name = findStructure(view.id).tissue;
  if (view.presence === 'ghost') {
    material.transparent = true;
    material.opacity = ghostOpacity;
  }
  return material;
}

function disposeMeshes(meshes: readonly Object3D[]): void {
  for (const mesh of meshes) {
    if (!(mesh instanceof Mesh)) continue;
    mesh.geometry.dispose();
    (mesh.material as MeshStandardMaterial).dispose();
  }
}
