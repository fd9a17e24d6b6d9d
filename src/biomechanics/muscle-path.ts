import type { MuscleModel } from './hip-model.ts';

/**
 * Fills the length of every bundle: the polyline through its nodes from origin to insertion.
 * @param out   `(bundleCount)`, m.
 * @param nodes `(bundleCount, nodeCount, 3)`, m, any one frame.
 */
export function writeBundleLengths(
  out: Float64Array,
  nodes: Float64Array,
  muscle: MuscleModel,
): Float64Array {
  for (let bundle = 0; bundle < muscle.bundleCount; bundle++) {
    let length = 0;
    for (let node = 1; node <= muscle.lengthEnd; node++) {
      const at = (bundle * muscle.nodeCount + node) * 3;
      const x = nodes[at]! - nodes[at - 3]!;
      const y = nodes[at + 1]! - nodes[at - 2]!;
      const z = nodes[at + 2]! - nodes[at - 1]!;
      length += Math.sqrt(x * x + y * y + z * z);
    }
    out[bundle] = length;
  }
  return out;
}

/**
 * Fills the moment arms of every bundle from virtual work.
 *
 *   r = −dL/dq = −Σ tᵢ · (dxᵢ₊₁/dq − dxᵢ/dq),  tᵢ the unit tangent of segment i
 *
 * @param out    `(bundleCount, 3)`, m; order flexion, abduction, internal rotation, positive in the named direction.
 * @param slopes dx/dq of the model's flat node array for each angle; m/rad.
 * Source: definition of the moment arm (An 1984; Sherman 2013).
 */
export function writeBundleArms(
  out: Float64Array,
  nodes: Float64Array,
  slopes: readonly Float64Array[],
  muscle: MuscleModel,
): Float64Array {
  out.fill(0);
  for (let bundle = 0; bundle < muscle.bundleCount; bundle++) {
    for (let node = 1; node <= muscle.lengthEnd; node++) {
      const at = (bundle * muscle.nodeCount + node) * 3;
      let tx = nodes[at]! - nodes[at - 3]!;
      let ty = nodes[at + 1]! - nodes[at - 2]!;
      let tz = nodes[at + 2]! - nodes[at - 1]!;
      const length = Math.sqrt(tx * tx + ty * ty + tz * tz);
      // two nodes on one point pull nowhere
      if (length < 1e-12) continue;
      tx /= length;
      ty /= length;
      tz /= length;
      const slopeAt = muscle.offset + at;
      for (let angle = 0; angle < 3; angle++) {
        const slope = slopes[angle]!;
        out[bundle * 3 + angle]! -=
          tx * (slope[slopeAt]! - slope[slopeAt - 3]!) +
          ty * (slope[slopeAt + 1]! - slope[slopeAt - 2]!) +
          tz * (slope[slopeAt + 2]! - slope[slopeAt - 1]!);
      }
    }
  }
  return out;
}
