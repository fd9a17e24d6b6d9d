/** How hard a text is to read. */
export interface ReadingLevel {
  /** Words to a sentence, on average. */
  readonly sentenceLength: number;
  /** Flesch reading ease: 100 very easy, 60 plain English, 30 hard. */
  readonly ease: number;
}

/**
 * Flesch reading ease, 206.835 − 1.015 · words per sentence − 84.6 · syllables per word.
 *
 * @param learned words that the reader has been taught, such as the names of structures; they count as two syllables.
 */
export function findReadingLevel(
  sentences: readonly string[],
  learned: ReadonlySet<string>,
): ReadingLevel {
  const words = sentences.flatMap(findWords);
  const syllables = words.reduce(
    (sum, word) => sum + (learned.has(word) ? 2 : countSyllables(word)),
    0,
  );
  const sentenceLength = words.length / sentences.length;
  return {
    sentenceLength,
    ease: 206.835 - 1.015 * sentenceLength - 84.6 * (syllables / words.length),
  };
}

function findWords(sentence: string): string[] {
  return sentence.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? [];
}

/** Groups of vowels, less a silent e at the end; an estimate, as the measure itself is. */
export function countSyllables(word: string): number {
  const groups = word.replace(/(?<=[^aeiouyl])e$|(?<=[^td])ed$/, '').match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}
