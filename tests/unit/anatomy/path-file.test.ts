import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPathFile, type PathFile, parsePathFile } from '#src/anatomy/path-file.ts';
import { propertySeed } from '#tests/support/random-poses.ts';
import { loadPathFile } from '#tests/support/real-model.ts';
import { createPathTable, createRodSheet } from '#tests/support/tiny-models.ts';

const built = loadPathFile();

/** The sentences with which a file is refused. */
const refusals = [
  'The table of muscle paths is damaged.',
  'The table of muscle paths is of another version.',
];

function createTinyFile(): PathFile {
  const muscle = createRodSheet(
    [
      [
        [-0.05, 0.05, -0.05],
        [-0.02, 0, 0.04],
      ],
      [
        [-0.05, 0.04, -0.05],
        [-0.02, -0.01, 0.04],
      ],
    ],
    4,
  );
  const nerve = createRodSheet(
    [
      [
        [-0.05, 0.05, -0.02],
        [-0.05, -0.2, -0.02],
      ],
    ],
    3,
    'arc',
  );
  return {
    branches: [
      {
        id: 'pudendal-nerve',
        points: [
          ['pelvis', -0.05, 0.01, -0.06, 0.001],
          ['on piriformis', 0, 1, 1, 0.002, 0.001],
          ['nerve', 0.5, 0, 0, 0, 1, 0.001],
        ],
      },
    ],
    sheets: [
      {
        ...muscle,
        id: 'piriformis',
        offset: 0,
        halfThickness: new Float64Array(8).fill(0.006),
        outwardOffset: new Float64Array(8).fill(0.004),
        lengthEnd: 3,
        outward: -1,
      },
      {
        ...nerve,
        id: 'sciatic-nerve',
        offset: 24,
        halfThickness: new Float64Array(3).fill(0.003),
        lengthEnd: 2,
        outward: 1,
        halfWidth: new Float64Array(3).fill(0.007),
        bedStiffness: new Float64Array(3).fill(2e4),
      },
    ],
    table: createPathTable(33, (f, a, r, value) => 1e-4 * (f - a + r + value)),
  };
}

/** A tiny file whose header is replaced. */
function withHeader(header: unknown): ArrayBuffer {
  const file = formatPathFile(createTinyFile());
  const length = new DataView(file).getUint32(4, true);
  const body = new Uint8Array(file, 8 + length);
  const text = new TextEncoder().encode(JSON.stringify(header) ?? 'undefined');
  const padded = Math.ceil(text.length / 4) * 4;
  const out = new Uint8Array(8 + padded + body.length).fill(0x20);
  out.set(new Uint8Array(file, 0, 4));
  new DataView(out.buffer).setUint32(4, padded, true);
  out.set(text, 8);
  out.set(body, 8 + padded);
  return out.buffer;
}

function readHeader(file: ArrayBuffer): Record<string, unknown> {
  const length = new DataView(file).getUint32(4, true);
  return JSON.parse(new TextDecoder().decode(new Uint8Array(file, 8, length)));
}

/** Parses what may be damaged: a file comes back, or one of our own sentences. */
function expectFileOrRefusal(buffer: ArrayBuffer): void {
  try {
    const file = parsePathFile(buffer);
    for (const sheet of file.sheets) expect(sheet.rest.every(Number.isFinite)).toBe(true);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    expect(refusals).toContain((error as RangeError).message);
  }
}

