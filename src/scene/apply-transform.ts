import type { Group } from 'three';
import type { Transform } from '#src/math/transform.ts';

/** Sets a group's matrix from 12 numbers, rotation by rows, then translation. */
export function applyTransform(group: Group, t: Transform): Group {
  // biome-ignore format: rows of a matrix
  group.matrix.set(
    t[0]!, t[1]!, t[2]!, t[9]!,
    t[3]!, t[4]!, t[5]!, t[10]!,
    t[6]!, t[7]!, t[8]!, t[11]!,
    0, 0, 0, 1,
  );
  group.matrixWorldNeedsUpdate = true;
  return group;
}
