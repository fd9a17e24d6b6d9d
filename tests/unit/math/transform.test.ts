import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createIdentity,
  type Transform,
  transformDirection,
  transformPoint,
  writeInverse,
  writeProduct,
} from '#src/math/transform.ts';
import { norm, subtract, type Vec3 } from '#src/math/vec3.ts';
import { propertySeed } from '#tests/support/random-poses.ts';

/** A quarter turn about Z, then a step of (1, 2, 3). */
const quarterTurn: Transform = Float64Array.of(0, -1, 0, 1, 0, 0, 0, 0, 1, 1, 2, 3);

const angle = fc.double({ min: -3, max: 3, noNaN: true });
const coordinate = fc.double({ min: -1, max: 1, noNaN: true });
const anyPoint: fc.Arbitrary<Vec3> = fc.tuple(coordinate, coordinate, coordinate);
const anyTransform = fc.tuple(angle, angle, anyPoint).map(([a, b, [x, y, z]]) => {
  const turnZ = Float64Array.of(
    ...[Math.cos(a), -Math.sin(a), 0, Math.sin(a), Math.cos(a), 0, 0, 0, 1, x, y, z],
  );
  const turnX = Float64Array.of(
    ...[1, 0, 0, 0, Math.cos(b), -Math.sin(b), 0, Math.sin(b), Math.cos(b), z, x, y],
  );
  return writeProduct(createIdentity(), turnZ, turnX);
});

function expectClose(a: ArrayLike<number>, b: ArrayLike<number>): void {
  expect(a.length).toBe(b.length);
  for (let i = 0; i < a.length; i++) expect(a[i]!).toBeCloseTo(b[i]!, 12);
}

describe('rigid transforms', () => {
  it('turn first and move then', () => {
    expect(transformPoint(quarterTurn, [1, 0, 0])).toEqual([1, 3, 3]);
  });

  it('do not move directions', () => {
    expect(transformDirection(quarterTurn, [1, 0, 0])).toEqual([0, 1, 0]);
  });

  it('leave everything in place when they are the identity', () => {
    expect(transformPoint(createIdentity(), [4, 5, 6])).toEqual([4, 5, 6]);
  });

  it('apply the second factor of a product first', () => {
    const step = Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1, 10, 0, 0);
    const product = writeProduct(createIdentity(), quarterTurn, step);
    // 10 to the side, then a quarter turn, then (1, 2, 3)
    expect(transformPoint(product, [0, 0, 0])).toEqual([1, 12, 3]);
  });

  it('are undone by their inverse from either side', () => {
    fc.assert(
      fc.property(anyTransform, (transform) => {
        const inverse = writeInverse(createIdentity(), transform);
        expectClose(writeProduct(createIdentity(), inverse, transform), createIdentity());
        expectClose(writeProduct(createIdentity(), transform, inverse), createIdentity());
      }),
      { seed: propertySeed },
    );
  });

  it('keep distances, and compose like their points do', () => {
    fc.assert(
      fc.property(anyTransform, anyTransform, anyPoint, anyPoint, (a, b, p, q) => {
        const moved = norm(subtract(transformPoint(a, p), transformPoint(a, q)));
        expect(moved).toBeCloseTo(norm(subtract(p, q)), 12);
        const product = writeProduct(createIdentity(), a, b);
        expectClose(transformPoint(product, p), transformPoint(a, transformPoint(b, p)));
      }),
      { seed: propertySeed },
    );
  });
});
