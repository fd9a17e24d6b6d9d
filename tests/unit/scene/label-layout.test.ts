import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  doSegmentsCross,
  type LabelPlace,
  type LabelRequest,
  labelGap,
  placeLabels,
} from '#src/scene/label-layout.ts';

/** Line heights on the page, and in front of a class; px. */
const heights = fc.constantFrom(20, 44);

const area = {
  left: 20,
  right: 1180,
  top: 70,
  topRight: 140,
  bottom: 880,
  bottomLeft: 800,
  labelHeight: 20,
  silhouetteLeft: 330,
  silhouetteRight: 860,
};

const requests = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 6 }),
    x: fc.double({ min: 330, max: 860, noNaN: true }),
    y: fc.double({ min: 0, max: 950, noNaN: true }),
    width: fc.integer({ min: 30, max: 160 }),
    priority: fc.double({ min: 0, max: 1e4, noNaN: true }),
  }),
  { selector: (label) => label.id, maxLength: 14 },
);

/** The sloping part of a leader; the stub runs level in the column and meets nothing. */
function findLeader(place: LabelPlace, all: readonly LabelRequest[]) {
  const label = all.find(({ id }) => id === place.id)!;
  return [place.bendX, place.y, label.x, label.y] as const;
}

describe('placeLabels', () => {
  it('keeps labels of a column apart and inside the area', () => {
    fc.assert(
      fc.property(requests, heights, (labels, labelHeight) => {
        const places = placeLabels(labels, { ...area, labelHeight }, 7);
        for (const side of ['left', 'right'] as const) {
          const column = places.filter((place) => place.side === side);
          const heights = column.map((place) => place.y).sort((a, b) => a - b);
          for (let i = 1; i < heights.length; i++) {
            expect(heights[i]! - heights[i - 1]!).toBeGreaterThanOrEqual(
              labelHeight + labelGap - 1e-6,
            );
          }
          for (const place of column) {
            expect(place.y - labelHeight / 2).toBeGreaterThanOrEqual(
              (side === 'left' ? area.top : area.topRight) - 1e-6,
            );
            expect(place.y + labelHeight / 2).toBeLessThanOrEqual(
              (side === 'left' ? area.bottomLeft : area.bottom) + 1e-6,
            );
            expect(place.x).toBeGreaterThanOrEqual(area.left - 1e-6);
            expect(place.x + place.width).toBeLessThanOrEqual(area.right + 1e-6);
          }
        }
      }),
    );
  });

  it('never lets two leaders cross', () => {
    fc.assert(
      fc.property(requests, (labels) => {
        const places = placeLabels(labels, area, 7);
        for (const a of places) {
          for (const b of places) {
            if (a === b) continue;
            const crosses = doSegmentsCross(...findLeader(a, labels), ...findLeader(b, labels));
            expect(crosses).toBe(false);
          }
        }
      }),
    );
  });

  it('leaves out the least important when there are too many', () => {
    const labels = Array.from({ length: 10 }, (_, i) => ({
      id: `${i}`,
      x: 400 + 30 * i,
      y: 300 + 10 * i,
      width: 80,
      priority: i,
    }));
    const ids = placeLabels(labels, area, 7).map(({ id }) => id);
    expect(ids.sort()).toEqual(['3', '4', '5', '6', '7', '8', '9']);
  });

  it('places a single label level with its dot', () => {
    const label = { id: 'sacrum', x: 500, y: 300, width: 60, priority: 1 };
    const [place] = placeLabels([label], area, 7);
    expect(place).toMatchObject({ id: 'sacrum', side: 'left', y: 300 });
  });

  it('takes the other column where text would cover the dots', () => {
    const phone = { ...area, left: 10, right: 380, silhouetteLeft: 40, silhouetteRight: 360 };
    const labels = [200, 260, 330].map((x, index) => ({
      id: `${index}`,
      x,
      y: 300 + 40 * index,
      width: 110,
      priority: 1,
    }));
    const places = placeLabels(labels, phone, 4);
    expect(places).toHaveLength(3);
    for (const { side, edgeX } of places) {
      expect(side).toBe('left');
      expect(edgeX).toBeLessThan(200);
    }
  });

  it('places nothing where there is no room', () => {
    const label = { id: 'sacrum', x: 500, y: 300, width: 60, priority: 1 };
    expect(placeLabels([label], { ...area, bottom: area.topRight + 10 }, 7)).toEqual([]);
  });
});

describe('doSegmentsCross', () => {
  it('tells crossing from passing', () => {
    expect(doSegmentsCross(0, 0, 2, 2, 0, 2, 2, 0)).toBe(true);
    expect(doSegmentsCross(0, 0, 2, 2, 0, 1, 0, 2)).toBe(false);
  });
});
