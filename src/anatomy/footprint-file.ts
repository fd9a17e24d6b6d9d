import type { AttachmentId } from './attachments.ts';

/** A painted area as it lies on its bone, in the bone's frame. */
export interface FootprintPatch {
  readonly id: AttachmentId;
  /** `(vertexCount, 3)`, m. */
  readonly positions: Float32Array;
  /** `(vertexCount)`: distance from the outline, positive inside; m. Cut off at `depthRange`. */
  readonly depths: Float32Array;
  /** `(triangleCount, 3)`, counter-clockwise from outside. */
  readonly indices: Uint32Array;
}

/** Distances from an outline are kept up to this far; m. */
const depthRange = 0.008;
/** Steps of a stored coordinate and of a stored distance; m. */
const positionStep = 2e-5;
const depthStep = depthRange / 127;

interface Header {
  readonly patches: readonly {
    readonly id: AttachmentId;
    readonly vertexCount: number;
    readonly cellCount: number;
  }[];
}

/**
 * Packs patches made of square cells (corners p, p + 1, s + 1, s): header length, header (JSON, padded to 4), then patch by
 * patch the differences from vertex to vertex and from cell to cell, int16. They are small and alike, so that gzip finds much.
 */
export function formatFootprintFile(
  patches: readonly (FootprintPatch & { readonly cells: Uint32Array })[],
): ArrayBuffer {
  const header: Header = {
    patches: patches.map(({ id, depths, cells }) => ({
      id,
      vertexCount: depths.length,
      cellCount: cells.length / 2,
    })),
  };
  let text = JSON.stringify(header);
  text += ' '.repeat((4 - (text.length % 4)) % 4);
  const values: number[] = [];
  const push = (list: readonly number[]) => {
    list.forEach((value, i) => {
      values.push(value - (i > 0 ? list[i - 1]! : 0));
    });
  };
  for (const { positions, depths, cells } of patches) {
    for (let axis = 0; axis < 3; axis++) {
      push([...pick(positions, axis, 3)].map((value) => Math.round(value / positionStep)));
    }
    push([...depths].map((depth) => clampByte(Math.round(depth / depthStep))));
    push([...pick(cells, 0, 2)]);
    push([...pick(cells, 1, 2)]);
  }
  const file = new ArrayBuffer(4 + text.length + 2 * values.length);
  new DataView(file).setUint32(0, text.length, true);
  new Uint8Array(file, 4, text.length).set(new TextEncoder().encode(text));
  new Int16Array(file, 4 + text.length).set(values);
  return file;
}

/** Reads what `formatFootprintFile` writes. Throws RangeError for anything else. */
export function parseFootprintFile(file: ArrayBuffer): readonly FootprintPatch[] {
  const length = file.byteLength < 8 ? 0 : new DataView(file).getUint32(0, true);
  if (length === 0 || length % 4 !== 0 || length + 4 > file.byteLength) {
    throw new RangeError('footprint file: not a footprint file');
  }
  const text = new TextDecoder().decode(new Uint8Array(file, 4, length));
  const { patches } = JSON.parse(text) as Header;
  const values = new Int16Array(file, 4 + length);
  let at = 0;
  const pull = (count: number): Int32Array => {
    if (at + count > values.length) throw new RangeError('footprint file: ends too early');
    let sum = 0;
    return Int32Array.from({ length: count }, () => {
      sum += values[at++]!;
      return sum;
    });
  };
  return patches.map(({ id, vertexCount, cellCount }) => {
    const axes = [pull(vertexCount), pull(vertexCount), pull(vertexCount)] as const;
    const depths = pull(vertexCount);
    const first = pull(cellCount);
    const second = pull(cellCount);
    const indices = new Uint32Array(cellCount * 6);
    for (let cell = 0; cell < cellCount; cell++) {
      const [p, s] = [first[cell]!, second[cell]!];
      indices.set([p, p + 1, s + 1, p, s + 1, s], cell * 6);
    }
    return {
      id,
      positions: Float32Array.from(
        { length: vertexCount * 3 },
        (_, i) => axes[i % 3]![Math.floor(i / 3)]! * positionStep,
      ),
      depths: Float32Array.from(depths, (depth) => depth * depthStep),
      indices,
    };
  });
}

function pick(array: ArrayLike<number>, first: number, step: number): number[] {
  return Array.from({ length: array.length / step }, (_, i) => array[i * step + first]!);
}

function clampByte(value: number): number {
  return Math.min(Math.max(value, -127), 127);
}
