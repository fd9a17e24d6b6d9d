import { beforeEach, describe, expect, it } from 'vitest';
import { findInputs } from '#src/state/controls.ts';
import { loadMovement, resetPage, scrub } from '#src/state/player.ts';
import {
  controlsStore,
  setCoContraction,
  setPose,
  setSeated,
  setWorking,
} from '#src/state/store.ts';
import { deg } from '#src/units/angle.ts';

beforeEach(resetPage);

const inputs = () => findInputs(controlsStore.getState());

describe('the inputs of the kernel', () => {
  it('ask nothing of the muscles in a pose set by hand', () => {
    loadMovement('squat');
    setPose({ flexion: deg(20) });
    expect(inputs().effort).toBeUndefined();
    expect(inputs().velocity).toBeUndefined();
    expect(inputs().body).toBeUndefined();
  });

  it('bring the rest of the body, the velocity and the task at an instant of a movement', () => {
    loadMovement('walking');
    scrub(0.1);
    const { body, effort, velocity } = inputs();
    expect(body?.anchor).toBe('ground');
    // the hip extends through stance
    expect(velocity?.flexion).toBeLessThan(-1);
    // the abductor moment of early stance, 0.36 N·m per kg
    expect(effort?.measured?.abduction).toBeCloseTo(0.36 * 70, 1);
  });

  it('let the muscles rest when they are told to, and tense them together when they are told to', () => {
    loadMovement('squat');
    setCoContraction(0.2);
    expect(inputs().effort?.coContraction).toBe(0.2);
    setWorking(false);
    expect(inputs().effort).toBeUndefined();
    setCoContraction(7);
    expect(controlsStore.getState().coContraction).toBe(0.5);
  });

  it('leave the muscles alone in a passive test', () => {
    loadMovement('fair-test');
    scrub(0.5);
    expect(inputs().effort).toBeUndefined();
  });

  it('sit down in a movement that sits, and no less than was set by hand', () => {
    loadMovement('driving');
    expect(inputs().seated).toBe(1);
    loadMovement('squat');
    setSeated(0.4);
    expect(inputs().seated).toBe(0.4);
  });

  it('show the same angles on the other foot by the weights alone', () => {
    loadMovement('walking');
    scrub(0.1);
    const own = inputs();
    const free = findInputs(controlsStore.getState(), 'non-weight-bearing');
    expect(free.flexion).toBe(own.flexion);
    expect(free.body).toBeUndefined();
    expect(free.effort).toMatchObject({ measured: null, load: 0 });
    expect(free.velocity).toEqual(own.velocity);
  });
});
