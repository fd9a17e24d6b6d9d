import type { StructureId } from '#src/anatomy/catalog.ts';
import { type CameraStand, type Controls, defaultControls } from '#src/state/controls.ts';
import { findMovement, isMovementId } from '#src/state/movements.ts';
import { formatLink, type LinkProblem, parseLink } from '#src/state/share.ts';
import { findStandInRoom, stageRoomStore } from '#src/state/stage-room.ts';
import { controlsStore, lookFrom, setControls } from '#src/state/store.ts';
import type { StepState } from './lesson.ts';

/** Fields of a link that a step does not set: they belong to the page, or to the room. */
const pageFields: ReadonlySet<string> = new Set(['v', 'chrome', 'lesson', 'step']);
const roomFields = ['stage', 'side'] as const;

/** A step's state as the fields of a link. */
export function formatStepState(state: StepState): string {
  const fields =
    typeof state === 'string'
      ? [...new URLSearchParams(state.slice(state.indexOf('#') + 1))]
      : Object.entries(state).map(([name, value]) => [name, formatValue(value)] as const);
  const kept = fields.filter(([name]) => !pageFields.has(name));
  const names = new Set(kept.map(([name]) => name));
  // a movement without a place or an angle of its own is shown at its beginning
  const movement = kept.find(([name]) => name === 'movement')?.[1];
  const isAtStart = movement && !poseFields.some((name) => names.has(name));
  // nor is one without a view of its own: it is seen from where it is best seen
  const isSeenAsUsual = movement && !names.has('view') && !names.has('camera');
  return [
    ...kept,
    ...(isAtStart ? [['at', '0'] as const] : []),
    ...(isSeenAsUsual ? findUsualView(movement) : []),
    ...(movement && !names.has('support') ? findSupport(movement) : []),
  ]
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** A movement says which end of the limb is held. */
function findSupport(movement: string): readonly (readonly [name: string, value: string])[] {
  return isMovementId(movement) ? [['support', findMovement(movement).support]] : [];
}

function findUsualView(movement: string): readonly (readonly [name: string, value: string])[] {
  if (!isMovementId(movement)) return [];
  const { camera } = findMovement(movement);
  const lengths = [camera.distance, ...camera.target].map((length) => length * 1000);
  return [['camera', [camera.azimuth, camera.polar, ...lengths].join(',')]];
}

const poseFields = ['at', 'flexion', 'abduction', 'internalRotation', 'kneeFlexion'] as const;

function formatValue(value: Exclude<StepState, string>[string]): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (Array.isArray(value)) return value.join(',');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, state]) => `${name}:${state}`)
      .join(',');
  }
  return String(value);
}

export interface ParsedState {
  readonly controls: Controls;
  readonly problems: readonly LinkProblem[];
}

/** The controls that a step sets, given for the right hip. What the step leaves out is as in the opening scene. */
export function parseStepState(state: StepState): ParsedState {
  const { controls, problems } = parseLink(formatStepState(state));
  return { controls, problems };
}

/** Names of the fields that a link may hold, to tell a misspelt one. */
export function findUnknownFields(state: StepState): string[] {
  const names = [...new URLSearchParams(formatStepState(state)).keys()];
  return names.filter((name) => !linkFields.has(name));
}

/** Fields of a link. Listed, because a link leaves out what is as in the opening scene. */
const linkFields: ReadonlySet<string> = new Set([
  'flexion',
  'abduction',
  'internalRotation',
  'kneeFlexion',
  'support',
  'tightness',
  'thickening',
  'variant',
  'triggerPoint',
  'triggerPointSite',
  'seated',
  'view',
  'camera',
  'peel',
  'layers',
  'movement',
  'at',
  'play',
  'work',
  'coContraction',
  'speed',
  'loop',
  'stage',
  'labels',
  'section',
  'plot',
  'sideBySide',
  'workColours',
  'closeUp',
  'footprints',
  'side',
  'selected',
  'pain',
  'figure',
  'skin',
]);

/** Shows what a step sets. The ground of the stage and the side stay as the room has them, unless the step names them. */
export function applyStepState(state: StepState): Controls {
  const { controls } = parseStepState(state);
  const named = new URLSearchParams(formatStepState(state));
  const now = controlsStore.getState();
  const room: { -readonly [name in (typeof roomFields)[number]]?: Controls[name] } = {};
  if (!named.has('stage')) room.stage = now.stage;
  if (!named.has('side')) room.side = now.side;
  setControls({ ...controls, ...room });
  if (controls.camera) lookFromStep(controls.camera);
  return controlsStore.getState();
}

/** Takes the camera to a stand that a step has written: for the right hip, and for a stage without bars. */
function lookFromStep(camera: CameraStand): void {
  lookFrom(findStandInRoom(camera, stageRoomStore.getState()));
}

/** Takes the camera of a step again after bars and drawers have changed; null when the step has no camera of its own. */
export function lookAgain(state: StepState): Controls | null {
  const { camera } = parseStepState(state).controls;
  if (!camera) return null;
  lookFromStep(camera);
  return controlsStore.getState();
}

/** What the page shows now, as fields; what is as in the opening scene is left out. */
export function captureStepState(): Exclude<StepState, string> {
  const controls = controlsStore.getState();
  const fields = new URLSearchParams(
    formatLink({
      ...controls,
      stage: defaultControls.stage,
      selected: null,
      camera: controls.camera && findStandInRoom(controls.camera, stageRoomStore.getState(), -1),
    }),
  );
  // said even where it is the usual one, because a movement has a usual view of its own
  if (controls.view && !controls.camera) fields.set('view', controls.view);
  return Object.fromEntries([...fields].filter(([name]) => !pageFields.has(name)).map(readField));
}

/** Numbers as numbers, switches as switches, layers by name: a file that people can read. */
function readField([name, text]: readonly [string, string]): [
  string,
  Exclude<StepState, string>[string],
] {
  if (name === 'layers') {
    const entries = text.split(',').map((entry) => entry.split(':') as [StructureId, string]);
    return [name, Object.fromEntries(entries)];
  }
  if (/^-?\d+(\.\d+)?$/.test(text)) return [name, Number(text)];
  if (text === 'on' || text === 'off') return [name, text === 'on'];
  return [name, text];
}
