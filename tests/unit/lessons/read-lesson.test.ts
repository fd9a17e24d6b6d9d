import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLesson, readLesson } from '#src/lessons/read-lesson.ts';

const step = (changes: object = {}) => ({ title: 'A title', text: 'A text.', ...changes });
const file = (...steps: unknown[]) => ({ version: 1, id: 'mine', title: 'Mine', steps });
const places = (raw: unknown) => checkLesson(raw).problems.map(({ place }) => place);

describe('a lesson file', () => {
  it('is read with what it leaves out filled in', () => {
    const { lesson, problems } = checkLesson(file(step({ state: { view: 'nerve', peel: 3 } })));
    expect(problems).toEqual([]);
    expect(lesson).toMatchObject({
      id: 'mine',
      summary: '',
      steps: [{ title: 'A title', plays: false, emphasis: [], pins: [], sources: [] }],
    });
  });

  it('names the field of a state that cannot be used, and keeps the step', () => {
    const state = { view: 'nerve', camera: '1,2', colour: 'red' };
    const { lesson, problems } = checkLesson(file(step(), step(), step({ state })));
    expect(lesson?.steps).toHaveLength(3);
    expect(problems.map(({ place }) => place)).toEqual([
      'steps[2].state.colour',
      'steps[2].state.camera',
    ]);
  });

  it('takes out the part that is wrong and nothing else', () => {
    const { lesson, problems } = checkLesson(
      file(
        step({
          emphasis: ['piriformis', 'pear'],
          pins: [
            { structure: 'sacrum', text: 'Here' },
            { structure: 'sacrum', text: 'There', point: [1, 2] },
          ],
          question: { kind: 'choice', prompt: 'Which?', options: [{ text: 'One' }] },
          colour: 'red',
        }),
      ),
    );
    expect(lesson?.steps[0]).toMatchObject({
      emphasis: ['piriformis'],
      pins: [{ structure: 'sacrum', text: 'Here' }],
    });
    expect(lesson?.steps[0].question).toBeUndefined();
    expect(problems.map(({ place }) => place).sort()).toEqual([
      'steps[0].colour',
      'steps[0].emphasis[1]',
      'steps[0].pins[1].point[2]',
      'steps[0].question.options',
    ]);
  });

  it('leaves a step without words out and keeps its neighbours', () => {
    const { lesson, problems } = checkLesson(file(step(), { title: 'No text' }, 7, step()));
    expect(lesson?.steps).toHaveLength(2);
    expect(problems[0]).toMatchObject({ place: 'steps[1].text', text: 'is missing' });
    expect(problems[1]?.place).toBe('steps[2]');
  });

  it('keeps a long text and says how long it is', () => {
    const { lesson, problems } = checkLesson(file(step({ text: 'word '.repeat(41) })));
    expect(lesson).not.toBeNull();
    expect(problems).toEqual([
      { place: 'steps[0].text', text: 'has 41 words; at most 40 are read', outcome: 'kept' },
    ]);
  });

  it('knows every source and contested point that is named', () => {
    expect(
      places(file(step({ text: [{ say: 'So it is.', sources: ['hearsay'], contested: 'all' }] }))),
    ).toEqual(['steps[0].text[0].sources', 'steps[0].text[0].contested']);
  });

  it('plays without a name, and not at all when it is another version or no JSON', () => {
    expect(checkLesson({ steps: [step()] }).lesson?.title).toBe('A lesson');
    expect(places({ steps: [step()] })).toEqual(['version', 'id', 'title']);
    expect(checkLesson({ ...file(step()), version: 2 })).toMatchObject({
      lesson: null,
      problems: [{ place: 'version' }],
    });
    expect(readLesson('{')).toMatchObject({ lesson: null, problems: [{ place: 'file' }] });
    expect(places(file())).toEqual(['steps']);
    // names that every object knows are no fields of a lesson
    expect(places({ ...file(step()), toString: 1 })).toEqual(['toString']);
  });

  it('never throws, whatever it is given', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.array(fc.anything()).map((steps) => file(...steps)),
      fc.record({ title: fc.anything(), text: fc.anything(), state: fc.anything() }).map(file),
    );
    fc.assert(
      fc.property(anything, (raw) => {
        const { lesson, problems } = checkLesson(raw);
        expect(lesson !== null || problems.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
