import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { ankleCentre, kneeCentre } from '#src/biomechanics/leg-joints.ts';
import { writeRelativePose, writeWorldTransforms } from '#src/biomechanics/support.ts';
import {
  copyWorldTransforms,
  createWorldTransforms,
  writeWorldBlend,
} from '#src/biomechanics/world-blend.ts';
import { createIdentity, transformPoint } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { anyInputs, propertySeed } from '#tests/support/random-poses.ts';

const leftHipCentre: Vec3 = [0, 0, -0.17];

/** Both supports of one pose, and a place for what is between. */
function createPair(inputs: Parameters<typeof writePelvisFromFemur>[1]) {
  const relative = writePelvisFromFemur(createIdentity(), inputs);
  const free = createWorldTransforms();
  const loaded = createWorldTransforms();
  const between = createWorldTransforms();
  writeWorldTransforms(free, relative, inputs, 'non-weight-bearing', leftHipCentre);
  writeWorldTransforms(loaded, relative, inputs, 'weight-bearing', leftHipCentre);
  copyWorldTransforms(between, loaded);
  return { relative, free, loaded, between };
}

const anyShare = fc.double({ min: 0, max: 1, noNaN: true });

describe('between two supports', () => {
  it('the hip keeps its pose and no joint comes apart', () => {
    fc.assert(
      fc.property(anyInputs(), anyShare, (inputs, t) => {
        const { relative, free, between } = createPair(inputs);
        writeWorldBlend(between, free, t);
        const implied = writeRelativePose(
          createIdentity(),
          between.worldFromPelvis,
          between.worldFromFemur,
        );
        for (let i = 0; i < 12; i++) expect(implied[i]!).toBeCloseTo(relative[i]!, 12);
        const knee = transformPoint(between.worldFromFemur, kneeCentre);
        const ankle = transformPoint(between.worldFromShank, ankleCentre);
        for (let axis = 0; axis < 3; axis++) {
          expect(between.worldFromShank[9 + axis]!).toBeCloseTo(knee[axis]!, 12);
          expect(between.worldFromFoot[9 + axis]!).toBeCloseTo(ankle[axis]!, 12);
        }
      }),
      { seed: propertySeed },
    );
  });

  it('begins where it was and ends where it belongs', () => {
    fc.assert(
      fc.property(anyInputs(), (inputs) => {
        const { free, loaded, between } = createPair(inputs);
        writeWorldBlend(between, free, 1);
        for (let i = 0; i < 12; i++) {
          expect(between.worldFromLeftFoot[i]!).toBe(loaded.worldFromLeftFoot[i]!);
        }
        writeWorldBlend(between, free, 0);
        for (let i = 0; i < 12; i++) {
          expect(between.worldFromPelvis[i]!).toBeCloseTo(free.worldFromPelvis[i]!, 10);
          expect(between.worldFromLeftFoot[i]!).toBeCloseTo(free.worldFromLeftFoot[i]!, 10);
        }
      }),
      { seed: propertySeed },
    );
  });
});
