import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultControls } from '#src/state/controls.ts';
import { clearHistory, connectHistory, historyStore, redo, undo } from '#src/state/history.ts';
import { playerStore } from '#src/state/player.ts';
import {
  controlsStore,
  resetAll,
  select,
  setControls,
  setLayer,
  setPeel,
  setPose,
  setTightness,
} from '#src/state/store.ts';
import { deg } from '#src/units/angle.ts';

describe('history', () => {
  let time = 0;
  let disconnect = () => {};

  beforeEach(() => {
    setControls(defaultControls);
    clearHistory();
    time = 0;
    disconnect = connectHistory(() => time);
  });
  afterEach(() => {
    disconnect();
    playerStore.setState({ isPlaying: false, progress: 0 });
    setControls(defaultControls);
    clearHistory();
  });

  it('takes back and does again every kind of change, in order', () => {
    const states = [controlsStore.getState()];
    const change = (act: () => void) => {
      time += 2000;
      act();
      states.push(controlsStore.getState());
    };
    change(() => setPeel(4));
    change(() => setLayer('piriformis', 'ghost'));
    change(() => setTightness(0.5));
    change(() => setPose({ flexion: deg(60) }));
    change(resetAll);
    for (let index = states.length - 2; index >= 0; index--) {
      expect(undo()).toBe(true);
      expect(controlsStore.getState()).toEqual(states[index]);
    }
    expect(undo()).toBe(false);
    for (let index = 1; index < states.length; index++) {
      expect(redo()).toBe(true);
      expect(controlsStore.getState()).toEqual(states[index]);
    }
    expect(redo()).toBe(false);
  });

  it('counts the drag of one slider as one step, and two sliders as two', () => {
    for (let degrees = 1; degrees <= 30; degrees++) {
      time += 16;
      setPose({ flexion: deg(degrees) });
    }
    time += 16;
    setPose({ abduction: deg(10) });
    expect(historyStore.getState().past).toHaveLength(2);
    undo();
    expect(controlsStore.getState().pose).toEqual({ ...defaultControls.pose, flexion: deg(30) });
    undo();
    expect(controlsStore.getState().pose).toEqual(defaultControls.pose);
  });

  it('separates two changes of one slider that lie apart in time', () => {
    setTightness(0.2);
    time += 5000;
    setTightness(0.8);
    undo();
    expect(controlsStore.getState().tightness).toBe(0.2);
  });

  it('leaves out what a playing movement does, and which card is open', () => {
    playerStore.setState({ isPlaying: true });
    setPose({ flexion: deg(10) });
    select('sacrum');
    expect(historyStore.getState().past).toHaveLength(0);
    setTightness(1);
    expect(historyStore.getState().past).toHaveLength(1);
  });

  it('forgets what was taken back once something new is done', () => {
    setTightness(0.5);
    undo();
    time += 5000;
    setPeel(2);
    expect(historyStore.getState().future).toHaveLength(0);
    expect(redo()).toBe(false);
  });
});
