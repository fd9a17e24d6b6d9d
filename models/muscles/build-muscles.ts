import type { NamedMesh } from '#models/files/named-mesh.ts';
import type { Mesh } from '#models/mesher/mesh.ts';
import { bakeOcclusion } from '#models/mesher/occlusion.ts';
import { findExportName, type StructureId } from '#src/anatomy/catalog.ts';
import { createHipModel } from '#src/anatomy/create-hip-model.ts';
import type { Snapshot } from '#src/biomechanics/snapshot.ts';
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
  const surface = createNerveSurface(snapshot.nerve);
  const positions = new Float32Array(surface.vertexCount * 3);
  const normals = new Float32Array(surface.vertexCount * 3);
  const pressures = new Float32Array(surface.vertexCount);
  writeNerveSurface(positions, normals, pressures, surface, snapshot.nerve);
  return [
    ...muscles,
    { name: findExportName('sciatic-nerve'), positions, normals, indices: surface.indices },
  ];
}

/** The soft tissue as it is shipped: neutral and relaxed, shaded by the bones and by what lies deeper. */
export function createSoftFiles(
  pathFile: ArrayBuffer,
  bones: readonly Mesh[],
): { readonly muscles: readonly NamedMesh[]; readonly nerve: NamedMesh } {
  const model = createHipModel(pathFile);
  const meshes = createSoftMeshes(solve(model, restingInputs, createSnapshot(model)));
  const shaded = meshes.map((mesh): NamedMesh => {
    const depth = depthOrder.findIndex((ids) => ids.some((id) => findExportName(id) === mesh.name));
    const deeper = depthOrder.slice(depth).flat().map(findExportName);
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
  return {
    muscles: shaded.filter(({ name }) => name !== nerveName),
    nerve: shaded.find(({ name }) => name === nerveName)!,
  };
}

function widen(mesh: NamedMesh): Mesh {
  return { positions: Float64Array.from(mesh.positions), indices: mesh.indices };
}
