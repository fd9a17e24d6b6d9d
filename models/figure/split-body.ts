import type { NamedMesh } from '#models/files/named-mesh.ts';
import { midlineZ } from '#src/figure/body-joints.ts';
import { findArm } from '#src/figure/skin-weights.ts';

/** Height at which the skin of pelvis and legs ends and that of the figure begins: the waist; m, binding pose. */
export const waistHeight = 0.24;

interface BodyMesh {
  readonly positions: Float64Array;
  readonly normals: Float64Array;
  readonly indices: Uint32Array;
}

/**
 * The body cut in two at the waist: the skin from the low back to the feet, closed by a flat cap, and the rest of the figure, open
 * there. Both have the same points along the cut.
 */
export function splitBody(body: BodyMesh): {
  readonly skin: NamedMesh;
  readonly figure: NamedMesh;
} {
  const { positions, indices } = body;
  const isUpper = new Uint8Array(positions.length / 3);
  for (let v = 0; v < isUpper.length; v++) {
    const y = positions[v * 3 + 1]!;
    const own = midlineZ + Math.abs(positions[v * 3 + 2]! - midlineZ);
    isUpper[v] = y > waistHeight || findArm([positions[v * 3]!, y, own]).share > 0 ? 1 : 0;
  }
  const lower = createCollector(body);
  const upper = createCollector(body);
  for (let t = 0; t < indices.length; t += 3) {
    const corners = [indices[t]!, indices[t + 1]!, indices[t + 2]!] as const;
    const above = corners.filter((v) => isUpper[v]).length;
    if (above === 0) lower.addOwn(...corners);
    else if (above === 3) upper.addOwn(...corners);
    else {
      // the corner that stands alone first; the cut meets its two edges
      const lone = corners.findIndex((v) => Boolean(isUpper[v]) === (above === 1));
      const [a, b, c] = [0, 1, 2].map((k) => corners[(lone + k) % 3]!) as [number, number, number];
      const [near, far] = above === 1 ? [upper, lower] : [lower, upper];
      near.add(near.own(a), near.cut(a, b), near.cut(a, c));
      far.add(far.cut(a, b), far.own(b), far.own(c));
      far.add(far.cut(a, b), far.own(c), far.cut(a, c));
    }
  }
  lower.addCap();
  return { skin: lower.mesh('skin'), figure: upper.mesh('figure') };
}

/** Gathers one side of the cut. */
function createCollector({ positions: p, normals: n }: BodyMesh) {
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  const known = new Map<string, number>();
  const push = (key: string, point: readonly number[], normal: readonly number[]): number => {
    const old = known.get(key);
    if (old !== undefined) return old;
    const index = positions.length / 3;
    positions.push(...point);
    normals.push(...normal);
    known.set(key, index);
    return index;
  };
  const read = (array: Float64Array, v: number) => [
    array[v * 3]!,
    array[v * 3 + 1]!,
    array[v * 3 + 2]!,
  ];
  const own = (v: number) => push(`${v}`, read(p, v), read(n, v));
  const cutPoints = new Set<number>();
  const cut = (a: number, b: number): number => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const t = (waistHeight - p[low * 3 + 1]!) / (p[high * 3 + 1]! - p[low * 3 + 1]!);
    const mix = (array: Float64Array) =>
      [0, 1, 2].map((k) => array[low * 3 + k]! * (1 - t) + array[high * 3 + k]! * t);
    const index = push(`${low} ${high}`, mix(p), mix(n));
    cutPoints.add(index);
    return index;
  };
  const add = (a: number, b: number, c: number) => indices.push(a, b, c);
  return {
    own,
    cut,
    add,
    addOwn: (a: number, b: number, c: number) => add(own(a), own(b), own(c)),
    /** A fan over the cut, looking upwards. */
    addCap(): void {
      const next = new Map<number, number>();
      for (let t = 0; t < indices.length; t += 3) {
        for (let k = 0; k < 3; k++) {
          const a = indices[t + k]!;
          const b = indices[t + ((k + 1) % 3)]!;
          // the edge of the cap runs against that of the skin
          if (cutPoints.has(a) && cutPoints.has(b)) next.set(b, a);
        }
      }
      const ring = [...next.keys()];
      const middle = [0, 0, 0];
      for (const v of ring) {
        for (let k = 0; k < 3; k++) middle[k]! += positions[v * 3 + k]! / ring.length;
      }
      const centre = push('middle of the cap', middle, [0, 1, 0]);
      for (const [a, b] of next) add(a, b, centre);
    },
    mesh: (name: string): NamedMesh => ({
      name,
      positions: Float32Array.from(positions),
      normals: Float32Array.from(normals),
      indices: Uint32Array.from(indices),
    }),
  };
}
