import { expect, it } from 'vitest';
import { nerveBranchIds } from '#src/anatomy/catalog.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { applySnapshot } from '#src/scene/apply-snapshot.ts';
import { createHipRig, disposeHipRig, type HipRig } from '#src/scene/hip-rig.ts';
import { createSceneMaterials } from '#src/scene/materials.ts';
import { loadRealModel, poseAt } from '#tests/support/real-model.ts';

it('draws the branches of the nerve where they are after muscles were added to the model', () => {
  const model = loadRealModel();
  const before = solve(model, poseAt(0, 0, 0), createSnapshot(model));
  const after = solve(model, poseAt(60, 0, 0), createSnapshot(model));
  const rig = createHipRig(createSceneMaterials('dark'));
  const fresh = createHipRig(createSceneMaterials('dark'));
  applySnapshot(rig, before);
  // a model with more muscles is solved into a snapshot of its own
  applySnapshot(rig, after);
  applySnapshot(fresh, after);
  const readPositions = (from: HipRig, id: (typeof nerveBranchIds)[number]) =>
    from.views.get(id)?.geometry.getAttribute('position').array;
  for (const id of nerveBranchIds) {
    expect(readPositions(fresh, id), id).toBeDefined();
    expect(readPositions(rig, id), id).toEqual(readPositions(fresh, id));
  }
  disposeHipRig(rig);
  disposeHipRig(fresh);
});
