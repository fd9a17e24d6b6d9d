import type { Field } from './implicit.ts';
import type { Mesh } from './mesh.ts';

/** Slope assumed of a field when blocks are skipped; a true distance has 1, roughness adds to it. */
const assumedSlope = 1.4;
/** Blocks are halved down to this many cells a side before their corners are evaluated. */
const leastBlock = 2;

const corners = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** For every sign pattern of the eight corners: which of the cell's vertices each of its 12 edges belongs to. */
const edgeGroups = createEdgeGroups();

/**
 * Surface f = 0 as a closed mesh of quads cut in two: dual marching cubes, the kind of surface nets that gives
 * a cell one vertex for each sheet passing through it, so that thin plates do not grow together.
 *
 * @param field    negative inside; slope at most about 1.
 * @param cellSize side of a cell; unit of the field.
 * @param offset   shift of the grid in cells, to be changed when a saddle lies on a face just so.
 *
 * Blocks are skipped by their middle value and the slope. Details below one cell are lost.
 */
export function createSurfaceNet(field: Field, cellSize: number, offset = 0): Mesh {
  const [minX, minY, minZ, maxX, maxY, maxZ] = field.bounds;
  const margin = (2 + offset) * cellSize;
  const originX = minX - margin;
  const originY = minY - margin;
  const originZ = minZ - margin;
  const countAlong = (low: number, high: number): number =>
    Math.ceil((high - low) / cellSize / leastBlock + 2) * leastBlock + 1;
  const nx = countAlong(originX, maxX);
  const ny = countAlong(originY, maxY);
  const nz = countAlong(originZ, maxZ);
  const strideY = nx;
  const strideZ = nx * ny;
  const values = new Float32Array(nx * ny * nz).fill(Number.NaN);
  const slots = new Int32Array(nx * ny * nz).fill(-1);

  const valueAt = (i: number, j: number, k: number): number => {
    const index = i + j * strideY + k * strideZ;
    const known = values[index]!;
    if (!Number.isNaN(known)) return known;
    const value = field.distance(
      originX + i * cellSize,
      originY + j * cellSize,
      originZ + k * cellSize,
    );
    // a value of exactly zero counts as outside
    values[index] = value;
    return values[index]!;
  };

  const cells: number[] = [];
  const bases: number[] = [];
  const masks: number[] = [];
  const positions: number[] = [];
  const sums = new Float64Array(4 * 4);

  const visitCell = (i: number, j: number, k: number): void => {
    let mask = 0;
    for (const corner of corners) {
      if (valueAt(i + (corner & 1), j + ((corner >> 1) & 1), k + (corner >> 2)) < 0) {
        mask |= 1 << corner;
      }
    }
    if (mask === 0 || mask === 255) return;
    slots[i + j * strideY + k * strideZ] = cells.length;
    cells.push(i + j * strideY + k * strideZ);
    bases.push(positions.length / 3);
    masks.push(mask);
    // each vertex starts at the mean of the crossings on its edges
    sums.fill(0);
    let groupCount = 0;
    for (let edge = 0; edge < 12; edge++) {
      const group = edgeGroups[mask * 12 + edge]!;
      if (group === 255) continue;
      groupCount = Math.max(groupCount, group + 1);
      const [from, to] = findEdgeCorners(edge);
      const a = valueAt(i + (from & 1), j + ((from >> 1) & 1), k + (from >> 2));
      const b = valueAt(i + (to & 1), j + ((to >> 1) & 1), k + (to >> 2));
      const t = a / (a - b);
      sums[group * 4]! += (from & 1) + t * ((to & 1) - (from & 1));
      sums[group * 4 + 1]! += ((from >> 1) & 1) + t * (((to >> 1) & 1) - ((from >> 1) & 1));
      sums[group * 4 + 2]! += (from >> 2) + t * ((to >> 2) - (from >> 2));
      sums[group * 4 + 3]! += 1;
    }
    for (let group = 0; group < groupCount; group++) {
      const n = sums[group * 4 + 3]!;
      positions.push(
        originX + (i + sums[group * 4]! / n) * cellSize,
        originY + (j + sums[group * 4 + 1]! / n) * cellSize,
        originZ + (k + sums[group * 4 + 2]! / n) * cellSize,
      );
    }
  };

  // halve blocks until the surface cannot be inside
  const visitBlock = (i: number, j: number, k: number, size: number): void => {
    if (i >= nx - 1 || j >= ny - 1 || k >= nz - 1) return;
    const half = size / 2;
    const f =
      i + half < nx && j + half < ny && k + half < nz
        ? valueAt(i + half, j + half, k + half)
        : field.distance(
            originX + (i + half) * cellSize,
            originY + (j + half) * cellSize,
            originZ + (k + half) * cellSize,
          );
    if (Math.abs(f) > assumedSlope * Math.sqrt(3) * half * cellSize) return;
    if (size > leastBlock) {
      for (const corner of corners) {
        visitBlock(
          i + (corner & 1) * half,
          j + ((corner >> 1) & 1) * half,
          k + (corner >> 2) * half,
          half,
        );
      }
      return;
    }
    for (const corner of corners) {
      const ci = i + (corner & 1);
      const cj = j + ((corner >> 1) & 1);
      const ck = k + (corner >> 2);
      if (ci < nx - 1 && cj < ny - 1 && ck < nz - 1) visitCell(ci, cj, ck);
    }
  };
  let size = leastBlock;
  while (size < Math.max(nx, ny, nz)) size *= 2;
  visitBlock(0, 0, 0, size);

  // one quad for every grid edge that crosses the surface, seen from its four cells
  const indices: number[] = [];
  const strides = [1, strideY, strideZ];
  for (let slot = 0; slot < cells.length; slot++) {
    const cell = cells[slot]!;
    for (let axis = 0; axis < 3; axis++) {
      if (edgeGroups[masks[slot]! * 12 + axis * 4] === 255) continue;
      const b = strides[(axis + 1) % 3]!;
      const c = strides[(axis + 2) % 3]!;
      const quad = [
        findVertex(cell, axis * 4),
        findVertex(cell - b, axis * 4 + 1),
        findVertex(cell - b - c, axis * 4 + 3),
        findVertex(cell - c, axis * 4 + 2),
      ] as const;
      pushQuad(indices, positions, quad, (masks[slot]! & 1) === 1);
    }
  }
  return { positions: Float64Array.from(positions), indices: Uint32Array.from(indices) };

  function findVertex(cell: number, edge: number): number {
    const slot = slots[cell]!;
    if (slot < 0) throw new RangeError('surface-nets: the field is steeper than assumed');
    return bases[slot]! + edgeGroups[masks[slot]! * 12 + edge]!;
  }
}

