/** A control point of a sheet: position and local half thickness. */
export type SheetPoint = readonly [x: number, y: number, z: number, r: number];
export type SheetGrid = readonly (readonly SheetPoint[])[];

/** Cells into which every span between two control points is divided; 4 leaves visible terraces. */
const cellsPerSpan = 8;
/** Largest slope of the half thickness along the sheet that the cone-shift follows; beyond it the field folds. */
const maxSlope = 0.9;
const leafSize = 4;

// layout of one triangle in `triangles`: corner, two edges, normal, shift direction, half thickness and its two differences
const triangleStride = 18;
// layout of one BVH node in `nodes`: min xyz, max xyz, greatest half thickness
const nodeStride = 7;

/** A sheet cut into triangles with a tree over them; lengths in the unit of its grid. */
export interface SheetTree {
  readonly triangles: Float64Array;
  readonly nodes: Float64Array;
  /** `(nodeCount, 2)`: first child and −1, or first triangle and triangle count. The second child follows the first. */
  readonly links: Int32Array;
  readonly bounds: readonly [number, number, number, number, number, number];
}

/** Cuts the bicubic Catmull-Rom surface through the control points into triangles and builds a tree over them. */
export function createSheetTree(grid: SheetGrid): SheetTree {
  const { points, rows, columns } = tessellate(grid);
  const corners: number[] = [];
  for (let i = 0; i + 1 < rows; i++) {
    for (let j = 0; j + 1 < columns; j++) {
      const a = i * columns + j;
      corners.push(a, a + columns, a + 1, a + 1, a + columns, a + columns + 1);
    }
  }
  return buildTree(points, Uint32Array.from(corners));
}

/**
 * Least value of |p − q| − r(q) over the sheet, or `cutoff` when it is not smaller.
 * r is linear over each triangle; the nearest point is sought from p shifted along the slope of r,
 * which makes the envelope of the swelling disc exact inside a triangle.
 */
export function findSheetDistance(
  tree: SheetTree,
  x: number,
  y: number,
  z: number,
  cutoff: number,
): number {
  const { nodes, links, triangles } = tree;
  let best = cutoff;
  let top = 0;
  if (findNodeBound(nodes, 0, x, y, z) >= best) return best;
  scratchStack[0] = 0;
  scratchBounds[0] = -Infinity;
  top = 1;
  while (top > 0) {
    top--;
    if (scratchBounds[top]! >= best) continue;
    const node = scratchStack[top]!;
    const first = links[node * 2]!;
    const count = links[node * 2 + 1]!;
    if (count >= 0) {
      for (let t = first; t < first + count; t++) {
        const d = findTriangleDistance(triangles, t * triangleStride, x, y, z);
        if (d < best) best = d;
      }
      continue;
    }
    const near = findNodeBound(nodes, first, x, y, z);
    const far = findNodeBound(nodes, first + 1, x, y, z);
    // the nearer child is pushed last, so that it is searched first
    if (near <= far) {
      if (far < best) {
        scratchStack[top] = first + 1;
        scratchBounds[top++] = far;
      }
      if (near < best) {
        scratchStack[top] = first;
        scratchBounds[top++] = near;
      }
    } else {
      if (near < best) {
        scratchStack[top] = first;
        scratchBounds[top++] = near;
      }
      if (far < best) {
        scratchStack[top] = first + 1;
        scratchBounds[top++] = far;
      }
    }
  }
  return best;
}

const scratchStack = new Int32Array(128);
const scratchBounds = new Float64Array(128);

function findNodeBound(nodes: Float64Array, node: number, x: number, y: number, z: number): number {
  const o = node * nodeStride;
  const dx = Math.max(nodes[o]! - x, 0, x - nodes[o + 3]!);
  const dy = Math.max(nodes[o + 1]! - y, 0, y - nodes[o + 4]!);
  const dz = Math.max(nodes[o + 2]! - z, 0, z - nodes[o + 5]!);
  return Math.sqrt(dx * dx + dy * dy + dz * dz) - nodes[o + 6]!;
}

