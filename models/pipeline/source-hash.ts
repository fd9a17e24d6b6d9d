import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The root of the project; everything below is named from there. */
export const projectRoot = join(import.meta.dirname, '..', '..');

/** What the built files depend on; another state of these makes them stale. */
export const allSources = [
  'models',
  'src/anatomy',
  'src/math',
  'src/units',
  'src/biomechanics',
  'src/deform',
  'src/figure',
] as const;

/** Hash of the TypeScript files under the given files and folders, by name and content. */
export function hashSources(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const files = paths.flatMap((path) => listFiles(path)).sort();
  if (files.length === 0) throw new RangeError(`source-hash: no sources under ${paths.join(', ')}`);
  for (const file of files) hash.update(file).update(readFileSync(join(projectRoot, file)));
  return hash.digest('hex').slice(0, 24);
}

/** Names every job, and so would lead from each of them to all of the others. */
const unfollowed: ReadonlySet<string> = new Set(['models/pipeline/jobs.ts']);

/** The files under the given ones, and whatever they use of the project: what their result depends on. Types leave no trace in it. */
export function followImports(paths: readonly string[]): readonly string[] {
  const files = new Set(paths.flatMap((path) => listFiles(path)));
  // files that are found on the way are visited in their turn
  for (const file of files) {
    if (unfollowed.has(file)) continue;
    const source = readFileSync(join(projectRoot, file), 'utf8');
    for (const [, isType, specifier] of source.matchAll(importPattern)) {
      if (!isType) files.add(resolveImport(file, specifier!));
    }
  }
  return [...files];
}

const importPattern = /^(?:import|export)\b(\s+type\b)?[^;'"]*?['"]([#.][^'"]+\.ts)['"]/gm;

function resolveImport(file: string, specifier: string): string {
  return specifier.startsWith('#')
    ? specifier.slice(1)
    : posix.join(posix.dirname(file), specifier);
}

function listFiles(path: string): string[] {
  const full = join(projectRoot, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    const child = `${path}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(child);
    return entry.name.endsWith('.ts') ? [child] : [];
  });
}
