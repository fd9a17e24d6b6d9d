import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

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
