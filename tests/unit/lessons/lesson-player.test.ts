import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchLesson } from '#src/lessons/fetch-lesson.ts';
import {
  advanceLesson,
  connectLessons,
  lessonStore,
  returnToStep,
  setAutoplaying,
  showLesson,
  stepLesson,
} from '#src/lessons/lesson-player.ts';
import { findCaptionAt, findCaptions, findDwell } from '#src/lessons/narration.ts';
import { checkLesson } from '#src/lessons/read-lesson.ts';
import { captureStepState, formatStepState, parseStepState } from '#src/lessons/step-state.ts';
import { annotationsStore } from '#src/state/annotations.ts';
import { defaultControls } from '#src/state/controls.ts';
import { connectHistory, undo } from '#src/state/history.ts';
import { closeLessons, formatLesson, learnStore, parseLesson } from '#src/state/learn.ts';
import { findNotes } from '#src/state/notes-channel.ts';
import { playerStore, scrub, settlePlayer } from '#src/state/player.ts';
import { stepPresentation } from '#src/state/presenter.ts';
import { controlsStore, setControls, setPose, setStage, setTightness } from '#src/state/store.ts';
import { deg } from '#src/units/angle.ts';

const read = checkLesson({
  version: 1,
  id: 'three',
  title: 'Three steps',
  steps: [
    {
      title: 'First',
      text: 'One two three. Four five.',
      state: { peel: 3, tightness: 0.5 },
      emphasis: ['piriformis'],
    },
    {
      title: 'Second',
      text: 'It walks.',
      state: { movement: 'walking', support: 'weight-bearing' },
      plays: true,
      note: 'Watch the knee.',
    },
    { title: 'Third', text: 'It rests.', state: 'v=1&view=nerve&chrome=off' },
  ],
});

let disconnect: () => void;

beforeEach(() => {
  disconnect = connectLessons();
  showLesson(read, 'file');
});

afterEach(() => {
  setAutoplaying(false);
  closeLessons();
  disconnect();
  setControls(defaultControls);
  settlePlayer();
});

describe('a lesson', () => {
  it('sets the state of each step as a whole', () => {
    expect(controlsStore.getState()).toMatchObject({ peel: 3, tightness: 0.5, view: 'posterior' });
    expect(annotationsStore.getState().emphasis).toEqual(['piriformis']);
    stepLesson(1);
    expect(controlsStore.getState()).toMatchObject({
      peel: 0,
      tightness: 0,
      movementId: 'walking',
      instant: 0,
      support: 'weight-bearing',
    });
    expect(annotationsStore.getState().emphasis).toEqual([]);
    stepLesson(1);
    expect(controlsStore.getState()).toMatchObject({ view: 'nerve', instant: null });
    expect(stepLesson(1)).toBe(false);
  });

  it('leaves the ground of the stage to the room', () => {
    setStage('light');
    stepLesson(1);
    expect(controlsStore.getState().stage).toBe('light');
    expect(learnStore.getState().isLeft).toBe(false);
  });

  it('notices that the learner takes over, and returns', () => {
    expect(learnStore.getState().isLeft).toBe(false);
    setTightness(1);
    expect(learnStore.getState().isLeft).toBe(true);
    returnToStep();
    expect(controlsStore.getState().tightness).toBe(0.5);
    expect(learnStore.getState().isLeft).toBe(false);
  });

  it('lets the movement of the step go on, but not a pose set by hand', () => {
    stepLesson(1);
    scrub(0.4);
    expect(learnStore.getState().isLeft).toBe(false);
    setPose({ flexion: deg(50) });
    expect(learnStore.getState().isLeft).toBe(true);
  });

  it('can be taken back like any other change', () => {
    const stop = connectHistory();
    try {
      const before = controlsStore.getState();
      stepLesson(1);
      undo();
      expect(controlsStore.getState()).toMatchObject({ peel: 3, tightness: before.tightness });
    } finally {
      stop();
    }
  });

  it('follows a clicker and tells the notes', () => {
    expect(findNotes()).toMatchObject({ title: 'Three steps', phase: 'First', next: 'Second' });
    stepPresentation(1);
    expect(findNotes()).toMatchObject({
      phase: 'Second',
      next: 'Third',
      text: 'It walks.',
      watchFor: 'Watch the knee.',
    });
    stepPresentation(-1);
    expect(lessonStore.getState().index).toBe(0);
    closeLessons();
    expect(findNotes().title).toBe('Rotation, hip extended');
  });

  it('plays by itself for as long as its words take, and stops at the end and when taken over', () => {
    setAutoplaying(true);
    const dwell = findDwell(read.lesson!.steps[0]);
    advanceLesson(dwell - 0.1);
    expect(lessonStore.getState().index).toBe(0);
    advanceLesson(0.2);
    expect(lessonStore.getState().index).toBe(1);
    expect(lessonStore.getState().isAutoplaying).toBe(true);
    expect(playerStore.getState().isPlaying).toBe(true);
    advanceLesson(1000);
    expect(lessonStore.getState().index).toBe(2);
    advanceLesson(1000);
    expect(lessonStore.getState()).toMatchObject({ index: 2, isAutoplaying: false });

    stepLesson(-1);
    setAutoplaying(true);
    setTightness(0.7);
    expect(lessonStore.getState().isAutoplaying).toBe(false);
  });
});

