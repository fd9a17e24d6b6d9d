import { type ViaSegment, viaSegments } from '#src/biomechanics/via-path.ts';
import { type ContextMuscleId, contextMuscleIds } from './catalog.ts';

type Point = readonly [x: number, y: number, z: number];

/** What a span goes round, as stored; see `ViaWrap`. */
export interface StoredWrap {
  readonly kind: 'sphere' | 'cylinder';
  readonly segment: ViaSegment;
  readonly centre: Point;
  readonly axis: Point;
  readonly radius: number;
  readonly sense: 1 | -1;
}

/** One muscle as stored; m, points in the frame of their segment. */
export interface ContextMuscleFile {
  readonly id: ContextMuscleId;
  readonly nodeCount: number;
  readonly outward: 1 | -1;
  readonly smoothing: number;
  /** One for each point of a bundle, from origin to insertion. */
  readonly segments: readonly ViaSegment[];
  /** `[bundle][point]`. */
  readonly points: readonly (readonly Point[])[];
  /** `[bundle][span]`. */
  readonly wraps: readonly (readonly (StoredWrap | null)[])[];
  /** `[bundle][node]`. */
  readonly halfThickness: readonly (readonly number[])[];
}

export interface ContextFile {
  readonly version: 1;
  readonly muscles: readonly ContextMuscleFile[];
}

/**
 * Reads the paths of the muscles for context.
 * @throws RangeError with one plain sentence when they are damaged.
 */
export function parseContextFile(text: string): ContextFile {
  const damaged = () => new RangeError('The paths of the muscles for context are damaged.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged();
  }
  if (!isRecord(value) || !Array.isArray(value.muscles)) throw damaged();
  if (value.version !== 1) {
    throw new RangeError('The paths of the muscles for context are of another version.');
  }
  if (!value.muscles.every(isMuscle)) throw damaged();
  return value as unknown as ContextFile;
}

function isMuscle(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { id, nodeCount, outward, smoothing, segments, points, wraps, halfThickness } = value;
  if (!contextMuscleIds.some((known) => known === id)) return false;
  if (!isCount(nodeCount) || nodeCount < 3 || nodeCount > 64) return false;
  if ((outward !== 1 && outward !== -1) || !isCount(smoothing)) return false;
  if (!isList(segments) || segments.length < 2 || segments.length > 8) return false;
  if (!segments.every((segment) => viaSegments.some((known) => known === segment))) return false;
  if (!isList(points) || points.length < 2) return false;
  const { length } = segments;
  return (
    points.every((row) => isList(row) && row.length === length && row.every(isPoint)) &&
    isList(wraps) &&
    wraps.length === points.length &&
    wraps.every((row) => isList(row) && row.length === length - 1 && row.every(isWrap)) &&
    isList(halfThickness) &&
    halfThickness.length === points.length &&
    halfThickness.every(
      (row) => isList(row) && row.length === nodeCount && row.every((r) => isNumber(r) && r > 0),
    )
  );
}

function isWrap(value: unknown): boolean {
  if (value === null) return true;
  return (
    isRecord(value) &&
    (value.kind === 'sphere' || value.kind === 'cylinder') &&
    viaSegments.some((known) => known === value.segment) &&
    isPoint(value.centre) &&
    isPoint(value.axis) &&
    Math.abs(Math.hypot(...value.axis) - 1) < 1e-3 &&
    isNumber(value.radius) &&
    value.radius > 0 &&
    (value.sense === 1 || value.sense === -1)
  );
}

function isPoint(value: unknown): value is Point {
  return isList(value) && value.length === 3 && value.every(isNumber);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
