import type { Snapshot } from '#src/state/simulation.ts';
import type { BodyLayer } from './body-layer.ts';
import type { HipRig } from './hip-rig.ts';
import { isSkinWanted } from './shown-layers.ts';

/** Stands for the layer of the body until it is wanted; its code and its files come then. */
export function createLazyBody(rig: HipRig, onChange: () => void): BodyLayer {
  let layer: BodyLayer | null = null;
  let isComing = false;
  let isDisposed = false;
  const fetchLayer = async () => {
    isComing = true;
    const { createBodyLayer } = await import('./body-layer.ts');
    isComing = false;
    if (isDisposed) return;
    layer = createBodyLayer(rig, onChange);
    onChange();
  };
  return {
    sync(controls) {
      if (layer) layer.sync(controls);
      else if (isSkinWanted(controls) && !isComing) void fetchLayer();
    },
    apply(snapshot: Snapshot, controls) {
      layer?.apply(snapshot, controls);
    },
    isSettled: () => !isComing && (layer?.isSettled() ?? true),
    dispose() {
      isDisposed = true;
      layer?.dispose();
    },
  };
}
