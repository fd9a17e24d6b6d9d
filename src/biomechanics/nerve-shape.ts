import {
  dividedShares,
  partingStations,
  type StrandShare,
  undividedShares,
} from './nerve-strands.ts';
import type { NerveWorkspace } from './nerve-workspace.ts';
import type { NerveStrand } from './snapshot.ts';

/** Axis of the section's width that points to the lateral side: thin axis × tangent. */
export function writeLateralAxes(
  out: Float64Array,
  strand: NerveStrand,
  courseCount: number,
): void {
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
export function writeShares(
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

/**
 * Half the size of an elliptic section in a direction; its wide side is soft and counts by half. What points along the nerve
 * counts for nothing: a wall ahead is met by the stations there.
 *
 * @param axes, lateral thin and wide axis, `(stationCount, 3)`, unit.
 */
export function findReachOfSection(
  axes: Float64Array,
  lateral: Float64Array,
  station: number,
  halfWidth: number,
  halfThickness: number,
  nx: number,
  ny: number,
  nz: number,
): number {
  const at = station * 3;
  const thin = nx * axes[at]! + ny * axes[at + 1]! + nz * axes[at + 2]!;
  const wide = nx * lateral[at]! + ny * lateral[at + 1]! + nz * lateral[at + 2]!;
  return Math.sqrt(
    halfThickness * halfThickness * thin * thin + halfWidth * halfWidth * 0.25 * wide * wide,
  );
}

/** Mean distance of the first stations of a line; m. */
export function findSpacing(nodes: Float64Array, count: number): number {
  let length = 0;
  for (let i = 3; i < count * 3; i += 3) {
    const x = nodes[i]! - nodes[i - 3]!;
    const y = nodes[i + 1]! - nodes[i - 2]!;
    const z = nodes[i + 2]! - nodes[i - 1]!;
    length += Math.sqrt(x * x + y * y + z * z);
  }
  return length / (count - 1);
}
