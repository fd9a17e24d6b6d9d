import { describe, expect, it } from 'vitest';
import { languageIds } from '#src/i18n/languages.ts';
import { listPhrases } from '#tests/support/page-phrases.ts';
import { findPageFiles, findTexts, readLanguage } from '#tests/support/phrases.ts';

/** Literature is quoted in its own language, keys have the names that stand on them, shaders are code. */
const notForReading =
  /\d{4};\d|\d{4} \(\d|^(Key[A-Z]|Digit|Page(Up|Down)|Arrow|Numpad|Bracket|Ctrl \+|Shift ?\+|Space|Enter|Escape|Comma|Period|Slash|Equal|Minus)|[{;]\n|px "|\(min-width|<iframe|Error$/;

/** The name of the page, the programs' words to other pages, and what names a thing in the code. */
const allowed = [
  'Deep Six',
  'Deep',
  'Six',
  '{} could not be used.',
  'link: {} could not be read.',
  'pose: {} could not be used.',
  'TrP1',
  'TrP2',
  'Sustained',
  'View',
  'Layers',
  'Movement',
  'Page',
  // a report of trouble is read by the makers
  'Deep Six {}',
  'Failed: {}',
  'Error: {}',
  'Shown: {}',
  'Browser: {}',
  'In:\n{}',
  'ResizeObserver loop',
];

const findValues = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort().join();

describe('the words of the page', () => {
  const phrases = listPhrases();

  it('are found', () => {
    expect(phrases.length).toBeGreaterThan(800);
    expect(phrases).toContain('Peel one layer off, put it back');
    expect(phrases).toContain('Left femur');
    expect(phrases).toContain('Undo (Ctrl + Z)');
  });

  it('all pass through the function that knows the language', () => {
    const bare = findPageFiles().flatMap((file) => findTexts(file).bare);
    const forgotten = bare.filter(
      ({ text }) => !allowed.includes(text) && !notForReading.test(text),
    );
    expect(forgotten.map(({ text, place }) => `${place}: ${text}`)).toEqual([]);
  });

  it.each(languageIds.filter((id) => id !== 'en'))('in %s fit the English ones', (id) => {
    const words = readLanguage(id);
    for (const [key, text] of Object.entries(words)) {
      const english = key.replace(/_(zero|one|two|few|many|other)$/, '');
      expect(phrases, `${id}: nothing says this any more; run npm run phrases`).toContain(english);
      expect(findValues(text), key).toBe(findValues(english));
      expect(text.trim(), key).not.toBe('');
    }
  });
});
