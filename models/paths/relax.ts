import type { Transform } from '#src/math/transform.ts';
import { type BallField, writeBallDistance } from './ball-field.ts';
import { type DistanceGrid, writeDistance } from './distance-grid.ts';

/** Weights of the energy that shapes a sheet around bone; dimensionless, relative to each other. */
export interface RelaxWeights {
  /** Evenness of the correction along a bundle. */
  readonly bend: number;
  /** Evenness of the correction between neighbouring bundles. */
  readonly lateral: number;
  /** Pull towards the guide. */
  readonly tether: number;
  /** String tension of the bundle itself. */
  readonly tension: number;
  /** Stiffness of bone contact. */
  readonly contact: number;
}

export interface RelaxProblem {
  readonly bundleCount: number;
  readonly nodeCount: number;
  /** `(bundleCount, nodeCount, 3)`: where the guide puts the nodes; m, pelvis frame. */
  readonly guided: Float64Array;
  /** Nodes 0…pinned and everything from `fixedFrom` on do not move. */
  readonly pinned: number;
  readonly fixedFrom: number;
  /** `(bundleCount, nodeCount)`: least distance from each bone; m. */
  readonly pelvisClearance: Float64Array;
  readonly femurClearance: Float64Array;
  /** `(nodeCount)`: how much more than elsewhere a node is held to the guide; absent where even. */
  readonly hold?: Float64Array | undefined;
  /** `(nodeCount)`: least z of a node, m; a wall on its medial side. Absent where none. */
  readonly medialWall?: Float64Array | undefined;
  /** Bellies in the way, felt by the first so many nodes, and the least room to them beyond the sheet's own size; m. */
  readonly obstacles?: BallField | undefined;
  readonly obstacleEnd?: number | undefined;
  readonly obstacleRoom?: number | undefined;
  /**
   * `(nodeCount)`, m: half axes of a flat string. Clearances are then those of its thin side, and grow where it stands on
   * edge.
   */
  readonly section?: FlatSection | undefined;
  /** `(nodeCount, 3)`, m: second differences of the string where it is slack; tension straightens only what is bent more. */
  readonly slackBend?: Float64Array | undefined;
  readonly weights: RelaxWeights;
  /** The first so many bundles follow their neighbours and do not lead them: a drawn fringe. */
  readonly fringeCount?: number | undefined;
  /** `(bundleCount)`: factor on the string tension of each bundle; absent where even. */
  readonly tautness?: readonly number[] | undefined;
}

/** Half axes of a flat string at its nodes; m. It is thin along `normal` with the weight `shares`, else along the line from the hip centre. */
export interface FlatSection {
  readonly halfWidth: Float64Array;
  readonly halfThickness: Float64Array;
  /** Unit, pelvis frame. */
  readonly normal: Float64Array;
  /** `(nodeCount)`, 0 to 1. */
  readonly shares: Float64Array;
}

/** Softness of the contact law; m. */
const softness = 0.001;
/** Share of the contact stiffness across the normal; without it nodes chatter in concave corners. */
const tangentialShare = 0.12;

const scratchContact = new Float64Array(4);

/**
 * Solves the correction u of a sheet in one pose, by Gauss-Newton along each bundle in turn.
 *
 *   bend Σ|uᵢ₊₁ − uᵢ|² + lateral Σ|uₖ₊₁ − uₖ|² + tether Σ|u|² + tension Σ|xᵢ₊₁ − xᵢ|² + contact Σ φ(c − d)²
 *   φ(p) = (p + √(p² + e²)) / 2
 *
 * @param u in: starting correction; out: the solution. `(bundleCount, nodeCount, 3)`, m.
 * @returns the largest move of the last sweep, m, and the sweeps used.
 */
export function solveSheet(
  u: Float64Array,
  problem: RelaxProblem,
  pelvis: DistanceGrid,
  femur: DistanceGrid,
  pelvisFromFemur: Transform,
  maxSweeps: number,
  tolerance: number,
): { residual: number; sweeps: number } {
  let residual = Infinity;
  let sweeps = 0;
  while (sweeps < maxSweeps && residual > tolerance) {
    residual = 0;
    for (let bundle = 0; bundle < problem.bundleCount; bundle++) {
      // shorter steps end the rare to and fro between two faces of a corner
      const damping = sweeps < 40 ? 1 : sweeps < 120 ? 0.5 : 0.2;
      residual = Math.max(
        residual,
        sweepBundle(u, problem, bundle, pelvis, femur, pelvisFromFemur, damping),
      );
    }
    sweeps++;
  }
  return { residual, sweeps };
}

// block tridiagonal work space for one bundle of at most 64 nodes
const maxNodes = 64;
const diagonal = new Float64Array(maxNodes * 9);
const rhs = new Float64Array(maxNodes * 3);
const carried = new Float64Array(maxNodes * 9);

