import type { GuidedSheet } from './guide.ts';

/** What is constant about the nerve: its common course, the rarer ones, and its two divisions at the knee. */
export interface NerveModel extends GuidedSheet {
  readonly id: string;
  /** First number of the nerve in the model's flat arrays. */
  readonly offset: number;
  /** `(nodeCount)`, m: half axes of the section, unloaded. */
  readonly restHalfWidth: Float64Array;
  readonly restHalfThickness: Float64Array;
  /** `(nodeCount)`, Pa: resistance of what lies behind the nerve, per unit of displacement over width. */
  readonly bedStiffness: Float64Array;
  /** Length of the unloaded course, hip neutral; m. */
  readonly restLength: number;
  /** `(nodeCount, 3)`, m, pelvis frame: what the rarer courses add to the common one. */
  readonly detours: { readonly through: Float64Array; readonly above: Float64Array };
  /** Tibial and common fibular nerve below the division. */
  readonly tails: readonly [tibial: NerveTailModel, commonFibular: NerveTailModel];
  /** Roots and companions. */
  readonly branches: readonly NerveBranchModel[];
  /** Where a nerve that runs through piriformis pierces it. */
  readonly slit: SlitModel;
}

/** A division of the nerve behind the knee: down the thigh, the leg and into the foot; see `nerve-tail.ts`. */
export interface NerveTailModel {
  readonly nodeCount: number;
  /** `(nodeCount, 3)`, m, femur frame, knee straight. The first node is the division. */
  readonly rest: Float64Array;
  readonly halfWidth: Float64Array;
  readonly halfThickness: Float64Array;
  /** `(nodeCount)`, 0 on the leg to 1 on the foot. */
  readonly footWeights: Float64Array;
  /** `(stations, 3)`, m: the straight tail at its stations, and their distances from the level of the knee's axis, m. */
  readonly straight: Float64Array;
  readonly arc: Float64Array;
  /** The bridge behind the fully bent knee: how far down the leg it ends, m, and how far its ends pull it along their own directions, as a share of its length. */
  readonly bend: { readonly legReach: number; readonly pull: number };
}

/** A point of a branch and half its width, m. What the numbers before it mean depends on what it lies on. */
export type BranchPoint =
  | readonly [on: 'pelvis', x: number, y: number, z: number, r: number]
  /** On a muscle, at a bundle and a node, `share` of its outer or deep thickness and `lift` outward of the belly's middle. */
  | readonly [
      on: `on ${string}`,
      bundle: number,
      node: number,
      share: number,
      lift: number,
      r: number,
    ]
  /** Beside the nerve at a fraction of its course; the offset turns with the thigh by the share `turn`. */
  | readonly [
      on: 'nerve',
      fraction: number,
      x: number,
      y: number,
      z: number,
      turn: number,
      r: number,
    ];

/** A thin nerve beside the sciatic nerve: a root, a companion. */
export interface NerveBranchModel {
  /** Id of the structure; several branches may belong to one. */
  readonly id: string;
  readonly points: readonly BranchPoint[];
}

/** The slit between the two heads of piriformis. */
export interface SlitModel {
  /** First bundle of the lower head; 0 when the muscle has no bundles to part. */
  readonly lowerHead: number;
  /** Place along the bundles, in nodes, and along the nerve, as a fraction of its course. */
  readonly node: number;
  readonly fraction: number;
}

/** Stations between two nodes of the course. */
export const stationsPerNode = 2;
/** Stations between two nodes of a tail. */
export const stationsPerTailNode = 2;

/** Stations of the common course. */
export function findCourseCount(model: NerveModel): number {
  return (model.nodeCount - 1) * stationsPerNode + 1;
}

/** Stations of a strand: course and tail. */
export function findStationCount(model: NerveModel): number {
  return findCourseCount(model) + Math.max(model.tails[0].nodeCount - 1, 0) * stationsPerTailNode;
}
