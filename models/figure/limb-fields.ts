import { type BodySegment, midlineZ } from '#src/figure/body-joints.ts';
import type { Part } from './loft.ts';
import { createLowerBody } from './lower-body.ts';
import { createUpperBody } from './upper-body.ts';

/** One limb, or the trunk, as it is authored: for finding what passes through what. */
export interface LimbField {
  readonly segment: BodySegment;
  /** Signed distance of the flesh; m, binding pose of the body. */
  distance(x: number, y: number, z: number): number;
}

const limbs = {
  pelvis: ['loins'],
  chest: ['chest'],
  head: ['face', 'skull'],
  'right-femur': ['thigh'],
  'right-shank': ['shank'],
  'right-foot': ['foot'],
  'right-upper-arm': ['upper arm'],
  'right-forearm': ['forearm'],
  'right-hand': ['palm'],
} as const satisfies { readonly [segment in BodySegment]?: readonly string[] };

/** All limbs of both sides, and the trunk. */
export function createLimbFields(): readonly LimbField[] {
  const midline = midlineZ * 1000;
  const lower = createLowerBody(midline);
  const upper = createUpperBody(midline);
  const parts: readonly Part[] = [
    ...lower.midlineParts,
    ...lower.legParts,
    ...upper.midlineParts,
    ...upper.armParts,
    ...upper.handParts,
  ];
  return Object.entries(limbs).flatMap(([segment, names]): LimbField[] => {
    const own = parts.filter(({ name }) => (names as readonly string[]).includes(name));
    const distance = (x: number, y: number, z: number) =>
      Math.min(...own.map((part) => part.distance(x * 1000, y * 1000, z * 1000))) / 1000;
    const right: LimbField = { segment: segment as BodySegment, distance };
    if (!segment.startsWith('right-')) return [right];
    return [
      right,
      {
        segment: segment.replace('right-', 'left-') as BodySegment,
        distance: (x, y, z) => distance(x, y, 2 * midlineZ - z),
      },
    ];
  });
}
