import type { Cup, Layer, Primitive, Shape } from '#models/mesher/implicit.ts';
import type { Place } from '#models/mesher/roughness.ts';
import type { SheetPoint } from '#models/mesher/sheet.ts';
import { halfHipSeparation, standingFromIsbTilt } from '#src/anatomy/frames.ts';
import { add, cross, dot, normalize, scale, subtract, type Vec3 } from '#src/math/vec3.ts';

const metresPerMillimetre = 0.001;

/** Width of the rounding of the acetabular rim; mm. By hand: the average of many rims is rounder (3) than any of them. */
const rimBlend = 2.1;

/**
 * A cup from the angles of its rim; mm and rad.
 *
 *   axis = (sin i sin v, −cos i, sin i cos v), i inclination, v anteversion
 */
export function createCup(cup: {
  readonly name: string;
  readonly centre: Vec3;
  readonly radius: number;
  readonly inclination: number;
  readonly anteversion: number;
  readonly rimHeight: number;
}): Cup {
  const { name, centre, radius, inclination, anteversion, rimHeight } = cup;
  const axis: Vec3 = [
    Math.sin(inclination) * Math.sin(anteversion),
    -Math.cos(inclination),
    Math.sin(inclination) * Math.cos(anteversion),
  ];
  return { type: 'cup', name, centre, radius, axis, rimHeight, rimBlend };
}

/** Half thickness of the slab behind a facet; mm. It reaches beyond whatever it planes off. */
const facetDepth = 7;

/**
 * A flat facet, to be carved: a slab whose near face is the plane that lies closest to four corners; mm.
 *
 * @param corners in order round the facet, on it; they are drawn into one plane.
 * @param away    a point outside the bone, on the side that is planed off.
 */
export function createFacet(
  name: string,
  corners: readonly [Vec3, Vec3, Vec3, Vec3],
  away: Vec3,
): Primitive {
  const [a, b, c, d] = corners;
  const middle = scale(add(add(a, b), add(c, d)), 0.25);
  const upright = normalize(cross(subtract(c, a), subtract(d, b)));
  const normal = dot(upright, subtract(away, middle)) > 0 ? upright : scale(upright, -1);
  const behind = (corner: Vec3): SheetPoint => {
    const off = dot(subtract(corner, middle), normal);
    return [...add(corner, scale(normal, facetDepth - off)), facetDepth];
  };
  return {
    type: 'sheet',
    name,
    grid: [
      [behind(a), behind(b)],
      [behind(d), behind(c)],
    ],
  };
}

/** A shape in mm and ISB pelvis axes, carried into the pelvis frame of the standing body; m. */
export function placeInPelvis(shape: Shape): Shape {
  return place(shape, standingFromIsbTilt);
}

/** The same for a symmetric shape with z counted from the midline. */
export function placeInPelvisMidline(shape: Shape): Shape {
  return { ...place(shape, standingFromIsbTilt), mirrorPlane: -halfHipSeparation };
}

/** A shape in mm and ISB femur axes, carried into the femur frame; m. The axes are the same. */
export function placeInFemur(shape: Shape): Shape {
  return place(shape, 0);
}

/** A shape in mm and the axes of the shank, carried into the shank frame; m. Also for the foot and its frame. */
export function placeInLimb(shape: Shape): Shape {
  return place(shape, 0);
}

/** Sheets and balls carried elsewhere by a rigid motion; radii stay. */
export function moveParts(parts: readonly Primitive[], move: (p: Vec3) => Vec3): Primitive[] {
  return parts.map((part) => {
    if (part.type === 'cup') throw new RangeError(`authored: ${part.name} is a cup`);
    if (part.type === 'ball') return { ...part, centre: move(part.centre) };
    const grid = part.grid.map((row) =>
      row.map(([x, y, z, r]): SheetPoint => [...move([x, y, z]), r] as const),
    );
    return { ...part, grid };
  });
}

/** Sheets and balls moved apart across the midline; half thickness and radius stay. */
export function scaleAcross(factor: number, layers: readonly Layer[]): readonly Layer[] {
  return layers.map((layer) => ({
    ...layer,
    primitives: layer.primitives.map((part): Primitive => {
      if (part.type === 'cup') throw new RangeError(`authored: ${part.name} is a cup`);
      if (part.type === 'ball') {
        const [x, y, z] = part.centre;
        return { ...part, centre: [x, y, z * factor] };
      }
      const grid = part.grid.map((row) =>
        row.map(([x, y, z, r]): SheetPoint => [x, y, z * factor, r]),
      );
      return { ...part, grid };
    }),
  }));
}

function place(shape: Shape, turn: number): Shape {
  const c = Math.cos(turn);
  const s = Math.sin(turn);
  const turned = ([x, y, z]: Vec3): Vec3 => [c * x - s * y, s * x + c * y, z];
  const point = (p: Vec3): Vec3 => {
    const [x, y, z] = turned(p);
    return [x * metresPerMillimetre, y * metresPerMillimetre, z * metresPerMillimetre];
  };
  const primitive = (part: Primitive): Primitive => {
    if (part.type === 'sheet') {
      const grid = part.grid.map((row) =>
        row.map(
          ([x, y, z, r]): SheetPoint => [...point([x, y, z]), r * metresPerMillimetre] as const,
        ),
      );
      return { ...part, grid };
    }
    const ball = {
      centre: point(part.centre),
      radius: part.radius * metresPerMillimetre,
    };
    if (part.type === 'ball') return { ...part, ...ball };
    return {
      ...part,
      ...ball,
      axis: turned(part.axis),
      rimHeight: part.rimHeight * metresPerMillimetre,
      rimBlend: part.rimBlend * metresPerMillimetre,
    };
  };
  const layers = shape.layers.map(
    (layer): Layer => ({
      ...layer,
      blend: layer.blend * metresPerMillimetre,
      primitives: layer.primitives.map(primitive),
    }),
  );
  if (!shape.roughness) return { ...shape, layers };
  const ball = ([x, y, z, reach]: Place): Place =>
    [...point([x, y, z]), reach * metresPerMillimetre] as const;
  const roughness = shape.roughness.map((rough) => ({
    ...rough,
    ...(rough.places && { places: rough.places.map(ball) }),
    ...(rough.except && { except: rough.except.map(ball) }),
    height: rough.height * metresPerMillimetre,
    grain: rough.grain * metresPerMillimetre,
  }));
  return { ...shape, layers, roughness };
}
