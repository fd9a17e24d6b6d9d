import { createStore } from 'zustand/vanilla';
import type { StructureId } from '#src/anatomy/catalog.ts';

/** A pin on a structure, with words of its own. */
export interface Annotation {
  readonly structure: StructureId;
  readonly text: string;
  /** Where on it: m, in the frame of its bone, or of the pelvis for what is no bone. */
  readonly point?: readonly [x: number, y: number, z: number];
  /** Where along a muscle, 0 at its origin and 1 at its insertion. */
  readonly along?: number;
}

/** What a lesson points at: pins, and structures that are named before others and drawn with a stronger line. */
export interface Annotations {
  readonly pins: readonly Annotation[];
  readonly emphasis: readonly StructureId[];
}

const none: Annotations = { pins: [], emphasis: [] };

export const annotationsStore = createStore<Annotations>()(() => none);

export function annotate(annotations: Annotations): void {
  annotationsStore.setState(annotations);
}

export function clearAnnotations(): void {
  annotationsStore.setState(none);
}
