import type { Transform } from '#src/math/transform.ts';
import {
  backedReach,
  contactEnd,
  contactFigures,
  findReach,
  seatReach,
} from './contact-figures.ts';
import type { HipModel, MuscleModel } from './hip-model.ts';
import { farAway, setMuscleBalls, writeMuscleDistance } from './muscle-distance.ts';
import {
  type ContactField,
  createContactField,
  findFlattening,
  findSeriesCompliance,
  solveContact,
  solverResidual,
} from './nerve-contact.ts';
import { findCourseCount, findStationCount, type NerveModel } from './nerve-model.ts';
import {
  findExcursion,
  findNervePull,
  findNerveStrain,
  findTautPull,
  writeCourse,
  writeSections,
  writeTail,
  writeTailAxes,
  writeThicknessAxes,
} from './nerve-path.ts';
import {
  dividedShares,
  isPiriformisDivided,
  partingStations,
  type StrandShare,
  strandCourses,
  undividedShares,
} from './nerve-strands.ts';
import { bandLimits, findBand } from './pressure-bands.ts';
import { createSlit, findWallShare, openSlit, type Slit, writeSlit } from './slit.ts';
import type {
  HipInputs,
  MuscleSnapshot,
  NerveCourse,
  NerveSnapshot,
  NerveStrand,
} from './snapshot.ts';

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
  /** Lateral axis of the sections, unit. */
  readonly lateral: Float64Array;
  readonly fields: readonly [ContactField, ContactField];
  readonly slit: Slit;
}

/** Creates the work space and writes what does not depend on the pose. */
export function createNerveWorkspace(model: NerveModel): NerveWorkspace {
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
    lateral: new Float64Array(courseCount * 3),
    fields: [createContactField(courseCount), createContactField(courseCount)],
    slit: createSlit(),
  };
  writeSections(workspace.halfWidth, workspace.halfThickness, workspace.bed, model);
  return workspace;
}

/** Creates the nerve of a snapshot, still unsolved. */
export function createNerveSnapshot(model: NerveModel): NerveSnapshot {
  const stationCount = findStationCount(model);
  const strands = (['tibial', 'common-fibular'] as const).map(
    (id): NerveStrand => ({
      id,
      course: 'below',
      isActive: id === 'tibial',
      stationCount,
      nodes: new Float64Array(stationCount * 3),
      thicknessAxes: new Float64Array(stationCount * 3),
      halfWidth: new Float64Array(stationCount),
      halfThickness: new Float64Array(stationCount),
      pressure: new Float64Array(stationCount),
      tensionPressure: new Float64Array(stationCount),
      seatPressure: new Float64Array(stationCount),
      flattening: new Float64Array(stationCount),
      gap: new Float64Array(stationCount),
      peakPressure: 0,
      peakStation: 0,
      residual: 0,
    }),
  );
  const { nodes, thicknessAxes, halfWidth, halfThickness, pressure, flattening } = strands[0]!;
  return {
    strands,
    peakStrand: 0,
    stationCount,
    nodes,
    thicknessAxes,
    halfWidth,
    halfThickness,
    pressure,
    flattening,
    peakPressure: 0,
    peakStation: 0,
    peakPoint: new Float64Array(3),
    peakFlattening: 0,
    pressedLength: 0,
    band: 'normal',
    strain: 0,
    tension: 0,
    excursion: 0,
    converged: true,
    residual: 0,
  };
}

