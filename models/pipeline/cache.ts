import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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
    if (file.startsWith(`${name}-`) && !file.endsWith('.partial'))
      rmSync(join(cacheFolder, file), { force: true });
  }
  writeWhole(join(cacheFolder, `${name}-${key}.bin`), serialize(result));
}

/** Writes beside the file and renames, so that another process never reads half of it. */
export function writeWhole(file: string, content: Uint8Array | string): void {
  const partial = `${file}.${process.pid}.partial`;
  writeFileSync(partial, content);
  renameSync(partial, file);
}
