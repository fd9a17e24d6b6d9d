import { gzipSync } from 'node:zlib';
import { checkBone, checkClosed, checkGap, findPieces } from '#models/checks.ts';
import { splitBody } from '#models/figure/split-body.ts';
import { formatGlb } from '#models/files/glb.ts';
import type { NamedMesh } from '#models/files/named-mesh.ts';
import { createFootprintFile } from '#models/footprints/build-footprints.ts';
import { createLigamentFiles } from '#models/ligaments/build-ligaments.ts';
import { findVolume } from '#models/mesher/mesh.ts';
import { createSoftFiles } from '#models/muscles/build-muscles.ts';
import {
  boneIds,
  contextMuscleIds,
  findExportName,
  ligamentIds,
  lowerLegIds,
  type StructureId,
  sheetIds,
} from '#src/anatomy/catalog.ts';
import { formatShadeFile } from '#src/anatomy/shade-file.ts';
import { assumed } from '#src/anatomy/sources.ts';
import {
  authoredBoneIds,
  type BoneMeshes,
  createBoneFiles,
  placeBone,
  placeBones,
  readBoneMeshes,
} from './bone-meshes.ts';
import type { JobResult } from './jobs.ts';
import type { BuiltStructure } from './manifest.ts';
import { runJobs } from './run-jobs.ts';

/** Greatest size of a GLB; bytes. */
const glbBudget = 1.5e6;

/** Eight bits of a normal are half a degree; the shader's own relief is rougher. */
const fullBits = { positionBits: 13, normalBits: 8 } as const;
/** Muscles run out thinner than bones do. */
const softBits = { positionBits: 15, normalBits: 8 } as const;
/** 0.1 mm over the height of a body. */
const bodyBits = { positionBits: 14, normalBits: 8 } as const;
const lightBits = { positionBits: 12, normalBits: 8 } as const;

/** Band of the least gap between two bones at neutral; m. */
const sacroiliacGap = assumed(
  [0.0018, 0.004] as const,
  'the joint space is 2 to 4 mm wide, its median in staple-averages 3.3 mm, and narrows at its edges',
);
const hipJointGap = assumed(
  [0.001, 0.004] as const,
  'cartilage of both sides fills 2 to 4 mm at rest',
);

const lowerJointGap = assumed(
  [0.0015, 0.006] as const,
  'cartilage and menisci of both sides; 3 to 6 mm in the middle of the joint, less at its edges',
);
const discSeam = assumed([0, 0.001] as const, 'a disc lies on its endplates');
const jointGaps = [
  { name: 'knee joint', of: 'right-tibia', against: 'right-femur', band: lowerJointGap },
  {
    name: 'patellofemoral joint',
    of: 'right-patella',
    against: 'right-femur',
    band: lowerJointGap,
  },
  { name: 'tibiofibular joint', of: 'right-fibula', against: 'right-tibia', band: lowerJointGap },
  { name: 'ankle joint', of: 'right-foot', against: 'right-tibia', band: lowerJointGap },
  { name: 'lateral malleolus', of: 'right-fibula', against: 'right-foot', band: lowerJointGap },
  {
    name: 'facet joints L5-S1',
    of: 'fifth-lumbar-vertebra',
    against: 'sacrum',
    band: assumed([0.001, 0.008] as const, 'simplified facets stand apart'),
  },
  {
    name: 'facet joints L4-L5',
    of: 'fourth-lumbar-vertebra',
    against: 'fifth-lumbar-vertebra',
    band: assumed([0.001, 0.008] as const, 'simplified facets stand apart'),
  },
  { name: 'lumbosacral disc', of: 'lumbosacral-disc', against: 'sacrum', band: discSeam },
  {
    name: 'fourth lumbar disc',
    of: 'fourth-lumbar-disc',
    against: 'fifth-lumbar-vertebra',
    band: discSeam,
  },
  { name: 'interpubic disc', of: 'interpubic-disc', against: 'right-hip-bone', band: discSeam },
] as const;

export interface ModelFiles {
  readonly files: { readonly [name: string]: Uint8Array };
  readonly structures: { readonly [id: string]: BuiltStructure };
}

/**
 * Everything in public/models but the manifest, made in steps:
 *   1. in processes: meshes of the authored bones, table of muscle paths
 *   2. checks of the bones
 *   3. bones.glb and lower-legs.glb, each with a lighter twin
 *   4. paths.bin and context-paths.json
 *   5. muscles.glb, context-muscles.glb and nerve.glb, drawn by the kernel in neutral, and shade.bin, their shade alone
 *   6. ligaments.glb, laid on the bones and checked
 *   7. skin.glb and figure.glb, the surface of the body cut at the waist
 *   8. footprints.bin, areas of attachment laid on the bones
 * @throws Error listing every failed check.
 */
