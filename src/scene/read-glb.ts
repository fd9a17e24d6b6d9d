import { Matrix4, Quaternion, Vector3 } from 'three';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';

/** One mesh of a file: plain numbers, and the place of its node. */
export interface GlbMesh {
  readonly matrix: Matrix4;
  /** `(vertexCount, itemSize)` of each attribute, normalised integers as fractions. */
  readonly attributes: { readonly [name: string]: GlbAttribute };
  readonly indices: Uint32Array;
}

export interface GlbAttribute {
  readonly values: Float32Array;
  readonly itemSize: number;
}

/**
 * Reads the meshes of a binary glTF by the names of their nodes: as much of the format as the files of the model use.
 *
 * The general loader of the library brings textures, skins, cameras and lights along, a fifth of the scripts of the first load
 * with what they need. This one reads triangles with EXT_meshopt_compression and KHR_mesh_quantization, the first
 * primitive of each mesh, and nodes nested to any depth.
 * @throws RangeError for anything else.
 */
export async function readGlb(buffer: ArrayBuffer): Promise<Map<string, GlbMesh>> {
  const { json, binary } = splitGlb(buffer);
  const unknown = json.extensionsRequired?.find((name) => !known.has(name));
  if (unknown) throw new RangeError(`glb: needs ${unknown}`);
  await MeshoptDecoder.ready;
  const views = json.bufferViews.map((view) => readView(view, binary));
  const read = (index: number) => readAccessor(json.accessors[index], views);
  const meshes = new Map<string, GlbMesh>();
  const visit = (index: number, parent: Matrix4) => {
    const node = json.nodes[index];
    if (!node) throw new RangeError(`glb: no node ${index}`);
    const matrix = parent.clone().multiply(findMatrix(node));
    const primitive = node.mesh === undefined ? undefined : json.meshes[node.mesh]?.primitives[0];
    if (primitive) {
      const attributes = Object.fromEntries(
        Object.entries(primitive.attributes).map(([name, accessor]) => [name, read(accessor)]),
      );
      if (primitive.indices === undefined) throw new RangeError('glb: a mesh without indices');
      const indices = Uint32Array.from(read(primitive.indices).values);
      meshes.set(node.name ?? '', { matrix, attributes, indices });
    }
    for (const child of node.children ?? []) visit(child, matrix);
  };
  for (const root of json.scenes[json.scene ?? 0]?.nodes ?? []) visit(root, new Matrix4());
  return meshes;
}

const known = new Set(['EXT_meshopt_compression', 'KHR_mesh_quantization']);

interface GlbJson {
  readonly extensionsRequired?: readonly string[];
  readonly scene?: number;
  readonly scenes: readonly { readonly nodes: readonly number[] }[];
  readonly nodes: readonly GlbNode[];
  readonly meshes: readonly {
    readonly primitives: readonly {
      readonly attributes: { readonly [name: string]: number };
      readonly indices?: number;
    }[];
  }[];
  readonly accessors: readonly GlbAccessor[];
  readonly bufferViews: readonly GlbView[];
}

interface GlbNode {
  readonly name?: string;
  readonly mesh?: number;
  readonly children?: readonly number[];
  readonly matrix?: number[];
  readonly translation?: [number, number, number];
  readonly rotation?: [number, number, number, number];
  readonly scale?: [number, number, number];
}

interface GlbAccessor {
  readonly bufferView: number;
  readonly byteOffset?: number;
  readonly componentType: number;
  readonly count: number;
  readonly type: string;
  readonly normalized?: boolean;
}

interface GlbView {
  readonly byteOffset?: number;
  readonly byteLength: number;
  readonly byteStride?: number;
  readonly extensions?: {
    readonly EXT_meshopt_compression?: {
      readonly byteOffset?: number;
      readonly byteLength: number;
      readonly byteStride: number;
      readonly count: number;
      readonly mode: string;
      readonly filter?: string;
    };
  };
}

interface ReadView {
  readonly bytes: Uint8Array;
  readonly stride: number | undefined;
}

const glbMagic = 0x46546c67;
const jsonChunk = 0x4e4f534a;

function splitGlb(buffer: ArrayBuffer): { json: GlbJson; binary: Uint8Array } {
  const data = new DataView(buffer);
  if (buffer.byteLength < 20 || data.getUint32(0, true) !== glbMagic) {
    throw new RangeError('glb: not a binary glTF');
  }
  const length = data.getUint32(12, true);
  if (data.getUint32(16, true) !== jsonChunk || data.getUint32(8, true) > buffer.byteLength) {
    throw new RangeError('glb: cut off');
  }
  const json = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 20, length))) as GlbJson;
  return { json, binary: new Uint8Array(buffer, Math.min(28 + length, buffer.byteLength)) };
}

function readView(view: GlbView, binary: Uint8Array): ReadView {
  const packed = view.extensions?.EXT_meshopt_compression;
  const { byteOffset = 0, byteLength } = packed ?? view;
  if (byteOffset + byteLength > binary.length) throw new RangeError('glb: cut off');
  const source = binary.subarray(byteOffset, byteOffset + byteLength);
  if (!packed) return { bytes: source.slice(), stride: view.byteStride };
  const bytes = new Uint8Array(packed.count * packed.byteStride);
  MeshoptDecoder.decodeGltfBuffer(
    bytes,
    packed.count,
    packed.byteStride,
    source,
    packed.mode,
    packed.filter,
  );
  return { bytes, stride: view.byteStride };
}

const itemSizes: { readonly [type: string]: number } = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4 };

/** Bytes of a component, how it is read, and what makes it a fraction when it is normalised. */
const components: {
  readonly [type: number]: readonly [size: number, read: keyof DataView, largest: number];
} = {
  5120: [1, 'getInt8', 127],
  5121: [1, 'getUint8', 255],
  5122: [2, 'getInt16', 32767],
  5123: [2, 'getUint16', 65535],
  5125: [4, 'getUint32', 1],
  5126: [4, 'getFloat32', 1],
};

function readAccessor(accessor: GlbAccessor | undefined, views: readonly ReadView[]): GlbAttribute {
  const view = accessor && views[accessor.bufferView];
  const itemSize = accessor && itemSizes[accessor.type];
  const component = accessor && components[accessor.componentType];
  if (!accessor || !view || !itemSize || !component) throw new RangeError('glb: unknown accessor');
  const [size, reader, largest] = component;
  const stride = view.stride ?? size * itemSize;
  const from = accessor.byteOffset ?? 0;
  const { bytes } = view;
  if (from + (accessor.count - 1) * stride + size * itemSize > bytes.length) {
    throw new RangeError('glb: an accessor is longer than its data');
  }
  const data = new DataView(bytes.buffer, bytes.byteOffset);
  const get = data[reader] as (at: number, isLittle: boolean) => number;
  const values = new Float32Array(accessor.count * itemSize);
  const scale = accessor.normalized ? 1 / largest : 1;
  for (let item = 0; item < accessor.count; item++) {
    for (let part = 0; part < itemSize; part++) {
      values[item * itemSize + part] =
        scale * get.call(data, from + item * stride + part * size, true);
    }
  }
  return { values, itemSize };
}

function findMatrix({ matrix, translation, rotation, scale }: GlbNode): Matrix4 {
  if (matrix) return new Matrix4().fromArray(matrix);
  return new Matrix4().compose(
    new Vector3(...(translation ?? [0, 0, 0])),
    new Quaternion(...(rotation ?? [0, 0, 0, 1])),
    new Vector3(...(scale ?? [1, 1, 1])),
  );
}
