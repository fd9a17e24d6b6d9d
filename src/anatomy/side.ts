import type { Transform } from '#src/math/transform.ts';
import { halfHipSeparation } from './frames.ts';

/** The hip that is shown. The kernel knows the right one; the left is its mirror image about the midline of the pelvis. */
export type Side = 'right' | 'left';

export const sides: readonly Side[] = ['right', 'left'];

/** The z of a point of the world or of the pelvis on the shown side; m. */
export function findZOnSide(z: number, side: Side): number {
  return side === 'left' ? -2 * halfHipSeparation - z : z;
}

/** A component along z of a direction on the shown side. */
export function findZDirectionOnSide(z: number, side: Side): number {
  return side === 'left' ? 0 - z : z;
}

/** Words that name a side, each beside its counterpart. */
const counterparts: readonly (readonly [right: string, left: string])[] = [
  ['right', 'left'],
  ['dexter', 'sinister'],
  ['dextra', 'sinistra'],
  ['dextrum', 'sinistrum'],
  ['dextri', 'sinistri'],
];

const opposites: ReadonlyMap<string, string> = new Map(
  counterparts.flatMap(([right, left]) => [
    [right, left],
    [left, right],
  ]),
);

/** A name as it reads on the shown side: "Right femur" is "Left femur" in the mirror. Also for ids and node names. */
export function findNameOnSide(name: string, side: Side): string {
  if (side === 'right') return name;
  return name.replace(/[a-z]+/gi, (word) => {
    const opposite = opposites.get(word.toLowerCase());
    if (!opposite) return word;
    return word[0] === word[0]!.toUpperCase()
      ? opposite[0]!.toUpperCase() + opposite.slice(1)
      : opposite;
  });
}

/**
 * A world transform on the shown side.
 *
 *   left:  R' = M R M,  t' = (tx, ty, −2h − tz),  M = diag(1, 1, −1), h half the distance of the hips
 *
 * @param worldFromSegment right side, 12 numbers.
 * @param isMidline true for the pelvis, whose own origin is the right hip centre on both sides; false for a bone of one
 *   side, whose frame is mirrored in itself (origin at its own joint).
 */
export function findTransformOnSide(
  worldFromSegment: Transform,
  side: Side,
  isMidline: boolean,
): Transform {
  const out = Float64Array.from(worldFromSegment);
  if (side === 'right') return out;
  for (const i of [2, 5, 6, 7]) out[i] = 0 - out[i]!;
  // a midline segment's own plane of symmetry lies half a pelvis from its origin
  const shift = isMidline ? -2 * halfHipSeparation : 0;
  const t = worldFromSegment;
  for (let row = 0; row < 3; row++) out[9 + row] = t[9 + row]! + t[row * 3 + 2]! * shift;
  out[11] = findZOnSide(out[11]!, 'left');
  return out;
}
