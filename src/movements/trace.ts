import type { Contraction } from '#src/biomechanics/effort.ts';
import type { HipPose, PerAngle } from '#src/biomechanics/hip-joint.ts';
import type { HipModel } from '#src/biomechanics/hip-model.ts';
import type {
  CompressionBand,
  HipInputs,
  MusclePartSnapshot,
  MuscleSnapshot,
  Snapshot,
} from '#src/biomechanics/snapshot.ts';
import { createSnapshot, restingInputs, solve } from '#src/biomechanics/solve.ts';
import { findInstant, type Instant } from './instant.ts';
import type { Movement } from './movement.ts';

/** One muscle, or one named part of it, at an instant; SI. */
export interface PullRecord {
  readonly id: string;
  readonly length: number;
  readonly momentArms: PerAngle;
  /** 0 to 1. */
  readonly activation: number;
  readonly force: number;
  /** How fast the path lengthens. */
  readonly speed: number;
  /** Work the muscle gives per second; negative where it takes it up, drawn out. */
  readonly power: number;
  readonly contraction: Contraction;
}

/** Everything at one instant of a movement, as plotted and printed; SI. */
export interface InstantRecord {
  readonly fraction: number;
  /** Since the beginning of the cycle, at the speed at which it happens; s. */
  readonly time: number;
  readonly pose: HipPose;
  readonly instant: Instant;
  readonly muscles: readonly PullRecord[];
  /** Moments at the hip: what the muscles have to give, what all pulls give, and what the muscles lack. */
  readonly moments: {
    readonly wanted: PerAngle;
    readonly given: PerAngle;
    readonly reserve: PerAngle;
  };
  readonly nerve: {
    readonly pressure: number;
    readonly band: CompressionBand;
    readonly converged: boolean;
  };
}

/** Inputs that a movement leaves to the user; `effort` false lets the muscles be moved. */
export interface TraceOptions
  extends Partial<
    Pick<
      HipInputs,
      'tightness' | 'thickening' | 'variant' | 'triggerPoint' | 'triggerPointSite' | 'seated'
    >
  > {
  readonly isWorking?: boolean;
  /** Least tension of all muscles; as the movement has it when absent. */
  readonly coContraction?: number;
}

/** The kernel's inputs at an instant of a movement. */
export function createInstantInputs(
  movement: Movement,
  instant: Instant,
  { isWorking = true, coContraction, ...options }: TraceOptions = {},
): HipInputs {
  const { pose, velocity, body, effort, seated } = instant;
  return {
    ...restingInputs,
    ...options,
    ...pose,
    support: movement.support,
    seated: Math.max(options.seated ?? 0, seated),
    velocity,
    ...(body ? { body } : {}),
    ...(effort && isWorking
      ? { effort: { ...effort, coContraction: coContraction ?? effort.coContraction } }
      : {}),
  };
}

/**
 * Solves a movement instant by instant, both ends of the cycle included; a caller in a hurry takes a few at a time.
 * @param steps at least two.
 */
export function* traceMovement(
  model: HipModel,
  movement: Movement,
  steps: number,
  options: TraceOptions = {},
): Generator<InstantRecord> {
  const snapshot = createSnapshot(model);
  for (let step = 0; step < steps; step++) {
    const fraction = step / (steps - 1);
    const instant = findInstant(movement, fraction);
    solve(model, createInstantInputs(movement, instant, options), snapshot);
    const time = (fraction * movement.duration) / (movement.slowMotion ?? 1);
    yield createRecord(fraction, time, instant, snapshot);
  }
}

function createRecord(
  fraction: number,
  time: number,
  instant: Instant,
  { muscles, nerve, effort }: Snapshot,
): InstantRecord {
  return {
    fraction,
    time,
    pose: instant.pose,
    instant,
    muscles: muscles.flatMap((muscle) => [
      describePull(muscle.id, muscle),
      ...muscle.parts
        .filter(({ name }) => name !== '')
        .map((part) => describePull(`${muscle.id}-${part.name}`, part)),
    ]),
    moments: {
      wanted: { ...effort.wanted },
      given: { ...effort.given },
      reserve: { ...effort.reserve },
    },
    nerve: { pressure: nerve.peakPressure, band: nerve.band, converged: nerve.converged },
  };
}

function describePull(id: string, pulling: MuscleSnapshot | MusclePartSnapshot): PullRecord {
  return {
    id,
    length: pulling.length,
    momentArms: { ...pulling.momentArms },
    activation: pulling.activation,
    force: pulling.tension,
    speed: pulling.speed,
    power: 0 - pulling.tension * pulling.speed,
    contraction: pulling.contraction,
  };
}
