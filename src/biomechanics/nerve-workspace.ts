import { backedReach, contactEnd, findReach, flatReach, seatReach } from './contact-figures.ts';
import type { HipModel, MuscleModel } from './hip-model.ts';
import { type ContactField, createContactField } from './nerve-contact.ts';
import { findCourseCount, type NerveModel } from './nerve-model.ts';
import { writeFlatNormal, writeSections } from './nerve-path.ts';
import { createSlit, type Slit } from './slit.ts';
import type { HipInputs, MuscleSnapshot, NerveSnapshot } from './snapshot.ts';

/** Work space of the nerve; made with the snapshot. All arrays over the stations of the course. */
export interface NerveWorkspace {
  readonly courseCount: number;
  readonly contactCount: number;
  /** The common course before contact, and its unloaded sections. */
  readonly base: Float64Array;
  readonly halfWidth: Float64Array;
  readonly halfThickness: Float64Array;
  readonly bed: Float64Array;
  readonly backed: Float64Array;
  readonly onSeat: Float64Array;
  /** Out of the back of piriformis at its origin, and how far the flat side of the nerve lies on it. */
  readonly flat: Float64Array;
  readonly flatShares: Float64Array;
  /** Lateral axis of the sections, unit. */
  readonly lateral: Float64Array;
  readonly fields: readonly [ContactField, ContactField];
  readonly slit: Slit;
}

/** Creates the work space and writes what does not depend on the pose. */
export function createNerveWorkspace(model: NerveModel, piriformis: MuscleModel): NerveWorkspace {
  const courseCount = findCourseCount(model);
  const numbers = () => new Float64Array(courseCount);
  const fractions = Float64Array.from({ length: courseCount }, (_, i) => i / (courseCount - 1));
  const workspace: NerveWorkspace = {
    courseCount,
    contactCount: Math.ceil(contactEnd * (courseCount - 1)) + 1,
    base: new Float64Array(courseCount * 3),
    halfWidth: numbers(),
    halfThickness: numbers(),
    bed: numbers(),
    backed: fractions.map((s) => findReach(backedReach, s)),
    onSeat: fractions.map((s) => findReach(seatReach, s)),
    flat: new Float64Array(3),
    flatShares: fractions.map((s) => findReach(flatReach, s)),
    lateral: new Float64Array(courseCount * 3),
    fields: [createContactField(courseCount), createContactField(courseCount)],
    slit: createSlit(),
  };
  const { rest, bundleCount, nodeCount, outward } = piriformis;
  writeFlatNormal(workspace.flat, rest, bundleCount, nodeCount, outward);
  writeSections(workspace.halfWidth, workspace.halfThickness, workspace.bed, model);
  return workspace;
}

/** What all strands meet in one pose. */
export interface Pressed {
  readonly model: HipModel;
  readonly inputs: HipInputs;
  readonly piriformis: MuscleSnapshot;
  readonly muscle: MuscleModel;
  readonly nodes: Float64Array;
  readonly workspace: NerveWorkspace;
  readonly nerve: NerveSnapshot;
}
