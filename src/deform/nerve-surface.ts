import { findDrawnThinning } from './drawn-flattening.ts';
import { writeRingNormals, writeTubeIndices } from './tube-mesh.ts';

/** What the surface writer reads of one strand; a `NerveStrand` fits. */
export interface StrandState {
  readonly stationCount: number;
  readonly nodes: Float64Array;
  readonly thicknessAxes: Float64Array;
  readonly halfWidth: Float64Array;
  readonly halfThickness: Float64Array;
  readonly pressure: Float64Array;
  /** Loss of thickness that is in the sections; drawn enlarged. Absent where nothing presses. */
  readonly flattening?: Float64Array;
  /** The last station that is drawn; all when absent. What follows shrinks to a point. */
  readonly drawnTo?: number;
}

/** What the surface writer reads of the nerve; a `NerveSnapshot` fits. */
export interface NerveState {
  readonly strands: readonly StrandState[];
}

/** Fixed topology of the drawn nerve: an elliptic tube for each strand, one after the other. */
export interface NerveSurface {
  /** Stations of each strand. */
  readonly stationCounts: readonly number[];
  readonly ringCount: number;
  readonly vertexCount: number;
  readonly indices: Uint32Array;
  /** `(vertexCount, 2)`: u down the course, 0…1; v round the section, 0…1. */
  readonly uvs: Float32Array;
}

const ringCount = 16;
const ringCosines = Float64Array.from({ length: ringCount }, (_, i) =>
  Math.cos((2 * Math.PI * i) / ringCount),
);
const ringSines = Float64Array.from({ length: ringCount }, (_, i) =>
  Math.sin((2 * Math.PI * i) / ringCount),
);

/** Makes the topology for a nerve whose strands have that many stations; the caller owns it. */
export function createNerveSurface(nerve: {
  readonly strands: readonly { readonly stationCount: number }[];
}): NerveSurface {
  const stationCounts = nerve.strands.map((strand) => strand.stationCount);
  const vertexCount = stationCounts.reduce((sum, count) => sum + count, 0) * ringCount;
  const uvs = new Float32Array(vertexCount * 2);
  const indices: number[] = [];
  let first = 0;
  for (const stationCount of stationCounts) {
    for (let station = 0; station < stationCount; station++) {
      for (let i = 0; i < ringCount; i++) {
        const at = (first + station * ringCount + i) * 2;
        uvs[at] = station / (stationCount - 1);
        uvs[at + 1] = i / ringCount;
      }
    }
    for (const index of writeTubeIndices(stationCount, ringCount, 1)) indices.push(first + index);
    first += stationCount * ringCount;
  }
  return { stationCounts, ringCount, vertexCount, indices: Uint32Array.from(indices), uvs };
}

/**
 * Fills positions, normals and the pressure at each vertex of the nerve.
 * `(vertexCount, 3)` m, frame of the strands' nodes; `(vertexCount)` Pa.
 *
 * Section: an ellipse with the stated half axes, thin along `thicknessAxes`; its flattening is drawn enlarged, see `drawn-flattening.ts`.
 */
export function writeNerveSurface(
  positions: Float32Array,
  normals: Float32Array,
  pressures: Float32Array,
  surface: NerveSurface,
  nerve: NerveState,
): void {
  let first = 0;
  for (let index = 0; index < surface.stationCounts.length; index++) {
    const strand = nerve.strands[index]!;
    writeStrand(positions, pressures, first, strand);
    writeRingNormals(positions, normals, strand.stationCount, ringCount, 1, first);
    first += strand.stationCount * ringCount;
  }
}

