import { hipBoneLandmarks } from '#src/anatomy/landmarks.ts';
import { type NerveSnapshot, type NerveStrand, nerveBackings } from '#src/biomechanics/snapshot.ts';

/** Places along the nerve by which one finds the way; m from where it is formed, null where it passes none. */
export interface NerveLandmarks {
  /** Where it leaves piriformis; in the common course the infrapiriform foramen. */
  readonly foramen: number;
  /** Where it comes closest to the ischial spine. */
  readonly spine: number;
  /** Upper border of quadratus femoris. */
  readonly quadratus: number | null;
}

const { ischialSpine } = hipBoneLandmarks;
const quadratus = nerveBackings.indexOf('quadratus-femoris');

/** Finds the landmarks on a strand in this pose. */
export function findLandmarks(
  strand: Pick<NerveStrand, 'arc' | 'backing' | 'nodes' | 'piriformisTo' | 'stationCount'>,
): NerveLandmarks {
  const { arc, backing, piriformisTo } = strand;
  const border = backing.indexOf(quadratus);
  return {
    foramen: piriformisTo,
    spine: findNearestArc(strand, ischialSpine.position.value),
    quadratus: border < 0 ? null : arc[border]!,
  };
}

/** Where on a strand the nearest point to a place lies; m along it, so that it moves smoothly with the nerve. */
function findNearestArc(
  { nodes, arc, stationCount }: Pick<NerveStrand, 'arc' | 'nodes' | 'stationCount'>,
  place: readonly [number, number, number],
): number {
  let nearest = Number.POSITIVE_INFINITY;
  let found = 0;
  for (let station = 0; station < stationCount - 1; station++) {
    let along = 0;
    let length = 0;
    for (let axis = 0; axis < 3; axis++) {
      const at = station * 3 + axis;
      const step = nodes[at + 3]! - nodes[at]!;
      along += step * (place[axis]! - nodes[at]!);
      length += step * step;
    }
    const t = Math.min(Math.max(along / Math.max(length, 1e-12), 0), 1);
    let distance = 0;
    for (let axis = 0; axis < 3; axis++) {
      const at = station * 3 + axis;
      const x = nodes[at]! + t * (nodes[at + 3]! - nodes[at]!) - place[axis]!;
      distance += x * x;
    }
    if (distance >= nearest) continue;
    nearest = distance;
    found = arc[station]! + t * (arc[station + 1]! - arc[station]!);
  }
  return found;
}

/** The strands that carry pressure of their own, the one that is pressed most first. */
export function findPressedStrands(nerve: NerveSnapshot): NerveStrand[] {
  return nerve.strands
    .filter(({ isActive }) => isActive)
    .sort((a, b) => b.peakPressure - a.peakPressure);
}

/** Top of the graph of pressure: the lowest of these that the peak leaves some room under; Pa. */
export function findPressureTop(peak: number, steps: readonly number[]): number {
  return steps.find((step) => peak <= 0.92 * step) ?? Math.max(peak * 1.1, steps.at(-1)!);
}
