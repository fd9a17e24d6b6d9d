import { beforeEach, describe, expect, it } from 'vitest';
import type { HipModel } from '#src/biomechanics/hip-model.ts';
import type { HipInputs, Snapshot } from '#src/biomechanics/snapshot.ts';
import { copyWorldTransforms, createWorldTransforms } from '#src/biomechanics/world-blend.ts';
import { createSimulation } from '#src/state/simulation.ts';
import {
  resetAll,
  setLayer,
  setPose,
  setStage,
  setSupport,
  setTightness,
  setView,
} from '#src/state/store.ts';
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

describe('a change of support', () => {
  beforeEach(resetAll);

  /** A solver whose pelvis stands at 0 on a free foot and at 1 m on a loaded one; and frames by hand. */
  function createTwoPlaces() {
    const snapshot = { ...createWorldTransforms() } as unknown as Snapshot;
    let pending: ((time: number) => void) | null = null;
    const simulation = createSimulation(
      {
        createSnapshot: () => snapshot,
        solve: (_model, { support }) => {
          copyWorldTransforms(snapshot, createWorldTransforms());
          snapshot.worldFromPelvis[9] = support === 'weight-bearing' ? 1 : 0;
          return snapshot;
        },
      },
      (callback) => {
        pending = callback;
      },
    );
    simulation.load(model);
    const step = (time: number) => {
      const callback = pending;
      pending = null;
      callback?.(time);
      return snapshot.worldFromPelvis[9]!;
    };
    return { snapshot, step, isPending: () => pending !== null };
  }

  it('takes the picture over without a jump, and ends where it belongs', () => {
    const { snapshot, step, isPending } = createTwoPlaces();
    setSupport('weight-bearing');
    expect(snapshot.worldFromPelvis[9]).toBeCloseTo(0, 12);
    expect(step(5000)).toBeCloseTo(0, 12);
    expect(step(5200)).toBeCloseTo(0.5, 12);
    expect(step(5300)).toBeGreaterThan(0.8);
    expect(step(5400)).toBe(1);
    expect(isPending()).toBe(false);
  });

  it('turns round half way when the support is changed back', () => {
    const { step } = createTwoPlaces();
    setSupport('weight-bearing');
    step(0);
    const half = step(200);
    setSupport('non-weight-bearing');
    expect(step(216)).toBeCloseTo(half, 12);
    expect(step(800)).toBe(0);
  });

  it('is at once where no frames are drawn', () => {
    const { asked, simulation } = createRecorder();
    simulation.load(model);
    setSupport('weight-bearing');
    expect(asked.at(-1)?.support).toBe('weight-bearing');
    expect(asked).toHaveLength(2);
  });
});
