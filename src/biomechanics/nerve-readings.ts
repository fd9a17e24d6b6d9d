import { contactFigures } from './contact-figures.ts';
import { type ContactField, findFlattening, solverResidual } from './nerve-contact.ts';
import { findTautPull } from './nerve-path.ts';
import type { NerveWorkspace, Pressed } from './nerve-workspace.ts';
import { bandLimits, findBand } from './pressure-bands.ts';
import type { NerveSnapshot, NerveStrand } from './snapshot.ts';

/** Adds up what presses on each station, moves it out of the way and flattens it. */
export function writePressures(field: ContactField, strand: NerveStrand, pressed: Pressed): void {
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
  const { bendReach } = contactFigures;
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

/** The readings of the nerve: those of its worst strand. */
export function writeReadings(nerve: NerveSnapshot, workspace: NerveWorkspace): void {
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
