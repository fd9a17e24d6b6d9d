import { describe, expect, it } from 'vitest';
import { type Box, findSpot } from '#src/scene/footprint-tags.ts';

const isOver = (a: Box, b: Box) => a.from < b.to && a.to > b.from && Math.abs(a.y - b.y) < 18;

describe('the place of a tag', () => {
  it('is at the right of its point where that is free', () => {
    const spot = findSpot(100, 50, 60, []);
    expect(spot.from).toBeGreaterThan(100);
    expect(spot.y).toBe(50);
  });

  it('is at the left where a label stands at the right', () => {
    const label = { from: 120, to: 220, y: 55 };
    const spot = findSpot(100, 50, 60, [label]);
    expect(spot.to).toBeLessThan(100);
    expect(isOver(spot, label)).toBe(false);
  });

  it('is clear of everything while there is room above or below', () => {
    const taken: Box[] = [];
    for (let i = 0; i < 8; i++) {
      const spot = findSpot(100, 50, 60, taken);
      expect(taken.some((other) => isOver(spot, other))).toBe(false);
      taken.push(spot);
    }
  });
});
