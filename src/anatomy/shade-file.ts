/**
 * Packs baked shade: header length, header (JSON of pairs id, number of vertices), then a byte a vertex, 0 dark to 255 open,
 * in the order in which deform writes the vertices. The reader is `parseShadeFile`.
 */
export function formatShadeFile(shades: ReadonlyMap<string, ArrayLike<number>>): Uint8Array {
  const header = [...shades].map(([id, values]) => [id, values.length] as const);
  const text = new TextEncoder().encode(JSON.stringify(header));
  const size = header.reduce((sum, [, count]) => sum + count, 0);
  const file = new Uint8Array(4 + text.length + size);
  new DataView(file.buffer).setUint32(0, text.length, true);
  file.set(text, 4);
  let at = 4 + text.length;
  for (const values of shades.values()) {
    for (let v = 0; v < values.length; v++) {
      file[at++] = Math.round(255 * Math.min(1, Math.max(0, values[v]!)));
    }
  }
  return file;
}

/** Reads what `formatShadeFile` writes: openness of every vertex, 0 to 1. Throws RangeError for anything else. */
export function parseShadeFile(file: ArrayBuffer): ReadonlyMap<string, Float32Array> {
  const length = file.byteLength < 4 ? 0 : new DataView(file).getUint32(0, true);
  if (length === 0 || 4 + length > file.byteLength) {
    throw new RangeError('shade file: not a shade file');
  }
  const text = new TextDecoder().decode(new Uint8Array(file, 4, length));
  const header = JSON.parse(text) as readonly (readonly [id: string, count: number])[];
  const bytes = new Uint8Array(file, 4 + length);
  let at = 0;
  const shades = new Map<string, Float32Array>();
  for (const [id, count] of header) {
    shades.set(
      id,
      Float32Array.from(bytes.subarray(at, at + count), (value) => value / 255),
    );
    at += count;
  }
  if (at !== bytes.length) throw new RangeError('shade file: ends at the wrong place');
  return shades;
}
