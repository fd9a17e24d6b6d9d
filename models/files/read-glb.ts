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
      const normals = Float32Array.from(primitive.getAttribute('NORMAL')?.getArray() ?? []);
      const corners = Uint32Array.from(indices);
      if (isMirrored(matrix)) {
        for (let i = 2; i < normals.length; i += 3) normals[i] = -normals[i]!;
        for (let i = 0; i < corners.length; i += 3) {
          [corners[i + 1], corners[i + 2]] = [corners[i + 2]!, corners[i + 1]!];
        }
      }
      const uvs = primitive.getAttribute('TEXCOORD_0')?.getArray();
      const colours = primitive.getAttribute('COLOR_0');
      const element = [0, 0, 0, 0];
      return [
        {
          name: node.getName(),
          positions,
          normals,
          indices: corners,
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

/** True for the node of a mirror image; it stands about a plane across z. */
function isMirrored(m: ArrayLike<number>): boolean {
  return (
    m[0]! * (m[5]! * m[10]! - m[6]! * m[9]!) -
      m[4]! * (m[1]! * m[10]! - m[2]! * m[9]!) +
      m[8]! * (m[1]! * m[6]! - m[2]! * m[5]!) <
    0
  );
}
