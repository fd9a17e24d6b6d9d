import { beforeEach, describe, expect, it } from 'vitest';
import { findPose } from '#src/movements/instant.ts';
import { neutralPose } from '#src/state/controls.ts';
import { findMovement, type MovementId } from '#src/state/movements.ts';
import {
  advance,
  advanceProgress,
  changeSpeed,
  chooseMovement,
  connectPlayer,
  findNeighbourPhase,
  loadMovement,
  pause,
  play,
  playerStore,
  resetPage,
  scrub,
  stepInstant,
  stepPhase,
} from '#src/state/player.ts';
import { controlsStore, setLoop, setPlayRange, setPose, setSupport } from '#src/state/store.ts';
import { deg } from '#src/units/angle.ts';

connectPlayer();
beforeEach(resetPage);

const progress = () => playerStore.getState().progress;
const pose = () => controlsStore.getState().pose;

const findPoseIn = (id: MovementId, fraction: number) => findPose(findMovement(id), fraction);

describe('progress', () => {
  it('grows with time and speed', () => {
    expect(advanceProgress(0.1, 1, 5, 0.5, true).progress).toBeCloseTo(0.2, 12);
  });

  it('goes round when it loops', () => {
    const { progress, isEnded } = advanceProgress(0.9, 1, 5, 1, true);
    expect(progress).toBeCloseTo(0.1, 12);
    expect(isEnded).toBe(false);
  });

  it('stops at the end when it does not', () => {
    expect(advanceProgress(0.9, 1, 5, 1, false)).toEqual({ progress: 1, isEnded: true });
  });
});

describe('player', () => {
  it('sets the pose of the movement while it plays', () => {
    play();
    for (let frame = 0; frame < 60; frame++) advance(1 / 60);
    expect(progress()).toBeCloseTo(1 / 6, 9);
    expect(pose()).toEqual(findPoseIn('rotation-hip-extended', progress()));
  });

  it('does not move while it is paused', () => {
    play();
    pause();
    advance(1);
    expect(progress()).toBe(0);
    expect(pose()).toEqual(neutralPose);
  });

  it('ends and pauses without the loop, and starts again from the beginning', () => {
    setLoop(false);
    play();
    advance(100);
    expect(playerStore.getState()).toEqual({ isPlaying: false, progress: 1 });
    play();
    expect(playerStore.getState()).toEqual({ isPlaying: true, progress: 0 });
  });

  it('sets the pose when it is scrubbed', () => {
    scrub(0.25);
    expect(pose().internalRotation).toBeCloseTo(deg(-40), 12);
    scrub(7);
    expect(progress()).toBe(1);
  });

  it('leaves a pose set by hand without a jump', () => {
    setPose({ flexion: deg(60), abduction: deg(20) });
    const before = pose();
    play();
    advance(1 / 60);
    // a sixtieth of a second of a blend that lasts 0.6 s moves 60° by well under half a degree
    expect(Math.abs(pose().flexion - before.flexion)).toBeLessThan(deg(0.5));
    for (let frame = 0; frame < 60; frame++) advance(1 / 60);
    expect(pose().flexion).toBeCloseTo(0, 12);
  });

  it('steps from phase to phase, both ways round', () => {
    stepPhase(1);
    expect(progress()).toBe(0.25);
    stepPhase(-1);
    expect(progress()).toBe(0);
    stepPhase(-1);
    expect(progress()).toBe(0.75);
    const marks = [0, 0.5, 1];
    expect(findNeighbourPhase(marks, 1, 1)).toBe(0.5);
    expect(findNeighbourPhase(marks, 0.6, -1)).toBe(0.5);
  });

  it('keeps the angle when the other support is chosen and goes on from it', () => {
    scrub(0.1);
    const before = pose();
    setSupport('weight-bearing');
    expect(pose()).toEqual(before);
    expect(controlsStore.getState().movementId).toBe('rotation-planted-foot');
    const there = findPoseIn('rotation-planted-foot', progress());
    expect(Math.abs(there.internalRotation - before.internalRotation)).toBeLessThan(deg(0.6));
  });

  it('pauses when the other support has no such movement', () => {
    loadMovement('abduction-hip-flexed');
    play();
    setSupport('weight-bearing');
    expect(playerStore.getState().isPlaying).toBe(false);
    expect(pose().flexion).toBe(deg(90));
  });

  it('begins a loaded movement at its start, paused, with its support', () => {
    scrub(0.5);
    loadMovement('abduction-planted-foot');
    expect(playerStore.getState()).toEqual({ isPlaying: false, progress: 0 });
    expect(controlsStore.getState().support).toBe('weight-bearing');
  });

  it('is shown from its side and through its layers when it is picked', () => {
    scrub(0.5);
    chooseMovement('walking');
    const { view, camera, layers, movementId, instant } = controlsStore.getState();
    expect(movementId).toBe('walking');
    // at its beginning, so that the body stands, sits or lies as it will
    expect(instant).toBe(0);
    expect(view).toBeNull();
    expect(camera?.distance).toBeGreaterThan(2);
    expect(layers.piriformis).toBe('on');
    expect(layers['gluteus-medius']).toBe('off');
  });

  it('plays a part round and round, and begins it when it stands outside', () => {
    setPlayRange([0.6, 0.2]);
    play();
    expect(progress()).toBe(0.2);
    advance(2.1);
    expect(progress()).toBeCloseTo(0.55, 9);
    advance(0.6);
    expect(progress()).toBeCloseTo(0.25, 9);
  });

  it('ends a part at its end without the loop', () => {
    setPlayRange([0.2, 0.6]);
    setLoop(false);
    play();
    advance(100);
    expect(playerStore.getState()).toEqual({ isPlaying: false, progress: 0.6 });
  });

  it('forgets the part when another movement is loaded', () => {
    setPlayRange([0.2, 0.6]);
    loadMovement('walking');
    expect(controlsStore.getState().playRange).toBeNull();
  });

  it('knows whether the pose is the movement\u2019s or was set by hand', () => {
    expect(controlsStore.getState().instant).toBeNull();
    scrub(0.3);
    expect(controlsStore.getState().instant).toBe(0.3);
    setPose({ flexion: deg(10) });
    expect(controlsStore.getState().instant).toBeNull();
  });

  it('steps by hundredths, both ways round', () => {
    stepInstant(1);
    expect(progress()).toBe(0.01);
    stepInstant(-1);
    stepInstant(-1);
    expect(progress()).toBe(0.99);
    scrub(1);
    stepInstant(1);
    expect(progress()).toBe(0.01);
  });

  it('knows no speed beyond the slowest and the fastest', () => {
    changeSpeed(1);
    changeSpeed(1);
    expect(controlsStore.getState().speed).toBe(2);
    for (let press = 0; press < 8; press++) changeSpeed(-1);
    expect(controlsStore.getState().speed).toBe(0.1);
  });
});
