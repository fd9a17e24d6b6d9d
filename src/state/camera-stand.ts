/** Where the camera stands when it does not stand in a fitted view: direction it looks from, distance, what it looks at. */
export interface CameraStand {
  /** Turn about the vertical, 0 = from the subject's right, and angle from straight above; rad. */
  readonly azimuth: number;
  readonly polar: number;
  /** m. */
  readonly distance: number;
  /** World, m. */
  readonly target: readonly [x: number, y: number, z: number];
}
