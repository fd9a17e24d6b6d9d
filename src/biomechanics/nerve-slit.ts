import { contactFigures } from './contact-figures.ts';
import type { HipModel, MuscleModel } from './hip-model.ts';
import { type ContactField, findSeriesCompliance } from './nerve-contact.ts';
import { findReachOfSection } from './nerve-shape.ts';
import type { NerveWorkspace, Pressed } from './nerve-workspace.ts';
import { findWallShare, openHeads, type Slit } from './slit.ts';
import type { MuscleSnapshot, NerveSnapshot, NerveStrand } from './snapshot.ts';

/** Draws the course through the middle of the slit, wherever the muscle has carried it. Smooth. */
export function drawIntoSlit(
  strand: NerveStrand,
  fraction: number,
  workspace: NerveWorkspace,
): void {
  const { courseCount, slit } = workspace;
  const position = fraction * (courseCount - 1);
  const station = Math.min(Math.floor(position), courseCount - 2);
  const t = position - station;
  const reach = contactFigures.slitPull * (courseCount - 1);
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

const scratchVector = new Float64Array(3);

/** In the slit a flat nerve lies flat between the heads: its thin axis turns towards them, over a stretch to either side. */
export function turnIntoSlit(
  strand: NerveStrand,
  fraction: number,
  workspace: NerveWorkspace,
): void {
  const { slit, courseCount } = workspace;
  const { nodes, thicknessAxes: axes } = strand;
  const position = fraction * (courseCount - 1);
  for (let i = 1; i < courseCount - 1; i++) {
    const share = findTurn(Math.abs(i - position) / (courseCount - 1));
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

/** Between the heads a nerve is rounder than on a muscle; its area is kept. */
export function roundInSlit(strand: NerveStrand, fraction: number, courseCount: number): void {
  const { halfWidth, halfThickness } = strand;
  const position = fraction * (courseCount - 1);
  for (let i = 0; i < courseCount; i++) {
    const share = findTurn(Math.abs(i - position) / (courseCount - 1));
    if (share === 0) continue;
    const flatness = halfWidth[i]! / halfThickness[i]!;
    const narrowing = flatness ** (-0.5 * contactFigures.slitRoundness * share);
    halfWidth[i]! *= narrowing;
    halfThickness[i]! /= narrowing;
  }
}

/** 1 in the slit, smoothly 0 beyond it; distance as a fraction of the course. */
function findTurn(distance: number): number {
  const t = Math.min(Math.max((turnEnd - distance) / (turnEnd - turnFull), 0), 1);
  return t * t * (3 - 2 * t);
}

/** Distances from the slit up to which the nerve lies flat between the heads, and over which it turns back; fractions of the course (5 and 28 mm). */
const turnFull = 0.012;
const turnEnd = 0.065;

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

/** Walls of a strand in the slit: the upper head in front, the lower head behind. */
export function writeWalls(field: ContactField, strand: NerveStrand, pressed: Pressed): void {
  const { workspace, piriformis, muscle, model } = pressed;
  const { contactCount, slit, bed, lateral } = workspace;
  const { slitSpan, slitArea, slitSwelling, slitDepth } = contactFigures;
  const { lowerHead, node } = model.nerve.slit;
  const swelling = slitSwelling * findSwelling(piriformis, muscle, lowerHead, node);
  const { up } = slit;
  for (let i = 0; i < contactCount; i++) {
    const depth = findDepth(strand.nodes, i, slit);
    const share = findShare(strand.nodes, i, slit);
    const height = findHeight(strand.nodes, i, slit);
    const reach = findReachOfSection(
      strand.thicknessAxes,
      lateral,
      i,
      strand.halfWidth[i]!,
      strand.halfThickness[i]!,
      up[0]!,
      up[1]!,
      up[2]!,
    );
    // at rest the heads would touch each other: the strand holds them apart; their edges are round
    const inside = reach + swelling - (depth * depth) / (2 * slitDepth);
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
    field.bed[i] = contactFigures.slitBedShare * bed[i]!;
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

/** Parts the drawn heads round the strand between them; the belly is drawn already, its directions are to be written again. */
export function openPiriformis(
  model: HipModel,
  nerve: NerveSnapshot,
  piriformis: MuscleSnapshot,
  courseCount: number,
): void {
  const { lowerHead, node, fraction } = model.nerve.slit;
  const strand = nerve.strands.find(({ course }) => course === 'through') ?? nerve.strands[0]!;
  const { middle, nodeCount } = piriformis;
  const station = Math.round(fraction * (courseCount - 1));
  // height of the strand above the middle between the facing bundles at the slit
  const n = Math.min(Math.floor(node), nodeCount - 2);
  const t = node - n;
  let height = 0;
  let distance = 0;
  for (let axis = 0; axis < 3; axis++) {
    const a = ((lowerHead - 1) * nodeCount + n) * 3 + axis;
    const b = (lowerHead * nodeCount + n) * 3 + axis;
    const upper = middle[a]! * (1 - t) + middle[a + 3]! * t;
    const lower = middle[b]! * (1 - t) + middle[b + 3]! * t;
    height += (strand.nodes[station * 3 + axis]! - (upper + lower) / 2) * (upper - lower);
    distance += (upper - lower) * (upper - lower);
  }
  openHeads(
    piriformis,
    node,
    height / (Math.sqrt(distance) + 1e-12),
    strand.halfThickness[station]!,
  );
}
