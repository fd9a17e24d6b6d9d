import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '#scripts/project-root.ts';
import { structures } from '#src/anatomy/catalog.ts';
import { contested } from '#src/lessons/contested.ts';
import {
  countWords,
  findSentences,
  findText,
  type Lesson,
  mostWords,
} from '#src/lessons/lesson.ts';
import { lessonList } from '#src/lessons/library.ts';
import { checkLesson, type LessonProblem } from '#src/lessons/read-lesson.ts';
import { redFlags } from '#src/lessons/red-flags.ts';
import { isSourceId, lessonSources } from '#src/lessons/sources.ts';
import { countSyllables, findReadingLevel } from '#tests/support/reading-level.ts';

/** A sentence without a source tells the reader what to do, or asks. */
const instructions =
  /^(Ask|Bend|Breathe|Choose|Compare|Count|Drag|Draw|Feel|Find|Follow|Go|Guess|Hold|Keep|Lie|Look|Move|Now|Open|Play|Press|Print|Put|Read|Remember|Roll|See|Set|Show|Sit|Stand|Start|Stay|Step|Stop|Stretch|Take|Think|Tighten|Touch|Try|Turn|Wait|Watch)\b/;

/** Plain English, and no sentence that one must read twice. */
const leastEase = 65;
const longestAverage = 13;
const longestSentence = 26;

/** Names of structures, which the lessons teach. */
const learned = new Set(
  structures.flatMap(({ english }) => english.toLowerCase().match(/\p{L}+/gu) ?? []),
);

let lessons: {
  lesson: Lesson;
  problems: readonly LessonProblem[];
  listed: (typeof lessonList)[number];
}[];

beforeAll(async () => {
  lessons = await Promise.all(
    lessonList.map(async (listed) => {
      const { lesson, problems } = checkLesson((await listed.load()).default);
      return { lesson: lesson!, problems, listed };
    }),
  );
});

describe('the lessons of the page', () => {
  it('are read without a complaint: known ids, known fields, at most forty words', () => {
    expect(lessons.length).toBeGreaterThan(0);
    for (const { lesson, problems, listed } of lessons) {
      expect(problems, listed.id).toEqual([]);
      for (const step of lesson.steps) {
        expect(countWords(findText(step)), step.title).toBeLessThanOrEqual(mostWords);
      }
    }
  });

  it('are listed as they are, and no file is forgotten', () => {
    for (const { lesson, listed } of lessons) {
      const { id, title, summary, stepCount } = listed;
      expect({ id, title, summary, stepCount }).toEqual({
        id: lesson.id,
        title: lesson.title,
        summary: lesson.summary,
        stepCount: lesson.steps.length,
      });
    }
    const files = readdirSync(`${projectRoot}/src/lessons/content`);
    expect(files.sort()).toEqual(lessonList.map(({ id }) => `${id}.json`).sort());
  });

  it('give a source for every claim', () => {
    const bare = lessons.flatMap(({ lesson }) =>
      lesson.steps.flatMap((step) => {
        // a text in one piece would hide its claims
        expect(typeof step.text, step.title).not.toBe('string');
        return findSentences(step)
          .filter(({ sources }) => sources.length === 0)
          .filter(({ say }) => !instructions.test(say) && !say.endsWith('?'))
          .map(({ say }) => `${lesson.id}, ${step.title}: ${say}`);
      }),
    );
    expect(bare).toEqual([]);
  });

  it('say one sentence where one sentence is sourced', () => {
    for (const { lesson } of lessons) {
      for (const step of lesson.steps) {
        for (const { say } of findSentences(step)) {
          expect(say, step.title).toMatch(/[.?:]$/);
          expect(findSentences({ text: say }), say).toHaveLength(1);
        }
      }
    }
  });

  it('are plain: short words, short sentences', () => {
    for (const { lesson } of lessons) {
      const sentences = lesson.steps.flatMap((step) => findSentences(step).map(({ say }) => say));
      const { ease, sentenceLength } = findReadingLevel(sentences, learned);
      expect(ease, lesson.id).toBeGreaterThan(leastEase);
      expect(sentenceLength, lesson.id).toBeLessThan(longestAverage);
      for (const say of sentences) {
        expect(countWords(say), say).toBeLessThanOrEqual(longestSentence);
      }
    }
  });

  it('use every source and every contested point that is written down', () => {
    const sentences = lessons.flatMap(({ lesson }) => lesson.steps.flatMap(findSentences));
    const used = new Set([
      ...sentences.flatMap(({ sources }) => sources),
      ...lessons.flatMap(({ lesson }) => lesson.steps.flatMap(({ sources }) => sources)),
      ...Object.values(contested).flatMap(({ views }) => views.flatMap(({ sources }) => sources)),
      ...redFlags.sources,
    ]);
    expect(Object.keys(lessonSources).filter((id) => !used.has(id))).toEqual([]);
    expect([...used].filter((id) => !isSourceId(id))).toEqual([]);
    const points = new Set(sentences.map((sentence) => sentence.contested));
    expect(Object.keys(contested).filter((id) => !points.has(id))).toEqual([]);
  });

  it('have questions with one right answer and a reason for each', () => {
    for (const { lesson } of lessons) {
      for (const { question, title } of lesson.steps) {
        if (question?.kind !== 'choice' && question?.kind !== 'predict') continue;
        expect(
          question.options.filter(({ isRight }) => isRight),
          title,
        ).toHaveLength(1);
        for (const { text, reason } of question.options) {
          expect(reason ?? question.reason, text).toBeTruthy();
        }
      }
    }
  });
});

describe('the measure of reading', () => {
  it('counts syllables as people do, near enough', () => {
    const counts = {
      muscle: 2,
      pain: 1,
      piriformis: 4,
      before: 2,
      outward: 2,
      pressed: 1,
      table: 2,
    };
    for (const [word, count] of Object.entries(counts)) {
      expect(countSyllables(word), word).toBe(count);
    }
  });

  it('finds plain words easy and learned words hard', () => {
    const easy = findReadingLevel(['The cat sat on the mat.'], new Set());
    expect(easy.ease).toBeGreaterThan(100);
    expect(easy.sentenceLength).toBe(6);
    const hard = findReadingLevel(
      ['Neurophysiological investigation demonstrates considerable intraneural circulation.'],
      new Set(),
    );
    expect(hard.ease).toBeLessThan(0);
  });
});
