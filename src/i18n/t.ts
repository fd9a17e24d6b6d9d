import type { i18n } from 'i18next';
import plurals from './languages/en.json' with { type: 'json' };
import type { LanguageId } from './languages.ts';

/**
 * The one way to words that a person reads. The English text is the key, so English needs no file:
 * `t('Hide {{name}}', { name })`. What a language does not have yet appears in English.
 */

type Phrases = Readonly<Record<string, string>>;

/** The library that knows the other languages; English, which is written in the code, does without it. */
let library: i18n | null = null;

const listeners = new Set<() => void>();

/**
 * The text in the language of the page. Values fill `{{name}}`; a `count` chooses the plural. Call it
 * where the text is shown, never while a module loads: the language can change.
 */
export function t(text: string, values?: Readonly<Record<string, string | number>>): string {
  if (text === '') return '';
  return library ? library.t(text, values ?? {}) : speakEnglish(text, values);
}

/** The English text with its values, in the form that its count takes. */
function speakEnglish(
  text: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const forms = plurals as Phrases;
  const form = values.count === 1 ? forms[`${text}_one`] : undefined;
  return (form ?? text).replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/**
 * Marks the texts of a table (of records or lists), which are passed to `t` when they are shown; returns it as it is.
 * Fields named `id`, `layer`, `anchor`, `keys`, `unit`, `className`, `chevron`, `source` or `movementId` are no texts.
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
  return (library?.language ?? 'en') as LanguageId;
}

/** Called after the language has changed; returns what stops it. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Fetches the words of a language and turns the page to it. Throws when they cannot be fetched; the language then stays. */
export async function setLanguage(next: LanguageId): Promise<void> {
  if (next === getLanguage()) return;
  library = next === 'en' ? null : await createLibrary(next);
  for (const listener of listeners) listener();
}

/** The library in one language; what the language lacks is the English text. */
async function createLibrary(language: Exclude<LanguageId, 'en'>): Promise<i18n> {
  const [{ createInstance }, { default: translation }] = await Promise.all([
    import('i18next'),
    files[language](),
  ]);
  const instance = createInstance();
  await instance.init({
    lng: language,
    fallbackLng: false,
    // texts hold dots and colons
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: false,
    // React escapes what it shows
    interpolation: { escapeValue: false },
    resources: { [language]: { translation } },
  });
  return instance;
}

const files: Readonly<Record<Exclude<LanguageId, 'en'>, () => Promise<{ default: Phrases }>>> = {
  es: () => import('./languages/es.json', { with: { type: 'json' } }),
  fr: () => import('./languages/fr.json', { with: { type: 'json' } }),
  de: () => import('./languages/de.json', { with: { type: 'json' } }),
  pt: () => import('./languages/pt.json', { with: { type: 'json' } }),
};
