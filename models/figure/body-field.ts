import type { Field } from '#models/mesher/implicit.ts';
import { midlineZ } from '#src/figure/body-joints.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import type { Part } from './loft.ts';
import { createLowerBody } from './lower-body.ts';
import { createUpperBody } from './upper-body.ts';

/** Side of a grid cell, m: fingers stand 4 mm apart. Triangles of the whole body. */
export const bodyCellSize = 0.003;
export const bodyTriangles = 64_000;

/** Width over which the parts of the body flow into each other; mm. */
const bodyBlend = 9;
/** The same for fingers and toes, which must stay apart. */
const fingerBlend = 2.5;
/** A part farther away than the nearest by this many blends changes the sum by less than e⁻⁷. */
const cullBlends = 7;
/** Beyond this distance from the midline, the parts of the other side are not asked. */
const midlineReach = 70;

/** The distances of sections and eggs are steeper than true ones where a part tapers; this keeps the slope below 1. */
const gentleness = 0.75;

const millimetres = 1000;
const midline = midlineZ * millimetres;

/** The furrow between the buttocks: points behind the sacrum and the perineum, and how deep it cuts. */
// biome-ignore format: a table of points
const natalCleft: readonly (readonly [x: number, y: number, radius: number])[] = [
  [-123,  78,  3],
  [-131,  45,  9],
  [-136,   0, 13],
  [-130, -45, 14],
  [-108, -82, 12],
  [ -70,-104,  8],
];
const cleftBlend = 7;

/**
 * Signed distance of the skin of a standing body in the binding pose: head to feet; m, pelvis frame.
 * Below zero inside; of the quality of `createLoft`, good to a few per cent near the surface.
 */
export function createBodyField(): Field {
  const lower = createLowerBody(midline);
  const upper = createUpperBody(midline);
  const central: readonly Part[] = [...lower.midlineParts, ...upper.midlineParts];
  const isFine = (part: Part) => part.name.endsWith('toe') || upper.handParts.includes(part);
  const lateral = [...lower.legParts, ...upper.armParts].filter((part) => !isFine(part));
  const fine = [...lower.legParts.filter(isFine), ...upper.handParts];

  const distance = (xm: number, ym: number, zm: number): number => {
    const x = xm * millimetres;
    const y = ym * millimetres;
    const z = zm * millimetres;
    const own = midline + Math.abs(z - midline);
    const other = midline - Math.abs(z - midline);
    const isNear = own - midline < midlineReach;
    const union = createSum(bodyBlend);
    for (const part of central) union.add(part, x, y, own);
    for (const part of lateral) {
      union.add(part, x, y, own);
      if (isNear) union.add(part, x, y, other);
    }
    let f = union.value();
    const fingers = createSum(fingerBlend);
    for (const part of fine) fingers.add(part, x, y, own);
    const g = fingers.value();
    if (g < f + bodyBlend * cullBlends) f = join(f, g, g < f ? fingerBlend * 2 : bodyBlend / 2);
    return (carveCleft(f, x, y, own) * gentleness) / millimetres;
  };
  return { distance, bounds: [-0.18, -0.9, midlineZ - 0.72, 0.26, 0.87, midlineZ + 0.72] };
}

/** −k log Σ e^(−d/k) over the parts asked so far, near ones alone. */
function createSum(blend: number) {
  let least = Infinity;
  const reach = cullBlends * blend;
  const found: number[] = [];
  return {
    add({ middle, reach: size, distance }: Part, x: number, y: number, z: number): void {
      const away = Math.hypot(x - middle[0], y - middle[1], z - middle[2]) - size;
      if (away > least + reach) return;
      const d = away > farAway ? away : distance(x, y, z);
      found.push(d);
      if (d < least) least = d;
    },
    value(): number {
      if (found.length === 0) return farAway;
      let sum = 0;
      for (const d of found) if (d < least + reach) sum += Math.exp((least - d) / blend);
      return least - blend * Math.log(sum);
    },
  };
}

/** Where the ball round a part is near enough for its distance; mm. */
const farAway = 120;

function join(a: number, b: number, blend: number): number {
  const least = Math.min(a, b);
  return least - blend * Math.log1p(Math.exp(-Math.abs(a - b) / blend));
}

function carveCleft(f: number, x: number, y: number, z: number): number {
  if (x > -20 || y > 110 || y < -140) return f;
  let g = Infinity;
  for (let i = 0; i + 1 < natalCleft.length; i++) {
    const [ax, ay, ar] = natalCleft[i]!;
    const [bx, by, br] = natalCleft[i + 1]!;
    const d: Vec3 = [bx - ax, by - ay, 0];
    const square = d[0] ** 2 + d[1] ** 2;
    const t = Math.min(Math.max(((x - ax) * d[0] + (y - ay) * d[1]) / square, 0), 1);
    g = Math.min(
      g,
      Math.hypot(x - ax - t * d[0], y - ay - t * d[1], z - midline) - (ar + (br - ar) * t),
    );
  }
  const most = Math.max(f, -g);
  return most + cleftBlend * Math.log1p(Math.exp(-Math.abs(f + g) / cleftBlend));
}
