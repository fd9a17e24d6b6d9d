import { afterEach, describe, expect, it } from 'vitest';
import { runKey } from '#src/state/commands.ts';
import { isNamed, quizStore, reveal, setQuiz } from '#src/state/quiz.ts';

afterEach(() => setQuiz(false));

const named = (id: 'piriformis' | 'sacrum') => isNamed(quizStore.getState(), id);

describe('hidden names', () => {
  it('are told one at a time', () => {
    setQuiz(true);
    expect(named('piriformis')).toBe(false);
    reveal('piriformis');
    expect([named('piriformis'), named('sacrum')]).toEqual([true, false]);
    reveal('sacrum');
    expect([named('piriformis'), named('sacrum')]).toEqual([false, true]);
  });

  it('come back by the key that hid them, and are hidden anew the next time', () => {
    const press = () => runKey({ code: 'KeyN', key: 'N', shiftKey: true }, false);
    expect(press()).toBe(true);
    expect(quizStore.getState().isOn).toBe(true);
    reveal('piriformis');
    press();
    expect([named('piriformis'), named('sacrum')]).toEqual([true, true]);
    press();
    expect(named('piriformis')).toBe(false);
  });
});
