import type { PerspectiveCamera } from 'three';
import { type AttachedMuscleId, isAttachedMuscle } from '#src/anatomy/attachments.ts';
import type { Controls, StageGround } from '#src/state/controls.ts';
import type { FootprintLayer } from './footprint-layer.ts';
import type { HipRig } from './hip-rig.ts';
import type { LabelPlace } from './label-layout.ts';
import type { StageFrame } from './views.ts';

/** The muscles whose attachments are to be painted: those asked for, and the one whose card is open. */
export function findPaintedMuscles({
  footprints,
  selected,
}: Pick<Controls, 'footprints' | 'selected'>): readonly AttachedMuscleId[] {
  if (!selected || !isAttachedMuscle(selected) || footprints.includes(selected)) return footprints;
  return [...footprints, selected];
}

/** Stands for the layer of painted areas until the first is wanted; its code comes then. */
export function createLazyFootprints(
  rig: HipRig,
  labels: HTMLElement,
  onLoad: () => void,
): FootprintLayer {
  let layer: FootprintLayer | null = null;
  let wanted: readonly AttachedMuscleId[] = [];
  let ground: StageGround = 'dark';
  let isComing = false;
  let isDisposed = false;

  const fetchLayer = async () => {
    isComing = true;
    const { createFootprintLayer } = await import('./footprint-layer.ts');
    if (isDisposed) return;
    layer = createFootprintLayer(rig, labels, onLoad);
    layer.setStage(ground);
    layer.show(wanted);
  };

  return {
    show(muscles) {
      wanted = muscles;
      if (layer) layer.show(muscles);
      else if (muscles.length > 0 && !isComing) void fetchLayer();
    },
    setStage(next) {
      ground = next;
      layer?.setStage(next);
    },
    follow(camera: PerspectiveCamera, frame: StageFrame, taken: readonly LabelPlace[]) {
      layer?.follow(camera, frame, taken);
    },
    dispose() {
      isDisposed = true;
      layer?.dispose();
    },
  };
}
