import type { NerveStrand } from '#src/biomechanics/snapshot.ts';
import { cross, dot, normalize, type Vec3 } from '#src/math/vec3.ts';
import type { DividedState, DividedSurface } from './divided-surface.ts';
import { findDrawnThinning } from './drawn-flattening.ts';
import type { MuscleSurface } from './muscle-surface.ts';
import { writeRingNormals } from './tube-mesh.ts';

/** The fields of a strand that press a groove into the muscle. */
export type GroovingStrand = Pick<
  NerveStrand,
  | 'course'
  | 'isActive'
  | 'stationCount'
  | 'nodes'
  | 'thicknessAxes'
  | 'halfWidth'
  | 'halfThickness'
  | 'flattening'
  | 'pressure'
  | 'arc'
  | 'piriformisFrom'
  | 'piriformisTo'
>;

/** Room left between the drawn surfaces; m. Less would flicker where they touch. */
const clearance = 0.0003;
/** Softness of the groove's edge; m. */
const softness = 0.0007;
/** A face deeper than this beyond the middle of the nerve is not lifted; the lift fades before; m. */
const deepest = 0.014;
const fadeDepth = 0.005;
/** Stretch before and behind piriformis over which the groove fades; m along the nerve. */
const endFade = 0.012;
/** Share of its thickness that the muscle keeps over the nerve at least; the rest of the lift is handed on to the other face. */
const leastThickness = 0.45;
/** Less is not drawn; m. */
const leastLift = 1e-5;
/** Farther from the nerve's surface than this a face is simply clear of it; m. */
const clearest = 0.008;
/** Beyond this distance from the nerve's middle nothing is touched; m. */
const farthest = 0.025;

/**
 * Presses the nerve into the drawn muscle: a groove in the face on which the nerve lies, and what presses there.
 *
 * Kernel and drawing share their nodes, but the kernel lets surfaces overlap where they press. Here every point of the face
 * below
 *
 *   h(x) = H (1 − ½ (x / W)² − ⅛ (x / W)⁴) + clearance
 *
 * over the nerve's middle is lifted onto h towards the other face, smoothly. H and W are the extents of the nerve's elliptic
 * section in that direction and across it, x is counted from the section's top; h encloses the section and falls on
 * smoothly beside it. Where little muscle is left, its other face is lifted too, so that the belly bulges over the
 * nerve. A strand that runs through the muscle has its own slit and is left out.
 *
 * @param positions `(vertexCount, 3)`, m, pelvis frame; the drawn part is changed.
 * @param normals   the same shape; made anew for the drawn part.
 * @param contact   `(vertexCount, 2)`: pressure of the nerve nearby, Pa, and how far the face would reach into the nerve, m
 *                  (negative where it stays clear). Both run smoothly on past the edge of the patch. Written in full.
 *
 * Volume is not kept. A matter of the picture: no number of the model is read from here.
 */
export function pressGroove(
  positions: Float32Array,
  normals: Float32Array,
  contact: Float32Array,
  surface: DividedSurface,
  sheet: DividedState,
  strands: readonly GroovingStrand[],
): void {
  for (let at = 0; at < contact.length; at += 2) {
    contact[at] = 0;
    contact[at + 1] = -clearest;
  }
  const isDivided = surface.heads !== null && sheet.isDivided;
  const drawn: readonly MuscleSurface[] = isDivided ? surface.heads! : [surface.whole];
  let first = isDivided ? surface.headsRange.firstVertex : 0;
  for (const part of drawn) {
    let isChanged = false;
    for (const strand of strands) {
      if (!strand.isActive || strand.course === 'through') continue;
      if (pressStrand(positions, contact, part, first, strand)) isChanged = true;
    }
    if (isChanged) {
      writeRingNormals(positions, normals, part.rowCount, part.ringCount, sheet.outward, first);
    }
    first += part.vertexCount;
  }
}

