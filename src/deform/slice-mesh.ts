/** A plane with the axes of a picture on it. All vectors are flat triples in one frame; m, unit vectors. */
export interface SlicePlane {
  readonly origin: Float64Array;
  readonly right: Float64Array;
  readonly up: Float64Array;
  /** right × up. */
  readonly normal: Float64Array;
}

/** Triangles of a closed surface; a run of the indices may be taken. */
export interface SlicedMesh {
  /** `(vertexCount, 3)`, m. */
  readonly positions: ArrayLike<number>;
  readonly indices: ArrayLike<number>;
  readonly firstIndex: number;
  readonly indexCount: number;
  /** One number per vertex that is carried onto the outlines; `stride` numbers apart. Null where there is none. */
  readonly values: ArrayLike<number> | null;
  readonly stride: number;
}

/** Outlines of a mesh in a plane: closed loops, one after the other. Grows as needed and is written in place. */
export interface MeshSlice {
  loopCount: number;
  /** `(loopCount + 1)`: first point of every loop, and the end of the last one. */
  starts: Int32Array;
  /** `(pointCount, 2)`, m: along `right` and `up` from the origin. */
  points: Float64Array;
  /** `(pointCount)`: the carried number; 0 where the mesh carries none. */
  values: Float64Array;
}

/** Makes an empty slice; the caller owns it. */
export function createMeshSlice(): MeshSlice {
  return {
    loopCount: 0,
    starts: new Int32Array(8),
    points: new Float64Array(256),
    values: new Float64Array(128),
  };
}

/** Makes a plane at the origin, seen along the normal (0, 0, 1). */
export function createSlicePlane(): SlicePlane {
  return {
    origin: new Float64Array(3),
    right: Float64Array.of(1, 0, 0),
    up: Float64Array.of(0, 1, 0),
    normal: Float64Array.of(0, 0, 1),
  };
}

/** Edges met, by number `low · vertexCount + high`: where the next point of the outline lies. */
const scratchNext = new Map<number, number>();
let scratchDistances = new Float64Array(0);

/**
 * Fills `out` with the outlines of a closed mesh in a plane.
 *
 * A triangle with corners on both sides gives one piece of outline, from the edge on which its boundary goes down
 * through the plane to the edge on which it comes up. Two triangles share an edge in opposite directions, so the
 * pieces join without search into loops. A corner exactly in the plane counts as above it: no loop is left open,
 * whatever the plane meets.
 *
 * @returns `out`. Seen with `normal` towards the eye, the outline of an outward mesh runs counter-clockwise and that
 * of a hollow clockwise: the sum of the signed areas is the area of the section.
 *
 * Assumes a closed, consistently oriented mesh; where a mesh has a gap its loop is closed by a straight line.
 */
export function writeMeshSlice(out: MeshSlice, mesh: SlicedMesh, plane: SlicePlane): MeshSlice {
  const { positions, indices, firstIndex, indexCount } = mesh;
  const [ox, oy, oz] = plane.origin as unknown as [number, number, number];
  const [nx, ny, nz] = plane.normal as unknown as [number, number, number];
  const vertexCount = positions.length / 3;
  if (scratchDistances.length < vertexCount) scratchDistances = new Float64Array(vertexCount);
  const distances = scratchDistances;
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    const at = vertex * 3;
    distances[vertex] =
      (positions[at]! - ox) * nx + (positions[at + 1]! - oy) * ny + (positions[at + 2]! - oz) * nz;
  }

  scratchNext.clear();
  const end = firstIndex + indexCount;
  for (let i = firstIndex; i < end; i += 3) {
    const a = indices[i]!;
    const b = indices[i + 1]!;
    const c = indices[i + 2]!;
    const isAbove = distances[a]! >= 0;
    const isAboveB = distances[b]! >= 0;
    const isAboveC = distances[c]! >= 0;
    if (isAbove === isAboveB && isAbove === isAboveC) continue;
    // the one boundary edge that comes up, and the one that goes down
    const up = !isAbove && isAboveB ? key(a, b) : !isAboveB && isAboveC ? key(b, c) : key(c, a);
    const down = isAbove && !isAboveB ? key(a, b) : isAboveB && !isAboveC ? key(b, c) : key(c, a);
    scratchNext.set(down, up);
  }
  function key(p: number, q: number): number {
    return p < q ? p * vertexCount + q : q * vertexCount + p;
  }

  out.loopCount = 0;
  let count = 0;
  out.starts[0] = 0;
  for (const first of scratchNext.keys()) {
    const begin = count;
    let edge: number | undefined = first;
    while (edge !== undefined) {
      const next: number | undefined = scratchNext.get(edge);
      if (next === undefined) break;
      scratchNext.delete(edge);
      writePoint(out, count, edge, vertexCount, mesh, plane);
      count++;
      edge = next;
    }
    // a point and its way back are no outline
    if (count - begin < 3) {
      count = begin;
      continue;
    }
    out.loopCount++;
    if (out.starts.length <= out.loopCount) {
      const starts = new Int32Array(out.starts.length * 2);
      starts.set(out.starts);
      out.starts = starts;
    }
    out.starts[out.loopCount] = count;
  }
  return out;
}

