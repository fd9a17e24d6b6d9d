import type { Field } from '#models/mesher/implicit.ts';
import { halfHipSeparation } from '#src/anatomy/frames.ts';

/** Farther outside than this nothing is cut; m. */
const reach = 0.006;

/**
 * A field without what lies nearer than `gap` to the others, rounded over `blend`.
 *
 *   f ← k log(e^(f/k) + e^((gap − gᵢ)/k))
 */
export function cutBack(field: Field, others: readonly Field[], gap: number, blend: number): Field {
  return {
    bounds: field.bounds,
    distance: (x, y, z) => {
      let f = field.distance(x, y, z);
      if (f > reach) return f;
      for (const other of others) {
        const cut = gap - other.distance(x, y, z);
        f = Math.max(f, cut) + blend * Math.log1p(Math.exp(-Math.abs(f - cut) / blend));
      }
      return f;
    },
  };
}

/** The field of a bone of the right side, mirrored about the midline of the pelvis. */
export function mirrorField({ distance, bounds }: Field): Field {
  const [minX, minY, minZ, maxX, maxY, maxZ] = bounds;
  const plane = -2 * halfHipSeparation;
  return {
    bounds: [minX, minY, plane - maxZ, maxX, maxY, plane - minZ],
    distance: (x, y, z) => distance(x, y, plane - z),
  };
}