/**
 * Solves the nerve in one pose: its strands past piriformis, what presses on them, and how they give way.
 *
 * The pressure of a station is the sum of three parts: piriformis (contact, `nerve-contact.ts`), the nerve's
 * own taut pull where it bends over ischium and gemelli, and the seat.
 *
 *   p = p(contact) + ½ (T − T₀) κ / 2a + seated · 15 mmHg
 *
 * @param nerve      written.
 * @param piriformis already thickened and with its pull; where a strand runs through it, its drawn nodes are parted.
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
  nerve.strands.forEach((strand, index) => {
    const tail = nerveModel.tails[index]!;
    writeTail(
      strand.nodes,
      strand.halfWidth,
      strand.halfThickness,
      tail,
      workspace.courseCount,
      pelvisFromFemur,
      inputs.kneeFlexion,
    );
    writeTailAxes(strand.thicknessAxes, strand.nodes, workspace.courseCount, strand.stationCount);
  });
  writeReadings(nerve, workspace);
  piriformis.isDivided = slit.lowerHead > 0 && isPiriformisDivided(inputs.variant);
  if (piriformis.isDivided) openPiriformis(pressed, courses.tibial === 'through' ? 0 : 1);
}

/** What all strands meet in one pose. */
interface Pressed {
  readonly model: HipModel;
  readonly inputs: HipInputs;
  readonly piriformis: MuscleSnapshot;
  readonly muscle: MuscleModel;
  readonly nodes: Float64Array;
  readonly workspace: NerveWorkspace;
  readonly nerve: NerveSnapshot;
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
  writeThicknessAxes(strand.thicknessAxes, strand.nodes, courseCount);
  if (course === 'through') turnIntoSlit(strand, workspace);
  writeLateralAxes(lateral, strand, courseCount);
  writeShares(strand, index, isUndivided, workspace);
  if (course === 'through') writeWalls(field, strand, pressed);
  else writeOverlaps(field, strand, course, pressed);
  const spacing = findSpacing(strand.nodes, contactCount);
  const share = strand.halfWidth[0]! / Math.max(workspace.halfWidth[0]!, 1e-9);
  strand.residual = solveContact(field, contactCount, nerve.tension * share, spacing);
  writePressures(field, strand, pressed);
}

/** Draws the course through the middle of the slit, wherever the muscle has carried it. Smooth. */
function drawIntoSlit(strand: NerveStrand, fraction: number, workspace: NerveWorkspace): void {
  const { courseCount, slit } = workspace;
  const position = fraction * (courseCount - 1);
  const station = Math.min(Math.floor(position), courseCount - 2);
  const t = position - station;
  const reach = slitPull * (courseCount - 1);
  for (let axis = 0; axis < 3; axis++) {
    const at = station * 3 + axis;
    const x = strand.nodes[at]! * (1 - t) + strand.nodes[at + 3]! * t;
    scratchVector[axis] = slit.middle[axis]! - x;
  }
  for (let i = 0; i < courseCount; i++) {
    const x = (i - position) / reach;
    if (x * x >= 1) continue;
    const bump = (1 - x * x) * (1 - x * x);
    for (let axis = 0; axis < 3; axis++) strand.nodes[i * 3 + axis]! += bump * scratchVector[axis]!;
  }
}

/** Length of course over which a strand follows the slit; fraction. It ends before the plexus. */
const slitPull = 0.12;
const scratchVector = new Float64Array(3);

/** In the slit a flat nerve lies flat between the heads: its thin axis turns towards them. */
function turnIntoSlit(strand: NerveStrand, workspace: NerveWorkspace): void {
  const { slit, courseCount } = workspace;
  const { nodes, thicknessAxes: axes } = strand;
  for (let i = 1; i < courseCount - 1; i++) {
    const share = findShare(nodes, i, slit);
    if (share === 0) continue;
    const n = i * 3;
    const tx = nodes[n + 3]! - nodes[n - 3]!;
    const ty = nodes[n + 4]! - nodes[n - 2]!;
    const tz = nodes[n + 5]! - nodes[n - 1]!;
    const { up } = slit;
    // towards the lower head: always the same way, so that nothing flips
    const x = (1 - share) * axes[n]! - share * up[0]!;
    const y = (1 - share) * axes[n + 1]! - share * up[1]!;
    const z = (1 - share) * axes[n + 2]! - share * up[2]!;
    const along = (x * tx + y * ty + z * tz) / (tx * tx + ty * ty + tz * tz + 1e-18);
    const ax = x - along * tx;
    const ay = y - along * ty;
    const az = z - along * tz;
    const length = Math.sqrt(ax * ax + ay * ay + az * az) + 1e-12;
    axes[n] = ax / length;
    axes[n + 1] = ay / length;
    axes[n + 2] = az / length;
  }
}

