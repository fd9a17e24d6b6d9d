import type { SheetNode } from '#models/muscles/authored-sheet.ts';
import type { LigamentId } from '#src/anatomy/catalog.ts';

/** A ligament between bones that do not move against each other, as authored; it is drawn as it lies. Several of one id are bands of one ligament. */
export interface AuthoredLigament {
  readonly id: LigamentId;
  readonly source: string;
  /** Fractions of the way from the first to the last row of `grid`. */
  readonly stations: readonly number[];
  /** Rows along the fibres; the first and the last are drawn onto the bones nearest to them. */
  readonly grid: readonly (readonly SheetNode[])[];
  /** Bones on which the first and the last row must lie. */
  readonly attachments: readonly [
    origin: readonly LigamentBone[],
    insertion: readonly LigamentBone[],
  ];
  /** True where the last bundle lies on bone over its whole length, as a border. */
  readonly hasAttachedBorder?: boolean;
  /** Passes of 1-2-1 smoothing along the bundles. */
  readonly smoothing: number;
}

export type LigamentBone = 'hip-bone' | 'sacrum' | 'fifth-lumbar-vertebra';
