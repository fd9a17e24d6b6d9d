import { findVolume } from '#models/mesher/mesh.ts';
import type { ContextMuscleFile } from '#src/anatomy/context-file.ts';
import { createContextMuscle } from '#src/anatomy/context-muscles.ts';
import { type HipPose, neutralPose, writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import type { MuscleSnapshot } from '#src/biomechanics/snapshot.ts';
import { createMuscleSnapshot } from '#src/biomechanics/solve.ts';
import { shapeRestingBelly } from '#src/biomechanics/solve-bellies.ts';
import {
  createViaPose,
  type ViaPose,
  writeViaMuscle,
  writeViaPose,
} from '#src/biomechanics/via-muscle.ts';
import { createMuscleSurface, writeMuscleSurface } from '#src/deform/muscle-surface.ts';
import { createIdentity } from '#src/math/transform.ts';

/** Where the segments stand in a pose. */
export function createPose(pose: HipPose): ViaPose {
  return writeViaPose(createViaPose(), pose, writePelvisFromFemur(createIdentity(), pose));
}

/** A muscle in a pose, its flesh as thick as at rest. */
function createState(file: ContextMuscleFile, pose: ViaPose): MuscleSnapshot {
  const muscle = createContextMuscle(file);
  const state = createMuscleSnapshot(muscle, 0);
  writeViaMuscle(state, muscle, muscle.via!, pose);
  shapeRestingBelly(muscle, state);
  return state;
}

/** `(bundleCount, nodeCount, 3)`, m, pelvis frame. */
export function findNodes(file: ContextMuscleFile, pose: ViaPose): Float64Array {
  return createState(file, pose).nodes;
}

/** Volume of a muscle as it is drawn at neutral; m³. */
export function findDrawnVolume(file: ContextMuscleFile): number {
  const state = createState(file, createPose(neutralPose));
  const surface = createMuscleSurface(state);
  const positions = new Float32Array(surface.vertexCount * 3);
  writeMuscleSurface(positions, new Float32Array(positions.length), surface, state);
  return Math.abs(
    findVolume({ positions: Float64Array.from(positions), indices: surface.indices }),
  );
}