function writeStrand(
  positions: Float32Array,
  pressures: Float32Array,
  first: number,
  strand: StrandState,
): void {
  const { nodes, thicknessAxes, halfWidth, halfThickness, pressure, flattening } = strand;
  const end = strand.stationCount - 1;
  const last = Math.min(strand.drawnTo ?? end, end);
  for (let row = 0; row <= end; row++) {
    const station = Math.min(row, last);
    const size = row > last ? 0 : 1;
    const low = Math.max(station - 1, 0) * 3;
    const high = Math.min(station + 1, last) * 3;
    const n = station * 3;
    const tx = nodes[high]! - nodes[low]!;
    const ty = nodes[high + 1]! - nodes[low + 1]!;
    const tz = nodes[high + 2]! - nodes[low + 2]!;
    const ax = thicknessAxes[n]!;
    const ay = thicknessAxes[n + 1]!;
    const az = thicknessAxes[n + 2]!;
    // width axis: tangent × thin axis
    let wx = ty * az - tz * ay;
    let wy = tz * ax - tx * az;
    let wz = tx * ay - ty * ax;
    const scale = 1 / Math.max(Math.sqrt(wx * wx + wy * wy + wz * wz), 1e-12);
    wx *= scale;
    wy *= scale;
    wz *= scale;
    const thinning = flattening ? findDrawnThinning(flattening[station]!) : 1;
    const wide = (size * halfWidth[station]!) / thinning;
    const thin = size * halfThickness[station]! * thinning;
    for (let i = 0; i < ringCount; i++) {
      const w = ringCosines[i]! * wide;
      // the ring runs against the thin axis, so that it faces outwards
      const t = -ringSines[i]! * thin;
      const at = first + row * ringCount + i;
      positions[at * 3] = nodes[n]! + w * wx + t * ax;
      positions[at * 3 + 1] = nodes[n + 1]! + w * wy + t * ay;
      positions[at * 3 + 2] = nodes[n + 2]! + w * wz + t * az;
      pressures[at] = pressure[station]!;
    }
  }
}

/** What the marks of a strand are worked out from. */
export interface MarkedStrand extends StrandState {
  readonly isActive: boolean;
  readonly arc: Float64Array;
  readonly piriformisTo: number;
  readonly peakPressure: number;
  readonly peakStation: number;
}

/** A strand shines through as its peak passes these; Pa (10 and 18 mmHg). */
const shineFrom = 1333;
const shineFull = 2400;
/** How far below piriformis the pressed length shines on through what covers it, and over what it fades; m. */
const shineBeyond = 0.012;
const shineFade = 0.02;

/**
 * Fills what is drawn on the nerve beside its pressure. `(vertexCount, 3)`: distance down the nerve from the strand's peak,
 * m; rings that mark its band, 0 to 3; pressure that shines through covering tissue, Pa.
 *
 * The last rises with the pressure down the nerve and stays up until the nerve has left piriformis, so that the hidden
 * nerve does not fade out just before it comes into sight.
 *
 * @param bandLimits lower limits of the bands that have a ring, rising; Pa.
 */
export function writeNerveMarks(
  marks: Float32Array,
  surface: NerveSurface,
  strands: readonly MarkedStrand[],
  bandLimits: readonly number[],
): void {
  let first = 0;
  for (let index = 0; index < surface.stationCounts.length; index++) {
    const strand = strands[index]!;
    // the surface may show less than the whole strand
    const stationCount = surface.stationCounts[index]!;
    const { arc, pressure } = strand;
    const peakArc = arc[strand.peakStation]!;
    const peak = strand.isActive ? strand.peakPressure : 0;
    const rings = bandLimits.filter((limit) => peak >= limit).length;
    const strength = Math.min(Math.max((peak - shineFrom) / (shineFull - shineFrom), 0), 1);
    let highest = 0;
    for (let station = 0; station < stationCount; station++) {
      highest = Math.max(highest, pressure[station]!);
      const beyond = (arc[station]! - strand.piriformisTo - shineBeyond) / shineFade;
      const shine = strength * highest * Math.min(Math.max(1 - beyond, 0), 1);
      for (let i = 0; i < ringCount; i++) {
        const at = (first + station * ringCount + i) * 3;
        marks[at] = arc[station]! - peakArc;
        marks[at + 1] = rings;
        marks[at + 2] = shine;
      }
    }
    first += stationCount * ringCount;
  }
}
