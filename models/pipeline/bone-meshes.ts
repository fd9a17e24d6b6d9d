import type { NamedMesh } from '#models/files/named-mesh.ts';
import { type Mesh, mirrorZ } from '#models/mesher/mesh.ts';
import { bakeOcclusion } from '#models/mesher/occlusion.ts';
import type { PolygonisedMesh } from '#models/mesher/polygonise.ts';
import {
  type BoneId,
  findExportName,
  findStructure,
  type SegmentId,
} from '#src/anatomy/catalog.ts';
import { halfHipSeparation } from '#src/anatomy/frames.ts';
import { createNeutralTransforms, findSegmentTransform } from '#src/anatomy/segments.ts';
import { readCached, writeCached } from './cache.ts';
import type { JobResult } from './jobs.ts';
import { hashSources } from './source-hash.ts';

/** Rays and reach of the baked shade; m. */
const occlusionSettings = { rayCount: 56, reach: 0.06 } as const;
/** Least openness kept, so that no crevice turns black. */
const leastOpenness = 0.12;

/** What is authored and meshed: the midline and the right side. The left bones are these mirrored. */
export const authoredBoneIds = [
  'right-hip-bone',
  'sacrum',
  'right-femur',
  'interpubic-disc',
  'lumbosacral-disc',
  'fifth-lumbar-vertebra',
  'fourth-lumbar-disc',
  'fourth-lumbar-vertebra',
  'right-patella',
  'right-tibia',
  'right-fibula',
  'right-foot',
] as const satisfies readonly BoneId[];

export type AuthoredBoneId = (typeof authoredBoneIds)[number];

/** A bone in the frame of its segment, and its lighter twin for weak machines. */
export interface BoneMesh extends PolygonisedMesh {
  readonly light: PolygonisedMesh;
}

export type BoneMeshes = { readonly [id in AuthoredBoneId]: BoneMesh };

export function readBoneMeshes(
  results: {
    readonly [id in AuthoredBoneId]: JobResult;
  },
): BoneMeshes {
  const entries = authoredBoneIds.map((id) => [id, readMesh(results[id])] as const);
  return Object.fromEntries(entries) as { [id in AuthoredBoneId]: BoneMesh };
}

/** Hip bones, sacrum and femora standing at neutral in the pelvis frame: what muscles and ligaments touch. */
export function placeBones(bones: BoneMeshes): readonly Mesh[] {
  return (['right-hip-bone', 'sacrum', 'right-femur'] as const).flatMap((id) =>
    placeBone(bones, id),
  );
}

/** A bone, and its mirror image if it has one, standing at neutral in the pelvis frame. */
export function placeBone(bones: BoneMeshes, id: AuthoredBoneId): readonly Mesh[] {
  const { segment } = findStructure(id);
  const t = findSegmentTransform(createNeutralTransforms(), segment as SegmentId);
  const { positions, indices } = bones[id];
  const placed: Mesh = { positions: positions.map((value, i) => value + t[9 + (i % 3)]!), indices };
  return findLeftId(id) ? [placed, mirrorZ(placed, -halfHipSeparation)] : [placed];
}

/** The bones as they are shipped: each in the frame of its segment, shaded by all of them at neutral. */
export function createBoneFiles(
  bones: BoneMeshes,
  ids: readonly BoneId[],
  level: 'full' | 'light',
): readonly NamedMesh[] {
  const shade = bakeBones(bones);
  const describe = (id: BoneId, mesh: PolygonisedMesh, occlusion: Float32Array): NamedMesh => ({
    name: findExportName(id),
    positions: Float32Array.from(mesh.positions),
    normals: Float32Array.from(mesh.normals),
    indices: mesh.indices,
    occlusion,
  });
  return authoredBoneIds.flatMap((id) => {
    const mesh = level === 'light' ? bones[id].light : bones[id];
    const occlusion =
      level === 'light' ? pickShade(bones[id], shade[id], bones[id].light) : shade[id];
    const right = ids.includes(id) ? [describe(id, mesh, occlusion)] : [];
    const leftId = findLeftId(id);
    if (!leftId || !ids.includes(leftId)) return right;
    // the body is symmetric, so the left bones and their shade are the right ones mirrored
    const plane = findStructure(id).segment === 'pelvis' ? -halfHipSeparation : 0;
    const normals = mesh.normals.slice();
    for (let i = 2; i < normals.length; i += 3) normals[i] = -normals[i]!;
    const left = describe(leftId, { ...mirrorZ(mesh, plane), normals }, occlusion);
    return [...right, { ...left, mirrorOf: { name: findExportName(id), plane } }];
  });
}

function findLeftId(id: AuthoredBoneId): BoneId | null {
  return id.startsWith('right-') ? (id.replace('right-', 'left-') as BoneId) : null;
}

/** Shade of a lighter mesh, whose vertices are all vertices of the full one. */
function pickShade(full: Mesh, shade: Float32Array, light: Mesh): Float32Array {
  const key = ({ positions: p }: Mesh, v: number) =>
    `${p[v * 3]!} ${p[v * 3 + 1]!} ${p[v * 3 + 2]!}`;
  const known = new Map<string, number>();
  for (let v = 0; v < shade.length; v++) known.set(key(full, v), shade[v]!);
  return Float32Array.from(
    { length: light.positions.length / 3 },
    (_, v) => known.get(key(light, v)) ?? 1,
  );
}

function bakeBones(bones: BoneMeshes): { [id in AuthoredBoneId]: Float32Array } {
  const key = hashSources([
    'models/bones',
    'models/mesher',
    'models/pipeline/jobs.ts',
    'models/pipeline/bone-meshes.ts',
    'src/anatomy/frames.ts',
    'src/biomechanics/leg-joints.ts',
  ]);
  const cached = readCached('bone-shade', key);
  const surroundings = cached ? [] : authoredBoneIds.flatMap((id) => placeBone(bones, id));
  const entries = authoredBoneIds.map((id) => {
    if (cached) return [id, Float32Array.from(cached.arrays[id]!)] as const;
    const target = { positions: placeBone(bones, id)[0]!.positions, normals: bones[id].normals };
    const open = bakeOcclusion(target, surroundings, occlusionSettings);
    return [id, open.map((value) => Math.max(value, leastOpenness))] as const;
  });
  if (!cached) {
    const arrays = Object.fromEntries(
      entries.map(([id, values]) => [id, Float64Array.from(values)]),
    );
    writeCached('bone-shade', key, { arrays, report: '' });
  }
  return Object.fromEntries(entries) as { [id in AuthoredBoneId]: Float32Array };
}

function readMesh({ arrays }: JobResult): BoneMesh {
  const read = (prefix: '' | 'light'): PolygonisedMesh => ({
    positions: arrays[`${prefix}positions`] as Float64Array,
    normals: arrays[`${prefix}normals`] as Float64Array,
    indices: arrays[`${prefix}indices`] as Uint32Array,
  });
  return { ...read(''), light: read('light') };
}
