import { sciaticNerve } from '#models/nerves/sciatic-nerve.ts';
import { writeGuide } from '#src/biomechanics/guide.ts';
import { type HipPose, writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { createIdentity, type Transform } from '#src/math/transform.ts';
import { type BellySheet, createBallField } from './ball-field.ts';
import type { DistanceGrid } from './distance-grid.ts';
import { type RelaxWeights, solveSheet } from './relax.ts';
import type { PathSheet } from './rest.ts';

/** What the nerve is drawn over. */
export interface StringSurroundings {
  readonly pelvis: DistanceGrid;
  readonly femur: DistanceGrid;
  /** Ligaments of the pelvis in its way. */
  readonly ligaments: readonly BellySheet[];
  /** Muscles in its way. */
  readonly muscles: readonly PathSheet[];
}

/** A pose of the grid with the corrections of all muscles and of the nerve in it; flat arrays, m. */
export interface SolvedPose {
  readonly pose: HipPose;
  /** One for each of `muscles`. */
  readonly muscles: readonly Float64Array[];
  readonly nerve: Float64Array;
}

/** Steps from one pose of the grid to the next, so that no belly passes through the nerve between them. */
const stepCount = 4;
const sweepsOnTheWay = 60;
const maxSweeps = 400;
const tolerance = 2e-5;
/** Fraction of the course along which they are felt. */
const feltUntil = 0.5;

/**
 * Solves the nerve in one pose: a string over ligament, ischium and short rotators, reached in steps from a solved pose.
 * It is slack at neutral; what it is bent there, no tension straightens.
 *
 * @param u      out: the nerve's correction, `(nodeCount, 3)`, m.
 * @param target the pose and the corrections that the muscles have there.
 * @param from   a solved neighbour; null at neutral.
 */
export function solveNerveString(
  u: Float64Array,
  nerve: PathSheet,
  target: Omit<SolvedPose, 'nerve'>,
  from: SolvedPose | null,
  surroundings: StringSurroundings,
  weights: RelaxWeights,
): { residual: number } {
  if (from) u.set(from.nerve);
  const steps = from ? stepCount : 1;
  const transform = createIdentity();
  const bends = findBends(nerve);
  let result = { residual: Infinity };
  for (let step = 1; step <= steps; step++) {
    const t = step / steps;
    writePelvisFromFemur(transform, from ? mixPoses(from.pose, target.pose, t) : target.pose);
    const guide = (sheet: PathSheet) =>
      writeGuide(new Float64Array(sheet.rest.length), 0, sheet, transform);
    const bellies = surroundings.muscles.map((sheet, index): BellySheet => {
      const nodes = guide(sheet);
      const here = target.muscles[index]!;
      const there = from?.muscles[index] ?? here;
      for (let i = 0; i < nodes.length; i++) nodes[i]! += there[i]! + t * (here[i]! - there[i]!);
      const { bundleCount, nodeCount, halfThickness } = sheet;
      return { bundleCount, nodeCount, nodes, halfThickness };
    });
    result = solveSheet(
      u,
      {
        bundleCount: 1,
        nodeCount: nerve.nodeCount,
        guided: guide(nerve),
        pinned: nerve.pinned,
        fixedFrom: nerve.lengthEnd,
        pelvisClearance: nerve.pelvisClearance,
        femurClearance: nerve.femurClearance,
        hold: nerve.hold,
        medialWall: nerve.medialWall,
        obstacles: createBallField([...surroundings.ligaments, ...bellies]),
        obstacleEnd: Math.round(feltUntil * (nerve.nodeCount - 1)),
        obstacleRoom: sciaticNerve.room,
        section: nerve.section,
        slackBend: turnBends(nerve, bends, transform),
        weights,
      },
      surroundings.pelvis,
      surroundings.femur,
      transform,
      step === steps ? maxSweeps : sweepsOnTheWay,
      tolerance,
    );
  }
  return result;
}

/** Second differences of the slack string, 2 xᵢ − xᵢ₋₁ − xᵢ₊₁; m. */
function findBends({ rest }: PathSheet): Float64Array {
  return rest.map((x, i) =>
    i < 3 || i >= rest.length - 3 ? 0 : 2 * x - rest[i - 3]! - rest[i + 3]!,
  );
}

/** The bends turned as far as the guide turns their nodes. */
function turnBends(nerve: PathSheet, bends: Float64Array, transform: Transform): Float64Array {
  return writeGuide(new Float64Array(bends.length), 0, { ...nerve, rest: bends }, transform);
}

function mixPoses(a: HipPose, b: HipPose, t: number): HipPose {
  const mix = (angle: keyof HipPose) =>
    (a[angle] + t * (b[angle] - a[angle])) as HipPose[typeof angle];
  return {
    flexion: mix('flexion'),
    abduction: mix('abduction'),
    internalRotation: mix('internalRotation'),
    kneeFlexion: a.kneeFlexion,
  };
}
