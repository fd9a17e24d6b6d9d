import { createStore } from 'zustand/vanilla';
import { t } from '#src/i18n/t.ts';
import { type Annotation, annotate, clearAnnotations } from '#src/state/annotations.ts';
import { cameraCommands } from '#src/state/camera-commands.ts';
import type { Controls } from '#src/state/controls.ts';
import { learnStore } from '#src/state/learn.ts';
import { findMovement } from '#src/state/movements.ts';
import { pause, play, playerStore, settlePlayer } from '#src/state/player.ts';
import { prefersReducedMotion } from '#src/state/reduced-motion.ts';
import { stageRoomStore } from '#src/state/stage-room.ts';
import { type Stepper, stepperStore } from '#src/state/stepper.ts';
import { controlsStore } from '#src/state/store.ts';
import { fetchLesson } from './fetch-lesson.ts';
import { findText, type Lesson, type Pin, pinLandmarks, type Step } from './lesson.ts';
import { findDwell } from './narration.ts';
import { markSeen } from './progress.ts';
import type { LessonProblem, ReadLesson } from './read-lesson.ts';
import { applyStepState, lookAgain, parseStepState } from './step-state.ts';

export interface LessonPlayerState {
  /** Null while none is open, or while it is fetched. */
  readonly lesson: Lesson | null;
  readonly index: number;
  readonly isLoading: boolean;
  readonly problems: readonly LessonProblem[];
  /** Where it came from, and so where its end leads: to the list, or back to its making. */
  readonly origin: 'library' | 'file' | 'draft';
  /** The lesson goes on by itself. */
  readonly isAutoplaying: boolean;
  /** Time in the step while it plays by itself; s. */
  readonly time: number;
}

const empty: LessonPlayerState = {
  lesson: null,
  index: 0,
  isLoading: false,
  problems: [],
  origin: 'library',
  isAutoplaying: false,
  time: 0,
};

export const lessonStore = createStore<LessonPlayerState>()(() => empty);

/** What the step had set, to tell whether the user has changed it since. */
let applied: Controls | null = null;
/** True while a step is being set, which pauses the movement on the way. */
let isSetting = false;
/** Grows with every lesson asked for, so that a late answer is dropped. */
let request = 0;

/** Fetches a lesson and shows a step of it. */
async function openLesson(name: string, index: number, isAsLinked: boolean): Promise<void> {
  request++;
  const mine = request;
  lessonStore.setState({ ...empty, isLoading: true });
  const { lesson, problems } = await fetchLesson(name, location.href);
  if (mine !== request) return;
  lessonStore.setState({ ...empty, lesson, problems });
  if (lesson) showStep(Math.min(index, lesson.steps.length - 1), isAsLinked);
}

/** Shows a lesson that is at hand: from a file, or while it is made. No address leads to it. */
export function showLesson(
  { lesson, problems }: ReadLesson,
  origin: 'file' | 'draft',
  index = 0,
): void {
  request++;
  learnStore.setState({ view: 'lesson', lesson: null, step: index, isLeft: false });
  lessonStore.setState({ ...empty, lesson, problems, origin });
  if (lesson) showStep(Math.min(index, lesson.steps.length - 1));
}

/** Opens a lesson by its id or its address. */
export function startLesson(name: string, index = 0): void {
  learnStore.setState({ view: 'lesson', lesson: name, step: index, isLeft: false });
}

function findStep({ lesson, index } = lessonStore.getState()): Step | null {
  return lesson?.steps[index] ?? null;
}

/** Shows a step: its text, what it points at, and its state, unless the model stays as it is. */
function showStep(index: number, isAsLinked = false): void {
  const { lesson } = lessonStore.getState();
  const step = lesson?.steps[index];
  if (!lesson || !step) return;
  lessonStore.setState({ index, time: 0 });
  markSeen(lesson.id, index);
  annotate({
    emphasis: step.emphasis,
    pins: step.pins.map(findAnnotation),
  });
  if (isAsLinked) applied = parseStepState(step.state).controls;
  else applyStep(step);
  learnStore.setState({ step: index, isLeft: isAsLinked });
  stepperStore.setState({ stepper: createStepper() });
}

/** A pin as the scene wants it: metres, whichever way its place was written. */
function findAnnotation({ structure, text, landmark, point, along }: Pin): Annotation {
  const name = { structure, text };
  if (landmark) return { ...name, point: pinLandmarks[landmark].position.value };
  if (point) return { ...name, point: [point[0] / 1000, point[1] / 1000, point[2] / 1000] };
  return along === undefined ? name : { ...name, along };
}

function applyStep(step: Step): void {
  const before = controlsStore.getState();
  isSetting = true;
  applied = null;
  pause();
  applied = applyStepState(step.state);
  settlePlayer();
  isSetting = false;
  // the same view of another pose is another picture
  if (applied.view && applied.view === before.view && !applied.camera) {
    cameraCommands.emit({ type: 'fit' });
  }
  if (step.plays && !prefersReducedMotion()) play();
}

/** Shows another state on behalf of the step, as what a prediction is compared with, and plays its movement. */
export function runState(state: Step['state']): void {
  isSetting = true;
  applied = null;
  pause();
  applied = applyStepState(state);
  settlePlayer();
  isSetting = false;
  if (!prefersReducedMotion() && controlsStore.getState().instant !== null) play();
}

