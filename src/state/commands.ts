import { createStore } from 'zustand/vanilla';
import { phrases } from '#src/i18n/t.ts';
import { deg } from '#src/units/angle.ts';
import { cameraCommands, goToView } from './camera-commands.ts';
import { viewIds } from './controls.ts';
import { redo, undo } from './history.ts';
import { changeSpeed, resetPage, stepPhase, togglePlaying } from './player.ts';
import {
  presenterStore,
  setPresenting,
  stepPresentation,
  toggleBlank,
  toggleTool,
  wipeInk,
} from './presenter.ts';
import { quizStore, setQuiz } from './quiz.ts';
import { askToSpeak } from './spoken-reading.ts';
import {
  controlsStore,
  isolate,
  select,
  setCloseUp,
  setLabels,
  setLayer,
  setPeel,
  setPlotShown,
  setSectionShown,
  setSide,
  setSideBySide,
  setSupport,
  setTightness,
  showAll,
} from './store.ts';

/** The part of a key event the commands look at. */
export interface KeyPress {
  /** Physical position, for example `KeyW`. */
  readonly code: string;
  readonly key: string;
  readonly shiftKey: boolean;
  /** Ctrl, or Command on a Mac. */
  readonly ctrlKey?: boolean;
}

export type CommandGroup = 'View' | 'Layers' | 'Movement' | 'Page';

/** One line of the list of shortcuts. */
export interface Command {
  readonly group: CommandGroup;
  readonly name: string;
  /** Keys as printed, alternatives side by side: `T`, `Shift + T`, `1 to 6`. */
  readonly keys: readonly string[];
  /** True when the command only acts while the stage has focus. */
  readonly needsStage?: boolean;
  /** Does what the key asks; false when the key is not this command's. */
  run(press: KeyPress): boolean;
}

/** State of the keyboard: whether single keys act, and whether their list is shown. */
export const keyboardStore = createStore<{
  isEnabled: boolean;
  isListOpen: boolean;
  isSearchOpen: boolean;
  isShareOpen: boolean;
  isSettingsOpen: boolean;
  /** The dialog of views, with the saved ones. */
  isViewsOpen: boolean;
  /** When to see a doctor, and what the page is not. */
  isHealthOpen: boolean;
  /** The dialog of the nerve's courses. */
  isCourseOpen: boolean;
}>()(() => ({
  isEnabled: true,
  isListOpen: false,
  isSearchOpen: false,
  isShareOpen: false,
  isSettingsOpen: false,
  isViewsOpen: false,
  isHealthOpen: false,
  isCourseOpen: false,
}));

export const turnStep = deg(15);
export const zoomStep = 1.2;
const moveStep = 0.05;
const tightnessStep = 0.1;

const arrows: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Runs `action` when the pressed position is one of `codes` with the given shift. */
function on(codes: readonly string[], shift: boolean | null, action: (code: string) => void) {
  return ({ code, shiftKey, ctrlKey }: KeyPress): boolean => {
    if (ctrlKey) return false;
    if (!codes.includes(code) || (shift !== null && shift !== shiftKey)) return false;
    action(code);
    return true;
  };
}