/** Cuts along the shorter diagonal; the quad faces the way its corners turn, or the other way. */
function pushQuad(
  indices: number[],
  positions: readonly number[],
  quad: readonly [number, number, number, number],
  isForward: boolean,
): void {
  const [a, b, c, d] = isForward ? quad : [quad[0], quad[3], quad[2], quad[1]];
  const length = (p: number, q: number): number =>
    Math.hypot(
      positions[p * 3]! - positions[q * 3]!,
      positions[p * 3 + 1]! - positions[q * 3 + 1]!,
      positions[p * 3 + 2]! - positions[q * 3 + 2]!,
    );
  if (length(a, c) <= length(b, d)) indices.push(a, b, c, a, c, d);
  else indices.push(a, b, d, b, c, d);
}

/**
 * Edge numbers: axis · 4 + (offset along the next axis) + 2 · (offset along the one after).
 * Corner numbers: x + 2 y + 4 z.
 */
function findEdgeCorners(edge: number): readonly [from: number, to: number] {
  const axis = edge >> 2;
  const from = ((edge & 1) << ((axis + 1) % 3)) | (((edge >> 1) & 1) << ((axis + 2) % 3));
  return [from, from | (1 << axis)];
}

/** Joins the crossed edges of each face, keeping inside corners apart on a face crossed four times. */
function createEdgeGroups(): Uint8Array {
  const table = new Uint8Array(256 * 12).fill(255);
  const edgeBetween = (p: number, q: number): number => {
    for (let edge = 0; edge < 12; edge++) {
      const [from, to] = findEdgeCorners(edge);
      if ((from === p && to === q) || (from === q && to === p)) return edge;
    }
    throw new RangeError('surface-nets: not an edge');
  };
  for (let mask = 1; mask < 255; mask++) {
    const isInside = (corner: number): boolean => ((mask >> corner) & 1) === 1;
    const owner = Array.from({ length: 12 }, (_, edge) => edge);
    const root = (edge: number): number => (owner[edge] === edge ? edge : root(owner[edge]!));
    for (let axis = 0; axis < 3; axis++) {
      const b = 1 << ((axis + 1) % 3);
      const c = 1 << ((axis + 2) % 3);
      for (const base of [0, 1 << axis]) {
        const ring = [base, base | b, base | b | c, base | c];
        const edges = ring.map((corner, n) => edgeBetween(corner, ring[(n + 1) % 4]!));
        const crossed = edges.filter((_, n) => isInside(ring[n]!) !== isInside(ring[(n + 1) % 4]!));
        if (crossed.length === 2) owner[root(crossed[0]!)] = root(crossed[1]!);
        if (crossed.length < 4) continue;
        for (let n = 0; n < 4; n++) {
          if (isInside(ring[n]!)) owner[root(edges[n]!)] = root(edges[(n + 3) % 4]!);
        }
      }
    }
    const numbers = new Map<number, number>();
    for (let edge = 0; edge < 12; edge++) {
      const [from, to] = findEdgeCorners(edge);
      if (isInside(from) === isInside(to)) continue;
      const r = root(edge);
      if (!numbers.has(r)) numbers.set(r, numbers.size);
      table[mask * 12 + edge] = numbers.get(r)!;
    }
  }
  return table;
}
