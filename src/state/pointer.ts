import { createStore } from 'zustand/vanilla';
import type { StructureId } from '#src/anatomy/catalog.ts';

/** A structure under the pointer, and where; CSS px from the upper left corner of the window. */
export interface PointedAt {
  readonly id: StructureId;
  readonly x: number;
  readonly y: number;
}

/** Structures that are meant together: a group of the layer list. */
export interface PointedGroup {
  readonly name: string;
  readonly ids: readonly StructureId[];
}

/** What the pointer is over, and the structure whose menu is open. Never stored in a link. */
export interface PointerState {
  readonly hovered: PointedAt | null;
  /** With `group` it is the menu of all its structures. */
  readonly menu: (PointedAt & { readonly group?: PointedGroup }) | null;
}

export const pointerStore = createStore<PointerState>()(() => ({ hovered: null, menu: null }));

export function hover(hovered: PointedAt | null): void {
  if (hovered === null && pointerStore.getState().hovered === null) return;
  pointerStore.setState({ hovered });
}

/** Opens the menu of a structure at a place of the window; null closes it. */
export function openMenu(menu: PointerState['menu']): void {
  pointerStore.setState({ menu, hovered: null });
}
