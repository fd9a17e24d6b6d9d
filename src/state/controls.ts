import { peelStops, type StructureId, structures } from '#src/anatomy/catalog.ts';
import {
  type HipAngle,
  type HipPose,
  neutralPose,
  poseLimits,
} from '#src/biomechanics/hip-joint.ts';
import type { HipInputs, NerveVariant, TriggerPointSite } from '#src/biomechanics/snapshot.ts';
import type { Support } from '#src/biomechanics/support.ts';
import type { MovementId } from './movements.ts';

export type { HipAngle, HipPose, NerveVariant, Support, TriggerPointSite };
export { neutralPose, poseLimits };

/** How one structure is drawn: as it is, translucent, or not at all. */
export type LayerState = 'on' | 'ghost' | 'off';

export const layerStates: readonly LayerState[] = ['on', 'ghost', 'off'];

export const supports: readonly Support[] = ['non-weight-bearing', 'weight-bearing'];

export const nerveVariants: readonly NerveVariant[] = ['A', 'B', 'C', 'D', 'E', 'F'];

export const triggerPointSites: readonly TriggerPointSite[] = ['TrP1', 'TrP2'];

export const viewIds = [
  'posterior',
  'lateral',
  'anterior',
  'medial',
  'superior',
  'inferior',
  'nerve',
] as const;

/** A named camera position. */
export type ViewId = (typeof viewIds)[number];

export const speeds = [0.25, 0.5, 1] as const;

/** Playing speed as a fraction of the authored one. */
export type Speed = (typeof speeds)[number];

export type StageGround = 'dark' | 'light';

export type Layers = Readonly<Record<StructureId, LayerState>>;

/** Everything the user can set: plain JSON, radians, the only truth, and what a link stores. */
export interface Controls {
  readonly pose: HipPose;
  readonly support: Support;
  /** Piriformis contracture: 0 relaxed to 1 contracted. */
  readonly tightness: number;
  readonly variant: NerveVariant;
  /** Size of a trigger point in piriformis: 0 none to 1 large. */
  readonly triggerPoint: number;
  readonly triggerPointSite: TriggerPointSite;
  /** Weight on the seat: 0 to 1. */
  readonly seated: number;
  readonly layers: Layers;
  /** Index into `peelStops`. */
  readonly peel: number;
  /** The named view the camera stands in; null after the user turned the model by hand. */
  readonly view: ViewId | null;
  readonly movementId: MovementId;
  readonly loop: boolean;
  readonly speed: Speed;
  readonly stage: StageGround;
  readonly labels: boolean;
  /** The structure whose card is open; null leaves the card to piriformis. */
  readonly selected: StructureId | null;
}

export const lastPeelStop = peelStops.length - 1;

/** All structures in one state. */
export function createLayers(state: LayerState): Record<StructureId, LayerState> {
  return Object.fromEntries(structures.map(({ id }) => [id, state])) as Record<
    StructureId,
    LayerState
  >;
}

/** The opening scene: the classical view from behind with gluteus maximus translucent. */
export const defaultControls: Controls = {
  pose: neutralPose,
  support: 'non-weight-bearing',
  tightness: 0,
  variant: 'A',
  triggerPoint: 0,
  triggerPointSite: 'TrP2',
  seated: 0,
  layers: { ...createLayers('on'), 'gluteus-maximus': 'ghost' },
  peel: 0,
  view: 'posterior',
  movementId: 'rotation-hip-extended',
  loop: true,
  speed: 1,
  stage: 'dark',
  labels: true,
  selected: null,
};

/** `value` inside the closed range; anything that is not a number becomes `fallback`. */
export function clamp(value: number, min: number, max: number, fallback: number): number {
  return Number.isNaN(value) ? fallback : Math.min(max, Math.max(min, value));
}

/** `pose` with `changes` applied and every angle inside `poseLimits`. A value that is no number is left out. */
export function clampPose(pose: HipPose, changes: Partial<HipPose>): HipPose {
  const next = { ...pose };
  for (const angle of Object.keys(poseLimits) as (keyof HipPose)[]) {
    const value = changes[angle];
    if (value === undefined) continue;
    const [min, max] = poseLimits[angle];
    next[angle] = clamp(value, min, max, pose[angle]);
  }
  return next;
}

/**
 * Layers after the peel handle has moved from one stop to another.
 * Only rows the handle passes are set; rows below it keep what was set by hand.
 */
export function peelLayers(layers: Layers, from: number, to: number): Layers {
  const next = { ...layers };
  for (let stop = from + 1; stop <= to; stop++) {
    for (const id of peelStops[stop]!.lifted) next[id] = 'off';
    for (const id of peelStops[stop]!.ghosted) next[id] = 'ghost';
  }
  for (let stop = from; stop > to; stop--) {
    for (const id of peelStops[stop]!.ghosted) next[id] = 'on';
    for (const id of peelStops[stop]!.lifted) next[id] = isGhostedAbove(id, stop) ? 'ghost' : 'on';
  }
  return next;
}

/** True for what was translucent before a stop lifted it. */
function isGhostedAbove(id: StructureId, stop: number): boolean {
  return peelStops.slice(0, stop).some(({ ghosted }) => ghosted.includes(id));
}

/** The part of the controls the kernel needs, as one flat record. */
export function findInputs(controls: Controls): HipInputs {
  const { pose, support, tightness, variant, triggerPoint, triggerPointSite, seated } = controls;
  return { ...pose, support, tightness, variant, triggerPoint, triggerPointSite, seated };
}