/** Goes on (1) or back (−1) by a step; false at the ends. */
export function stepLesson(direction: 1 | -1): boolean {
  const { lesson, index } = lessonStore.getState();
  const next = index + direction;
  if (!lesson || next < 0 || next >= lesson.steps.length) return false;
  showStep(next);
  return true;
}

export function goToStep(index: number): void {
  showStep(index);
}

/** Sets again what the step sets, after the user has taken over. */
export function returnToStep(): void {
  showStep(lessonStore.getState().index);
}

/** Whether the controls still are what the step has set; what plays, and the ground of the stage, may change. */
export function isAtStep(now: Controls, step: Controls, plays: boolean): boolean {
  return (Object.keys(step) as (keyof Controls)[]).every((key) => {
    if (now[key] === step[key] || ignored.has(key)) return true;
    // another place in the movement of the step is still the step
    if (key === 'pose' || key === 'instant') {
      return now.instant !== null && (plays || step.instant !== null);
    }
    if (key === 'camera' && now.side !== step.side) return true;
    return JSON.stringify(now[key]) === JSON.stringify(step[key]);
  });
}

const ignored: ReadonlySet<keyof Controls> = new Set(['stage', 'side', 'selected', 'labels']);

/** Lets the lesson go on by itself, or stops it. The movement of the step plays along. */
export function setAutoplaying(isAutoplaying: boolean): void {
  if (isAutoplaying === lessonStore.getState().isAutoplaying) return;
  if (!isAutoplaying) {
    lessonStore.setState({ isAutoplaying: false });
    pause();
    return;
  }
  if (learnStore.getState().isLeft) returnToStep();
  lessonStore.setState({ isAutoplaying: true });
  if (findStep()?.plays) play();
}

/** Moves the narration on; the clock of the panel calls it. A question is the learner's: there it stops. */
export function advanceLesson(seconds: number): void {
  const { lesson, index, isAutoplaying, time } = lessonStore.getState();
  const step = findStep();
  if (!isAutoplaying || !lesson || !step) return;
  const { movementId, speed } = controlsStore.getState();
  const cycle = step.plays ? findMovement(movementId).duration / speed : 0;
  const next = time + seconds;
  if (next < findDwell(step, cycle)) {
    lessonStore.setState({ time: next });
    return;
  }
  if (step.question || index === lesson.steps.length - 1) {
    setAutoplaying(false);
    return;
  }
  showStep(index + 1);
  if (findStep()?.plays) play();
}

function createStepper(): Stepper {
  return {
    step: (direction) => {
      stepLesson(direction);
    },
    findNotes: () => {
      const { lesson, index } = lessonStore.getState();
      const step = findStep();
      const next = lesson?.steps[index + 1];
      return {
        title: t(lesson?.title ?? ''),
        phase: t(step?.title ?? ''),
        next: next ? t(next.title) : t('End of the lesson'),
        text: step ? findStepText(step) : '',
        watchFor: t(step?.note ?? ''),
      };
    },
  };
}

/** The text of a step in the language of the page, sentence by sentence. */
export function findStepText(step: Step): string {
  return typeof step.text === 'string'
    ? t(step.text)
    : findText({ text: step.text.map(translate) });
}

function translate(sentence: Exclude<Step['text'], string>[number]) {
  return typeof sentence === 'string' ? t(sentence) : { ...sentence, say: t(sentence.say) };
}

/** Follows what the page says about lessons; the panel calls it while it is there. Returns what ends it. */
export function connectLessons(): () => void {
  const open = () => {
    const { view, lesson, step, isLeft } = learnStore.getState();
    if (view !== 'lesson') closeLesson();
    else if (lesson) void openLesson(lesson, step, isLeft);
  };
  open();
  const stops = [
    learnStore.subscribe((now, before) => {
      if (now.lesson !== before.lesson || (now.view === 'lesson') !== (before.view === 'lesson')) {
        open();
      } else if (now.step !== before.step && now.step !== lessonStore.getState().index) {
        showStep(now.step, now.isLeft);
      }
    }),
    controlsStore.subscribe((now) => {
      if (!applied || learnStore.getState().isLeft) return;
      if (isAtStep(now, applied, findStep()?.plays ?? false)) return;
      learnStore.setState({ isLeft: true });
      setAutoplaying(false);
    }),
    // the same part of the body stays in sight when a drawer opens or the page changes its size
    stageRoomStore.subscribe(() => {
      const step = findStep();
      if (!step || !applied || learnStore.getState().isLeft) return;
      const before = applied;
      applied = null;
      applied = lookAgain(step.state) ?? before;
    }),
    // Pause of the movement pauses the narration too
    playerStore.subscribe((now, before) => {
      const { isAutoplaying } = lessonStore.getState();
      if (isSetting) return;
      if (isAutoplaying && before.isPlaying && !now.isPlaying && controlsStore.getState().loop) {
        lessonStore.setState({ isAutoplaying: false });
      }
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    closeLesson();
  };
}

/** Lets go of the lesson; the model stays as it is. */
function closeLesson(): void {
  request++;
  applied = null;
  lessonStore.setState(empty, true);
  stepperStore.setState({ stepper: null });
  clearAnnotations();
}