/** Every keyboard command of the page, in the order of the list. */
export const commands: readonly Command[] = phrases([
  {
    group: 'View',
    name: 'Posterior, lateral, anterior, medial, superior, inferior',
    keys: ['1 to 6'],
    run: on(
      viewIds.slice(0, -1).map((_, index) => `Digit${index + 1}`),
      false,
      (code) => goToView(viewIds[Number(code.slice(-1)) - 1]!),
    ),
  },
  {
    group: 'View',
    name: 'Nerve close-up',
    keys: ['7'],
    run: on(['Digit7'], false, () => goToView('nerve')),
  },
  {
    group: 'View',
    name: 'Turn the model (model in focus)',
    keys: ['←', '→', '↑', '↓'],
    needsStage: true,
    run: on(Object.keys(arrows), false, (code) => {
      const [right, up] = arrows[code]!;
      cameraCommands.emit({ type: 'turn', right: right * turnStep, up: up * turnStep });
    }),
  },
  {
    group: 'View',
    name: 'Move it sideways (model in focus)',
    keys: ['Shift + arrows'],
    needsStage: true,
    run: on(Object.keys(arrows), true, (code) => {
      const [right, up] = arrows[code]!;
      cameraCommands.emit({ type: 'move', right: right * moveStep, up: up * moveStep });
    }),
  },
  {
    group: 'View',
    name: 'Closer, further',
    keys: ['+', '−'],
    run: (press) =>
      on(['Equal', 'NumpadAdd'], null, () => zoom(1 / zoomStep))(press) ||
      on(['Minus', 'NumpadSubtract'], false, () => zoom(zoomStep))(press),
  },
  {
    group: 'View',
    name: 'Fit what is shown',
    keys: ['F'],
    run: on(['KeyF'], false, () => cameraCommands.emit({ type: 'fit' })),
  },
  {
    group: 'View',
    name: 'Labels',
    keys: ['L'],
    run: on(['KeyL'], false, () => setLabels(!controlsStore.getState().labels)),
  },
  {
    group: 'View',
    name: 'Hide all names, to ask',
    keys: ['Shift + N'],
    run: on(['KeyN'], true, () => setQuiz(!quizStore.getState().isOn)),
  },
  {
    group: 'View',
    name: 'More views, and saved ones',
    keys: ['Shift + V'],
    run: on(['KeyV'], true, () => keyboardStore.setState({ isViewsOpen: true })),
  },
  {
    group: 'View',
    name: 'Right or left hip',
    keys: ['Shift + L'],
    run: on(['KeyL'], true, () =>
      setSide(controlsStore.getState().side === 'right' ? 'left' : 'right'),
    ),
  },
  {
    group: 'View',
    name: 'Section through the model',
    keys: ['C'],
    run: on(['KeyC'], false, () => setSectionShown(controlsStore.getState().section === null)),
  },
  {
    group: 'View',
    name: 'Small close-up of the nerve',
    keys: ['Shift + C'],
    run: on(['KeyC'], true, () => setCloseUp(!controlsStore.getState().closeUp)),
  },
  {
    group: 'Layers',
    name: 'Peel one layer off, put it back',
    keys: [']', '['],
    run: (press) =>
      on(['BracketRight'], false, () => peelBy(1))(press) ||
      on(['BracketLeft'], false, () => peelBy(-1))(press),
  },
  {
    group: 'Layers',
    name: 'Find a structure',
    keys: ['/'],
    run: ({ code, key, shiftKey, ctrlKey }) => {
      if (ctrlKey || (key !== '/' && (code !== 'Slash' || shiftKey))) return false;
      keyboardStore.setState({ isSearchOpen: true });
      return true;
    },
  },
  {
    group: 'Layers',
    name: 'Hide, ghost, isolate the chosen structure',
    keys: ['H', 'G', 'I'],
    run: (press) =>
      on(['KeyH'], false, () => changeChosen('hide'))(press) ||
      on(['KeyG'], false, () => changeChosen('ghost'))(press) ||
      on(['KeyI'], false, () => changeChosen('isolate'))(press),
  },
  {
    group: 'Layers',
    name: 'Show all',
    keys: ['Shift + H'],
    run: on(['KeyH'], true, showAll),
  },
  {
    group: 'Movement',
    name: 'Play, pause',
    keys: ['Space'],
    run: on(['Space'], false, togglePlaying),
  },
  {
    group: 'Movement',
    name: 'Play, pause with the start key of a clicker (presenting)',
    keys: ['F5'],
    // elsewhere the key belongs to the browser, which loads the page again
    run: (press) => presenterStore.getState().isOn && on(['F5'], null, togglePlaying)(press),
  },
  {
    group: 'Movement',
    name: 'One step back, forward',
    keys: [',', '.'],
    run: (press) =>
      on(['Comma'], false, () => stepPhase(-1))(press) ||
      // some clickers blank the screen with a full stop
      on(
        ['Period'],
        false,
        presenterStore.getState().isOn ? toggleBlank : () => stepPhase(1),
      )(press),
  },
  {
    group: 'Movement',
    name: 'Slower, faster',
    keys: ['<', '>'],
    run: (press) =>
      on(['Comma'], true, () => changeSpeed(-1))(press) ||
      on(['Period'], true, () => changeSpeed(1))(press),
  },
  {
    group: 'Movement',
    name: 'Weight-bearing on or off',
    keys: ['W'],
    run: on(['KeyW'], false, () => {
      const isLoaded = controlsStore.getState().support === 'weight-bearing';
      setSupport(isLoaded ? 'non-weight-bearing' : 'weight-bearing');
    }),
  },
  {
    group: 'Movement',
    name: 'Side by side: foot free and foot loaded',
    keys: ['S'],
    run: on(['KeyS'], false, () => setSideBySide(!controlsStore.getState().isSideBySide)),
  },
  {
    group: 'Movement',
    name: 'Plots',
    keys: ['M'],
    run: on(['KeyM'], false, () => setPlotShown(controlsStore.getState().plot === null)),
  },
  {
    group: 'Movement',
    name: 'Tighter, looser',
    keys: ['T', 'Shift + T'],
    run: (press) =>
      on(['KeyT'], false, () => tightenBy(tightnessStep))(press) ||
      on(['KeyT'], true, () => tightenBy(-tightnessStep))(press),
  },
  {
    group: 'Movement',
    name: 'Say pose and reading (screen reader)',
    keys: ['N'],
    run: on(['KeyN'], false, askToSpeak),
  },
  {
    group: 'Movement',
    name: 'Course of the nerve',
    keys: ['V'],
    run: on(['KeyV'], false, () => keyboardStore.setState({ isCourseOpen: true })),
  },
  {
    group: 'Page',
    name: 'Present, to a class',
    keys: ['P'],
    run: on(['KeyP'], false, () => setPresenting(!presenterStore.getState().isOn)),
  },
  {
    group: 'Page',
    name: 'Next, previous step',
    keys: ['PageDown', 'PageUp'],
    run: (press) =>
      on(['PageDown'], null, () => stepPresentation(1))(press) ||
      on(['PageUp'], null, () => stepPresentation(-1))(press),
  },
  {
    group: 'Page',
    name: 'Pointer, draw, erase, blank screen (presenting)',
    keys: ['Q', 'D', 'E', 'B'],
    run: (press) => {
      if (!presenterStore.getState().isOn) return false;
      return (
        on(['KeyQ'], false, () => toggleTool('pointer'))(press) ||
        on(['KeyD'], false, () => toggleTool('ink'))(press) ||
        on(['KeyE'], false, wipeInk)(press) ||
        on(['KeyB'], false, toggleBlank)(press)
      );
    },
  },
  {
    group: 'Page',
    name: 'Start again',
    keys: ['R'],
    run: on(['KeyR'], false, resetPage),
  },
  {
    group: 'Page',
    name: 'Undo, redo',
    keys: ['Ctrl + Z', 'Ctrl + Y'],
    run: ({ code, ctrlKey, shiftKey }) => {
      if (!ctrlKey || (code !== 'KeyZ' && code !== 'KeyY')) return false;
      if (code === 'KeyY' || shiftKey) redo();
      else undo();
      return true;
    },
  },
  {
    group: 'Page',
    name: 'This list',
    keys: ['?'],
    run: (press) => {
      if (press.ctrlKey) return false;
      if (press.key !== '?' && !(press.code === 'Slash' && press.shiftKey)) return false;
      keyboardStore.setState({ isListOpen: true });
      return true;
    },
  },
]);

/** Hides, ghosts or isolates the chosen structure; piriformis, whose card is open, when nothing is chosen. */
function changeChosen(change: 'hide' | 'ghost' | 'isolate'): void {
  const { selected, layers } = controlsStore.getState();
  const id = selected ?? 'piriformis';
  if (change === 'isolate') isolate([id]);
  else if (change === 'ghost') setLayer(id, layers[id] === 'ghost' ? 'on' : 'ghost');
  else {
    setLayer(id, 'off');
    select(null);
  }
}

function zoom(factor: number): void {
  cameraCommands.emit({ type: 'zoom', factor });
}

function tightenBy(change: number): void {
  // whole steps of 10 %, so that ten presses arrive exactly at the end
  const steps = Math.round((controlsStore.getState().tightness + change) / tightnessStep);
  setTightness(steps / Math.round(1 / tightnessStep));
}

function peelBy(stops: number): void {
  setPeel(controlsStore.getState().peel + stops);
}

/** Runs the command of a key press. False when there is none, so that the browser keeps the key. */
export function runKey(press: KeyPress, isStageFocused: boolean): boolean {
  return commands.some((command) => (isStageFocused || !command.needsStage) && command.run(press));
}
