import { createHash } from 'node:crypto';

/** What is known of one built structure. */
export interface BuiltStructure {
  readonly file: string;
  readonly node: string;
  readonly vertices: number;
  readonly triangles: number;
  readonly volumeCm3?: number;
}

/** List of the built files, beside them: what each holds and from which sources it was made. */
export interface Manifest {
  readonly version: 1;
  readonly sourceHash: string;
  readonly files: { readonly [name: string]: { readonly bytes: number; readonly sha256: string } };
  readonly structures: { readonly [id: string]: BuiltStructure };
}

export function createManifest(
  sourceHash: string,
  files: { readonly [name: string]: Uint8Array },
  structures: { readonly [id: string]: BuiltStructure },
): Manifest {
  return {
    version: 1,
    sourceHash,
    files: Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [
        name,
        { bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') },
      ]),
    ),
    structures,
  };
}
