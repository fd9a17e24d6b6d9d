import {
  findExportName,
  findStructure,
  type MuscleId,
  type StructureId,
} from '#src/anatomy/catalog.ts';
import { createHipModel } from '#src/anatomy/create-hip-model.ts';
import { neutralPose } from '#src/biomechanics/hip-joint.ts';
import type { HipInputs, Snapshot } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { createMuscleSurface, writeMuscleSurface } from '#src/deform/muscle-surface.ts';
import { createNerveSurface, writeNerveSurface } from '#src/deform/nerve-surface.ts';
import type { NamedMesh } from '../files/named-mesh.ts';
import type { Mesh } from '../mesher/mesh.ts';
import { bakeOcclusion } from '../mesher/occlusion.ts';

/** Muscles and nerve as the page draws them. */
export interface SoftTissue {
  readonly snapshot: Snapshot;
  /** Pelvis frame, m; vertices in the order in which deform writes them. */
  readonly muscles: readonly NamedMesh[];
  readonly nerve: NamedMesh;
}

/** Solves one pose with the kernel and draws muscles and nerve with the page's own deformation. */
export function createSoftTissue(pathFile: ArrayBuffer, inputs: HipInputs): SoftTissue {
  const model = createHipModel(pathFile);
  const snapshot = solve(model, inputs, createSnapshot(model));
  const muscles = snapshot.muscles.map((muscle): NamedMesh => {
    const surface = createMuscleSurface(muscle);
    const positions = new Float32Array(surface.vertexCount * 3);
    const normals = new Float32Array(surface.vertexCount * 3);
    writeMuscleSurface(positions, normals, surface, muscle);
    const name = findExportName(findStructure(muscle.id as MuscleId).id);
    return { name, positions, normals, indices: surface.indices };
  });
  const { nerve } = snapshot;
  const surface = createNerveSurface(nerve.stationCount);
  const positions = new Float32Array(surface.vertexCount * 3);
  const normals = new Float32Array(surface.vertexCount * 3);
  writeNerveSurface(positions, normals, new Float32Array(surface.vertexCount), surface, nerve);
  const nerveId: StructureId = 'sciatic-nerve';
  return {
    snapshot,
    muscles,
    nerve: { name: findExportName(nerveId), positions, normals, indices: surface.indices },
  };
}

/** Rays and reach of the baked shade; m. */
const occlusionSettings = { rayCount: 48, reach: 0.05 } as const;
/** Least openness kept: soft tissue moves, and its shade must not tell of a gap that has closed. */
const leastOpenness = 0.3;

/**
 * The relaxed neutral pose with baked shade. A muscle is shaded by the bones and by itself alone, because every other
 * layer may be off.
 */
export function createShadedSoftTissue(
  pathFile: ArrayBuffer,
  bones: readonly Mesh[],
): { readonly muscles: readonly NamedMesh[]; readonly nerve: NamedMesh } {
  const { muscles, nerve } = createSoftTissue(pathFile, {
    ...neutralPose,
    support: 'non-weight-bearing',
    tightness: 0,
    variant: 'A',
  });
  const shade = (mesh: NamedMesh): NamedMesh => {
    const target = {
      positions: Float64Array.from(mesh.positions),
      normals: Float64Array.from(mesh.normals),
      indices: mesh.indices,
    };
    const occlusion = bakeOcclusion(target, [...bones, target], occlusionSettings).map((open) =>
      Math.max(open, leastOpenness),
    );
    return { ...mesh, occlusion };
  };
  return { muscles: muscles.map(shade), nerve: shade(nerve) };
}
