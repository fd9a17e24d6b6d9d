/** Segments that a point of a path can be fixed to, from the pelvis outwards; their order counts. */
export const viaSegments = ['pelvis', 'femur', 'patella', 'shank'] as const;

export type ViaSegment = (typeof viaSegments)[number];

/** What a span of a path goes round: a ball, or a round bar with a side that the path keeps to. */
export interface ViaWrap {
  readonly kind: 'sphere' | 'cylinder';
  /** Index into `viaSegments`. */
  readonly segment: number;
  /** m, frame of the segment; on the axis of a cylinder. */
  readonly centre: Float64Array;
  /** Unit vectors, frame of the segment: axis of the cylinder, and any direction across it. */
  readonly axis: Float64Array;
  readonly across: Float64Array;
  /** m. */
  readonly radius: number;
  /** Turn of the path about the axis on its way: 1 counter-clockwise, −1 clockwise. Cylinders only. */
  readonly sense: 1 | -1;
}

/** A muscle as threads stretched over points fixed to the segments and round balls and bars between them. */
export interface ViaPath {
  readonly pointCount: number;
  /** `(pointCount)`: indices into `viaSegments`, the same for every bundle. */
  readonly segments: Uint8Array;
  /** `(bundleCount, pointCount, 3)`, m, each in the frame of its segment. */
  readonly points: Float64Array;
  /** `(bundleCount, pointCount − 1)`: what the span to the next point goes round; null where it is straight. */
  readonly wraps: readonly (ViaWrap | null)[];
  /** `(bundleCount, nodeCount)`: how far along the thread a node lies at neutral, m; the last is the length. */
  readonly restReaches: Float64Array;
  /** `(bundleCount, 2)`: where the flesh begins and ends along the thread at neutral; m. */
  readonly restFlesh: Float64Array;
  /** Passes of 1-2-1 smoothing of the drawn nodes; length and arms are those of the thread itself. */
  readonly smoothing: number;
}
