import { createStore } from 'zustand/vanilla';
import type { StructureId } from '#src/anatomy/catalog.ts';

export interface QuizState {
  /** Labels, names under the pointer and names of cards are hidden. */
  readonly isOn: boolean;
  /** The structure whose name has been asked for. */
  readonly revealed: StructureId | null;
}

/** Names hidden for asking. It is of the room, not of the model: no link holds it. */
export const quizStore = createStore<QuizState>()(() => ({ isOn: false, revealed: null }));

export function setQuiz(isOn: boolean): void {
  quizStore.setState({ isOn, revealed: null });
}

/** Tells the name of one structure, until another one is asked for. */
export function reveal(revealed: StructureId): void {
  quizStore.setState({ revealed });
}

/** Whether a structure may be named. */
export function isNamed({ isOn, revealed }: QuizState, id: StructureId): boolean {
  return !isOn || revealed === id;
}
