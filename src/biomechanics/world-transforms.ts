import type { Transform } from '#src/math/transform.ts';

/** Which end of the limb is held: the pelvis (foot free) or the foot (foot loaded). */
export type Support = 'non-weight-bearing' | 'weight-bearing';

/** Where every segment stands in the world. */
export interface WorldTransforms {
  readonly worldFromPelvis: Transform;
  readonly worldFromFemur: Transform;
  readonly worldFromPatella: Transform;
  readonly worldFromShank: Transform;
  readonly worldFromFoot: Transform;
  readonly worldFromLeftFemur: Transform;
  readonly worldFromLeftPatella: Transform;
  readonly worldFromLeftShank: Transform;
  readonly worldFromLeftFoot: Transform;
}
