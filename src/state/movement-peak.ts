import type { HipModel } from '#src/biomechanics/hip-model.ts';
import { bandLimits, findBand } from '#src/biomechanics/pressure-bands.ts';
import type { CompressionBand, HipInputs, Snapshot } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { findPose } from '#src/movements/instant.ts';
import { type Controls, findInputs } from './controls.ts';
import { findMovement } from './movements.ts';
import { simulation } from './simulation.ts';

/** The highest pressure in one cycle of a movement, and how long it lasts. */
export interface MovementPeak {
  /** Pa, modelled. */
  readonly pressure: number;
  readonly band: CompressionBand;
  /** Fraction of the cycle. */
  readonly at: number;
  /** Time in one cycle at or above the lower limit of its band, at the speed at which it happens; s. */
  readonly duration: number;
  /** That limit; Pa, 0 in the lowest band. */
  readonly limit: number;
  /** True for a posture that is held: there is nothing brief about it. */
  readonly isHeld: boolean;
}

/** Instants of a cycle that are solved. A peak between two of them is missed by at most 1.3 mmHg in the library (running, foot strike, full tightness; against 300 instants). */
export const peakSamples = 60;

const lowerLimits: Readonly<Record<CompressionBand, number>> = {
  normal: 0,
  venous: bandLimits.normal,
  reduced: bandLimits.venous,
  blocked: bandLimits.reduced,
};

/** Inputs of the kernel at every sampled instant of the loaded movement, with everything else as it is set. */
export function listCycleInputs(controls: Controls): HipInputs[] {
  const movement = findMovement(controls.movementId);
  return Array.from({ length: peakSamples }, (_, index) => {
    const instant = index / peakSamples;
    return findInputs({
      ...controls,
      support: movement.support,
      pose: findPose(movement, instant),
      instant,
    });
  });
}

/**
 * Reads the peak off the pressures of a cycle.
 *
 * Between samples the pressure is taken as straight, so that the time does not jump from sample to sample.
 *
 * @param pressures `(sampleCount)`, Pa, evenly over the cycle.
 * @param cycle     time of one cycle as it happens; s.
 */
export function findPeak(
  pressures: readonly number[],
  cycle: number,
  isHeld: boolean,
): MovementPeak {
  const pressure = Math.max(...pressures);
  const at = pressures.indexOf(pressure) / pressures.length;
  const band = findBand(pressure);
  const limit = lowerLimits[band];
  let share = 0;
  pressures.forEach((from, index) => {
    const to = pressures[(index + 1) % pressures.length]!;
    const [low, high] = from < to ? [from, to] : [to, from];
    if (low >= limit) share += 1;
    else if (high > limit) share += (high - limit) / (high - low);
  });
  return { pressure, band, at, duration: (cycle * share) / pressures.length, limit, isHeld };
}

/**
 * Works out the peak of the loaded movement a few instants at a time, so that the page stays quick.
 *
 * @returns stops the work; `onPeak` is not called after that.
 */
export function followPeak(controls: Controls, onPeak: (peak: MovementPeak) => void): () => void {
  const model = simulation.model();
  if (!model) return () => {};
  const movement = findMovement(controls.movementId);
  const cycle = movement.duration / (movement.slowMotion ?? 1);
  const inputs = listCycleInputs(controls);
  // muscles that were loaded since make it another model, with more to write
  if (scratch?.model !== model) scratch = { model, snapshot: createSnapshot(model) };
  const { snapshot } = scratch;
  const pressures: number[] = [];
  let timer: ReturnType<typeof setTimeout>;
  const work = () => {
    const end = Math.min(pressures.length + instantsAtOnce, inputs.length);
    while (pressures.length < end) {
      const { nerve } = solve(model, inputs[pressures.length]!, snapshot);
      pressures.push(nerve.peakPressure);
    }
    if (pressures.length < inputs.length) timer = setTimeout(work);
    else onPeak(findPeak(pressures, cycle, movement.group === 'Sustained'));
  };
  timer = setTimeout(work, settleTime);
  return () => clearTimeout(timer);
}

/** Rest of the inputs before the work begins; ms. */
const settleTime = 200;
/** Few enough that the page answers in between. */
const instantsAtOnce = 4;
let scratch: { readonly model: HipModel; readonly snapshot: Snapshot } | null = null;
