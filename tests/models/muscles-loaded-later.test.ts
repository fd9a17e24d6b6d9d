import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HipModel } from '#src/biomechanics/hip-model.ts';
import { createSnapshot, restingInputs, solve } from '#src/biomechanics/solve.ts';
import { applySnapshot } from '#src/scene/apply-snapshot.ts';
import { createHipRig } from '#src/scene/hip-rig.ts';
import { createSceneMaterials } from '#src/scene/materials.ts';
import { defaultControls } from '#src/state/controls.ts';
import { followPeak, type MovementPeak } from '#src/state/movement-peak.ts';
import { simulation } from '#src/state/simulation.ts';
import { deg } from '#src/units/angle.ts';
import { loadRealModel, loadWholeModel } from '#tests/support/real-model.ts';

let bare: HipModel;
let whole: HipModel;

beforeAll(() => {
  bare = loadRealModel();
  whole = loadWholeModel();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Flexors, hamstrings and adductors come when a movement asks for them: the model is then another one. */
describe('when muscles are loaded later', () => {
  it('draws the thin nerves of the snapshot that it is given, not of the first one', () => {
    const first = solve(bare, restingInputs, createSnapshot(bare));
    const bent = solve(whole, { ...restingInputs, flexion: deg(70) }, createSnapshot(whole));
    const draw = (...snapshots: (typeof first)[]) => {
      const rig = createHipRig(createSceneMaterials('dark'));
      for (const snapshot of snapshots) applySnapshot(rig, snapshot);
      const view = rig.views.get('posterior-femoral-cutaneous-nerve')!;
      return [...view.geometry.getAttribute('position').array];
    };
    const later = draw(first, bent);
    expect(later).toEqual(draw(bent));
    expect(later).not.toEqual(draw(first));
  });

  it('goes on finding the peak of a movement', () => {
    vi.useFakeTimers();
    const peaks: MovementPeak[] = [];
    for (const model of [bare, whole, bare]) {
      simulation.load(model);
      followPeak({ ...defaultControls, movementId: 'walking' }, (peak) => peaks.push(peak));
      vi.runAllTimers();
    }
    expect(peaks).toHaveLength(3);
    expect(peaks[2]!.pressure).toBe(peaks[0]!.pressure);
    expect(peaks[1]!.pressure).toBeGreaterThan(0);
  });
});
