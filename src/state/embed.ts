import { type StructureId, structures } from '#src/anatomy/catalog.ts';
import { deg } from '#src/units/angle.ts';
import { goToView } from './camera-commands.ts';
import { type HipPose, type LayerState, poseLimits, viewIds } from './controls.ts';
import { isMovementId } from './movements.ts';
import { loadMovement, pause, play, settlePlayer } from './player.ts';
import { findCompressionReading } from './readings.ts';
import { formatLink, parseLink } from './share.ts';
import { simulation } from './simulation.ts';
import { controlsStore, setControls, setLayers, setPose, setTightness } from './store.ts';

/** Version of the messages; every message in either direction carries it as `deepSix`. */
const messageVersion = 1;

/** Rest before the page around hears of a change; ms. */
const restTime = 300;

/**
 * Does what a message asks, field by field, in the order link, layers, movement, pose, tightness, view, play.
 *
 * `{ deepSix: 1, link?: string, show?: id[], ghost?: id[], hide?: id[], movement?: id, pose?: { flexion?: degrees … },
 * tightness?: 0…1, view?: name, play?: boolean }`
 *
 * @param data anything; a message from somebody else, without the mark, is left alone.
 * @returns one sentence for each field that could not be used, or null when the message is not meant for us.
 */
export function applyMessage(data: unknown): string[] | null {
  if (!isRecord(data) || data.deepSix !== messageVersion) return null;
  const problems: string[] = [];
  const take = <T>(
    name: string,
    isRight: (value: unknown) => value is T,
    use: (value: T) => void,
  ) => {
    const value = data[name];
    if (value === undefined) return;
    if (isRight(value)) use(value);
    else problems.push(`${name} could not be used.`);
  };
  take('link', isText, (link) => {
    const parsed = parseLink(link.slice(link.indexOf('#') + 1));
    setControls(parsed.controls);
    settlePlayer();
    problems.push(...parsed.problems.map(({ field }) => `link: ${field} could not be read.`));
  });
  for (const [name, state] of layerFields) {
    take(name, isList, (ids) => {
      const known = ids.filter(isStructureId);
      setLayers(known, state);
      for (const id of ids) if (!isStructureId(id)) problems.push(`${name}: there is no ${id}.`);
    });
  }
  take('movement', isText, (id) => {
    if (isMovementId(id)) loadMovement(id);
    else problems.push(`movement: there is no ${id}.`);
  });
  take('pose', isRecord, (pose) => {
    const angles: { -readonly [angle in keyof HipPose]?: number } = {};
    for (const [name, value] of Object.entries(pose)) {
      if (name in poseLimits && typeof value === 'number' && Number.isFinite(value)) {
        angles[name as keyof HipPose] = deg(value);
      } else problems.push(`pose: ${name} could not be used.`);
    }
    pause();
    setPose(angles);
  });
  take('tightness', isNumber, setTightness);
  take('view', isText, (view) => {
    const found = viewIds.find((id) => id === view);
    if (found) goToView(found);
    else problems.push(`view: there is no ${view}.`);
  });
  take('play', isSwitch, (isOn) => (isOn ? play() : pause()));
  return problems;
}

/** Listens to the page around and tells it what happens here; returns the remover. */
export function connectEmbed(): () => void {
  const send = (message: object) => {
    // whoever embeds may read the pose: there is nothing private in it
    window.parent.postMessage({ deepSix: messageVersion, ...message }, '*');
  };
  const hear = (event: MessageEvent) => {
    if (event.source !== window.parent || event.source === window) return;
    const problems = applyMessage(event.data);
    if (problems) send({ type: 'done', problems });
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const snapshot = simulation.current();
      const reading = snapshot && findCompressionReading(snapshot.nerve);
      send({
        type: 'state',
        link: formatLink(controlsStore.getState()),
        band: reading?.band ?? null,
        pressure: reading?.pressure ?? null,
      });
    }, restTime);
  };
  window.addEventListener('message', hear);
  const unsubscribe = controlsStore.subscribe(tell);
  send({ type: 'ready' });
  return () => {
    clearTimeout(timer);
    unsubscribe();
    window.removeEventListener('message', hear);
  };
}

const layerFields: readonly (readonly [name: string, state: LayerState])[] = [
  ['show', 'on'],
  ['ghost', 'ghost'],
  ['hide', 'off'],
];

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isSwitch(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function isStructureId(id: string): id is StructureId {
  return structures.some((structure) => structure.id === id);
}
