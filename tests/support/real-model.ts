import { modelsFolder } from '#models/build.ts';
import { readContextPaths, readPathTable } from '#models/files/read-paths.ts';
import { addContextMuscles } from '#src/anatomy/context-muscles.ts';
import { createHipModel } from '#src/anatomy/create-hip-model.ts';
import { poseLimits } from '#src/biomechanics/hip-joint.ts';
import type { HipModel } from '#src/biomechanics/hip-model.ts';
import type { HipInputs } from '#src/biomechanics/snapshot.ts';
import { deg } from '#src/units/angle.ts';
import { neutralInputs } from './tiny-models.ts';

/** The content of the built table of paths. The setup of the tests has built it. */
export function loadPathFile(): ArrayBuffer {
  return readPathTable(modelsFolder);
}

/** The kernel's model as the page has it. */
export function loadRealModel(): HipModel {
  return createHipModel(loadPathFile());
}

/** The same with the muscles for context, as the pose program has it. */
export function loadWholeModel(): HipModel {
  return addContextMuscles(loadRealModel(), readContextPaths(modelsFolder));
}

/** Inputs from degrees; whatever is not given is neutral, relaxed and unloaded. */
export function poseAt(
  flexion: number,
  abduction: number,
  internalRotation: number,
  changes: Partial<HipInputs> = {},
): HipInputs {
  return {
    ...neutralInputs,
    flexion: deg(flexion),
    abduction: deg(abduction),
    internalRotation: deg(internalRotation),
    ...changes,
  };
}

/** Poses spread evenly over the whole range of motion, the limits included. */
export function listGridPoses(
  counts: readonly [flexion: number, abduction: number, rotation: number],
  changes: Partial<HipInputs> = {},
): HipInputs[] {
  const [flexions, abductions, rotations] = (
    ['flexion', 'abduction', 'internalRotation'] as const
  ).map((angle, axis) => {
    const [min, max] = poseLimits[angle];
    const count = counts[axis]!;
    return Array.from({ length: count }, (_, i) => min + ((max - min) * i) / (count - 1));
  }) as [number[], number[], number[]];
  return flexions.flatMap((flexion) =>
    abductions.flatMap((abduction) =>
      rotations.map((internalRotation) => ({
        ...neutralInputs,
        flexion,
        abduction,
        internalRotation,
        ...changes,
      })),
    ),
  );
}
