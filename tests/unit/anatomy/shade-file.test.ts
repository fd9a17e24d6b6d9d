import { describe, expect, it } from 'vitest';
import { formatShadeFile, parseShadeFile } from '#src/anatomy/shade-file.ts';

const shades = new Map([
  ['piriformis', [0, 0.5, 1]],
  ['sciatic-nerve', [0.25, 2, -1]],
]);

describe('the file of shade', () => {
  it('gives back what was packed, to half a grey, held between dark and open', () => {
    const read = parseShadeFile(Uint8Array.from(formatShadeFile(shades)).buffer);
    expect([...read.keys()]).toEqual(['piriformis', 'sciatic-nerve']);
    const off = [...read.get('piriformis')!].map((value, i) => Math.abs(value - [0, 0.5, 1][i]!));
    expect(Math.max(...off)).toBeLessThan(0.51 / 255);
    expect([...read.get('sciatic-nerve')!].slice(1)).toEqual([1, 0]);
  });

  it('refuses what is cut off, too long or something else', () => {
    const file = formatShadeFile(shades);
    for (const wrong of [
      file.slice(0, 3),
      file.slice(0, file.length - 1),
      Uint8Array.from([...file, 0]),
      new Uint8Array(40),
    ]) {
      expect(() => parseShadeFile(Uint8Array.from(wrong).buffer)).toThrow(RangeError);
    }
  });
});
