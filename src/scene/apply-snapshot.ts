import type { BufferAttribute } from 'three';
import type { SheetId, StructureId } from '#src/anatomy/catalog.ts';
import { findSegmentTransform, segmentIds } from '#src/anatomy/segments.ts';
import { findDrawnRange, writeDividedSurface } from '#src/deform/divided-surface.ts';
import { pressGroove } from '#src/deform/nerve-groove.ts';
import { writeNerveMarks, writeNerveSurface } from '#src/deform/nerve-surface.ts';
import type { MuscleSnapshot, Snapshot } from '#src/state/simulation.ts';
import { controlsStore } from '#src/state/store.ts';
import { applyTransform } from './apply-transform.ts';
import { addMuscle, addNerve, addNerveBranches, type HipRig } from './hip-rig.ts';
import { ringPressures, venousThreshold } from './nerve-ramp.ts';
import { type StructureView, updateCentre } from './structure-view.ts';

/**
 * Copies a snapshot into the rig: bone groups, muscle and nerve vertices, pressure per vertex.
 *
 * Only visible muscles are computed; call it again when a layer comes back. Surfaces are made on the
 * first call; after that it allocates nothing.
 */
export function applySnapshot(rig: HipRig, snapshot: Snapshot): HipRig {
  const { isColouredByWork } = controlsStore.getState();
  for (const id of segmentIds) {
    applyTransform(rig.segments[id], findSegmentTransform(snapshot, id));
  }
  for (const muscle of snapshot.muscles) {
    applySheet(rig, muscle, snapshot);
    rig.materials.setWork(muscle.id as SheetId, isColouredByWork ? muscle.activation : null);
  }
  for (const fascia of snapshot.fasciae) applySheet(rig, fascia, snapshot);
  const { trunks, branches } = snapshot.nerve;
  scratchTrunks.strands = trunks;
  addNerve(rig, scratchTrunks);
  const nerve = rig.views.get('sciatic-nerve');
  if (nerve && rig.nerveSurface && nerve.presence !== 'off') {
    const [positions, normals] = findBuffers(nerve);
    const pressure = nerve.geometry.getAttribute('pressure') as BufferAttribute;
    const pressures = pressure.array as Float32Array;
    writeNerveSurface(positions, normals, pressures, rig.nerveSurface, scratchTrunks);
    pressure.needsUpdate = true;
    const mark = nerve.geometry.getAttribute('mark') as BufferAttribute;
    const marks = mark.array as Float32Array;
    writeNerveMarks(marks, rig.nerveSurface, snapshot.nerve.strands, ringPressures);
    mark.needsUpdate = true;
    nerve.geometry.userData.isPressed = snapshot.nerve.peakPressure >= venousThreshold;
    markChanged(nerve);
  }
  addNerveBranches(rig, branches);
  for (const [id, branch] of rig.branchSurfaces) {
    const view = rig.views.get(id);
    if (!view || view.presence === 'off') continue;
    branch.places.forEach((place, index) => {
      const state = branches[place]!;
      // a twig of a muscle that is taken off would end in the air
      const isBare = rig.views.get(state.within as StructureId)?.presence === 'off';
      branch.strands[index] = isBare ? { ...state, drawnTo: state.withinFrom } : state;
    });
    const [positions, normals] = findBuffers(view);
    const pressures = (view.geometry.getAttribute('pressure') as BufferAttribute).array;
    writeNerveSurface(positions, normals, pressures as Float32Array, branch.surface, branch);
    markChanged(view);
  }
  return rig;
}

/** The trunks as the surface writer wants them, so that no frame makes a new object. */
const scratchTrunks: { strands: Snapshot['nerve']['trunks'] } = { strands: [] };

function applySheet(rig: HipRig, sheet: MuscleSnapshot, { nerve }: Snapshot): void {
  const id = sheet.id as SheetId;
  addMuscle(rig, id, sheet);
  const view = rig.views.get(id);
  const surface = rig.muscleSurfaces.get(id);
  if (!view || !surface || view.presence === 'off') return;
  const [positions, normals] = findBuffers(view);
  writeDividedSurface(positions, normals, surface, sheet);
  if (id === 'piriformis') {
    const contact = view.geometry.getAttribute('contact') as BufferAttribute;
    const pressed = contact.array as Float32Array;
    pressGroove(positions, normals, pressed, surface, sheet, nerve.strands);
    contact.needsUpdate = true;
  }
  if (surface.heads) {
    const { firstIndex, indexCount } = findDrawnRange(surface, sheet);
    view.geometry.setDrawRange(firstIndex, indexCount);
  }
  markChanged(view);
}

function findBuffers(view: StructureView): [positions: Float32Array, normals: Float32Array] {
  const positions = (view.geometry.getAttribute('position') as BufferAttribute).array;
  const normals = (view.geometry.getAttribute('normal') as BufferAttribute).array;
  return [positions as Float32Array, normals as Float32Array];
}

function markChanged(view: StructureView): void {
  view.geometry.getAttribute('position').needsUpdate = true;
  view.geometry.getAttribute('normal').needsUpdate = true;
  // the middle serves only to order ghosts; the first vertices are near enough for that
  if (view.centre.lengthSq() === 0) updateCentre(view);
}
