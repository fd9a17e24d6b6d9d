import { countWords, findSentences, type Step } from './lesson.ts';

/** A piece of the text, shown as a caption for a while; s. */
export interface Caption {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Reading aloud, calmly; words per second. */
const pace = 2.3;
/** Least time of a sentence, and what is left for the picture after the last one; s. */
const shortest = 2;
const rest = 1.5;

/** The captions of a step one after another: a sentence each, for as long as it takes to say it. */
export function findCaptions(step: Pick<Step, 'text'>): Caption[] {
  let start = 0;
  return findSentences(step).map(({ say }) => {
    const end = start + Math.max(shortest, countWords(say) / pace);
    const caption = { text: say, start, end };
    start = end;
    return caption;
  });
}

/**
 * How long a step is shown when the lesson plays by itself; s.
 *
 * @param cycle one round of the movement that plays in it, 0 for a still picture; s. It is shown whole.
 */
export function findDwell(step: Pick<Step, 'text'>, cycle = 0): number {
  return Math.max((findCaptions(step).at(-1)?.end ?? 0) + rest, cycle);
}

/** Index of the caption at a time; the last one stays. */
export function findCaptionAt(captions: readonly Caption[], time: number): number {
  const index = captions.findIndex(({ end }) => time < end);
  return index < 0 ? captions.length - 1 : index;
}
