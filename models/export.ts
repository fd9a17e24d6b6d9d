import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { NamedMesh } from '#models/files/named-mesh.ts';
import { readContextPaths, readPathTable } from '#models/files/read-paths.ts';
import type { Side } from '#src/anatomy/side.ts';
import { turnClearOfBone } from '#src/biomechanics/bony-range.ts';
import type { HipInputs } from '#src/biomechanics/snapshot.ts';
import { deg, toDegrees } from '#src/units/angle.ts';
import { buildModels, isStale, modelsFolder } from './build.ts';
import { parsePoseRequest } from './pose-json.ts';

// `npm run -s export -- --format ply --out DIR [--pose JSON]`: every structure as one file; with "side":"left" in the pose, mirrored.

const formats = ['ply', 'stl', 'glb'] as const;
type Format = (typeof formats)[number];

/** A smaller change of the pose is not worth a sentence; rad. */
const exportRounding = deg(0.05);

const usage = 'usage: export --format ply|stl|glb --out DIR [--pose JSON]';

interface ExportRequest {
  readonly format: Format;
  readonly folder: string;
  readonly inputs: HipInputs;
  readonly side: Side;
}

/**
 * Reads the command line.
 * @throws RangeError with one plain sentence when it cannot be followed.
 */
export function parseExportArguments(words: readonly string[]): ExportRequest {
  const options = new Map<string, string>();
  for (let i = 0; i < words.length; i += 2) {
    const [name, value] = [words[i]!, words[i + 1]];
    if (!['--format', '--out', '--pose'].includes(name)) {
      throw new RangeError(`There is no option "${name}"; ${usage}.`);
    }
    if (value === undefined) throw new RangeError(`The option ${name} needs a value; ${usage}.`);
    if (options.has(name)) throw new RangeError(`The option ${name} is given twice.`);
    options.set(name, value);
  }
  const format = options.get('--format');
  if (!formats.some((known) => known === format)) {
    throw new RangeError(
      format === undefined
        ? `The option --format is missing; ${usage}.`
        : `There is no format "${format}"; choose one of ${formats.join(', ')}.`,
    );
  }
  const folder = options.get('--out');
  if (!folder) throw new RangeError(`The option --out is missing; ${usage}.`);
  return {
    format: format as Format,
    folder: resolve(folder),
    ...parsePoseRequest(options.get('--pose') ?? '{}'),
  };
}

/** The request with its pose turned clear of bone, and the sentence that says so; null when it was clear. */
export function keepClearOfBone(request: ExportRequest): {
  readonly request: ExportRequest;
  readonly notice: string | null;
} {
  const { inputs } = request;
  const { internalRotation } = turnClearOfBone(inputs);
  if (Math.abs(internalRotation - inputs.internalRotation) < exportRounding) {
    return { request, notice: null };
  }
  const [asked, drawn] = [inputs.internalRotation, internalRotation].map(
    (angle) => Math.round(toDegrees(angle) * 10) / 10,
  );
  return {
    request: { ...request, inputs: { ...inputs, internalRotation } },
    notice: `At ${asked} degrees of internal rotation bone would enter bone; drawn at ${drawn}.`,
  };
}

/** Writes every structure and returns the names of the files. */
export async function exportStructures(request: ExportRequest): Promise<readonly string[]> {
  const { readGlb } = await import('#models/files/read-glb.ts');
  const { mirrorStructure, placeStructures } = await import('#models/pipeline/place-structures.ts');
  const read = (file: string) => readGlb(readFileSync(join(modelsFolder, file)));
  const files = ['bones.glb', 'lower-legs.glb', 'ligaments.glb', 'skin.glb'];
  const built = (await Promise.all(files.map(read))).flat();
  const paths = readPathTable(modelsFolder);
  const context = readContextPaths(modelsFolder);
  const placed = placeStructures(built, paths, context, request.inputs);
  const meshes = request.side === 'left' ? placed.map(mirrorStructure) : placed;
  mkdirSync(request.folder, { recursive: true });
  const names: string[] = [];
  for (const mesh of meshes) {
    const name = `${mesh.name}.${request.format}`;
    writeFileSync(join(request.folder, name), await formatMesh(mesh, request.format));
    names.push(name);
  }
  return names;
}

async function formatMesh(mesh: NamedMesh, format: Format): Promise<Uint8Array> {
  if (format === 'ply') return (await import('#models/files/ply.ts')).formatPly(mesh);
  if (format === 'stl') return (await import('#models/files/stl.ts')).formatStl(mesh);
  const { formatGlb } = await import('#models/files/glb.ts');
  return formatGlb([mesh], { compress: false, quantise: false, reorder: false });
}

/** Runs the program and returns its exit code: 2 for a request it cannot follow, 1 when writing fails. */
async function main(words: readonly string[]): Promise<number> {
  let request: ExportRequest;
  try {
    const kept = keepClearOfBone(parseExportArguments(words));
    request = kept.request;
    if (kept.notice) console.error(kept.notice);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
  try {
    if (isStale()) await buildModels((line) => console.error(line));
    const names = await exportStructures(request);
    console.log(`${names.length} files written to ${request.folder}: ${names.join(', ')}`);
    return 0;
  } catch (error) {
    console.error(`The export failed: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main(process.argv.slice(2));
