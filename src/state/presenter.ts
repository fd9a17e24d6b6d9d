import { createStore } from 'zustand/vanilla';
import { pause, stepPhase } from './player.ts';
import { stepperStore } from './stepper.ts';

/** What the pointer does in front of a class: points, draws, or turns the model as always. */
export type PresenterTool = 'pointer' | 'ink';

export interface PresenterState {
  readonly isOn: boolean;
  readonly tool: PresenterTool | null;
  /** Nothing is shown, so that the class looks at the speaker. */
  readonly isBlank: boolean;
  /** Grows with every wiping of the ink. */
  readonly wipes: number;
}

/** Presenting is of the room, not of the model: no link holds it. */
export const presenterStore = createStore<PresenterState>()(() => ({
  isOn: false,
  tool: null,
  isBlank: false,
  wipes: 0,
}));

export function setPresenting(isOn: boolean): void {
  presenterStore.setState(({ wipes }) => ({
    isOn,
    tool: null,
    isBlank: false,
    wipes: wipes + 1,
  }));
}

/** Takes a tool, or puts it away when it is the one in hand. */
export function toggleTool(tool: PresenterTool): void {
  presenterStore.setState((now) => ({ tool: now.tool === tool ? null : tool }));
}

export function toggleBlank(): void {
  pause();
  presenterStore.setState(({ isBlank }) => ({ isBlank: !isBlank }));
}

export function wipeInk(): void {
  presenterStore.setState(({ wipes }) => ({ wipes: wipes + 1 }));
}

/** What a clicker does: on (1) or back (−1) by a step of the lesson, or a phase of the movement. Ink belongs to the step and goes with it. */
export function stepPresentation(direction: 1 | -1): void {
  presenterStore.setState(({ wipes }) => ({ wipes: wipes + 1, isBlank: false }));
  const { stepper } = stepperStore.getState();
  if (stepper) stepper.step(direction);
  else stepPhase(direction);
}
