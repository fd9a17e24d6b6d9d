import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyBellyShortening,
  findShortening,
  findWeightedSheetArea,
} from '#src/biomechanics/belly.ts';
import { propertySeed } from '#tests/support/random-poses.ts';
import { createRodSheet } from '#tests/support/tiny-models.ts';

/** A rod of 1 m along X with a node every 0.25 m. */
const rod = createRodSheet(
  [
    [
      [0, 0, 0],
      [1, 0, 0],
    ],
  ],
  5,
);

function shorten(shortening: number, bellyEnd = 0.5): number[] {
  const nodes = applyBellyShortening(Float64Array.from(rod.rest), 1, 5, 4, bellyEnd, shortening);
  return [0, 1, 2, 3, 4].map((node) => nodes[node * 3]!);
}

describe('a contracting belly', () => {
  it('draws its tissue 16 % towards the origin and the tendon after it', () => {
    const wanted = [0, 0.25 * 0.84, 0.5 * 0.84, 0.42 + 0.5 * 0.58, 1];
    shorten(findShortening(1, 0)).forEach((x, node) => {
      expect(x).toBeCloseTo(wanted[node]!, 12);
    });
  });

  it('does not move when it is relaxed', () => {
    expect(shorten(0)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it('keeps its ends and the order of its tissue', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 0.95, noNaN: true }),
        (tightness, bellyEnd) => {
          const xs = shorten(findShortening(tightness, 1), bellyEnd);
          expect(xs[0]).toBe(0);
          expect(xs[4]).toBe(1);
          for (let i = 1; i < 5; i++) expect(xs[i]!).toBeGreaterThan(xs[i - 1]!);
        },
      ),
      { seed: propertySeed },
    );
  });

  it('moves along its own path, round a corner too', () => {
    const nodes = Float64Array.of(0, 0, 0, 1, 0, 0, 1, 1, 0);
    applyBellyShortening(nodes, 1, 3, 2, 1, 0.16);
    // the middle of the path moves back from the corner along the first leg
    expect([...nodes.subarray(3, 6)]).toEqual([0.84, 0, 0]);
  });

  it('leaves the aponeurosis beyond the insertion alone', () => {
    const nodes = Float64Array.of(0, 0, 0, 1, 0, 0, 2, 0, 0, 3, 5, 0);
    applyBellyShortening(nodes, 1, 4, 2, 0.5, 0.16);
    expect([...nodes.subarray(6)]).toEqual([2, 0, 0, 3, 5, 0]);
  });
});

describe('the area of a sheet', () => {
  const sheet = createRodSheet(
    [
      [
        [0, 0, 0],
        [0.4, 0, 0],
      ],
      [
        [0, 0.1, 0],
        [0.4, 0.1, 0],
      ],
      [
        [0, 0.3, 0],
        [0.4, 0.3, 0],
      ],
    ],
    5,
  );
  const even = new Float64Array(15).fill(1);

  it('is width times length when the weights are 1', () => {
    expect(findWeightedSheetArea(sheet.rest, even, 3, 5, 4)).toBeCloseTo(0.4 * 0.3, 12);
  });

  it('counts each cell with the mean weight of its corners', () => {
    const weights = Float64Array.from(even);
    weights[0] = 5;
    // one corner of one cell of 0.1 × 0.1 m
    expect(findWeightedSheetArea(sheet.rest, weights, 3, 5, 4)).toBeCloseTo(0.12 + 0.01, 12);
  });

  it('stops at the insertion', () => {
    expect(findWeightedSheetArea(sheet.rest, even, 3, 5, 2)).toBeCloseTo(0.2 * 0.3, 12);
  });
});
