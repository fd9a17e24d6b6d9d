import { BufferAttribute, BufferGeometry, FrontSide, Ray, Triangle, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { FootprintPatch } from '#src/anatomy/footprint-file.ts';
import type { AuthoredFootprint } from './authored-footprint.ts';

/** Side of a cell of the patch; m. Finer than the triangles of the bones. */
const cell = 0.0016;
/** The patch reaches this far beyond its outline, so that the line itself is drawn by the distance to it; m. */
const margin = 1.6 * cell;
/** How far a patch stands off the bone; m. */
export const footprintLift = 0.0003;
/** Most that a corner may be authored away from the bone; m. */
const reach = 0.006;
/** Rays start this far outside the outline's own surface and end as far inside; m. */
const outside = 0.014;
const inside = 0.008;
/** Cells with a longer side than this many cells hang over a hole or a step of the bone and are left out. */
const longestSide = 3.2;
/** Points of the smoothed outline a corner. */
const pointsPerCorner = 8;

/** A bone as the patches need it: ray casts, nearest points and smooth normals. */
export interface BoneSurface {
  readonly bvh: MeshBVH;
  readonly geometry: BufferGeometry;
}

export function createBoneSurface(mesh: {
  readonly positions: Float64Array;
  readonly normals: Float64Array;
  readonly indices: Uint32Array;
}): BoneSurface {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(mesh.positions), 3));
  geometry.setAttribute('normal', new BufferAttribute(Float32Array.from(mesh.normals), 3));
  geometry.setIndex(new BufferAttribute(mesh.indices.slice(), 1));
  return { bvh: new MeshBVH(geometry), geometry };
}

/** A patch that lies on a bone, its cells as the file takes them, and the area inside the outline; m². */
export interface LaidFootprint extends FootprintPatch {
  /** `(cellCount, 2)`: first corner in the lower and in the upper row. */
  readonly cells: Uint32Array;
  readonly area: number;
}

/**
 * Lays an authored outline on a bone.
 *
 * The corners are drawn onto the bone and joined by a closed curve. Over the plane of the curve lies a grid of cells; each
 * grid point is raised to the curve's own height and turned to its own outward direction by mean value coordinates
 * (Floater 2003), and from 14 mm outside a ray is sent inwards: where it meets the bone the vertex lies. So the patch
 * follows the bone exactly, never lands on the far side of a thin plate, and stays open over foramina.
 *
 * @throws RangeError when a corner is authored too far from the bone.
 */
export function conformFootprint(
  { id, outline }: AuthoredFootprint,
  bone: BoneSurface,
): LaidFootprint {
  const corners = outline.map(([x, y, z], index) => {
    const point = new Vector3(x, y, z).multiplyScalar(1e-3);
    const hit = bone.bvh.closestPointToPoint(point);
    if (!hit || hit.distance > reach) {
      throw new RangeError(
        `${id}: corner ${index} lies ${((hit?.distance ?? Infinity) * 1e3).toFixed(1)} mm from the bone`,
      );
    }
    return { point: hit.point.clone(), normal: findNormal(bone, hit.faceIndex, hit.point) };
  });
  const curve = smoothClosed(corners.map(({ point }) => point));
  const middle = curve.reduce((sum, p) => sum.add(p), new Vector3()).divideScalar(curve.length);
  const plane = findPlaneNormal(curve, middle);
  const mean = corners.reduce((sum, { normal }) => sum.add(normal), new Vector3()).normalize();
  if (plane.dot(mean) < 0) plane.negate();
  const first = new Vector3(0, 1, 0).projectOnPlane(plane);
  if (first.lengthSq() < 0.01) first.set(1, 0, 0).projectOnPlane(plane);
  first.normalize();
  const second = new Vector3().crossVectors(plane, first);
  const flat = curve.map((p) => {
    const d = p.clone().sub(middle);
    return { a: d.dot(first), b: d.dot(second), h: d.dot(plane) };
  });
  // outward directions at the corners, half of them the patch's own: single facets of a rough bone must not steer a ray
  const directions = smoothClosed(
    corners.map(({ normal }) => normal.clone().lerp(plane, 0.5).normalize()),
  );
  const as = flat.map(({ a }) => a);
  const bs = flat.map(({ b }) => b);
  const [a0, b0] = [Math.min(...as) - margin, Math.min(...bs) - margin];
  const columns = Math.ceil((Math.max(...as) + margin - a0) / cell) + 1;
  const rows = Math.ceil((Math.max(...bs) + margin - b0) / cell) + 1;
  const vertexAt = new Int32Array(columns * rows).fill(-1);
  const positions: number[] = [];
  const depths: number[] = [];
  const ray = new Ray();
  const base = new Vector3();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const a = a0 + column * cell;
      const b = b0 + row * cell;
      const depth = findSignedDistance(flat, a, b);
      if (depth < -margin) continue;
      const weights = findMeanValueWeights(flat, a, b);
      let height = 0;
      ray.direction.set(0, 0, 0);
      weights.forEach((w, i) => {
        height += w * flat[i]!.h;
        ray.direction.addScaledVector(directions[i]!, -w);
      });
      ray.direction.normalize();
      base.copy(middle).addScaledVector(first, a).addScaledVector(second, b);
      base.addScaledVector(plane, height);
      ray.origin.copy(base).addScaledVector(ray.direction, -outside);
      const hit = bone.bvh.raycastFirst(ray, FrontSide, 0, outside + inside);
      if (!hit || hit.faceIndex === undefined || hit.faceIndex === null) continue;
      const normal = findNormal(bone, hit.faceIndex, hit.point);
      vertexAt[row * columns + column] = positions.length / 3;
      positions.push(...hit.point.addScaledVector(normal, footprintLift).toArray());
      depths.push(depth);
    }
  }
  const cells: number[] = [];
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const at = row * columns + column;
      const square = [at, at + 1, at + columns + 1, at + columns].map((k) => vertexAt[k]!);
      if (square.some((v) => v < 0) || hasLongSide(positions, square)) continue;
      cells.push(square[0]!, square[3]!);
    }
  }
  const indices = Uint32Array.from(
    cells.flatMap((p, i) => {
      const s = cells[i + 1]!;
      return i % 2 === 0 ? [p, p + 1, s + 1, p, s + 1, s] : [];
    }),
  );
  return {
    id,
    positions: Float32Array.from(positions),
    depths: Float32Array.from(depths),
    indices,
    cells: Uint32Array.from(cells),
    area: findArea(positions, depths, indices),
  };
}

