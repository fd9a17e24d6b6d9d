import {
  createMuscleSurface,
  type MuscleSurface,
  type SheetState,
  writeMuscleSurface,
} from './muscle-surface.ts';

/** A sheet that may be drawn as one belly or as two heads. */
export interface DividedState extends SheetState {
  /** First bundle of the lower head; 0 when it never divides. */
  readonly lowerHead: number;
  readonly isDivided: boolean;
}

/** What is drawn of the arrays: a run of vertices and the run of indices that join them. */
export interface DrawnRange {
  readonly firstVertex: number;
  readonly vertexCount: number;
  readonly firstIndex: number;
  readonly indexCount: number;
}

/**
 * Topology of a muscle in one set of arrays: the whole belly first, then its two heads if it can divide. Which of them
 * is drawn is a range of the indices, so that nothing is made anew when the variant changes.
 */
export interface DividedSurface {
  readonly whole: MuscleSurface;
  readonly heads: readonly [upper: MuscleSurface, lower: MuscleSurface] | null;
  readonly vertexCount: number;
  readonly indices: Uint32Array;
  /** `(vertexCount, 2)` as in `MuscleSurface`. */
  readonly uvs: Float32Array;
  readonly wholeRange: DrawnRange;
  readonly headsRange: DrawnRange;
}

/** Makes the topology of a muscle; the caller owns it. */
export function createDividedSurface(
  sheet: Pick<DividedState, 'bundleCount' | 'lengthEnd' | 'drawnEnd' | 'outward' | 'lowerHead'>,
): DividedSurface {
  const whole = createMuscleSurface(sheet);
  const wholeRange: DrawnRange = {
    firstVertex: 0,
    vertexCount: whole.vertexCount,
    firstIndex: 0,
    indexCount: whole.indices.length,
  };
  if (sheet.lowerHead === 0) {
    const { vertexCount, indices, uvs } = whole;
    return { whole, heads: null, vertexCount, indices, uvs, wholeRange, headsRange: wholeRange };
  }
  const upper = createMuscleSurface({ ...sheet, bundleCount: sheet.lowerHead });
  const lower = createMuscleSurface({ ...sheet, bundleCount: sheet.bundleCount - sheet.lowerHead });
  const lowerFirst = whole.vertexCount + upper.vertexCount;
  const indices = Uint32Array.from([
    ...whole.indices,
    ...upper.indices.map((index) => index + whole.vertexCount),
    ...lower.indices.map((index) => index + lowerFirst),
  ]);
  return {
    whole,
    heads: [upper, lower],
    vertexCount: lowerFirst + lower.vertexCount,
    indices,
    uvs: Float32Array.from([...whole.uvs, ...upper.uvs, ...lower.uvs]),
    wholeRange,
    headsRange: {
      firstVertex: whole.vertexCount,
      vertexCount: upper.vertexCount + lower.vertexCount,
      firstIndex: whole.indices.length,
      indexCount: upper.indices.length + lower.indices.length,
    },
  };
}

/** The part of the arrays that shows the sheet as it is now. */
export function findDrawnRange(
  surface: DividedSurface,
  sheet: Pick<DividedState, 'isDivided'>,
): DrawnRange {
  return surface.heads && sheet.isDivided ? surface.headsRange : surface.wholeRange;
}

/** Fills the drawn part of positions and normals. `(vertexCount, 3)`, m, frame of `sheet.nodes`. */
export function writeDividedSurface(
  positions: Float32Array,
  normals: Float32Array,
  surface: DividedSurface,
  sheet: DividedState,
): void {
  const { whole, heads } = surface;
  if (!heads || !sheet.isDivided) {
    writeMuscleSurface(positions, normals, whole, sheet);
    return;
  }
  const [upper, lower] = heads;
  const first = whole.vertexCount;
  writeMuscleSurface(positions, normals, upper, sheet, 0, first);
  writeMuscleSurface(positions, normals, lower, sheet, sheet.lowerHead, first + upper.vertexCount);
}

/**
 * Spreads a value per vertex of the whole belly to the heads, from the nearest place of the same face.
 * `(vertexCount)`; the first `whole.vertexCount` values are given.
 */
export function spreadToHeads(values: Float32Array, surface: DividedSurface): void {
  const { whole, heads } = surface;
  if (!heads) return;
  let first = whole.vertexCount;
  heads.forEach((head, index) => {
    const columns = findNearestColumns(
      head,
      whole,
      index === 0 ? 0 : whole.bundleCount - head.bundleCount,
    );
    for (let vertex = 0; vertex < head.vertexCount; vertex++) {
      const row = Math.floor(vertex / head.ringCount);
      const i = vertex % head.ringCount;
      const isOuter = i < head.columnCount;
      const column = columns[isOuter ? i : head.ringCount - i]!;
      const ring = isOuter ? column : (whole.ringCount - column) % whole.ringCount;
      values[first + vertex] = values[row * whole.ringCount + ring]!;
    }
    first += head.vertexCount;
  });
}

/** For each column of a head the column of the whole belly that lies nearest. */
function findNearestColumns(
  head: MuscleSurface,
  whole: MuscleSurface,
  firstBundle: number,
): readonly number[] {
  return Array.from({ length: head.columnCount }, (_, column) => {
    const place = findPlace(head, column) + firstBundle;
    let best = 0;
    for (let other = 1; other < whole.columnCount; other++) {
      if (Math.abs(findPlace(whole, other) - place) < Math.abs(findPlace(whole, best) - place)) {
        best = other;
      }
    }
    return best;
  });
}

/** Place of a column in bundles; a little beyond the outermost ones in the rims. */
function findPlace({ columns }: MuscleSurface, column: number): number {
  return columns[column * 3]! + columns[column * 3 + 1]! + 0.3 * columns[column * 3 + 2]!;
}