function sweepBundle(
  u: Float64Array,
  problem: RelaxProblem,
  bundle: number,
  pelvis: DistanceGrid,
  femur: DistanceGrid,
  r: Transform,
  damping: number,
): number {
  const { nodeCount, bundleCount, guided, weights, pinned, fixedFrom } = problem;
  const { bend, lateral, contact } = weights;
  const tension = weights.tension * (problem.tautness?.[bundle] ?? 1);
  const fringeCount = problem.fringeCount ?? 0;
  const first = pinned + 1;
  const count = fixedFrom - first;
  if (count <= 0) return 0;
  const off = -(bend + tension);
  for (let row = 0; row < count; row++) {
    const node = first + row;
    const at = (bundle * nodeCount + node) * 3;
    const tether = weights.tether * (problem.hold?.[node] ?? 1);
    const hasLeft = bundle > 0 && (bundle !== fringeCount || fringeCount === 0);
    const hasRight = bundle < bundleCount - 1;
    const neighbours = (hasLeft ? 1 : 0) + (hasRight ? 1 : 0);
    const scalar = 2 * (bend + tension) + neighbours * lateral + tether;
    const d = row * 9;
    diagonal.fill(0, d, d + 9);
    diagonal[d] = scalar;
    diagonal[d + 4] = scalar;
    diagonal[d + 8] = scalar;
    for (let axis = 0; axis < 3; axis++) {
      const i = at + axis;
      // gradient of the quadratic terms, halved
      let g = tether * u[i]!;
      g += bend * (2 * u[i]! - u[i - 3]! - u[i + 3]!);
      g +=
        tension *
        (2 * (guided[i]! + u[i]!) - guided[i - 3]! - u[i - 3]! - guided[i + 3]! - u[i + 3]!);
      if (problem.slackBend) g -= tension * problem.slackBend[i]!;
      const span = nodeCount * 3;
      if (hasLeft) g += lateral * (u[i]! - u[i - span]!);
      if (hasRight) g += lateral * (u[i]! - u[i + span]!);
      rhs[row * 3 + axis] = -g;
    }
    const x = guided[at]! + u[at]!;
    const y = guided[at + 1]! + u[at + 1]!;
    const z = guided[at + 2]! + u[at + 2]!;
    const clearanceAt = bundle * nodeCount + node;
    if (problem.section) writeThinAxis(problem.section, node, guided, u, at, x, y, z);
    writeDistance(scratchContact, pelvis, x, y, z);
    addContact(row, contact, problem.pelvisClearance[clearanceAt]! + findEdge(problem, node));
    if (problem.obstacles && node < problem.obstacleEnd!) {
      writeBallDistance(scratchContact, problem.obstacles, x, y, z);
      const room = (problem.section?.halfThickness[node] ?? 0) + problem.obstacleRoom!;
      addContact(row, contact, room + findEdge(problem, node));
    }
    // the femur's grid lives in the femur: carry the point there and the normal back
    writeDistance(
      scratchContact,
      femur,
      r[0]! * x + r[3]! * y + r[6]! * z,
      r[1]! * x + r[4]! * y + r[7]! * z,
      r[2]! * x + r[5]! * y + r[8]! * z,
    );
    const nx = scratchContact[1]!;
    const ny = scratchContact[2]!;
    const nz = scratchContact[3]!;
    scratchContact[1] = r[0]! * nx + r[1]! * ny + r[2]! * nz;
    scratchContact[2] = r[3]! * nx + r[4]! * ny + r[5]! * nz;
    scratchContact[3] = r[6]! * nx + r[7]! * ny + r[8]! * nz;
    addContact(row, contact, problem.femurClearance[clearanceAt]! + findEdge(problem, node));
    if (problem.medialWall) {
      scratchContact[0] = z;
      scratchContact[1] = 0;
      scratchContact[2] = 0;
      scratchContact[3] = 1;
      addContact(row, contact, problem.medialWall[node]!);
    }
  }
  solveBlocks(count, off);
  let largest = 0;
  for (let row = 0; row < count; row++) {
    const at = (bundle * nodeCount + first + row) * 3;
    const sx = rhs[row * 3]!;
    const sy = rhs[row * 3 + 1]!;
    const sz = rhs[row * 3 + 2]!;
    const length = Math.sqrt(sx * sx + sy * sy + sz * sz);
    // a step is at most 4 mm, so that a node cannot jump through a thin bone
    const limit = damping * (length > 0.004 ? 0.004 / length : 1);
    u[at]! += sx * limit;
    u[at + 1]! += sy * limit;
    u[at + 2]! += sz * limit;
    largest = Math.max(largest, length);
  }
  return largest;
}

const scratchThin = new Float64Array(3);

