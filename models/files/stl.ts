import type { NamedMesh } from './named-mesh.ts';

/** Binary STL; metres (the format itself knows no unit). */
export function formatStl(mesh: NamedMesh): Uint8Array {
  const triangleCount = mesh.indices.length / 3;
  const bytes = new Uint8Array(84 + triangleCount * 50);
  bytes.set(new TextEncoder().encode(`${mesh.name}; metres; x anterior, y superior, z right`));
  const view = new DataView(bytes.buffer);
  view.setUint32(80, triangleCount, true);
  const p = mesh.positions;
  for (let t = 0; t < triangleCount; t++) {
    const [a, b, c] = [0, 1, 2].map((k) => mesh.indices[t * 3 + k]! * 3) as [
      number,
      number,
      number,
    ];
    const u = [0, 1, 2].map((k) => p[b + k]! - p[a + k]!) as [number, number, number];
    const v = [0, 1, 2].map((k) => p[c + k]! - p[a + k]!) as [number, number, number];
    const normal = [
      u[1] * v[2] - u[2] * v[1],
      u[2] * v[0] - u[0] * v[2],
      u[0] * v[1] - u[1] * v[0],
    ];
    const length = Math.hypot(...normal) || 1;
    let at = 84 + t * 50;
    for (const n of normal) {
      view.setFloat32(at, n / length, true);
      at += 4;
    }
    for (const corner of [a, b, c]) {
      for (let k = 0; k < 3; k++) {
        view.setFloat32(at, p[corner + k]!, true);
        at += 4;
      }
    }
  }
  return bytes;
}
