import { createStore } from 'zustand/vanilla';
import { findStorage, readEntry, writeEntry } from './storage.ts';

/** Whether the one screen of first help is shown. */
export const guidanceStore = createStore<{ isOpen: boolean }>()(() => ({ isOpen: false }));

/** Name of the entry in the browser's own storage. */
const entry = 'deep-six-guidance';

/**
 * Opens the first help for somebody who has not seen it and comes to the page itself: not by a link to
 * a state of it, not in a frame of another page, not in the window with notes.
 */
export function connectGuidance(
  { hash, search }: { readonly hash: string; readonly search: string } = location,
  storage: Storage | null = findStorage(),
): void {
  const isPlain = hash.length < 2 && search.length < 2;
  if (isPlain && readEntry(storage, entry) === null) guidanceStore.setState({ isOpen: true });
}

/** Closes the first help for good. */
export function dismissGuidance(storage: Storage | null = findStorage()): void {
  guidanceStore.setState({ isOpen: false });
  writeEntry(storage, entry, 'seen');
}

/** Shows it again, when somebody asks. */
export function openGuidance(): void {
  guidanceStore.setState({ isOpen: true });
}
