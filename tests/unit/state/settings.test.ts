import { afterEach, describe, expect, it } from 'vitest';
import { defaultControls } from '#src/state/controls.ts';
import {
  connectSettings,
  defaultSettings,
  parseSettings,
  setSettings,
  settingsStore,
} from '#src/state/settings.ts';
import { controlsStore, setControls, setStage } from '#src/state/store.ts';
import { createStorage } from '#tests/support/storage.ts';

describe('settings', () => {
  const root = { lang: 'en', dataset: {} as Record<string, string> };
  Object.assign(globalThis, { document: { documentElement: root } });

  afterEach(() => {
    setControls(defaultControls);
    settingsStore.setState(defaultSettings);
  });

  it('are kept from one visit to the next, with the ground of the stage', () => {
    const storage = createStorage();
    const leave = connectSettings(storage);
    setSettings({ contrast: 'more', names: 'latin' });
    setStage('light');
    leave();
    settingsStore.setState(defaultSettings);
    setControls(defaultControls);

    connectSettings(storage)();
    expect(settingsStore.getState()).toEqual({
      ...defaultSettings,
      contrast: 'more',
      names: 'latin',
      stage: 'light',
    });
    expect(controlsStore.getState().stage).toBe('light');
    expect(root.dataset.contrast).toBe('more');
  });

  it('hold for this visit where nothing may be stored', () => {
    const leave = connectSettings(createStorage(true));
    setSettings({ names: 'latin' });
    expect(settingsStore.getState().names).toBe('latin');
    leave();
    expect(() => connectSettings(null)()).not.toThrow();
  });

  it('fall back one by one when what was stored cannot be read', () => {
    expect(parseSettings('{"names":"latin","contrast":"loud"}')).toEqual({
      ...defaultSettings,
      names: 'latin',
    });
    for (const text of [null, '', '{', '7', '[]', 'null'])
      expect(parseSettings(text)).toEqual(defaultSettings);
  });
});
