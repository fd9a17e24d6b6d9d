import { writeRingNormals, writeTubeIndices } from './tube-mesh.ts';

/** What the surface writer reads of a muscle; a `MuscleSnapshot` fits. */
export interface SheetState {
  readonly bundleCount: number;
  readonly nodeCount: number;
  readonly lengthEnd: number;
  readonly drawnEnd: number;
  /** `(bundleCount, nodeCount, 3)`, m: middle of the belly. */
  readonly middle: Float64Array;
  /** `(bundleCount, nodeCount, 3)`, unit: outward normals, and directions across from bundle to bundle. */
  readonly normals: Float64Array;
  readonly across: Float64Array;
  /** `(bundleCount, nodeCount)`, m: distance of the faces from the middle. */
  readonly outerThickness: Float64Array;
  readonly deepThickness: Float64Array;
  /** `(2, bundleCount, 3)`, m: where every bundle runs out beyond its first and its last drawn node. */
  readonly ends: Float64Array;
  readonly outward: 1 | -1;
}

/** Fixed topology of a drawn muscle: rings across the sheet, closed at both ends. */
export interface MuscleSurface {
  /** Bundles of the sheet that it is drawn from. */
  readonly bundleCount: number;
  readonly rowCount: number;
  /** Points across one face, rim to rim. A ring has twice as many less two. */
  readonly columnCount: number;
  readonly ringCount: number;
  readonly vertexCount: number;
  readonly indices: Uint32Array;
  /** `(vertexCount, 2)`: u along the tissue, 1 at the insertion; v across the sheet, 0…1. */
  readonly uvs: Float32Array;
  /** `(rowCount)`: place of a row in nodes; beyond either end in parts of the way to `ends`. */
  readonly rows: Float64Array;
  /** `(columnCount)`: first bundle of the cell of a column, place in the cell, reach into the rim −1…1. */
  readonly columns: Float64Array;
}

const rowsPerSpan = 2;
const columnsPerSpan = 3;
/** Rows of a rounded end, as parts of the way from the last node to where the bundle runs out. */
const endParts = [1, 0.7, 0.35] as const;
/** Columns of a rim, as parts of a quarter circle. */
const rimParts = [1, 0.6, 0.3] as const;
/** Width of a rim on the scale of v, in bundles. */
const rimShare = 0.35;
/** Least share of its thickness that is left where a bundle runs out, so that the mesh keeps its faces apart. */
const leastEnd = 0.25;
/** Half the width that a sheet has where its bundles meet in a point; m. */
const leastWidth = 2.5e-4;
const maxBundles = 16;

/** Makes the topology for a sheet; the caller owns it. */
export function createMuscleSurface(
  sheet: Pick<SheetState, 'bundleCount' | 'lengthEnd' | 'drawnEnd' | 'outward'>,
): MuscleSurface {
  const { bundleCount, lengthEnd, drawnEnd } = sheet;
  const rows = listRows(drawnEnd);
  const columns = listColumns(bundleCount);
  const rowCount = rows.length;
  const columnCount = columns.length / 3;
  const ringCount = 2 * columnCount - 2;
  const vertexCount = rowCount * ringCount;
  const uvs = new Float32Array(vertexCount * 2);
  for (let row = 0; row < rowCount; row++) {
    for (let i = 0; i < ringCount; i++) {
      const column = i < columnCount ? i : ringCount - i;
      const at = (row * ringCount + i) * 2;
      uvs[at] = Math.min(Math.max(rows[row]!, 0), drawnEnd) / lengthEnd;
      uvs[at + 1] = findAcross(columns, column, bundleCount);
    }
  }
  return {
    bundleCount,
    rowCount,
    columnCount,
    ringCount,
    vertexCount,
    indices: writeTubeIndices(rowCount, ringCount, sheet.outward),
    uvs,
    rows,
    columns,
  };
}

function listRows(drawnEnd: number): Float64Array {
  const rows = endParts.map((part) => -part);
  for (let row = 0; row <= drawnEnd * rowsPerSpan; row++) rows.push(row / rowsPerSpan);
  for (const part of [...endParts].reverse()) rows.push(drawnEnd + part);
  return Float64Array.from(rows);
}

function listColumns(bundleCount: number): Float64Array {
  const last = bundleCount - 2;
  const columns: number[] = [];
  for (const part of rimParts) columns.push(0, 0, -part);
  for (let bundle = 0; bundle <= last; bundle++) {
    for (let i = 0; i < columnsPerSpan; i++) columns.push(bundle, i / columnsPerSpan, 0);
  }
  columns.push(last, 1, 0);
  for (const part of [...rimParts].reverse()) columns.push(last, 1, part);
  return Float64Array.from(columns);
}

