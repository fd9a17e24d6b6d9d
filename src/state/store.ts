import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { AttachedMuscleId } from '#src/anatomy/attachments.ts';
import {
  nerveNeighbourIds,
  peelStops,
  type StructureId,
  structures,
} from '#src/anatomy/catalog.ts';
import { findZOnSide } from '#src/anatomy/side.ts';
import { phrases } from '#src/i18n/t.ts';
import { findPose } from '#src/movements/instant.ts';
import {
  type CameraStand,
  type Controls,
  clamp,
  clampPose,
  createLayers,
  defaultControls,
  defaultSection,
  findPlayRange,
  firstPeelStop,
  type HipPose,
  type LayerState,
  lastPeelStop,
  mostCoContraction,
  type NerveVariant,
  type PainPattern,
  peelLayers,
  type Section,
  type Side,
  type Speed,
  type StageGround,
  type Support,
  sectionLimits,
  type TriggerPointSite,
  type ViewId,
} from './controls.ts';

import { findMovement, findMovementOn, isPosture, type MovementId } from './movements.ts';
import { defaultPlot, type Plot } from './plot-choice.ts';

/** The one store of the page. Sliders, keys, links and movements all write here through the setters below. */
export const controlsStore = createStore<Controls>()(
  subscribeWithSelector((): Controls => defaultControls),
);

/** Changes some angles by hand; rad. Values beyond the limits of motion stop at them. The pose is no longer the movement's. */
export function setPose(changes: Partial<HipPose>): void {
  controlsStore.setState(({ pose }) => ({ pose: clampPose(pose, changes), instant: null }));
}

/** Shows a place in the loaded movement, with the pose that it has there or is on its way to. */
export function setInstant(instant: number, pose: HipPose): void {
  controlsStore.setState((now) => ({ pose: clampPose(now.pose, pose), instant }));
}

/** Chooses which end of the limb is held; a loaded movement changes to its counterpart, the pose stays. */
export function setSupport(support: Support): void {
  controlsStore.setState(({ movementId, instant }) => {
    const next = findMovementOn(support, movementId);
    const isSame = next === movementId || findMovement(next).counterpart === movementId;
    return { support, movementId: next, instant: isSame ? instant : null, playRange: null };
  });
}

/** 0 relaxed to 1 contracted. */
export function setTightness(tightness: number): void {
  controlsStore.setState((now) => ({ tightness: clamp(tightness, 0, 1, now.tightness) }));
}