describe('a path file', () => {
  it('reads back as it was written, within 32 bits', () => {
    const file = createTinyFile();
    const read = parsePathFile(formatPathFile(file));
    expect(read.sheets.map(({ id }) => id)).toEqual(['piriformis', 'sciatic-nerve']);
    read.sheets.forEach((sheet, index) => {
      const wanted = file.sheets[index]!;
      for (const name of ['kind', 'bundleCount', 'nodeCount', 'offset', 'lengthEnd'] as const) {
        expect(sheet[name]).toBe(wanted[name]);
      }
      expect(sheet.outward).toBe(wanted.outward);
      expect(sheet.rest).toEqual(Float64Array.from(Float32Array.from(wanted.rest)));
      expect(sheet.weights).toEqual(Float64Array.from(Float32Array.from(wanted.weights)));
      expect(sheet.halfThickness[0]).toBeCloseTo(wanted.halfThickness[0]!, 8);
      expect(sheet.outwardOffset?.[0]).toBe(
        wanted.outwardOffset && Float32Array.from(wanted.outwardOffset)[0],
      );
      expect(sheet.halfWidth?.[1]).toBe(wanted.halfWidth && Float32Array.from(wanted.halfWidth)[1]);
      expect(sheet.bedStiffness?.[2]).toBe(wanted.bedStiffness?.[2]);
    });
    expect(read.table).toEqual(file.table);
  });

  it('is the same, byte for byte, when it is read and written again', () => {
    for (const bytes of [formatPathFile(createTinyFile()), built]) {
      expect(Buffer.from(formatPathFile(parsePathFile(bytes))).equals(Buffer.from(bytes))).toBe(
        true,
      );
    }
  });

  it('of another version says so', () => {
    const header = { ...readHeader(formatPathFile(createTinyFile())), version: 999 };
    expect(() => parsePathFile(withHeader(header))).toThrow(refusals[1]);
  });

  it('that is empty, cut short or something else is refused in one sentence', () => {
    const file = formatPathFile(createTinyFile());
    const notes = new TextEncoder().encode('<!doctype html><title>Not found</title>');
    for (const damaged of [
      new ArrayBuffer(0),
      file.slice(0, 12),
      file.slice(0, file.byteLength - 2),
      notes.buffer,
    ]) {
      expect(() => parsePathFile(damaged)).toThrow(refusals[0]);
    }
  });

  it('with a number that is none is refused', () => {
    const file = formatPathFile(createTinyFile());
    const at = 8 + new DataView(file).getUint32(4, true);
    new DataView(file).setFloat32(at, Number.NaN, true);
    expect(() => parsePathFile(file)).toThrow(refusals[0]);
  });

  it('throws nothing but its own sentences, whatever bytes are cut or changed', () => {
    const whole = new Uint8Array(formatPathFile(createTinyFile()));
    const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.option(fc.nat({ max: whole.length })),
        (changes, length) => {
          const bytes = Uint8Array.from(whole);
          for (const [at, value] of changes) bytes[at] = value;
          expectFileOrRefusal(bytes.slice(0, length ?? bytes.length).buffer);
        },
      ),
      { seed: propertySeed, numRuns: 1500 },
    );
  });

  it('throws nothing but its own sentences for any header', () => {
    const header = readHeader(formatPathFile(createTinyFile()));
    const sheets = header.sheets as Record<string, unknown>[];
    const axes = header.axes as Record<string, unknown>;
    const strange = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(-1, 0, 1.5, 1e9, 2 ** 31, null, [], [1, 0, 2, 3], ['a', 1, 2, 3]),
      // runs of stored nodes: outside, overlapping, endless
      fc.constantFrom(
        [[1, 11]],
        [
          [0, 11],
          [5, 6],
        ],
        [[0, 1e9]],
        [[2 ** 31, 11]],
        [[-1, 11]],
        [[0]],
      ),
    );
    const broken = fc.oneof(
      strange,
      ...Object.keys(header).map((name) => strange.map((value) => ({ ...header, [name]: value }))),
      ...Object.keys(sheets[0]!).map((name) =>
        strange.map((value) => ({
          ...header,
          sheets: [{ ...sheets[0], [name]: value }, sheets[1]],
        })),
      ),
      ...Object.keys(axes).map((name) =>
        strange.map((value) => ({ ...header, axes: { ...axes, [name]: value } })),
      ),
    );
    fc.assert(
      fc.property(broken, (value) => {
        expectFileOrRefusal(withHeader(value));
      }),
      { seed: propertySeed, numRuns: 1500 },
    );
  });
});
