import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultControls } from '#src/state/controls.ts';
import { redo, undo } from '#src/state/history.ts';
import {
  deleteView,
  loadSavedViews,
  mostSavedViews,
  parseSavedViews,
  recallView,
  savedViewsStore,
  saveView,
} from '#src/state/saved-views.ts';
import { controlsStore, lookFrom, setControls, setLayer, setStage } from '#src/state/store.ts';
import { deg } from '#src/units/angle.ts';
import { createStorage } from '#tests/support/storage.ts';

const stand = {
  azimuth: deg(-40),
  polar: deg(70),
  distance: 0.5,
  target: [0, 0.1, -0.02],
} as const;

afterEach(() => {
  setControls(defaultControls);
  savedViewsStore.setState({ views: [], isKept: true });
});

const names = () => savedViewsStore.getState().views.map(({ name }) => name);

describe('saved views', () => {
  it('bring back camera and layers on the next visit, and leave the ground of the stage', () => {
    const storage = createStorage();
    lookFrom(stand);
    setLayer('gluteus-maximus', 'off');
    saveView('  Nerve from the side ', storage);
    savedViewsStore.setState({ views: [] });
    setControls({ ...defaultControls, stage: 'light' });

    loadSavedViews(storage);
    expect(names()).toEqual(['Nerve from the side']);
    recallView(savedViewsStore.getState().views[0]!);
    const { camera, layers, view, stage } = controlsStore.getState();
    expect(view).toBe(null);
    expect(camera?.distance).toBeCloseTo(stand.distance, 4);
    expect(camera?.azimuth).toBeCloseTo(stand.azimuth, 3);
    expect(layers['gluteus-maximus']).toBe('off');
    expect(stage).toBe('light');
  });

  it('take the place of one with the same name', () => {
    const storage = createStorage();
    saveView('Deep', storage);
    saveView('Other', storage);
    setLayer('piriformis', 'off');
    saveView('Deep', storage);
    expect(names()).toEqual(['Deep', 'Other']);
    expect(savedViewsStore.getState().views[0]!.link).toContain('piriformis:off');
  });

  it('are deleted one at a time, also from what is kept', () => {
    const storage = createStorage();
    for (const name of ['a', 'b', 'c']) saveView(name, storage);
    deleteView('b', storage);
    expect(names()).toEqual(['a', 'c']);
    savedViewsStore.setState({ views: [] });
    loadSavedViews(storage);
    expect(names()).toEqual(['a', 'c']);
  });

  it('last until the page is closed where the browser keeps nothing, and say so', () => {
    for (const storage of [null, createStorage(true)]) {
      savedViewsStore.setState({ views: [], isKept: true });
      saveView('a', storage);
      saveView('b', storage);
      expect(names()).toEqual(['a', 'b']);
      expect(savedViewsStore.getState().isKept).toBe(false);
      deleteView('a', storage);
      expect(names()).toEqual(['b']);
    }
  });

  it('need a name', () => {
    saveView('   ', createStorage());
    expect(names()).toEqual([]);
  });

  it('forget the oldest when there are too many', () => {
    const storage = createStorage();
    for (let i = 0; i <= mostSavedViews; i++) saveView(`view ${i}`, storage);
    expect(names()).toHaveLength(mostSavedViews);
    expect(names()[0]).toBe('view 1');
  });

  it('are read from anything without throwing', () => {
    const texts = fc.oneof(fc.string(), fc.json(), fc.constant(null));
    fc.assert(
      fc.property(texts, (text) => {
        for (const view of parseSavedViews(text)) expect(view.link).toMatch(/^v=/);
      }),
    );
    const good = { name: 'a', link: 'v=1&peel=3' };
    const text = JSON.stringify([good, { name: '', link: 'v=1' }, { name: 'b' }, 3, null]);
    expect(parseSavedViews(text)).toEqual([good]);
  });

  it('can be undone as one step', async () => {
    const { connectHistory } = await import('#src/state/history.ts');
    const leave = connectHistory();
    recallView({ name: 'x', link: 'v=1&peel=4&tightness=1' });
    expect(controlsStore.getState().peel).toBe(4);
    undo();
    expect(controlsStore.getState()).toMatchObject({ peel: 0, tightness: 0 });
    redo();
    expect(controlsStore.getState()).toMatchObject({ peel: 4, tightness: 1 });
    leave();
    setStage('dark');
  });
});