function findDepth(nodes: Float64Array, station: number, slit: Slit): number {
  return findAlongAxis(nodes, station, slit.middle, slit.out);
}

function findHeight(nodes: Float64Array, station: number, slit: Slit): number {
  return findAlongAxis(nodes, station, slit.middle, slit.up);
}

function findShare(nodes: Float64Array, station: number, slit: Slit): number {
  return findWallShare(
    findDepth(nodes, station, slit),
    findAlongAxis(nodes, station, slit.middle, slit.along),
    findHeight(nodes, station, slit),
  );
}

function findAlongAxis(
  nodes: Float64Array,
  station: number,
  from: Float64Array,
  axis: Float64Array,
): number {
  return (
    (nodes[station * 3]! - from[0]!) * axis[0]! +
    (nodes[station * 3 + 1]! - from[1]!) * axis[1]! +
    (nodes[station * 3 + 2]! - from[2]!) * axis[2]!
  );
}

/** Axis of the section's width that points to the lateral side: thin axis × tangent. */
function writeLateralAxes(out: Float64Array, strand: NerveStrand, courseCount: number): void {
  const { nodes, thicknessAxes: axes } = strand;
  for (let i = 0; i < courseCount; i++) {
    const low = Math.max(i - 1, 0) * 3;
    const high = Math.min(i + 1, courseCount - 1) * 3;
    const tx = nodes[high]! - nodes[low]!;
    const ty = nodes[high + 1]! - nodes[low + 1]!;
    const tz = nodes[high + 2]! - nodes[low + 2]!;
    const n = i * 3;
    const x = axes[n + 1]! * tz - axes[n + 2]! * ty;
    const y = axes[n + 2]! * tx - axes[n]! * tz;
    const z = axes[n]! * ty - axes[n + 1]! * tx;
    const length = Math.sqrt(x * x + y * y + z * z) + 1e-12;
    out[n] = x / length;
    out[n + 1] = y / length;
    out[n + 2] = z / length;
  }
}

/** Gives a strand its share of the section and its side. */
function writeShares(
  strand: NerveStrand,
  index: 0 | 1,
  isUndivided: boolean,
  workspace: NerveWorkspace,
): void {
  const { courseCount, halfWidth, halfThickness, lateral } = workspace;
  const key = index === 0 ? 'tibial' : 'commonFibular';
  const whole = undividedShares[key];
  const part = dividedShares[key];
  const isDetour = strand.course !== 'below';
  for (let i = 0; i < courseCount; i++) {
    const parted = isUndivided ? findParting(i, courseCount) : 1;
    // a strand of its own course keeps to that course until it joins the other
    const side =
      isUndivided || !isDetour ? 1 : findStep((i / (courseCount - 1) - 0.15) / (0.32 - 0.15));
    strand.halfWidth[i] = halfWidth[i]! * mix(whole, part, 'width', parted);
    strand.halfThickness[i] = halfThickness[i]! * mix(whole, part, 'thickness', parted);
    const shift = halfWidth[i]! * mix(whole, part, 'lateral', parted) * side;
    for (let axis = 0; axis < 3; axis++) {
      strand.nodes[i * 3 + axis]! += shift * lateral[i * 3 + axis]!;
    }
  }
}

function mix(whole: StrandShare, part: StrandShare, of: keyof StrandShare, t: number): number {
  return whole[of] * (1 - t) + part[of] * t;
}

/** 0 in one sheath, 1 at the division. */
function findParting(station: number, courseCount: number): number {
  return findStep((station - (courseCount - 1 - partingStations)) / partingStations);
}

function findStep(x: number): number {
  const t = Math.min(Math.max(x, 0), 1);
  return t * t * (3 - 2 * t);
}

const scratchProbe = new Float64Array(4);