function writePoint(
  out: MeshSlice,
  index: number,
  edge: number,
  vertexCount: number,
  mesh: SlicedMesh,
  plane: SlicePlane,
): void {
  if (out.values.length <= index) {
    const points = new Float64Array(out.points.length * 2);
    points.set(out.points);
    out.points = points;
    const values = new Float64Array(out.values.length * 2);
    values.set(out.values);
    out.values = values;
  }
  const p = Math.floor(edge / vertexCount);
  const q = edge - p * vertexCount;
  const from = scratchDistances[p]!;
  const t = from / (from - scratchDistances[q]!);
  const { positions, values, stride } = mesh;
  const { origin, right, up } = plane;
  let x = 0;
  let y = 0;
  for (let axis = 0; axis < 3; axis++) {
    const start = positions[p * 3 + axis]!;
    const along = start + t * (positions[q * 3 + axis]! - start) - origin[axis]!;
    x += along * right[axis]!;
    y += along * up[axis]!;
  }
  out.points[index * 2] = x;
  out.points[index * 2 + 1] = y;
  out.values[index] = values
    ? values[p * stride]! + t * (values[q * stride]! - values[p * stride]!)
    : 0;
}

/** Area and second moments of a section about its own middle. */
export interface SectionShape {
  /** m²; hollows taken off. */
  area: number;
  /** Middle of the area; m. */
  x: number;
  y: number;
  /** Half axes of the ellipse with the same area moments, and the direction of the longer one; m, rad. */
  halfLength: number;
  halfBreadth: number;
  angle: number;
  /** Mean of the carried number over the points. */
  value: number;
}

/** Makes an empty shape; the caller owns it. */
export function createSectionShape(): SectionShape {
  return { area: 0, x: 0, y: 0, halfLength: 0, halfBreadth: 0, angle: 0, value: 0 };
}

/**
 * Fills `out` with the shape of a slice.
 *
 * Sums over the edges of all loops (Green's theorem): A = ½ Σ c, ∫x = ⅙ Σ (x + x′) c, ∫x² = ¹⁄₁₂ Σ (x² + x x′ + x′²) c,
 * ∫xy = ¹⁄₂₄ Σ (x y′ + 2 x y + 2 x′ y′ + x′ y) c with c = x y′ − x′ y. An ellipse of half axes a ≥ b has the central
 * moments A a²/4 and A b²/4.
 */
export function writeSectionShape(out: SectionShape, slice: MeshSlice): SectionShape {
  const { points, starts, loopCount, values } = slice;
  let area = 0;
  let sx = 0;
  let sy = 0;
  let sxx = 0;
  let syy = 0;
  let sxy = 0;
  let sum = 0;
  for (let loop = 0; loop < loopCount; loop++) {
    const end = starts[loop + 1]!;
    for (let i = starts[loop]!; i < end; i++) {
      const j = i + 1 < end ? i + 1 : starts[loop]!;
      const x = points[i * 2]!;
      const y = points[i * 2 + 1]!;
      const u = points[j * 2]!;
      const v = points[j * 2 + 1]!;
      const c = x * v - u * y;
      area += c / 2;
      sx += ((x + u) * c) / 6;
      sy += ((y + v) * c) / 6;
      sxx += ((x * x + x * u + u * u) * c) / 12;
      syy += ((y * y + y * v + v * v) * c) / 12;
      sxy += ((x * v + 2 * x * y + 2 * u * v + u * y) * c) / 24;
      sum += values[i]!;
    }
  }
  const pointCount = starts[loopCount]!;
  out.area = area;
  out.value = pointCount > 0 ? sum / pointCount : 0;
  if (Math.abs(area) < 1e-12) {
    Object.assign(out, { area: 0, x: 0, y: 0, halfLength: 0, halfBreadth: 0, angle: 0 });
    return out;
  }
  out.x = sx / area;
  out.y = sy / area;
  const xx = sxx / area - out.x * out.x;
  const yy = syy / area - out.y * out.y;
  const xy = sxy / area - out.x * out.y;
  const middle = (xx + yy) / 2;
  const spread = Math.hypot((xx - yy) / 2, xy);
  out.halfLength = 2 * Math.sqrt(Math.max(middle + spread, 0));
  out.halfBreadth = 2 * Math.sqrt(Math.max(middle - spread, 0));
  out.angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  return out;
}
