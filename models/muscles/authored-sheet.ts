import type { SheetId } from '#src/anatomy/catalog.ts';

/** `[x, y, z, half thickness]`, mm, pelvis frame, neutral pose. */
export type SheetNode = readonly [x: number, y: number, z: number, r: number];

/** A muscle as authored: paired points on two bones and the sections between them. */
export interface AuthoredSheet {
  readonly id: SheetId;
  readonly source: string;
  /** Fractions of the way from origin to insertion at which the rows of `grid` lie. */
  readonly stations: readonly number[];
  readonly grid: readonly (readonly SheetNode[])[];
  /** Rows beyond the insertion that are drawn as aponeurosis on the femur but carry no length. */
  readonly aponeurosis?: readonly (readonly SheetNode[])[];
  /** How nodes follow the joint; see `biomechanics/guide.ts`. Fractions of the path. */
  readonly guide:
    | { readonly kind: 'line'; readonly start: number; readonly end?: number }
    | { readonly kind: 'arc'; readonly windows: readonly (readonly [from: number, to: number])[] };
  /** Index of the last node that stays on the pelvis. */
  readonly pinnedNodes: number;
  /** Number of leading bundles that are drawn but carry no length; see `fringeBundles` of the figures. */
  readonly fringeCount?: number;
  /** How much tauter than the rest of the sheet each bundle is baked: factors on the string tension. Absent: even. */
  readonly tautness?: readonly number[];
  /** Passes of 1-2-1 smoothing along the bundles. */
  readonly smoothing: number;
  /** Room kept for what lies between this muscle and the bone (fat, deeper muscles); mm. */
  readonly standOff: { readonly pelvis: number; readonly femur: number };
  /** Nodes from origin to insertion; `pathNodeCount` when absent. Long sheets need more to go round a bone. */
  readonly nodeCount?: number;
  /** How far a bundle is drawn towards its chord, and over which fractions that sets in. */
  readonly chordPull?: { readonly amount: number; readonly from: number; readonly to: number };
  /**
   * How far the middle of the drawn belly stands outward of the path, along the sheet's normal; mm, rows and columns as in
   * `grid` (`aponeurosis` has none). For a muscle whose line of pull runs deeper than the middle of its flesh. Absent: the path is the middle.
   */
  readonly outwardOffset?: readonly (readonly number[])[];
}

/** The part of an authored sheet that gives its shape at rest. */
type SheetShape = Pick<
  AuthoredSheet,
  | 'stations'
  | 'grid'
  | 'aponeurosis'
  | 'guide'
  | 'smoothing'
  | 'nodeCount'
  | 'chordPull'
  | 'outwardOffset'
>;

/** Nodes of a sheet at even spacing, ready for the guide; metres. */
export interface RestSheet {
  readonly bundleCount: number;
  readonly nodeCount: number;
  /** `(bundleCount, nodeCount, 3)`, m. */
  readonly nodes: Float64Array;
  /** `(bundleCount, nodeCount)`, m. */
  readonly halfThickness: Float64Array;
  /** `(bundleCount, nodeCount)`, 0 pelvis to 1 femur. */
  readonly weights: Float64Array;
  /** `(bundleCount, nodeCount)`, m: how far the drawn middle stands outward of the node. */
  readonly outwardOffset: Float64Array;
  /** Index of the insertion; aponeurosis nodes follow it. */
  readonly lengthEnd: number;
}

/** Nodes from origin to insertion on a muscle bundle. */
export const pathNodeCount = 13;

/** Resamples an authored sheet to even fractions of the path and smooths it along the bundles. */
export function createRestSheet(sheet: SheetShape): RestSheet {
  const bundleCount = sheet.grid[0]!.length;
  const extra = sheet.aponeurosis?.length ?? 0;
  const pathCount = sheet.nodeCount ?? pathNodeCount;
  const nodeCount = pathCount + extra;
  const nodes = new Float64Array(bundleCount * nodeCount * 3);
  const halfThickness = new Float64Array(bundleCount * nodeCount);
  const weights = new Float64Array(bundleCount * nodeCount);
  const outwardOffset = new Float64Array(bundleCount * nodeCount);
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    for (let node = 0; node < pathCount; node++) {
      const s = node / (pathCount - 1);
      const at = bundle * nodeCount + node;
      for (let axis = 0; axis < 3; axis++) {
        nodes[at * 3 + axis] =
          findMonotoneValue(
            sheet.stations,
            sheet.grid.map((row) => row[bundle]![axis]!),
            s,
          ) * 1e-3;
      }
      halfThickness[at] =
        findMonotoneValue(
          sheet.stations,
          sheet.grid.map((row) => row[bundle]![3]),
          s,
        ) * 1e-3;
      weights[at] = findGuideWeight(sheet, bundle, s);
      if (sheet.outwardOffset) {
        const column = sheet.outwardOffset.map((row) => row[bundle]!);
        outwardOffset[at] = findMonotoneValue(sheet.stations, column, s) * 1e-3;
      }
    }
    for (let row = 0; row < extra; row++) {
      const [x, y, z, r] = sheet.aponeurosis![row]![bundle]!;
      const at = bundle * nodeCount + pathCount + row;
      nodes.set([x * 1e-3, y * 1e-3, z * 1e-3], at * 3);
      halfThickness[at] = r * 1e-3;
      weights[at] = 1;
    }
    smoothBundle(nodes, bundle * nodeCount, pathCount, sheet.smoothing);
    if (sheet.chordPull) pullToChord(nodes, bundle * nodeCount, pathCount, sheet.chordPull);
  }
  return {
    bundleCount,
    nodeCount,
    nodes,
    halfThickness,
    weights,
    outwardOffset,
    lengthEnd: pathCount - 1,
  };
}

