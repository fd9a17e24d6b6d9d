import { describe, expect, it } from 'vitest';
import { bakeOcclusion } from '#models/mesher/occlusion.ts';

/** A square plate in the plane z = height, facing up and down. */
function createPlate(height: number): { positions: Float64Array; indices: Uint32Array } {
  return {
    positions: Float64Array.from(
      [
        [-1, -1, height],
        [1, -1, height],
        [1, 1, height],
        [-1, 1, height],
      ].flat(),
    ),
    indices: Uint32Array.from([0, 1, 2, 0, 2, 3]),
  };
}

const ground = { positions: Float64Array.of(0, 0, 0), normals: Float64Array.of(0, 0, 1) };
const settings = { rayCount: 256, reach: 0.5 };

describe('baked occlusion', () => {
  it('is open under an empty sky', () => {
    expect(bakeOcclusion(ground, [createPlate(-0.1)], settings)[0]).toBe(1);
  });

  it('darkens under a near plate and less under a far one', () => {
    const near = bakeOcclusion(ground, [createPlate(0.05)], settings)[0]!;
    const far = bakeOcclusion(ground, [createPlate(0.3)], settings)[0]!;
    expect(near).toBeLessThan(0.3);
    expect(far).toBeGreaterThan(near + 0.2);
    expect(far).toBeLessThan(1);
  });

  it('does not see what is beyond its reach', () => {
    expect(bakeOcclusion(ground, [createPlate(0.6)], settings)[0]).toBe(1);
  });
});
