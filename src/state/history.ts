import { createStore } from 'zustand/vanilla';
import type { Controls } from './controls.ts';
import { playerStore, settlePlayer } from './player.ts';
import { controlsStore } from './store.ts';

/** What can be taken back, and what can be done again; oldest first. */
export interface History {
  readonly past: readonly Controls[];
  readonly future: readonly Controls[];
}

export const historyStore = createStore<History>()(() => ({ past: [], future: [] }));

/** Changes of the same fields within this time are one step, as a slider's are while it is dragged; ms. */
const gestureTime = 700;

/** Steps kept; older ones are forgotten. */
const longestHistory = 200;

let isReplaying = false;
let lastFields = '';
let lastTime = Number.NEGATIVE_INFINITY;

/** Remembers every change of the controls; called once by the page. A playing movement is not a change by the user. */
export function connectHistory(now: () => number = () => performance.now()): () => void {
  return controlsStore.subscribe((controls, before) => {
    if (isReplaying) return;
    const fields = findChangedFields(controls, before);
    if (fields.length === 0 || isPlayback(fields)) return;
    const name =
      fields.includes('instant') && fields.every(isOfMovement) ? 'instant' : fields.join();
    const isSameGesture =
      name === lastFields &&
      now() - lastTime < gestureTime &&
      (name === 'instant' || fields.every(isContinuous));
    lastFields = name;
    lastTime = now();
    if (isSameGesture) return;
    const { past } = historyStore.getState();
    historyStore.setState({ past: [...past, before].slice(-longestHistory), future: [] });
  });
}

/** Takes the last change back. False when there is none. */
export function undo(): boolean {
  const { past, future } = historyStore.getState();
  const last = past.at(-1);
  if (!last) return false;
  const now = controlsStore.getState();
  replay(last);
  historyStore.setState({ past: past.slice(0, -1), future: [...future, now] });
  return true;
}

/** Does the change again that was taken back last. False when there is none. */
export function redo(): boolean {
  const { past, future } = historyStore.getState();
  const next = future.at(-1);
  if (!next) return false;
  const now = controlsStore.getState();
  replay(next);
  historyStore.setState({ past: [...past, now], future: future.slice(0, -1) });
  return true;
}

/** Forgets all steps: what a link brought is where the user begins. */
export function clearHistory(): void {
  lastFields = '';
  historyStore.setState({ past: [], future: [] });
}

function replay(controls: Controls): void {
  isReplaying = true;
  try {
    // the eye stays where it is: a step back is about the model
    const { view, camera, selected } = controlsStore.getState();
    controlsStore.setState({ ...controls, view, camera, selected }, true);
    settlePlayer();
  } finally {
    isReplaying = false;
    lastFields = '';
  }
}

/** Names of the fields that differ; angles and layers by their own names. */
function findChangedFields(now: Controls, before: Controls): string[] {
  const fields: string[] = [];
  for (const key of Object.keys(now) as (keyof Controls)[]) {
    if (now[key] === before[key] || quietFields.has(key)) continue;
    if (key === 'pose' || key === 'layers') {
      const parts = now[key] as { readonly [name: string]: unknown };
      const earlier = before[key] as { readonly [name: string]: unknown };
      for (const name of Object.keys(parts)) {
        if (parts[name] !== earlier[name]) fields.push(`${key}.${name}`);
      }
    } else {
      fields.push(key);
    }
  }
  return fields;
}

/** True for what a slider sweeps over; a press of a switch or a peel stop is a step of its own. */
function isContinuous(field: string): boolean {
  return field.startsWith('pose.') || sweptFields.has(field);
}

const sweptFields: ReadonlySet<string> = new Set([
  'tightness',
  'thickening',
  'triggerPoint',
  'seated',
  'instant',
  'coContraction',
  'section',
]);

/** Fields that change along with others, or that only follow the camera. */
const quietFields: ReadonlySet<keyof Controls> = new Set(['view', 'camera', 'selected']);

function isPlayback(fields: readonly string[]): boolean {
  return playerStore.getState().isPlaying && fields.every(isOfMovement);
}

/** What a movement sets while it plays or is scrubbed through. */
function isOfMovement(field: string): boolean {
  return field.startsWith('pose.') || field === 'instant' || field === 'support';
}