function findGuideWeight(sheet: SheetShape, bundle: number, s: number): number {
  const guide = sheet.guide;
  if (guide.kind === 'line') {
    return Math.min(Math.max((s - guide.start) / ((guide.end ?? 1) - guide.start), 0), 1);
  }
  const [from, to] = guide.windows[bundle]!;
  const t = Math.min(Math.max((s - from) / (to - from), 0), 1);
  return t * t * (3 - 2 * t);
}

function smoothBundle(nodes: Float64Array, first: number, pathCount: number, passes: number): void {
  const copy = new Float64Array(pathCount * 3);
  for (let pass = 0; pass < passes; pass++) {
    copy.set(nodes.subarray(first * 3, (first + pathCount) * 3));
    for (let node = 1; node < pathCount - 1; node++) {
      for (let axis = 0; axis < 3; axis++) {
        const at = node * 3 + axis;
        nodes[first * 3 + at] = (copy[at - 3]! + 2 * copy[at]! + copy[at + 3]!) / 4;
      }
    }
  }
}

function pullToChord(
  nodes: Float64Array,
  first: number,
  pathCount: number,
  pull: { readonly amount: number; readonly from: number; readonly to: number },
): void {
  const start = first * 3;
  const end = (first + pathCount - 1) * 3;
  for (let node = 1; node < pathCount - 1; node++) {
    const s = node / (pathCount - 1);
    const t = Math.min(Math.max((s - pull.from) / (pull.to - pull.from), 0), 1);
    const amount = pull.amount * t * t * (3 - 2 * t);
    for (let axis = 0; axis < 3; axis++) {
      const chord = nodes[start + axis]! * (1 - s) + nodes[end + axis]! * s;
      nodes[(first + node) * 3 + axis]! += amount * (chord - nodes[(first + node) * 3 + axis]!);
    }
  }
}

/** Piecewise cubic through the stations without overshoot (Fritsch and Carlson 1980). */
export function findMonotoneValue(
  stations: readonly number[],
  values: readonly number[],
  s: number,
): number {
  const last = stations.length - 1;
  let cell = 0;
  while (cell < last - 1 && s > stations[cell + 1]!) cell++;
  const h = stations[cell + 1]! - stations[cell]!;
  const t = Math.min(Math.max((s - stations[cell]!) / h, 0), 1);
  const a = values[cell]!;
  const b = values[cell + 1]!;
  const m0 = findMonotoneSlope(stations, values, cell) * h;
  const m1 = findMonotoneSlope(stations, values, cell + 1) * h;
  const t2 = t * t;
  const t3 = t2 * t;
  return (
    (2 * t3 - 3 * t2 + 1) * a + (t3 - 2 * t2 + t) * m0 + (3 * t2 - 2 * t3) * b + (t3 - t2) * m1
  );
}

function findMonotoneSlope(
  stations: readonly number[],
  values: readonly number[],
  at: number,
): number {
  const last = stations.length - 1;
  const secant = (i: number) => (values[i + 1]! - values[i]!) / (stations[i + 1]! - stations[i]!);
  if (at === 0) return secant(0);
  if (at === last) return secant(last - 1);
  const before = secant(at - 1);
  const after = secant(at);
  if (before * after <= 0) return 0;
  const w1 = 2 * (stations[at + 1]! - stations[at]!) + (stations[at]! - stations[at - 1]!);
  const w2 = stations[at + 1]! - stations[at]! + 2 * (stations[at]! - stations[at - 1]!);
  return (w1 + w2) / (w1 / before + w2 / after);
}
