import { Document, type Mesh as GltfMesh, Logger, NodeIO } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { quantize, reorder } from '@gltf-transform/functions';
import { MeshoptEncoder } from 'meshoptimizer';
import type { NamedMesh } from './named-mesh.ts';

/** Bits of a quantised coordinate; 13 bits of position leave 54 µm on a 0.45 m femur. */
export interface Quantisation {
  readonly positionBits: number;
  readonly normalBits: number;
}

export interface GlbSettings {
  /** EXT_meshopt_compression. */
  readonly compress: boolean;
  /** Positions and normals as small integers; the scale then stands in the node's transform. */
  readonly quantise: Quantisation | false;
  /** Vertices may be sorted for the cache; must be false where deform writes into them by number. */
  readonly reorder: boolean;
}

/** One GLB with one node a mesh, named by the mesh; occlusion becomes COLOR_0, grey. */
export async function formatGlb(
  meshes: readonly NamedMesh[],
  settings: GlbSettings,
): Promise<Uint8Array> {
  const document = new Document().setLogger(new Logger(Logger.Verbosity.WARN));
  const buffer = document.createBuffer();
  const scene = document.createScene('structures');
  document.getRoot().setDefaultScene(scene);
  const made = new Map<string, GltfMesh>();
  for (const mesh of meshes) {
    const twin = mesh.mirrorOf && made.get(mesh.mirrorOf.name);
    if (mesh.mirrorOf && twin) {
      // the numbers are stored once; the node turns them over
      const node = document.createNode(mesh.name).setMesh(twin);
      scene.addChild(node.setScale([1, 1, -1]).setTranslation([0, 0, 2 * mesh.mirrorOf.plane]));
      continue;
    }
    const primitive = document
      .createPrimitive()
      .setAttribute(
        'POSITION',
        document
          .createAccessor()
          .setType('VEC3')
          .setArray(mesh.positions.slice())
          .setBuffer(buffer),
      )
      .setAttribute(
        'NORMAL',
        document.createAccessor().setType('VEC3').setArray(mesh.normals.slice()).setBuffer(buffer),
      )
      .setIndices(
        document
          .createAccessor()
          .setType('SCALAR')
          .setArray(narrow(mesh.indices, mesh.positions.length / 3))
          .setBuffer(buffer),
      );
    if (mesh.occlusion) {
      primitive.setAttribute(
        'COLOR_0',
        document
          .createAccessor()
          .setType('VEC4')
          .setArray(createGrey(mesh.occlusion))
          .setNormalized(true)
          .setBuffer(buffer),
      );
    }
    if (mesh.uvs) {
      primitive.setAttribute(
        'TEXCOORD_0',
        document.createAccessor().setType('VEC2').setArray(mesh.uvs.slice()).setBuffer(buffer),
      );
    }
    const filled = document.createMesh(mesh.name).addPrimitive(primitive);
    made.set(mesh.name, filled);
    scene.addChild(document.createNode(mesh.name).setMesh(filled));
  }
  await MeshoptEncoder.ready;
  if (settings.reorder) await document.transform(reorder({ encoder: MeshoptEncoder }));
  if (settings.quantise) {
    await document.transform(
      quantize({
        pattern: /^(POSITION|NORMAL)$/,
        quantizePosition: settings.quantise.positionBits,
        quantizeNormal: settings.quantise.normalBits,
      }),
    );
  }
  if (settings.compress) {
    document
      .createExtension(EXTMeshoptCompression)
      .setRequired(true)
      .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.QUANTIZE });
  }
  const io = new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.encoder': MeshoptEncoder });
  return io.writeBinary(document);
}

function narrow(indices: Uint32Array, vertexCount: number): Uint16Array | Uint32Array {
  return vertexCount <= 65535 ? Uint16Array.from(indices) : indices.slice();
}

function createGrey(occlusion: Float32Array): Uint8Array {
  const colours = new Uint8Array(occlusion.length * 4);
  for (let v = 0; v < occlusion.length; v++) {
    colours.fill(Math.round(255 * Math.min(1, Math.max(0, occlusion[v]!))), v * 4, v * 4 + 3);
    colours[v * 4 + 3] = 255;
  }
  return colours;
}
