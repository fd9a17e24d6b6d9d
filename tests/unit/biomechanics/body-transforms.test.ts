import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BodyPose, standingBody } from '#src/biomechanics/body-pose.ts';
import { type HipPose, neutralPose, writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { ankleInFemur, groundHeight } from '#src/biomechanics/leg-chain.ts';
import { ballPoint, heelPoint, tibialShare } from '#src/biomechanics/leg-joints.ts';
import {
  type Support,
  writeRelativePose,
  writeWorldTransforms,
} from '#src/biomechanics/support.ts';
import { createWorldTransforms } from '#src/biomechanics/world-blend.ts';
import { createIdentity, transformDirection, transformPoint } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { findInstant } from '#src/movements/instant.ts';
import { findMovement } from '#src/movements/library.ts';
import { deg } from '#src/units/angle.ts';
import { anyInputs, propertySeed } from '#tests/support/random-poses.ts';

const leftHipCentre: Vec3 = [0, 0, -0.171];
const roundOff = 1e-12;

function place(pose: HipPose, body: Partial<BodyPose>, support: Support = 'weight-bearing') {
  const relative = writePelvisFromFemur(createIdentity(), pose);
  const world = createWorldTransforms();
  writeWorldTransforms(world, relative, pose, support, leftHipCentre, {
    ...standingBody,
    ...body,
  });
  return { relative, world };
}

const anyAngle = (degrees: number) =>
  fc.double({ min: -degrees, max: degrees, noNaN: true }).map(deg);
const anyBody = fc.record({
  anchor: fc.constantFrom('foot' as const, 'ankle' as const, 'feet' as const, 'ground' as const),
  ankleDorsiflexion: anyAngle(25),
  eversion: anyAngle(12),
  footRoll: anyAngle(8),
  pelvisTilt: anyAngle(30),
  pelvisObliquity: anyAngle(12),
  pelvisRotation: anyAngle(20),
});

function expectNear(found: Vec3, wanted: Vec3): void {
  for (let axis = 0; axis < 3; axis++) {
    expect(Math.abs(found[axis]! - wanted[axis]!)).toBeLessThan(roundOff);
  }
}

describe('a body in movement', () => {
  it('has the pose of femur in pelvis that was asked for, whatever holds it', () => {
    fc.assert(
      fc.property(anyInputs(), anyBody, (inputs, body) => {
        const { relative, world } = place(inputs, body);
        const implied = writeRelativePose(
          createIdentity(),
          world.worldFromPelvis,
          world.worldFromFemur,
        );
        for (let i = 0; i < 12; i++) {
          expect(Math.abs(implied[i]! - relative[i]!)).toBeLessThan(roundOff);
        }
      }),
      { seed: propertySeed },
    );
  });

  it('keeps the planted foot where it stands', () => {
    fc.assert(
      fc.property(anyInputs(), anyBody, (inputs, body) => {
        const { world } = place(inputs, { ...body, anchor: 'foot' });
        // the point of the sole about which the foot rolls
        const sole: Vec3 = [0, heelPoint[1], 0];
        const [x, y, z] = ankleInFemur;
        expectNear(transformPoint(world.worldFromFoot, sole), [x, y + heelPoint[1], z]);
        const flat = place(inputs, { ...body, anchor: 'foot', footRoll: 0 }).world.worldFromFoot;
        expectNear(transformDirection(flat, [1, 0, 0]), [1, 0, 0]);
        expectNear(transformDirection(flat, [0, 1, 0]), [0, 1, 0]);
      }),
      { seed: propertySeed },
    );
  });

  it('keeps the ankle where it stands and the soles flat when the pelvis leads', () => {
    fc.assert(
      fc.property(anyInputs(), anyBody, (inputs, body) => {
        const { world } = place(inputs, { ...body, anchor: 'feet' });
        expectNear(transformPoint(world.worldFromFoot, [0, 0, 0]), ankleInFemur);
        expectNear(transformDirection(world.worldFromFoot, [0, 1, 0]), [0, 1, 0]);
        expectNear(transformDirection(world.worldFromLeftFoot, [0, 1, 0]), [0, 1, 0]);
      }),
      { seed: propertySeed },
    );
  });

  it('turns the pelvis right side forwards and up, and top forwards', () => {
    const right: Vec3 = [0, 0, 1];
    const turned = place(neutralPose, { anchor: 'ankle', pelvisRotation: deg(10) }).world;
    expect(transformDirection(turned.worldFromPelvis, right)[0]).toBeCloseTo(Math.sin(deg(10)), 12);
    const raised = place(neutralPose, { anchor: 'ankle', pelvisObliquity: deg(10) }).world;
    expect(transformDirection(raised.worldFromPelvis, right)[1]).toBeCloseTo(Math.sin(deg(10)), 12);
    const tipped = place(neutralPose, { anchor: 'ankle', pelvisTilt: deg(10) }).world;
    expect(transformDirection(tipped.worldFromPelvis, [0, 1, 0])[0]).toBeCloseTo(
      Math.sin(deg(10)),
      12,
    );
  });

  it('mirrors the left leg', () => {
    const pose = { ...neutralPose, flexion: deg(40), abduction: deg(12), kneeFlexion: deg(50) };
    const turned = { ...pose, internalRotation: deg(9) };
    const { world } = place(turned, {
      anchor: 'feet',
      left: { ...turned, ankleDorsiflexion: 0 },
    });
    const middle = (world.worldFromFemur[11]! + world.worldFromLeftFemur[11]!) / 2;
    for (const [right, left] of [
      [world.worldFromShank, world.worldFromLeftShank],
      [world.worldFromFoot, world.worldFromLeftFoot],
    ] as const) {
      expect(left[9]!).toBeCloseTo(right[9]!, 12);
      expect(left[10]!).toBeCloseTo(right[10]!, 12);
      // the plane between the hips is the mirror
      expect(left[11]! - middle).toBeCloseTo(middle - right[11]!, 12);
    }
  });
});

describe('pronation of the planted foot', () => {
  const eversion = deg(8);
  const { world } = place(neutralPose, { eversion, footRoll: eversion });

  it('turns shank, thigh and pelvis inwards with it, upright', () => {
    const turn = tibialShare * eversion;
    for (const frame of [world.worldFromShank, world.worldFromFemur, world.worldFromPelvis]) {
      expectNear(transformDirection(frame, [0, 0, 1]), [Math.sin(turn), 0, Math.cos(turn)]);
      expectNear(transformDirection(frame, [0, 1, 0]), [0, 1, 0]);
    }
  });

  it('leans the shank over the outer edge where the foot stays flat', () => {
    const flat = place(neutralPose, { eversion, footRoll: 0 }).world;
    expect(transformDirection(flat.worldFromShank, [0, 1, 0])[2]).toBeCloseTo(
      Math.sin(eversion),
      12,
    );
  });
});

describe('walking on the ground', () => {
  const movement = findMovement('walking');
  const at = (fraction: number) => {
    const { pose, body } = findInstant(movement, fraction);
    return place(pose, body!).world;
  };
  const lowest = (fraction: number) => {
    const world = at(fraction);
    return Math.min(
      ...[world.worldFromFoot, world.worldFromLeftFoot].flatMap((foot) =>
        [heelPoint, ballPoint].map((point) => transformPoint(foot, point)[1]),
      ),
    );
  };
  const fractions = Array.from({ length: 101 }, (_, i) => i / 100);

  it('always has a foot on the ground, to the softness of its pads', () => {
    for (const fraction of fractions) {
      expect(Math.abs(lowest(fraction) - groundHeight)).toBeLessThan(0.009);
    }
  });

  it('keeps the pelvis in the picture and moves it by no more than a walker does', () => {
    const heights = fractions.map((fraction) => at(fraction).worldFromPelvis[10]!);
    // up and down by some 2 to 6 cm
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.07);
    for (const fraction of fractions) {
      expect(Math.abs(at(fraction).worldFromPelvis[9]!)).toBeLessThan(0.02);
    }
  });

  it('moves without a jump, at toe-off and at the seam too', () => {
    const h = 1e-4;
    for (const fraction of [...fractions, 0.62]) {
      const [a, b] = [at(fraction - h), at(fraction + h)];
      for (const name of ['worldFromPelvis', 'worldFromFoot', 'worldFromLeftFoot'] as const) {
        for (let i = 0; i < 12; i++)
          expect(Math.abs(a[name][i]! - b[name][i]!)).toBeLessThan(0.004);
      }
    }
  });

  it('runs the ground back under the foot that stands on it, at an even pace', () => {
    const place = (fraction: number) => at(fraction).worldFromFoot[9]!;
    const paces = [0.14, 0.2, 0.26, 0.32, 0.38].map(
      (fraction) => (place(fraction + 0.03) - place(fraction - 0.03)) / 0.06,
    );
    const mean = paces.reduce((sum, pace) => sum + pace, 0) / paces.length;
    // a step of some 1.2 m a cycle for this leg length, backwards in the picture
    expect(mean).toBeLessThan(-0.8);
    for (const pace of paces) expect(Math.abs(pace / mean - 1)).toBeLessThan(0.3);
  });
});

it('foot free, the pelvis stays and the left leg does what the movement says', () => {
  const { world } = place(
    { ...neutralPose, flexion: deg(90) },
    { left: { ...standingBody.left, flexion: deg(90), kneeFlexion: deg(90) } },
    'non-weight-bearing',
  );
  expect(world.worldFromPelvis).toEqual(createIdentity());
  expect(transformDirection(world.worldFromLeftFemur, [0, -1, 0])[0]).toBeCloseTo(1, 12);
  expect(transformDirection(world.worldFromLeftShank, [0, -1, 0])[1]).toBeCloseTo(-1, 12);
});
