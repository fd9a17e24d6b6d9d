import { findMonotoneValue } from '#models/muscles/authored-sheet.ts';
import { nerveTails } from '#models/nerves/nerve-tails.ts';
import { sciaticNerve } from '#models/nerves/sciatic-nerve.ts';
import { variantCourses } from '#models/nerves/variant-courses.ts';
import type { PathFileSheet } from '#src/anatomy/path-file.ts';
import { createIdentity } from '#src/math/transform.ts';
import { type BellySheet, createBallField } from './ball-field.ts';
import type { DistanceGrid } from './distance-grid.ts';
import { solveSheet } from './relax.ts';
import type { PathSheet } from './rest.ts';

/** Smooth, close to what was authored, out of the bone. */
const courseWeights = { bend: 1.5, lateral: 0, tether: 0.4, tension: 0.05, contact: 6 } as const;

type StoredSheet = Omit<PathFileSheet, 'offset'>;

/**
 * The rarer courses at neutral, settled on the bones and on the bellies behind them. They are not baked: the kernel adds their
 * difference to the common course, which is the same in every pose because the foramen holds them.
 *
 * @param bellies    what lies behind them.
 * @param piriformis what the course above it lies on; the one through it has its slit.
 */
export function createVariantSheets(
  nerve: PathSheet,
  pelvis: DistanceGrid,
  femur: DistanceGrid,
  bellies: readonly BellySheet[],
  piriformis: BellySheet,
): StoredSheet[] {
  const behind = createBallField(bellies);
  const around = createBallField([...bellies, piriformis]);
  return (['through', 'above'] as const).map((course) => {
    const { rows, leaves, joins } = variantCourses[course];
    const { nodeCount, halfThickness } = nerve;
    const fractions = [0, leaves, ...rows.map(([s]) => s), joins, 1];
    const rest = Float64Array.from(nerve.rest);
    for (let axis = 0; axis < 3; axis++) {
      const differences = rows.map(
        (row) => row[axis + 1]! * 1e-3 - findAt(nerve.rest, nodeCount, row[0], axis),
      );
      const values = [0, 0, ...differences, 0, 0];
      for (let node = 0; node < nodeCount; node++) {
        rest[node * 3 + axis]! += findMonotoneValue(fractions, values, node / (nodeCount - 1));
      }
    }
    const u = new Float64Array(rest.length);
    const fixedFrom = Math.floor(joins * (nodeCount - 1));
    const problem = {
      bundleCount: 1,
      nodeCount,
      guided: rest,
      pinned: Math.floor(leaves * (nodeCount - 1)),
      fixedFrom,
      pelvisClearance: nerve.pelvisClearance,
      femurClearance: nerve.femurClearance,
      obstacles: course === 'above' ? around : behind,
      obstacleEnd: fixedFrom,
      obstacleRoom: course === 'above' ? -sciaticNerve.muscleYields : sciaticNerve.room,
      section: nerve.section,
      weights: courseWeights,
    };
    solveSheet(u, problem, pelvis, femur, createIdentity(), 200, 1e-6);
    return {
      id: `${sciaticNerve.id}-${course}`,
      kind: nerve.kind,
      bundleCount: 1,
      nodeCount,
      rest: rest.map((value, i) => value + u[i]!),
      weights: nerve.weights,
      halfThickness,
      lengthEnd: nodeCount - 1,
      outward: 1,
    };
  });
}

/** Tibial and common fibular nerve below the division; the weight of a node is its share of the ankle's turn. */
export function createTailSheets(): StoredSheet[] {
  return nerveTails.map(({ id, rows }) => ({
    id,
    kind: 'arc',
    bundleCount: 1,
    nodeCount: rows.length,
    rest: Float64Array.from(rows.flatMap(([x, y, z]) => [x * 1e-3, y * 1e-3, z * 1e-3])),
    weights: Float64Array.from(rows, (row) => row[5]),
    halfThickness: Float64Array.from(rows, (row) => row[4] * 1e-3),
    lengthEnd: rows.length - 1,
    outward: 1,
    halfWidth: Float64Array.from(rows, (row) => row[3] * 1e-3),
    bedStiffness: new Float64Array(rows.length),
  }));
}

function findAt(nodes: Float64Array, nodeCount: number, fraction: number, axis: number): number {
  const position = fraction * (nodeCount - 1);
  const node = Math.min(Math.floor(position), nodeCount - 2);
  const t = position - node;
  return nodes[node * 3 + axis]! * (1 - t) + nodes[node * 3 + 3 + axis]! * t;
}