/** The thin axis of a flat string, across its course. */
function writeThinAxis(
  { normal, shares }: FlatSection,
  node: number,
  guided: Float64Array,
  u: Float64Array,
  at: number,
  x: number,
  y: number,
  z: number,
): void {
  const tx = guided[at + 3]! + u[at + 3]! - guided[at - 3]! - u[at - 3]!;
  const ty = guided[at + 4]! + u[at + 4]! - guided[at - 2]! - u[at - 2]!;
  const tz = guided[at + 5]! + u[at + 5]! - guided[at - 1]! - u[at - 1]!;
  const share = shares[node]!;
  const radial = (1 - share) / Math.sqrt(x * x + y * y + z * z + 1e-18);
  const dx = radial * x + share * normal[0]!;
  const dy = radial * y + share * normal[1]!;
  const dz = radial * z + share * normal[2]!;
  const along = (dx * tx + dy * ty + dz * tz) / (tx * tx + ty * ty + tz * tz + 1e-18);
  const ax = dx - along * tx;
  const ay = dy - along * ty;
  const az = dz - along * tz;
  const length = Math.sqrt(ax * ax + ay * ay + az * az) + 1e-12;
  scratchThin[0] = ax / length;
  scratchThin[1] = ay / length;
  scratchThin[2] = az / length;
}

/** How much farther than its half thickness a flat string reaches towards what was just probed; m. */
function findEdge({ section }: RelaxProblem, node: number): number {
  if (!section) return 0;
  const c =
    scratchContact[1]! * scratchThin[0]! +
    scratchContact[2]! * scratchThin[1]! +
    scratchContact[3]! * scratchThin[2]!;
  const squared = Math.min(c * c, 1);
  const [a, b] = [section.halfWidth[node]!, section.halfThickness[node]!];
  return Math.sqrt(a * a * (1 - squared) + b * b * squared) - b;
}

function addContact(row: number, stiffness: number, clearance: number): void {
  const p = clearance - scratchContact[0]!;
  const root = Math.sqrt(p * p + softness * softness);
  const phi = (p + root) / 2;
  if (phi < 1e-7) return;
  const slope = (1 + p / root) / 2;
  const nx = scratchContact[1]!;
  const ny = scratchContact[2]!;
  const nz = scratchContact[3]!;
  const force = stiffness * phi * slope;
  rhs[row * 3]! += force * nx;
  rhs[row * 3 + 1]! += force * ny;
  rhs[row * 3 + 2]! += force * nz;
  const k = stiffness * slope * slope;
  const across = k * tangentialShare;
  const along = k - across;
  const d = row * 9;
  diagonal[d]! += along * nx * nx + across;
  diagonal[d + 1]! += along * nx * ny;
  diagonal[d + 2]! += along * nx * nz;
  diagonal[d + 3]! += along * nx * ny;
  diagonal[d + 4]! += along * ny * ny + across;
  diagonal[d + 5]! += along * ny * nz;
  diagonal[d + 6]! += along * nx * nz;
  diagonal[d + 7]! += along * ny * nz;
  diagonal[d + 8]! += along * nz * nz + across;
}

/** Thomas elimination with 3 × 3 blocks and a scalar off-diagonal; the solution is left in `rhs`. */
function solveBlocks(count: number, off: number): void {
  for (let row = 0; row < count; row++) {
    const d = row * 9;
    if (row > 0) {
      // subtract off² · inverse of the block above
      const c = (row - 1) * 9;
      for (let i = 0; i < 9; i++) diagonal[d + i]! -= off * off * carried[c + i]!;
      for (let i = 0; i < 3; i++) {
        let sum = 0;
        for (let j = 0; j < 3; j++) sum += carried[c + i * 3 + j]! * rhs[(row - 1) * 3 + j]!;
        rhs[row * 3 + i]! -= off * sum;
      }
    }
    writeInverse3(carried, d, diagonal, d);
  }
  for (let row = count - 1; row >= 0; row--) {
    const b = row * 3;
    if (row < count - 1) for (let i = 0; i < 3; i++) rhs[b + i]! -= off * rhs[b + 3 + i]!;
    const x = rhs[b]!;
    const y = rhs[b + 1]!;
    const z = rhs[b + 2]!;
    const c = row * 9;
    for (let i = 0; i < 3; i++) {
      rhs[b + i] =
        carried[c + i * 3]! * x + carried[c + i * 3 + 1]! * y + carried[c + i * 3 + 2]! * z;
    }
  }
}

function writeInverse3(out: Float64Array, o: number, m: Float64Array, s: number): void {
  const a = m[s]!;
  const b = m[s + 1]!;
  const c = m[s + 2]!;
  const d = m[s + 3]!;
  const e = m[s + 4]!;
  const f = m[s + 5]!;
  const g = m[s + 6]!;
  const h = m[s + 7]!;
  const i = m[s + 8]!;
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  const q = 1 / determinant;
  out[o] = (e * i - f * h) * q;
  out[o + 1] = (c * h - b * i) * q;
  out[o + 2] = (b * f - c * e) * q;
  out[o + 3] = (f * g - d * i) * q;
  out[o + 4] = (a * i - c * g) * q;
  out[o + 5] = (c * d - a * f) * q;
  out[o + 6] = (d * h - e * g) * q;
  out[o + 7] = (b * g - a * h) * q;
  out[o + 8] = (a * e - b * d) * q;
}
