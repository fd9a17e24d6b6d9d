/**
 * Triangles of a closed tube of `rowCount` rings of `ringCount` points (an even number).
 *
 * A ring runs along one face and back along the other: point i lies across from point
 * `ringCount − i`. The ends are closed by strips between the faces, so that a curved end stays curved.
 *
 * @param handedness 1 when the rings turn so that (ring × row) looks outwards, −1 otherwise.
 */
export function writeTubeIndices(
  rowCount: number,
  ringCount: number,
  handedness: 1 | -1,
): Uint32Array {
  const half = ringCount / 2;
  const capTriangles = 2 * (half - 1);
  const indices = new Uint32Array(((rowCount - 1) * ringCount * 2 + capTriangles * 2) * 3);
  let at = 0;
  for (let row = 0; row < rowCount - 1; row++) {
    for (let i = 0; i < ringCount; i++) {
      const a = row * ringCount + i;
      const b = row * ringCount + ((i + 1) % ringCount);
      const c = a + ringCount;
      const d = b + ringCount;
      indices.set([a, b, c, b, d, c], at);
      at += 6;
    }
  }
  const top = (rowCount - 1) * ringCount;
  for (let i = 0; i < half; i++) {
    const near = i;
    const nearNext = i + 1;
    const far = (ringCount - i) % ringCount;
    const farNext = ringCount - i - 1;
    // at the two tips a quad shrinks to one triangle
    if (i < half - 1) {
      indices.set([near, farNext, nearNext], at);
      indices.set([top + near, top + nearNext, top + farNext], at + 3);
      at += 6;
    }
    if (i > 0) {
      indices.set([near, far, farNext], at);
      indices.set([top + near, top + farNext, top + far], at + 3);
      at += 6;
    }
  }
  if (handedness < 0) {
    for (let i = 0; i < indices.length; i += 3) {
      const swap = indices[i]!;
      indices[i] = indices[i + 1]!;
      indices[i + 1] = swap;
    }
  }
  return indices;
}

/**
 * Fills the vertex normals of a tube whose ring points are in place.
 *
 * @param positions `(rowCount · ringCount, 3)`, m.
 * @param normals   the same shape, unit.
 * @param handedness 1 when the rings turn so that (ring × row) looks outwards, −1 otherwise.
 * @param firstVertex where the tube begins in the arrays.
 */
export function writeRingNormals(
  positions: Float32Array,
  normals: Float32Array,
  rowCount: number,
  ringCount: number,
  handedness: number,
  firstVertex = 0,
): void {
  for (let row = 0; row < rowCount; row++) {
    const up = firstVertex + Math.min(row + 1, rowCount - 1) * ringCount;
    const down = firstVertex + Math.max(row - 1, 0) * ringCount;
    const level = firstVertex + row * ringCount;
    for (let i = 0; i < ringCount; i++) {
      const right = (level + (i + 1 === ringCount ? 0 : i + 1)) * 3;
      const left = (level + (i === 0 ? ringCount : i) - 1) * 3;
      const high = (up + i) * 3;
      const low = (down + i) * 3;
      const ux = positions[right]! - positions[left]!;
      const uy = positions[right + 1]! - positions[left + 1]!;
      const uz = positions[right + 2]! - positions[left + 2]!;
      const vx = positions[high]! - positions[low]!;
      const vy = positions[high + 1]! - positions[low + 1]!;
      const vz = positions[high + 2]! - positions[low + 2]!;
      const nx = uy * vz - uz * vy;
      const ny = uz * vx - ux * vz;
      const nz = ux * vy - uy * vx;
      const length = handedness * Math.max(Math.sqrt(nx * nx + ny * ny + nz * nz), 1e-20);
      const at = (level + i) * 3;
      normals[at] = nx / length;
      normals[at + 1] = ny / length;
      normals[at + 2] = nz / length;
    }
  }
}
