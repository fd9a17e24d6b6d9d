import { describe, expect, it } from 'vitest';
import { bindFrames, findSegmentIndex } from '#src/figure/body-joints.ts';
import { createPainTable, findPain, type PainPicture } from '#src/figure/pain-patterns.ts';
import { transformPoint } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';

const back: Vec3 = [-1, 0, 0];
const front: Vec3 = [1, 0, 0];

/** A place of the skin, in the frame of a segment; mm. */
function at(
  segment: 'pelvis' | 'right-femur' | 'right-shank',
  x: number,
  y: number,
  z: number,
): Vec3 {
  return transformPoint(bindFrames[findSegmentIndex(segment)]!, [x / 1000, y / 1000, z / 1000]);
}
const find = (id: PainPicture['id'], place: Vec3, normal: Vec3) =>
  findPain(createPainTable(id), place, normal);

describe('the pattern of the trigger point', () => {
  it('is essential at the sacro-iliac joint and the buttock, and spills over on the upper thigh alone', () => {
    expect(find('trigger-point', at('pelvis', -122, 66, -50), back).essential).toBe(1);
    expect(find('trigger-point', at('pelvis', -130, 10, 0), back).essential).toBe(1);
    const thigh = find('trigger-point', at('right-femur', -88, -160, 0), back);
    expect(thigh.essential).toBe(0);
    expect(thigh.spillover).toBe(1);
  });

  it('ends above the knee', () => {
    for (const place of [at('right-femur', -60, -370, 0), at('right-shank', -80, -120, 0)]) {
      const { essential, spillover } = find('trigger-point', place, back);
      expect(essential + spillover).toBe(0);
    }
  });

  it('does not reach round to the front', () => {
    const { essential, spillover } = find('trigger-point', at('pelvis', -130, 10, 0), front);
    expect(essential + spillover).toBe(0);
  });
});

describe('the pattern of the nerve', () => {
  it('runs down to the calf and leaves out the sacro-iliac joint', () => {
    expect(find('entrapment', at('right-shank', -84, -130, 0), back).essential).toBe(1);
    expect(find('entrapment', at('right-femur', -86, -180, 0), back).essential).toBe(1);
    expect(find('entrapment', at('pelvis', -122, 66, -50), back).essential).toBe(0);
  });
});

describe('the groin', () => {
  it('lies in front', () => {
    expect(find('groin', at('pelvis', 88, 20, -6), front).essential).toBe(1);
    expect(find('groin', at('pelvis', -130, 10, 0), back).essential).toBe(0);
  });
});
