import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HipPose, neutralPose, writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { createIdentity } from '#src/math/transform.ts';
import { dot, norm, subtract } from '#src/math/vec3.ts';
import { findPoseArc, writeArcPoints } from '#src/scene/pose-arc.ts';
import { deg } from '#src/units/angle.ts';

const findPose = (pose: Partial<HipPose>) =>
  writePelvisFromFemur(createIdentity(), { ...neutralPose, ...pose });

const poses = fc.record({
  flexion: fc.double({ min: deg(-20), max: deg(115), noNaN: true }),
  abduction: fc.double({ min: deg(-30), max: deg(40), noNaN: true }),
  internalRotation: fc.double({ min: deg(-45), max: deg(45), noNaN: true }),
});

describe('findPoseArc', () => {
  it('spans exactly the angle it is named after, whatever the other angles are', () => {
    fc.assert(
      fc.property(poses, (pose) => {
        for (const angle of ['flexion', 'abduction', 'internalRotation'] as const) {
          const { from, to } = findPoseArc(angle, findPose(pose));
          const spanned = Math.acos(Math.min(1, Math.max(-1, dot(from, to))));
          // acos loses half of the digits near 0
          expect(Math.abs(spanned - Math.abs(pose[angle]))).toBeLessThan(1e-6);
        }
      }),
    );
  });

  it('runs forward for flexion, to the right for abduction, inward at the knee for rotation', () => {
    expect(findPoseArc('flexion', findPose({ flexion: deg(40) })).to[0]).toBeGreaterThan(0.6);
    expect(findPoseArc('abduction', findPose({ abduction: deg(40) })).to[2]).toBeGreaterThan(0.6);
    const inward = findPoseArc('internalRotation', findPose({ internalRotation: deg(40) }));
    expect(inward.to[2]).toBeLessThan(-0.6);
  });
});

describe('writeArcPoints', () => {
  it('keeps every point on the circle, from one end to the other', () => {
    const arc = findPoseArc('flexion', findPose({ flexion: deg(90) }));
    const points = writeArcPoints(new Float64Array(15), arc, 0.1, 5);
    for (let i = 0; i < 15; i += 3) {
      const point = [points[i]!, points[i + 1]!, points[i + 2]!] as const;
      expect(norm(subtract(point, arc.centre))).toBeCloseTo(0.1, 9);
    }
    expect(points[1]).toBeCloseTo(-0.1, 9);
    expect(points[12]).toBeCloseTo(0.1, 9);
  });
});
