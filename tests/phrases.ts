/**
 * `npm run phrases`: brings the files of the languages up to date with the texts of the page. Translations of texts that
 * are gone are removed; `--missing LANGUAGE` prints what that language lacks as JSON, `--add LANGUAGE FILE` takes
 * translations in.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#scripts/project-root.ts';
import { languageIds } from '#src/i18n/languages.ts';
import { listPhrases } from './support/page-phrases.ts';
import { readLanguage } from './support/phrases.ts';

const phrases = listPhrases();
const [action, language, file] = process.argv.slice(2);

function write(id: string, words: Readonly<Record<string, string>>): void {
  const kept = phrases.flatMap((text) =>
    Object.entries(words).filter(([key]) => key === text || isPluralOf(key, text)),
  );
  const path = join(projectRoot, `src/i18n/languages/${id}.json`);
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}

/** `{{count}} muscles_one` belongs to `{{count}} muscles`. */
function isPluralOf(key: string, text: string): boolean {
  return (
    key.startsWith(`${text}_`) && /^_(zero|one|two|few|many|other)$/.test(key.slice(text.length))
  );
}

if (action === '--missing' && language) {
  const words = readLanguage(language);
  const missing = phrases.filter((text) => !(text in words) && !(`${text}_other` in words));
  console.log(JSON.stringify(missing, null, 2));
} else if (action === '--add' && language && file) {
  const added = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  write(language, { ...readLanguage(language), ...added });
} else {
  for (const id of languageIds.filter((one) => one !== 'en')) {
    const words = readLanguage(id);
    write(id, words);
    const missing = phrases.filter((text) => !(text in words) && !(`${text}_other` in words));
    console.log(`${id}: ${phrases.length - missing.length} of ${phrases.length} texts`);
  }
}