function findTriangleDistance(t: Float64Array, o: number, x: number, y: number, z: number): number {
  const px = x - t[o]!;
  const py = y - t[o + 1]!;
  const pz = z - t[o + 2]!;
  const ux = t[o + 3]!;
  const uy = t[o + 4]!;
  const uz = t[o + 5]!;
  const vx = t[o + 6]!;
  const vy = t[o + 7]!;
  const vz = t[o + 8]!;
  const height = Math.abs(px * t[o + 9]! + py * t[o + 10]! + pz * t[o + 11]!);
  const sx = px + height * t[o + 12]!;
  const sy = py + height * t[o + 13]!;
  const sz = pz + height * t[o + 14]!;
  // nearest point of the triangle to the shifted point, by regions of corners, edges and face
  const d1 = ux * sx + uy * sy + uz * sz;
  const d2 = vx * sx + vy * sy + vz * sz;
  let a = 0;
  let b = 0;
  if (d1 > 0 || d2 > 0) {
    const uu = ux * ux + uy * uy + uz * uz;
    const uv = ux * vx + uy * vy + uz * vz;
    const vv = vx * vx + vy * vy + vz * vz;
    const d3 = d1 - uu;
    const d4 = d2 - uv;
    const d5 = d1 - uv;
    const d6 = d2 - vv;
    const vc = d1 * d4 - d3 * d2;
    const vb = d5 * d2 - d1 * d6;
    const va = d3 * d6 - d5 * d4;
    if (d3 >= 0 && d4 <= d3) {
      a = 1;
    } else if (vc <= 0 && d1 >= 0 && d3 <= 0) {
      a = d1 / (d1 - d3);
    } else if (d6 >= 0 && d5 <= d6) {
      b = 1;
    } else if (vb <= 0 && d2 >= 0 && d6 <= 0) {
      b = d2 / (d2 - d6);
    } else if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
      b = (d4 - d3) / (d4 - d3 + (d5 - d6));
      a = 1 - b;
    } else {
      const scale = 1 / (va + vb + vc);
      a = vb * scale;
      b = vc * scale;
    }
  }
  const dx = px - a * ux - b * vx;
  const dy = py - a * uy - b * vy;
  const dz = pz - a * uz - b * vz;
  return Math.sqrt(dx * dx + dy * dy + dz * dz) - (t[o + 15]! + a * t[o + 16]! + b * t[o + 17]!);
}

/** Samples the grid `cellsPerSpan` times a span; straight where there are only two control points. */
function tessellate(grid: SheetGrid): { points: Float64Array; rows: number; columns: number } {
  const rowCount = grid.length;
  const columnCount = grid[0]!.length;
  const rows = (rowCount - 1) * cellsPerSpan + 1;
  const columns = (columnCount - 1) * cellsPerSpan + 1;
  const across = new Float64Array(rowCount * columns * 4);
  for (let i = 0; i < rowCount; i++) {
    for (let c = 0; c < 4; c++) {
      const line = grid[i]!.map((point) => point[c]!);
      for (let j = 0; j < columns; j++) {
        across[(i * columns + j) * 4 + c] = findCatmullRom(line, j / cellsPerSpan);
      }
    }
  }
  const points = new Float64Array(rows * columns * 4);
  for (let j = 0; j < columns; j++) {
    for (let c = 0; c < 4; c++) {
      const line = Array.from({ length: rowCount }, (_, i) => across[(i * columns + j) * 4 + c]!);
      for (let i = 0; i < rows; i++) {
        const value = findCatmullRom(line, i / cellsPerSpan);
        // the half thickness may overshoot between control points, but not below nothing
        points[(i * columns + j) * 4 + c] = c === 3 ? Math.max(value, 0) : value;
      }
    }
  }
  return { points, rows, columns };
}

/** Uniform Catmull-Rom curve through `line` at parameter t (0 … length − 1); the ends are extrapolated straight. */
export function findCatmullRom(line: readonly number[], t: number): number {
  const last = line.length - 1;
  const k = Math.min(Math.floor(t), last - 1);
  const u = t - k;
  const p1 = line[k]!;
  const p2 = line[k + 1]!;
  const p0 = k > 0 ? line[k - 1]! : 2 * p1 - p2;
  const p3 = k + 2 <= last ? line[k + 2]! : 2 * p2 - p1;
  return (
    0.5 *
    (2 * p1 +
      (p2 - p0) * u +
      (2 * p0 - 5 * p1 + 4 * p2 - p3) * u * u +
      (3 * p1 - p0 - 3 * p2 + p3) * u * u * u)
  );
}

