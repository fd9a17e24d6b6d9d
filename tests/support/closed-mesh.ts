/** What is wrong with a triangle mesh that should be closed and outward: sentences, none when it is sound. */
export function listMeshFaults(positions: Float32Array, indices: Uint32Array): string[] {
  const faults: string[] = [];
  if (!positions.every(Number.isFinite)) faults.push('a position is not finite');
  const vertexCount = positions.length / 3;
  const used = new Set<number>();
  const directed = new Set<number>();
  for (let i = 0; i < indices.length; i += 3) {
    for (let corner = 0; corner < 3; corner++) {
      const a = indices[i + corner]!;
      const b = indices[i + ((corner + 1) % 3)]!;
      used.add(a);
      const edge = a * vertexCount + b;
      if (a === b) faults.push(`triangle ${i / 3} has no area`);
      if (directed.has(edge)) faults.push(`edge ${a}-${b} is run through twice the same way`);
      directed.add(edge);
    }
  }
  for (const edge of directed) {
    const a = Math.floor(edge / vertexCount);
    const b = edge % vertexCount;
    if (!directed.has(b * vertexCount + a)) faults.push(`edge ${a}-${b} is open`);
  }
  if (used.size !== vertexCount) faults.push(`${vertexCount - used.size} vertices are not used`);
  if (findMeshVolume(positions, indices) <= 0) faults.push('the faces look inwards');
  return faults;
}

/** Volume enclosed by a closed mesh, positive when its triangles look outwards; m³. */
export function findMeshVolume(positions: Float32Array, indices: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const a = indices[i]! * 3;
    const b = indices[i + 1]! * 3;
    const c = indices[i + 2]! * 3;
    const [ax, ay, az] = [positions[a]!, positions[a + 1]!, positions[a + 2]!];
    const [bx, by, bz] = [positions[b]!, positions[b + 1]!, positions[b + 2]!];
    const [cx, cy, cz] = [positions[c]!, positions[c + 1]!, positions[c + 2]!];
    sum += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
  }
  return sum / 6;
}

/** Largest departure of a normal's length from 1. */
export function findNormalError(normals: Float32Array): number {
  let worst = 0;
  for (let i = 0; i < normals.length; i += 3) {
    const length = Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!);
    worst = Math.max(worst, Number.isFinite(length) ? Math.abs(length - 1) : Infinity);
  }
  return worst;
}
