import { neutralPose, writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import type { HipModel, MuscleModel } from '#src/biomechanics/hip-model.ts';
import { createViaPose, findPointReaches, writeViaPose } from '#src/biomechanics/via-muscle.ts';
import { type ViaPath, type ViaWrap, viaSegments } from '#src/biomechanics/via-path.ts';
import { createIdentity } from '#src/math/transform.ts';
import { contextMuscleIds } from './catalog.ts';
import { contextArchitecture } from './context-architecture.ts';
import { type ContextMuscleFile, parseContextFile } from './context-file.ts';
import { createParts, createShares } from './create-hip-model.ts';
import { muscleFigures } from './muscles.ts';

/**
 * The model with the muscles for context behind its own. They change nothing of the others.
 * @param text content of `context-paths.json`.
 * @throws RangeError with one plain sentence when it is damaged.
 */
export function addContextMuscles(model: HipModel, text: string): HipModel {
  const file = parseContextFile(text);
  const added = contextMuscleIds.map((id) => {
    const muscle = file.muscles.find((candidate) => candidate.id === id);
    if (!muscle) throw new RangeError(`The paths of the muscles for context have no ${id}.`);
    return createContextMuscle(muscle);
  });
  return { ...model, muscles: [...model.muscles, ...added] };
}

export function createContextMuscle(file: ContextMuscleFile): MuscleModel {
  const { id, nodeCount, points, halfThickness } = file;
  const figures = muscleFigures[id];
  const bundleCount = points.length;
  const parts = createParts(contextArchitecture[id], bundleCount);
  const count = bundleCount * nodeCount;
  return {
    id,
    // threads have no guide and no row in the table
    kind: 'line',
    rest: new Float64Array(count * 3),
    weights: new Float64Array(count),
    offset: 0,
    bundleCount,
    nodeCount,
    lengthEnd: nodeCount - 1,
    drawnEnd: nodeCount - 1,
    restHalfThickness: Float64Array.from(halfThickness.flat()),
    bundleShares: createShares(bundleCount, parts),
    parts,
    kneeLever: 0,
    bellyFrom: figures.belly[0],
    bellyTo: figures.belly[1],
    deepShare: figures.deepShare,
    deepGrowth: figures.deepGrowth ?? 0.5,
    outward: file.outward,
    outwardOffset: new Float64Array(count),
    hasOffset: false,
    isCarriedByChord: true,
    slides: false,
    anchors: new Float64Array(bundleCount * 6),
    via: createViaPath(file, figures.belly),
  };
}

function createViaPath(
  { segments, points, wraps, smoothing, nodeCount }: ContextMuscleFile,
  belly: readonly [from: number, to: number],
): ViaPath {
  const bundleCount = points.length;
  const path: ViaPath = {
    pointCount: segments.length,
    segments: Uint8Array.from(segments, (segment) => viaSegments.indexOf(segment)),
    points: Float64Array.from(points.flat(2)),
    wraps: wraps.flat().map((wrap): ViaWrap | null =>
      wrap
        ? {
            ...wrap,
            segment: viaSegments.indexOf(wrap.segment),
            centre: Float64Array.from(wrap.centre),
            axis: Float64Array.from(wrap.axis),
            across: findAcross(wrap.axis),
          }
        : null,
    ),
    restReaches: new Float64Array(bundleCount * nodeCount),
    restFlesh: new Float64Array(bundleCount * 2),
    smoothing,
  };
  const pose = writeViaPose(
    createViaPose(),
    neutralPose,
    writePelvisFromFemur(createIdentity(), neutralPose),
  );
  const reaches = points.map((_, bundle) => findPointReaches(path, bundle, pose));
  // a row of points belongs to one fraction of the muscle, however much longer one thread is than the next
  const fractions = segments.map(
    (_, row) => reaches.reduce((sum, reach) => sum + reach[row]! / reach.at(-1)!, 0) / bundleCount,
  );
  reaches.forEach((reach, bundle) => {
    for (let node = 0; node < nodeCount; node++) {
      path.restReaches[bundle * nodeCount + node] = findReach(
        fractions,
        reach,
        node / (nodeCount - 1),
      );
    }
    path.restFlesh[bundle * 2] = findReach(fractions, reach, belly[0]);
    path.restFlesh[bundle * 2 + 1] = findReach(fractions, reach, belly[1]);
  });
  return path;
}

/** Straight between the rows. */
function findReach(fractions: readonly number[], reach: readonly number[], s: number): number {
  let row = 0;
  while (row < fractions.length - 2 && s > fractions[row + 1]!) row++;
  const t = (s - fractions[row]!) / (fractions[row + 1]! - fractions[row]!);
  return reach[row]! + t * (reach[row + 1]! - reach[row]!);
}

/** A unit vector at a right angle to a unit axis. */
function findAcross([x, y, z]: readonly [number, number, number]): Float64Array {
  // the frame's axis that is farthest from it, less its share along it
  const dots = [x, y, z];
  const least = dots.findIndex((dot) => Math.abs(dot) === Math.min(...dots.map(Math.abs)));
  const across = dots.map((dot, i) => (i === least ? 1 : 0) - dots[least]! * dot);
  const length = Math.hypot(...across);
  return Float64Array.from(across, (value) => value / length);
}
