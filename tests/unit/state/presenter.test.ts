import { afterEach, describe, expect, it } from 'vitest';
import { runKey } from '#src/state/commands.ts';
import { defaultControls } from '#src/state/controls.ts';
import { findNotes, isNotesWindow } from '#src/state/notes-channel.ts';
import { playerStore, settlePlayer } from '#src/state/player.ts';
import { presenterStore, setPresenting, stepPresentation } from '#src/state/presenter.ts';
import { setControls } from '#src/state/store.ts';

const press = (code: string) => runKey({ code, key: '', shiftKey: false }, false);

afterEach(() => {
  setPresenting(false);
  setControls(defaultControls);
  settlePlayer();
});

describe('presenting', () => {
  it('takes a tool and puts it away, blanks and shows, and wipes the ink with the step', () => {
    setPresenting(true);
    press('KeyD');
    expect(presenterStore.getState().tool).toBe('ink');
    press('KeyQ');
    expect(presenterStore.getState().tool).toBe('pointer');
    press('KeyQ');
    expect(presenterStore.getState().tool).toBeNull();
    press('KeyB');
    expect(presenterStore.getState().isBlank).toBe(true);
    const { wipes } = presenterStore.getState();
    press('PageDown');
    expect(presenterStore.getState().isBlank).toBe(false);
    expect(presenterStore.getState().wipes).toBe(wipes + 1);
  });

  it('leaves the keys of the class alone while nobody presents', () => {
    expect(press('KeyQ')).toBe(false);
    expect(press('KeyD')).toBe(false);
  });

  it('walks through the phases with a clicker and says them in the notes', () => {
    const first = findNotes();
    stepPresentation(1);
    expect(playerStore.getState().progress).toBeGreaterThan(0);
    expect(findNotes().phase).toBe(first.next);
    stepPresentation(-1);
    expect(findNotes().phase).toBe(first.phase);
    expect(first.watchFor).not.toBe('');
  });

  it('knows the window with the notes by its address', () => {
    expect(isNotesWindow('?notes')).toBe(true);
    expect(isNotesWindow('')).toBe(false);
  });
});
