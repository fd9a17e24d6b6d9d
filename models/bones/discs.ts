import type { Field, Primitive } from '#models/mesher/implicit.ts';
import { createImplicitField } from '#models/mesher/implicit.ts';
import { placeInPelvisMidline } from './authored.ts';
import { cutBack, mirrorField } from './cut-back.ts';
import { createHipBoneField } from './hip-bone.ts';
import { createVertebraField } from './lumbar.ts';
import { createSacrumField } from './sacrum.ts';

// Cartilage between two bones: a generous pad, cut back by both of them. mm, ISB pelvis axes, z from the midline;
// points are [x, y, z, r]. Assumed: the pads reach 1 mm past the rims of the endplates and of the symphyseal faces.

/** Room left between cartilage and bone, so that neither enters the other; m. */
const seam = 0.00025;
/** Rounding of the edge where the cut begins; m. */
const edge = 0.0002;

// biome-ignore format: tables of control points
const pads = {
  'lumbosacral-disc': [
    [[ -27.5, 106,  0, 8.5], [ -28.5, 106.5,  8, 8.5], [ -33, 107,  15, 8.5]],
    [[ -34, 106.5,  0, 9.0], [ -34, 106.5, 10, 9.0], [ -37, 107,  17, 8.5]],
    [[ -42, 107,    0, 8.0], [ -42, 107,   10, 8.0], [ -42, 107,  17, 7.5]],
    [[ -47, 108,    0, 6.0], [ -48, 108,    9, 6.0], [ -47, 108,  14, 6.0]],
  ],
  'fourth-lumbar-disc': [
    [[ -30, 144.0,  0, 8.5], [ -31, 143.8,  7, 8.5], [ -36, 143.4, 13, 8.5]],
    [[ -35, 143.4,  0, 9.0], [ -35, 143.4, 10, 9.0], [ -38, 143.2, 16, 8.5]],
    [[ -43, 142.5,  0, 8.5], [ -43, 142.5, 10, 8.5], [ -44, 142.5, 16, 8.0]],
    [[ -48, 141.8,  0, 6.5], [ -49, 141.8,  8, 6.5], [ -48, 142.0, 13, 6.5]],
  ],
  'interpubic-disc': [
    [[  40, -10,  0, 4.0], [  40, -10,  2, 4.0]],
    [[  34, -19,  0, 6.5], [  34, -19,  2, 6.5]],
    [[  27, -28,  0, 5.0], [  27, -28,  2, 5.0]],
    [[  24, -33,  0, 3.5], [  24, -33,  2, 3.5]],
  ],
} as const;

export type DiscId = keyof typeof pads;

/** Signed distance of a disc; m, pelvis frame. */
export function createDiscField(id: DiscId): Field {
  const pad: Primitive = { type: 'sheet', name: id, grid: pads[id] };
  const field = createImplicitField(
    placeInPelvisMidline({
      layers: [{ op: 'add', blend: 1, primitives: [pad] }],
      mirrorPlane: 0,
    }),
  );
  if (id === 'interpubic-disc') {
    const right = createHipBoneField();
    return cutBack(field, [right, mirrorField(right)], seam, edge);
  }
  const lower = createVertebraField('fifth-lumbar-vertebra');
  return id === 'lumbosacral-disc'
    ? cutBack(field, [lower, createSacrumField()], seam, edge)
    : cutBack(field, [lower, createVertebraField('fourth-lumbar-vertebra')], seam, edge);
}
