import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The built table of muscle paths, unpacked, as `createHipModel` reads it. */
export function readPathTable(modelsFolder: string): ArrayBuffer {
  return Uint8Array.from(gunzipSync(readFileSync(join(modelsFolder, 'paths.bin')))).buffer;
}

/** The built paths of the muscles for context, as `addContextMuscles` reads them. */
export function readContextPaths(modelsFolder: string): string {
  return readFileSync(join(modelsFolder, 'context-paths.json'), 'utf8');
}
