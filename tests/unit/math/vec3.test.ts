import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, cross, dot, norm, normalize, scale, subtract, type Vec3 } from '#src/math/vec3.ts';
import { propertySeed } from '#tests/support/random-poses.ts';

const coordinate = fc.double({ min: -10, max: 10, noNaN: true });
const anyVector: fc.Arbitrary<Vec3> = fc.tuple(coordinate, coordinate, coordinate);
/** Products of two numbers up to 10 carry rounding of about 100 · 2⁻⁵²; a hundred times that. */
const roundOff = 1e-12;

describe('vectors', () => {
  it('adds, subtracts and scales each coordinate', () => {
    expect(add([1, 2, 3], [10, 20, 30])).toEqual([11, 22, 33]);
    expect(subtract([1, 2, 3], [10, 20, 30])).toEqual([-9, -18, -27]);
    expect(scale([1, -2, 3], 2)).toEqual([2, -4, 6]);
  });

  it('makes Z from X and Y, right-handed', () => {
    expect(cross([1, 0, 0], [0, 1, 0])).toEqual([0, 0, 1]);
    expect(cross([0, 1, 0], [0, 0, 1])).toEqual([1, 0, 0]);
  });

  it('measures a 2-3-6 box diagonal as 7', () => {
    expect(norm([2, 3, 6])).toBe(7);
    expect(dot([2, 3, 6], [2, 3, 6])).toBe(49);
  });

  it('leaves the zero vector zero when it is normalized', () => {
    expect(normalize([0, 0, 0])).toEqual([0, 0, 0]);
    expect(normalize([0, -4, 0])).toEqual([0, -1, 0]);
  });

  it('makes products that stand on both factors, as long as their parallelogram is large', () => {
    fc.assert(
      fc.property(anyVector, anyVector, (a, b) => {
        const product = cross(a, b);
        expect(Math.abs(dot(product, a))).toBeLessThan(100 * roundOff);
        const area2 = dot(a, a) * dot(b, b) - dot(a, b) ** 2;
        expect(dot(product, product)).toBeCloseTo(area2, 8);
      }),
      { seed: propertySeed },
    );
  });
});
