import { createStore } from 'zustand/vanilla';
import type { Controls } from './controls.ts';
import { pause, settlePlayer } from './player.ts';
import { formatLink, parseLink } from './share.ts';
import { findStorage, readEntry, writeEntry } from './storage.ts';
import { controlsStore, setControls } from './store.ts';

/** What somebody wants to come back to: the camera, the layers, the pose, as a link holds them. */
export interface SavedView {
  readonly name: string;
  readonly link: string;
}

export interface SavedViews {
  /** In the order they were saved. */
  readonly views: readonly SavedView[];
  /** False where the browser keeps nothing: they then last until the page is closed. */
  readonly isKept: boolean;
}

/** Name of the entry in the browser's own storage. */
const entry = 'deep-six-views';

/** More than this are no longer found again in a list. */
export const mostSavedViews = 60;
export const longestViewName = 60;

export const savedViewsStore = createStore<SavedViews>()(() => ({ views: [], isKept: true }));

/** Views from stored text; what is no view is left out. */
export function parseSavedViews(text: string | null): SavedView[] {
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    return [];
  }
  if (!Array.isArray(stored)) return [];
  return stored.filter(isSavedView).slice(0, mostSavedViews);
}

function isSavedView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null) return false;
  const { name, link } = value as Partial<SavedView>;
  return (
    typeof name === 'string' && name !== '' && typeof link === 'string' && link.startsWith('v=')
  );
}

/** Reads what is kept; another window may have saved views meanwhile. Where nothing can be read, those of this page stay. */
export function loadSavedViews(storage: Storage | null = findStorage()): void {
  const text = readEntry(storage, entry);
  if (text !== null) savedViewsStore.setState({ views: parseSavedViews(text) });
}

/** Saves what is shown now under a name; the same name again takes the place of the old one. */
export function saveView(name: string, storage: Storage | null = findStorage()): void {
  const trimmed = name.trim().slice(0, longestViewName);
  if (trimmed === '') return;
  loadSavedViews(storage);
  const view = { name: trimmed, link: formatLink(controlsStore.getState()) };
  const { views } = savedViewsStore.getState();
  const isKnown = views.some((other) => other.name === trimmed);
  keep(
    isKnown
      ? views.map((other) => (other.name === trimmed ? view : other))
      : [...views, view].slice(-mostSavedViews),
    storage,
  );
}

export function deleteView(name: string, storage: Storage | null = findStorage()): void {
  loadSavedViews(storage);
  keep(
    savedViewsStore.getState().views.filter((view) => view.name !== name),
    storage,
  );
}

function keep(views: readonly SavedView[], storage: Storage | null): void {
  savedViewsStore.setState({
    views,
    isKept: writeEntry(storage, entry, JSON.stringify(views)),
  });
}

/** Shows a saved view; the ground of the stage stays, because it belongs to the room. Can be undone but for the camera. */
export function recallView({ link }: SavedView): void {
  pause();
  const { stage } = controlsStore.getState();
  const controls: Controls = { ...parseLink(link).controls, stage };
  setControls(controls);
  settlePlayer();
}
