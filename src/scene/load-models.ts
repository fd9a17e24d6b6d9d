import { BufferAttribute, BufferGeometry, Mesh, type Object3D } from 'three';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import {
  boneIds,
  contextMuscleIds,
  findExportName,
  findStructure,
  ligamentIds,
  lowerLegIds,
  type StructureId,
  sheetIds,
} from '#src/anatomy/catalog.ts';
import { halfHipSeparation } from '#src/anatomy/frames.ts';
import { inSentence, t } from '#src/i18n/t.ts';
import { clearFailure, reportFailure } from '#src/state/loading.ts';

/** The files of the model and the structures that each should hold. */
export const modelFiles = [
  { file: 'bones.glb', part: 'bones', ids: boneIds },
  { file: 'ligaments.glb', part: 'ligaments', ids: ligamentIds },
  { file: 'muscles.glb', part: 'muscles', ids: sheetIds },
  { file: 'nerve.glb', part: 'nerve', ids: ['sciatic-nerve'] },
  { file: 'lower-legs.glb', part: 'lower legs', ids: lowerLegIds },
] as const satisfies readonly {
  readonly file: string;
  readonly part: string;
  readonly ids: readonly StructureId[];
}[];

/** Loaded when one of them is shown. */
export const contextFile = {
  file: 'context-muscles.glb',
  part: 'flexors, hamstrings and adductors',
  ids: contextMuscleIds,
} as const;

export type ModelFile = (typeof modelFiles)[number] | typeof contextFile;

/** Geometry of each structure that a file held, in metres, in its segment's frame. */
export type LoadedParts = Map<StructureId, BufferGeometry>;

/**
 * Fetches one file of the model from the page's own origin and reads its structures.
 *
 * A file or a structure that cannot be read becomes one sentence for the page; what could be read is
 * returned. Never throws.
 */
