import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bodyMass,
  gravityAcceleration,
  writeJointAxes,
  writeWeightMoment,
} from '#src/biomechanics/body-weight.ts';
import type { Effort } from '#src/biomechanics/effort.ts';
import { type HipPose, neutralPose, writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { ankleCentre, kneeCentre } from '#src/biomechanics/leg-joints.ts';
import { type Support, writeWorldTransforms } from '#src/biomechanics/support.ts';
import { createWorldTransforms } from '#src/biomechanics/world-blend.ts';
import { createIdentity, type Transform, transformPoint } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { deg } from '#src/units/angle.ts';
import { anyInputs, propertySeed } from '#tests/support/random-poses.ts';

const leftHipCentre: Vec3 = [0, 0, -0.171];
const down: Vec3 = [0, -1, 0];
const weight = bodyMass * gravityAcceleration;

function place(pose: HipPose, support: Support) {
  const world = createWorldTransforms();
  const relative = writePelvisFromFemur(createIdentity(), pose);
  writeWorldTransforms(world, relative, pose, support, leftHipCentre);
  return world;
}

function findMoment(
  pose: HipPose,
  support: Support,
  changes: Partial<Effort> = {},
): [flexion: number, abduction: number, rotation: number] {
  const effort: Effort = {
    measured: null,
    gravity: down,
    load: support === 'weight-bearing' ? 1 : 0,
    held: { flexion: false, abduction: false, internalRotation: false },
    coContraction: 0,
    ...changes,
  };
  const out = new Float64Array(3);
  writeWeightMoment(out, place(pose, support), pose, support, effort);
  return [out[0]!, out[1]!, out[2]!];
}

/** Height of the weight of the free leg over the hip times its size: what lifting it costs; J. */
function findLegEnergy(pose: HipPose, gravity: Vec3): number {
  const world = place(pose, 'non-weight-bearing');
  const points: readonly (readonly [Transform, Vec3, number])[] = [
    [world.worldFromFemur, kneeCentre.map((v) => v * 0.433) as unknown as Vec3, 0.1],
    [world.worldFromShank, ankleCentre.map((v) => v * 0.433) as unknown as Vec3, 0.0465],
    [world.worldFromFoot, [0.06, -0.035, 0], 0.0145],
  ];
  return points.reduce((sum, [frame, centre, share]) => {
    const [x, y, z] = transformPoint(frame, centre);
    return sum - share * weight * (x * gravity[0] + y * gravity[1] + z * gravity[2]);
  }, 0);
}

describe('a leg lifted forwards', () => {
  it('costs the moment of its weights, worked out by hand', () => {
    // straight leg at 90°: thigh at 0.433 of 396 mm, shank 396 mm beyond the knee, foot 60 mm in front of the ankle and now above it
    const [flexion, abduction, rotation] = findMoment(
      { ...neutralPose, flexion: deg(90) },
      'non-weight-bearing',
    );
    const byHand =
      weight * (0.1 * 0.433 * 0.396 + 0.0465 * (0.396 + 0.433 * 0.396) + 0.0145 * (0.792 + 0.035));
    expect(flexion).toBeCloseTo(byHand, 6);
    expect(abduction).toBeCloseTo(0, 9);
    expect(rotation).toBeCloseTo(0, 9);
  });

  it('hangs without cost but for the foot in front of it', () => {
    const [flexion, abduction] = findMoment(neutralPose, 'non-weight-bearing');
    expect(Math.abs(flexion)).toBeLessThan(1);
    expect(abduction).toBeCloseTo(0, 9);
  });
});

describe('one foot on the ground', () => {
  it('carries head, trunk, arms and the other leg on the abductors, worked out by hand', () => {
    const [flexion, abduction] = findMoment(neutralPose, 'weight-bearing');
    // 0.678 of the weight half a hip separation away, 0.161 a whole one
    const byHand = weight * (0.678 * 0.0855 + 0.161 * 0.171);
    expect(abduction).toBeCloseTo(byHand, 6);
    expect(Math.abs(flexion)).toBeLessThan(1);
  });

  it('costs more as the pelvis drops to the free side, and less as it rises', () => {
    const at = (degrees: number) =>
      findMoment({ ...neutralPose, abduction: deg(degrees) }, 'weight-bearing')[1];
    expect(at(-10)).toBeGreaterThan(at(0));
    expect(at(10)).toBeLessThan(at(0));
  });
});

describe('any pose of the free leg', () => {
  const anyGravity = fc.constantFrom<Vec3>(down, [-1, 0, 0], [1, 0, 0], [0, 0, -1]);

  it('the moments are the slopes of the energy of its weights', () => {
    const h = 1e-5;
    fc.assert(
      fc.property(anyInputs(), anyGravity, (inputs, gravity) => {
        const pose: HipPose = {
          flexion: inputs.flexion,
          abduction: inputs.abduction,
          internalRotation: inputs.internalRotation,
          kneeFlexion: inputs.kneeFlexion,
        };
        const moments = findMoment(pose, 'non-weight-bearing', { gravity });
        (['flexion', 'abduction', 'internalRotation'] as const).forEach((angle, j) => {
          const ahead = findLegEnergy({ ...pose, [angle]: pose[angle] + h }, gravity);
          const behind = findLegEnergy({ ...pose, [angle]: pose[angle] - h }, gravity);
          expect(moments[j]!).toBeCloseTo((ahead - behind) / (2 * h), 4);
        });
      }),
      { seed: propertySeed },
    );
  });

  it('the axes are those about which the angles turn', () => {
    const h = 1e-6;
    fc.assert(
      fc.property(anyInputs(), (inputs) => {
        const axes = new Float64Array(9);
        writeJointAxes(axes, place(inputs, 'non-weight-bearing'), inputs);
        const point: Vec3 = [0.1, -0.4, 0.05];
        (['flexion', 'abduction', 'internalRotation'] as const).forEach((angle, j) => {
          const at = (change: number) =>
            transformPoint(
              place({ ...inputs, [angle]: inputs[angle] + change }, 'non-weight-bearing')
                .worldFromFemur,
              point,
            );
          const [a, b, here] = [at(-h), at(h), at(0)];
          const [ex, ey, ez] = [axes[j * 3]!, axes[j * 3 + 1]!, axes[j * 3 + 2]!];
          // velocity of the point = axis × place
          expect((b[0] - a[0]) / (2 * h)).toBeCloseTo(ey * here[2] - ez * here[1], 6);
          expect((b[1] - a[1]) / (2 * h)).toBeCloseTo(ez * here[0] - ex * here[2], 6);
          expect((b[2] - a[2]) / (2 * h)).toBeCloseTo(ex * here[1] - ey * here[0], 6);
        });
      }),
      { seed: propertySeed },
    );
  });
});
