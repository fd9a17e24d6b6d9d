import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFacet } from '#models/bones/authored.ts';
import { createImplicitField, type Primitive, type Shape } from '#models/mesher/implicit.ts';
import {
  createSheetTree,
  findCatmullRom,
  findSheetDistance,
  type SheetGrid,
} from '#models/mesher/sheet.ts';
import type { Vec3 } from '#src/math/vec3.ts';

const flat: SheetGrid = [
  [
    [0, 0, 0, 2],
    [10, 0, 0, 2],
  ],
  [
    [0, 20, 0, 2],
    [10, 20, 0, 2],
  ],
];
const wavy: SheetGrid = [0, 10, 20, 30].map((x, i) =>
  [0, 8, 16].map((y, j) => [x, y, 3 * Math.sin(i + 2 * j), 1 + 0.4 * ((i + j) % 3)] as const),
);
const point = fc.tuple(
  fc.double({ min: -20, max: 50, noNaN: true }),
  fc.double({ min: -20, max: 40, noNaN: true }),
  fc.double({ min: -20, max: 20, noNaN: true }),
);

function sheet(name: string, grid: SheetGrid): Primitive {
  return { type: 'sheet', name, grid };
}

function createShape(...primitives: Primitive[]): Shape {
  return { layers: [{ op: 'add', blend: 1, primitives }] };
}

describe('sheet', () => {
  it('is a plate of twice the half thickness with round edges', () => {
    const tree = createSheetTree(flat);
    const at = (x: number, y: number, z: number): number =>
      findSheetDistance(tree, x, y, z, Infinity);
    expect(at(5, 10, 0)).toBeCloseTo(-2, 9);
    expect(at(5, 10, 7)).toBeCloseTo(5, 9);
    expect(at(-3, 10, 4)).toBeCloseTo(5 - 2, 9);
    expect(at(13, 24, 0)).toBeCloseTo(5 - 2, 9);
  });

  it('is a cone where the half thickness grows along it', () => {
    // half thickness 1 + 0.1 y: the envelope of balls is a cone of sine 0.1
    const cone: SheetGrid = [
      [
        [0, 0, 0, 1],
        [1, 0, 0, 1],
      ],
      [
        [0, 40, 0, 5],
        [1, 40, 0, 5],
      ],
    ];
    const tree = createSheetTree(cone);
    const sine = 0.1;
    const cosine = Math.sqrt(1 - sine * sine);
    // a point 10 above the plate at y = 20: distance to the cone's side
    const expected = 10 * cosine - (1 + sine * 20);
    expect(findSheetDistance(tree, 0.5, 20, 10, Infinity)).toBeCloseTo(expected, 6);
  });

  it('passes through its control points', () => {
    const line = [1, 4, 2, 8];
    line.forEach((value, i) => {
      expect(findCatmullRom(line, i)).toBeCloseTo(value, 12);
    });
  });

  it('never reports more than the cutoff, and the same below it', () => {
    const tree = createSheetTree(wavy);
    fc.assert(
      fc.property(point, fc.double({ min: -2, max: 20, noNaN: true }), ([x, y, z], cutoff) => {
        const full = findSheetDistance(tree, x, y, z, Infinity);
        expect(findSheetDistance(tree, x, y, z, cutoff)).toBe(Math.min(full, cutoff));
      }),
    );
  });
});

describe('implicit field', () => {
  const shape: Shape = {
    layers: [
      ...createShape(sheet('a', wavy), sheet('b', flat)).layers,
      {
        op: 'carve',
        blend: 0.5,
        primitives: [{ type: 'ball', name: 'hole', centre: [5, 10, 0], radius: 4 }],
      },
    ],
  };

  it('has a slope of at most one', () => {
    const field = createImplicitField(shape);
    fc.assert(
      fc.property(point, point, (a, b) => {
        const step = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
        const difference = Math.abs(field.distance(...a) - field.distance(...b));
        // the tessellation and the culled tails of the blend account for the rest
        expect(difference).toBeLessThanOrEqual(step * 1.02 + 1e-3);
      }),
    );
  });

  it('is carved where the carving ball is', () => {
    expect(createImplicitField(shape).distance(5, 10, 0)).toBeGreaterThan(3);
  });

  it('swells by k ln 2 where two equal parts coincide', () => {
    const once = createImplicitField(createShape(sheet('a', flat)));
    const twice = createImplicitField(createShape(sheet('a', flat), sheet('b', flat)));
    const difference = once.distance(5, 10, 6) - twice.distance(5, 10, 6);
    expect(difference).toBeCloseTo(Math.log(2), 6);
  });

  it('is the same on both sides of a mirror plane', () => {
    const field = createImplicitField({ ...shape, mirrorPlane: -3 });
    fc.assert(
      fc.property(point, ([x, y, z]) => {
        // the two sides round differently in the last bit
        expect(field.distance(x, y, -3 + z)).toBeCloseTo(field.distance(x, y, -3 - z), 12);
      }),
    );
  });

  it('contains its surface in its bounds', () => {
    const field = createImplicitField(shape);
    const [minX, minY, minZ, maxX, maxY, maxZ] = field.bounds;
    fc.assert(
      fc.property(point, ([x, y, z]) => {
        const isOutside = x < minX || x > maxX || y < minY || y > maxY || z < minZ || z > maxZ;
        if (isOutside) expect(field.distance(x, y, z)).toBeGreaterThan(0);
      }),
    );
  });

  it('refuses a sheet that is not a full grid', () => {
    const ragged: SheetGrid = [flat[0]!, [[0, 0, 0, 1]]];
    expect(() => createImplicitField(createShape(sheet('ragged', ragged)))).toThrow(
      'ragged must be a full grid',
    );
  });
});

describe('a shape with a mirror plane', () => {
  const ball = (z: number): Primitive => ({
    type: 'ball',
    name: 'ball',
    centre: [0, 0, z],
    radius: 2,
  });

  it('mirrors its layers about the plane, but for those of one side', () => {
    const { distance } = createImplicitField({
      layers: [
        { op: 'add', blend: 0.1, primitives: [ball(10)] },
        { op: 'add', blend: 0.1, isOneSided: true, primitives: [ball(-20)] },
      ],
      mirrorPlane: 5,
    });
    for (const z of [15, -5, -15]) expect(distance(0, 0, z)).toBeCloseTo(-2, 6);
    expect(distance(0, 0, 25)).toBeCloseTo(8, 3);
  });
});

describe('a facet', () => {
  it('planes a ball flat in the plane of its corners, whichever way they run round', () => {
    const corners: [Vec3, Vec3, Vec3, Vec3] = [
      [-4, 8, -4],
      [4, 8, -4],
      [4, 8, 4],
      [-4, 8, 4],
    ];
    const turned: typeof corners = [corners[3], corners[2], corners[1], corners[0]];
    for (const ring of [corners, turned]) {
      const { distance } = createImplicitField({
        layers: [
          {
            op: 'add',
            blend: 0.1,
            primitives: [{ type: 'ball', name: 'ball', centre: [0, 0, 0], radius: 10 }],
          },
          { op: 'carve', blend: 0.01, primitives: [createFacet('facet', ring, [0, 30, 0])] },
        ],
      });
      for (const [x, z] of [
        [0, 0],
        [3, -3],
        [-3, 1],
      ] as const) {
        expect(distance(x, 8, z)).toBeCloseTo(0, 1);
        expect(distance(x, 8.5, z)).toBeGreaterThan(0.4);
      }
      expect(distance(0, -9.9, 0)).toBeLessThan(0);
    }
  });
});
