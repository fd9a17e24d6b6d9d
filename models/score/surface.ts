import type { Field } from '#models/mesher/implicit.ts';
import { dot, norm, normalize, scale, subtract, type Vec3 } from '#src/math/vec3.ts';

/** Step of the gradient; m. */
const step = 1e-5;

/** Direction in which a field grows. */
export function findGradient(field: Field, [x, y, z]: Vec3): Vec3 {
  return normalize([
    field.distance(x + step, y, z) - field.distance(x - step, y, z),
    field.distance(x, y + step, z) - field.distance(x, y - step, z),
    field.distance(x, y, z + step) - field.distance(x, y, z - step),
  ]);
}

/** The surface point to which Newton steps along the gradient lead from a point near it. */
export function findSurfacePoint(field: Field, point: Vec3): Vec3 {
  let p = point;
  for (let round = 0; round < 12; round++) {
    const d = field.distance(...p);
    if (Math.abs(d) < 1e-6) break;
    const g = findGradient(field, p);
    p = [p[0] - d * g[0], p[1] - d * g[1], p[2] - d * g[2]];
  }
  return p;
}

/** Evenly spread unit vectors. */
export function createDirections(count: number): readonly Vec3[] {
  const goldenAngle = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: count }, (_, n) => {
    const y = 1 - (2 * (n + 0.5)) / count;
    const r = Math.sqrt(1 - y * y);
    return [r * Math.cos(n * goldenAngle), y, r * Math.sin(n * goldenAngle)];
  });
}

/** Shortest line of bone through the sheet near a point: its local thickness; m, or infinity outside. */
export function findChord(field: Field, near: Vec3): number {
  // to the middle of the sheet, down the field
  let p = near;
  for (let round = 0; round < 40; round++) {
    const d = field.distance(...p);
    const g = findGradient(field, p);
    const pace = d > 0 ? d + 0.0003 : 0.0003;
    const next: Vec3 = [p[0] - pace * g[0], p[1] - pace * g[1], p[2] - pace * g[2]];
    if (d < 0 && field.distance(...next) > d) break;
    p = next;
  }
  if (field.distance(...p) > 0) return Infinity;
  const walk = (direction: Vec3): number => {
    let s = 0;
    while (s < 0.05 && field.distance(...along(p, direction, s)) < 0) s += 0.0002;
    return s;
  };
  return Math.min(
    ...createDirections(120).map((direction) => walk(direction) + walk(scale(direction, -1))),
  );
}

function along(p: Vec3, direction: Vec3, s: number): Vec3 {
  return [p[0] + s * direction[0], p[1] + s * direction[1], p[2] + s * direction[2]];
}

/**
 * Sphere through the part of a surface that a ray from a centre meets within `reach` of an axis.
 *
 * @param side   1 where the surface looks away from the centre (a head), −1 where it looks at it (a socket).
 * @param axis   towards the pole for a head; out of the mouth for a socket, so that its floor is what is met.
 * @param radius near which the surface is sought; m.
 * Points that lie more than a millimetre off the first fit, such as a fovea or a fossa, are left out of the second.
 */
export function fitSphere(
  field: Field,
  centre: Vec3,
  axis: Vec3,
  side: 1 | -1,
  radius: number,
): { readonly centre: Vec3; readonly radius: number } {
  const pole = scale(normalize(axis), side);
  const points: Vec3[] = [];
  for (const direction of createDirections(1200)) {
    if (dot(direction, pole) < (side === 1 ? 0 : 0.1)) continue;
    for (let s = radius - 0.005; s < radius + 0.005; s += 0.0001) {
      const p: Vec3 = along(centre, direction, s);
      if (field.distance(...p) * side < 0) continue;
      if (s > radius - 0.0045) points.push(p);
      break;
    }
  }
  let fit = solveSphere(points);
  for (let round = 0; round < 3; round++) {
    const kept = points.filter((p) => Math.abs(norm(subtract(p, fit.centre)) - fit.radius) < 0.001);
    fit = solveSphere(kept);
  }
  return fit;
}

/** Least squares of |p|² = 2 c·p + (r² − |c|²), a linear system of four unknowns. */
function solveSphere(points: readonly Vec3[]): { centre: Vec3; radius: number } {
  const a = Array.from({ length: 4 }, () => [0, 0, 0, 0, 0]);
  for (const p of points) {
    const row = [2 * p[0], 2 * p[1], 2 * p[2], 1];
    const right = dot(p, p);
    for (let i = 0; i < 4; i++) {
      for (let j = 0; j < 4; j++) a[i]![j]! += row[i]! * row[j]!;
      a[i]![4]! += row[i]! * right;
    }
  }
  for (let i = 0; i < 4; i++) {
    for (let k = 0; k < 4; k++) {
      if (k === i) continue;
      const factor = a[k]![i]! / a[i]![i]!;
      for (let j = i; j < 5; j++) a[k]![j]! -= factor * a[i]![j]!;
    }
  }
  const [x, y, z, rest] = a.map((row, i) => row[4]! / row[i]!) as [number, number, number, number];
  return { centre: [x, y, z], radius: Math.sqrt(rest + x * x + y * y + z * z) };
}
