import { writeGuide } from '#src/biomechanics/guide.ts';
import { type HipPose, poseLimits, writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { createIdentity } from '#src/math/transform.ts';
import type { BellySheet } from './ball-field.ts';
import type { DistanceGrid } from './distance-grid.ts';
import { solveNerveString } from './nerve-string.ts';
import { type RelaxProblem, type RelaxWeights, solveSheet } from './relax.ts';
import type { PathSheet } from './rest.ts';

/** Number of grid values on each axis; the spacing is about 14° × 14° × 22°. */
export const gridSize = { flexion: 10, abduction: 6, internalRotation: 5 } as const;
/** One unit of the stored corrections; m. */
export const correctionScale = 1e-5;
/** Nodes whose corrections stay below this everywhere are not stored; m. */
const leastCorrection = 1e-4;
/** A grid cell that still moves more than this in a sweep has not converged; m. */
const convergenceLimit = 0.0002;
const maxSweeps = 400;
/** The short rotators that lie behind the nerve. */
export const backingIds: readonly string[] = [
  'superior-gemellus',
  'obturator-internus',
  'inferior-gemellus',
  'quadratus-femoris',
];

export interface BakedTable {
  readonly flexion: Float64Array;
  readonly abduction: Float64Array;
  readonly internalRotation: Float64Array;
  /** Where the stored values belong among all nodes. */
  readonly targets: Uint32Array;
  readonly corrections: Int16Array;
  readonly valueCount: number;
  readonly worst: { readonly residual: number; readonly id: string; readonly pose: string };
}

/**
 * Bakes the contact corrections of all sheets on a grid of poses.
 *
 * Every grid pose is reached from neutral outwards, starting from its solved neighbour nearest to
 * neutral, so that one continuous branch of equilibria is stored. The nerve comes last: it is drawn over the short rotators
 * where they lie in that pose, and over the ligaments of the pelvis.
 * @throws Error naming the pose when a cell does not converge.
 */
export function bakeCorrections(
  sheets: readonly PathSheet[],
  pelvis: DistanceGrid,
  femur: DistanceGrid,
  weights: (id: string) => RelaxWeights,
  ligaments: readonly BellySheet[] = [],
): BakedTable {
  const flexion = createAxis(poseLimits.flexion, gridSize.flexion);
  const abduction = createAxis(poseLimits.abduction, gridSize.abduction);
  const internalRotation = createAxis(poseLimits.internalRotation, gridSize.internalRotation);
  const valueCount = sheets.reduce((sum, sheet) => sum + sheet.rest.length, 0);
  const cellCount = flexion.length * abduction.length * internalRotation.length;
  const solved = new Array<Float64Array | undefined>(cellCount);
  const transform = createIdentity();
  const start = [flexion, abduction, internalRotation].map((axis) => findNearest(axis, 0));
  let worst = { residual: 0, id: '', pose: '' };
  const offsets = findOffsets(sheets);
  const partOf = (u: Float64Array, index: number) =>
    u.subarray(offsets[index], offsets[index]! + sheets[index]!.rest.length);
  const backing = backingIds.map((id) => sheets.findIndex((sheet) => sheet.id === id));
  const poseAt = ([i, j, k]: readonly number[]): HipPose => ({
    flexion: flexion[i!]!,
    abduction: abduction[j!]!,
    internalRotation: internalRotation[k!]!,
    kneeFlexion: 0,
  });
  for (const [i, j, k] of listOutward(start, [
    flexion.length,
    abduction.length,
    internalRotation.length,
  ])) {
    const cell = (i * abduction.length + j) * internalRotation.length + k;
    const towards = [i, j, k].map((v, axis) => v - Math.sign(v - start[axis]!));
    const from = findSolvedNeighbour(
      solved,
      [i, j, k],
      towards,
      abduction.length,
      internalRotation.length,
    );
    const u = from ? Float64Array.from(from.u) : new Float64Array(valueCount);
    const pose = poseAt([i, j, k]);
    writePelvisFromFemur(transform, pose);
    const report = (id: string, residual: number) => {
      if (residual <= worst.residual) return;
      const name = [pose.flexion, pose.abduction, pose.internalRotation]
        .map((angle) => Math.round((angle * 180) / Math.PI))
        .join('/');
      worst = { residual, id, pose: name };
    };
    sheets.forEach((sheet, index) => {
      const part = partOf(u, index);
      if (sheet.section) {
        const muscles = backing.map((at) => partOf(u, at));
        const start = from && {
          pose: poseAt(from.at),
          muscles: backing.map((at) => partOf(from.u, at)),
          nerve: partOf(from.u, index),
        };
        const surroundings = {
          pelvis,
          femur,
          ligaments,
          muscles: backing.map((at) => sheets[at]!),
        };
        const target = { pose, muscles };
        const own = weights(sheet.id);
        report(sheet.id, solveNerveString(part, sheet, target, start, surroundings, own).residual);
        return;
      }
      const problem: RelaxProblem = {
        bundleCount: sheet.bundleCount,
        nodeCount: sheet.nodeCount,
        guided: writeGuide(new Float64Array(sheet.rest.length), 0, sheet, transform),
        pinned: sheet.pinned,
        fixedFrom: sheet.lengthEnd,
        pelvisClearance: sheet.pelvisClearance,
        femurClearance: sheet.femurClearance,
        fringeCount: sheet.fringeCount,
        tautness: sheet.tautness,
        weights: weights(sheet.id),
      };
      report(
        sheet.id,
        solveSheet(part, problem, pelvis, femur, transform, maxSweeps, 2e-5).residual,
      );
    });
    solved[cell] = u;
  }
  if (worst.residual > convergenceLimit) {
    throw new Error(
      `bake: ${worst.id} does not settle at ${worst.pose} (still moves ${(worst.residual * 1e3).toFixed(2)} mm a sweep)`,
    );
  }
  const targets = listMovedNodes(solved as Float64Array[], valueCount);
  const corrections = new Int16Array(cellCount * targets.length);
  solved.forEach((u, cell) => {
    targets.forEach((target, n) => {
      corrections[cell * targets.length + n] = Math.round(u![target]! / correctionScale);
    });
  });
  return {
    flexion,
    abduction,
    internalRotation,
    targets,
    corrections,
    valueCount: targets.length,
    worst,
  };
}

/** First number of each sheet among all. */
function findOffsets(sheets: readonly PathSheet[]): number[] {
  let offset = 0;
  return sheets.map(({ rest }) => {
    const at = offset;
    offset += rest.length;
    return at;
  });
}

/** Values of the nodes that contact moves anywhere on the grid. */
function listMovedNodes(solved: readonly Float64Array[], valueCount: number): Uint32Array {
  const moved: number[] = [];
  for (let node = 0; node < valueCount; node += 3) {
    const isMoved = solved.some(
      (u) => Math.abs(u[node]!) + Math.abs(u[node + 1]!) + Math.abs(u[node + 2]!) > leastCorrection,
    );
    if (isMoved) moved.push(node, node + 1, node + 2);
  }
  return Uint32Array.from(moved);
}

function createAxis(limits: readonly [number, number], count: number): Float64Array {
  return Float64Array.from(
    { length: count },
    (_, i) => limits[0] + ((limits[1] - limits[0]) * i) / (count - 1),
  );
}

function findNearest(axis: Float64Array, value: number): number {
  let best = 0;
  axis.forEach((candidate, i) => {
    if (Math.abs(candidate - value) < Math.abs(axis[best]! - value)) best = i;
  });
  return best;
}

function listOutward(
  start: readonly number[],
  sizes: readonly number[],
): [i: number, j: number, k: number][] {
  const cells: [number, number, number][] = [];
  for (let i = 0; i < sizes[0]!; i++)
    for (let j = 0; j < sizes[1]!; j++) for (let k = 0; k < sizes[2]!; k++) cells.push([i, j, k]);
  const distance = (cell: readonly number[]) =>
    cell.reduce((sum, v, axis) => sum + Math.abs(v - start[axis]!), 0);
  return cells.sort((a, b) => distance(a) - distance(b));
}

function findSolvedNeighbour(
  solved: readonly (Float64Array | undefined)[],
  cell: readonly number[],
  towards: readonly number[],
  abductionCount: number,
  rotationCount: number,
): { readonly u: Float64Array; readonly at: readonly number[] } | null {
  for (const axis of [0, 2, 1]) {
    if (towards[axis] === cell[axis]) continue;
    const next = [...cell];
    next[axis] = towards[axis]!;
    const found = solved[(next[0]! * abductionCount + next[1]!) * rotationCount + next[2]!];
    if (found) return { u: found, at: next };
  }
  return null;
}
