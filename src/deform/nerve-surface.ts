import { writeRingNormals, writeTubeIndices } from './tube-mesh.ts';

/** What the surface writer reads of the nerve; a `NerveSnapshot` fits. */
export interface NerveState {
  readonly stationCount: number;
  readonly nodes: Float64Array;
  readonly thicknessAxes: Float64Array;
  readonly halfWidth: Float64Array;
  readonly halfThickness: Float64Array;
  readonly pressure: Float64Array;
}

/** Fixed topology of the drawn nerve: an elliptic tube. */
export interface NerveSurface {
  readonly stationCount: number;
  readonly ringCount: number;
  readonly vertexCount: number;
  readonly indices: Uint32Array;
  /** `(vertexCount, 2)`: u down the course, 0…1; v round the section, 0…1. */
  readonly uvs: Float32Array;
}

const ringCount = 16;

/** Makes the topology for a nerve of that many stations; the caller owns it. */
export function createNerveSurface(stationCount: number): NerveSurface {
  const vertexCount = stationCount * ringCount;
  const uvs = new Float32Array(vertexCount * 2);
  for (let station = 0; station < stationCount; station++) {
    for (let i = 0; i < ringCount; i++) {
      uvs[(station * ringCount + i) * 2] = station / (stationCount - 1);
      uvs[(station * ringCount + i) * 2 + 1] = i / ringCount;
    }
  }
  return {
    stationCount,
    ringCount,
    vertexCount,
    indices: writeTubeIndices(stationCount, ringCount, 1),
    uvs,
  };
}

/**
 * Fills positions, normals and the pressure at each vertex of the nerve.
 * `(vertexCount, 3)` m, frame of `nerve.nodes`; `(vertexCount)` Pa.
 *
 * Section: an ellipse with the stated half axes, thin along `thicknessAxes`.
 */
export function writeNerveSurface(
  positions: Float32Array,
  normals: Float32Array,
  pressures: Float32Array,
  surface: NerveSurface,
  nerve: NerveState,
): void {
  const last = surface.stationCount - 1;
  for (let station = 0; station <= last; station++) {
    const low = Math.max(station - 1, 0) * 3;
    const high = Math.min(station + 1, last) * 3;
    const n = station * 3;
    const tx = nerve.nodes[high]! - nerve.nodes[low]!;
    const ty = nerve.nodes[high + 1]! - nerve.nodes[low + 1]!;
    const tz = nerve.nodes[high + 2]! - nerve.nodes[low + 2]!;
    const ax = nerve.thicknessAxes[n]!;
    const ay = nerve.thicknessAxes[n + 1]!;
    const az = nerve.thicknessAxes[n + 2]!;
    // width axis: tangent × thin axis
    let wx = ty * az - tz * ay;
    let wy = tz * ax - tx * az;
    let wz = tx * ay - ty * ax;
    const scale = 1 / Math.max(Math.sqrt(wx * wx + wy * wy + wz * wz), 1e-12);
    wx *= scale;
    wy *= scale;
    wz *= scale;
    for (let i = 0; i < ringCount; i++) {
      const angle = (2 * Math.PI * i) / ringCount;
      const w = Math.cos(angle) * nerve.halfWidth[station]!;
      // the ring runs against the thin axis, so that it faces outwards
      const t = -Math.sin(angle) * nerve.halfThickness[station]!;
      const out = (station * ringCount + i) * 3;
      positions[out] = nerve.nodes[n]! + w * wx + t * ax;
      positions[out + 1] = nerve.nodes[n + 1]! + w * wy + t * ay;
      positions[out + 2] = nerve.nodes[n + 2]! + w * wz + t * az;
      pressures[station * ringCount + i] = nerve.pressure[station]!;
    }
  }
  writeRingNormals(positions, normals, nerve.stationCount, ringCount, 1);
}
