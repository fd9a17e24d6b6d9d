import { type DistanceSource, endRise, moveToDistance } from '#models/ligaments/attach.ts';
import type { AuthoredSheet, SheetNode } from './authored-sheet.ts';

/** An end of a bundle that is authored nearer to a bone than this ends on it; m. */
const reach = 0.008;

/**
 * A muscle with its ends drawn onto the bones, so that a footprint follows a bone that is refined.
 * Ends that are farther off (in the iliotibial tract, on the sacrotuberous ligament) stay where they are authored.
 * @param pelvis hip bone and sacrum, whichever is nearer.
 */
export function attachMuscle(
  sheet: AuthoredSheet,
  pelvis: DistanceSource,
  femur: DistanceSource,
): AuthoredSheet {
  const attachRow = (row: readonly SheetNode[], bone: DistanceSource) =>
    row.map((node) => attachNode(node, bone));
  const [first, ...others] = sheet.grid as [readonly SheetNode[], ...(readonly SheetNode[])[]];
  const grid = [attachRow(first, pelvis), ...others];
  const { aponeurosis } = sheet;
  if (aponeurosis) {
    const end = attachRow(aponeurosis.at(-1)!, femur);
    return { ...sheet, grid, aponeurosis: [...aponeurosis.slice(0, -1), end] };
  }
  return { ...sheet, grid: [...grid.slice(0, -1), attachRow(grid.at(-1)!, femur)] };
}

function attachNode(node: SheetNode, bone: DistanceSource): SheetNode {
  const [x, y, z, r] = node;
  const point = Float64Array.of(x * 1e-3, y * 1e-3, z * 1e-3);
  if (Math.abs(bone.distance(point[0]!, point[1]!, point[2]!)) > reach) return node;
  moveToDistance(point, bone, endRise);
  return [point[0]! * 1e3, point[1]! * 1e3, point[2]! * 1e3, r];
}
