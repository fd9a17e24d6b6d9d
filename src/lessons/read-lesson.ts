import * as v from 'valibot';
import { t } from '#src/i18n/t.ts';
import { contested } from './contested.ts';
import {
  countWords,
  findSentences,
  findText,
  headSchema,
  type Lesson,
  mostWords,
  type Step,
  stepSchema,
} from './lesson.ts';
import { isSourceId } from './sources.ts';
import { findUnknownFields, parseStepState } from './step-state.ts';

/** Something in a lesson file that could not be used as it stands. */
export interface LessonProblem {
  /** Where, as a programmer writes it: `steps[2].state.camera`. */
  readonly place: string;
  readonly text: string;
  /** What the page did about it. */
  readonly outcome: 'left out' | 'kept';
}

export interface ReadLesson {
  /** Null when nothing of the file can be shown. */
  readonly lesson: Lesson | null;
  readonly problems: readonly LessonProblem[];
}

/** Reads a lesson file. Never throws: what cannot be used is left out and named, the rest is kept. */
export function readLesson(json: string): ReadLesson {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      lesson: null,
      problems: [{ place: 'file', text: t('is not JSON: {{why}}', { why }), outcome: 'left out' }],
    };
  }
  return checkLesson(raw);
}

/** The same for what is already parsed. */
export function checkLesson(raw: unknown): ReadLesson {
  const problems: LessonProblem[] = [];
  if (!isRecord(raw)) {
    problems.push({ place: 'file', text: t('expected an object'), outcome: 'left out' });
    return { lesson: null, problems };
  }
  if (raw.version !== undefined && raw.version !== 1) {
    const text = t('expected 1, the only version this page knows, found {{value}}', {
      value: JSON.stringify(raw.version),
    });
    problems.push({ place: 'version', text, outcome: 'left out' });
    return { lesson: null, problems };
  }
  const { steps: rawSteps, ...rawHead } = raw;
  const head = checkHead(rawHead, problems);
  if (!Array.isArray(rawSteps)) {
    problems.push({ place: 'steps', text: t('expected a list'), outcome: 'left out' });
    return { lesson: null, problems };
  }
  const steps: Step[] = [];
  rawSteps.forEach((rawStep, index) => {
    const step = prune(stepSchema, rawStep, `steps[${index}]`, problems);
    if (!step) return;
    checkStep(step, `steps[${index}]`, problems);
    steps.push(step);
  });
  const [first, ...rest] = steps;
  if (!first) {
    problems.push({ place: 'steps', text: t('there is no step to show'), outcome: 'left out' });
    return { lesson: null, problems };
  }
  return { lesson: { ...head, steps: [first, ...rest] }, problems };
}

/** The head of a file; a lesson without a name gets one, because its steps matter more. */
function checkHead(raw: object, problems: LessonProblem[]): v.InferOutput<typeof headSchema> {
  const standing = { version: 1, id: 'lesson', title: 'A lesson' } as const;
  const known: Record<string, unknown> = { ...standing };
  for (const [name, value] of Object.entries(raw)) {
    if (!Object.hasOwn(headSchema.entries, name)) {
      problems.push({ place: name, text: t('is not known'), outcome: 'left out' });
      continue;
    }
    const field = headSchema.entries[name as keyof typeof headSchema.entries];
    const parsed = v.safeParse(field as v.GenericSchema, value);
    if (parsed.success) known[name] = parsed.output;
    else problems.push({ place: name, text: parsed.issues[0].message, outcome: 'left out' });
  }
  for (const name of ['version', 'id', 'title'] as const) {
    if (!Object.hasOwn(raw, name))
      problems.push({ place: name, text: t('is missing'), outcome: 'left out' });
  }
  return v.parse(headSchema, known);
}

/**
 * Parses what it can: the innermost part with an issue that can be done without is taken out and named, then it is parsed again.
 * Null when a part is missing without which there is no step.
 */
function prune<Schema extends v.GenericSchema>(
  schema: Schema,
  raw: unknown,
  place: string,
  problems: LessonProblem[],
): v.InferOutput<Schema> | null {
  const copy: unknown = structuredClone(raw);
  // every round takes something out, so that it ends
  for (;;) {
    const parsed = v.safeParse(schema, copy);
    if (parsed.success) return parsed.output;
    const issue = parsed.issues[0];
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    const cut = findCut(path);
    problems.push({
      place: formatPlace(place, path),
      text:
        issue.type === 'strict_object' && issue.expected === 'never'
          ? t('is not known')
          : issue.input === undefined
            ? t('is missing')
            : issue.message,
      outcome: 'left out',
    });
    if (!take(copy, cut)) return null;
  }
}

/** Lists lose the one entry that is wrong; everything else goes as a whole. */
function findCut(path: readonly (string | number)[]): readonly (string | number)[] {
  const [field, index] = path;
  if (typeof index === 'number' && (field === 'pins' || field === 'emphasis'))
    return [field, index];
  if (field === 'state' && index !== undefined) return [field, index];
  if (field === 'text' && typeof index === 'number') return [field, index];
  return field === undefined ? [] : [field];
}

/** Takes the part at `path` out of `from`; false when there is none. */
function take(from: unknown, path: readonly (string | number)[]): boolean {
  const holder = path
    .slice(0, -1)
    .reduce<unknown>(
      (at, key) =>
        isRecord(at) || Array.isArray(at)
          ? (at as Record<string | number, unknown>)[key]
          : undefined,
      from,
    );
  const key = path.at(-1);
  if (key === undefined) return false;
  if (Array.isArray(holder)) return holder.splice(Number(key), 1).length > 0;
  if (!isRecord(holder) || !(key in holder)) return false;
  delete holder[key];
  return true;
}

/** What the schema cannot see: fields of the state, length, sources. */
function checkStep(step: Step, place: string, problems: LessonProblem[]): void {
  for (const name of findUnknownFields(step.state)) {
    problems.push({
      place: `${place}.state.${name}`,
      text: t('is not known'),
      outcome: 'left out',
    });
  }
  for (const { field, value, instead } of parseStepState(step.state).problems) {
    problems.push({
      place: `${place}.state.${field}`,
      text: instead ? `“${value}” ${instead}` : t('“{{value}}” could not be used', { value }),
      outcome: instead ? 'kept' : 'left out',
    });
  }
  const words = countWords(findText(step));
  if (words > mostWords) {
    const text = t('has {{count}} words; at most {{most}} are read', {
      count: words,
      most: mostWords,
    });
    problems.push({ place: `${place}.text`, text, outcome: 'kept' });
  }
  findSentences(step).forEach(({ sources, contested: point }, index) => {
    const where = typeof step.text === 'string' ? `${place}.text` : `${place}.text[${index}]`;
    for (const id of sources) {
      if (!isSourceId(id)) {
        problems.push({
          place: `${where}.sources`,
          text: t('there is no source {{name}}', { name: id }),
          outcome: 'left out',
        });
      }
    }
    if (point && !Object.hasOwn(contested, point)) {
      problems.push({
        place: `${where}.contested`,
        text: t('there is no entry {{name}}', { name: point }),
        outcome: 'left out',
      });
    }
  });
  for (const id of step.sources) {
    if (!isSourceId(id)) {
      problems.push({
        place: `${place}.sources`,
        text: t('there is no source {{name}}', { name: id }),
        outcome: 'left out',
      });
    }
  }
}

function formatPlace(place: string, path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, key) => text + (typeof key === 'number' ? `[${key}]` : `.${key}`),
    place,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
