import * as v from 'valibot';
import { type StructureId, structures } from '#src/anatomy/catalog.ts';
import { femurLandmarks, hipBoneLandmarks, sacrumLandmarks } from '#src/anatomy/landmarks.ts';
import { t } from '#src/i18n/t.ts';

/** Version of the format of lesson files; written into every file. */
export const lessonVersion = 1;

/** Words of a step's text; more is said, not refused. */
export const mostWords = 40;

const text = (most: number) =>
  v.pipe(
    v.string(() => t('expected a text')),
    v.trim(),
    v.minLength(1, () => t('is empty')),
    v.maxLength(most, () => t('has more than {{most}} characters', { most })),
  );

const id = v.pipe(
  v.string(() => t('expected a text')),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, () => t('expected small letters, digits and hyphens')),
);

const structureIds: ReadonlySet<string> = new Set(structures.map((structure) => structure.id));

const structure = v.custom<StructureId>(
  (value) => typeof value === 'string' && structureIds.has(value),
  ({ received }) => t('there is no structure {{name}}', { name: received }),
);

const ids = v.array(id, () => t('expected a list of names'));

/** A sentence that says how things are, with its sources; `contested` names the entry with both views where experts disagree. */
const claim = v.strictObject(
  {
    say: text(400),
    sources: v.optional(ids, []),
    contested: v.optional(id),
  },
  () => t('expected a text, or { "say": text, "sources": [...] }'),
);

/** A plain text is an instruction, a question or a teacher's own sentence. */
const sentence = v.union([text(400), claim], () =>
  t('expected a text, or { "say": text, "sources": [...] }'),
);

const sentences = v.union(
  [
    text(1200),
    v.pipe(
      v.array(sentence),
      v.minLength(1, () => t('is empty')),
    ),
  ],
  () => t('expected a text, or a list of sentences'),
);

const fieldValue = v.union(
  [
    v.string(),
    v.number(),
    v.boolean(),
    v.array(v.union([v.string(), v.number()])),
    v.record(v.string(), v.string()),
  ],
  () => t('expected a text, a number, true or false, a list, or names with their states'),
);

/** A link, or its fields: `"view=nerve&peel=3"` is `{ "view": "nerve", "peel": 3 }`. */
const state = v.union([v.string(), v.record(v.string(), fieldValue)], () =>
  t('expected a link, or the fields of one'),
);

/** Bony landmarks by name, on whichever bone they lie. */
export const pinLandmarks = { ...hipBoneLandmarks, ...sacrumLandmarks, ...femurLandmarks };

export type PinLandmark = keyof typeof pinLandmarks;

const pin = v.strictObject({
  structure,
  text: text(60),
  landmark: v.optional(
    v.custom<PinLandmark>(
      (value) => typeof value === 'string' && Object.hasOwn(pinLandmarks, value),
      ({ received }) => t('there is no landmark {{name}}', { name: received }),
    ),
  ),
  /** mm in the frame of the bone, or of the pelvis. */
  point: v.optional(
    v.tuple([v.number(), v.number(), v.number()], () =>
      t('expected three numbers, in millimetres'),
    ),
  ),
  /** Fraction of a muscle, from its origin. */
  along: v.optional(
    v.pipe(
      v.number(() => t('expected a number')),
      v.minValue(0, () => t('expected 0 to 1')),
      v.maxValue(1, () => t('expected 0 to 1')),
    ),
  ),
});

const option = v.strictObject({
  text: text(160),
  isRight: v.optional(
    v.boolean(() => t('expected true or false')),
    false,
  ),
  /** Why it is right or wrong, in one sentence. */
  reason: v.optional(text(300)),
});

const prompt = text(240);
const reason = v.optional(text(400));
const options = v.pipe(
  v.array(option, () => t('expected a list')),
  v.minLength(2, () => t('needs two answers or more')),
  v.check(
    (all) => all.some(({ isRight }) => isRight),
    () => t('needs a right answer'),
  ),
);

