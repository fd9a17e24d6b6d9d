import { describe, expect, it } from 'vitest';
import { describeLibrary, parseMovementArguments } from '#models/movement-json.ts';
import { PoseError } from '#models/pose-json.ts';
import { movements } from '#src/movements/library.ts';

describe('the request for a movement', () => {
  it('is the list, or a movement with steps and options', () => {
    expect(parseMovementArguments(['--list'])).toEqual({ kind: 'list' });
    expect(parseMovementArguments(['walking'])).toMatchObject({ id: 'walking', steps: 101 });
    const words = ['squat', '--with', '{"tightness":0.5,"coContraction":0.2}', '--steps', '11'];
    expect(parseMovementArguments(words)).toMatchObject({
      id: 'squat',
      steps: 11,
      options: { tightness: 0.5, coContraction: 0.2, variant: 'A', isWorking: true },
    });
  });

  it.each([
    [[], /^Name a movement; usage: /],
    [['jumping'], /^There is no movement "jumping"; known are rotation-hip-extended, /],
    [['--list', 'walking'], /stands alone\.$/],
    [['walking', '--steps', '1'], /whole number from 2 to 10001, got "1"\.$/],
    [['walking', '--steps', '2.5'], /whole number/],
    [['walking', '--steps'], /needs a value/],
    [['walking', '--fast', '1'], /^There is no option "--fast"; /],
    [['walking', '--steps', '5', '--steps', '6'], /is given twice\.$/],
    [['walking', '--with', 'soft'], /is not valid JSON\.$/],
    [['walking', '--with', '[1]'], /must be a JSON object/],
    [['walking', '--with', '{"flexion":10}'], /unknown field "flexion"; known are tightness, /],
    [['walking', '--with', '{"tightness":2}'], /"tightness" must be a number from 0 to 1\.$/],
    [['walking', '--with', '{"coContraction":0.9}'], /from 0 to 0\.5\.$/],
    [['walking', '--with', '{"isWorking":1}'], /must be true or false\.$/],
  ])('refuses %j in one sentence', (words, sentence) => {
    expect(() => parseMovementArguments(words)).toThrow(PoseError);
    expect(() => parseMovementArguments(words)).toThrow(sentence);
  });
});

it('the list names every movement with what a teacher needs', () => {
  const list = describeLibrary() as { id: string; name: string; watchFor: string }[];
  expect(list.map(({ id }) => id)).toEqual(movements.map(({ id }) => id));
  for (const { name, watchFor } of list) expect(name && watchFor).toBeTruthy();
  expect(JSON.parse(JSON.stringify(list))).toEqual(list);
});