/** Walls of a strand that passes beside the muscle: its surface in front, the bed behind. */
function writeOverlaps(
  field: ContactField,
  strand: NerveStrand,
  course: NerveCourse,
  { workspace, piriformis }: Pressed,
): void {
  const { contactCount, bed } = workspace;
  const { nodes, thicknessAxes: axes, halfWidth, halfThickness } = strand;
  field.backCompliance.fill(Infinity);
  const { bandSpan, bandArea } = contactFigures;
  for (let i = 0; i < contactCount; i++) {
    writeMuscleDistance(scratchProbe, nodes[i * 3]!, nodes[i * 3 + 1]!, nodes[i * 3 + 2]!);
    const nx = scratchProbe[1]!;
    const ny = scratchProbe[2]!;
    const nz = scratchProbe[3]!;
    const reach = findReachOfSection(axes, i, halfWidth[i]!, halfThickness[i]!, nx, ny, nz);
    field.overlap[i] = reach - scratchProbe[0]!;
    field.directions[i * 3] = nx;
    field.directions[i * 3 + 1] = ny;
    field.directions[i * 3 + 2] = nz;
    field.compliance[i] = findSeriesCompliance(
      piriformis.tension,
      halfThickness[i]!,
      bandSpan,
      bandArea,
    );
    field.width[i] = 2 * halfWidth[i]!;
    // over the upper border the roof of the notch is the bed, as near as ischium is below
    field.bed[i] =
      course === 'above'
        ? Math.max(bed[i]!, roofBed * findReach(roofReach, i / (workspace.courseCount - 1)))
        : bed[i]!;
  }
  spreadDirections(field, contactCount);
}

/** Out of the muscle's reach a station is carried along with its neighbours, in their direction. */
function spreadDirections(field: ContactField, count: number): void {
  let near = 0;
  while (near < count && isFar(field.overlap[near]!)) near++;
  if (near === count) return;
  for (let i = near - 1; i >= 0; i--) copyDirection(field.directions, i, near);
  for (let i = near; i < count; i++) {
    if (isFar(field.overlap[i]!)) copyDirection(field.directions, i, near);
    else near = i;
  }
}

function copyDirection(directions: Float64Array, to: number, from: number): void {
  for (let axis = 0; axis < 3; axis++) directions[to * 3 + axis] = directions[from * 3 + axis]!;
}

/** Whether an overlap says that the muscle is out of reach. */
function isFar(overlap: number): boolean {
  return overlap < -(farAway - 0.01);
}

/** Bed over the upper border: the roof of the notch with gluteus minimus, as stiff as the ischium; Pa, fractions. Assumed. */
const roofBed = 45e3;
const roofReach = [0.02, 0.06, 0.13, 0.2] as const;
/** A strand in the slit has no bed but the loose tissue along it. Assumed. */
const slitBedShare = 0.2;

/** Half the size of an elliptic section in a direction; its wide side is soft and counts by half. */
function findReachOfSection(
  axes: Float64Array,
  station: number,
  halfWidth: number,
  halfThickness: number,
  nx: number,
  ny: number,
  nz: number,
): number {
  const c = nx * axes[station * 3]! + ny * axes[station * 3 + 1]! + nz * axes[station * 3 + 2]!;
  const squared = Math.min(c * c, 1);
  return Math.sqrt(
    halfThickness * halfThickness * squared + halfWidth * halfWidth * (1 - squared) * 0.25,
  );
}

