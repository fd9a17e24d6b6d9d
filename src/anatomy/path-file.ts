import type { GuidedSheet } from '#src/biomechanics/guide.ts';
import type { NerveBranchModel } from '#src/biomechanics/nerve-model.ts';
import type { PathTable } from '#src/biomechanics/path-table.ts';

/** A sheet as stored in the path file. */
export interface PathFileSheet extends GuidedSheet {
  readonly id: string;
  readonly offset: number;
  readonly halfThickness: Float64Array;
  readonly lengthEnd: number;
  readonly outward: 1 | -1;
  /** `(bundleCount, nodeCount)`, m: how far the drawn middle stands outward of the path; absent where nowhere. */
  readonly outwardOffset?: Float64Array;
  /** `(2, bundleCount, 3)`, m: ways from the ends into the bone; absent in the nerve. */
  readonly anchors?: Float64Array;
  /** Nerve only. */
  readonly halfWidth?: Float64Array;
  readonly bedStiffness?: Float64Array;
}

export interface PathFile {
  readonly sheets: readonly PathFileSheet[];
  /** Roots and companions of the nerve; m. */
  readonly branches: readonly NerveBranchModel[];
  readonly table: PathTable;
}

const magic = 0x31503644; // "D6P1", little endian
const version = 5;

interface Header {
  readonly version: number;
  readonly scale: number;
  readonly valueCount: number;
  /** Nodes whose corrections are stored, as runs: first node, number of nodes. */
  readonly runs: readonly (readonly [first: number, count: number])[];
  readonly axes: {
    readonly flexion: number[];
    readonly abduction: number[];
    readonly internalRotation: number[];
  };
  readonly branches: readonly NerveBranchModel[];
  readonly sheets: readonly {
    readonly id: string;
    readonly kind: 'line' | 'arc';
    readonly bundleCount: number;
    readonly nodeCount: number;
    readonly lengthEnd: number;
    readonly outward: 1 | -1;
    readonly hasSection: boolean;
    readonly hasOffset: boolean;
    readonly hasAnchors: boolean;
  }[];
}

/**
 * Packs sheets and table: magic, header length, header (JSON, padded to 4), numbers (float32), corrections (int16).
 * Lengths in m. The reader is `parsePathFile`.
 */
export function formatPathFile(file: PathFile): ArrayBuffer {
  const header: Header = {
    version,
    scale: file.table.scale,
    valueCount: file.table.valueCount,
    runs: listRuns(file.table.targets),
    branches: file.branches,
    axes: {
      flexion: [...file.table.flexion],
      abduction: [...file.table.abduction],
      internalRotation: [...file.table.internalRotation],
    },
    sheets: file.sheets.map((sheet) => ({
      id: sheet.id,
      kind: sheet.kind,
      bundleCount: sheet.bundleCount,
      nodeCount: sheet.nodeCount,
      lengthEnd: sheet.lengthEnd,
      outward: sheet.outward,
      hasSection: sheet.halfWidth !== undefined,
      hasOffset: sheet.outwardOffset !== undefined,
      hasAnchors: sheet.anchors !== undefined,
    })),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const padded = Math.ceil(text.length / 4) * 4;
  const numbers = file.sheets.flatMap((sheet) => [
    ...sheet.rest,
    ...sheet.weights,
    ...sheet.halfThickness,
    ...(sheet.outwardOffset ?? []),
    ...(sheet.anchors ?? []),
    ...(sheet.halfWidth ?? []),
    ...(sheet.bedStiffness ?? []),
  ]);
  const buffer = new ArrayBuffer(
    8 + padded + numbers.length * 4 + file.table.corrections.length * 2,
  );
  const view = new DataView(buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, padded, true);
  const bytes = new Uint8Array(buffer);
  bytes.fill(0x20, 8, 8 + padded);
  bytes.set(text, 8);
  new Float32Array(buffer, 8 + padded, numbers.length).set(numbers);
  bytes.set(
    packCorrections(file.table.corrections, file.table.valueCount),
    8 + padded + numbers.length * 4,
  );
  return buffer;
}

/**
 * Corrections as bytes that compress well: each value as its difference from the cell before, sign in
 * the lowest bit, all low bytes first, one value's cells side by side.
 */
function packCorrections(corrections: Int16Array, valueCount: number): Uint8Array {
  const cells = corrections.length / valueCount;
  const bytes = new Uint8Array(corrections.length * 2);
  for (let cell = 0; cell < cells; cell++) {
    for (let n = 0; n < valueCount; n++) {
      const before = cell > 0 ? corrections[(cell - 1) * valueCount + n]! : 0;
      const change = ((corrections[cell * valueCount + n]! - before) << 16) >> 16;
      const folded = (change << 1) ^ (change >> 15);
      bytes[n * cells + cell] = folded & 255;
      bytes[corrections.length + n * cells + cell] = (folded >> 8) & 255;
    }
  }
  return bytes;
}

function unpackCorrections(bytes: Uint8Array, cells: number, valueCount: number): Int16Array {
  const corrections = new Int16Array(cells * valueCount);
  for (let n = 0; n < valueCount; n++) {
    let value = 0;
    for (let cell = 0; cell < cells; cell++) {
      const at = n * cells + cell;
      const folded = bytes[at]! | (bytes[corrections.length + at]! << 8);
      value += (folded >> 1) ^ -(folded & 1);
      corrections[cell * valueCount + n] = value;
    }
  }
  return corrections;
}

/**
 * Reads a path file.
 * @throws RangeError with one plain sentence when it is damaged.
 */
export function parsePathFile(buffer: ArrayBuffer): PathFile {
  const damaged = () => new RangeError('The table of muscle paths is damaged.');
  if (buffer.byteLength < 16) throw damaged();
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== magic) throw damaged();
  const padded = view.getUint32(4, true);
  if (padded % 4 !== 0 || 8 + padded > buffer.byteLength) throw damaged();
  const header = parseHeader(new Uint8Array(buffer, 8, padded), damaged);
  let at = 8 + padded;
  const take = (count: number): Float64Array => {
    if (at + count * 4 > buffer.byteLength) throw damaged();
    const taken = Float64Array.from(new Float32Array(buffer, at, count));
    if (taken.some((value) => !Number.isFinite(value))) throw damaged();
    at += count * 4;
    return taken;
  };
  let offset = 0;
  const sheets = header.sheets.map((sheet): PathFileSheet => {
    const count = sheet.bundleCount * sheet.nodeCount;
    const base = {
      ...sheet,
      offset,
      rest: take(count * 3),
      weights: take(count),
      halfThickness: take(count),
      ...(sheet.hasOffset ? { outwardOffset: take(count) } : {}),
      ...(sheet.hasAnchors ? { anchors: take(sheet.bundleCount * 6) } : {}),
    };
    offset += count * 3;
    return sheet.hasSection ? { ...base, halfWidth: take(count), bedStiffness: take(count) } : base;
  });
  const axes = header.axes;
  const cells = axes.flexion.length * axes.abduction.length * axes.internalRotation.length;
  if (at + cells * header.valueCount * 2 !== buffer.byteLength) throw damaged();
  return {
    sheets,
    branches: header.branches,
    table: {
      flexion: Float64Array.from(axes.flexion),
      abduction: Float64Array.from(axes.abduction),
      internalRotation: Float64Array.from(axes.internalRotation),
      targets: expandRuns(header.runs, header.valueCount, offset / 3, damaged),
      corrections: unpackCorrections(new Uint8Array(buffer, at), cells, header.valueCount),
      scale: header.scale,
      valueCount: header.valueCount,
    },
  };
}