/** Place of a column across the sheet, 0…1. */
function findAcross(columns: Float64Array, column: number, bundleCount: number): number {
  const [bundle, t, rim] = columns.subarray(column * 3, column * 3 + 3);
  const place = bundle! + t! + rimShare * Math.sin((rim! * Math.PI) / 2);
  return (place + rimShare) / (bundleCount - 1 + 2 * rimShare);
}

/**
 * Fills positions and normals of a muscle's surface. `(vertexCount, 3)`, m, frame of `sheet.middle`.
 *
 * The middle is a cubic through the nodes, along and across, with weights that never change: a vertex is a fixed mean of
 * nodes, so it moves as smoothly as they do. Two faces stand off it along the interpolated normals; beyond the outermost
 * bundles they meet in a rim that is round about the edge, and beyond the ends they run out to a rounded edge.
 *
 * @param firstBundle first of the bundles that are drawn, when the surface is one head of a divided muscle.
 * @param firstVertex where the surface begins in the arrays.
 */
export function writeMuscleSurface(
  positions: Float32Array,
  normals: Float32Array,
  surface: MuscleSurface,
  sheet: SheetState,
  firstBundle = 0,
  firstVertex = 0,
): void {
  const { rowCount, columnCount, ringCount, columns } = surface;
  for (let row = 0; row < rowCount; row++) {
    writeRow(surface.rows[row]!, sheet, firstBundle, surface.bundleCount);
    const level = firstVertex + row * ringCount;
    for (let column = 0; column < columnCount; column++) {
      writeColumn(columns[column * 3]!, columns[column * 3 + 1]!, surface.bundleCount);
      const rim = columns[column * 3 + 2]!;
      let outer = scratchPoint[6]!;
      let deep = scratchPoint[7]!;
      let x = scratchPoint[0]!;
      let y = scratchPoint[1]!;
      let z = scratchPoint[2]!;
      // bundles that meet in one point stay apart by a hair, so that no triangle is empty
      const hair =
        leastWidth *
        ((columns[column * 3]! + columns[column * 3 + 1]!) / (surface.bundleCount - 1) - 0.5);
      x += hair * (scratchEdges[0]! + scratchEdges[3]!);
      y += hair * (scratchEdges[1]! + scratchEdges[4]!);
      z += hair * (scratchEdges[2]! + scratchEdges[5]!);
      if (rim !== 0) {
        const reach = 0.5 * (outer + deep) * Math.sin((rim * Math.PI) / 2);
        const edge = rim < 0 ? 0 : 3;
        x += reach * scratchEdges[edge]!;
        y += reach * scratchEdges[edge + 1]!;
        z += reach * scratchEdges[edge + 2]!;
        const round = Math.cos((rim * Math.PI) / 2);
        // the two faces meet half way between them
        const half = 0.5 * (outer - deep);
        outer = half + (outer - half) * round;
        deep = -half + (deep + half) * round;
      }
      const nx = scratchPoint[3]!;
      const ny = scratchPoint[4]!;
      const nz = scratchPoint[5]!;
      const a = (level + column) * 3;
      positions[a] = x + outer * nx;
      positions[a + 1] = y + outer * ny;
      positions[a + 2] = z + outer * nz;
      if (column === 0 || column === columnCount - 1) continue;
      const b = (level + ringCount - column) * 3;
      positions[b] = x - deep * nx;
      positions[b + 1] = y - deep * ny;
      positions[b + 2] = z - deep * nz;
    }
  }
  writeRingNormals(positions, normals, rowCount, ringCount, sheet.outward, firstVertex);
}

// one row across the sheet: for each bundle middle, normal, outer and deep thickness; directions off both edges
const stride = 8;
const scratchRow = new Float64Array(maxBundles * stride);
const scratchEdges = new Float64Array(6);
const scratchPoint = new Float64Array(stride);
const scratchWeights = new Float64Array(4);

