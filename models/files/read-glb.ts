import { NodeIO } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { dequantize } from '@gltf-transform/functions';
import { MeshoptDecoder } from 'meshoptimizer';
import type { NamedMesh } from './named-mesh.ts';

/** Reads back a GLB written by `formatGlb`: positions in metres with the node's transform applied. */
export async function readGlb(bytes: Uint8Array): Promise<readonly NamedMesh[]> {
  await MeshoptDecoder.ready;
  const io = new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
  const document = await io.readBinary(bytes);
  await document.transform(dequantize());
  return document
    .getRoot()
    .listNodes()
    .flatMap((node): NamedMesh[] => {
      const primitive = node.getMesh()?.listPrimitives()[0];
      const stored = primitive?.getAttribute('POSITION')?.getArray();
      const indices = primitive?.getIndices()?.getArray();
      if (!primitive || !stored || !indices) return [];
      // the scale of quantised positions stands in the node
      const positions = Float32Array.from(stored);
      const matrix = node.getWorldMatrix();
      for (let i = 0; i < positions.length; i += 3) {
        const [x, y, z] = [positions[i]!, positions[i + 1]!, positions[i + 2]!];
        for (let c = 0; c < 3; c++) {
          positions[i + c] =
            matrix[c]! * x + matrix[4 + c]! * y + matrix[8 + c]! * z + matrix[12 + c]!;
        }
      }
      const uvs = primitive.getAttribute('TEXCOORD_0')?.getArray();
      const colours = primitive.getAttribute('COLOR_0');
      const element = [0, 0, 0, 0];
      return [
        {
          name: node.getName(),
          positions,
          normals: Float32Array.from(primitive.getAttribute('NORMAL')?.getArray() ?? []),
          indices: Uint32Array.from(indices),
          ...(uvs && { uvs: Float32Array.from(uvs) }),
          ...(colours && {
            occlusion: Float32Array.from(
              { length: positions.length / 3 },
              (_, v) => colours.getElement(v, element)[0]!,
            ),
          }),
        },
      ];
    });
}
