import { useSyncExternalStore } from 'react';
import { findNameOnSide } from '#src/anatomy/side.ts';
import type { LanguageId } from '#src/i18n/languages.ts';
import { getLanguage, onLanguage, t } from '#src/i18n/t.ts';
import { type AddressState, addressStore } from '#src/state/address.ts';
import { keyboardStore } from '#src/state/commands.ts';
import type { Controls } from '#src/state/controls.ts';
import { type Status, statusStore } from '#src/state/loading.ts';
import { type PlayerState, playerStore } from '#src/state/player.ts';
import { controlsStore } from '#src/state/store.ts';

interface Store<State> {
  getState(): State;
  subscribe(listener: () => void): () => void;
}

/** A part of any store; renders when it changes. */
export function useStore<State, Value>(
  store: Store<State>,
  select: (state: State) => Value,
): Value {
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/**
 * A structural part of the controls (a layer, a choice). Renders when it changes; never select a pose
 * or anything else that moves with a slider.
 */
export function useControls<Value>(select: (controls: Controls) => Value): Value {
  return useStore(controlsStore, select);
}

/** Names in the language of the page, turned to the side that is shown: "Right femur" is "Left femur" in the mirror. */
export function useNameOnSide(): (name: string) => string {
  const side = useControls((controls) => controls.side);
  return (name) => t(findNameOnSide(name, side));
}

export function usePlayer<Value>(select: (player: PlayerState) => Value): Value {
  return useStore(playerStore, select);
}

export function useStatus<Value>(select: (status: Status) => Value): Value {
  return useStore(statusStore, select);
}

export function useAddress<Value>(select: (address: AddressState) => Value): Value {
  return useStore(addressStore, select);
}

export function useKeyboard<Value>(
  select: (keyboard: ReturnType<typeof keyboardStore.getState>) => Value,
): Value {
  return useStore(keyboardStore, select);
}

/** The language of the page; whoever uses it, and everything beneath, is written anew when it changes. */
export function useLanguage(): LanguageId {
  return useSyncExternalStore(onLanguage, getLanguage);
}
