import { createInstance } from 'i18next';
import plurals from './languages/en.json' with { type: 'json' };
import type { LanguageId } from './languages.ts';

/**
 * The one way to words that a person reads. The English text is the key, so English needs no file:
 * `t('Hide {{name}}', { name })`. What a language does not have yet appears in English.
 */

type Phrases = Readonly<Record<string, string>>;

const words = createInstance();
void words.init({
  lng: 'en',
  fallbackLng: false,
  // texts hold dots and colons
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  returnEmptyString: false,
  // React escapes what it shows
  interpolation: { escapeValue: false },
  resources: { en: { translation: plurals } },
});

const listeners = new Set<() => void>();

/**
 * The text in the language of the page. Values fill `{{name}}`; a `count` chooses the plural. Call it
 * where the text is shown, never while a module loads: the language can change.
 */
export function t(text: string, values?: Readonly<Record<string, string | number>>): string {
  if (text === '') return '';
  if (values) return words.t(text, values);
  // texts without values are asked for with every frame of a movement
  let known = plain.get(text);
  if (known === undefined) {
    known = words.t(text);
    plain.set(text, known);
  }
  return known;
}

const plain = new Map<string, string>();
words.on('languageChanged', () => plain.clear());

/**
 * Marks the texts of a table (of records or lists), which are passed to `t` when they are shown; returns it as it is.
 * Fields named `id`, `layer`, `anchor`, `keys`, `unit`, `className` or `chevron` are no texts.
 */
export function phrases<const Table>(table: Table): Table {
  return table;
}

/** A name within a sentence: with a small first letter, save in German and for abbreviations. */
export function inSentence(name: string): string {
  const isAbbreviation = /^\p{Lu}[\p{Lu}\d]/u.test(name);
  if (getLanguage() === 'de' || isAbbreviation) return name;
  return name.charAt(0).toLocaleLowerCase(getLanguage()) + name.slice(1);
}

export function getLanguage(): LanguageId {
  return words.language as LanguageId;
}

/** Called after the language has changed; returns what stops it. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Fetches the words of a language and turns the page to it. Throws when they cannot be fetched; the language then stays. */
export async function setLanguage(language: LanguageId): Promise<void> {
  if (language === getLanguage()) return;
  if (!words.hasResourceBundle(language, 'translation')) {
    words.addResourceBundle(language, 'translation', await loadPhrases(language));
  }
  await words.changeLanguage(language);
  for (const listener of listeners) listener();
}

const files: Readonly<Record<Exclude<LanguageId, 'en'>, () => Promise<{ default: Phrases }>>> = {
  es: () => import('./languages/es.json', { with: { type: 'json' } }),
  fr: () => import('./languages/fr.json', { with: { type: 'json' } }),
  de: () => import('./languages/de.json', { with: { type: 'json' } }),
  pt: () => import('./languages/pt.json', { with: { type: 'json' } }),
};

async function loadPhrases(language: LanguageId): Promise<Phrases> {
  return language === 'en' ? plurals : (await files[language]()).default;
}
