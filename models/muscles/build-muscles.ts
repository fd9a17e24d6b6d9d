import type { NamedMesh } from '#models/files/named-mesh.ts';
import type { Mesh } from '#models/mesher/mesh.ts';
import { bakeOcclusion } from '#models/mesher/occlusion.ts';
import {
  contextMuscleIds,
  findExportName,
  findStructure,
  nerveBranchIds,
  type StructureId,
  structures,
} from '#src/anatomy/catalog.ts';
import { addContextMuscles } from '#src/anatomy/context-muscles.ts';
import { createHipModel } from '#src/anatomy/create-hip-model.ts';
import type { NerveTube, Snapshot } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, restingInputs, solve } from '#src/biomechanics/solve.ts';
import {
  createDividedSurface,
  findDrawnRange,
  writeDividedSurface,
} from '#src/deform/divided-surface.ts';
import { createNerveSurface, writeNerveSurface } from '#src/deform/nerve-surface.ts';

/** Rays and reach of the baked shade of soft tissue; m. */
const occlusionSettings = { rayCount: 40, reach: 0.035 } as const;
/** Least openness kept, so that no cleft turns black. */
const leastOpenness = 0.25;

/** From the skin inwards: what lies further out may be peeled away, so it throws no shade. */
const depthOrder: readonly (readonly StructureId[])[] = [
  ['iliotibial-tract', 'tensor-fasciae-latae', 'gluteus-maximus'],
  ['gluteus-medius'],
  ['gluteus-minimus'],
  ['piriformis'],
  ['sciatic-nerve'],
  [
    'superior-gemellus',
    'obturator-internus',
    'inferior-gemellus',
    'quadratus-femoris',
    'obturator-externus',
  ],
  ['iliofemoral-ligament', 'ischiofemoral-ligament', 'pubofemoral-ligament'],
];

/** Muscles and nerve as meshes in one pose, pelvis frame, in the vertex order that deform writes. */
export function createSoftMeshes(snapshot: Snapshot): readonly NamedMesh[] {
  const muscles = [...snapshot.muscles, ...snapshot.fasciae].map((muscle): NamedMesh => {
    const surface = createDividedSurface(muscle);
    const positions = new Float32Array(surface.vertexCount * 3);
    const normals = new Float32Array(surface.vertexCount * 3);
    writeDividedSurface(positions, normals, surface, muscle);
    const drawn = findDrawnRange(surface, muscle);
    const from = drawn.firstVertex * 3;
    const to = from + drawn.vertexCount * 3;
    return {
      name: muscle.id.replaceAll('-', '_'),
      positions: positions.slice(from, to),
      normals: normals.slice(from, to),
      indices: surface.indices
        .slice(drawn.firstIndex, drawn.firstIndex + drawn.indexCount)
        .map((index) => index - drawn.firstVertex),
    };
  });
  const { trunks, branches } = snapshot.nerve;
  const nerves = [
    createNerveMesh('sciatic-nerve', trunks),
    ...nerveBranchIds.map((id) =>
      createNerveMesh(
        id,
        branches.filter((branch) => branch.id === id),
      ),
    ),
  ];
  return [...muscles, ...nerves];
}

function createNerveMesh(id: StructureId, strands: readonly NerveTube[]): NamedMesh {
  const surface = createNerveSurface({ strands });
  const positions = new Float32Array(surface.vertexCount * 3);
  const normals = new Float32Array(surface.vertexCount * 3);
  writeNerveSurface(positions, normals, new Float32Array(surface.vertexCount), surface, {
    strands,
  });
  return { name: findExportName(id), positions, normals, indices: surface.indices };
}

export interface SoftFiles {
  readonly muscles: readonly NamedMesh[];
  readonly nerve: NamedMesh;
  /** Muscles for context. */
  readonly context: readonly NamedMesh[];
}

/** The soft tissue as it is shipped: neutral and relaxed, shaded by the bones and by what lies deeper. */
export function createSoftFiles(
  pathFile: ArrayBuffer,
  contextText: string,
  bones: readonly Mesh[],
): SoftFiles {
  const model = addContextMuscles(createHipModel(pathFile), contextText);
  // thin nerves are drawn without shade
  const bare = nerveBranchIds.map(findExportName);
  const meshes = createSoftMeshes(solve(model, restingInputs, createSnapshot(model))).filter(
    ({ name }) => !bare.includes(name),
  );
  const shaded = meshes.map((mesh): NamedMesh => {
    const deeper = findShading(mesh.name);
    const surroundings = [
      ...bones,
      ...meshes.filter(({ name }) => deeper.includes(name)).map(widen),
    ];
    const occlusion = bakeOcclusion(
      { positions: Float64Array.from(mesh.positions), normals: Float64Array.from(mesh.normals) },
      surroundings,
      occlusionSettings,
    ).map((open) => Math.max(open, leastOpenness));
    return { ...mesh, occlusion };
  });
  const nerveName = findExportName('sciatic-nerve');
  const contextNames = contextMuscleIds.map(findExportName);
  return {
    muscles: shaded.filter(({ name }) => name !== nerveName && !contextNames.includes(name)),
    nerve: shaded.find(({ name }) => name === nerveName)!,
    context: shaded.filter(({ name }) => contextNames.includes(name)),
  };
}

/** Names of the soft parts that shade one: its own depth and what lies deeper; for context, its own layer. */
function findShading(name: string): string[] {
  const context = contextMuscleIds.find((id) => findExportName(id) === name);
  if (context) {
    const { layer } = findStructure(context);
    return structures.filter((one) => one.layer === layer).map(({ id }) => findExportName(id));
  }
  const depth = depthOrder.findIndex((ids) => ids.some((id) => findExportName(id) === name));
  return depthOrder.slice(depth).flat().map(findExportName);
}

function widen(mesh: NamedMesh): Mesh {
  return { positions: Float64Array.from(mesh.positions), indices: mesh.indices };
}
