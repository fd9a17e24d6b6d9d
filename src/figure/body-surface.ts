import { createIdentity, type Transform, writeInverse, writeProduct } from '#src/math/transform.ts';
import {
  type BodyFrames,
  bindFrames,
  bindInverses,
  bodySegments,
  createBodyFrames,
} from './body-joints.ts';
import { writeJointWeights } from './skin-weights.ts';

/**
 * The skin as it was authored, and how it hangs on the joints.
 *
 * Every vertex moves with the farthest segment whose joints it follows wholly, after a share of the turn of every joint it follows in
 * part: a turn about the joint's own centre, so that its distance from the centre is kept and no joint collapses.
 */
export interface BodySurface {
  readonly vertexCount: number;
  /** `(vertexCount, 3)`, m, binding pose. */
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  /** `(triangleCount, 3)`, where they are known. */
  readonly indices?: ArrayLike<number>;
  /** `(vertexCount)`: segment that a vertex follows wholly. */
  readonly segments: Uint8Array;
  /** `(vertexCount, most)`: joints it follows in part, outermost first, −1 where there are no more; and the shares. */
  readonly joints: Int8Array;
  readonly shares: Float32Array;
}

/** Most joints that a vertex follows in part. */
const most = 4;
/** A share nearer to 0 or 1 than this counts as that. */
const shareStep = 1e-3;

/** Hangs a mesh of the binding pose on the joints. */
export function createBodySurface(
  positions: Float32Array,
  normals: Float32Array,
  indices?: ArrayLike<number>,
): BodySurface {
  const vertexCount = positions.length / 3;
  const segments = new Uint8Array(vertexCount);
  const joints = new Int8Array(vertexCount * most).fill(-1);
  const shares = new Float32Array(vertexCount * most);
  const weights = new Float64Array(bodySegments.length);
  for (let v = 0; v < vertexCount; v++) {
    writeJointWeights(weights, [positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!]);
    // parents come first in the list, so the last whole one is the outermost
    let whole = 0;
    for (let i = 1; i < weights.length; i++) {
      if (weights[i]! > 1 - shareStep && isWhole(weights, i)) whole = i;
    }
    segments[v] = whole;
    let slot = 0;
    for (let i = weights.length - 1; i > 0 && slot < most; i--) {
      if (weights[i]! < shareStep || isWhole(weights, i)) continue;
      joints[v * most + slot] = i;
      shares[v * most + slot] = weights[i]!;
      slot++;
    }
  }
  return { vertexCount, positions, normals, ...(indices && { indices }), segments, joints, shares };
}

function isWhole(weights: Float64Array, segment: number): boolean {
  for (let i = segment; i > 0; i = bodySegments[i]!.parent) {
    if (weights[i]! <= 1 - shareStep) return false;
  }
  return true;
}

/**
 * Fills the skin where the segments stand.
 *
 * @param positions `(vertexCount, 3)`, m, pelvis frame; `normals` unit vectors.
 * @param frames    pelvis from segment.
 */
export function writeBodySurface(
  positions: Float32Array,
  normals: Float32Array,
  surface: BodySurface,
  frames: BodyFrames,
): void {
  writeTurns(frames);
  const { positions: rest, normals: restNormals, segments, joints, shares } = surface;
  for (let v = 0; v < surface.vertexCount; v++) {
    const at = v * 3;
    let x = rest[at]!;
    let y = rest[at + 1]!;
    let z = rest[at + 2]!;
    let nx = restNormals[at]!;
    let ny = restNormals[at + 1]!;
    let nz = restNormals[at + 2]!;
    for (let slot = v * most; slot < v * most + most; slot++) {
      const joint = joints[slot]!;
      if (joint < 0) break;
      const angle = angles[joint]! * shares[slot]!;
      if (angle === 0) continue;
      // Rodrigues: p cos + (a × p) sin + a (a·p)(1 − cos)
      const c = Math.cos(angle);
      const s = Math.sin(angle);
      const ax = axes[joint * 3]!;
      const ay = axes[joint * 3 + 1]!;
      const az = axes[joint * 3 + 2]!;
      const centre = bindFrames[joint]!;
      const px = x - centre[9]!;
      const py = y - centre[10]!;
      const pz = z - centre[11]!;
      const along = (ax * px + ay * py + az * pz) * (1 - c);
      x = centre[9]! + px * c + (ay * pz - az * py) * s + ax * along;
      y = centre[10]! + py * c + (az * px - ax * pz) * s + ay * along;
      z = centre[11]! + pz * c + (ax * py - ay * px) * s + az * along;
      const facing = (ax * nx + ay * ny + az * nz) * (1 - c);
      const mx = nx * c + (ay * nz - az * ny) * s + ax * facing;
      const my = ny * c + (az * nx - ax * nz) * s + ay * facing;
      nz = nz * c + (ax * ny - ay * nx) * s + az * facing;
      nx = mx;
      ny = my;
    }
    const d = deltas[segments[v]!]!;
    positions[at] = d[0]! * x + d[1]! * y + d[2]! * z + d[9]!;
    positions[at + 1] = d[3]! * x + d[4]! * y + d[5]! * z + d[10]!;
    positions[at + 2] = d[6]! * x + d[7]! * y + d[8]! * z + d[11]!;
    normals[at] = d[0]! * nx + d[1]! * ny + d[2]! * nz;
    normals[at + 1] = d[3]! * nx + d[4]! * ny + d[5]! * nz;
    normals[at + 2] = d[6]! * nx + d[7]! * ny + d[8]! * nz;
  }
}

/** Motion of every segment since the binding pose, and the turn of its joint in the binding pose of the segment above. */
const deltas = createBodyFrames();
const axes = new Float64Array(bodySegments.length * 3);
const angles = new Float64Array(bodySegments.length);
const scratchInverse = createIdentity();
const scratchTurn = createIdentity();

function writeTurns(frames: BodyFrames): void {
  bodySegments.forEach(({ parent }, i) => {
    writeProduct(deltas[i]!, frames[i]!, bindInverses[i]!);
    if (parent < 0) return;
    writeInverse(scratchInverse, deltas[parent]!);
    writeProduct(scratchTurn, scratchInverse, deltas[i]!);
    writeAxisAngle(i, scratchTurn);
  });
}

/** Axis and angle, 0 to π, of a rotation. */
function writeAxisAngle(i: number, t: Transform): void {
  const x = t[7]! - t[5]!;
  const y = t[2]! - t[6]!;
  const z = t[3]! - t[1]!;
  const sine = Math.hypot(x, y, z);
  const angle = Math.atan2(sine, t[0]! + t[4]! + t[8]! - 1);
  angles[i] = angle;
  if (sine > 1e-9) {
    axes[i * 3] = x / sine;
    axes[i * 3 + 1] = y / sine;
    axes[i * 3 + 2] = z / sine;
  } else {
    angles[i] = 0;
  }
}