function buildTree(points: Float64Array, corners: Uint32Array): SheetTree {
  const triangleCount = corners.length / 3;
  const centroids = new Float64Array(triangleCount * 3);
  for (let t = 0; t < triangleCount; t++) {
    for (let c = 0; c < 3; c++) {
      for (let k = 0; k < 3; k++) centroids[t * 3 + c]! += points[corners[t * 3 + k]! * 4 + c]! / 3;
    }
  }
  const order = Array.from({ length: triangleCount }, (_, t) => t);
  const nodes: number[] = [];
  const links: number[] = [];
  const allocate = (): number => {
    nodes.push(0, 0, 0, 0, 0, 0, 0);
    links.push(0, 0);
    return links.length / 2 - 1;
  };
  const fill = (node: number, from: number, to: number): void => {
    const box = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity, 0];
    for (let i = from; i < to; i++) {
      for (let k = 0; k < 3; k++) {
        const v = corners[order[i]! * 3 + k]! * 4;
        for (let c = 0; c < 3; c++) {
          box[c] = Math.min(box[c]!, points[v + c]!);
          box[c + 3] = Math.max(box[c + 3]!, points[v + c]!);
        }
        box[6] = Math.max(box[6]!, points[v + 3]!);
      }
    }
    for (let c = 0; c < nodeStride; c++) nodes[node * nodeStride + c] = box[c]!;
    if (to - from <= leafSize) {
      links[node * 2] = from;
      links[node * 2 + 1] = to - from;
      return;
    }
    // split at the median of the longest side
    const sides = [box[3]! - box[0]!, box[4]! - box[1]!, box[5]! - box[2]!];
    const axis = sides.indexOf(Math.max(...sides));
    const part = order.slice(from, to);
    part.sort((a, b) => centroids[a * 3 + axis]! - centroids[b * 3 + axis]!);
    for (let i = from; i < to; i++) order[i] = part[i - from]!;
    const middle = (from + to) >> 1;
    const first = allocate();
    allocate();
    links[node * 2] = first;
    links[node * 2 + 1] = -1;
    fill(first, from, middle);
    fill(first + 1, middle, to);
  };
  fill(allocate(), 0, triangleCount);

  const triangles = new Float64Array(triangleCount * triangleStride);
  for (let i = 0; i < triangleCount; i++) {
    writeTriangle(triangles, i * triangleStride, points, corners, order[i]! * 3);
  }
  const margin = nodes[6]!;
  return {
    triangles,
    nodes: Float64Array.from(nodes),
    links: Int32Array.from(links),
    bounds: [
      nodes[0]! - margin,
      nodes[1]! - margin,
      nodes[2]! - margin,
      nodes[3]! + margin,
      nodes[4]! + margin,
      nodes[5]! + margin,
    ],
  };
}

function writeTriangle(
  out: Float64Array,
  o: number,
  points: Float64Array,
  corners: Uint32Array,
  corner: number,
): void {
  const a = corners[corner]! * 4;
  const b = corners[corner + 1]! * 4;
  const c = corners[corner + 2]! * 4;
  const u = [0, 1, 2].map((k) => points[b + k]! - points[a + k]!) as [number, number, number];
  const v = [0, 1, 2].map((k) => points[c + k]! - points[a + k]!) as [number, number, number];
  const n = [
    u[1] * v[2] - u[2] * v[1],
    u[2] * v[0] - u[0] * v[2],
    u[0] * v[1] - u[1] * v[0],
  ] as const;
  const area = Math.hypot(...n);
  const ru = points[b + 3]! - points[a + 3]!;
  const rv = points[c + 3]! - points[a + 3]!;
  for (let k = 0; k < 3; k++) {
    out[o + k] = points[a + k]!;
    out[o + 3 + k] = u[k]!;
    out[o + 6 + k] = v[k]!;
    out[o + 9 + k] = area > 0 ? n[k]! / area : 0;
  }
  out[o + 15] = points[a + 3]!;
  out[o + 16] = ru;
  out[o + 17] = rv;
  // slope of r within the plane, g; the foot of the cone through p lies h g / √(1 − g²) up the slope
  const uu = u[0] * u[0] + u[1] * u[1] + u[2] * u[2];
  const uv = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
  const vv = v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
  const det = uu * vv - uv * uv;
  if (det <= 1e-9 * uu * vv) return;
  const gu = (ru * vv - rv * uv) / det;
  const gv = (rv * uu - ru * uv) / det;
  const g = [0, 1, 2].map((k) => gu * u[k]! + gv * v[k]!) as [number, number, number];
  const slope = Math.hypot(...g);
  if (slope === 0) return;
  const limited = Math.min(slope, maxSlope);
  const stretch = limited / Math.sqrt(1 - limited * limited) / slope;
  for (let k = 0; k < 3; k++) out[o + 12 + k] = g[k]! * stretch;
}