describe('captions', () => {
  it('say a sentence each, one after another', () => {
    const captions = findCaptions({ text: 'One two three. Is it 3.5 mm? Yes.' });
    expect(captions.map(({ text }) => text)).toEqual(['One two three.', 'Is it 3.5 mm?', 'Yes.']);
    captions.forEach(({ start }, index) => {
      expect(start).toBe(index === 0 ? 0 : captions[index - 1]!.end);
    });
    expect(findCaptionAt(captions, 0)).toBe(0);
    expect(findCaptionAt(captions, captions[1]!.start)).toBe(1);
    expect(findCaptionAt(captions, 1000)).toBe(2);
  });

  it('stay longer for more words', () => {
    const short = findDwell({ text: 'A few words here.' });
    expect(findDwell({ text: 'A few words here. '.repeat(4) })).toBeGreaterThan(short);
    expect(findDwell({ text: 'A few words here.' }, 60)).toBe(60);
  });
});

describe('the state of a step', () => {
  it('is a link or its fields', () => {
    const fields = {
      view: 'nerve',
      peel: 3,
      labels: false,
      footprints: ['piriformis', 'gluteus-medius'],
      layers: { sacrum: 'off' },
    };
    const link =
      'view=nerve&peel=3&labels=off&footprints=piriformis,gluteus-medius&layers=sacrum:off';
    expect(formatStepState(fields)).toBe(link);
    expect(parseStepState(fields)).toEqual(parseStepState(`https://example.org/#v=1&${link}`));
  });

  it('is captured so that it gives the same picture again', () => {
    setControls(
      parseStepState({ movement: 'driving', at: 0.4, layers: { sacrum: 'ghost' } }).controls,
    );
    const captured = captureStepState();
    expect(captured).toMatchObject({ movement: 'driving', at: 0.4, layers: { sacrum: 'ghost' } });
    expect(parseStepState(captured).controls).toEqual(controlsStore.getState());
  });

  it('begins a movement that is named without a place at its beginning', () => {
    expect(parseStepState({ movement: 'driving' }).controls.instant).toBe(0);
    expect(parseStepState({ movement: 'driving', flexion: 30 }).controls.instant).toBeNull();
  });
});

describe('the address of a lesson', () => {
  it('names lesson and step, counted from one', () => {
    const place = { lesson: 'foot-free', step: 3, isLeft: false };
    expect(formatLesson({ view: 'lesson', ...place })).toBe('lesson=foot-free&step=4');
    expect(parseLesson('#v=1&lesson=foot-free&step=4')).toEqual(place);
    expect(parseLesson('#lesson=a/b.json')).toEqual({ lesson: 'a/b.json', step: 0, isLeft: false });
    expect(parseLesson('#v=1&peel=3')).toBeNull();
    expect(parseLesson('#lesson=x&step=none')?.step).toBe(0);
  });

  it('says when the learner had left the step', () => {
    expect(parseLesson('#v=1&lesson=x&step=2&tightness=1')?.isLeft).toBe(true);
    expect(parseLesson('#v=1&lesson=x&step=2&chrome=off&stage=light')?.isLeft).toBe(false);
  });

  it('of another site is refused in one sentence, and a name that is none is said', async () => {
    const refused = await fetchLesson('https://elsewhere.org/lesson.json', 'https://here.org/page');
    expect(refused.lesson).toBeNull();
    expect(refused.problems[0]?.text).toMatch(/only fetch lessons from its own site/);
    const unknown = await fetchLesson('no-such-lesson', 'https://here.org/page');
    expect(unknown.problems[0]?.text).toMatch(/There is no lesson/);
  });
});
