import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBonyRotationRange } from '#src/biomechanics/bony-range.ts';
import { neutralPose, poseLimits, writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { ankleCentre, ankleShare, kneeCentre } from '#src/biomechanics/leg-joints.ts';
import type { HipInputs } from '#src/biomechanics/snapshot.ts';
import { writeRelativePose, writeWorldTransforms } from '#src/biomechanics/support.ts';
import { createWorldTransforms } from '#src/biomechanics/world-blend.ts';
import {
  createIdentity,
  type Transform,
  transformDirection,
  transformPoint,
} from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { deg } from '#src/units/angle.ts';
import { anyInputs, propertySeed } from '#tests/support/random-poses.ts';
import { neutralInputs } from '#tests/support/tiny-models.ts';

const leftHipCentre: Vec3 = [0, 0, -0.17];
/** Rounding of two 3 × 3 products of numbers up to 1. */
const roundOff = 1e-14;

function place(inputs: HipInputs) {
  const relative = writePelvisFromFemur(createIdentity(), inputs);
  const world = createWorldTransforms();
  writeWorldTransforms(world, relative, inputs, inputs.support, leftHipCentre);
  const { worldFromPelvis, worldFromFemur, worldFromLeftFemur } = world;
  return {
    relative,
    pelvis: worldFromPelvis,
    femur: worldFromFemur,
    leftFemur: worldFromLeftFemur,
    world,
  };
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

  it('the free thigh follows its hip, turns with the pelvis and hangs straight down where its hip allows', () => {
    fc.assert(
      fc.property(anyInputs(), (anyPose) => {
        // the left hip goes as far as the right one: 30° of adduction, here for 40° of abduction on the right
        const inputs = { ...anyPose, abduction: Math.min(anyPose.abduction, deg(5)) };
        fc.pre(inputs.flexion > deg(10));
        const { pelvis, leftFemur } = place({
          ...inputs,
          kneeFlexion: 0,
          support: 'weight-bearing',
        });
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

describe('the left leg', () => {
  it('stands still unless the right one crosses it, and then moves aside, never by a jump', () => {
    let last = 0;
    for (let degrees = 0; degrees >= -30; degrees -= 0.25) {
      const { leftFemur } = place({ ...neutralInputs, abduction: deg(degrees) });
      const [, , z] = transformDirection(leftFemur, [0, -1, 0]);
      if (degrees > -4) expect(z).toBe(0);
      // to the left, and by less than three times the step of the right one
      expect(z).toBeLessThanOrEqual(last);
      expect(last - z).toBeLessThan(3 * deg(0.25));
      last = z;
    }
    expect(last).toBeLessThan(-Math.sin(deg(10)));
  });

  it('never turns farther in its hip than bone lets the right one', () => {
    fc.assert(
      fc.property(anyInputs(), (inputs) => {
        const { pelvis, leftFemur } = place({ ...inputs, support: 'weight-bearing' });
        const relative = writeRelativePose(createIdentity(), pelvis, leftFemur);
        // mirrored to a right hip
        const [, m01, m02, , m11, m12, m20, m21, m22] = relative as unknown as number[];
        const pose = {
          ...neutralPose,
          flexion: Math.atan2(-m01!, m11!),
          abduction: Math.asin(m21!),
          internalRotation: Math.atan2(m20!, m22!),
        };
        expect(Number.isFinite(m02! + m12!)).toBe(true);
        const slack = 1e-6;
        const [outward, inward] = findBonyRotationRange(pose.flexion, pose.abduction);
        expect(pose.internalRotation).toBeGreaterThan(outward - slack);
        expect(pose.internalRotation).toBeLessThan(inward + slack);
        for (const angle of ['flexion', 'abduction'] as const) {
          expect(pose[angle]).toBeGreaterThan(poseLimits[angle][0] - slack);
          expect(pose[angle]).toBeLessThan(poseLimits[angle][1] + slack);
        }
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

/** Middle of a joint of the right leg, from its upper and from its lower segment. */
function expectJoined(upper: Transform, lower: Transform, centreInUpper: Vec3): void {
  const above = transformPoint(upper, centreInUpper);
  const below = transformPoint(lower, [0, 0, 0]);
  for (let axis = 0; axis < 3; axis++) expect(below[axis]!).toBeCloseTo(above[axis]!, 14);
}

describe('the knee', () => {
  it('takes the shank behind the thigh, and the foot with it, when the foot is free', () => {
    const { world } = place({ ...neutralInputs, kneeFlexion: deg(90) });
    const down = transformDirection(world.worldFromShank, [0, -1, 0]);
    expect(down[0]).toBeCloseTo(-1, 14);
    expect(transformDirection(world.worldFromFoot, [0, -1, 0])[0]).toBeCloseTo(-1, 14);
    // the other leg hangs straight
    expect(world.worldFromLeftShank.slice(0, 9)).toEqual(createIdentity().slice(0, 9));
  });

  it('keeps the bones of both legs joined in every pose', () => {
    fc.assert(
      fc.property(anyInputs(), (inputs) => {
        const { world } = place(inputs);
        expectJoined(world.worldFromFemur, world.worldFromShank, kneeCentre);
        expectJoined(world.worldFromShank, world.worldFromFoot, ankleCentre);
        expectJoined(world.worldFromLeftFemur, world.worldFromLeftShank, kneeCentre);
        expectJoined(world.worldFromLeftShank, world.worldFromLeftFoot, ankleCentre);
      }),
      { seed: propertySeed },
    );
  });

  it('leaves the loaded foot where it is and flat, and both feet at one height over a level pelvis', () => {
    const straight = place({ ...neutralInputs, support: 'weight-bearing' }).world;
    for (const degrees of [10, 45, 90, 140]) {
      const knee = deg(degrees);
      const { world } = place({
        ...neutralInputs,
        flexion: (1 - ankleShare) * knee,
        kneeFlexion: knee,
        support: 'weight-bearing',
      });
      for (let i = 0; i < 12; i++) {
        expect(world.worldFromFoot[i]!).toBeCloseTo(straight.worldFromFoot[i]!, 14);
      }
      expect(world.worldFromLeftFoot[10]!).toBeCloseTo(world.worldFromFoot[10]!, 14);
      expect(transformDirection(world.worldFromLeftFoot, [0, 1, 0])[1]).toBeCloseTo(1, 14);
      // the pelvis stays upright, goes down and behind the foot
      expect(transformDirection(world.worldFromPelvis, [0, 1, 0])[1]).toBeCloseTo(1, 14);
      expect(world.worldFromPelvis[10]!).toBeLessThan(0);
    }
  });

  it('leans the shank forwards and the thigh back when the foot is loaded', () => {
    const { world } = place({ ...neutralInputs, kneeFlexion: deg(90), support: 'weight-bearing' });
    const shank = transformDirection(world.worldFromShank, [0, 1, 0]);
    const thigh = transformDirection(world.worldFromFemur, [0, 1, 0]);
    expect(shank[0]).toBeCloseTo(Math.sin(ankleShare * deg(90)), 14);
    expect(thigh[0]).toBeCloseTo(-Math.sin((1 - ankleShare) * deg(90)), 14);
  });
});
