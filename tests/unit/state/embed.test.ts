import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { isEmbedded } from '#src/state/address.ts';
import { defaultControls } from '#src/state/controls.ts';
import { applyMessage } from '#src/state/embed.ts';
import { playerStore } from '#src/state/player.ts';
import { controlsStore, setControls } from '#src/state/store.ts';
import { deg } from '#src/units/angle.ts';

afterEach(() => {
  playerStore.setState({ isPlaying: false, progress: 0 });
  setControls(defaultControls);
});

describe('messages of the page around', () => {
  it('set layers, pose, tightness, view and playing', () => {
    const problems = applyMessage({
      deepSix: 1,
      show: ['gluteus-maximus'],
      ghost: ['gluteus-medius'],
      hide: ['gluteus-minimus'],
      pose: { flexion: 60, abduction: -20 },
      tightness: 0.5,
      view: 'lateral',
      play: true,
    });
    expect(problems).toEqual([]);
    const { layers, pose, tightness, view } = controlsStore.getState();
    expect(layers['gluteus-maximus']).toBe('on');
    expect(layers['gluteus-medius']).toBe('ghost');
    expect(layers['gluteus-minimus']).toBe('off');
    expect(pose.flexion).toBeCloseTo(deg(60), 12);
    expect(pose.abduction).toBeCloseTo(deg(-20), 12);
    expect(tightness).toBe(0.5);
    expect(view).toBe('lateral');
    expect(playerStore.getState().isPlaying).toBe(true);
  });

  it('open a link as the address bar does', () => {
    expect(applyMessage({ deepSix: 1, link: 'https://example.org/#v=1&tightness=0.25' })).toEqual(
      [],
    );
    expect(controlsStore.getState().tightness).toBe(0.25);
  });

  it('name each field that could not be used and do the rest', () => {
    const problems = applyMessage({
      deepSix: 1,
      show: ['spleen', 'sacrum'],
      pose: { flexion: 'much' },
      tightness: Number.NaN,
      view: 'from above',
      movement: 'dance',
    });
    expect(problems).toHaveLength(5);
    expect(problems!.join()).toContain('spleen');
    expect(controlsStore.getState().layers.sacrum).toBe('on');
  });

  it('are left alone when they are somebody else’s', () => {
    for (const data of [null, 'hello', 42, {}, [], { deepSix: 2, tightness: 1 }]) {
      expect(applyMessage(data)).toBeNull();
    }
    expect(controlsStore.getState()).toEqual(defaultControls);
  });

  it('never throw, whatever they hold', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (data) => {
        applyMessage({ ...data, deepSix: 1 });
        for (const name of ['link', 'show', 'pose', 'tightness', 'view', 'movement', 'play'])
          applyMessage({ deepSix: 1, [name]: data });
      }),
      { numRuns: 200 },
    );
    expect(controlsStore.getState().layers).toHaveProperty('sacrum');
  });

  it('reach a page that was opened with ?embed', () => {
    expect(isEmbedded('?embed')).toBe(true);
    expect(isEmbedded('?x=1&embed=')).toBe(true);
    expect(isEmbedded('')).toBe(false);
  });
});
