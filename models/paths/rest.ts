import {
  type AuthoredSheet,
  createRestSheet,
  pathNodeCount,
} from '#models/muscles/authored-sheet.ts';
import { sciaticNerve } from '#models/nerves/sciatic-nerve.ts';
import { muscleFigures } from '#src/anatomy/muscles.ts';
import { findReach, flatReach } from '#src/biomechanics/contact-figures.ts';
import type { GuidedSheet } from '#src/biomechanics/guide.ts';
import { writeFlatNormal } from '#src/biomechanics/nerve-path.ts';
import { createIdentity } from '#src/math/transform.ts';
import { type DistanceGrid, writeDistance } from './distance-grid.ts';
import { type FlatSection, solveSheet } from './relax.ts';

/** A sheet at rest, settled on the bones, with what the bake needs to know of it. */
export interface PathSheet extends GuidedSheet {
  readonly id: string;
  /** `(bundleCount, nodeCount)`, m. */
  readonly halfThickness: Float64Array;
  /** `(bundleCount, nodeCount)`, m; absent where the path is the drawn middle. */
  readonly outwardOffset?: Float64Array;
  /** `(2, bundleCount, 3)`, m: ways from the ends into the bone. */
  readonly anchors?: Float64Array;
  readonly lengthEnd: number;
  readonly pinned: number;
  readonly pelvisClearance: Float64Array;
  readonly femurClearance: Float64Array;
  /** Number of leading bundles that only follow; see `relax.ts`. */
  readonly fringeCount?: number | undefined;
  /** Factor on the tension of each bundle; see `relax.ts`. */
  readonly tautness?: readonly number[] | undefined;
  /** `(nodeCount)`: extra hold of the surroundings, see `relax.ts`. */
  readonly hold?: Float64Array;
  /** `(nodeCount)`: a wall on the medial side, see `relax.ts`. */
  readonly medialWall?: Float64Array;
  /** Half axes of a flat string, see `relax.ts`. */
  readonly section?: FlatSection;
}

/** Weights used to settle the authored shapes on the bones: smooth, no string tension. */
const settleWeights = { bend: 1, lateral: 3, tether: 0.15, tension: 0, contact: 6 } as const;

/** Room beyond the belly's own half thickness that contact keeps where rest has it; m. */
const clearanceMargin = 0.002;

/** Settles an authored muscle on the bones at neutral and measures the clearances it has there. */
export function settleMuscle(
  authored: AuthoredSheet,
  pelvis: DistanceGrid,
  femur: DistanceGrid,
): PathSheet {
  const sheet = createRestSheet(authored);
  const { bundleCount, nodeCount, nodes, halfThickness, lengthEnd } = sheet;
  const wanted = Float64Array.from(halfThickness, (r) => r * 0.95);
  const u = new Float64Array(nodes.length);
  solveSheet(
    u,
    {
      bundleCount,
      nodeCount,
      guided: nodes,
      pinned: 0,
      fixedFrom: lengthEnd,
      pelvisClearance: wanted,
      femurClearance: wanted,
      weights: settleWeights,
      fringeCount: authored.fringeCount,
    },
    pelvis,
    femur,
    createIdentity(),
    200,
    1e-5,
  );
  const rest = nodes.map((value, i) => value + u[i]!);
  return {
    id: authored.id,
    kind: authored.guide.kind,
    bundleCount,
    nodeCount,
    rest,
    weights: sheet.weights,
    halfThickness,
    outwardOffset: sheet.outwardOffset,
    anchors: findAnchors(authored, rest, bundleCount, nodeCount, pelvis, femur),
    lengthEnd,
    pinned: authored.pinnedNodes,
    fringeCount: authored.fringeCount,
    tautness: authored.tautness,
    pelvisClearance: findClearances(rest, halfThickness, pelvis, authored.standOff.pelvis * 1e-3),
    femurClearance: findClearances(rest, halfThickness, femur, authored.standOff.femur * 1e-3),
  };
}

