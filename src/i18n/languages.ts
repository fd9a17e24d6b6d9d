/** The languages of the page. English is written in the code; the others are files beside this one. */
export const languages = [
  { id: 'en', name: 'English', isDraft: false },
  { id: 'es', name: 'Español', isDraft: true },
  { id: 'fr', name: 'Français', isDraft: true },
  { id: 'de', name: 'Deutsch', isDraft: true },
  { id: 'pt', name: 'Português', isDraft: true },
] as const;

export type LanguageId = (typeof languages)[number]['id'];

export const languageIds: readonly LanguageId[] = languages.map(({ id }) => id);
