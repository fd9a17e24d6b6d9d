import type { AttachedMuscleId } from '#src/anatomy/attachments.ts';
import { contextMuscleIds, peelStops, type StructureId, structures } from '#src/anatomy/catalog.ts';
import { type Side, sides } from '#src/anatomy/side.ts';
import { findFreeRange, turnClearOfBone } from '#src/biomechanics/bony-range.ts';
import {
  type HipAngle,
  type HipPose,
  neutralPose,
  poseLimits,
} from '#src/biomechanics/hip-joint.ts';
import type { HipInputs, NerveVariant, TriggerPointSite } from '#src/biomechanics/snapshot.ts';
import type { Support } from '#src/biomechanics/support.ts';

import { findInstant, findPose, type Instant } from '#src/movements/instant.ts';
import { deg, type Radians } from '#src/units/angle.ts';
import type { CameraStand } from './camera-stand.ts';
import { findMovement, type MovementId } from './movements.ts';
import type { Plot } from './plot-choice.ts';

export type { CameraStand, HipAngle, HipPose, NerveVariant, Support, TriggerPointSite };
export { findFreeRange, neutralPose, poseLimits };

/** How one structure is drawn: as it is, translucent, or not at all. */
export type LayerState = 'on' | 'ghost' | 'off';

export const layerStates: readonly LayerState[] = ['on', 'ghost', 'off'];

export const hipAngles: readonly HipAngle[] = ['flexion', 'abduction', 'internalRotation'];

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

/** Where the live section cuts; what follows the pose is worked out by the scene. */
export const sectionPlaneIds = ['infrapiriform', 'axial', 'sagittal', 'piriformis'] as const;

export type SectionPlaneId = (typeof sectionPlaneIds)[number];

/** The live section: a plane, and how far it was moved from there. */
export interface Section {
  readonly plane: SectionPlaneId;
  /** Along the plane's normal; m. */
  readonly offset: number;
  /** About the picture's own left-right and up-down axis; rad. */
  readonly tilt: Radians;
  readonly turn: Radians;
  /** The model itself is cut open there. */
  readonly isOpen: boolean;
}

export const defaultSection: Section = {
  plane: 'infrapiriform',
  offset: 0,
  tilt: 0,
  turn: 0,
  isOpen: false,
};

/** Farthest the plane may be moved and turned from its preset; m, rad. */
export const sectionLimits = { offset: 0.06, angle: deg(60) } as const;

/** Patterns of pain that can be painted on the skin. */
export const painPatterns = ['none', 'trigger-point', 'entrapment', 'groin'] as const;

export type PainPattern = (typeof painPatterns)[number];

export const speeds = [0.1, 0.25, 0.5, 1, 2] as const;

/** Playing speed as a fraction of the authored one. */
export type Speed = (typeof speeds)[number];

export type StageGround = 'dark' | 'light';

export type { Side };
export { sides };

export type Layers = Readonly<Record<StructureId, LayerState>>;

/** Everything the user can set: plain JSON, radians, the only truth, and what a link stores. */
export interface Controls {
  readonly pose: HipPose;
  readonly support: Support;
  /** Piriformis contracture: 0 relaxed to 1 contracted. */
  readonly tightness: number;
  /** Thickening of piriformis without contracture: 0 normal to 1 as thick as in patients. */
  readonly thickening: number;
  readonly variant: NerveVariant;
  /** Size of a trigger point in piriformis: 0 none to 1 large. */
  readonly triggerPoint: number;
  readonly triggerPointSite: TriggerPointSite;
  /** Weight on the seat: 0 to 1. */
  readonly seated: number;
  readonly layers: Layers;
  /** Index into `peelStops`; −1 with the skin on. */
  readonly peel: number;
  /** The named view the camera stands in; null after the user turned the model by hand. */
  readonly view: ViewId | null;
  /** Where the user has taken the camera; null while it stands in the fitted view. */
  readonly camera: CameraStand | null;
  readonly movementId: MovementId;
  /** Place in the movement that the pose was taken from, 0 to 1; null after an angle was set by hand. */
  readonly instant: number | null;
  /** Whether the muscles work in a movement or let themselves be moved. */
  readonly isWorking: boolean;
  /** All muscles are tensed at least this much while they work, 0 to `mostCoContraction`; null as the movement has it. */
  readonly coContraction: number | null;
  /** Part of the movement that is played, from A to B; null plays it all. */
  readonly playRange: readonly [from: number, to: number] | null;
  readonly loop: boolean;
  readonly speed: Speed;
  readonly stage: StageGround;
  readonly labels: boolean;
  /** The live section; null while it is not shown. */
  readonly section: Section | null;
  /** The plot in the drawer; null while it is not shown. */
  readonly plot: Plot | null;
  /** Both supports beside each other, at the same angles. */
  readonly isSideBySide: boolean;
  /** Muscles are coloured by how much they work. */
  readonly isColouredByWork: boolean;
  /** The small picture that follows the infrapiriform foramen. */
  readonly closeUp: boolean;
  /** The structure whose card is open; null leaves the card to piriformis. */
  readonly selected: StructureId | null;
  /** Muscles whose origin and insertion are painted on the bones. */
  readonly footprints: readonly AttachedMuscleId[];
  /** Where it hurts, painted on the skin. */
  readonly pain: PainPattern;
  /** The whole body round the hip. */
  readonly figure: boolean;
  /** The hip that is shown; the kernel knows the right one, the left is its mirror image. */
  readonly side: Side;
}

