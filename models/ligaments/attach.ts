import type { Field } from '#models/mesher/implicit.ts';
import type { AuthoredSheet, SheetNode } from '#models/muscles/authored-sheet.ts';

/** The part of a bone field that is needed here. */
export type DistanceSource = Pick<Field, 'distance'>;

/** How far the middle of a border that lies on bone stays off it, so that small humps do not show through; m. */
export const borderRise = 0.0005;

/** Where the middle of an end lies: in the surface of the bone, so that half of its thin edge is sunk and it comes out without a step; m. */
export const endRise = 0;

/** Step of the difference that gives the slope of a field; m. */
const slopeStep = 5e-4;

/**
 * Moves a point along the slope of a field until it lies at a distance from the surface. `point` is (3), m, and is
 * changed in place. Fields have a slope of at most 1 and less inside thick parts, so it takes several steps.
 */
export function moveToDistance(
  point: Float64Array,
  field: DistanceSource,
  wanted: number,
): Float64Array {
  for (let step = 0; step < 40; step++) {
    const [x, y, z] = [point[0]!, point[1]!, point[2]!];
    const distance = field.distance(x, y, z);
    if (Math.abs(distance - wanted) < 5e-5) break;
    const gx = field.distance(x + slopeStep, y, z) - field.distance(x - slopeStep, y, z);
    const gy = field.distance(x, y + slopeStep, z) - field.distance(x, y - slopeStep, z);
    const gz = field.distance(x, y, z + slopeStep) - field.distance(x, y, z - slopeStep);
    const slope2 = (gx * gx + gy * gy + gz * gz) / (4 * slopeStep * slopeStep);
    // a flat place inside gives no direction worth following
    const move = (wanted - distance) / Math.max(slope2, 0.1) / (2 * slopeStep);
    point[0]! += move * gx;
    point[1]! += move * gy;
    point[2]! += move * gz;
  }
  return point;
}

/** The nearest of several bones at every point. */
export function joinFields(fields: readonly DistanceSource[]): DistanceSource {
  return { distance: (x, y, z) => Math.min(...fields.map((field) => field.distance(x, y, z))) };
}

/** A capsular ligament with its first row drawn onto the hip bone and its last onto the femur. */
export function attachCapsule(
  sheet: AuthoredSheet,
  hipBone: DistanceSource,
  femur: DistanceSource,
): AuthoredSheet {
  const last = sheet.grid.length - 1;
  return {
    ...sheet,
    grid: sheet.grid.map((row, i) => {
      if (i !== 0 && i !== last) return row;
      return row.map((node) => attachNode(node, i === 0 ? hipBone : femur));
    }),
  };
}

function attachNode([x, y, z, r]: SheetNode, bone: DistanceSource): SheetNode {
  const point = moveToDistance(Float64Array.of(x * 1e-3, y * 1e-3, z * 1e-3), bone, endRise);
  return [point[0]! * 1e3, point[1]! * 1e3, point[2]! * 1e3, r];
}
