import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structures } from '#src/anatomy/catalog.ts';
import { halfHipSeparation } from '#src/anatomy/frames.ts';
import { findNameOnSide, findTransformOnSide, findZOnSide } from '#src/anatomy/side.ts';
import { poseLimits, writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { createIdentity, transformPoint } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';

describe('the left side', () => {
  it('gives every bone of one side the name of the other, in English and Latin', () => {
    const names = new Set(structures.flatMap(({ english, latin }) => [english, latin] as string[]));
    for (const { id, english, latin } of structures) {
      for (const name of [english, latin]) {
        const turned = findNameOnSide(name, 'left');
        expect(names, name).toContain(turned);
        expect(findNameOnSide(turned, 'left')).toBe(name);
        expect(findNameOnSide(name, 'right')).toBe(name);
        expect(turned !== name, name).toBe(/^(right|left)-/.test(id));
      }
    }
    expect(findNameOnSide('right_hip_bone', 'left')).toBe('left_hip_bone');
    expect(findNameOnSide('Model of the right hip', 'left')).toBe('Model of the left hip');
    // no name inside another word
    expect(findNameOnSide('upright', 'left')).toBe('upright');
  });

  it('is the right one mirrored about the midline: mirroring and moving may change places', () => {
    const mirror = ([x, y, z]: Vec3): Vec3 => [x, y, findZOnSide(z, 'left')];
    const mirrorOwn = ([x, y, z]: Vec3): Vec3 => [x, y, -z];
    const coordinate = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    const angle = (name: keyof typeof poseLimits) => {
      const [min, max] = poseLimits[name];
      return fc.double({ min, max, noNaN: true });
    };
    fc.assert(
      fc.property(
        fc.tuple(coordinate, coordinate, coordinate),
        angle('flexion'),
        angle('abduction'),
        angle('internalRotation'),
        (point, flexion, abduction, internalRotation) => {
          const t = createIdentity();
          writePelvisFromFemur(t, { flexion, abduction, internalRotation, kneeFlexion: 0 });
          t[10] = 0.07;
          const wanted = mirror(transformPoint(t, point));
          const femur = transformPoint(findTransformOnSide(t, 'left', false), mirrorOwn(point));
          const pelvis = transformPoint(findTransformOnSide(t, 'left', true), mirror(point));
          for (let axis = 0; axis < 3; axis++) {
            expect(femur[axis]).toBeCloseTo(wanted[axis]!, 12);
            expect(pelvis[axis]).toBeCloseTo(wanted[axis]!, 12);
          }
          expect([...findTransformOnSide(t, 'right', true)]).toEqual([...t]);
        },
      ),
    );
  });

  it('puts the left hip centre where the right one has its counterpart', () => {
    expect(findZOnSide(0, 'left')).toBeCloseTo(-2 * halfHipSeparation, 12);
    expect(findZOnSide(-halfHipSeparation, 'left')).toBeCloseTo(-halfHipSeparation, 12);
    expect(findZOnSide(0.03, 'right')).toBe(0.03);
  });
});