/** Normal of the bone at a point of one of its triangles, smooth between its corners. */
function findNormal({ geometry }: BoneSurface, face: number, point: Vector3): Vector3 {
  const index = geometry.getIndex()!;
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const [a, b, c] = [0, 1, 2].map((k) => index.getX(face * 3 + k)) as [number, number, number];
  const corners = [a, b, c].map((v) => new Vector3().fromBufferAttribute(position, v));
  const directions = [a, b, c].map((v) => new Vector3().fromBufferAttribute(normal, v));
  const [pa, pb, pc] = corners as [Vector3, Vector3, Vector3];
  const [na, nb, nc] = directions as [Vector3, Vector3, Vector3];
  const found = Triangle.getInterpolation(point, pa, pb, pc, na, nb, nc, new Vector3());
  return (found ?? na).normalize();
}

/** Points of a closed Catmull-Rom curve through `points`. */
function smoothClosed(points: readonly Vector3[]): Vector3[] {
  const count = points.length;
  return points.flatMap((p1, i) => {
    const p0 = points[(i + count - 1) % count]!;
    const p2 = points[(i + 1) % count]!;
    const p3 = points[(i + 2) % count]!;
    return Array.from({ length: pointsPerCorner }, (_, k) => {
      const t = k / pointsPerCorner;
      const w = [
        0.5 * t * (t * (2 - t) - 1),
        0.5 * (t * t * (3 * t - 5) + 2),
        0.5 * t * (t * (4 - 3 * t) + 1),
        0.5 * t * t * (t - 1),
      ] as const;
      return new Vector3()
        .addScaledVector(p0, w[0])
        .addScaledVector(p1, w[1])
        .addScaledVector(p2, w[2])
        .addScaledVector(p3, w[3]);
    });
  });
}

/** Newell's normal of a closed curve. */
function findPlaneNormal(curve: readonly Vector3[], middle: Vector3): Vector3 {
  const normal = new Vector3();
  curve.forEach((p, i) => {
    const q = curve[(i + 1) % curve.length]!;
    normal.add(p.clone().sub(middle).cross(q.clone().sub(middle)));
  });
  return normal.normalize();
}

type FlatPoint = { readonly a: number; readonly b: number };

/** Distance from a closed polygon, positive inside. */
function findSignedDistance(polygon: readonly FlatPoint[], a: number, b: number): number {
  let best = Infinity;
  let isInside = false;
  polygon.forEach((p, i) => {
    const q = polygon[(i + 1) % polygon.length]!;
    const [da, db] = [q.a - p.a, q.b - p.b];
    const along = ((a - p.a) * da + (b - p.b) * db) / Math.max(da * da + db * db, 1e-18);
    const t = Math.min(Math.max(along, 0), 1);
    best = Math.min(best, Math.hypot(a - p.a - t * da, b - p.b - t * db));
    if (p.b > b !== q.b > b && a < p.a + ((b - p.b) / db) * da) isInside = !isInside;
  });
  return isInside ? best : -best;
}

/** Mean value coordinates of a point in a closed polygon. Source: Floater 2003. */
function findMeanValueWeights(polygon: readonly FlatPoint[], a: number, b: number): number[] {
  const count = polygon.length;
  const away = polygon.map((p) => Math.max(Math.hypot(p.a - a, p.b - b), 1e-9));
  const halfTangents = polygon.map((p, i) => {
    const q = polygon[(i + 1) % count]!;
    const cross = (p.a - a) * (q.b - b) - (p.b - b) * (q.a - a);
    const dot = (p.a - a) * (q.a - a) + (p.b - b) * (q.b - b);
    return Math.tan(Math.atan2(cross, dot) / 2);
  });
  const weights = polygon.map(
    (_, i) => (halfTangents[(i + count - 1) % count]! + halfTangents[i]!) / away[i]!,
  );
  const sum = weights.reduce((total, w) => total + w, 0);
  return weights.map((w) => w / sum);
}

function hasLongSide(positions: readonly number[], square: readonly number[]): boolean {
  return square.some((v, k) => {
    const w = square[(k + 1) % 4]!;
    const side = [0, 1, 2].map((c) => positions[v * 3 + c]! - positions[w * 3 + c]!);
    return Math.hypot(...side) > longestSide * cell;
  });
}

/** Area inside the outline; triangles across it count by the share of their corners inside. */
function findArea(
  positions: readonly number[],
  depths: readonly number[],
  indices: Uint32Array,
): number {
  let area = 0;
  const corner = (v: number) => new Vector3().fromArray(positions, v * 3);
  for (let i = 0; i < indices.length; i += 3) {
    const triple = [indices[i]!, indices[i + 1]!, indices[i + 2]!] as const;
    const share = triple.filter((v) => depths[v]! > 0).length / 3;
    const [p, q, r] = triple.map(corner) as [Vector3, Vector3, Vector3];
    area += share * new Triangle(p, q, r).getArea();
  }
  return area;
}
