import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import {
  nerveNeighbourIds,
  peelStops,
  type StructureId,
  structures,
} from '#src/anatomy/catalog.ts';
import {
  type Controls,
  clamp,
  clampPose,
  createLayers,
  defaultControls,
  type HipPose,
  type LayerState,
  lastPeelStop,
  type NerveVariant,
  peelLayers,
  type Speed,
  type StageGround,
  type Support,
  type TriggerPointSite,
  type ViewId,
} from './controls.ts';
import { findMovement, findMovementOn, findPoseInMovement, type MovementId } from './movements.ts';

/** The one store of the page. Sliders, keys, links and movements all write here through the setters below. */
export const controlsStore = createStore<Controls>()(
  subscribeWithSelector((): Controls => defaultControls),
);

/** Changes some angles; rad. Values beyond the limits of motion stop at them. */
export function setPose(changes: Partial<HipPose>): void {
  controlsStore.setState(({ pose }) => ({ pose: clampPose(pose, changes) }));
}

/** Chooses which end of the limb is held; a loaded movement changes to its counterpart, the pose stays. */
export function setSupport(support: Support): void {
  controlsStore.setState(({ movementId }) => ({
    support,
    movementId: findMovementOn(support, movementId),
  }));
}

/** 0 relaxed to 1 contracted. */
export function setTightness(tightness: number): void {
  controlsStore.setState((now) => ({ tightness: clamp(tightness, 0, 1, now.tightness) }));
}

export function setLayer(id: StructureId, state: LayerState): void {
  setLayers([id], state);
}

export function setLayers(ids: readonly StructureId[], state: LayerState): void {
  controlsStore.setState(({ layers }) => {
    const next = { ...layers };
    for (const id of ids) next[id] = state;
    return { layers: next };
  });
}

/** Moves the peel handle to a stop and sets the rows it passes. */
export function setPeel(stop: number): void {
  controlsStore.setState(({ layers, peel }) => {
    const next = Math.round(clamp(stop, 0, lastPeelStop, peel));
    return { peel: next, layers: peelLayers(layers, peel, next) };
  });
}

/** Shows some structures alone: the others become translucent, or vanish when they are "hidden". */
export function isolate(ids: readonly StructureId[], others: 'ghost' | 'off' = 'ghost'): void {
  const layers = createLayers(others);
  for (const id of ids) layers[id] = 'on';
  controlsStore.setState({ layers });
}

/** Every structure solid and nothing peeled off. */
export function showAll(): void {
  controlsStore.setState({ layers: createLayers('on'), peel: 0 });
}

/** The one structure shown solid while all others are translucent or off; null when there is no such one. */
export function findSolo({ layers }: Controls): StructureId | null {
  const solid = structures.filter(({ id }) => layers[id] === 'on');
  return solid.length === 1 ? solid[0]!.id : null;
}

/** Opens the card of a structure; null gives the place back to piriformis. */
export function select(selected: StructureId | null): void {
  controlsStore.setState({ selected });
}

export const layerPresets = [
  { id: 'superficial', name: 'Superficial' },
  { id: 'gluteus-medius-level', name: 'Gluteus medius level' },
  { id: 'deep-six', name: 'Deep six' },
  { id: 'touches-nerve', name: 'What touches the nerve' },
  { id: 'nerve-only', name: 'Nerve only' },
  { id: 'bones-only', name: 'Bones only' },
] as const;

export type LayerPresetId = (typeof layerPresets)[number]['id'];

/** Peel stop and layers of a preset; hand-set rows are overwritten. */
export function findLayerPreset(id: LayerPresetId): Pick<Controls, 'peel' | 'layers'> {
  if (id === 'touches-nerve') {
    const layers = createLayers('off');
    for (const { id: bone, tissue } of structures)
      if (tissue === 'bone' || tissue === 'cartilage') layers[bone] = 'ghost';
    for (const neighbour of nerveNeighbourIds) layers[neighbour] = 'on';
    layers['sciatic-nerve'] = 'on';
    return { peel: findPeelStop('gluteus-minimus'), layers };
  }
  if (id === 'nerve-only') {
    const layers = createLayers('off');
    for (const { id, tissue } of structures)
      if (tissue === 'bone' || tissue === 'cartilage') layers[id] = 'ghost';
    layers['sciatic-nerve'] = 'on';
    return { peel: findPeelStop('piriformis'), layers };
  }
  const peel = {
    superficial: 0,
    'gluteus-medius-level': findPeelStop('gluteus-maximus'),
    'deep-six': findPeelStop('gluteus-minimus'),
    'bones-only': lastPeelStop,
  }[id];
  return { peel, layers: peelLayers(createLayers('on'), 0, peel) };
}

export function applyLayerPreset(id: LayerPresetId): void {
  controlsStore.setState(findLayerPreset(id));
}

/** The stop at which a structure is lifted off. */
function findPeelStop(id: StructureId): number {
  return peelStops.findIndex(({ lifted }) => lifted.includes(id));
}

/** Names the view the camera stands in; null once the user has turned the model by hand. */
export function setView(view: ViewId | null): void {
  controlsStore.setState({ view });
}

/** Loads a movement: its support is set and the pose goes to its beginning. */
export function setMovement(movementId: MovementId): void {
  controlsStore.setState({
    movementId,
    support: findMovement(movementId).support,
    pose: findPoseInMovement(movementId, 0),
  });
}

export function setLoop(loop: boolean): void {
  controlsStore.setState({ loop });
}

export function setSpeed(speed: Speed): void {
  controlsStore.setState({ speed });
}

export function setStage(stage: StageGround): void {
  controlsStore.setState({ stage });
}

export function setLabels(labels: boolean): void {
  controlsStore.setState({ labels });
}

/** Replaces all controls, as a link does. */
export function setControls(controls: Controls): void {
  controlsStore.setState(controls, true);
}

/** Back to the opening scene; the chosen stage ground stays, because it belongs to the room. */
export function resetAll(): void {
  controlsStore.setState(({ stage }) => ({ ...defaultControls, stage }), true);
}

export function setVariant(variant: NerveVariant): void {
  controlsStore.setState({ variant });
}

export function setTriggerPoint(triggerPoint: number): void {
  controlsStore.setState((now) => ({ triggerPoint: clamp(triggerPoint, 0, 1, now.triggerPoint) }));
}

export function setTriggerPointSite(triggerPointSite: TriggerPointSite): void {
  controlsStore.setState({ triggerPointSite });
}

export function setSeated(seated: number): void {
  controlsStore.setState((now) => ({ seated: clamp(seated, 0, 1, now.seated) }));
}
