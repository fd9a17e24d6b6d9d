import { beforeEach, describe, expect, it } from 'vitest';
import {
  answersStore,
  forgetAnswers,
  formatAnswersCsv,
  recordAnswer,
} from '#src/lessons/answers.ts';

const answer = { lesson: 'L', kind: 'choice', prompt: 'P', answer: 'A', isRight: true } as const;

describe('answers', () => {
  beforeEach(forgetAnswers);

  it('are kept in their order, the oldest let go after five hundred', () => {
    for (let i = 0; i < 505; i++) recordAnswer({ ...answer, answer: `${i}` });
    const { answers } = answersStore.getState();
    expect(answers).toHaveLength(500);
    expect(answers[0]?.answer).toBe('5');
    expect(answers.at(-1)?.answer).toBe('504');
    forgetAnswers();
    expect(answersStore.getState().answers).toEqual([]);
  });

  it('are a table that a spreadsheet reads and does not run', () => {
    const csv = formatAnswersCsv([
      { ...answer, time: '2026-01-01T00:00:00.000Z', prompt: 'Say "a, b"', answer: '=SUM(A1)' },
    ]);
    expect(csv).toBe(
      'time,lesson,kind,question,answer,result\r\n' +
        `2026-01-01T00:00:00.000Z,L,choice,"Say ""a, b""",'=SUM(A1),right\r\n`,
    );
  });
});
