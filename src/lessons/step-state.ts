import type { StructureId } from '#src/anatomy/catalog.ts';
import { type Controls, defaultControls } from '#src/state/controls.ts';
import { formatLink, type LinkProblem, parseLink } from '#src/state/share.ts';
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
  const isAtStart = names.has('movement') && !poseFields.some((name) => names.has(name));
  return [...kept, ...(isAtStart ? [['at', '0'] as const] : [])]
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
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
  // stands of the camera are written for the right hip
  if (controls.camera && room.side === 'left') lookFrom(controls.camera);
  return controlsStore.getState();
}

/** What the page shows now, as fields; what is as in the opening scene is left out. */
export function captureStepState(): Exclude<StepState, string> {
  const controls = controlsStore.getState();
  const fields = new URLSearchParams(
    formatLink({ ...controls, stage: defaultControls.stage, selected: null }),
  );
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
