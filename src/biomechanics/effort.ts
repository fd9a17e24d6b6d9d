import type { Vec3 } from '#src/math/vec3.ts';
import type { HipAngle, PerAngle } from './hip-joint.ts';

/** How fast the angles change; rad/s, positive in the named direction. */
export interface HipVelocity {
  readonly flexion: number;
  readonly abduction: number;
  readonly internalRotation: number;
  readonly kneeFlexion: number;
}

/** What the muscles of the hip have to do; absent in inputs where nobody asks, and then they rest. */
export interface Effort {
  /** Moment of the muscles about the three axes of the hip where it was measured; N·m. Null: what the weights ask for. */
  readonly measured: PerAngle | null;
  /** Direction in which weight pulls; unit, world. Down in standing and sitting, backwards in lying on the back. */
  readonly gravity: Vec3;
  /** Share of the body's weight that the ground gives to the loaded foot: 0.5 on both feet, 1 on one, more in landing. */
  readonly load: number;
  /** Angles whose moment something else takes: the seat, a bench, the hand of an examiner. */
  readonly held: Readonly<Record<HipAngle, boolean>>;
  /** Every muscle is tensed at least this much; 0 to 1. */
  readonly coContraction: number;
}

/** How a muscle works: shortening, holding or drawn out while it pulls; `resting` when it does not. */
export type Contraction = 'resting' | 'concentric' | 'isometric' | 'eccentric';

/** Below this activation a muscle rests. Assumed: twice the resting tone. */
export const restingActivation = 0.02;

/**
 * Below this speed, in fibre lengths per second, a muscle is said to hold. Assumed: half a percent of the greatest
 * speed of shortening; a slow teaching movement of 10° a second moves piriformis by about 0.07.
 */
export const isometricSpeed = 0.03;

/** Kind of contraction. @param speed lengthening over the optimal fibre length; 1/s. */
export function findContraction(activation: number, speed: number): Contraction {
  if (activation < restingActivation) return 'resting';
  if (Math.abs(speed) < isometricSpeed) return 'isometric';
  return speed > 0 ? 'eccentric' : 'concentric';
}
