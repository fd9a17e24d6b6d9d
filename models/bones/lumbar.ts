import type { Field, Primitive, Shape } from '#models/mesher/implicit.ts';
import { createImplicitField } from '#models/mesher/implicit.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { deg, type Radians } from '#src/units/angle.ts';
import { moveParts, placeInPelvisMidline } from './authored.ts';

// Fourth and fifth lumbar vertebra, simple, for context. mm; each is written about the middle of its body (X anterior, Y along
// the spine, Z to the right, only z ≥ 0) and then stood on the sacrum: ISB pelvis axes, Z from the midline, as sacrum.ts.
// Points are [x, y, z, r]. Assumed: body 34 mm deep, 50 wide and 25 to 28 high, discs 10 mm (adult means); wedging of 12°, 7°,
// 8° and 2° from the lumbosacral disc upwards, a lordosis of 29° from S1 to the top of L4.

/** Where a vertebra stands: middle of its body and the slope of its middle plane, positive when the back is higher. */
export interface VertebraPlace {
  readonly centre: Vec3;
  readonly slope: Radians;
}

interface VertebraSize {
  /** Half height of the body in front and behind; mm. */
  readonly front: number;
  readonly back: number;
  /** Spinous process against that of L4. */
  readonly spine: number;
  /** Half distance of the lower articular processes; mm. */
  readonly lowerFacets: number;
  /** Thickness of the transverse processes against L4. */
  readonly transverse: number;
}

export const vertebraPlaces = {
  'fifth-lumbar-vertebra': { centre: [-36.5, 124.5, 0], slope: deg(-2) },
  'fourth-lumbar-vertebra': { centre: [-42, 161, 0], slope: deg(-14.5) },
} as const satisfies { readonly [id: string]: VertebraPlace };

const sizes: { readonly [id in keyof typeof vertebraPlaces]: VertebraSize } = {
  'fifth-lumbar-vertebra': { front: 14, back: 12, spine: 0.75, lowerFacets: 15, transverse: 1.25 },
  'fourth-lumbar-vertebra': { front: 13.8, back: 13.2, spine: 1, lowerFacets: 12.5, transverse: 1 },
};

/** Half thickness of the rim of an endplate; mm. */
const rim = 2.8;

/** An endplate: kidney-shaped, with a rim that stands out; rows from front to back. */
function createEndplate(name: string, side: 1 | -1, { front, back }: VertebraSize): Primitive {
  const at = (x: number): number => {
    const share = (x + 14) / 28;
    return side * (back + (front - back) * share - rim);
  };
  const point = (x: number, z: number, dip = 0) => [x, at(x) - side * dip, z, rim] as const;
  return {
    type: 'sheet',
    name,
    grid: [
      [point(13.5, 0), point(12.5, 9), point(6.5, 17.5)],
      [point(6, 0, 1), point(5, 11, 1), point(2, 21)],
      [point(-4, 0, 1.2), point(-4, 11, 1), point(-5, 21.5)],
      [point(-11.5, 0), point(-12.5, 9), point(-11.5, 16.5)],
    ],
  };
}

function createParts(size: VertebraSize): readonly Primitive[] {
  const { spine, lowerFacets, transverse } = size;
  const core = Math.min(size.front, size.back) - 1.2;
  // biome-ignore format: tables of control points
  return [
    createEndplate('upper endplate', 1, size),
    createEndplate('lower endplate', -1, size),
    { type: 'sheet', name: 'body', grid: [[[3.2, 0, 0, core], [2.5, 0, 7, core], [0, 0, 12, core - 0.5]], [[-2, 0, 0, core], [-3, 0, 6, core], [-2.5, 0, 11, core - 0.5]]] },
    { type: 'sheet', name: 'pedicle', grid: [[[-10, 8, 14, 4.5], [-10, 1, 14, 4.5]], [[-19, 8, 15, 4.2], [-19, 2, 15, 4.0]], [[-26, 7, 16, 4.5], [-26, 0, 15, 4.5]]] },
    { type: 'sheet', name: 'lamina', grid: [[[-27, 8, 14.5, 3.8], [-30, -6, 13, 3.8]], [[-34, 3, 7, 3.0], [-36, -9, 7, 3.4]], [[-38, 3, 0, 3.0], [-40, -11, 0, 3.2]]] },
    { type: 'sheet', name: 'spinous process', grid: [[[-37, 3, 0, 3.0], [-39, -12, 0, 3.2]], [[-37 - 12 * spine, 0, 0, 2.2], [-39 - 10 * spine, -15, 0, 2.8]], [[-37 - 24 * spine, -3, 0, 2.6], [-38 - 21 * spine, -17, 0, 3.4]], [[-37 - 29 * spine, -6, 0, 2.6], [-38 - 26 * spine, -16, 0, 3.4]]] },
    { type: 'sheet', name: 'transverse process', grid: [[[-18, 6, 16, 4.5 * transverse], [-20, 1, 16, 4.0 * transverse]], [[-22, 8, 25, 3.4 * transverse], [-23, 4, 25, 3.2 * transverse]], [[-25, 10, 35, 2.8 * transverse], [-25, 6, 35, 2.6 * transverse]], [[-27, 11, 42, 2.4 * transverse], [-27, 8, 42, 2.2 * transverse]]] },
    { type: 'sheet', name: 'superior articular process', grid: [[[-23, 6, 15, 4.4], [-25, 6, 18, 4.4]], [[-22.5, 15, 18.5, 3.4], [-25.5, 15, 21.5, 4.0]], [[-22.5, 22, 20, 2.4], [-26, 22, 23, 3.0]]] },
    { type: 'ball', name: 'mamillary process', centre: [-28.5, 13, 24], radius: 3.2 },
    { type: 'sheet', name: 'inferior articular process', grid: [[[-32, -3, 11.5, 4.0], [-35, -3, 12.5, 4.0]], [[-35.5, -11, lowerFacets - 2, 3.2], [-38, -11, lowerFacets - 1, 3.6]], [[-36.5, -16.5, lowerFacets - 1.5, 2.4], [-39, -16.5, lowerFacets - 0.5, 2.8]]] },
  ];
}

/** A vertebra as authored and stood in its place; mm, ISB pelvis axes, z from the midline. */
export function createVertebraShape(id: keyof typeof vertebraPlaces): Shape {
  const { centre, slope } = vertebraPlaces[id];
  const c = Math.cos(slope);
  const s = Math.sin(slope);
  const parts = moveParts(createParts(sizes[id]), ([x, y, z]) => [
    centre[0] + c * x + s * y,
    centre[1] - s * x + c * y,
    z,
  ]);
  return {
    layers: [{ op: 'add', blend: 2, primitives: parts }],
    mirrorPlane: 0,
    roughness: [{ name: 'everywhere', height: 0.22, grain: 6 }],
  };
}

/** Signed distance of a lumbar vertebra; m, pelvis frame. */
export function createVertebraField(id: keyof typeof vertebraPlaces): Field {
  return createImplicitField(placeInPelvisMidline(createVertebraShape(id)));
}