/** One strand into one belly; true when anything was moved. */
function pressStrand(
  positions: Float32Array,
  contact: Float32Array,
  part: MuscleSurface,
  first: number,
  strand: GroovingStrand,
): boolean {
  const { arc, stationCount } = strand;
  let from = 0;
  while (from < stationCount - 2 && arc[from + 1]! < strand.piriformisFrom - endFade) from++;
  let to = from + 1;
  while (to < stationCount - 1 && arc[to]! < strand.piriformisTo + endFade) to++;
  const { rowCount, columnCount, ringCount } = part;
  // the first face of a ring stands at the positive side of the direction from the second one to it
  const side = findSide(positions, part, first, strand, from, to);
  let isChanged = false;
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      const isRim = column === 0 || column === columnCount - 1;
      const front = first + row * ringCount + column;
      const back = isRim ? front : first + row * ringCount + ringCount - column;
      const near = side > 0 ? front : back;
      const far = side > 0 ? back : front;
      // a rim has no thickness of its own: it goes with the place beside it
      const inner = Math.min(Math.max(column, 1), columnCount - 2);
      writeThickness(scratchUp, positions, first + row * ringCount, ringCount, inner);
      const thickness = normalizeInPlace(scratchUp, -side);
      const height = findLift(positions, near, strand, from, to);
      if (scratchContact[1]! > contact[near * 2 + 1]!) contact.set(scratchContact, near * 2);
      if (height <= leastLift) continue;
      isChanged = true;
      if (!isRim) move(positions, far, Math.max(height - thickness * (1 - leastThickness), 0));
      move(positions, near, height);
    }
  }
  return isChanged;
}

/** From the second face to the first at a column; m. */
function writeThickness(
  out: Float64Array,
  positions: Float32Array,
  level: number,
  ringCount: number,
  column: number,
): void {
  for (let axis = 0; axis < 3; axis++) {
    out[axis] =
      positions[(level + column) * 3 + axis]! - positions[(level + ringCount - column) * 3 + axis]!;
  }
}

/** Makes a vector a unit one, turned by the sign of `sign`; returns the length it had. */
function normalizeInPlace(vector: Float64Array, sign: number): number {
  const length = Math.hypot(vector[0]!, vector[1]!, vector[2]!);
  for (let axis = 0; axis < 3; axis++) vector[axis]! *= sign / Math.max(length, 1e-9);
  return length;
}

/** 1 when the strand lies on the side of the first face, −1 on the other: the sum over its stations. */
function findSide(
  positions: Float32Array,
  part: MuscleSurface,
  first: number,
  strand: GroovingStrand,
  from: number,
  to: number,
): 1 | -1 {
  const { rowCount, columnCount, ringCount } = part;
  const { nodes } = strand;
  let sum = 0;
  for (let station = from; station <= to; station++) {
    let nearest = Number.POSITIVE_INFINITY;
    let height = 0;
    for (let row = 0; row < rowCount; row++) {
      const level = first + row * ringCount;
      for (let column = 1; column < columnCount - 1; column++) {
        writeThickness(scratchUp, positions, level, ringCount, column);
        let distance = 0;
        let along = 0;
        for (let axis = 0; axis < 3; axis++) {
          const middle = positions[(level + column) * 3 + axis]! - scratchUp[axis]! / 2;
          const x = nodes[station * 3 + axis]! - middle;
          distance += x * x;
          along += x * scratchUp[axis]!;
        }
        if (distance >= nearest) continue;
        nearest = distance;
        height = along;
      }
    }
    sum += height;
  }
  return sum >= 0 ? 1 : -1;
}

/** Direction of the lift at the place that is looked at: away from the nerve. */
const scratchUp = new Float64Array(3);
/** Pressure, Pa, and reach into the nerve, m, at the place that was looked at last. */
const scratchContact = Float64Array.of(0, 0);

