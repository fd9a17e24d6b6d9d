import type { Vec3 } from '#src/math/vec3.ts';
import type { BellyContact } from './belly-contact.ts';
import type { GuidedSheet } from './guide.ts';
import type { MuscleArchitecture } from './hill-muscle.ts';
import type { NerveModel } from './nerve-model.ts';
import type { PathTable } from './path-table.ts';
import type { ViaPath } from './via-path.ts';

/** A muscle, or a named part of a broad one, that pulls as one. */
export interface MusclePart {
  /** Empty where the muscle has no parts. */
  readonly name: string;
  readonly architecture: MuscleArchitecture;
  /** `(bundleCount)`: share of every bundle in the part's length and moment arms; sums to 1. */
  readonly shares: Float64Array;
}

/** One muscle: its sheet and what the belly is made of. */
export interface MuscleModel extends GuidedSheet {
  readonly id: string;
  /** First number of the sheet in the model's flat arrays. */
  readonly offset: number;
  /** `(bundleCount, nodeCount)`, m: half thickness at rest. */
  readonly restHalfThickness: Float64Array;
  /** `(bundleCount, nodeCount)`, m: how far the drawn middle stands outward of the path; drawing alone reads it. */
  readonly outwardOffset: Float64Array;
  readonly hasOffset: boolean;
  /** `(2, bundleCount, 3)`, m: the way from the first and the last drawn node of a bundle to where it runs out in the bone, at rest. */
  readonly anchors: Float64Array;
  /** Share of every bundle in the muscle's length and moment arms, weighted by the force of its part; sums to 1. */
  readonly bundleShares: Float64Array;
  /** Index of the last node that counts for the length; nodes beyond are drawn aponeurosis. */
  readonly lengthEnd: number;
  /** Index of the last node that is drawn. */
  readonly drawnEnd: number;
  /** Fractions of the path between which the tissue is fleshy. */
  readonly bellyFrom: number;
  readonly bellyTo: number;
  /** What pulls; none in fascia and ligaments. */
  readonly parts: readonly MusclePart[];
  /** How much a radian of knee flexion shortens the path beyond the hip; m. */
  readonly kneeLever: number;
  /** Share of the thickness that lies on the deep side of the nodes, 0…1, and which side that is. */
  readonly deepShare: number;
  /** Share of what the belly gains in thickness that goes to the deep side, 0…1; less where it lies on bone. */
  readonly deepGrowth: number;
  /** Whether the directions of the belly follow the chords of its bundles, not the rotation of the joint. */
  readonly isCarriedByChord: boolean;
  /** Whether flesh that its path gets too short for slides along it, into fascia, instead of bowing out. */
  readonly slides: boolean;
  readonly outward: 1 | -1;
  /** A muscle of threads, with its own nodes; it takes no part in the guides and the table. Absent in sheets. */
  readonly via?: ViaPath;
}

/** Everything constant: built once, checked once, never written again. */
export interface HipModel {
  readonly muscles: readonly MuscleModel[];
  /** Sheets that follow the joint but pull on nothing by themselves: the iliotibial tract. */
  readonly fasciae: readonly MuscleModel[];
  readonly nerve: NerveModel;
  readonly piriformisIndex: number;
  /** Which bellies give way to which, from deep to superficial. */
  readonly contacts: readonly BellyContact[];
  readonly table: PathTable;
  readonly leftHipCentre: Vec3;
}
