import {
  type GroupId,
  type LayerId,
  nerveNeighbourIds,
  type StructureId,
  structures,
} from '#src/anatomy/catalog.ts';
import { phrases } from '#src/i18n/t.ts';
import type { Layers } from '#src/state/controls.ts';

type Structure = (typeof structures)[number];

/** Names of the layers that hold more than one row; a layer without a name shows its structures alone. */
const layerNames: { readonly [layer in LayerId]?: string } = phrases({
  'deep-six': 'Deep six',
  ligaments: 'Ligaments',
  bones: 'Bones',
  'hip-flexors': 'Hip flexors',
  hamstrings: 'Hamstrings',
  adductors: 'Adductors',
});

/** Muscles for context, loaded when one of them is shown; their rows are folded under a heading of their own. */
const contextLayers: readonly LayerId[] = ['hip-flexors', 'hamstrings', 'adductors'];

const groupNames: { readonly [group in GroupId]: string } = phrases({
  'nerve-branches': 'Roots and branches',
  'lumbar-spine': 'Lumbar spine',
  'right-lower-leg': 'Right lower leg',
  'left-lower-leg': 'Left lower leg',
});

/** Rows that are opened on demand, each under one layer, though the peel may lift its structures with others. */
const foldedUnder: { readonly [layer in LayerId]?: readonly GroupId[] } = {
  'sciatic-nerve': ['nerve-branches'],
  bones: ['lumbar-spine', 'right-lower-leg', 'left-lower-leg'],
};

/** Structures under one name. */
export interface LayerGroup {
  readonly id: LayerId | GroupId;
  readonly name: string;
  readonly members: readonly Structure[];
}

/** One layer of the list: its structures, a head over them when it has a name, and what is folded away under it. */
export interface ListedLayer {
  readonly id: LayerId;
  readonly name: string | null;
  readonly members: readonly Structure[];
  readonly folded: readonly LayerGroup[];
}

/** What is folded away is lifted with other layers, and says nothing of the order. */
const layerIds = [
  ...new Set(structures.filter((one) => !('group' in one)).map(({ layer }): LayerId => layer)),
];

/** The layers in depth order as met from behind, as the catalog has them. */
export const listedLayers: readonly ListedLayer[] = layerIds
  .filter((id) => !contextLayers.includes(id))
  .map((id) => ({
    id,
    name: layerNames[id] ?? null,
    members: structures.filter(({ layer }) => layer === id),
    folded: (foldedUnder[id] ?? []).map((group) => ({
      id: group,
      name: groupNames[group],
      members: structures.filter((one) => 'group' in one && one.group === group),
    })),
  }));

/** The muscles round the hip, each group folded. */
export const contextGroups: readonly LayerGroup[] = contextLayers.map((id) => ({
  id,
  name: layerNames[id] ?? id,
  members: structures.filter(({ layer }) => layer === id),
}));

const allGroups: readonly LayerGroup[] = [
  ...listedLayers.flatMap(({ id, name, members, folded }) => [
    ...(name ? [{ id, name, members }] : []),
    ...folded,
  ]),
  ...contextGroups,
  {
    id: 'sciatic-nerve',
    name: phrases({ name: 'The nerve and what touches it' }).name,
    members: structures.filter(
      ({ id }) =>
        id === 'sciatic-nerve' || (nerveNeighbourIds as readonly StructureId[]).includes(id),
    ),
  },
];

/** English name of what alone is solid: one structure, or exactly the members of one group; null otherwise. */
export function findSoloName(layers: Layers): string | null {
  const solid = structures.filter(({ id }) => layers[id] === 'on');
  if (solid.length === 1) return solid[0]!.english;
  const group = allGroups.find(
    ({ members }) =>
      members.length === solid.length && members.every(({ id }) => layers[id] === 'on'),
  );
  return group?.name ?? null;
}
