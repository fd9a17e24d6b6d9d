import type { MuscleId } from '#src/anatomy/catalog.ts';
import type {
  CompressionBand,
  MuscleSnapshot,
  NerveSnapshot,
  Snapshot,
} from '#src/biomechanics/snapshot.ts';

export type { CompressionBand };

/** Bands from free to blocked; the place in the list plus one is the number of bars. */
export const compressionBands: readonly CompressionBand[] = [
  'normal',
  'venous',
  'reduced',
  'blocked',
];

/**
 * Factor by which the true pressure may be lower or higher than the modelled one.
 * Source: design rule (the reading's text); no published measurement exists to narrow it.
 */
const pressureSpread = 2;

/** Below this moment arm a muscle is said to turn the thigh neither way; m. */
export const armDeadBand = 0.002;

export interface CompressionReading {
  /** Null when the nerve found no steady place in this pose. */
  readonly band: CompressionBand | null;
  /** Pa, modelled; with the range in which the true value likely lies. */
  readonly pressure: number;
  readonly low: number;
  readonly high: number;
}

/** What the page says about the nerve: the modelled peak with its factor-two range. */
export function findCompressionReading(nerve: NerveSnapshot): CompressionReading {
  return {
    band: nerve.converged ? nerve.band : null,
    pressure: nerve.peakPressure,
    low: nerve.peakPressure / pressureSpread,
    high: nerve.peakPressure * pressureSpread,
  };
}

/** −1, 0 or 1: the direction a moment arm acts in, 0 inside the dead band. */
export type Direction = -1 | 0 | 1;

/** Direction of a moment arm; m, positive in the named direction. */
export function findDirection(arm: number): Direction {
  return arm > armDeadBand ? 1 : arm < -armDeadBand ? -1 : 0;
}

export interface MuscleAction {
  readonly flexion: Direction;
  readonly abduction: Direction;
  readonly internalRotation: Direction;
}

/** What a muscle does in this pose, by the signs of its moment arms. */
export function findAction(arms: MuscleSnapshot['momentArms']): MuscleAction {
  return {
    flexion: findDirection(arms.flexion),
    abduction: findDirection(arms.abduction),
    internalRotation: findDirection(arms.internalRotation),
  };
}

/** Length change against rest as a fraction, positive when longer. */
export function findStretch(muscle: Pick<MuscleSnapshot, 'length' | 'restLength'>): number {
  return muscle.restLength > 0 ? muscle.length / muscle.restLength - 1 : 0;
}

export function findMuscle(snapshot: Snapshot, id: MuscleId): MuscleSnapshot | undefined {
  return snapshot.muscles.find((muscle) => muscle.id === id);
}
