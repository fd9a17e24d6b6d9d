import { expect, it } from 'vitest';
import { defaultControls } from '#src/state/controls.ts';
import { followPeak, type MovementPeak } from '#src/state/movement-peak.ts';
import { simulation } from '#src/state/simulation.ts';
import { loadRealModel, loadWholeModel } from '#tests/support/real-model.ts';

const findPeakOf = (movementId: 'walking') =>
  new Promise<MovementPeak>((resolve) => {
    followPeak({ ...defaultControls, movementId, support: 'weight-bearing' }, resolve);
  });

it('works the peak of a movement out anew after muscles were added to the model', async () => {
  simulation.load(loadRealModel());
  const before = await findPeakOf('walking');
  simulation.load(loadWholeModel());
  const after = await findPeakOf('walking');
  expect(before.pressure).toBeGreaterThan(0);
  expect(after.pressure).toBeGreaterThan(0);
});