/** 0 normal to 1 as thick as in patients. */
export function setThickening(thickening: number): void {
  controlsStore.setState((now) => ({ thickening: clamp(thickening, 0, 1, now.thickening) }));
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
    const next = Math.round(clamp(stop, firstPeelStop, lastPeelStop, peel));
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

export const layerPresets = phrases([
  { id: 'superficial', name: 'Superficial' },
  { id: 'gluteus-medius-level', name: 'Gluteus medius level' },
  { id: 'deep-six', name: 'Deep six' },
  { id: 'touches-nerve', name: 'What touches the nerve' },
  { id: 'nerve-only', name: 'Nerve only' },
  { id: 'bones-only', name: 'Bones only' },
]);

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

/** Puts all layers back as they were. */
export function restoreLayers({ layers, peel }: Pick<Controls, 'layers' | 'peel'>): void {
  controlsStore.setState({ layers, peel });
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
  controlsStore.setState(view ? { view, camera: null } : { view });
}

/** Where the user has taken the camera; null once it stands in a fitted view again. */
export function setCamera(camera: CameraStand | null): void {
  controlsStore.setState({ camera });
}

/** Loads a movement: its support is set and the pose goes to its beginning. */
export function setMovement(movementId: MovementId): void {
  const { movementId: last, figure } = controlsStore.getState();
  controlsStore.setState({
    movementId,
    // postures are copied from a figure, which goes again with the last of them
    figure: isPosture(movementId) !== isPosture(last) ? isPosture(movementId) : figure,
    support: findMovement(movementId).support,
    pose: findPose(findMovement(movementId), 0),
    instant: 0,
    playRange: null,
  });
}

export function setLoop(loop: boolean): void {
  controlsStore.setState({ loop });
}

/** Plays a part of the movement over and over; null plays it all. */
export function setPlayRange(range: Controls['playRange']): void {
  controlsStore.setState({ playRange: range && findPlayRange(range[0], range[1]) });
}

export function setWorking(isWorking: boolean): void {
  controlsStore.setState({ isWorking });
}

/** Null leaves it as the movement has it; 0 lets the moments alone decide. */
export function setCoContraction(coContraction: number | null): void {
  controlsStore.setState((now) => ({
    coContraction:
      coContraction === null
        ? null
        : clamp(coContraction, 0, mostCoContraction, now.coContraction ?? 0),
  }));
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

/** The plot as it was when it was closed last, to be opened the same. */
let lastPlot: Plot = defaultPlot;

/** Opens the plot as it was left, or closes it. */
export function setPlotShown(isShown: boolean): void {
  const { plot } = controlsStore.getState();
  if (plot) lastPlot = plot;
  if (isShown === (plot !== null)) return;
  controlsStore.setState({ plot: isShown ? lastPlot : null });
}

/** Changes what is plotted. */
export function setPlot(changes: Partial<Plot>): void {
  controlsStore.setState(({ plot }) => (plot ? { plot: { ...plot, ...changes } } : {}));
}

/** Shows both supports beside each other, or the chosen one alone. */
export function setSideBySide(isSideBySide: boolean): void {
  controlsStore.setState({ isSideBySide });
}

export function setColouredByWork(isColouredByWork: boolean): void {
  controlsStore.setState({ isColouredByWork });
}

/** The section as it was when it was closed last, to be opened the same. */
let lastSection: Section = defaultSection;

/** Opens the live section as it was left, or closes it. */
export function setSectionShown(isShown: boolean): void {
  const { section } = controlsStore.getState();
  if (section) lastSection = section;
  if (isShown === (section !== null)) return;
  controlsStore.setState({ section: isShown ? lastSection : null });
}

/** Changes the plane of the section; beyond the limits it stops at them. Another preset starts from its own place. */
export function setSection(changes: Partial<Section>): void {
  controlsStore.setState(({ section }) => {
    if (!section) return {};
    const isOther = changes.plane !== undefined && changes.plane !== section.plane;
    const from = isOther ? { ...defaultSection, isOpen: section.isOpen } : section;
    const next = { ...from, ...changes };
    const { offset, angle } = sectionLimits;
    return {
      section: {
        ...next,
        offset: clamp(next.offset, -offset, offset, from.offset),
        tilt: clamp(next.tilt, -angle, angle, from.tilt),
        turn: clamp(next.turn, -angle, angle, from.turn),
      },
    };
  });
}

export function setCloseUp(closeUp: boolean): void {
  controlsStore.setState({ closeUp });
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

/** Paints the origin and insertion of a muscle on the bones, or takes the paint off. */
export function setFootprint(muscle: AttachedMuscleId, isPainted: boolean): void {
  controlsStore.setState(({ footprints }) => {
    const others = footprints.filter((id) => id !== muscle);
    return { footprints: isPainted ? [...others, muscle] : others };
  });
}

/** Paints a pattern of pain on the skin, or takes it off. */
export function setPain(pain: PainPattern): void {
  controlsStore.setState({ pain });
}

/** Shows the whole body round the hip, or the hip alone. */
export function setFigure(figure: boolean): void {
  controlsStore.setState({ figure });
}

/** Takes the camera to a place of its own, given for the right hip; it stands in no named view then. */
export function lookFrom(camera: CameraStand): void {
  controlsStore.setState(({ side }) => ({
    view: null,
    camera: side === 'left' ? mirrorCamera(camera) : camera,
  }));
}

/** Shows the right hip, or its mirror image as the left one. */
export function setSide(side: Side): void {
  controlsStore.setState((now) => {
    if (now.side === side) return now;
    return { side, camera: now.camera && mirrorCamera(now.camera) };
  });
}

/** The camera that sees the mirrored model as `camera` sees the model. */
function mirrorCamera(camera: CameraStand): CameraStand {
  const [x, y, z] = camera.target;
  const azimuth = Math.PI - camera.azimuth;
  return {
    ...camera,
    azimuth: azimuth > Math.PI ? azimuth - 2 * Math.PI : azimuth,
    target: [x, y, findZOnSide(z, 'left')],
  };
}