const question = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('choice'), prompt, options, reason }),
    /** Find a structure on the model. */
    v.strictObject({ kind: v.literal('find'), prompt, structure, reason }),
    /** Put names into order; the file holds the right one. */
    v.strictObject({
      kind: v.literal('order'),
      prompt,
      items: v.pipe(
        v.array(text(80)),
        v.minLength(2, () => t('needs two things or more')),
      ),
      reason,
    }),
    /** Set the pose in which something is most or least. */
    v.strictObject({
      kind: v.literal('pose'),
      prompt,
      goal: v.strictObject({
        measure: v.picklist(
          ['piriformis-length', 'nerve-pressure', 'piriformis-rotation-arm'],
          () => t('expected piriformis-length, nerve-pressure or piriformis-rotation-arm'),
        ),
        seek: v.picklist(['most', 'least'], () => t('expected most or least')),
      }),
      reason,
    }),
    /** Say what will happen, then see it: `run` is the state that is shown then, and its movement plays. */
    v.strictObject({ kind: v.literal('predict'), prompt, options, run: state, reason }),
  ],
  () => t('expected choice, find, order, pose or predict'),
);

export const stepSchema = v.strictObject({
  title: text(80),
  text: sentences,
  state: v.optional(state, {}),
  /** The movement of the state plays when the step is shown. */
  plays: v.optional(
    v.boolean(() => t('expected true or false')),
    false,
  ),
  /** Structures named before others and drawn with a stronger line. */
  emphasis: v.optional(
    v.array(structure, () => t('expected a list')),
    [],
  ),
  pins: v.optional(
    v.array(pin, () => t('expected a list')),
    [],
  ),
  question: v.optional(question),
  /** For the second window of the teacher. */
  note: v.optional(text(1200)),
  /** Sources of the step as a whole. */
  sources: v.optional(ids, []),
});

export const headSchema = v.object({
  version: v.literal(lessonVersion, () => t('expected {{value}}', { value: lessonVersion })),
  id,
  title: text(80),
  summary: v.optional(
    v.pipe(
      v.string(() => t('expected a text')),
      v.maxLength(240, () => t('has more than {{most}} characters', { most: 240 })),
    ),
    '',
  ),
  /** Whether the card offers the signs for which to see a doctor. */
  hasRedFlags: v.optional(
    v.boolean(() => t('expected true or false')),
    false,
  ),
});

export type Step = v.InferOutput<typeof stepSchema>;
export type Pin = v.InferOutput<typeof pin>;
export type Claim = v.InferOutput<typeof claim>;
export type Question = v.InferOutput<typeof question>;
export type QuestionKind = Question['kind'];
export type AnswerOption = v.InferOutput<typeof option>;
/** How a step writes what the model shows. */
export type StepState = v.InferOutput<typeof state>;

export interface Lesson extends v.InferOutput<typeof headSchema> {
  readonly steps: readonly [Step, ...Step[]];
}

/** The sentences of a step; what has no source of its own is a claim without one. */
export function findSentences({ text: said }: Pick<Step, 'text'>): Claim[] {
  const all = typeof said === 'string' ? splitSentences(said) : said;
  return all.map((one) => (typeof one === 'string' ? { say: one, sources: [] } : one));
}

/** A text in sentences: after a full stop, question or exclamation mark, or colon, that a space follows. */
function splitSentences(said: string): string[] {
  return (
    said
      .match(/[^.?!]+(?:[.?!]+(?=\s|$)|[.?!](?=\S)[^.?!]*)*[.?!]*/g)
      ?.map((one) => one.trim())
      .filter(Boolean) ?? [said]
  );
}

/** What is said in a step, as one text. */
export function findText(step: Pick<Step, 'text'>): string {
  return findSentences(step)
    .map(({ say }) => say)
    .join(' ');
}

export function countWords(said: string): number {
  return said.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
}
