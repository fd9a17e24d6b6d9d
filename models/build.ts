import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allSources, hashSources, projectRoot } from '#models/pipeline/source-hash.ts';

// `npm run models`: shapes → meshes → checks → public/models. `--if-stale` returns at once when nothing changed.

export const modelsFolder = join(projectRoot, 'public', 'models');

/** True when the built files are missing or were made from other sources. */
export function isStale(): boolean {
  const file = join(modelsFolder, 'manifest.json');
  if (!existsSync(file)) return true;
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
      sourceHash?: string;
      files?: { [name: string]: unknown };
    };
    return (
      manifest.sourceHash !== hashSources(allSources) ||
      Object.keys(manifest.files ?? {}).some((name) => !existsSync(join(modelsFolder, name)))
    );
  } catch {
    return true;
  }
}

/** Builds everything and writes it; nothing is written when a check fails. */
export async function buildModels(report: (line: string) => void): Promise<void> {
  const started = performance.now();
  const sourceHash = hashSources(allSources);
  const { createModelFiles } = await import('#models/pipeline/model-files.ts');
  const { files, structures } = await createModelFiles(report);
  const { writeWhole } = await import('#models/pipeline/cache.ts');
  mkdirSync(modelsFolder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeWhole(join(modelsFolder, name), bytes);
  const { createManifest } = await import('#models/pipeline/manifest.ts');
  writeWhole(
    join(modelsFolder, 'manifest.json'),
    `${JSON.stringify(createManifest(sourceHash, files, structures), null, 2)}\n`,
  );
  report(`models built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

if (process.argv[1] === import.meta.filename) {
  const isQuiet = process.argv.includes('--if-stale');
  if (!isQuiet || isStale()) {
    try {
      await buildModels((line) => console.log(line));
    } catch (error) {
      console.error(`models: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
}