/** The nerve as a sheet of one bundle at even spacing; its flat side lies on piriformis, then on the rotators. */
export function createNerveSheet(piriformis: PathSheet): PathSheet {
  const { nodeCount, guideWindow, pinnedFraction } = sciaticNerve;
  const nodes = resampleNerve(nodeCount);
  const halfThickness = new Float64Array(nodeCount);
  const weights = new Float64Array(nodeCount);
  const rest = new Float64Array(nodeCount * 3);
  for (let node = 0; node < nodeCount; node++) {
    const s = node / (nodeCount - 1);
    const t = Math.min(Math.max((s - guideWindow[0]) / (guideWindow[1] - guideWindow[0]), 0), 1);
    weights[node] = t * t * (3 - 2 * t);
    halfThickness[node] = nodes[node]![4]! * 1e-3;
    for (let axis = 0; axis < 3; axis++) rest[node * 3 + axis] = nodes[node]![axis]! * 1e-3;
  }
  const halfWidth = Float64Array.from(nodes, (row) => row[3]! * 1e-3);
  const fractions = Array.from({ length: nodeCount }, (_, node) => node / (nodeCount - 1));
  return {
    id: sciaticNerve.id,
    kind: 'arc',
    bundleCount: 1,
    nodeCount,
    rest,
    weights,
    halfThickness,
    lengthEnd: nodeCount - 1,
    pinned: Math.round(pinnedFraction * (nodeCount - 1)),
    pelvisClearance: halfThickness.map((r) => r + sciaticNerve.room),
    femurClearance: halfThickness.map(
      (r, node) => r + findStepped(sciaticNerve.femurRoom, fractions[node]!),
    ),
    hold: Float64Array.from(fractions, (s) => findStepped(sciaticNerve.hold, s)),
    section: {
      halfWidth,
      halfThickness,
      normal: writeFlatNormal(
        new Float64Array(3),
        piriformis.rest,
        piriformis.bundleCount,
        piriformis.nodeCount,
        findOutward(piriformis),
      ),
      shares: Float64Array.from(fractions, (s) => findReach(flatReach, s)),
    },
    medialWall: Float64Array.from(fractions, (s, node) => rest[node * 3 + 2]! - findMedialRoom(s)),
  };
}

/** Value of a table of `[fraction, value]` at a fraction; smooth steps between its rows. */
export function findStepped(
  rows: readonly (readonly [fraction: number, value: number])[],
  fraction: number,
): number {
  let i = 0;
  while (i < rows.length - 2 && fraction > rows[i + 1]![0]) i++;
  const [s0, v0] = rows[i]!;
  const [s1, v1] = rows[i + 1]!;
  const t = Math.min(Math.max((fraction - s0) / (s1 - s0), 0), 1);
  return v0 + (v1 - v0) * t * t * (3 - 2 * t);
}

/** How far towards the midline a node may go from where it rests; m. A wall only beside the tuberosity. */
function findMedialRoom(fraction: number): number {
  const { tuberosityWall } = sciaticNerve;
  const { room, from, to, end } = tuberosityWall;
  const before = Math.max(from - fraction, 0) / from;
  const beyond = Math.max(fraction - to, 0) / (end - to);
  return room * 1e-3 + before * 0.5 + beyond * beyond * 0.1;
}

/** Rows of the authored course at even arc length: x, y, z, half width, half thickness; mm. */
export function resampleNerve(nodeCount: number): number[][] {
  const course = sciaticNerve.course;
  const fine: number[][] = [];
  for (let span = 0; span < course.length - 1; span++) {
    for (let step = 0; step < 20; step++) fine.push(findSplineRow(course, span, step / 20));
  }
  fine.push([...course.at(-1)!]);
  const arc = [0];
  for (let i = 1; i < fine.length; i++) {
    const [a, b] = [fine[i - 1]!, fine[i]!];
    arc.push(arc[i - 1]! + Math.hypot(b[0]! - a[0]!, b[1]! - a[1]!, b[2]! - a[2]!));
  }
  const total = arc.at(-1)!;
  return Array.from({ length: nodeCount }, (_, node) => {
    const target = (total * node) / (nodeCount - 1);
    let i = 1;
    while (i < arc.length - 1 && arc[i]! < target) i++;
    const t = (target - arc[i - 1]!) / (arc[i]! - arc[i - 1]!);
    return fine[i - 1]!.map((value, column) => value + t * (fine[i]![column]! - value));
  });
}

