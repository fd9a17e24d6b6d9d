import { afterEach, expect, it } from 'vitest';
import { defaultControls } from '#src/state/controls.ts';
import { followPeak, type MovementPeak } from '#src/state/movement-peak.ts';
import { simulation } from '#src/state/simulation.ts';
import { setControls } from '#src/state/store.ts';
import { loadRealModel, loadWholeModel } from '#tests/support/real-model.ts';

afterEach(() => setControls(defaultControls));

const findPeakOf = (controls: typeof defaultControls) =>
  new Promise<MovementPeak>((resolve) => {
    followPeak(controls, resolve);
  });

/** A loaded movement fetches the muscles that it asks: the peak of it is worked out on another model than the one before. */
it('works out the peak of a movement before and after more muscles have been fetched', async () => {
  simulation.load(loadRealModel());
  const free = await findPeakOf(defaultControls);
  expect(free.pressure).toBeGreaterThan(0);

  simulation.load(loadWholeModel());
  const loaded = await findPeakOf({
    ...defaultControls,
    support: 'weight-bearing',
    movementId: 'walking-foot-strike',
    tightness: 1,
  });
  expect(loaded.pressure).toBeGreaterThan(free.pressure);
});
