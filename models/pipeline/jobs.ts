import { createFemurField } from '#models/bones/femur.ts';
import { createHipBoneField } from '#models/bones/hip-bone.ts';
import { createSacrumField } from '#models/bones/sacrum.ts';
import type { Field } from '#models/mesher/implicit.ts';
import { polygonise } from '#models/mesher/polygonise.ts';
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

const meshSources = [
  'models/mesher',
  'models/pipeline/jobs.ts',
  'models/bones/authored.ts',
  'src/anatomy/frames.ts',
];

function meshJob(files: readonly string[], createField: () => Field, targetTriangles: number): Job {
  return {
    sources: [...meshSources, ...files.map((file) => `models/bones/${file}`)],
    run: async () => {
      const mesh = await polygonise(createField(), { cellSize, targetTriangles });
      return {
        arrays: { positions: mesh.positions, normals: mesh.normals, indices: mesh.indices },
        report: `${mesh.indices.length / 3} triangles`,
      };
    },
  };
}

/** Work that depends on sources alone, longest first; each runs in a process of its own. */
export const jobs = {
  paths: {
    sources: [
      'models/paths',
      'models/ligaments',
      'models/muscles',
      'models/nerves',
      'models/bones',
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
  'right-hip-bone': meshJob(['hip-bone.ts', 'hip-bone-details.ts'], createHipBoneField, 20_000),
  sacrum: meshJob(['sacrum.ts', 'sacrum-details.ts'], createSacrumField, 18_000),
  'right-femur': meshJob(['femur.ts', 'femur-details.ts'], createFemurField, 14_000),
} as const satisfies { readonly [name: string]: Job };

export type JobName = keyof typeof jobs;
