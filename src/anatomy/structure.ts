/** What is known of everything drawn. */

export type Tissue =
  | 'skin'
  | 'bone'
  | 'cartilage'
  | 'ligament'
  | 'superficial-muscle'
  | 'deep-muscle'
  | 'piriformis'
  | 'nerve';

/** Rows of the layer list, outermost first. */
export type LayerId =
  | 'skin'
  | 'gluteus-maximus'
  | 'gluteus-medius'
  | 'gluteus-minimus'
  | 'deep-six'
  | 'sciatic-nerve'
  | 'ligaments'
  | 'bones'
  | 'hip-flexors'
  | 'hamstrings'
  | 'adductors';

/** Rows of the layer list that are opened on demand. */
export type GroupId = 'lumbar-spine' | 'right-lower-leg' | 'left-lower-leg' | 'nerve-branches';

/** Segments that move as one; `path` follows the joint as a whole. */
export type SegmentId =
  | 'pelvis'
  | 'femur'
  | 'patella'
  | 'shank'
  | 'foot'
  | 'left-femur'
  | 'left-patella'
  | 'left-shank'
  | 'left-foot';

export interface Structure {
  readonly id: string;
  readonly english: string;
  readonly latin: string;
  readonly tissue: Tissue;
  readonly layer: LayerId;
  /** Row within the layer that holds it. */
  readonly group?: GroupId;
  /** The body segment it is fixed to; `path` follows the joint as a whole. */
  readonly segment: SegmentId | 'path';
}
