import { beforeEach, describe, expect, it } from 'vitest';
import { type CameraCommand, cameraCommands } from '#src/state/camera-commands.ts';
import { commands, keyboardStore, runKey } from '#src/state/commands.ts';
import { defaultSection, sectionLimits } from '#src/state/controls.ts';
import { playerStore, resetPage } from '#src/state/player.ts';
import { setPresenting } from '#src/state/presenter.ts';
import { controlsStore, setSection } from '#src/state/store.ts';
import { deg } from '#src/units/angle.ts';

const press = (code: string, shiftKey = false, isStageFocused = false, key = '') =>
  runKey({ code, key, shiftKey }, isStageFocused);
const controls = () => controlsStore.getState();

let sent: CameraCommand[] = [];
cameraCommands.subscribe((command) => sent.push(command));
beforeEach(() => {
  resetPage();
  sent = [];
});

describe('keyboard', () => {
  it('goes to a view, and fits it when asked again', () => {
    press('Digit2');
    expect(controls().view).toBe('lateral');
    expect(sent).toEqual([]);
    press('Digit2');
    expect(sent).toEqual([{ type: 'fit' }]);
    press('Digit7');
    expect(controls().view).toBe('nerve');
  });

  it('turns the model only while the stage has focus', () => {
    expect(press('ArrowLeft')).toBe(false);
    expect(press('ArrowLeft', false, true)).toBe(true);
    expect(sent.map(({ type }) => type)).toEqual(['turn']);
    press('ArrowLeft', true, true);
    expect(sent.map(({ type }) => type)).toEqual(['turn', 'move']);
  });

  it('opens the section as it was left, the small picture and the courses', () => {
    press('KeyC');
    expect(controls().section).toEqual(defaultSection);
    setSection({ plane: 'axial' });
    setSection({ offset: 0.02, turn: deg(400) });
    // beyond its limit a plane stops
    expect(controls().section).toMatchObject({ offset: 0.02, turn: sectionLimits.angle });
    press('KeyC');
    expect(controls().section).toBeNull();
    press('KeyC');
    expect(controls().section).toMatchObject({ plane: 'axial', offset: 0.02 });
    // another preset starts from its own place
    setSection({ plane: 'sagittal' });
    expect(controls().section).toEqual({ ...defaultSection, plane: 'sagittal' });
    press('KeyC', true);
    expect(controls().closeUp).toBe(true);
    press('KeyV');
    expect(keyboardStore.getState().isCourseOpen).toBe(true);
    keyboardStore.setState({ isCourseOpen: false });
  });

  it('plays with the start key of a clicker while presenting, and leaves it to the browser otherwise', () => {
    expect(press('F5')).toBe(false);
    setPresenting(true);
    expect(press('F5')).toBe(true);
    expect(playerStore.getState().isPlaying).toBe(true);
    press('F5', true);
    expect(playerStore.getState().isPlaying).toBe(false);
    press('PageDown');
    expect(playerStore.getState().progress).toBeGreaterThan(0);
    setPresenting(false);
  });

  it('peels with the brackets', () => {
    press('BracketRight');
    press('BracketRight');
    press('BracketLeft');
    expect(controls().peel).toBe(1);
  });

  it('tightens and loosens by a tenth', () => {
    for (let time = 0; time < 3; time++) press('KeyT');
    expect(controls().tightness).toBe(0.3);
    press('KeyT', true);
    expect(controls().tightness).toBe(0.2);
    for (let time = 0; time < 12; time++) press('KeyT');
    expect(controls().tightness).toBe(1);
  });

  it('plays, steps and changes speed', () => {
    press('Space');
    expect(playerStore.getState().isPlaying).toBe(true);
    press('Period');
    expect(playerStore.getState()).toEqual({ isPlaying: false, progress: 0.25 });
    press('Comma', true);
    expect(controls().speed).toBe(0.5);
  });

  it('changes support and labels', () => {
    press('KeyW');
    expect(controls().support).toBe('weight-bearing');
    press('KeyW');
    expect(controls().support).toBe('non-weight-bearing');
    press('KeyL');
    expect(controls().labels).toBe(false);
  });

  it('opens its list on the question mark, wherever the key lies', () => {
    press('Minus', true, false, '?');
    expect(keyboardStore.getState().isListOpen).toBe(true);
    keyboardStore.setState({ isListOpen: false });
    press('Slash', true);
    expect(keyboardStore.getState().isListOpen).toBe(true);
  });

  it('leaves other keys to the browser', () => {
    expect(press('KeyZ')).toBe(false);
    expect(press('Tab')).toBe(false);
  });

  it('names every command and its keys', () => {
    for (const { name, keys } of commands) {
      expect(name).not.toBe('');
      expect(keys.length).toBeGreaterThan(0);
    }
  });
});
