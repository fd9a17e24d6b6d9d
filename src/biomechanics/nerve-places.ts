import { contactEnd } from './contact-figures.ts';
import type { HipModel } from './hip-model.ts';
import type { NerveWorkspace } from './nerve-workspace.ts';
import { type NerveStrand, nerveBackings } from './snapshot.ts';

/** Room to the muscle below which a station is said to lie at it; m. Its sheath and a little fat. */
const nearRoom = 0.004;
/** Distance of the centre line from the middle of a rotator within which that muscle backs it; m. Half a belly, half a nerve, and half the distance between two bundles. */
const backingReach = 0.028;

const first = nerveBackings.indexOf('superior-gemellus');
const last = nerveBackings.indexOf('quadratus-femoris');

/**
 * Says where a strand runs: the distance along it, the stretch at piriformis and what lies behind each station.
 *
 * @param strand written; its nodes and gaps are those of this pose.
 * @param nodes  the model's flat node array in this pose; m, pelvis frame.
 */
export function writePlaces(
  strand: NerveStrand,
  model: HipModel,
  nodes: Float64Array,
  workspace: NerveWorkspace,
): void {
  writeArc(strand);
  writeStretch(strand, workspace.contactCount);
  writeBacking(strand, model, nodes, workspace);
}

function writeArc({ arc, nodes, stationCount }: NerveStrand): void {
  arc[0] = 0;
  for (let i = 1; i < stationCount; i++) {
    const x = nodes[i * 3]! - nodes[i * 3 - 3]!;
    const y = nodes[i * 3 + 1]! - nodes[i * 3 - 2]!;
    const z = nodes[i * 3 + 2]! - nodes[i * 3 - 1]!;
    arc[i] = arc[i - 1]! + Math.sqrt(x * x + y * y + z * z);
  }
}

/** The ends lie between stations, where the room passes `nearRoom`, so that they move smoothly. */
function writeStretch(strand: NerveStrand, contactCount: number): void {
  const { gap, arc } = strand;
  let from = 0;
  while (from < contactCount - 1 && gap[from]! > nearRoom) from++;
  let to = contactCount - 1;
  while (to > from && gap[to]! > nearRoom) to--;
  strand.piriformisFrom = from === 0 ? 0 : findPassing(gap, arc, from - 1);
  strand.piriformisTo = to === contactCount - 1 ? arc[to]! : findPassing(gap, arc, to);
}

function findPassing(gap: Float64Array, arc: Float64Array, i: number): number {
  const change = gap[i + 1]! - gap[i]!;
  const t = change === 0 ? 0 : Math.min(Math.max((nearRoom - gap[i]!) / change, 0), 1);
  return arc[i]! + t * (arc[i + 1]! - arc[i]!);
}

function writeBacking(
  strand: NerveStrand,
  model: HipModel,
  nodes: Float64Array,
  { courseCount }: NerveWorkspace,
): void {
  const { backing, arc } = strand;
  const end = Math.ceil(contactEnd * (courseCount - 1));
  let hasMet = false;
  for (let i = 0; i < strand.stationCount; i++) {
    const isInPelvis = arc[i]! < strand.piriformisTo;
    let found = i >= courseCount ? last + 2 : isInPelvis ? 0 : hasMet ? last + 1 : 1;
    if (!isInPelvis && i < end) {
      const nearest = findNearestRotator(strand.nodes, i, model, nodes);
      if (nearest > 0) {
        found = nearest;
        hasMet = true;
      }
    }
    backing[i] = found;
  }
}

/** Index in `nerveBackings` of the rotator nearest to a station, or 0 when none is within reach. */
function findNearestRotator(
  line: Float64Array,
  station: number,
  model: HipModel,
  nodes: Float64Array,
): number {
  const x = line[station * 3]!;
  const y = line[station * 3 + 1]!;
  const z = line[station * 3 + 2]!;
  let least = backingReach * backingReach;
  let found = 0;
  for (const muscle of model.muscles) {
    const index = nerveBackings.indexOf(muscle.id as (typeof nerveBackings)[number]);
    if (index < first || index > last) continue;
    const to = muscle.offset + muscle.rest.length;
    for (let at = muscle.offset; at < to; at += 3) {
      const dx = nodes[at]! - x;
      const dy = nodes[at + 1]! - y;
      const dz = nodes[at + 2]! - z;
      const squared = dx * dx + dy * dy + dz * dz;
      if (squared < least) {
        least = squared;
        found = index;
      }
    }
  }
  return found;
}