export const mostCoContraction = 0.5;

export const lastPeelStop = peelStops.length - 1;
/** Nothing is lifted off, not even the skin. */
export const firstPeelStop = -1;

const onDemand: ReadonlySet<StructureId> = new Set<StructureId>([...contextMuscleIds, 'skin']);

/** All structures in one state, but the skin and the muscles for context, which are off until somebody asks for them. */
export function createLayers(state: LayerState): Record<StructureId, LayerState> {
  return Object.fromEntries(
    structures.map(({ id }) => [id, onDemand.has(id) ? 'off' : state]),
  ) as Record<StructureId, LayerState>;
}

/** The opening scene: the classical view from behind with gluteus maximus translucent. */
export const defaultControls: Controls = {
  pose: neutralPose,
  support: 'non-weight-bearing',
  tightness: 0,
  variant: 'A',
  thickening: 0,
  triggerPoint: 0,
  triggerPointSite: 'TrP2',
  seated: 0,
  layers: { ...createLayers('on'), 'gluteus-maximus': 'ghost' },
  peel: 0,
  view: 'posterior',
  camera: null,
  movementId: 'rotation-hip-extended',
  instant: null,
  isWorking: true,
  coContraction: null,
  playRange: null,
  loop: true,
  speed: 1,
  stage: 'dark',
  labels: true,
  section: null,
  plot: null,
  isSideBySide: false,
  isColouredByWork: false,
  closeUp: false,
  selected: null,
  footprints: [],
  pain: 'none',
  figure: false,
  side: 'right',
};

/** `value` inside the closed range; anything that is not a number becomes `fallback`. */
export function clamp(value: number, min: number, max: number, fallback: number): number {
  return Number.isNaN(value) ? fallback : Math.min(max, Math.max(min, value));
}

/**
 * `pose` with `changes` applied, every angle inside `poseLimits`, and no bone in another. A value that is no number is left out.
 * An angle of the hip that is moved alone stops where bone meets bone; of several moved together, rotation gives way.
 */
export function clampPose(pose: HipPose, changes: Partial<HipPose>): HipPose {
  const next = { ...pose };
  for (const angle of Object.keys(poseLimits) as (keyof HipPose)[]) {
    const value = changes[angle];
    if (value === undefined) continue;
    const [min, max] = poseLimits[angle];
    next[angle] = clamp(value, min, max, pose[angle]);
  }
  const moved = hipAngles.filter((angle) => next[angle] !== pose[angle]);
  if (moved.length === 1) {
    const angle = moved[0]!;
    const [min, max] = findFreeRange(pose, angle);
    next[angle] = clamp(next[angle], min, max, pose[angle]);
  }
  return turnClearOfBone(next);
}

/** A part of the movement, in order; null when it would be shorter than a hundredth of it. */
export function findPlayRange(a: number, b: number): Controls['playRange'] {
  const from = clamp(Math.min(a, b), 0, 1, 0);
  const to = clamp(Math.max(a, b), 0, 1, 1);
  return to - from < shortestRange ? null : [from, to];
}

const shortestRange = 0.01;

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

/** What the loaded movement says about the instant that is shown; null in a pose set by hand. */
export function findShownInstant({ movementId, instant }: Controls): Instant | null {
  return instant === null ? null : findInstant(findMovement(movementId), instant);
}

/** The controls at another place of the loaded movement, 0 to 1. */
export function findControlsAt(controls: Controls, instant: number): Controls {
  return { ...controls, pose: findPose(findMovement(controls.movementId), instant), instant };
}

/**
 * The part of the controls the kernel needs, as one flat record.
 *
 * @param support another one than is set shows the same angles on the other end: muscles then do what the weights ask for there.
 */
export function findInputs(controls: Controls, support: Support = controls.support): HipInputs {
  const { pose, tightness, thickening, variant, triggerPoint, triggerPointSite, seated } = controls;
  const inputs = {
    ...pose,
    support,
    tightness,
    thickening,
    variant,
    triggerPoint,
    triggerPointSite,
    seated,
  };
  const instant = findShownInstant(controls);
  if (!instant) return inputs;
  const isOwn = support === findMovement(controls.movementId).support;
  const { velocity, effort, body } = instant;
  return {
    ...inputs,
    seated: Math.max(seated, instant.seated),
    velocity,
    ...(isOwn && body
      ? { body: controls.isSideBySide ? { ...body, posture: 'upright' } : body }
      : {}),
    ...(effort && controls.isWorking
      ? {
          effort: {
            ...effort,
            ...(isOwn ? {} : { measured: null, load: support === 'weight-bearing' ? 1 : 0 }),
            coContraction: controls.coContraction ?? effort.coContraction,
          },
        }
      : {}),
  };
}
