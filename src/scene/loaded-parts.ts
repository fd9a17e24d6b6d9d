import type { BufferGeometry } from 'three';
import type { StructureId } from '#src/anatomy/catalog.ts';

type Listener = () => void;

const listeners = new Set<Listener>();

/**
 * Geometry of everything that has been loaded, for whoever draws it in another way than the stage. In metres, in the
 * frame of the structure's segment; owned by the loader, never disposed while the page is open.
 */
export const loadedParts = {
  all: new Map<StructureId, BufferGeometry>() as ReadonlyMap<StructureId, BufferGeometry>,
  add(parts: ReadonlyMap<StructureId, BufferGeometry>): void {
    for (const [id, geometry] of parts) {
      (loadedParts.all as Map<StructureId, BufferGeometry>).set(id, geometry);
    }
    for (const listener of listeners) listener();
  },
  /** Calls `listener` after every addition. Returns the unsubscriber. */
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
