import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import type { HipInputs } from '#src/biomechanics/snapshot.ts';
import { writeRelativePose, writeWorldTransforms } from '#src/biomechanics/support.ts';
import { createIdentity, transformDirection, transformPoint } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { deg } from '#src/units/angle.ts';
import { anyInputs, propertySeed } from '#tests/support/random-poses.ts';
import { neutralInputs } from '#tests/support/tiny-models.ts';

const leftHipCentre: Vec3 = [0, 0, -0.17];
/** Rounding of two 3 × 3 products of numbers up to 1. */
const roundOff = 1e-14;

function place(inputs: HipInputs) {
  const relative = writePelvisFromFemur(createIdentity(), inputs);
  const pelvis = createIdentity();
  const femur = createIdentity();
  const leftFemur = createIdentity();
  writeWorldTransforms(pelvis, femur, leftFemur, relative, inputs, inputs.support, leftHipCentre);
  return { relative, pelvis, femur, leftFemur };
}

const raised: HipInputs = { ...neutralInputs, flexion: deg(90), abduction: deg(20) };

describe('with the foot free', () => {
  const { relative, pelvis, femur, leftFemur } = place(raised);

  it('the pelvis stays and the thigh moves', () => {
    expect(pelvis).toEqual(createIdentity());
    expect(femur).toEqual(relative);
  });

  it('the other thigh stands still at its own hip', () => {
    expect(transformPoint(leftFemur, [0, 0, 0])).toEqual(leftHipCentre);
    expect(transformDirection(leftFemur, [0, -1, 0])).toEqual([0, -1, 0]);
  });
});

describe('with the foot loaded', () => {
  it('the thigh stays and the pelvis moves over it', () => {
    const { femur, pelvis } = place({ ...raised, support: 'weight-bearing' });
    expect(femur).toEqual(createIdentity());
    // 90° of flexion lays the pelvis on its front: its upward axis points forward
    const up = transformDirection(pelvis, [0, 1, 0]);
    expect(up[0]).toBeCloseTo(1, 12);
  });

  it('10° of adduction lowers the free hip by sin 10° of the distance between the hips', () => {
    const { leftFemur } = place({
      ...neutralInputs,
      abduction: deg(-10),
      support: 'weight-bearing',
    });
    const [x, y, z] = transformPoint(leftFemur, [0, 0, 0]);
    expect(x).toBeCloseTo(0, 12);
    expect(y).toBeCloseTo(-0.17 * Math.sin(deg(10)), 12);
    expect(z).toBeCloseTo(-0.17 * Math.cos(deg(10)), 12);
  });

  it('the free thigh follows its hip, turns with the pelvis and hangs straight down', () => {
    fc.assert(
      fc.property(anyInputs(), (inputs) => {
        const { pelvis, leftFemur } = place({ ...inputs, support: 'weight-bearing' });
        const centre = transformPoint(leftFemur, [0, 0, 0]);
        const wanted = transformPoint(pelvis, leftHipCentre);
        for (let axis = 0; axis < 3; axis++) expect(centre[axis]!).toBeCloseTo(wanted[axis]!, 14);
        const down = transformDirection(leftFemur, [0, -1, 0]);
        expect(down[1]).toBeCloseTo(-1, 14);
        const forward = transformDirection(leftFemur, [1, 0, 0]);
        expect(Math.atan2(-forward[2], forward[0])).toBeCloseTo(-inputs.internalRotation, 12);
      }),
      { seed: propertySeed },
    );
  });
});

describe('either support', () => {
  it('shows the same pose of femur in pelvis', () => {
    fc.assert(
      fc.property(anyInputs(), (inputs) => {
        const { relative, pelvis, femur } = place(inputs);
        const implied = writeRelativePose(createIdentity(), pelvis, femur);
        for (let i = 0; i < 12; i++) {
          expect(Math.abs(implied[i]! - relative[i]!)).toBeLessThan(roundOff);
        }
      }),
      { seed: propertySeed },
    );
  });

  it('is the neutral stance when all angles are zero', () => {
    const loaded = place({ ...neutralInputs, support: 'weight-bearing' });
    for (let i = 0; i < 12; i++) expect(loaded.pelvis[i]!).toBeCloseTo(createIdentity()[i]!, 15);
    expect(transformPoint(loaded.leftFemur, [0, 0, 0])).toEqual(leftHipCentre);
  });
});
