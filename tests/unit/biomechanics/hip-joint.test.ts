import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralPose, poseLimits, writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import {
  createIdentity,
  transformDirection,
  writeInverse,
  writeProduct,
} from '#src/math/transform.ts';
import { cross, dot, type Vec3 } from '#src/math/vec3.ts';
import { deg, toDegrees } from '#src/units/angle.ts';
import { anyInputs, propertySeed } from '#tests/support/random-poses.ts';

const downTheThigh: Vec3 = [0, -1, 0];
const toes: Vec3 = [1, 0, 0];

function turn(pose: Partial<typeof neutralPose>, direction: Vec3): Vec3 {
  const transform = writePelvisFromFemur(createIdentity(), { ...neutralPose, ...pose });
  return transformDirection(transform, direction);
}

function expectDirection(found: Vec3, wanted: Vec3): void {
  for (let axis = 0; axis < 3; axis++) expect(found[axis]!).toBeCloseTo(wanted[axis]!, 12);
}

describe('the hip joint', () => {
  it('keeps the femur parallel to the pelvis in neutral', () => {
    const transform = writePelvisFromFemur(createIdentity(), neutralPose);
    for (let i = 0; i < 12; i++) expect(transform[i]!).toBeCloseTo(createIdentity()[i]!, 15);
  });

  it('brings the thigh forward in flexion', () => {
    expectDirection(turn({ flexion: deg(90) }, downTheThigh), [1, 0, 0]);
  });

  it('brings the right thigh to the right in abduction', () => {
    expectDirection(turn({ abduction: deg(90) }, downTheThigh), [0, 0, 1]);
  });

  it('turns the toes to the midline in internal rotation', () => {
    expectDirection(turn({ internalRotation: deg(90) }, toes), [0, 0, -1]);
  });

  it('abducts horizontally, away from the midline, when the hip is flexed to 90°', () => {
    const direction = turn({ flexion: deg(90), abduction: deg(30) }, downTheThigh);
    expectDirection(direction, [Math.cos(deg(30)), 0, Math.sin(deg(30))]);
  });

  it('rotates about the shaft, wherever the thigh points', () => {
    const at = (internalRotation: number) =>
      turn({ flexion: deg(70), abduction: deg(20), internalRotation }, downTheThigh);
    expectDirection(at(deg(40)), at(deg(-40)));
  });

  it('ignores the knee', () => {
    expectDirection(turn({ kneeFlexion: deg(120) }, toes), toes);
  });

  it('is a rotation about the hip centre in every pose', () => {
    fc.assert(
      fc.property(anyInputs(), (pose) => {
        const transform = writePelvisFromFemur(createIdentity(), pose);
        const product = writeProduct(
          createIdentity(),
          writeInverse(createIdentity(), transform),
          transform,
        );
        for (let i = 0; i < 12; i++) expect(product[i]!).toBeCloseTo(createIdentity()[i]!, 12);
        const [x, y, z] = [
          transformDirection(transform, [1, 0, 0]),
          transformDirection(transform, [0, 1, 0]),
          transformDirection(transform, [0, 0, 1]),
        ];
        expect(dot(cross(x, y), z)).toBeCloseTo(1, 12);
      }),
      { seed: propertySeed },
    );
  });

  it('has neutral inside its limits, which are ordered', () => {
    for (const [angle, [min, max]] of Object.entries(poseLimits)) {
      expect(min, angle).toBeLessThan(max);
      expect(min, angle).toBeLessThanOrEqual(0);
      expect(toDegrees(max), angle).toBeLessThan(180);
    }
  });
});
