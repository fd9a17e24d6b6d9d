import { createStore } from 'zustand/vanilla';

/** What the panel of lessons shows; none leaves the place to the layers. */
export type LearnView = 'none' | 'list' | 'lesson' | 'maker' | 'stretches' | 'plan';

/** Which lesson the page shows and where in it. The lessons themselves are fetched when this says so. */
export interface LearnState {
  readonly view: LearnView;
  /** Id of a lesson of the library, or the address of a file beside this page. */
  readonly lesson: string | null;
  /** From 0. */
  readonly step: number;
  /** The user has changed what the step had set; the address then says all of it. */
  readonly isLeft: boolean;
}

const closed: LearnState = { view: 'none', lesson: null, step: 0, isLeft: false };

export const learnStore = createStore<LearnState>()(() => closed);

/** Opens the list of lessons, or goes back to it. */
export function openLessonList(): void {
  learnStore.setState({ ...closed, view: 'list' });
}

/** Opens what lessons are made with. */
export function openLessonMaker(): void {
  learnStore.setState({ ...closed, view: 'maker' });
}

/** Opens the stretches side by side. */
export function openStretches(): void {
  learnStore.setState({ ...closed, view: 'stretches' });
}

/** Opens the plan for a week. */
export function openPlan(): void {
  learnStore.setState({ ...closed, view: 'plan' });
}

export function closeLessons(): void {
  learnStore.setState(closed, true);
}

/** Fields of an address that belong to the page and not to a state of the model. */
const pageFields: ReadonlySet<string> = new Set(['v', 'lesson', 'step', 'chrome', 'stage']);

/** The lesson of an address; null when it names none. An address that says more than the step is one of a step that was left. */
export function parseLesson(hash: string): Omit<LearnState, 'view'> | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const lesson = fields.get('lesson');
  if (!lesson) return null;
  const step = Number(fields.get('step') ?? '1');
  return {
    lesson,
    // people count from one
    step: Number.isInteger(step) && step > 0 ? step - 1 : 0,
    isLeft: [...fields.keys()].some((name) => !pageFields.has(name)),
  };
}

/** The fields that `parseLesson` reads; empty when no lesson is open. */
export function formatLesson({ lesson, step }: LearnState): string {
  // a slash needs no escape there, and the address stays readable
  return lesson
    ? `lesson=${encodeURIComponent(lesson).replaceAll('%2F', '/')}&step=${step + 1}`
    : '';
}
