import plurals from './languages/en.json' with { type: 'json' };
import type { LanguageId } from './languages.ts';

/**
 * The one way to words that a person reads. The English text is the key, so English needs no file:
 * `t('Hide {{name}}', { name })`. What a language does not have yet appears in English.
 */

type Phrases = Readonly<Record<string, string>>;

/*
 * Written out, because all that is asked of a library here are values and plurals, and the one that was used weighed 15 kB of
 * the first load for them. Which plural a number takes is the browser's knowledge.
 */
const bundles = new Map<LanguageId, Phrases>([['en', plurals]]);
let language: LanguageId = 'en';
let counting = new Intl.PluralRules(language);

const listeners = new Set<() => void>();

/**
 * The text in the language of the page. Values fill `{{name}}`; a `count` chooses the plural. Call it
 * where the text is shown, never while a module loads: the language can change.
 */
export function t(text: string, values?: Readonly<Record<string, string | number>>): string {
  const known = find(text, values?.count);
  if (!values) return known;
  return known.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** The text of the language, or the English one; of a text with a count the form that the number takes. */
function find(text: string, count: string | number | undefined): string {
  const words = bundles.get(language)!;
  if (typeof count === 'number') {
    const own = words[`${text}_${counting.select(count)}`] ?? words[`${text}_other`];
    const english = plurals as Phrases;
    const form = own ?? english[`${text}_${count === 1 ? 'one' : 'other'}`];
    if (form) return form;
  }
  return (Object.hasOwn(words, text) && words[text]) || text;
}

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
  return language;
}

/** Called after the language has changed; returns what stops it. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Fetches the words of a language and turns the page to it. Throws when they cannot be fetched; the language then stays. */
export async function setLanguage(next: LanguageId): Promise<void> {
  if (next === language) return;
  if (!bundles.has(next)) bundles.set(next, await loadPhrases(next));
  language = next;
  counting = new Intl.PluralRules(next);
  for (const listener of listeners) listener();
}

const files: Readonly<Record<Exclude<LanguageId, 'en'>, () => Promise<{ default: Phrases }>>> = {
  es: () => import('./languages/es.json', { with: { type: 'json' } }),
  fr: () => import('./languages/fr.json', { with: { type: 'json' } }),
  de: () => import('./languages/de.json', { with: { type: 'json' } }),
  pt: () => import('./languages/pt.json', { with: { type: 'json' } }),
};

async function loadPhrases(wanted: LanguageId): Promise<Phrases> {
  return wanted === 'en' ? plurals : (await files[wanted]()).default;
}
