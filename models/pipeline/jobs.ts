import { createDiscField } from '#models/bones/discs.ts';
import { createFemurField } from '#models/bones/femur.ts';
import { createFibulaField } from '#models/bones/fibula.ts';
import { createFootField } from '#models/bones/foot.ts';
import { createHipBoneField } from '#models/bones/hip-bone.ts';
import { createVertebraField } from '#models/bones/lumbar.ts';
import { createPatellaField } from '#models/bones/patella.ts';
import { createSacrumField } from '#models/bones/sacrum.ts';
import { createTibiaField } from '#models/bones/tibia.ts';
import { buildContext } from '#models/context/build-context.ts';
import { bodyCellSize, bodyTriangles, createBodyField } from '#models/figure/body-field.ts';
import type { Field } from '#models/mesher/implicit.ts';
import { lighten, polygonise } from '#models/mesher/polygonise.ts';
import { buildPaths } from '#models/paths/build-paths.ts';

/** What a job makes: named arrays, kept in the cache and passed between processes. */
export interface JobResult {
  readonly arrays: { readonly [name: string]: Float64Array | Uint32Array | Uint8Array };
  readonly report: string;
}

interface Job {
  /** Files and folders that decide the result. */
  readonly sources: readonly string[];
  readonly run: () => Promise<JobResult>;
}

/** Side of a grid cell; m. The iliac fossa is 5 mm thick, the thinnest plate of the sacrum 2.5 mm. */
const cellSize = 0.0012;

/** Triangles of the lighter twin against the full mesh. */
const lightShare = 0.22;
/** Fewer make a thin bone visibly thinner. */
const leastLight = 900;

const meshSources = [
  'models/mesher',
  'models/pipeline/jobs.ts',
  'models/bones/authored.ts',
  'src/anatomy/frames.ts',
];

function meshJob(files: readonly string[], createField: () => Field, targetTriangles: number): Job {
  return {
    sources: [...meshSources, ...files],
    run: async () => {
      const mesh = await polygonise(createField(), { cellSize, targetTriangles });
      const light = await lighten(
        mesh,
        Math.max(targetTriangles * lightShare, leastLight),
        cellSize,
      );
      return {
        arrays: {
          positions: mesh.positions,
          normals: mesh.normals,
          indices: mesh.indices,
          lightpositions: light.positions,
          lightnormals: light.normals,
          lightindices: light.indices,
        },
        report: `${mesh.indices.length / 3} triangles`,
      };
    },
  };
}

const hipBoneSources = ['models/bones/hip-bone.ts', 'models/bones/hip-bone-details.ts'];
const sacrumSources = [
  'models/bones/sacrum.ts',
  'models/bones/sacrum-details.ts',
  'models/bones/cut-back.ts',
  ...hipBoneSources,
];
const femurSources = ['models/bones/femur.ts', 'models/bones/femur-details.ts'];
const lumbarSources = ['models/bones/lumbar.ts'];
const discSources = ['models/bones/discs.ts', ...lumbarSources, ...sacrumSources];

/** Work that depends on sources alone, longest first; each runs in a process of its own. */
export const jobs = {
  paths: {
    sources: [
      'models/paths',
      'models/ligaments',
      'models/muscles',
      'models/nerves',
      'models/bones/authored.ts',
      ...hipBoneSources,
      ...sacrumSources,
      ...femurSources,
      'models/mesher/implicit.ts',
      'models/mesher/sheet.ts',
      'src/anatomy/frames.ts',
      'src/anatomy/path-file.ts',
      'src/math/transform.ts',
      'src/biomechanics/guide.ts',
      'src/biomechanics/hip-joint.ts',
      'src/biomechanics/path-table.ts',
    ],
    run: async () => {
      const { file, report } = buildPaths();
      return { arrays: { file: new Uint8Array(file) }, report };
    },
  },
  context: {
    sources: [
      'models/context',
      'models/muscles/authored-sheet.ts',
      ...meshSources,
      ...hipBoneSources,
      ...sacrumSources,
      ...femurSources,
      ...lumbarSources,
      'models/bones/fibula.ts',
      'models/bones/patella.ts',
      'models/bones/tibia.ts',
      'src/anatomy/context-file.ts',
      'src/anatomy/context-muscles.ts',
      'src/anatomy/muscles.ts',
      'src/biomechanics/hip-joint.ts',
      'src/biomechanics/leg-joints.ts',
      'src/biomechanics/via-muscle.ts',
      'src/biomechanics/via-wrap.ts',
      'src/deform/muscle-surface.ts',
    ],
    run: async () => {
      const { text, report } = buildContext();
      return { arrays: { file: new TextEncoder().encode(text) }, report };
    },
  },
  body: {
    sources: [
      'models/mesher',
      'models/figure',
      'src/figure/body-joints.ts',
      'src/anatomy/frames.ts',
    ],
    run: async () => {
      const { positions, normals, indices } = await polygonise(createBodyField(), {
        cellSize: bodyCellSize,
        targetTriangles: bodyTriangles,
      });
      return { arrays: { positions, normals, indices }, report: `${indices.length / 3} triangles` };
    },
  },
  'right-hip-bone': meshJob(hipBoneSources, createHipBoneField, 20_000),
  sacrum: meshJob(sacrumSources, createSacrumField, 18_000),
  'right-femur': meshJob(femurSources, createFemurField, 14_000),
  'right-tibia': meshJob(['models/bones/tibia.ts'], createTibiaField, 6000),
  'right-foot': meshJob(['models/bones/foot.ts', 'models/bones/toes.ts'], createFootField, 10_000),
  'right-fibula': meshJob(['models/bones/fibula.ts'], createFibulaField, 3000),
  'right-patella': meshJob(['models/bones/patella.ts'], createPatellaField, 2000),
  'fourth-lumbar-vertebra': meshJob(
    lumbarSources,
    () => createVertebraField('fourth-lumbar-vertebra'),
    7000,
  ),
  'fifth-lumbar-vertebra': meshJob(
    lumbarSources,
    () => createVertebraField('fifth-lumbar-vertebra'),
    7000,
  ),
  'lumbosacral-disc': meshJob(discSources, () => createDiscField('lumbosacral-disc'), 2000),
  'fourth-lumbar-disc': meshJob(discSources, () => createDiscField('fourth-lumbar-disc'), 2000),
  'interpubic-disc': meshJob(
    ['models/bones/discs.ts', 'models/bones/cut-back.ts', ...hipBoneSources],
    () => createDiscField('interpubic-disc'),
    1200,
  ),
} as const satisfies { readonly [name: string]: Job };

export type JobName = keyof typeof jobs;
