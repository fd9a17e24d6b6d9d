import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { JobResult } from './jobs.ts';
import { projectRoot } from './source-hash.ts';

const cacheFolder = join(projectRoot, '.cache', 'models');

/** A result made earlier from the same sources, or null. An unreadable file counts as absent. */
export function readCached(name: string, key: string): JobResult | null {
  const file = join(cacheFolder, `${name}-${key}.bin`);
  if (!existsSync(file)) return null;
  try {
    return deserialize(readFileSync(file)) as JobResult;
  } catch {
    rmSync(file, { force: true });
    return null;
  }
}

/** Keeps a result and forgets the earlier ones of the same name. */
export function writeCached(name: string, key: string, result: JobResult): void {
  mkdirSync(cacheFolder, { recursive: true });
  for (const file of readdirSync(cacheFolder)) {
    if (file.startsWith(`${name}-`)) rmSync(join(cacheFolder, file), { force: true });
  }
  writeFileSync(join(cacheFolder, `${name}-${key}.bin`), serialize(result));
}
