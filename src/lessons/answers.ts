import { createStore } from 'zustand/vanilla';
import type { QuestionKind } from './lesson.ts';

/** The first answer to a question, as it was given. */
export interface Answer {
  /** ISO 8601. */
  readonly time: string;
  /** Title of the lesson, or of the practice. */
  readonly lesson: string;
  readonly kind: QuestionKind;
  readonly prompt: string;
  readonly answer: string;
  readonly isRight: boolean;
}

const entry = 'deep-six-answers';
/** Older ones are let go, so that the storage never fills. */
const most = 500;

/** Answers given on this device. Nothing of it leaves the device. */
export const answersStore = createStore<{ readonly answers: readonly Answer[] }>()(() => ({
  answers: readAnswers(),
}));

export function recordAnswer(answer: Omit<Answer, 'time'>): void {
  const time = new Date().toISOString();
  const answers = [...answersStore.getState().answers, { time, ...answer }].slice(-most);
  answersStore.setState({ answers });
  try {
    localStorage.setItem(entry, JSON.stringify(answers));
  } catch {
    // full or forbidden: they hold until the page is closed
  }
}

export function forgetAnswers(): void {
  answersStore.setState({ answers: [] });
  try {
    localStorage.removeItem(entry);
  } catch {
    // nothing was kept
  }
}

/** The answers as a table for a spreadsheet: RFC 4180, one row each, oldest first. */
export function formatAnswersCsv(answers: readonly Answer[]): string {
  const rows = answers.map(({ time, lesson, kind, prompt, answer, isRight }) => [
    time,
    lesson,
    kind,
    prompt,
    answer,
    isRight ? 'right' : 'wrong',
  ]);
  return [['time', 'lesson', 'kind', 'question', 'answer', 'result'], ...rows]
    .map((row) => `${row.map(quote).join(',')}\r\n`)
    .join('');
}

/** Quoted where it must be; what a spreadsheet would run as a formula is kept as text. */
function quote(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What is kept, as far as it is whole. */
function readAnswers(): readonly Answer[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(entry) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isAnswer).slice(-most) : [];
  } catch {
    return [];
  }
}

function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null) return false;
  const { isRight, ...texts } = value as Record<string, unknown>;
  return (
    typeof isRight === 'boolean' &&
    ['time', 'lesson', 'kind', 'prompt', 'answer'].every((name) => typeof texts[name] === 'string')
  );
}
