import { createHipBoneField } from '#models/bones/hip-bone.ts';
import { createVertebraField } from '#models/bones/lumbar.ts';
import { createSacrumField } from '#models/bones/sacrum.ts';
import { checkClosed } from '#models/checks.ts';
import type { NamedMesh } from '#models/files/named-mesh.ts';
import type { Mesh } from '#models/mesher/mesh.ts';
import { bakeOcclusion } from '#models/mesher/occlusion.ts';
import { findExportName, ligamentIds } from '#src/anatomy/catalog.ts';
import { createMuscleSurface, writeMuscleSurface } from '#src/deform/muscle-surface.ts';
import { pelvicLigaments } from './all.ts';
import { joinFields } from './attach.ts';
import type { AuthoredLigament } from './authored-ligament.ts';
import { type LaidLigament, type LigamentBones, layLigament } from './lay-ligament.ts';

/** Rays and reach of the baked shade, as for muscles; m. */
const occlusionSettings = { rayCount: 40, reach: 0.035 } as const;
/** Least openness kept, so that no cleft turns black. */
const leastOpenness = 0.25;

/** Greatest distance of an end from its bone, and greatest depth between the ends; m. */
const endTolerance = 0.002;
const depthTolerance = 0.0005;

/** The bones that ligaments of the pelvis are laid on. */
export function createLigamentBones(): LigamentBones {
  return {
    'hip-bone': createHipBoneField(),
    sacrum: createSacrumField(),
    'fifth-lumbar-vertebra': createVertebraField('fifth-lumbar-vertebra'),
  };
}

/**
 * The ligaments of the pelvis as they are shipped: right side, pelvis frame, shaded by the bones, with fibre coordinates.
 * @throws Error listing every failed check.
 */
export function createLigamentFiles(bones: readonly Mesh[]): readonly NamedMesh[] {
  const fields = createLigamentBones();
  const complaints: string[] = [];
  const meshes = ligamentIds.map((id): NamedMesh => {
    const name = findExportName(id);
    const bands = pelvicLigaments.filter((authored) => authored.id === id);
    const drawn = joinSurfaces(
      bands.map((authored) => {
        const laid = layLigament(authored, fields);
        complaints.push(...checkLie(name, authored, laid, fields));
        return drawLigament(laid);
      }),
    );
    const wide = { positions: Float64Array.from(drawn.positions), indices: drawn.indices };
    complaints.push(...checkClosed(name, wide, bands.length));
    const occlusion = bakeOcclusion(
      { positions: wide.positions, normals: Float64Array.from(drawn.normals) },
      bones,
      occlusionSettings,
    ).map((open) => Math.max(open, leastOpenness));
    return { name, ...drawn, occlusion };
  });
  if (complaints.length > 0) throw new Error(`checks failed\n  ${complaints.join('\n  ')}`);
  return meshes;
}

type DrawnSurface = Required<Pick<NamedMesh, 'positions' | 'normals' | 'indices' | 'uvs'>>;

function drawLigament(laid: LaidLigament): DrawnSurface {
  const surface = createMuscleSurface(laid);
  const positions = new Float32Array(surface.vertexCount * 3);
  const normals = new Float32Array(surface.vertexCount * 3);
  writeMuscleSurface(positions, normals, surface, laid);
  return { positions, normals, indices: surface.indices, uvs: surface.uvs };
}

/** Bands of one ligament as one mesh of several pieces. */
function joinSurfaces(surfaces: readonly DrawnSurface[]): DrawnSurface {
  let first = 0;
  const indices = surfaces.map((surface) => {
    const moved = surface.indices.map((index) => index + first);
    first += surface.positions.length / 3;
    return moved;
  });
  const join = (arrays: readonly Float32Array[]) =>
    Float32Array.from(arrays.flatMap((array) => [...array]));
  return {
    positions: join(surfaces.map(({ positions }) => positions)),
    normals: join(surfaces.map(({ normals }) => normals)),
    uvs: join(surfaces.map(({ uvs }) => uvs)),
    indices: Uint32Array.from(indices.flatMap((array) => [...array])),
  };
}

/** Complaints about ends that do not lie on their bones and middles that run through one. */
function checkLie(
  name: string,
  authored: AuthoredLigament,
  laid: LaidLigament,
  fields: LigamentBones,
): string[] {
  const { bundleCount, nodeCount, nodes } = laid;
  const all = joinFields(Object.values(fields));
  const ends = authored.attachments.map((bones) => joinFields(bones.map((bone) => fields[bone])));
  const complaints: string[] = [];
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    for (let node = 0; node < nodeCount; node++) {
      const i = (bundle * nodeCount + node) * 3;
      const end = node === 0 ? ends[0] : node === nodeCount - 1 ? ends[1] : undefined;
      const distance = (end ?? all).distance(nodes[i]!, nodes[i + 1]!, nodes[i + 2]!);
      const isWrong = end ? Math.abs(distance) > endTolerance : distance < -depthTolerance;
      if (isWrong) {
        complaints.push(
          `${name}: bundle ${bundle}, node ${node} lies ${(distance * 1e3).toFixed(1)} mm from the bone`,
        );
      }
    }
  }
  return complaints;
}
