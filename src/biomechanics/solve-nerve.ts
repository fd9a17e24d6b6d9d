import type { Transform } from '#src/math/transform.ts';
import type { HipModel } from './hip-model.ts';
import { setMuscleBalls } from './muscle-distance.ts';
import { solveContact } from './nerve-contact.ts';
import {
  findExcursion,
  findNervePull,
  findNerveStrain,
  writeCourse,
  writeTailAxes,
  writeThicknessAxes,
} from './nerve-path.ts';
import { writePlaces } from './nerve-places.ts';
import { writePressures, writeReadings } from './nerve-readings.ts';
import { findSpacing, writeLateralAxes, writeShares } from './nerve-shape.ts';
import { drawIntoSlit, roundInSlit, turnIntoSlit, writeWalls } from './nerve-slit.ts';
import { isPiriformisDivided, strandCourses } from './nerve-strands.ts';
import { writeTails } from './nerve-tail.ts';
import { writeOverlaps } from './nerve-walls.ts';
import type { NerveWorkspace, Pressed } from './nerve-workspace.ts';
import { writeSlit } from './slit.ts';
import type { HipInputs, MuscleSnapshot, NerveSnapshot, NerveStrand } from './snapshot.ts';

/**
 * Solves the nerve in one pose: its strands past piriformis, what presses on them, and how they give way.
 *
 * The pressure of a station is the sum of three parts: piriformis (contact, `nerve-contact.ts`), the nerve's
 * own taut pull where it bends over ischium and gemelli, and the seat.
 *
 *   p = p(contact) + ½ (T − T₀) κ / 2a + seated · 15 mmHg
 *
 * @param nerve      written.
 * @param piriformis already thickened and with its pull; where a strand runs through it, its drawn heads are parted later.
 * @param nodes      the model's flat node array in this pose, before the belly shortens along its path: the
 *                   surface that is felt must not slide with the tissue, or tightening could lower a pressure.
 *
 * Assumes that seat and tension add to contact without changing it: the seat loads muscle and nerve alike.
 */
export function solveNerve(
  model: HipModel,
  inputs: HipInputs,
  nerve: NerveSnapshot,
  piriformis: MuscleSnapshot,
  nodes: Float64Array,
  pelvisFromFemur: Transform,
  shankFromFoot: Transform,
  workspace: NerveWorkspace,
): void {
  const { nerve: nerveModel } = model;
  const muscle = model.muscles[model.piriformisIndex]!;
  const { slit } = nerveModel;
  const courses = strandCourses[inputs.variant];
  writeCourse(workspace.base, nerveModel, nodes, null);
  nerve.strain = findNerveStrain(workspace.base, nerveModel, inputs.kneeFlexion);
  nerve.tension = findNervePull(nerve.strain);
  nerve.excursion = findExcursion(nerve.strain);
  setMuscleBalls(piriformis, nodes, muscle.offset);
  if (slit.lowerHead > 0) {
    writeSlit(
      workspace.slit,
      nodes,
      muscle.offset,
      muscle.nodeCount,
      slit.lowerHead,
      slit.node,
      muscle.outward,
    );
  }
  const [tibial, commonFibular] = nerve.strands as [NerveStrand, NerveStrand];
  const isUndivided = courses.commonFibular === null;
  tibial.course = courses.tibial;
  commonFibular.course = courses.commonFibular ?? courses.tibial;
  commonFibular.isActive = !isUndivided;
  const pressed = { model, inputs, piriformis, muscle, nodes, workspace, nerve };
  solveStrand(pressed, tibial, 0, isUndivided);
  if (isUndivided) writeInnerStrand(pressed, commonFibular, tibial);
  else solveStrand(pressed, commonFibular, 1, false);
  writeTails(
    nerve.strands,
    nerveModel.tails,
    workspace.courseCount,
    pelvisFromFemur,
    shankFromFoot,
    inputs.kneeFlexion,
  );
  for (const strand of nerve.strands) {
    writeTailAxes(strand.thicknessAxes, strand.nodes, workspace.courseCount, strand.stationCount);
    writePlaces(strand, model, nodes, workspace);
  }
  writeReadings(nerve, workspace);
  piriformis.isDivided = slit.lowerHead > 0 && isPiriformisDivided(inputs.variant);
}

/** One strand that carries pressure of its own. */
function solveStrand(
  pressed: Pressed,
  strand: NerveStrand,
  index: 0 | 1,
  isUndivided: boolean,
): void {
  const { model, workspace, nerve, nodes } = pressed;
  const { courseCount, contactCount, lateral } = workspace;
  const field = workspace.fields[index];
  const { course } = strand;
  const detour = course === 'below' ? null : model.nerve.detours[course];
  writeCourse(strand.nodes, model.nerve, nodes, detour);
  if (course === 'through') drawIntoSlit(strand, model.nerve.slit.fraction, workspace);
  writeThicknessAxes(
    strand.thicknessAxes,
    strand.nodes,
    courseCount,
    workspace.flat,
    workspace.flatShares,
  );
  if (course === 'through') turnIntoSlit(strand, model.nerve.slit.fraction, workspace);
  writeLateralAxes(lateral, strand, courseCount);
  writeShares(strand, index, isUndivided, workspace);
  if (course === 'through') roundInSlit(strand, model.nerve.slit.fraction, courseCount);
  if (course === 'through') writeWalls(field, strand, pressed);
  else writeOverlaps(field, strand, course, pressed);
  const spacing = findSpacing(strand.nodes, contactCount);
  const share = strand.halfWidth[0]! / Math.max(workspace.halfWidth[0]!, 1e-9);
  strand.residual = solveContact(field, contactCount, nerve.tension * share, spacing);
  writePressures(field, strand, pressed);
}

/** The common fibular part inside the undivided nerve: it follows, and parts from it above the knee. */
function writeInnerStrand(pressed: Pressed, strand: NerveStrand, outer: NerveStrand): void {
  const { model, workspace, nodes } = pressed;
  const { courseCount, contactCount, lateral } = workspace;
  const field = workspace.fields[0];
  const detour = strand.course === 'below' ? null : model.nerve.detours[strand.course];
  writeCourse(strand.nodes, model.nerve, nodes, detour);
  if (strand.course === 'through') drawIntoSlit(strand, model.nerve.slit.fraction, workspace);
  for (let i = 0; i < courseCount; i++) {
    for (let axis = 0; axis < 3; axis++) {
      const at = i * 3 + axis;
      strand.thicknessAxes[at] = outer.thicknessAxes[at]!;
      if (i < contactCount) strand.nodes[at]! += field.shift[i]! * field.directions[at]!;
    }
  }
  writeLateralAxes(lateral, strand, courseCount);
  writeShares(strand, 1, true, workspace);
  if (strand.course === 'through') roundInSlit(strand, model.nerve.slit.fraction, courseCount);
  for (let i = 0; i < strand.stationCount; i++) {
    const flattening = i < courseCount ? outer.flattening[i]! : 0;
    strand.halfThickness[i]! *= 1 - flattening;
    strand.halfWidth[i]! /= 1 - flattening;
    strand.flattening[i] = flattening;
    strand.gap[i] = outer.gap[i]!;
    strand.pressure[i] = 0;
    strand.tensionPressure[i] = 0;
    strand.seatPressure[i] = 0;
  }
  strand.peakPressure = 0;
  strand.peakStation = 0;
  strand.residual = 0;
}
