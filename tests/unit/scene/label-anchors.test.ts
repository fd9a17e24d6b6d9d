import { describe, expect, it } from 'vitest';
import type { IdPicture } from '#src/scene/id-pass.ts';
import { findPixelAnchors, findSilhouette } from '#src/scene/label-anchors.ts';

/** A picture from rows of digits: the number of the structure at each pixel, 0 for the ground. */
function createPicture(rows: readonly string[]): IdPicture {
  const width = rows[0]!.length;
  const pixels = new Uint8Array(width * rows.length * 4);
  rows.forEach((row, y) => {
    [...row].forEach((digit, x) => {
      pixels[(y * width + x) * 4] = Number(digit);
    });
  });
  return { width, height: rows.length, ids: ['sacrum', 'piriformis', 'right-femur'], pixels };
}

const anywhere = () => true;

describe('findPixelAnchors', () => {
  const picture = createPicture([
    '000000000000',
    '011111000000',
    '011111222220',
    '011111222220',
    '011111222220',
    '011111000000',
    '000000000000',
  ]);

  it('puts the dot where the visible part is widest', () => {
    const anchors = findPixelAnchors(picture, anywhere);
    expect(anchors).toEqual([
      { id: 'sacrum', x: 3, y: 3, area: 25 },
      { id: 'piriformis', x: 8, y: 3, area: 15 },
    ]);
  });

  it('leaves out what is not seen', () => {
    const ids = findPixelAnchors(picture, anywhere).map(({ id }) => id);
    expect(ids).not.toContain('right-femur');
  });

  it('keeps dots out of forbidden pixels, and drops a structure that has no other', () => {
    const anchors = findPixelAnchors(picture, (x) => x < 3);
    expect(anchors.map(({ id }) => id)).toEqual(['sacrum']);
    expect(anchors[0]!.x).toBeLessThan(3);
  });
});

describe('findSilhouette', () => {
  it('spans the columns with anything in them', () => {
    expect(findSilhouette(createPicture(['0020', '0110']))).toEqual({ left: 1, right: 3 });
    expect(findSilhouette(createPicture(['000', '000']))).toBeNull();
  });
});