export async function loadModelFile({ file, part, ids }: ModelFile): Promise<LoadedParts> {
  let parts: LoadedParts = new Map();
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}models/${findLevelFile(file)}`);
    if (!response.ok) throw new RangeError(`${file}: the server answered ${response.status}`);
    parts = await readModel(await response.arrayBuffer(), ids);
  } catch {
    parts = new Map();
  }
  const missing = ids.filter((id) => !parts.has(id));
  if (missing.length === 0) {
    clearFailure(file);
  } else {
    const isWhole = missing.length === ids.length;
    const names = isWhole
      ? t(part)
      : missing.map((id) => inSentence(t(findStructure(id).english))).join(', ');
    // muscles and nerve are drawn from the kernel; what is missing then is their baked shading
    const isShade = part === 'muscles' || part === 'nerve' || part === contextFile.part;
    const absent = isShade ? [] : missing;
    reportFailure(file, t('Part of the model did not load: {{names}}.', { names }), absent);
  }
  return parts;
}

/** The files that have a light twin of a quarter of the triangles. */
const lightTwins: { readonly [file: string]: string } = {
  'bones.glb': 'bones-light.glb',
  'lower-legs.glb': 'lower-legs-light.glb',
};

/** Name of a file at the level of detail that suits a device: the light twin, if there is one, on a weak one. */
export function findLevelFile(file: string, isWeak = isWeakDevice()): string {
  return (isWeak && lightTwins[file]) || file;
}

/** Memory at and below which the light level is used; GB, as browsers round it. */
const littleMemory = 2;

/** True where the browser reports little memory, or a user who saves data. Browsers that tell neither get the full level. */
function isWeakDevice(): boolean {
  if (typeof navigator === 'undefined') return false;
  const { deviceMemory, connection } = navigator as {
    readonly deviceMemory?: number;
    readonly connection?: { readonly saveData?: boolean };
  };
  return (deviceMemory ?? Infinity) <= littleMemory || connection?.saveData === true;
}

/** Reads the named structures from a binary glTF. Structures that are not in it are left out. */
export async function readModel(
  buffer: ArrayBuffer,
  ids: readonly StructureId[],
): Promise<LoadedParts> {
  const loader = new GLTFLoader();
  loader.setMeshoptDecoder(MeshoptDecoder);
  const { scene } = await loader.parseAsync(buffer, '');
  scene.updateMatrixWorld(true);
  const parts: LoadedParts = new Map();
  for (const id of ids) {
    const mesh = findMesh(scene.getObjectByName(findExportName(id)));
    if (mesh) parts.set(id, createPlainGeometry(mesh));
  }
  return parts;
}

function findMesh(object: Object3D | undefined): Mesh | null {
  let found: Mesh | null = null;
  object?.traverse((child) => {
    if (!found && child instanceof Mesh) found = child;
  });
  return found;
}

/**
 * The mesh in plain metres: quantised numbers are widened and the matrix that restores their scale is
 * applied, so that shaders, labels and bounds all see the same frame.
 */
function createPlainGeometry(mesh: Mesh): BufferGeometry {
  const source = mesh.geometry as BufferGeometry;
  const geometry = new BufferGeometry();
  geometry.setIndex(source.getIndex());
  for (const [name, size] of [
    ['position', 3],
    ['normal', 3],
    ['uv', 2],
  ] as const) {
    const attribute = source.getAttribute(name);
    if (!attribute) continue;
    const values = new Float32Array(attribute.count * size);
    for (let i = 0; i < attribute.count; i++) {
      for (let j = 0; j < size; j++) values[i * size + j] = attribute.getComponent(i, j);
    }
    geometry.setAttribute(name, new BufferAttribute(values, size));
  }
  geometry.applyMatrix4(mesh.matrixWorld);
  if (!geometry.getAttribute('normal')) geometry.computeVertexNormals();
  const count = geometry.getAttribute('position').count;
  // a mesh without its own coordinates along the fibres is drawn as plain belly
  if (!geometry.getAttribute('uv')) {
    geometry.setAttribute('uv', new BufferAttribute(new Float32Array(count * 2).fill(0.5), 2));
  }
  const colour = source.getAttribute('color');
  const greys = new Uint8Array(count * 3).fill(255);
  if (colour) {
    for (let i = 0; i < count * 3; i++) greys[i] = 255 * colour.getX(Math.floor(i / 3));
  }
  geometry.setAttribute('color', new BufferAttribute(greys, 3, true));
  return geometry;
}

/** Baked occlusion of a loaded structure, one grey per vertex, 0 to 1. */
export function findOcclusion(geometry: BufferGeometry): Float32Array {
  const colour = geometry.getAttribute('color');
  return Float32Array.from({ length: colour.count }, (_, vertex) => colour.getX(vertex));
}

/** The geometry of a right-hand structure, then its mirror image about the midline; `userData.ownCount` corners are its own. */
export function addMirrorImage(geometry: BufferGeometry): BufferGeometry {
  const both = new BufferGeometry();
  const { count } = geometry.getAttribute('position');
  for (const [name, attribute] of Object.entries(geometry.attributes)) {
    const { array, itemSize, normalized } = attribute;
    const values = new (array.constructor as Float32ArrayConstructor)(2 * array.length);
    values.set(array);
    values.set(array, array.length);
    if (name === 'position' || name === 'normal') {
      const plane = name === 'position' ? -2 * halfHipSeparation : 0;
      for (let i = array.length + 2; i < values.length; i += 3) values[i] = plane - values[i]!;
    }
    both.setAttribute(name, new BufferAttribute(values, itemSize, normalized));
  }
  const index = geometry.getIndex()!.array;
  const indices = new Uint32Array(2 * index.length);
  indices.set(index);
  // a mirror image turns its faces inside out; the other order of corners turns them back
  for (let i = 0; i < index.length; i += 3) {
    indices.set(
      [index[i]!, index[i + 2]!, index[i + 1]!].map((v) => v + count),
      index.length + i,
    );
  }
  both.setIndex(new BufferAttribute(indices, 1));
  both.userData.ownCount = index.length;
  return both;
}
