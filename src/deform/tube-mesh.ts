/**
 * Triangles of a closed tube of `rowCount` rings of `ringCount` points, with a centre point for each
 * end: vertex `rowCount · ringCount` closes row 0, the next one the last row.
 *
 * @param handedness 1 when the rings turn so that (ring × row) looks outwards, −1 otherwise.
 */
export function writeTubeIndices(
  rowCount: number,
  ringCount: number,
  handedness: 1 | -1,
): Uint32Array {
  const indices = new Uint32Array(((rowCount - 1) * ringCount * 2 + ringCount * 2) * 3);
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
  const first = rowCount * ringCount;
  const last = first + 1;
  const top = (rowCount - 1) * ringCount;
  for (let i = 0; i < ringCount; i++) {
    const next = (i + 1) % ringCount;
    indices.set([first, next, i, last, top + i, top + next], at);
    at += 6;
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
 * Fills the two end points and the vertex normals of a tube whose ring points are in place.
 *
 * @param positions `(rowCount · ringCount + 2, 3)`, m; the last two are written.
 * @param normals   the same shape, unit.
 * @param handedness 1 when the rings turn so that (ring × row) looks outwards, −1 otherwise.
 */
export function writeRingNormals(
  positions: Float32Array,
  normals: Float32Array,
  rowCount: number,
  ringCount: number,
  handedness: number,
): void {
  for (let row = 0; row < rowCount; row++) {
    const up = Math.min(row + 1, rowCount - 1) * ringCount;
    const down = Math.max(row - 1, 0) * ringCount;
    for (let i = 0; i < ringCount; i++) {
      const right = (row * ringCount + ((i + 1) % ringCount)) * 3;
      const left = (row * ringCount + ((i + ringCount - 1) % ringCount)) * 3;
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
      const at = (row * ringCount + i) * 3;
      normals[at] = nx / length;
      normals[at + 1] = ny / length;
      normals[at + 2] = nz / length;
    }
  }
  writeEnd(positions, normals, 0, 1, rowCount * ringCount, ringCount);
  writeEnd(positions, normals, rowCount - 1, rowCount - 2, rowCount * ringCount + 1, ringCount);
}

/** Centre of an end ring, looking away from the ring beside it. */
function writeEnd(
  positions: Float32Array,
  normals: Float32Array,
  row: number,
  beside: number,
  vertex: number,
  ringCount: number,
): void {
  let length = 0;
  for (let axis = 0; axis < 3; axis++) {
    let centre = 0;
    let inner = 0;
    for (let i = 0; i < ringCount; i++) {
      centre += positions[(row * ringCount + i) * 3 + axis]!;
      inner += positions[(beside * ringCount + i) * 3 + axis]!;
    }
    positions[vertex * 3 + axis] = centre / ringCount;
    normals[vertex * 3 + axis] = (centre - inner) / ringCount;
    length += normals[vertex * 3 + axis]! ** 2;
  }
  const scale = 1 / Math.max(Math.sqrt(length), 1e-12);
  for (let axis = 0; axis < 3; axis++) normals[vertex * 3 + axis]! *= scale;
}
