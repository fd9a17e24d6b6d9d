import { writeRingNormals, writeTubeIndices } from './tube-mesh.ts';

/** What the surface writer reads of a muscle; a `MuscleSnapshot` fits. */
export interface SheetState {
  readonly bundleCount: number;
  readonly nodeCount: number;
  readonly lengthEnd: number;
  readonly drawnEnd: number;
  readonly nodes: Float64Array;
  readonly halfThickness: Float64Array;
  /** `(bundleCount, nodeCount)`, m: how far the drawn middle stands outward of the node. */
  readonly outwardOffset: Float64Array;
  readonly deepShare: number;
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
  // work space: centre sheet and half thickness
  readonly centre: Float64Array;
  readonly thickness: Float64Array;
  /** `(rowCount, columnCount)`, m: how far the centre stands outward of the nodes. */
  readonly shift: Float64Array;
  readonly normals: Float64Array;
}

const rowsPerSpan = 3;
const maxBundles = 16;

/** Makes the topology for a sheet; the caller owns it. */
export function createMuscleSurface(
  sheet: Pick<SheetState, 'bundleCount' | 'lengthEnd' | 'drawnEnd' | 'outward'>,
): MuscleSurface {
  const { bundleCount, lengthEnd, drawnEnd } = sheet;
  const rowCount = drawnEnd * rowsPerSpan + 1;
  const columnCount = Math.max(9, bundleCount * 3 + 1);
  const ringCount = 2 * columnCount - 2;
  const vertexCount = rowCount * ringCount;
  const uvs = new Float32Array(vertexCount * 2);
  for (let row = 0; row < rowCount; row++) {
    for (let i = 0; i < ringCount; i++) {
      const column = i < columnCount ? i : ringCount - i;
      const at = (row * ringCount + i) * 2;
      uvs[at] = row / (lengthEnd * rowsPerSpan);
      uvs[at + 1] = findColumnFraction(column, columnCount);
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
    centre: new Float64Array(rowCount * columnCount * 3),
    thickness: new Float64Array(rowCount * columnCount),
    shift: new Float64Array(rowCount * columnCount),
    normals: new Float64Array(rowCount * columnCount * 3),
  };
}

/** Even steps on a half circle, so that the rims are drawn round. */
function findColumnFraction(column: number, columnCount: number): number {
  return (1 - Math.cos((Math.PI * column) / (columnCount - 1))) / 2;
}

/**
 * Fills positions and normals of a muscle's surface. `(vertexCount, 3)`, m, frame of `sheet.nodes`.
 *
 * The sheet's centre surface is a cubic through the bundles' nodes, widened at its rims by the local
 * half thickness; two faces stand off it along the sheet's normal and meet in a round rim.
 *
 * @param firstBundle first of the bundles that are drawn, when the surface is one head of a divided muscle.
 * @param firstVertex where the surface begins in the arrays.
 *
 * Near the bones the deep face sinks into the centre surface, so that the flesh lies on the bone.
 */
export function writeMuscleSurface(
  positions: Float32Array,
  normals: Float32Array,
  surface: MuscleSurface,
  sheet: SheetState,
  firstBundle = 0,
  firstVertex = 0,
): void {
  writeCentre(surface, sheet, firstBundle);
  writeSheetNormals(surface, sheet.outward);
  const { rowCount, columnCount, ringCount, centre, thickness, shift } = surface;
  const outer = 2 * (1 - sheet.deepShare);
  for (let row = 0; row < rowCount; row++) {
    const s = row / (sheet.lengthEnd * rowsPerSpan);
    const inner = 2 * sheet.deepShare * findDeepRamp(s);
    for (let i = 0; i < ringCount; i++) {
      const isOuter = i < columnCount;
      const column = isOuter ? i : ringCount - i;
      const at = row * columnCount + column;
      const offset = shift[at]! + (isOuter ? outer : -inner) * thickness[at]!;
      const out = (firstVertex + row * ringCount + i) * 3;
      positions[out] = centre[at * 3]! + offset * surface.normals[at * 3]!;
      positions[out + 1] = centre[at * 3 + 1]! + offset * surface.normals[at * 3 + 1]!;
      positions[out + 2] = centre[at * 3 + 2]! + offset * surface.normals[at * 3 + 2]!;
    }
  }
  writeRingNormals(positions, normals, rowCount, ringCount, sheet.outward, firstVertex);
}

function findDeepRamp(s: number): number {
  const origin = Math.min(s / 0.16, 1);
  const insertion = Math.min(Math.max((s - 0.88) / 0.12, 0), 1);
  return (
    origin * origin * (3 - 2 * origin) * (1 - 0.7 * insertion * insertion * (3 - 2 * insertion))
  );
}

// one row across the sheet: K points with half thickness, and their positions along the arc
const scratchRow = new Float64Array(maxBundles * 4);
const scratchArc = new Float64Array(maxBundles);
const scratchShift = new Float64Array(maxBundles);

function writeCentre(surface: MuscleSurface, sheet: SheetState, firstBundle: number): void {
  const { bundleCount, rowCount, columnCount, centre, thickness, shift } = surface;
  for (let row = 0; row < rowCount; row++) {
    writeRow(row, sheet, firstBundle, bundleCount);
    scratchArc[0] = 0;
    for (let k = 1; k < bundleCount; k++) {
      const dx = scratchRow[k * 4]! - scratchRow[k * 4 - 4]!;
      const dy = scratchRow[k * 4 + 1]! - scratchRow[k * 4 - 3]!;
      const dz = scratchRow[k * 4 + 2]! - scratchRow[k * 4 - 2]!;
      scratchArc[k] = scratchArc[k - 1]! + Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
    const width = scratchArc[bundleCount - 1]!;
    const firstRadius = scratchRow[3]!;
    const lastRadius = scratchRow[bundleCount * 4 - 1]!;
    for (let column = 0; column < columnCount; column++) {
      const t = findColumnFraction(column, columnCount);
      const p = -firstRadius + t * (firstRadius + width + lastRadius);
      writeAcross(centre, (row * columnCount + column) * 3, p, bundleCount, width);
      // a round rim: the half thickness falls to zero over its own size
      const radius = findRadius(p, bundleCount);
      shift[row * columnCount + column] = findShift(p, bundleCount);
      const rim = Math.min(p + firstRadius, width + lastRadius - p);
      const inside = Math.min(Math.max(rim / Math.max(radius, 1e-6), 0), 1);
      thickness[row * columnCount + column] = radius * Math.sqrt(inside * (2 - inside));
    }
  }
}

/** Cubic along each bundle at one row. */
function writeRow(row: number, sheet: SheetState, firstBundle: number, bundleCount: number): void {
  const { nodeCount, nodes, halfThickness, outwardOffset } = sheet;
  const node = Math.min(Math.floor(row / rowsPerSpan), nodeCount - 2);
  const t = row / rowsPerSpan - node;
  const before = Math.max(node - 1, 0);
  const after = Math.min(node + 2, nodeCount - 1);
  const w0 = 0.5 * t * (t * (2 - t) - 1);
  const w1 = 0.5 * (t * t * (3 * t - 5) + 2);
  const w2 = 0.5 * t * (t * (4 - 3 * t) + 1);
  const w3 = 0.5 * t * t * (t - 1);
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    const base = (firstBundle + bundle) * nodeCount;
    for (let axis = 0; axis < 3; axis++) {
      scratchRow[bundle * 4 + axis] =
        w0 * nodes[(base + before) * 3 + axis]! +
        w1 * nodes[(base + node) * 3 + axis]! +
        w2 * nodes[(base + node + 1) * 3 + axis]! +
        w3 * nodes[(base + after) * 3 + axis]!;
    }
    scratchRow[bundle * 4 + 3] =
      (1 - t) * halfThickness[base + node]! + t * halfThickness[base + node + 1]!;
    scratchShift[bundle] =
      (1 - t) * outwardOffset[base + node]! + t * outwardOffset[base + node + 1]!;
  }
}

/** Point at arc position p across a row; beyond the outer bundles straight on along the edge. */
function writeAcross(
  out: Float64Array,
  at: number,
  p: number,
  bundleCount: number,
  width: number,
): void {
  const k = findCell(p, bundleCount);
  const span = Math.max(scratchArc[k + 1]! - scratchArc[k]!, 1e-9);
  if (p < 0 || p > width) {
    const edge = p < 0 ? 0 : bundleCount - 1;
    const other = p < 0 ? 1 : bundleCount - 2;
    const reach =
      (p < 0 ? -p : p - width) / Math.max(Math.abs(scratchArc[edge]! - scratchArc[other]!), 1e-9);
    for (let axis = 0; axis < 3; axis++) {
      const e = scratchRow[edge * 4 + axis]!;
      out[at + axis] = e + (e - scratchRow[other * 4 + axis]!) * reach;
    }
    return;
  }
  const t = Math.min(Math.max((p - scratchArc[k]!) / span, 0), 1);
  for (let axis = 0; axis < 3; axis++) {
    const p1 = scratchRow[k * 4 + axis]!;
    const p2 = scratchRow[k * 4 + 4 + axis]!;
    const p0 = k > 0 ? scratchRow[k * 4 - 4 + axis]! : 2 * p1 - p2;
    const p3 = k < bundleCount - 2 ? scratchRow[k * 4 + 8 + axis]! : 2 * p2 - p1;
    out[at + axis] =
      p1 +
      0.5 * t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)));
  }
}