export async function createModelFiles(report: (line: string) => void): Promise<ModelFiles> {
  const results = await runJobs(report);
  const bones = readBoneMeshes(results);
  const complaints = checkBones(bones);
  if (complaints.length > 0) throw new Error(`checks failed\n  ${complaints.join('\n  ')}`);

  const files: { [name: string]: Uint8Array } = {};
  const structures: { [id: string]: BuiltStructure } = {};
  const small = { compress: true, reorder: true } as const;
  for (const [name, ids] of [
    ['bones', boneIds],
    ['lower-legs', lowerLegIds],
  ] as const) {
    const full = createBoneFiles(bones, ids, 'full');
    files[`${name}.glb`] = await formatGlb(full, { ...small, quantise: fullBits });
    files[`${name}-light.glb`] = await formatGlb(createBoneFiles(bones, ids, 'light'), {
      ...small,
      quantise: lightBits,
    });
    for (const id of ids) structures[id] = describe(id, `${name}.glb`, full);
  }
  const paths = results.paths.arrays.file as Uint8Array;
  files['paths.bin'] = gzipSync(paths, { level: 9 });
  const contextText = new TextDecoder().decode(results.context.arrays.file as Uint8Array);
  files['context-paths.json'] = new TextEncoder().encode(contextText);
  const soft = createSoftFiles(Uint8Array.from(paths).buffer, contextText, placeBones(bones));
  const softComplaints = [...soft.muscles, ...soft.context, soft.nerve].flatMap((mesh) =>
    checkClosed(
      mesh.name,
      { ...mesh, positions: Float64Array.from(mesh.positions) },
      findPieces(mesh.name),
    ),
  );
  if (softComplaints.length > 0) throw new Error(`checks failed\n  ${softComplaints.join('\n  ')}`);
  // deform writes into these vertices by number, so neither order nor scale may change
  const plain = { compress: true, quantise: false, reorder: false } as const;
  files['muscles.glb'] = await formatGlb(soft.muscles, plain);
  files['nerve.glb'] = await formatGlb([soft.nerve], plain);
  for (const id of sheetIds) structures[id] = describe(id, 'muscles.glb', soft.muscles);
  files['context-muscles.glb'] = await formatGlb(soft.context, {
    ...plain,
    // read only where the kernel is missing
    quantise: softBits,
  });
  for (const id of contextMuscleIds) {
    structures[id] = describe(id, 'context-muscles.glb', soft.context);
  }
  structures['sciatic-nerve'] = describe('sciatic-nerve', 'nerve.glb', [soft.nerve]);
  files['shade.bin'] = packShade([...soft.muscles, ...soft.context, soft.nerve]);

  const ligaments = createLigamentFiles(placeBones(bones));
  files['ligaments.glb'] = await formatGlb(ligaments, { ...small, quantise: fullBits });
  for (const id of ligamentIds) structures[id] = describe(id, 'ligaments.glb', ligaments);

  const body = splitBody(readBody(results.body));
  for (const mesh of [body.skin, body.figure]) {
    files[`${mesh.name}.glb`] = await formatGlb([mesh], { ...small, quantise: bodyBits });
  }
  const skinComplaints = checkClosed('skin', {
    ...body.skin,
    positions: Float64Array.from(body.skin.positions),
  });
  if (skinComplaints.length > 0) throw new Error(`checks failed\n  ${skinComplaints.join('\n  ')}`);
  structures.skin = describe('skin', 'skin.glb', [body.skin]);

  files['footprints.bin'] = gzipSync(new Uint8Array(createFootprintFile(bones)), { level: 9 });

  for (const [name, bytes] of Object.entries(files)) {
    if (name.endsWith('.glb') && bytes.byteLength > glbBudget) {
      throw new Error(`checks failed\n  ${name}: ${bytes.byteLength} bytes, at most ${glbBudget}`);
    }
    report(`${name}: ${(bytes.byteLength / 1e3).toFixed(0)} kB`);
  }
  return { files, structures };
}

function checkBones(bones: BoneMeshes): string[] {
  const { 'right-hip-bone': hipBone, sacrum, 'right-femur': femur } = bones;
  const lightComplaints = authoredBoneIds.flatMap((id) =>
    checkClosed(`${findExportName(id)} (light)`, bones[id].light),
  );
  return [
    ...checkBone('right-hip-bone', hipBone),
    ...checkBone('sacrum', sacrum),
    ...checkBone('right-femur', femur),
    ...authoredBoneIds.flatMap((id) => checkClosed(findExportName(id), bones[id])),
    ...lightComplaints,
    ...checkGap('sacroiliac joint', sacrum, hipBone, sacroiliacGap.value),
    ...checkGap('hip joint', femur, hipBone, hipJointGap.value),
    ...jointGaps.flatMap(({ name, of, against, band }) =>
      checkGap(name, placeBone(bones, of)[0]!, placeBone(bones, against)[0]!, band.value),
    ),
  ];
}

/** The shade of what the kernel draws by itself, a byte a vertex. */
function packShade(meshes: readonly NamedMesh[]): Uint8Array {
  const shades = new Map(
    [...sheetIds, ...contextMuscleIds, 'sciatic-nerve' as const].map((id) => {
      const shade = meshes.find(({ name }) => name === findExportName(id))?.occlusion;
      if (!shade) throw new Error(`${id} has no shade`);
      return [id, shade] as const;
    }),
  );
  return gzipSync(formatShadeFile(shades), { level: 9 });
}

function readBody({ arrays }: JobResult) {
  return {
    positions: arrays.positions as Float64Array,
    normals: arrays.normals as Float64Array,
    indices: arrays.indices as Uint32Array,
  };
}

function describe(id: StructureId, file: string, meshes: readonly NamedMesh[]): BuiltStructure {
  const node = findExportName(id);
  const mesh = meshes.find(({ name }) => name === node);
  if (!mesh) throw new Error(`${file}: no mesh named ${node}`);
  const volume = findVolume({
    positions: Float64Array.from(mesh.positions),
    indices: mesh.indices,
  });
  return {
    file,
    node,
    vertices: mesh.positions.length / 3,
    triangles: mesh.indices.length / 3,
    volumeCm3: Number((volume * 1e6).toFixed(1)),
  };
}