/** Walls of a strand in the slit: the upper head in front, the lower head behind. */
function writeWalls(field: ContactField, strand: NerveStrand, pressed: Pressed): void {
  const { workspace, piriformis, muscle, model } = pressed;
  const { contactCount, slit, bed } = workspace;
  const { slitSpan, slitArea, slitRoom, slitSwelling, slitDepth } = contactFigures;
  const { lowerHead, node } = model.nerve.slit;
  const swelling = slitSwelling * findSwelling(piriformis, muscle, lowerHead, node);
  const { up } = slit;
  for (let i = 0; i < contactCount; i++) {
    const depth = findDepth(strand.nodes, i, slit);
    const share = findShare(strand.nodes, i, slit);
    const height = findHeight(strand.nodes, i, slit);
    const reach = findReachOfSection(
      strand.thicknessAxes,
      i,
      strand.halfWidth[i]!,
      strand.halfThickness[i]!,
      up[0]!,
      up[1]!,
      up[2]!,
    );
    // the edges of both heads are round
    const inside = reach + swelling - slitRoom - (depth * depth) / (2 * slitDepth);
    field.overlap[i] = inside + height;
    field.backOverlap[i] = inside - height;
    for (let axis = 0; axis < 3; axis++) field.directions[i * 3 + axis] = -up[axis]!;
    // each head carries half of the pull, so it deflects twice as far
    const compliance =
      findSeriesCompliance(piriformis.tension, strand.halfThickness[i]!, 2 * slitSpan, slitArea) /
      share;
    field.compliance[i] = compliance;
    field.backCompliance[i] = compliance;
    field.width[i] = 2 * strand.halfWidth[i]!;
    field.bed[i] = slitBedShare * bed[i]!;
  }
}

/** How much thicker than at rest both heads are beside the slit; m. */
function findSwelling(
  piriformis: MuscleSnapshot,
  muscle: MuscleModel,
  lowerHead: number,
  node: number,
): number {
  const first = Math.floor(node);
  const t = node - first;
  let sum = 0;
  for (let bundle = lowerHead - 1; bundle <= lowerHead; bundle++) {
    const at = bundle * muscle.nodeCount + first;
    for (let k = 0; k < 2; k++) {
      const growth = piriformis.halfThickness[at + k]! - muscle.restHalfThickness[at + k]!;
      sum += (k === 0 ? 1 - t : t) * growth;
    }
  }
  return sum / 2;
}

function findSpacing(nodes: Float64Array, count: number): number {
  let length = 0;
  for (let i = 3; i < count * 3; i += 3) {
    const x = nodes[i]! - nodes[i - 3]!;
    const y = nodes[i + 1]! - nodes[i - 2]!;
    const z = nodes[i + 2]! - nodes[i - 1]!;
    length += Math.sqrt(x * x + y * y + z * z);
  }
  return length / (count - 1);
}

/** Stations on each side over which the bend of the course is measured; about 18 mm. */
const bendReach = 4;

/** Adds up what presses on each station, moves it out of the way and flattens it. */
function writePressures(field: ContactField, strand: NerveStrand, pressed: Pressed): void {
  const { workspace, inputs, nerve } = pressed;
  const { courseCount, contactCount, base, halfWidth, backed, onSeat } = workspace;
  const { tensionShare, seatPressure } = contactFigures;
  const taut = tensionShare * findTautPull(nerve.strain);
  strand.peakPressure = 0;
  strand.peakStation = 0;
  for (let i = 0; i < courseCount; i++) {
    const isTouched = i < contactCount;
    const bend = backed[i]! > 0 ? findBend(base, i, courseCount) : 0;
    // pull and width are shared alike, so that a part of the nerve is pressed like the whole
    strand.tensionPressure[i] = (taut * bend * backed[i]!) / (2 * halfWidth[i]!);
    strand.seatPressure[i] = inputs.seated * seatPressure * onSeat[i]!;
    const pressure =
      (isTouched ? field.pressure[i]! : 0) + strand.tensionPressure[i]! + strand.seatPressure[i]!;
    const flattening = findFlattening(pressure);
    strand.pressure[i] = pressure;
    strand.flattening[i] = flattening;
    strand.halfThickness[i]! *= 1 - flattening;
    strand.halfWidth[i]! /= 1 - flattening;
    strand.gap[i] = isTouched ? findRoom(field, i) : gapLimit;
    if (isTouched) {
      for (let axis = 0; axis < 3; axis++) {
        strand.nodes[i * 3 + axis]! += field.shift[i]! * field.directions[i * 3 + axis]!;
      }
    }
    if (pressure > strand.peakPressure) {
      strand.peakPressure = pressure;
      strand.peakStation = i;
    }
  }
}

/** Largest room that is told apart; m. */
const gapLimit = 0.03;