function findCell(p: number, bundleCount: number): number {
  let k = 0;
  while (k < bundleCount - 2 && p > scratchArc[k + 1]!) k++;
  return k;
}

function findRadius(p: number, bundleCount: number): number {
  const k = findCell(p, bundleCount);
  const span = Math.max(scratchArc[k + 1]! - scratchArc[k]!, 1e-9);
  const t = Math.min(Math.max((p - scratchArc[k]!) / span, 0), 1);
  return scratchRow[k * 4 + 3]! * (1 - t) + scratchRow[k * 4 + 7]! * t;
}

function findShift(p: number, bundleCount: number): number {
  const k = findCell(p, bundleCount);
  const span = Math.max(scratchArc[k + 1]! - scratchArc[k]!, 1e-9);
  const t = Math.min(Math.max((p - scratchArc[k]!) / span, 0), 1);
  return scratchShift[k]! * (1 - t) + scratchShift[k + 1]! * t;
}

/** Normals of the centre surface (across × along), turned to the outer side. */
function writeSheetNormals(surface: MuscleSurface, outward: number): void {
  const { rowCount, columnCount, centre, normals } = surface;
  for (let row = 0; row < rowCount; row++) {
    const up = Math.min(row + 1, rowCount - 1) * columnCount;
    const down = Math.max(row - 1, 0) * columnCount;
    for (let column = 0; column < columnCount; column++) {
      const right = row * columnCount + Math.min(column + 1, columnCount - 1);
      const left = row * columnCount + Math.max(column - 1, 0);
      const ux = centre[right * 3]! - centre[left * 3]!;
      const uy = centre[right * 3 + 1]! - centre[left * 3 + 1]!;
      const uz = centre[right * 3 + 2]! - centre[left * 3 + 2]!;
      const vx = centre[(up + column) * 3]! - centre[(down + column) * 3]!;
      const vy = centre[(up + column) * 3 + 1]! - centre[(down + column) * 3 + 1]!;
      const vz = centre[(up + column) * 3 + 2]! - centre[(down + column) * 3 + 2]!;
      const nx = uy * vz - uz * vy;
      const ny = uz * vx - ux * vz;
      const nz = ux * vy - uy * vx;
      const length = outward * Math.max(Math.sqrt(nx * nx + ny * ny + nz * nz), 1e-12);
      const at = (row * columnCount + column) * 3;
      normals[at] = nx / length;
      normals[at + 1] = ny / length;
      normals[at + 2] = nz / length;
    }
  }
}
