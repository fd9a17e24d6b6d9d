import type { NamedMesh } from '#models/files/named-mesh.ts';
import { type Mesh, mirrorZ } from '#models/mesher/mesh.ts';
import { bakeOcclusion } from '#models/mesher/occlusion.ts';
import type { PolygonisedMesh } from '#models/mesher/polygonise.ts';
import { type BoneId, findExportName } from '#src/anatomy/catalog.ts';
import { halfHipSeparation, leftHipCentre } from '#src/anatomy/frames.ts';
import { readCached, writeCached } from './cache.ts';
import type { JobResult } from './jobs.ts';
import { hashSources } from './source-hash.ts';

/** Rays and reach of the baked shade; m. */
const occlusionSettings = { rayCount: 56, reach: 0.06 } as const;
/** Least openness kept, so that no crevice turns black. */
const leastOpenness = 0.12;

export interface BoneMeshes {
  readonly hipBone: PolygonisedMesh;
  readonly sacrum: PolygonisedMesh;
  readonly femur: PolygonisedMesh;
}

export function readBoneMeshes(results: {
  readonly 'right-hip-bone': JobResult;
  readonly sacrum: JobResult;
  readonly 'right-femur': JobResult;
}): BoneMeshes {
  return {
    hipBone: readMesh(results['right-hip-bone']),
    sacrum: readMesh(results.sacrum),
    femur: readMesh(results['right-femur']),
  };
}

/** All five bones standing at neutral in the pelvis frame. */
export function placeBones({ hipBone, sacrum, femur }: BoneMeshes): readonly Mesh[] {
  return [
    hipBone,
    mirrorZ(hipBone, -halfHipSeparation),
    sacrum,
    femur,
    mirrorZ(femur, -halfHipSeparation),
  ];
}

/** The five bones as they are shipped: each in the frame of its segment, shaded by all of them at neutral. */
export function createBoneFiles(bones: BoneMeshes): readonly NamedMesh[] {
  const { hipBone, sacrum, femur } = bones;
  const shade = bakeBones(bones);
  const right = (id: BoneId, mesh: PolygonisedMesh, occlusion: Float32Array): NamedMesh => ({
    name: findExportName(id),
    positions: Float32Array.from(mesh.positions),
    normals: Float32Array.from(mesh.normals),
    indices: mesh.indices,
    occlusion,
  });
  // the pelvis is symmetric, so the left bones and their shade are the right ones mirrored
  const left = (
    id: BoneId,
    mesh: PolygonisedMesh,
    plane: number,
    occlusion: Float32Array,
  ): NamedMesh => {
    const normals = mesh.normals.slice();
    for (let i = 2; i < normals.length; i += 3) normals[i] = -normals[i]!;
    return right(id, { ...mirrorZ(mesh, plane), normals }, occlusion);
  };
  return [
    right('right-hip-bone', hipBone, shade.hipBone),
    left('left-hip-bone', hipBone, leftHipCentre[2] / 2, shade.hipBone),
    right('sacrum', sacrum, shade.sacrum),
    right('right-femur', femur, shade.femur),
    left('left-femur', femur, 0, shade.femur),
  ];
}

function bakeBones(bones: BoneMeshes): { [name in keyof BoneMeshes]: Float32Array } {
  const key = hashSources([
    'models/bones',
    'models/mesher',
    'models/pipeline/jobs.ts',
    'models/pipeline/bone-meshes.ts',
    'src/anatomy/frames.ts',
  ]);
  const cached = readCached('bone-shade', key);
  if (cached) {
    const read = (name: keyof BoneMeshes): Float32Array => Float32Array.from(cached.arrays[name]!);
    return { hipBone: read('hipBone'), sacrum: read('sacrum'), femur: read('femur') };
  }
  const surroundings = placeBones(bones);
  const bake = (mesh: PolygonisedMesh): Float32Array =>
    bakeOcclusion(mesh, surroundings, occlusionSettings).map((open) =>
      Math.max(open, leastOpenness),
    );
  const shade = {
    hipBone: bake(bones.hipBone),
    sacrum: bake(bones.sacrum),
    femur: bake(bones.femur),
  };
  const arrays = Object.fromEntries(
    Object.entries(shade).map(([name, values]) => [name, Float64Array.from(values)]),
  );
  writeCached('bone-shade', key, { arrays, report: '' });
  return shade;
}

function readMesh({ arrays }: JobResult): PolygonisedMesh {
  return {
    positions: arrays.positions as Float64Array,
    normals: arrays.normals as Float64Array,
    indices: arrays.indices as Uint32Array,
  };
}