/** Cubic along each bundle at one row; straight to where it runs out beyond the ends. */
function writeRow(
  place: number,
  sheet: SheetState,
  firstBundle: number,
  bundleCount: number,
): void {
  const { nodeCount, drawnEnd, middle, normals, across, outerThickness, deepThickness } = sheet;
  const inside = Math.min(Math.max(place, 0), drawnEnd);
  const node = Math.min(Math.floor(inside), nodeCount - 2);
  writeWeights(inside - node, node > 0, node < nodeCount - 2);
  const w0 = scratchWeights[0]!;
  const w1 = scratchWeights[1]!;
  const w2 = scratchWeights[2]!;
  const w3 = scratchWeights[3]!;
  const part = Math.max(-place, place - drawnEnd, 0);
  const thin = part > 0 ? Math.max(Math.sqrt(1 - part * part), leastEnd) : 1;
  const end = place < 0 ? 0 : sheet.bundleCount * 3;
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    const b = (firstBundle + bundle) * nodeCount + node;
    const a = node > 0 ? b - 1 : b;
    const c = b + 1;
    const d = node < nodeCount - 2 ? b + 2 : c;
    const at = bundle * stride;
    for (let axis = 0; axis < 3; axis++) {
      scratchRow[at + axis] =
        w0 * middle[a * 3 + axis]! +
        w1 * middle[b * 3 + axis]! +
        w2 * middle[c * 3 + axis]! +
        w3 * middle[d * 3 + axis]!;
      scratchRow[at + 3 + axis] =
        w0 * normals[a * 3 + axis]! +
        w1 * normals[b * 3 + axis]! +
        w2 * normals[c * 3 + axis]! +
        w3 * normals[d * 3 + axis]!;
    }
    scratchRow[at + 6] = Math.max(
      thin *
        (w0 * outerThickness[a]! +
          w1 * outerThickness[b]! +
          w2 * outerThickness[c]! +
          w3 * outerThickness[d]!),
      leastThickness,
    );
    scratchRow[at + 7] =
      thin *
      Math.max(
        w0 * deepThickness[a]! +
          w1 * deepThickness[b]! +
          w2 * deepThickness[c]! +
          w3 * deepThickness[d]!,
        0,
      );
    if (part > 0) {
      for (let axis = 0; axis < 3; axis++) {
        const run = sheet.ends[end + (firstBundle + bundle) * 3 + axis]!;
        scratchRow[at + axis]! += part * (run - scratchRow[at + axis]!);
      }
    }
    if (bundle === 0 || bundle === bundleCount - 1) {
      const edge = bundle === 0 ? 0 : 3;
      for (let axis = 0; axis < 3; axis++) {
        scratchEdges[edge + axis] =
          w0 * across[a * 3 + axis]! +
          w1 * across[b * 3 + axis]! +
          w2 * across[c * 3 + axis]! +
          w3 * across[d * 3 + axis]!;
      }
    }
  }
}

/** Thinnest outer face that is drawn; m. Files round to 0.03 mm. */
const leastThickness = 5e-4;

/** Catmull-Rom weights; where a neighbour is missing the curve goes straight on. */
function writeWeights(t: number, hasBefore: boolean, hasAfter: boolean): void {
  let w0 = 0.5 * t * (t * (2 - t) - 1);
  let w1 = 0.5 * (t * t * (3 * t - 5) + 2);
  let w2 = 0.5 * t * (t * (4 - 3 * t) + 1);
  let w3 = 0.5 * t * t * (t - 1);
  if (!hasBefore) {
    w1 += 2 * w0;
    w2 -= w0;
    w0 = 0;
  }
  if (!hasAfter) {
    w2 += 2 * w3;
    w1 -= w3;
    w3 = 0;
  }
  scratchWeights[0] = w0;
  scratchWeights[1] = w1;
  scratchWeights[2] = w2;
  scratchWeights[3] = w3;
}

/** Cubic across the row at one column. */
function writeColumn(bundle: number, t: number, bundleCount: number): void {
  const hasBefore = bundle > 0;
  const hasAfter = bundle < bundleCount - 2;
  writeWeights(t, hasBefore, hasAfter);
  const w0 = scratchWeights[0]!;
  const w1 = scratchWeights[1]!;
  const w2 = scratchWeights[2]!;
  const w3 = scratchWeights[3]!;
  const b = bundle * stride;
  const a = hasBefore ? b - stride : b;
  const c = b + stride;
  const d = hasAfter ? c + stride : c;
  for (let i = 0; i < stride; i++) {
    scratchPoint[i] =
      w0 * scratchRow[a + i]! +
      w1 * scratchRow[b + i]! +
      w2 * scratchRow[c + i]! +
      w3 * scratchRow[d + i]!;
  }
  const nx = scratchPoint[3]!;
  const ny = scratchPoint[4]!;
  const nz = scratchPoint[5]!;
  const scale = 1 / Math.max(Math.sqrt(nx * nx + ny * ny + nz * nz), 1e-9);
  scratchPoint[3] = nx * scale;
  scratchPoint[4] = ny * scale;
  scratchPoint[5] = nz * scale;
}
