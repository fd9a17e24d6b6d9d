import type { Field } from '#models/mesher/implicit.ts';
import { cross, normalize, type Vec3 } from '#src/math/vec3.ts';

/** A cut through a bone: what of it hangs together around a point. */
export interface Section {
  /** m². */
  readonly area: number;
  readonly centre: Vec3;
  /** Least and greatest distance between two parallel lines that hold the section; m. */
  readonly leastDiameter: number;
  readonly greatestDiameter: number;
  /** Extent along x, y and z; m. */
  readonly extent: Vec3;
}

/** Side of a cell of the cut; m. */
const cell = 0.0005;
/** Directions in which diameters are taken. */
const directionCount = 60;

/**
 * The section of a bone by a plane, filled from the point outwards.
 * @param point  inside the bone; m.
 * @param normal of the plane, any length.
 */
export function findSection(field: Field, point: Vec3, normal: Vec3): Section {
  const n = normalize(normal);
  const u = normalize(cross(n, Math.abs(n[0]) < 0.7 ? [1, 0, 0] : [0, 1, 0]));
  const v = cross(n, u);
  const at = (i: number, j: number): Vec3 => [
    point[0] + cell * (i * u[0] + j * v[0]),
    point[1] + cell * (i * u[1] + j * v[1]),
    point[2] + cell * (i * u[2] + j * v[2]),
  ];
  const seen = new Set<string>(['0 0']);
  const open: [number, number][] = [[0, 0]];
  const filled: [number, number][] = [];
  for (let next = open.pop(); next; next = open.pop()) {
    const [i, j] = next;
    if (field.distance(...at(i, j)) >= 0) continue;
    filled.push(next);
    for (const [di, dj] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const key = `${i + di} ${j + dj}`;
      if (seen.has(key)) continue;
      seen.add(key);
      open.push([i + di, j + dj]);
    }
  }
  if (filled.length === 0) throw new RangeError('section: the point lies outside the bone');
  const widths = Array.from({ length: directionCount }, (_, k) => {
    const turn = (Math.PI * k) / directionCount;
    return findExtent(filled.map(([i, j]) => cell * (i * Math.cos(turn) + j * Math.sin(turn))));
  });
  const places = filled.map(([i, j]) => at(i, j));
  const mean = (axis: 0 | 1 | 2) => places.reduce((sum, p) => sum + p[axis], 0) / places.length;
  return {
    area: filled.length * cell * cell,
    centre: [mean(0), mean(1), mean(2)],
    leastDiameter: Math.min(...widths),
    greatestDiameter: Math.max(...widths),
    extent: [
      findExtent(places.map((p) => p[0])),
      findExtent(places.map((p) => p[1])),
      findExtent(places.map((p) => p[2])),
    ],
  };
}

function findExtent(values: readonly number[]): number {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  // the cells themselves have a width
  return most - least + (most > least ? cell : 0);
}
