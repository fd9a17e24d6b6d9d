import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files below a folder, with slashes, in order. */
export function listFilesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      return entry.isDirectory() ? listFilesBelow(folder, path) : [path];
    });
}
