import type { Controls, LayerState } from '#src/state/controls.ts';

/** True when the surface of the body is seen: as a layer, under a painted pattern, or as the whole figure. */
export function isSkinWanted({ layers, pain, figure }: Controls): boolean {
  return layers.skin !== 'off' || pain !== 'none' || figure;
}

/** The layers as they are shown: pattern and figure bring the skin with them, seen through over the hip. */
export function findShownLayers(controls: Controls): Controls['layers'] {
  const skin: LayerState =
    controls.layers.skin === 'off' && isSkinWanted(controls) ? 'ghost' : controls.layers.skin;
  // of the whole figure only the hip is seen through: the bones of the feet would stand in its toes
  const covered = controls.figure ? ({ 'right-foot': 'off', 'left-foot': 'off' } as const) : null;
  if (!covered && skin === controls.layers.skin) return controls.layers;
  return { ...controls.layers, ...covered, skin };
}