/** Stored values come as whole nodes, three numbers each. */
function listRuns(targets: Uint32Array): [first: number, count: number][] {
  const runs: [number, number][] = [];
  for (let n = 0; n < targets.length; n += 3) {
    const node = targets[n]! / 3;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === node) last[1]++;
    else runs.push([node, 1]);
  }
  return runs;
}

/** Numbers of the stored values. Runs must rise, stay among the `nodeCount` nodes and fill `valueCount`. */
function expandRuns(
  runs: Header['runs'],
  valueCount: number,
  nodeCount: number,
  damaged: () => RangeError,
): Uint32Array {
  let end = 0;
  let stored = 0;
  for (const [first, count] of runs) {
    if (first < end || first + count > nodeCount) throw damaged();
    end = first + count;
    stored += count * 3;
  }
  if (stored !== valueCount) throw damaged();
  const targets = new Uint32Array(valueCount);
  let n = 0;
  for (const [first, count] of runs) {
    for (let value = first * 3; value < (first + count) * 3; value++) targets[n++] = value;
  }
  return targets;
}

/** Reads the header and checks every field, so that nothing later trips over a damaged one. */
function parseHeader(bytes: Uint8Array, damaged: () => RangeError): Header {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw damaged();
  }
  if (!isRecord(value) || !isCount(value.version)) throw damaged();
  if (value.version !== version) {
    throw new RangeError('The table of muscle paths is of another version.');
  }
  if (!isHeader(value)) throw damaged();
  return value;
}

function isHeader(value: Fields): value is Fields & Header {
  const { scale, valueCount, runs, axes, sheets, branches } = value;
  return (
    typeof scale === 'number' &&
    scale > 0 &&
    isCount(valueCount) &&
    Array.isArray(runs) &&
    runs.every(isRun) &&
    isRecord(axes) &&
    [axes.flexion, axes.abduction, axes.internalRotation].every(isAxis) &&
    Array.isArray(sheets) &&
    sheets.every(isSheetHeader) &&
    Array.isArray(branches) &&
    branches.every(isBranch)
  );
}

function isSheetHeader(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    (value.kind === 'line' || value.kind === 'arc') &&
    isCount(value.bundleCount) &&
    isCount(value.nodeCount) &&
    isCount(value.lengthEnd) &&
    value.lengthEnd < value.nodeCount &&
    (value.outward === 1 || value.outward === -1) &&
    typeof value.hasSection === 'boolean' &&
    typeof value.hasOffset === 'boolean' &&
    typeof value.hasAnchors === 'boolean'
  );
}

/** A branch of the nerve: points of a word and four to six numbers. */
function isBranch(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    Array.isArray(value.points) &&
    value.points.length >= 2 &&
    value.points.every(
      (point) =>
        Array.isArray(point) &&
        typeof point[0] === 'string' &&
        point.length >= 5 &&
        point.length <= 7 &&
        point.slice(1).every(Number.isFinite),
    )
  );
}

function isRun(value: unknown): boolean {
  return Array.isArray(value) && Number.isInteger(value[0]) && value[0] >= 0 && isCount(value[1]);
}

/** Four rising angles at least, as the interpolation of `path-table.ts` needs. */
function isAxis(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length >= 4 &&
    value.every((angle, i) => Number.isFinite(angle) && (i === 0 || angle > value[i - 1]))
  );
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

interface Fields {
  readonly [name: string]: unknown;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