/** How far a vertex is to be lifted along `scratchUp`; m. What presses it is left in `scratchContact`. */
function findLift(
  positions: Float32Array,
  vertex: number,
  strand: GroovingStrand,
  from: number,
  to: number,
): number {
  const { nodes, thicknessAxes: axes, arc } = strand;
  const px = positions[vertex * 3]!;
  const py = positions[vertex * 3 + 1]!;
  const pz = positions[vertex * 3 + 2]!;
  scratchContact[0] = 0;
  scratchContact[1] = -clearest;
  // the place on the nerve: the nearest point of its middle line
  let nearest = Number.POSITIVE_INFINITY;
  let station = from;
  let share = 0;
  for (let i = from; i < to; i++) {
    const n = i * 3;
    const ux = nodes[n + 3]! - nodes[n]!;
    const uy = nodes[n + 4]! - nodes[n + 1]!;
    const uz = nodes[n + 5]! - nodes[n + 2]!;
    const vx = px - nodes[n]!;
    const vy = py - nodes[n + 1]!;
    const vz = pz - nodes[n + 2]!;
    const along = (ux * vx + uy * vy + uz * vz) / Math.max(ux * ux + uy * uy + uz * uz, 1e-12);
    const t = Math.min(Math.max(along, 0), 1);
    const dx = vx - t * ux;
    const dy = vy - t * uy;
    const dz = vz - t * uz;
    const distance = dx * dx + dy * dy + dz * dz;
    if (distance >= nearest) continue;
    nearest = distance;
    station = i;
    share = t;
  }
  if (nearest > farthest * farthest) return 0;

  const n = station * 3;
  const blend = (values: ArrayLike<number>, at: number, stride: number) =>
    values[at]! * (1 - share) + values[at + stride]! * share;
  // e: the lift's direction across the nerve; f: across both; then the section's own axes
  // blended from node to node: the direction of a segment alone would jump at every node, and the lift far beside it too
  const tangent = findUnit(
    ...([0, 1, 2].map(
      (axis) =>
        findRun(nodes, station, axis, from, to) * (1 - share) +
        findRun(nodes, station + 1, axis, from, to) * share,
    ) as [number, number, number]),
  );
  const [ux, uy, uz] = scratchUp as unknown as Vec3;
  const along = dot([ux, uy, uz], tangent);
  const e = findUnit(ux - along * tangent[0], uy - along * tangent[1], uz - along * tangent[2]);
  const f = cross(tangent, e);
  const thin = findUnit(blend(axes, n, 3), blend(axes, n + 1, 3), blend(axes, n + 2, 3));
  const wide = cross(tangent, thin);
  const thinning = findDrawnThinning(blend(strand.flattening, station, 1));
  const a = blend(strand.halfWidth, station, 1) / thinning;
  const b = blend(strand.halfThickness, station, 1) * thinning;
  const [aa, bb] = [a * a, b * b];
  const [ew, en, fw, fn] = [dot(e, wide), dot(e, thin), dot(f, wide), dot(f, thin)];
  const top = Math.sqrt(aa * ew * ew + bb * en * en);
  const reach = Math.sqrt(aa * fw * fw + bb * fn * fn);
  const v: Vec3 = [
    px - blend(nodes, n, 3),
    py - blend(nodes, n + 1, 3),
    pz - blend(nodes, n + 2, 3),
  ];
  const height = dot(v, e);
  const x = (dot(v, f) - (aa * ew * fw + bb * en * fn) / top) / reach;

  const place = blend(arc, station, 1);
  const ends =
    findStep((place - strand.piriformisFrom + endFade) / endFade) *
    findStep((strand.piriformisTo + endFade - place) / endFade);
  const depth = findStep((height + deepest) / fadeDepth);
  const xx = x * x;
  const over = top * (1 - xx / 2 - (xx * xx) / 8) + clearance - height;
  const smooth = (over + Math.sqrt(over * over + softness * softness)) / 2;
  scratchContact[0] = ends * depth * blend(strand.pressure, station, 1);
  scratchContact[1] = Math.max(over, -clearest);
  // the lift goes towards the other face, which leans against the section
  const lean = Math.max(Math.sqrt(Math.max(1 - along * along, 0)), 0.6);
  return (ends * depth * (over > -2 * softness ? smooth : 0)) / lean;
}

/** Along one axis from the node before to the node after; m. The first and the last node have one neighbour. */
function findRun(
  nodes: ArrayLike<number>,
  node: number,
  axis: number,
  from: number,
  to: number,
): number {
  return nodes[Math.min(node + 1, to) * 3 + axis]! - nodes[Math.max(node - 1, from) * 3 + axis]!;
}

function findUnit(x: number, y: number, z: number): Vec3 {
  return normalize([x, y, z]);
}

function move(positions: Float32Array, vertex: number, height: number): void {
  for (let axis = 0; axis < 3; axis++) positions[vertex * 3 + axis]! += height * scratchUp[axis]!;
}

function findStep(x: number): number {
  const t = Math.min(Math.max(x, 0), 1);
  return t * t * (3 - 2 * t);
}