/** Room between strand and wall after both have given way by displacement; m. */
function findRoom(field: ContactField, i: number): number {
  const front = field.compliance[i]! < Infinity ? field.shift[i]! - field.overlap[i]! : gapLimit;
  const back =
    field.backCompliance[i]! < Infinity ? -field.shift[i]! - field.backOverlap[i]! : gapLimit;
  return Math.min(front, back, gapLimit);
}

/** Curvature of the course, evened over twice `bendReach` stations; 1/m, ≥ 0. */
function findBend(line: Float64Array, i: number, count: number): number {
  if (i < bendReach || i >= count - bendReach) return 0;
  const a = (i - bendReach) * 3;
  const m = i * 3;
  const b = (i + bendReach) * 3;
  let second = 0;
  let chord = 0;
  let along = 0;
  for (let axis = 0; axis < 3; axis++) {
    const d = line[a + axis]! - 2 * line[m + axis]! + line[b + axis]!;
    const c = line[b + axis]! - line[a + axis]!;
    second += d * d;
    chord += c * c;
    along += d * c;
  }
  // uneven spacing along the course is no bend
  return (4 * Math.sqrt(Math.max(second - (along * along) / chord, 0))) / chord;
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

/** The readings of the nerve: those of its worst strand. */
function writeReadings(nerve: NerveSnapshot, workspace: NerveWorkspace): void {
  const [tibial, commonFibular] = nerve.strands as [NerveStrand, NerveStrand];
  nerve.peakStrand = commonFibular.peakPressure > tibial.peakPressure ? 1 : 0;
  const worst = nerve.strands[nerve.peakStrand]!;
  nerve.peakPressure = worst.peakPressure;
  nerve.peakStation = worst.peakStation;
  nerve.peakFlattening = worst.flattening[worst.peakStation]!;
  nerve.band = findBand(worst.peakPressure);
  nerve.pressedLength = Math.max(
    findPressedLength(tibial, workspace.courseCount),
    findPressedLength(commonFibular, workspace.courseCount),
  );
  nerve.residual = Math.max(tibial.residual, commonFibular.residual);
  nerve.converged = nerve.residual <= solverResidual;
  for (let axis = 0; axis < 3; axis++) {
    nerve.peakPoint[axis] = worst.nodes[worst.peakStation * 3 + axis]!;
  }
}

/** Length of a strand above the venous threshold; m. Grows smoothly: the ends lie between stations. */
function findPressedLength(strand: NerveStrand, courseCount: number): number {
  let length = 0;
  for (let i = 1; i < courseCount; i++) {
    const above = strand.pressure[i - 1]! - bandLimits.normal;
    const below = strand.pressure[i]! - bandLimits.normal;
    if (above <= 0 && below <= 0) continue;
    const share = above > 0 && below > 0 ? 1 : Math.max(above, below) / Math.abs(above - below);
    const n = i * 3;
    const x = strand.nodes[n]! - strand.nodes[n - 3]!;
    const y = strand.nodes[n + 1]! - strand.nodes[n - 2]!;
    const z = strand.nodes[n + 2]! - strand.nodes[n - 1]!;
    length += share * Math.sqrt(x * x + y * y + z * z);
  }
  return length;
}

/** Parts the drawn heads by what the strand between them needs. */
function openPiriformis(pressed: Pressed, index: 0 | 1): void {
  const { model, workspace, nerve, piriformis, muscle } = pressed;
  const { lowerHead, node, fraction } = model.nerve.slit;
  const strand = nerve.strands[index]!;
  const station = Math.round(fraction * (workspace.courseCount - 1));
  const shift = workspace.fields[index].shift[station]!;
  const need = strand.halfThickness[station]! + rimOverlap;
  openSlit(
    piriformis.nodes,
    piriformis.halfThickness,
    muscle.nodeCount,
    lowerHead,
    node,
    workspace.slit,
    need - shift,
    need + shift,
  );
}

/** How far the round rims of both heads reach past the middle of the slit when it is closed; m. Of the authored sheet. */
const rimOverlap = 0.0025;
