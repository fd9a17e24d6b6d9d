import { t } from '#src/i18n/t.ts';
import { findMovement, isMovementId } from './movements.ts';
import { playerStore, togglePlaying } from './player.ts';
import { presenterStore, stepPresentation, toggleBlank } from './presenter.ts';
import { type StepNotes, stepperStore } from './stepper.ts';
import { controlsStore } from './store.ts';

/** What the notes window shows. */
export interface Notes extends StepNotes {
  readonly isPlaying: boolean;
  readonly isBlank: boolean;
}

/** What the notes window asks for. */
export type NotesWish = 'hello' | 'next' | 'previous' | 'play' | 'blank';

const channelName = 'deep-six-notes';

/** Whether this window is the one with the notes. */
export function isNotesWindow(search: string = location.search): boolean {
  return new URLSearchParams(search).has('notes');
}

/** Notes about what the page shows now. */
export function findNotes(): Notes {
  const { movementId } = controlsStore.getState();
  const { progress, isPlaying } = playerStore.getState();
  const { isBlank } = presenterStore.getState();
  const { stepper } = stepperStore.getState();
  if (stepper) return { ...stepper.findNotes(), isPlaying, isBlank };
  const { name, phases, watchFor } = findMovement(movementId);
  const index = phases.findLastIndex(({ at }) => at <= progress + 1e-3);
  return {
    title: t(name),
    phase: t(phases[Math.max(index, 0)]!.name),
    next: t(phases[(index + 1) % phases.length]!.name),
    text: '',
    watchFor: t(watchFor),
    isPlaying,
    isBlank,
  };
}

/** Lets a window with notes follow this page and steer it; returns the remover. Silent where channels are missing. */
export function connectNotes(): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => {};
  const channel = new BroadcastChannel(channelName);
  let last = '';
  const tell = (isAsked = false) => {
    const notes = findNotes();
    const text = JSON.stringify(notes);
    if (text === last && !isAsked) return;
    last = text;
    channel.postMessage({ notes });
  };
  channel.onmessage = ({ data }: MessageEvent) => {
    const wish = (data as { wish?: NotesWish }).wish;
    if (wish === 'hello') tell(true);
    if (wish === 'next') stepPresentation(1);
    if (wish === 'previous') stepPresentation(-1);
    if (wish === 'play') togglePlaying();
    if (wish === 'blank') toggleBlank();
  };
  const stops = [
    playerStore.subscribe(() => tell()),
    presenterStore.subscribe(() => tell()),
    stepperStore.subscribe(() => tell()),
    controlsStore.subscribe(
      ({ movementId }) => movementId,
      (id) => isMovementId(id) && tell(),
    ),
  ];
  return () => {
    channel.close();
    for (const stop of stops) stop();
  };
}

/** The other end: hears the notes of the page, and sends wishes. */
export function openNotes(onNotes: (notes: Notes) => void): {
  send(wish: NotesWish): void;
  close(): void;
} {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent) => {
    const { notes } = data as { notes?: Notes };
    if (notes) onNotes(notes);
  };
  channel.postMessage({ wish: 'hello' });
  return {
    send: (wish) => channel.postMessage({ wish }),
    close: () => channel.close(),
  };
}
