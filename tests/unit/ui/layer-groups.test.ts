import { describe, expect, it } from 'vitest';
import { peelStops, structures } from '#src/anatomy/catalog.ts';
import { createLayers } from '#src/state/controls.ts';
import { findLayerPreset } from '#src/state/store.ts';
import { contextGroups, findSoloName, listedLayers } from '#src/ui/layer-groups.ts';

describe('the rows of the layer list', () => {
  it('hold every structure of the catalog once', () => {
    const ids = [
      ...listedLayers.flatMap(({ members, folded }) => [
        ...members.filter((one) => !('group' in one)),
        ...folded.flatMap((group) => group.members),
      ]),
      ...contextGroups.flatMap(({ members }) => members),
    ].map(({ id }) => id);
    expect([...ids].sort()).toEqual(structures.map(({ id }) => id).sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('run in the order in which the peel lifts them', () => {
    const rows = listedLayers.flatMap(({ members }) => members);
    const lifted = peelStops.flatMap((stop) => stop.lifted);
    const order = rows
      .filter((one) => !('group' in one) && lifted.includes(one.id))
      .map(({ id }) => peelStops.findIndex((stop) => stop.lifted.includes(id)));
    // the nerve is taken off with the ligaments, but made translucent a stop before
    const nerve = rows.filter((one) => !('group' in one) && lifted.includes(one.id));
    const kept = order.filter((_, index) => nerve[index]!.id !== 'sciatic-nerve');
    expect(kept).toEqual([...kept].sort((a, b) => a - b));
  });
});

describe('what stands alone', () => {
  it('is named: a structure, a group, or the nerve with what touches it', () => {
    expect(findSoloName({ ...createLayers('ghost'), piriformis: 'on' })).toBe('Piriformis');
    const hamstrings = contextGroups.find(({ id }) => id === 'hamstrings')!;
    const layers = { ...createLayers('off') };
    for (const { id } of hamstrings.members) layers[id] = 'on';
    expect(findSoloName(layers)).toBe('Hamstrings');
    expect(findSoloName(findLayerPreset('touches-nerve').layers)).toBe(
      'The nerve and what touches it',
    );
    expect(findSoloName(createLayers('on'))).toBe(null);
    expect(findSoloName(createLayers('off'))).toBe(null);
  });
});
