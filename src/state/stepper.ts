import { createStore } from 'zustand/vanilla';

/** What a presenter is told about the step that is shown. */
export interface StepNotes {
  readonly title: string;
  readonly phase: string;
  readonly next: string;
  /** What is said to the class; empty where the picture speaks for itself. */
  readonly text: string;
  readonly watchFor: string;
}

/** Something that is gone through step by step instead of the phases of the movement: a lesson. */
export interface Stepper {
  step(direction: 1 | -1): void;
  findNotes(): StepNotes;
}

/** What a clicker steps through; null leaves it to the movement. A new object for every step that is shown. */
export const stepperStore = createStore<{ readonly stepper: Stepper | null }>()(() => ({
  stepper: null,
}));
