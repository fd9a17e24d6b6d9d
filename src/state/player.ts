import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { findNearestFraction, findPose } from '#src/movements/instant.ts';
import { type Controls, clamp, type HipPose, type Speed, speeds } from './controls.ts';
import { findMovement, findMovementCamera, type MovementId } from './movements.ts';
import {
  applyLayerPreset,
  controlsStore,
  lookFrom,
  resetAll,
  setInstant,
  setMovement,
  setSpeed,
} from './store.ts';

export interface PlayerState {
  readonly isPlaying: boolean;
  /** Place in the movement, 0 to 1. */
  readonly progress: number;
}

/** Where the loaded movement stands. The pose it gives is written into `controlsStore`. */
export const playerStore = createStore<PlayerState>()(
  subscribeWithSelector((): PlayerState => ({ isPlaying: false, progress: 0 })),
);

/** Time in which a hand-set pose blends into the movement after Play; s. */
const blendDuration = 0.6;
/** The longest step of the clock, so that a sleeping tab does not make the hip leap; s. */
const longestTick = 0.5;
/** A step key lands on the next phase unless it stands on one within this fraction. */
const phaseTolerance = 1e-3;

const angles = ['flexion', 'abduction', 'internalRotation', 'kneeFlexion'] as const;

/** Distance of the pose from the movement when Play was pressed; faded out over `blendDuration`. */
let offset: HipPose | null = null;
let blendTime = 0;
let frame = 0;
let lastTime = 0;

/**
 * Progress after `seconds`.
 *
 * @param duration of one cycle at speed 1; s.
 * @param range part that is played; the whole movement when null. A place outside goes to its beginning.
 * @returns progress in 0 to 1, and whether a movement that does not loop has come to its end.
 */
export function advanceProgress(
  progress: number,
  seconds: number,
  duration: number,
  speed: number,
  loop: boolean,
  range: Controls['playRange'] = null,
): { progress: number; isEnded: boolean } {
  const [from, to] = range ?? [0, 1];
  const start = progress < from || progress > to ? from : progress;
  const next = start + (seconds * speed) / duration;
  if (next < to) return { progress: next, isEnded: false };
  return loop
    ? { progress: from + ((next - from) % (to - from)), isEnded: false }
    : { progress: to, isEnded: true };
}

/** Moves the loaded movement on by `seconds` and sets the pose; the clock calls it once a frame. */
export function advance(seconds: number): void {
  if (!playerStore.getState().isPlaying) return;
  const { movementId, speed, loop, playRange } = controlsStore.getState();
  const { progress, isEnded } = advanceProgress(
    playerStore.getState().progress,
    seconds,
    findMovement(movementId).duration,
    speed,
    loop,
    playRange,
  );
  blendTime += seconds;
  playerStore.setState({ progress, isPlaying: !isEnded });
  setInstant(progress, addOffset(findPose(findMovement(movementId), progress)));
}

export function play(): void {
  if (playerStore.getState().isPlaying) return;
  const { movementId, pose, playRange } = controlsStore.getState();
  const [from, to] = playRange ?? [0, 1];
  const before = playerStore.getState().progress;
  const progress = before < from || before >= to ? from : before;
  startBlend(pose, findPose(findMovement(movementId), progress));
  playerStore.setState({ isPlaying: true, progress });
  lastTime = 0;
  if (typeof requestAnimationFrame === 'function') frame = requestAnimationFrame(tick);
}

export function pause(): void {
  if (typeof cancelAnimationFrame === 'function') cancelAnimationFrame(frame);
  if (playerStore.getState().isPlaying) playerStore.setState({ isPlaying: false });
}

export function togglePlaying(): void {
  if (playerStore.getState().isPlaying) pause();
  else play();
}

/** Goes to a place in the movement, 0 to 1. A playing movement plays on from there. */
export function scrub(fraction: number): void {
  const progress = clamp(fraction, 0, 1, playerStore.getState().progress);
  offset = null;
  playerStore.setState({ progress });
  setInstant(progress, findPose(findMovement(controlsStore.getState().movementId), progress));
}

/** Pauses and goes on or back by a hundredth of the movement, round the loop. */
export function stepInstant(direction: 1 | -1): void {
  pause();
  const steps = Math.round(playerStore.getState().progress * instantSteps) + direction;
  scrub(
    steps < 0
      ? 1 + steps / instantSteps
      : steps > instantSteps
        ? 1 / instantSteps
        : steps / instantSteps,
  );
}

