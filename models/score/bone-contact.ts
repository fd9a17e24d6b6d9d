import type { Field } from '#models/mesher/implicit.ts';
import type { Transform } from '#src/math/transform.ts';

/** Side of a cell of the table of distances; m. */
const usualCell = 0.002;
/** Cells along the side of a block that is skipped when the surface is far. */
const block = 8;
/** What the table may be off by where cells meet an edge of the bone, in cells. */
const errorCells = 0.4;
/** Within this distance of the surface the table is full, in cells. */
const nearCells = 2;
/** Distance said of everything beyond the table; m. */
const beyond = 0.02;

/**
 * Least distance of points of a moving surface, `(pointCount, 3)` in m and its own frame, from a still bone; m, negative inside.
 * Exact where it is less than a few millimetres.
 */
export type ContactProbe = (points: ArrayLike<number>, stillFromMoving: Transform) => number;

/**
 * A probe against a still bone, fast enough for thousands of poses.
 *
 * @param field the still bone, in its own frame; negative inside.
 * @param cell  of its table; m. Coarser is quicker to make and slower to ask.
 */
export function createContactProbe(field: Field, cell = usualCell): ContactProbe {
  const tableError = errorCells * cell;
  const near = nearCells * cell;
  const [minX, minY, minZ, maxX, maxY, maxZ] = field.bounds;
  const origin = [minX - beyond, minY - beyond, minZ - beyond] as const;
  const count = (low: number, high: number) => Math.ceil((high + beyond - low) / cell) + 1;
  const size = [count(origin[0], maxX), count(origin[1], maxY), count(origin[2], maxZ)] as const;
  const table = sampleField(field, origin, size, cell);
  const strideY = size[0];
  const strideZ = size[0] * size[1];
  const look = (x: number, y: number, z: number): number => {
    const px = (x - origin[0]) / cell;
    const py = (y - origin[1]) / cell;
    const pz = (z - origin[2]) / cell;
    if (px < 0 || py < 0 || pz < 0) return beyond;
    if (px >= size[0] - 1 || py >= size[1] - 1 || pz >= size[2] - 1) return beyond;
    const [i, j, k] = [Math.floor(px), Math.floor(py), Math.floor(pz)];
    const [u, v, w] = [px - i, py - j, pz - k];
    const o = i + strideY * j + strideZ * k;
    const along = (a: number) => table[a]! * (1 - u) + table[a + 1]! * u;
    const face = (a: number) => along(a) * (1 - v) + along(a + strideY) * v;
    return face(o) * (1 - w) + face(o + strideZ) * w;
  };
  return (points, t) => {
    let least = beyond;
    for (let i = 0; i < points.length; i += 3) {
      const [px, py, pz] = [points[i]!, points[i + 1]!, points[i + 2]!];
      const x = t[0]! * px + t[1]! * py + t[2]! * pz + t[9]!;
      const y = t[3]! * px + t[4]! * py + t[5]! * pz + t[10]!;
      const z = t[6]! * px + t[7]! * py + t[8]! * pz + t[11]!;
      const rough = look(x, y, z);
      if (rough - tableError > least) continue;
      least = Math.min(least, rough < near ? field.distance(x, y, z) : rough);
    }
    return least;
  };
}

/** The field on the points of the table; blocks far from the surface hold the value of their middle. */
function sampleField(
  field: Field,
  origin: readonly [number, number, number],
  size: readonly [number, number, number],
  cell: number,
): Float32Array {
  const [nx, ny, nz] = size;
  const table = new Float32Array(nx * ny * nz);
  const at = (i: number, j: number, k: number) =>
    field.distance(origin[0] + i * cell, origin[1] + j * cell, origin[2] + k * cell);
  const half = block / 2;
  for (let k = 0; k < nz; k += block) {
    for (let j = 0; j < ny; j += block) {
      for (let i = 0; i < nx; i += block) {
        const middle = at(i + half, j + half, k + half);
        // half the diagonal of a block, and what counts as near
        const isFar = Math.abs(middle) > (half * Math.sqrt(3) + nearCells + 1) * cell;
        const distance = isFar ? middle - Math.sign(middle) * half * cell * Math.sqrt(3) : 0;
        for (let c = k; c < Math.min(k + block, nz); c++) {
          for (let b = j; b < Math.min(j + block, ny); b++) {
            for (let a = i; a < Math.min(i + block, nx); a++) {
              table[a + nx * (b + ny * c)] = isFar ? distance : at(a, b, c);
            }
          }
        }
      }
    }
  }
  return table;
}
