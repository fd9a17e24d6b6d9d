import { BufferAttribute, BufferGeometry } from 'three';
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
import { parseShadeFile } from '#src/anatomy/shade-file.ts';
import { inSentence, t } from '#src/i18n/t.ts';
import { fetchFile } from '#src/state/fetch-file.ts';
import { clearFailure, reportFailure, statusStore, unpack } from '#src/state/loading.ts';
import { type GlbMesh, readGlb } from './read-glb.ts';

interface FileEntry {
  readonly file: string;
  readonly part: string;
  readonly ids: readonly StructureId[];
}

/** The files of the model that are always drawn, and the structures that each should hold. */
export const modelFiles = [
  { file: 'bones.glb', part: 'bones', ids: boneIds },
  { file: 'ligaments.glb', part: 'ligaments', ids: ligamentIds },
  { file: 'lower-legs.glb', part: 'lower legs', ids: lowerLegIds },
] as const satisfies readonly FileEntry[];

/** Neutral shapes of what the kernel moves; loaded only where the kernel is missing. */
export const softFiles = [
  { file: 'muscles.glb', part: 'muscles', ids: sheetIds },
  { file: 'nerve.glb', part: 'nerve', ids: ['sciatic-nerve'] },
] as const satisfies readonly FileEntry[];

/** The same of the muscles for context. */
export const contextFile = {
  file: 'context-muscles.glb',
  part: 'flexors, hamstrings and adductors',
  ids: contextMuscleIds,
} as const;

/** Baked shade of everything that the kernel moves. */
export const shadeFile = 'shade.bin';

/** Geometry of each structure that a file held, in metres, in its segment's frame. */
export type LoadedParts = Map<StructureId, BufferGeometry>;

/**
 * Fetches one file of the model from the page's own origin and reads its structures.
 *
 * A file or a structure that cannot be read becomes one sentence for the page; what could be read is
 * returned. Never throws.
 */
export async function loadModelFile({ file, part, ids }: FileEntry): Promise<LoadedParts> {
  let parts: LoadedParts = new Map();
  try {
    const response = await fetchFile(findLevelFile(file));
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
    reportFailure(file, t('Part of the model did not load: {{names}}.', { names }), missing);
  }
  return parts;
}

/** Fetches the baked shade; empty, with a sentence for the page, when it does not come. Never throws. */
export async function loadShade(): Promise<ReadonlyMap<string, Float32Array>> {
  try {
    const response = await fetchFile(shadeFile);
    if (!response.ok) throw new RangeError(`${shadeFile}: the server answered ${response.status}`);
    const shades = parseShadeFile(await unpack(response));
    clearFailure(shadeFile);
    return shades;
  } catch {
    reportFailure(
      shadeFile,
      t('Part of the model did not load: the shading of muscles and nerve.'),
    );
    return new Map();
  }
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

/**
 * True where the processor draws, where the browser reports little memory, or a user who saves data. Browsers that tell
 * neither get the full level.
 */
function isWeakDevice(): boolean {
  if (statusStore.getState().graphics === 'plain') return true;
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
  const meshes = await readGlb(buffer);
  const parts: LoadedParts = new Map();
  for (const id of ids) {
    const mesh = meshes.get(findExportName(id));
    if (mesh) parts.set(id, createPlainGeometry(mesh));
  }
  return parts;
}

const attributeNames = { position: 'POSITION', normal: 'NORMAL', uv: 'TEXCOORD_0' } as const;

/**
 * The mesh in plain metres: the matrix that restores the scale of quantised numbers is applied, so that shaders, labels and
 * bounds all see the same frame.
 */
function createPlainGeometry({ matrix, attributes, indices }: GlbMesh): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setIndex(new BufferAttribute(indices, 1));
  for (const [name, stored] of Object.entries(attributeNames)) {
    const attribute = attributes[stored];
    // meshes of one file may share their numbers
    if (attribute) {
      geometry.setAttribute(
        name,
        new BufferAttribute(attribute.values.slice(), attribute.itemSize),
      );
    }
  }
  geometry.applyMatrix4(matrix);
  // a mirror image turns its faces inside out; the other order of corners turns them back
  if (matrix.determinant() < 0) {
    for (let i = 0; i < indices.length; i += 3) {
      const corner = indices[i + 1]!;
      indices[i + 1] = indices[i + 2]!;
      indices[i + 2] = corner;
    }
  }
  if (!geometry.getAttribute('normal')) geometry.computeVertexNormals();
  const { count } = geometry.getAttribute('position');
  // a mesh without its own coordinates along the fibres is drawn as plain belly
  if (!geometry.getAttribute('uv')) {
    geometry.setAttribute('uv', new BufferAttribute(new Float32Array(count * 2).fill(0.5), 2));
  }
  const greys = new Uint8Array(count * 3).fill(255);
  const colour = attributes.COLOR_0;
  if (colour) {
    for (let i = 0; i < count * 3; i++) {
      greys[i] = 255 * colour.values[Math.floor(i / 3) * colour.itemSize]!;
    }
  }
  geometry.setAttribute('color', new BufferAttribute(greys, 3, true));
  return geometry;
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
