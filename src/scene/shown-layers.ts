import type { Controls, LayerState } from '#src/state/controls.ts';

/** True when the surface of the body is seen: as a layer, under a painted pattern, or as the whole figure. */
export function isSkinWanted({ layers, pain, figure }: Controls): boolean {
  return layers.skin !== 'off' || pain !== 'none' || figure;
}

/** The layers as they are shown: pattern and figure bring the skin with them, seen through over the hip. */
export function findShownLayers(controls: Controls): Controls['layers'] {
  const skin: LayerState =
    controls.layers.skin === 'off' && isSkinWanted(controls) ? 'ghost' : controls.layers.skin;
  return skin === controls.layers.skin ? controls.layers : { ...controls.layers, skin };
}
