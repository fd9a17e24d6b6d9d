import { createStore } from 'zustand/vanilla';
import { t } from '#src/i18n/t.ts';
import { type Lesson, lessonVersion, type Step } from './lesson.ts';
import { type LessonProblem, readLesson } from './read-lesson.ts';
import { captureStepState } from './step-state.ts';

/** The lesson that is being made on this device. */
export interface Draft {
  readonly title: string;
  readonly summary: string;
  readonly steps: readonly Step[];
}

export interface DraftState {
  readonly draft: Draft;
  /** The step that is edited; −1 when there is none. */
  readonly index: number;
  /** What was wrong in the file that was opened last. */
  readonly problems: readonly LessonProblem[];
  /** False after a change that could not be kept on this device. */
  readonly isKept: boolean;
}

const entry = 'deep-six-lesson-draft';
const blank: Draft = { title: '', summary: '', steps: [] };

/** Made on first use, so that a page without a browser's storage can load this file. */
export const draftStore = createStore<DraftState>()(() => {
  const kept = readKept();
  return { draft: kept, index: kept.steps.length - 1, problems: [], isKept: true };
});

function change(draft: Draft, index: number): void {
  draftStore.setState({ draft, index, isKept: keep(draft) });
}

/** Adds what the page shows now as a step behind the one that is edited. */
export function captureStep(): void {
  const { draft, index } = draftStore.getState();
  const step: Step = {
    title: '',
    text: '',
    state: captureStepState(),
    plays: false,
    emphasis: [],
    pins: [],
    sources: [],
  };
  const steps = [...draft.steps.slice(0, index + 1), step, ...draft.steps.slice(index + 1)];
  change({ ...draft, steps }, index + 1);
}

/** Gives the step that is edited the state that the page shows now. */
export function recaptureStep(): void {
  editStep({ state: captureStepState() });
}

export function editDraft(changes: Partial<Pick<Draft, 'title' | 'summary'>>): void {
  const { draft, index } = draftStore.getState();
  change({ ...draft, ...changes }, index);
}

/** Changes the step that is edited; undefined takes an optional part away. */
export function editStep(
  changes: { readonly [name in keyof Step]?: Step[name] | undefined },
): void {
  const { draft, index } = draftStore.getState();
  const steps = draft.steps.map((step, at) => {
    if (at !== index) return step;
    const next = { ...step, ...changes };
    return Object.fromEntries(
      Object.entries(next).filter(([, value]) => value !== undefined),
    ) as Step;
  });
  change({ ...draft, steps }, index);
}

export function chooseStep(index: number): void {
  draftStore.setState({ index });
}

/** Moves a step to an earlier (−1) or later (1) place. */
export function moveStep(index: number, direction: 1 | -1): void {
  const { draft } = draftStore.getState();
  const to = index + direction;
  if (to < 0 || to >= draft.steps.length) return;
  const steps = [...draft.steps];
  const [moved] = steps.splice(index, 1);
  if (moved) steps.splice(to, 0, moved);
  change({ ...draft, steps }, to);
}

export function deleteStep(index: number): void {
  const { draft } = draftStore.getState();
  const steps = draft.steps.filter((_, at) => at !== index);
  change({ ...draft, steps }, Math.min(index, steps.length - 1));
}

export function clearDraft(): void {
  draftStore.setState({ problems: [] });
  change(blank, -1);
}

/** Opens a file for editing; what could not be used is in `problems`. */
export function openDraft(json: string): void {
  const { lesson, problems } = readLesson(json);
  draftStore.setState({ problems });
  if (lesson) change({ title: lesson.title, summary: lesson.summary, steps: lesson.steps }, 0);
}

/** The draft as a lesson; steps without words get stand-ins, so that it can be shown while it is made. Null without steps. */
export function findDraftLesson(draft: Draft): Lesson | null {
  const [first, ...rest] = draft.steps.map(
    (step, index): Step => ({
      ...step,
      title: step.title || t('Step {{step}}', { step: index + 1 }),
      text: step.text === '' ? '…' : step.text,
    }),
  );
  if (!first) return null;
  const title = draft.title || t('My lesson');
  return {
    version: lessonVersion,
    id: findId(title),
    title,
    summary: draft.summary,
    hasRedFlags: false,
    steps: [first, ...rest],
  };
}

/** The lesson as a file; what is as usual is left out. */
export function formatLessonFile(lesson: Lesson): string {
  const { steps, hasRedFlags, ...head } = lesson;
  return `${JSON.stringify(
    {
      ...head,
      ...(hasRedFlags ? { hasRedFlags } : {}),
      steps: steps.map(({ plays, emphasis, pins, sources, ...step }) => ({
        ...step,
        ...(plays ? { plays } : {}),
        ...(emphasis.length > 0 ? { emphasis } : {}),
        ...(pins.length > 0 ? { pins } : {}),
        ...(sources.length > 0 ? { sources } : {}),
      })),
    },
    null,
    2,
  )}\n`;
}

/** A name for files and links: letters and digits of the title, joined by hyphens. */
export function findId(title: string): string {
  const id = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id || 'lesson';
}

function keep(draft: Draft): boolean {
  try {
    localStorage.setItem(entry, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** The draft of the last visit. Half-written steps are kept as they were, so that it is checked only for its shape. */
function readKept(): Draft {
  try {
    const stored = JSON.parse(localStorage.getItem(entry) ?? 'null') as Partial<Draft> | null;
    if (!stored || !Array.isArray(stored.steps)) return blank;
    const isWhole = stored.steps.every(
      ({ title, text, state, emphasis, pins, sources }) =>
        typeof title === 'string' &&
        text !== undefined &&
        state !== undefined &&
        [emphasis, pins, sources].every(Array.isArray),
    );
    if (!isWhole) return blank;
    return {
      title: String(stored.title ?? ''),
      summary: String(stored.summary ?? ''),
      steps: stored.steps,
    };
  } catch {
    return blank;
  }
}
