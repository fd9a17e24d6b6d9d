import { Box3, type Object3D } from 'three';
import type { StructureId } from '#src/anatomy/catalog.ts';
import { halfHipSeparation, leftHipCentre } from '#src/anatomy/frames.ts';
import { findZOnSide, type Side } from '#src/anatomy/side.ts';
import { transformPoint } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import type { Snapshot } from '#src/state/simulation.ts';

/**
 * Points that a fitted view shows: the outline of the right half of the pelvis with its muscles, the upper half of
 * the femur and the spine up to L4. A matter of framing only; rounded from the bones' landmarks. m, bone frames.
 */
const pelvisOutline: readonly Vec3[] = [
  [-0.02, 0.15, 0.02],
  [0.06, 0.08, 0.05],
  [-0.09, 0.12, -0.05],
  [-0.12, 0.03, -0.085],
  [-0.115, -0.01, 0.0],
  [-0.02, -0.085, -0.04],
  [0.045, -0.04, -0.085],
];
const femurOutline: readonly Vec3[] = [
  [-0.02, 0.01, 0.085],
  [0, -0.22, 0.06],
  [0.02, -0.22, 0.03],
];

/** Top of L4, from its spinous process to the front of its body. */
const spineOutline: readonly Vec3[] = [
  [-0.09, 0.176, -halfHipSeparation],
  [-0.04, 0.186, -halfHipSeparation],
  [0.005, 0.178, -halfHipSeparation],
];

/** The nerve below piriformis, m, pelvis frame: what the close-up looks at, with room around it. */
const nerveOutline: readonly Vec3[] = [
  [-0.06, 0.06, -0.05],
  [-0.06, -0.055, -0.03],
  [-0.03, 0.0, 0.04],
  [-0.06, 0.0, -0.075],
];

/** A little beyond the midline, so that a single hip keeps its half of the sacrum in the picture. */
const farSacrum: readonly Vec3[] = [
  [-0.05, 0.11, -0.112],
  [-0.08, 0.05, -0.108],
];

const mirror = ([x, y, z]: Vec3): Vec3 => [x, y, -2 * halfHipSeparation - z];
const mirrorFemur = ([x, y, z]: Vec3): Vec3 => [x, y, -z];
const still: Vec3 = [0, 0, 0];

/** The eight corners of the box round a structure as it is drawn now; world, m. Null when it is not on the stage. */
export function findExtent(scene: Object3D, id: StructureId): Float64Array | null {
  const object = scene.getObjectByName(id);
  if (!object) return null;
  const { min, max } = new Box3().setFromObject(object, true);
  if (!Number.isFinite(min.x)) return null;
  const corners: number[] = [];
  for (const x of [min.x, max.x])
    for (const y of [min.y, max.y]) for (const z of [min.z, max.z]) corners.push(x, y, z);
  return Float64Array.from(corners);
}

/** What a fitted view shows: the whole pelvis, one hip with the sacrum (on a narrow stage), or the nerve at piriformis. */
export type FitExtent = 'pelvis' | 'hip' | 'nerve';

/** World points to be fitted; without a snapshot, in the neutral stance. `(pointCount, 3)`, m. */
export function findFitPoints(
  snapshot: Snapshot | null,
  extent: FitExtent,
  side: Side = 'right',
): Float64Array {
  const points = findRightFitPoints(snapshot, extent);
  for (let i = 2; i < points.length; i += 3) points[i] = findZOnSide(points[i]!, side);
  return points;
}

function findRightFitPoints(snapshot: Snapshot | null, extent: FitExtent): Float64Array {
  const move = (t: Float64Array | undefined, p: Vec3, offset: Vec3 = still): Vec3 =>
    t ? transformPoint(t, p) : [p[0] + offset[0], p[1] + offset[1], p[2] + offset[2]];
  const pelvis = snapshot?.worldFromPelvis;
  if (extent === 'nerve') return Float64Array.from(nerveOutline.flatMap((p) => move(pelvis, p)));
  const hip = [
    ...pelvisOutline.flatMap((p) => move(pelvis, p)),
    ...spineOutline.flatMap((p) => move(pelvis, p)),
    ...femurOutline.flatMap((p) => move(snapshot?.worldFromFemur, p)),
  ];
  if (extent === 'hip') {
    return Float64Array.from([...hip, ...farSacrum.flatMap((p) => move(pelvis, p))]);
  }
  return Float64Array.from([
    ...hip,
    ...pelvisOutline.map(mirror).flatMap((p) => move(pelvis, p)),
    ...femurOutline
      .map(mirrorFemur)
      .flatMap((p) => move(snapshot?.worldFromLeftFemur, p, leftHipCentre)),
  ]);
}
