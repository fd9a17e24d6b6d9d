import { beforeEach, describe, expect, it } from 'vitest';
import type { HipModel } from '#src/biomechanics/hip-model.ts';
import type { HipInputs, Snapshot } from '#src/biomechanics/snapshot.ts';
import { createSimulation } from '#src/state/simulation.ts';
import { resetAll, setLayer, setPose, setStage, setTightness, setView } from '#src/state/store.ts';
import { deg } from '#src/units/angle.ts';

/** A solver that only keeps what it was asked. */
function createRecorder() {
  const asked: HipInputs[] = [];
  const snapshot = {} as Snapshot;
  const simulation = createSimulation({
    createSnapshot: () => snapshot,
    solve: (_model, inputs) => {
      asked.push(inputs);
      return snapshot;
    },
  });
  return { asked, snapshot, simulation };
}

const model = {} as HipModel;

describe('simulation', () => {
  beforeEach(resetAll);

  it('has no result before a model is loaded', () => {
    const { asked, simulation } = createRecorder();
    setTightness(0.5);
    expect(simulation.current()).toBeNull();
    expect(asked).toEqual([]);
  });

  it('solves on loading and tells the listeners in the same call', () => {
    const { asked, snapshot, simulation } = createRecorder();
    const heard: Snapshot[] = [];
    simulation.subscribe((result) => heard.push(result));
    simulation.load(model);
    expect(asked).toHaveLength(1);
    expect(heard).toEqual([snapshot]);
    setPose({ flexion: deg(30) });
    expect(heard).toHaveLength(2);
    expect(asked[1]?.flexion).toBe(deg(30));
    expect(simulation.current()).toBe(snapshot);
  });

  it('does not solve when only the picture changes', () => {
    const { asked, simulation } = createRecorder();
    simulation.load(model);
    setLayer('piriformis', 'ghost');
    setView('lateral');
    setStage('light');
    expect(asked).toHaveLength(1);
  });

  it('stops telling a listener that has left', () => {
    const { simulation } = createRecorder();
    let calls = 0;
    const leave = simulation.subscribe(() => calls++);
    simulation.load(model);
    leave();
    setTightness(0.2);
    expect(calls).toBe(1);
  });
});
