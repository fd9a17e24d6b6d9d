import { createInterface } from 'node:readline';
import { addContextMuscles } from '#src/anatomy/context-muscles.ts';
import { createHipModel } from '#src/anatomy/create-hip-model.ts';
import { findTransformOnSide, findZOnSide, type Side } from '#src/anatomy/side.ts';
import { findBonyRotationRange, isFreeOfBone } from '#src/biomechanics/bony-range.ts';
import type { HipModel } from '#src/biomechanics/hip-model.ts';
import type {
  HipInputs,
  MusclePartSnapshot,
  MuscleSnapshot,
  PerAngle,
  Snapshot,
} from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { toDegrees } from '#src/units/angle.ts';
import { buildModels, isStale, modelsFolder } from './build.ts';
import { endWithReader } from './files/quiet-pipe.ts';
import { readContextPaths, readPathTable } from './files/read-paths.ts';
import { PoseError, type PoseRequest, parsePoseRequest } from './pose-json.ts';

// `npm run -s pose -- JSON`: one pose in, one JSON object out; without argument one a line from standard input.

/** The kernel's model from the built files; builds them first when the sources have changed. */
export async function loadHipModel(): Promise<HipModel> {
  if (isStale()) await buildModels((line) => console.error(line));
  return addContextMuscles(
    createHipModel(readPathTable(modelsFolder)),
    readContextPaths(modelsFolder),
  );
}

/**
 * What a researcher reads of a solved pose. SI units; moment arms positive in the named direction. On the left the numbers
 * are those of the right hip, and what has a place (transforms, points) is mirrored about the midline of the pelvis.
 */
export function describePose(inputs: HipInputs, snapshot: Snapshot, side: Side = 'right'): object {
  const writePoint = (point: ArrayLike<number>) =>
    [point[0]!, point[1]!, findZOnSide(point[2]!, side)].map(round);
  const { nerve } = snapshot;
  return {
    pose: {
      flexion: round(toDegrees(inputs.flexion)),
      abduction: round(toDegrees(inputs.abduction)),
      internalRotation: round(toDegrees(inputs.internalRotation)),
      kneeFlexion: round(toDegrees(inputs.kneeFlexion)),
      support: inputs.support,
      tightness: inputs.tightness,
      thickening: inputs.thickening,
      variant: inputs.variant,
      triggerPoint: inputs.triggerPoint,
      triggerPointSite: inputs.triggerPointSite,
      seated: inputs.seated,
      activation: inputs.activation ?? 0,
      side,
    },
    // the rotation that bone leaves free at this flexion and abduction; the pose is computed as asked all the same
    freeRotation: findBonyRotationRange(inputs.flexion, inputs.abduction).map((angle) =>
      round(toDegrees(angle)),
    ),
    isFreeOfBone: isFreeOfBone(inputs),
    transforms: {
      worldFromPelvis: [...findTransformOnSide(snapshot.worldFromPelvis, side, true)].map(round),
      worldFromFemur: [...findTransformOnSide(snapshot.worldFromFemur, side, false)].map(round),
    },
    torqueCapacity: Object.fromEntries(
      Object.entries(snapshot.torqueCapacity).map(([action, value]) => [action, round(value)]),
    ),
    muscles: Object.fromEntries(snapshot.muscles.flatMap(describeMuscle)),
    nerve: {
      pressure: round(nerve.peakPressure),
      band: nerve.band,
      flattening: round(nerve.peakFlattening),
      strain: round(nerve.strain),
      tension: round(nerve.tension),
      excursion: round(nerve.excursion),
      peakPoint: writePoint(nerve.peakPoint),
      pressedLength: round(nerve.pressedLength),
      piriformisTension: round(
        snapshot.muscles.find(({ id }) => id === 'piriformis')?.tension ?? 0,
      ),
      converged: nerve.converged,
      residual: round(nerve.residual),
      peakStrand: nerve.strands[nerve.peakStrand]!.id,
      strands: nerve.strands
        .filter(({ isActive }) => isActive)
        .map((strand) => ({
          id: strand.id,
          course: strand.course,
          pressure: round(strand.peakPressure),
          point: writePoint(strand.nodes.subarray(strand.peakStation * 3)),
        })),
    },
  };
}

/** A muscle under its id, and each of its named parts under `id-part`. */
function describeMuscle(muscle: MuscleSnapshot): [string, object][] {
  return [
    [muscle.id, describePull(muscle)],
    ...muscle.parts
      .filter(({ name }) => name !== '')
      .map((part): [string, object] => [`${muscle.id}-${part.name}`, describePull(part)]),
  ];
}

function describePull(pulling: MuscleSnapshot | MusclePartSnapshot): object {
  return {
    length: round(pulling.length),
    restLength: round(pulling.restLength),
    momentArms: roundAngles(pulling.momentArms),
    kneeArm: round(pulling.kneeArm),
    maxForce: round(pulling.maxForce),
    force: round(pulling.tension),
    torqueCapacity: roundAngles(pulling.torqueCapacity),
  };
}

function roundAngles(values: PerAngle): object {
  return {
    flexion: round(values.flexion),
    abduction: round(values.abduction),
    internalRotation: round(values.internalRotation),
  };
}

/** Seven significant digits: past the model's meaning, short enough to read. */
function round(value: number): number {
  return Number(value.toPrecision(7));
}

function fail(error: unknown): void {
  console.error(error instanceof PoseError ? error.message : String(error));
  process.exitCode = 2;
}

async function main(): Promise<void> {
  const [argument, ...rest] = process.argv.slice(2);
  if (rest.length > 0) throw new PoseError('Give one pose in quotes, or none and one a line.');
  // a wrong pose is told at once, before anything is built
  const first = argument === undefined ? null : parsePoseRequest(argument);
  const model = await loadHipModel();
  const snapshot = createSnapshot(model);
  const print = ({ inputs, side }: PoseRequest) =>
    process.stdout.write(
      `${JSON.stringify(describePose(inputs, solve(model, inputs, snapshot), side))}\n`,
    );
  if (first) {
    print(first);
    return;
  }
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== '') print(parsePoseRequest(line));
  }
}

if (process.argv[1] === import.meta.filename) {
  endWithReader();
  try {
    await main();
  } catch (error) {
    fail(error);
  }
}