const instantSteps = 100;

/** Pauses and goes to the next (+1) or previous (−1) phase, round the loop. */
export function stepPhase(direction: 1 | -1): void {
  pause();
  const { progress } = playerStore.getState();
  scrub(findNeighbourPhase(findPhaseMarks(), progress, direction));
}

/** Fractions of the phases, closed by the end of the cycle. */
function findPhaseMarks(): number[] {
  const { phases } = findMovement(controlsStore.getState().movementId);
  return [...phases.map(({ at }) => at), 1];
}

/** The mark after or before `progress`; beyond the last comes the first but one, because 0 and 1 are one pose. */
export function findNeighbourPhase(
  marks: readonly number[],
  progress: number,
  direction: 1 | -1,
): number {
  if (direction > 0) {
    return marks.find((mark) => mark > progress + phaseTolerance) ?? marks[1] ?? 0;
  }
  return marks.findLast((mark) => mark < progress - phaseTolerance) ?? marks.at(-2) ?? 0;
}

/** Chooses the next slower (−1) or faster (+1) speed. */
export function changeSpeed(direction: 1 | -1): void {
  const index = speeds.indexOf(controlsStore.getState().speed) + direction;
  setSpeed(speeds[clamp(index, 0, speeds.length - 1, 0)] as Speed);
}

/** Keeps the player in step with the store; called once by the page. */
export function connectPlayer(): () => void {
  return controlsStore.subscribe((controls, before) => {
    if (controls.movementId === before.movementId) return;
    // a counterpart goes on from the pose there is; any other movement waits for Play
    const isCounterpart = findMovement(controls.movementId).counterpart === before.movementId;
    if (!isCounterpart) pause();
    const movement = findMovement(controls.movementId);
    const preferred = playerStore.getState().progress;
    const progress = findNearestFraction(movement, controls.pose, preferred);
    startBlend(controls.pose, findPose(movement, progress));
    playerStore.setState({ progress });
    // the same angles on the other support are still an instant of a movement
    if (isCounterpart && controls.instant !== null) setInstant(progress, controls.pose);
  });
}

function tick(time: number): void {
  if (!playerStore.getState().isPlaying) return;
  const seconds = lastTime === 0 ? 0 : Math.min(longestTick, (time - lastTime) / 1000);
  lastTime = time;
  advance(seconds);
  if (playerStore.getState().isPlaying) frame = requestAnimationFrame(tick);
}

function startBlend(from: HipPose, to: HipPose): void {
  blendTime = 0;
  offset = {
    flexion: from.flexion - to.flexion,
    abduction: from.abduction - to.abduction,
    internalRotation: from.internalRotation - to.internalRotation,
    kneeFlexion: from.kneeFlexion - to.kneeFlexion,
  };
}

/** `pose` plus what is left of the offset: 1 − smoothstep over the blend time. */
function addOffset(pose: HipPose): HipPose {
  if (!offset) return pose;
  const t = Math.min(1, blendTime / blendDuration);
  const weight = 1 - t * t * (3 - 2 * t);
  if (weight === 0) offset = null;
  const blended = { ...pose };
  if (offset) for (const angle of angles) blended[angle] += weight * offset[angle];
  return blended;
}

/** Loads a movement from its beginning, paused. */
export function loadMovement(id: MovementId): void {
  pause();
  setMovement(id);
  offset = null;
  playerStore.setState({ progress: 0 });
}

/** What the picker does: shows the beginning of a movement from where, and through the layers, in which it is best seen. */
export function chooseMovement(id: MovementId): void {
  loadMovement(id);
  scrub(0);
  lookFrom(findMovementCamera(id));
  applyLayerPreset(findMovement(id).layers);
}

/** Pauses and finds the place in the movement again after the controls were replaced as a whole. */
export function settlePlayer(): void {
  pause();
  offset = null;
  const { movementId, pose, instant } = controlsStore.getState();
  const progress = instant ?? findNearestFraction(findMovement(movementId), pose, 0);
  playerStore.setState({ progress });
}

/** The opening scene again, paused at the beginning. */
export function resetPage(): void {
  pause();
  resetAll();
  settlePlayer();
}
