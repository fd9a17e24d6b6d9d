import type { StructureId } from '#src/anatomy/catalog.ts';
import type { Radians } from '#src/units/angle.ts';
import type { ViewId } from './controls.ts';
import { controlsStore, setView } from './store.ts';

/** A request to the camera. The scene obeys; state knows no camera. */
export type CameraCommand =
  /** Turns the model: `right` about the vertical, `up` towards the viewer's top; rad. */
  | { readonly type: 'turn'; readonly right: Radians; readonly up: Radians }
  /** Moves it in the picture plane, as fractions of the view's height. */
  | { readonly type: 'move'; readonly right: number; readonly up: number }
  /** Below 1 comes closer, above 1 goes away: factor on the distance. */
  | { readonly type: 'zoom'; readonly factor: number }
  /** Fits what is shown, keeping the direction. */
  | { readonly type: 'fit' }
  /** Brings one structure into the middle and close, keeping the direction. */
  | { readonly type: 'focus'; readonly id: StructureId };

type Listener = (command: CameraCommand) => void;

const listeners = new Set<Listener>();

/** A line from keys and buttons to the camera. */
export const cameraCommands = {
  emit(command: CameraCommand): void {
    for (const listener of listeners) listener(command);
  },
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/**
 * Goes to a named view. The scene moves when `view` in the store changes; asking again for the view
 * that is already current fits it anew.
 */
export function goToView(view: ViewId): void {
  if (controlsStore.getState().view === view) cameraCommands.emit({ type: 'fit' });
  else setView(view);
}
