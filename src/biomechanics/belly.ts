import { contractureShortening } from './hill-muscle.ts';

/**
 * Thickness of a fully contracted piriformis over a relaxed one.
 * Source: ultrasound 1.16 / 0.85 cm = 1.36 (Siahaan 2021); MRI 1.35 (see ATTRIBUTION.md).
 */
export const contractedThicknessRatio = 1.36;

/**
 * Moves the tissue of every bundle along its own path: the belly shortens, the tendon is drawn out.
 *
 * Tissue that rests at fraction s of the path moves to s (1 − 0.16 c) inside the belly and is
 * stretched evenly beyond it. The path itself, its length and its ends do not change.
 *
 * @param nodes     `(bundleCount, nodeCount, 3)`, m; changed in place.
 * @param bellyEnd  fraction of the path where the flesh ends, 0…1.
 * @param tightness c, 0…1.
 * @param lengthEnd index of the insertion; nodes beyond stay.
 */
export function applyBellyShortening(
  nodes: Float64Array,
  bundleCount: number,
  nodeCount: number,
  lengthEnd: number,
  bellyEnd: number,
  tightness: number,
): Float64Array {
  if (tightness === 0) return nodes;
  const shrink = 1 - contractureShortening * tightness;
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    const first = bundle * nodeCount * 3;
    for (let i = 0; i <= lengthEnd * 3 + 2; i++) scratchPath[i] = nodes[first + i]!;
    for (let node = 1; node < lengthEnd; node++) {
      const s = node / lengthEnd;
      const moved =
        s <= bellyEnd
          ? s * shrink
          : bellyEnd * shrink + ((s - bellyEnd) / (1 - bellyEnd)) * (1 - bellyEnd * shrink);
      const position = moved * lengthEnd;
      const cell = Math.min(Math.floor(position), lengthEnd - 1);
      const t = position - cell;
      for (let axis = 0; axis < 3; axis++) {
        const a = scratchPath[cell * 3 + axis]!;
        nodes[first + node * 3 + axis] = a + t * (scratchPath[cell * 3 + 3 + axis]! - a);
      }
    }
  }
  return nodes;
}

/**
 * Area of a sheet as drawn between its bundles' nodes; m². `(bundleCount, nodeCount, 3)`, m.
 * Each cell is two triangles. A single bundle has no area; its length is returned.
 */
export function findWeightedSheetArea(
  nodes: Float64Array,
  weights: Float64Array,
  bundleCount: number,
  nodeCount: number,
  lengthEnd: number,
): number {
  let sum = 0;
  for (let bundle = 0; bundle < bundleCount - 1; bundle++) {
    for (let node = 0; node < lengthEnd; node++) {
      const a = bundle * nodeCount + node;
      const b = a + nodeCount;
      const thickness = (weights[a]! + weights[a + 1]! + weights[b]! + weights[b + 1]!) / 4;
      // half the cross product of the diagonals is the area of the cell
      const ux = nodes[(b + 1) * 3]! - nodes[a * 3]!;
      const uy = nodes[(b + 1) * 3 + 1]! - nodes[a * 3 + 1]!;
      const uz = nodes[(b + 1) * 3 + 2]! - nodes[a * 3 + 2]!;
      const vx = nodes[b * 3]! - nodes[(a + 1) * 3]!;
      const vy = nodes[b * 3 + 1]! - nodes[(a + 1) * 3 + 1]!;
      const vz = nodes[b * 3 + 2]! - nodes[(a + 1) * 3 + 2]!;
      const cx = uy * vz - uz * vy;
      const cy = uz * vx - ux * vz;
      const cz = ux * vy - uy * vx;
      sum += thickness * 0.5 * Math.sqrt(cx * cx + cy * cy + cz * cz);
    }
  }
  return sum;
}

const scratchPath = new Float64Array(64 * 3);
