import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFilesBelow } from './list-files.ts';
import { createSingleFile } from './write-single-file.ts';
import { formatZip } from './zip.ts';

/** The page in one file, in the archive and nowhere else. */
const singleName = 'deep-six-in-one-file.html';

const readme = `Deep Six, to use without a network.

Double-click ${singleName}: it holds everything.
Or copy this folder to any web server: index.html is the page.
`;

/** Writes `deep-six.zip` beside the built page: the page for any static server, and the page in one file. */
export async function writeArchive(folder: string): Promise<void> {
  const single = await createSingleFile();
  const entries = listFilesBelow(folder)
    .filter((path) => !path.endsWith('.zip') && !path.endsWith('.map'))
    .map((path) => ({ path: `deep-six/${path}`, bytes: readFileSync(join(folder, path)) }));
  const text = new TextEncoder();
  entries.push(
    { path: `deep-six/${singleName}`, bytes: Buffer.from(text.encode(single)) },
    { path: 'deep-six/README.txt', bytes: Buffer.from(text.encode(readme)) },
  );
  writeFileSync(join(folder, 'deep-six.zip'), formatZip(entries));
}
