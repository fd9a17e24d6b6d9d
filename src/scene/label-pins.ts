import { type PerspectiveCamera, Vector3 } from 'three';
import type { StructureId } from '#src/anatomy/catalog.ts';
import { t } from '#src/i18n/t.ts';
import { type Annotation, annotationsStore } from '#src/state/annotations.ts';
import { type MuscleSnapshot, simulation } from '#src/state/simulation.ts';
import type { HipRig } from './hip-rig.ts';
import type { StructureView } from './structure-view.ts';

/** A pin of a lesson on the model: its words, and the vertex its dot rides on. */
export interface PinAnchor {
  readonly key: string;
  readonly id: StructureId;
  readonly text: string;
  readonly vertex: number;
}

/** How far in front of a muscle's middle the dot is looked for, so that it lies on the face one sees; m. */
const inFront = 0.03;

/** Pins with a place of their own on structures that are shown; those without one are names, see `findPinnedNames`. */
export function findPinAnchors(rig: HipRig, camera: PerspectiveCamera): PinAnchor[] {
  const anchors: PinAnchor[] = [];
  annotationsStore.getState().pins.forEach((pin, index) => {
    const view = rig.views.get(pin.structure);
    if (!view || view.presence === 'off' || !hasPlace(pin)) return;
    if (!writePlace(scratchPlace, pin, view, camera)) return;
    anchors.push({
      key: `pin-${index}`,
      id: pin.structure,
      text: t(pin.text),
      vertex: findNearestVertex(view, scratchPlace),
    });
  });
  return anchors;
}

/** What a lesson calls a structure in place of its name. */
export function findPinnedNames(): ReadonlyMap<StructureId, string> {
  const names = annotationsStore.getState().pins.filter((pin) => !hasPlace(pin));
  return new Map(names.map(({ structure, text }) => [structure, t(text)]));
}

function hasPlace({ point, along }: Annotation): boolean {
  return point !== undefined || along !== undefined;
}

/** Writes where a pin is, in the frame of its structure; false when the model has not been solved yet. */
function writePlace(
  out: Vector3,
  { point, along = 0, structure }: Annotation,
  view: StructureView,
  camera: PerspectiveCamera,
): boolean {
  if (point) {
    out.set(...point);
    return true;
  }
  const muscle = simulation.current()?.muscles.find(({ id }) => id === structure);
  if (!muscle) return false;
  writePointAlong(out, muscle, along);
  view.group.worldToLocal(scratchEye.copy(camera.position));
  out.addScaledVector(scratchEye.sub(out).normalize(), inFront);
  return true;
}

/** The middle of a muscle at a fraction of its path; m, pelvis frame. */
function writePointAlong(
  out: Vector3,
  { middle, bundleCount, nodeCount, lengthEnd }: MuscleSnapshot,
  along: number,
): void {
  out.set(0, 0, 0);
  const node = Math.round(along * lengthEnd);
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    scratchNode.fromArray(middle, (bundle * nodeCount + node) * 3);
    out.addScaledVector(scratchNode, 1 / bundleCount);
  }
}

/** The vertex nearest to a point of the structure's own frame. */
export function findNearestVertex(view: StructureView, local: Vector3): number {
  const positions = view.geometry.getAttribute('position').array;
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let vertex = 0; vertex < positions.length / 3; vertex++) {
    const dx = positions[vertex * 3]! - local.x;
    const dy = positions[vertex * 3 + 1]! - local.y;
    const dz = positions[vertex * 3 + 2]! - local.z;
    const squared = dx * dx + dy * dy + dz * dz;
    if (squared < least) {
      least = squared;
      nearest = vertex;
    }
  }
  return nearest;
}

const scratchPlace = new Vector3();
const scratchNode = new Vector3();
const scratchEye = new Vector3();
