import { createInterface } from 'node:readline';
import type { MuscleId } from '#src/anatomy/catalog.ts';
import { createHipModel } from '#src/anatomy/create-hip-model.ts';
import { muscleParts } from '#src/anatomy/muscles.ts';
import type { HipModel } from '#src/biomechanics/hip-model.ts';
import type { HipInputs, MuscleSnapshot, Snapshot } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { toDegrees } from '#src/units/angle.ts';
import { buildModels, isStale, modelsFolder } from './build.ts';
import { readPathTable } from './files/read-paths.ts';
import { PoseError, parsePoseJson } from './pose-json.ts';

// `npm run -s pose -- JSON`: one pose in, one JSON object out; without argument one a line from standard input.

/** The kernel's model from the built files; builds them first when the sources have changed. */
export async function loadHipModel(): Promise<HipModel> {
  if (isStale()) await buildModels((line) => console.error(line));
  return createHipModel(readPathTable(modelsFolder));
}

/** What a researcher reads of a solved pose. SI units; moment arms positive in the named direction. */
export function describePose(inputs: HipInputs, snapshot: Snapshot): object {
  const { nerve } = snapshot;
  return {
    pose: {
      flexion: round(toDegrees(inputs.flexion)),
      abduction: round(toDegrees(inputs.abduction)),
      internalRotation: round(toDegrees(inputs.internalRotation)),
      kneeFlexion: round(toDegrees(inputs.kneeFlexion)),
      support: inputs.support,
      tightness: inputs.tightness,
      variant: inputs.variant,
      triggerPoint: inputs.triggerPoint,
      triggerPointSite: inputs.triggerPointSite,
      seated: inputs.seated,
    },
    transforms: {
      worldFromPelvis: [...snapshot.worldFromPelvis].map(round),
      worldFromFemur: [...snapshot.worldFromFemur].map(round),
    },
    muscles: Object.fromEntries(snapshot.muscles.flatMap(describeMuscle)),
    nerve: {
      pressure: round(nerve.peakPressure),
      band: nerve.band,
      flattening: round(nerve.peakFlattening),
      strain: round(nerve.strain),
      tension: round(nerve.tension),
      excursion: round(nerve.excursion),
      peakPoint: [...nerve.peakPoint].map(round),
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
          point: [0, 1, 2].map((axis) => round(strand.nodes[strand.peakStation * 3 + axis]!)),
        })),
    },
  };
}

/** A muscle under its id, and each of its named parts under `id-part`. */
function describeMuscle(muscle: MuscleSnapshot): [string, object][] {
  const whole: [string, object] = [
    muscle.id,
    {
      length: round(muscle.length),
      restLength: round(muscle.restLength),
      momentArms: {
        flexion: round(muscle.momentArms.flexion),
        abduction: round(muscle.momentArms.abduction),
        internalRotation: round(muscle.momentArms.internalRotation),
      },
    },
  ];
  const parts = Object.entries(muscleParts[muscle.id as MuscleId] ?? {});
  return [
    whole,
    ...parts.map(([part, bundles]): [string, object] => {
      const mean = (values: Float64Array, stride: number, column: number) =>
        round(
          bundles.reduce((sum, bundle) => sum + values[bundle * stride + column]!, 0) /
            bundles.length,
        );
      return [
        `${muscle.id}-${part}`,
        {
          length: mean(muscle.bundleLengths, 1, 0),
          momentArms: {
            flexion: mean(muscle.bundleArms, 3, 0),
            abduction: mean(muscle.bundleArms, 3, 1),
            internalRotation: mean(muscle.bundleArms, 3, 2),
          },
        },
      ];
    }),
  ];
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
  const first = argument === undefined ? null : parsePoseJson(argument);
  const model = await loadHipModel();
  const snapshot = createSnapshot(model);
  const print = (inputs: HipInputs) =>
    process.stdout.write(
      `${JSON.stringify(describePose(inputs, solve(model, inputs, snapshot)))}\n`,
    );
  if (first) {
    print(first);
    return;
  }
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== '') print(parsePoseJson(line));
  }
}

if (process.argv[1] === import.meta.filename) {
  try {
    await main();
  } catch (error) {
    fail(error);
  }
}
