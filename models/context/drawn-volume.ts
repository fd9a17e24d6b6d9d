import { findVolume } from '#models/mesher/mesh.ts';
import type { ContextMuscleFile } from '#src/anatomy/context-file.ts';
import { createContextMuscle } from '#src/anatomy/context-muscles.ts';
import { neutralPose, writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { createMuscleSnapshot } from '#src/biomechanics/solve.ts';
import { shapeRestingBelly } from '#src/biomechanics/solve-bellies.ts';
import { createViaPose, writeViaMuscle, writeViaPose } from '#src/biomechanics/via-muscle.ts';
import { createMuscleSurface, writeMuscleSurface } from '#src/deform/muscle-surface.ts';
import { createIdentity } from '#src/math/transform.ts';

/** Volume of a muscle as it is drawn at neutral; m³. */
export function findDrawnVolume(file: ContextMuscleFile): number {
  const muscle = createContextMuscle(file);
  const state = createMuscleSnapshot(muscle, 0);
  const pose = writeViaPose(
    createViaPose(),
    neutralPose,
    writePelvisFromFemur(createIdentity(), neutralPose),
  );
  writeViaMuscle(state, muscle, muscle.via!, pose);
  shapeRestingBelly(muscle, state);
  const surface = createMuscleSurface(state);
  const positions = new Float32Array(surface.vertexCount * 3);
  writeMuscleSurface(positions, new Float32Array(positions.length), surface, state);
  return Math.abs(
    findVolume({ positions: Float64Array.from(positions), indices: surface.indices }),
  );
}
