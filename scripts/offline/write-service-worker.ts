import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#scripts/project-root.ts';
import { listFilesBelow } from './list-files.ts';

/** Not kept on the device: maps and copies that the page itself never asks for. */
const left = /\.(map|zip|md)$|^sw\.js$|^social\.png$/;

/** Writes `sw.js` into the built page: the worker, with the list of all files and their hashes. */
export function writeServiceWorker(folder: string): void {
  const files = listFilesBelow(folder)
    .filter((path) => !left.test(path))
    .map((path) => {
      const hash = createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex');
      return [path, hash.slice(0, 16)] as const;
    });
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  const source = readFileSync(join(projectRoot, 'scripts/offline/service-worker.js'), 'utf8');
  writeFileSync(
    join(folder, 'sw.js'),
    source.replace('__VERSION__', version).replace('__FILES__', JSON.stringify(files)),
  );
}