/** Catmull-Rom row between course rows `span` and `span + 1`. */
function findSplineRow(course: readonly (readonly number[])[], span: number, t: number): number[] {
  const last = course.length - 1;
  const p0 = course[Math.max(span - 1, 0)]!;
  const p1 = course[span]!;
  const p2 = course[span + 1]!;
  const p3 = course[Math.min(span + 2, last)]!;
  return p1.map((_, c) => {
    const [a, b, d, e] = [p0[c]!, p1[c]!, p2[c]!, p3[c]!];
    return (
      0.5 *
      (2 * b + (d - a) * t + (2 * a - 5 * b + 4 * d - e) * t * t + (3 * b - a - 3 * d + e) * t ** 3)
    );
  });
}

const scratchDistance = new Float64Array(4);

function findClearances(
  rest: Float64Array,
  halfThickness: Float64Array,
  grid: DistanceGrid,
  standOff: number,
): Float64Array {
  return halfThickness.map((r, at) => {
    writeDistance(scratchDistance, grid, rest[at * 3]!, rest[at * 3 + 1]!, rest[at * 3 + 2]!);
    return Math.min(scratchDistance[0]!, r + clearanceMargin + standOff);
  });
}

/** How deep a bundle is let into the bone, and how far it reaches for it; m. */
const anchorDepth = 0.0015;
const anchorReach = 0.005;

/** Ways from the first and the last drawn node of every bundle into the bone they end on; zero where none is near. `(2, bundleCount, 3)`, m. */
function findAnchors(
  authored: AuthoredSheet,
  rest: Float64Array,
  bundleCount: number,
  nodeCount: number,
  pelvis: DistanceGrid,
  femur: DistanceGrid,
): Float64Array {
  const { drawnTo } = muscleFigures[authored.id];
  const pathEnd = (authored.nodeCount ?? pathNodeCount) - 1;
  const drawnEnd = drawnTo === undefined ? nodeCount - 1 : Math.round(drawnTo * pathEnd);
  const anchors = new Float64Array(bundleCount * 6);
  for (const isInsertion of [false, true]) {
    const grid = isInsertion ? femur : pelvis;
    for (let bundle = 0; bundle < bundleCount; bundle++) {
      const end = (bundle * nodeCount + (isInsertion ? drawnEnd : 0)) * 3;
      const out = ((isInsertion ? bundleCount : 0) + bundle) * 3;
      writeDistance(scratchDistance, grid, rest[end]!, rest[end + 1]!, rest[end + 2]!);
      const distance = scratchDistance[0]!;
      if (distance > anchorReach) continue;
      const depth = Math.max(distance, 0) + anchorDepth;
      for (let axis = 0; axis < 3; axis++) {
        anchors[out + axis] = -depth * scratchDistance[1 + axis]!;
      }
    }
  }
  return anchors;
}

/** Sign that makes the sheet's normal (across × along) look away from the centre of the hip, by majority of its cells. */
export function findOutward(sheet: PathSheet): 1 | -1 {
  const { rest, nodeCount, bundleCount } = sheet;
  let votes = 0;
  for (let bundle = 0; bundle < bundleCount - 1; bundle++) {
    for (let node = 0; node < sheet.lengthEnd; node++) {
      const a = (bundle * nodeCount + node) * 3;
      const b = a + nodeCount * 3;
      const ux = rest[b]! - rest[a]!;
      const uy = rest[b + 1]! - rest[a + 1]!;
      const uz = rest[b + 2]! - rest[a + 2]!;
      const vx = rest[a + 3]! - rest[a]!;
      const vy = rest[a + 4]! - rest[a + 1]!;
      const vz = rest[a + 5]! - rest[a + 2]!;
      votes +=
        (uy * vz - uz * vy) * rest[a]! +
        (uz * vx - ux * vz) * rest[a + 1]! +
        (ux * vy - uy * vx) * rest[a + 2]!;
    }
  }
  return votes >= 0 ? 1 : -1;
}
