import { createStore } from 'zustand/vanilla';

/** What the voice of the page knows beside the controls: how long the reading lasts in words, and how often somebody asked to hear it. */
export const spokenReadingStore = createStore<{
  readonly lasting: string;
  readonly asked: number;
}>()(() => ({ lasting: '', asked: 0 }));

/** Somebody wants to hear pose and reading now. */
export function askToSpeak(): void {
  spokenReadingStore.setState(({ asked }) => ({ asked: asked + 1 }));
}
