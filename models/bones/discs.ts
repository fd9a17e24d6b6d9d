import type { Field, Primitive } from '#models/mesher/implicit.ts';
import { createImplicitField } from '#models/mesher/implicit.ts';
import { halfHipSeparation } from '#src/anatomy/frames.ts';
import { placeInPelvisMidline } from './authored.ts';
import { createHipBoneField } from './hip-bone.ts';
import { createVertebraField } from './lumbar.ts';
import { createSacrumField } from './sacrum.ts';

// Cartilage between two bones: a generous pad, cut back by both of them. mm, ISB pelvis axes, z from the midline;
// points are [x, y, z, r]. Assumed: the pads reach 1 mm past the rims of the endplates and of the symphyseal faces.

/** Room left between cartilage and bone, so that neither enters the other; m. */
const seam = 0.00025;

// biome-ignore format: tables of control points
const pads = {
  'lumbosacral-disc': [
    [[ -23.5, 107,  0, 8.0], [ -24.5, 107.5, 10, 8.0], [ -30, 108,  19, 8.0]],
    [[ -32, 106.5,  0, 9.0], [ -32, 106.5, 11, 9.0], [ -35, 107,  21, 8.0]],
    [[ -42, 107,    0, 8.0], [ -42, 107,   11, 8.0], [ -42, 107,  20, 7.5]],
    [[ -49, 108,    0, 5.0], [ -50, 108,   10, 5.0], [ -49, 108,  16, 5.0]],
  ],
  'fourth-lumbar-disc': [
    [[ -26, 144.0,  0, 8.0], [ -27, 143.8,  9, 8.0], [ -32, 143.4, 17, 8.0]],
    [[ -34, 143.4,  0, 9.0], [ -34, 143.4, 11, 9.0], [ -36, 143.2, 20, 8.0]],
    [[ -43, 142.5,  0, 8.0], [ -43, 142.5, 11, 8.0], [ -44, 142.5, 20, 7.5]],
    [[ -50, 141.8,  0, 5.5], [ -51, 141.8,  8, 5.5], [ -50, 142.0, 15, 5.5]],
  ],
  'pubic-symphysis-disc': [
    [[  40, -10,  0, 4.0], [  40, -10,  2, 4.0]],
    [[  34, -19,  0, 6.5], [  34, -19,  2, 6.5]],
    [[  27, -28,  0, 5.0], [  27, -28,  2, 5.0]],
    [[  24, -33,  0, 3.5], [  24, -33,  2, 3.5]],
  ],
} as const;

export type DiscId = keyof typeof pads;

/** A field without what lies within `seam` of the others. */
function cutBack(field: Field, others: readonly Field[]): Field {
  return {
    bounds: field.bounds,
    distance: (x, y, z) => {
      const own = field.distance(x, y, z);
      if (own > 0.004) return own;
      return others.reduce((f, other) => Math.max(f, seam - other.distance(x, y, z)), own);
    },
  };
}

/** The left hip bone is the right one mirrored about the midline. */
function mirror({ distance, bounds }: Field): Field {
  return { bounds, distance: (x, y, z) => distance(x, y, -2 * halfHipSeparation - z) };
}

/** Signed distance of a disc; m, pelvis frame. */
export function createDiscField(id: DiscId): Field {
  const pad: Primitive = { type: 'sheet', name: id, grid: pads[id] };
  const field = createImplicitField(
    placeInPelvisMidline({
      layers: [{ op: 'add', blend: 1, primitives: [pad] }],
      mirrorPlane: 0,
    }),
  );
  if (id === 'pubic-symphysis-disc') {
    const right = createHipBoneField();
    return cutBack(field, [right, mirror(right)]);
  }
  const lower = createVertebraField('fifth-lumbar-vertebra');
  return id === 'lumbosacral-disc'
    ? cutBack(field, [lower, createSacrumField()])
    : cutBack(field, [lower, createVertebraField('fourth-lumbar-vertebra')]);
}
