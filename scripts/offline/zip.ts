import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** Path with slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One date for all entries, so that the same files make the same archive: 1 January 1980, the first that the format knows. */
const date = (1 << 5) | 1;
const utf8Names = 0x0800;
const deflated = 8;
const stored = 0;

/** A zip archive of files, packed where that makes them smaller. */
export function formatZip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, bytes } of entries) {
    const name = new TextEncoder().encode(path);
    const packed = deflateRawSync(bytes, { level: 9 });
    const isPacked = packed.length < bytes.length;
    const data = isPacked ? packed : bytes;
    const common = [
      [utf8Names, 2],
      [isPacked ? deflated : stored, 2],
      [0, 2],
      [date, 2],
      [crc32(bytes), 4],
      [data.length, 4],
      [bytes.length, 4],
      [name.length, 2],
      [0, 2],
    ] as const;
    const local = writeNumbers([[0x04034b50, 4], [20, 2], ...common]);
    directory.push(
      writeNumbers([
        [0x02014b50, 4],
        [20, 2],
        [20, 2],
        ...common,
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [offset, 4],
      ]),
      name,
    );
    parts.push(local, name, data);
    offset += local.length + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = writeNumbers([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  ]);
  return Uint8Array.from(Buffer.concat([...parts, ...directory, end]));
}

/** Numbers of two or four bytes, little endian. */
function writeNumbers(numbers: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  const out = Buffer.alloc(numbers.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of numbers) at = out.writeUIntLE(value, at, bytes);
  return out;
}
