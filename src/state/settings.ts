import { createStore } from 'zustand/vanilla';
import { type LanguageId, languageIds } from '#src/i18n/languages.ts';
import { findDirection, getLanguage, setLanguage } from '#src/i18n/t.ts';
import type { StageGround } from './controls.ts';
import { findStorage, readEntry, writeEntry } from './storage.ts';
import { controlsStore } from './store.ts';

/** What belongs to the room and the person rather than to the model; kept on this device. */
export interface Settings {
  /** Language of the page. */
  readonly language: LanguageId;
  readonly contrast: 'normal' | 'more';
  /** Language of the names on the stage and in cards. */
  readonly names: 'english' | 'latin';
  /** The ground of the stage that a page without a link opens with. */
  readonly stage: StageGround;
  /** Full: as the machine can. Light: fewer pixels while something moves. */
  readonly quality: 'auto' | 'light';
}

export const defaultSettings: Settings = {
  language: 'en',
  contrast: 'normal',
  names: 'english',
  stage: 'dark',
  quality: 'auto',
};

const choices: { readonly [name in keyof Settings]: readonly Settings[name][] } = {
  language: languageIds,
  contrast: ['normal', 'more'],
  names: ['english', 'latin'],
  stage: ['dark', 'light'],
  quality: ['auto', 'light'],
};

/** Name of the entry in the browser's own storage. */
const entry = 'deep-six-settings';

export const settingsStore = createStore<Settings>()(() => defaultSettings);

/** Settings from stored text; what cannot be read, or is not known, falls back alone. */
export function parseSettings(text: string | null): Settings {
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    return defaultSettings;
  }
  if (typeof stored !== 'object' || stored === null) return defaultSettings;
  const read = <Name extends keyof Settings>(name: Name): Settings[Name] =>
    choices[name].find((choice) => choice === (stored as Record<string, unknown>)[name]) ??
    defaultSettings[name];
  return {
    language: read('language'),
    contrast: read('contrast'),
    names: read('names'),
    stage: read('stage'),
    quality: read('quality'),
  };
}

export function setSettings(changes: Partial<Settings>): void {
  settingsStore.setState(changes);
}

/** Reads what was kept, keeps what is changed, and tells the page of it; called once, before a link is opened. */
export function connectSettings(storage: Storage | null = findStorage()): () => void {
  const settings = parseSettings(readEntry(storage, entry));
  settingsStore.setState(settings);
  controlsStore.setState({ stage: settings.stage });
  const show = ({ contrast }: Settings) => {
    if (contrast === 'more') document.documentElement.dataset.contrast = 'more';
    else delete document.documentElement.dataset.contrast;
  };
  show(settings);
  void speak(settings.language);
  const stops = [
    settingsStore.subscribe((now, before) => {
      show(now);
      if (now.language !== before.language) void speak(now.language);
      writeEntry(storage, entry, JSON.stringify(now));
    }),
    controlsStore.subscribe(
      ({ stage }) => stage,
      (stage) => setSettings({ stage }),
    ),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Turns the page to a language; when its words cannot be fetched, the page keeps the one it has. */
async function speak(language: LanguageId): Promise<void> {
  try {
    await setLanguage(language);
    document.documentElement.lang = language;
    document.documentElement.dir = findDirection(language);
  } catch {
    setSettings({ language: getLanguage() });
  }
}
