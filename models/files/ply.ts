import type { NamedMesh } from './named-mesh.ts';

/** Binary little-endian PLY: positions (m) and normals, one triangle list. */
export function formatPly(mesh: NamedMesh): Uint8Array {
  const vertexCount = mesh.positions.length / 3;
  const triangleCount = mesh.indices.length / 3;
  const header = new TextEncoder().encode(
    [
      'ply',
      'format binary_little_endian 1.0',
      `comment ${mesh.name}; metres; x anterior, y superior, z right; origin right hip joint centre`,
      `element vertex ${vertexCount}`,
      ...['x', 'y', 'z', 'nx', 'ny', 'nz'].map((name) => `property float ${name}`),
      `element face ${triangleCount}`,
      'property list uchar int vertex_indices',
      'end_header',
      '',
    ].join('\n'),
  );
  const bytes = new Uint8Array(header.length + vertexCount * 24 + triangleCount * 13);
  bytes.set(header);
  const view = new DataView(bytes.buffer, header.length);
  let at = 0;
  for (let v = 0; v < vertexCount; v++) {
    for (const source of [mesh.positions, mesh.normals]) {
      for (let c = 0; c < 3; c++) {
        view.setFloat32(at, source[v * 3 + c]!, true);
        at += 4;
      }
    }
  }
  for (let t = 0; t < triangleCount; t++) {
    view.setUint8(at++, 3);
    for (let k = 0; k < 3; k++) {
      view.setInt32(at, mesh.indices[t * 3 + k]!, true);
      at += 4;
    }
  }
  return bytes;
}
