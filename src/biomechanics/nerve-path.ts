import { deg, type Radians } from '#src/units/angle.ts';
import { type NerveModel, stationsPerNode } from './nerve-contact.ts';
import type { NerveSnapshot } from './snapshot.ts';

/**
 * Fills the stations of the nerve from its baked nodes: position, section and bed, before contact.
 *
 * Between two nodes one station is put on the Catmull-Rom curve. The thin axis of the flat section
 * looks away from the hip centre, as the nerve lies on the short rotators.
 *
 * @param nerve `nodes`, `thicknessAxes`, `halfWidth`, `halfThickness` are written; m, pelvis frame.
 * @param bed   `(stationCount)`, Pa.
 * @param nodes the model's flat node array in this pose.
 */
export function writeNerveStations(
  nerve: NerveSnapshot,
  bed: Float64Array,
  model: NerveModel,
  nodes: Float64Array,
): void {
  const last = model.nodeCount - 1;
  for (let station = 0; station < nerve.stationCount; station++) {
    const node = Math.min(Math.floor(station / stationsPerNode), last - 1);
    const t = station / stationsPerNode - node;
    const before = Math.max(node - 1, 0);
    const after = Math.min(node + 2, last);
    for (let axis = 0; axis < 3; axis++) {
      const p0 = nodes[model.offset + before * 3 + axis]!;
      const p1 = nodes[model.offset + node * 3 + axis]!;
      const p2 = nodes[model.offset + node * 3 + 3 + axis]!;
      const p3 = nodes[model.offset + after * 3 + axis]!;
      nerve.nodes[station * 3 + axis] =
        p1 +
        0.5 * t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)));
    }
    nerve.halfWidth[station] =
      model.restHalfWidth[node]! * (1 - t) + model.restHalfWidth[node + 1]! * t;
    nerve.halfThickness[station] =
      model.restHalfThickness[node]! * (1 - t) + model.restHalfThickness[node + 1]! * t;
    bed[station] = model.bedStiffness[node]! * (1 - t) + model.bedStiffness[node + 1]! * t;
  }
  for (let station = 0; station < nerve.stationCount; station++) {
    const low = Math.max(station - 1, 0) * 3;
    const high = Math.min(station + 1, nerve.stationCount - 1) * 3;
    const tx = nerve.nodes[high]! - nerve.nodes[low]!;
    const ty = nerve.nodes[high + 1]! - nerve.nodes[low + 1]!;
    const tz = nerve.nodes[high + 2]! - nerve.nodes[low + 2]!;
    const tt = tx * tx + ty * ty + tz * tz;
    let x = nerve.nodes[station * 3]!;
    let y = nerve.nodes[station * 3 + 1]!;
    let z = nerve.nodes[station * 3 + 2]!;
    const along = (x * tx + y * ty + z * tz) / tt;
    x -= along * tx;
    y -= along * ty;
    z -= along * tz;
    const length = Math.sqrt(x * x + y * y + z * z) + 1e-12;
    nerve.thicknessAxes[station * 3] = x / length;
    nerve.thicknessAxes[station * 3 + 1] = y / length;
    nerve.thicknessAxes[station * 3 + 2] = z / length;
  }
}

/** Knee angle at which the nerve is slack by definition. Source: the resting state of Fleming 2003. */
const slackKneeFlexion = deg(90);
/**
 * Lever of the nerve about the knee; m. Source: excursion 9.9 to 12.4 mm in the thigh for 90° of knee
 * (Ridehalgh 2014) is the part that slides; 26 mm is the distance of the nerve behind the joint axis (assumed).
 */
const kneeLever = 0.026;
/**
 * Length of nerve that shares the elongation, roots to mid calf; m.
 * Assumed, so that hip flexion 90° with the knee straight gives the 26 % (19 to 30) of Fleming 2003.
 */
const sharingLength = 0.55;

/**
 * Mean elongation of the nerve against neutral hip and flexed knee; dimensionless, ≥ 0 or slightly below when slack.
 *
 *   e = (L(q) − L(0) + 26 mm · (90° − knee)) / 0.55 m
 */
export function findNerveStrain(
  nerve: NerveSnapshot,
  model: NerveModel,
  kneeFlexion: Radians,
): number {
  let length = 0;
  for (let i = 3; i < nerve.nodes.length; i += 3) {
    const x = nerve.nodes[i]! - nerve.nodes[i - 3]!;
    const y = nerve.nodes[i + 1]! - nerve.nodes[i - 2]!;
    const z = nerve.nodes[i + 2]! - nerve.nodes[i - 1]!;
    length += Math.sqrt(x * x + y * y + z * z);
  }
  return (length - model.restLength + kneeLever * (slackKneeFlexion - kneeFlexion)) / sharingLength;
}

/**
 * Tension of the nerve; N.  T = 0.35 + 20 ln(1 + exp((e − 0.08) / 0.03)) · 0.03
 * Assumed: slack up to about 8 % (blood flow falls from there), then 20 N per unit of strain. Smooth.
 */
export function findNervePull(strain: number): number {
  return 0.35 + 20 * 0.03 * Math.log1p(Math.exp((strain - 0.08) / 0.03));
}
