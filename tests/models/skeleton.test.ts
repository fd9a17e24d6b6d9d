import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFemurField } from '#models/bones/femur.ts';
import { createFootField } from '#models/bones/foot.ts';
import { createHipBoneField } from '#models/bones/hip-bone.ts';
import { modelsFolder } from '#models/build.ts';
import { readGlb } from '#models/files/read-glb.ts';
import type { Field } from '#models/mesher/implicit.ts';
import { scoreBones } from '#models/score/bone-score.ts';
import {
  type BoneId,
  findExportName,
  findStructure,
  type SegmentId,
} from '#src/anatomy/catalog.ts';
import { leftHipCentre } from '#src/anatomy/frames.ts';
import { createNeutralTransforms, findSegmentTransform } from '#src/anatomy/segments.ts';
import {
  findBonyRotationRange,
  type HipPose,
  neutralPose,
  poseLimits,
  writePelvisFromFemur,
} from '#src/biomechanics/hip-joint.ts';
import { type Support, writeWorldTransforms } from '#src/biomechanics/support.ts';
import { createIdentity, writeInverse, writeProduct } from '#src/math/transform.ts';
import { deg } from '#src/units/angle.ts';

const positions = new Map<string, Float32Array>();

beforeAll(async () => {
  for (const file of ['bones.glb', 'lower-legs.glb']) {
    const read = await readGlb(Uint8Array.from(readFileSync(join(modelsFolder, file))));
    for (const mesh of read) positions.set(mesh.name, mesh.positions);
  }
});

/** Least distance of a bone's vertices from the surface of another in a pose; m, negative inside. */
function findLeastGap(
  moving: BoneId,
  still: { readonly field: Field; readonly segment: SegmentId },
  pose: HipPose,
  support: Support,
  isNear: (x: number, y: number, z: number) => boolean = () => true,
): number {
  const world = createNeutralTransforms();
  const pelvisFromFemur = writePelvisFromFemur(createIdentity(), pose);
  writeWorldTransforms(world, pelvisFromFemur, pose, support, leftHipCentre);
  const back = writeInverse(createIdentity(), findSegmentTransform(world, still.segment));
  const segment = findStructure(moving).segment as SegmentId;
  const t = writeProduct(createIdentity(), back, findSegmentTransform(world, segment));
  const p = positions.get(findExportName(moving))!;
  let least = Infinity;
  for (let i = 0; i < p.length; i += 3) {
    const [x, y, z] = [p[i]!, p[i + 1]!, p[i + 2]!];
    if (!isNear(x, y, z)) continue;
    const distance = still.field.distance(
      t[0]! * x + t[1]! * y + t[2]! * z + t[9]!,
      t[3]! * x + t[4]! * y + t[5]! * z + t[10]!,
      t[6]! * x + t[7]! * y + t[8]! * z + t[11]!,
    );
    least = Math.min(least, distance);
  }
  return least;
}

describe('the authored bones', () => {
  it('pass within 5 mm of every averaged landmark and within 1.5 sd of every averaged size', () => {
    const lines = scoreBones();
    expect(lines.length).toBeGreaterThan(60);
    const off = lines.filter(({ isWithin }) => !isWithin);
    expect(off.map(({ bone, name, value }) => `${bone}, ${name}: ${value}`)).toEqual([]);
  });
});

describe('bones', () => {
  it('never enter each other at the hip while the rotation is one that bone leaves free', () => {
    const field = createHipBoneField();
    const [minFlexion, maxFlexion] = poseLimits.flexion;
    const [minAbduction, maxAbduction] = poseLimits.abduction;
    // the shaft stays far from the pelvis
    const isNear = (_x: number, y: number) => y > -0.13;
    for (let i = 0; i <= 5; i++) {
      const flexion = minFlexion + ((maxFlexion - minFlexion) * i) / 5;
      for (let j = 0; j <= 4; j++) {
        const abduction = minAbduction + ((maxAbduction - minAbduction) * j) / 4;
        const [outward, inward] = findBonyRotationRange(flexion, abduction);
        for (const internalRotation of [outward, (outward + inward) / 2, inward]) {
          const pose = { ...neutralPose, flexion, abduction, internalRotation };
          const gap = findLeastGap(
            'right-femur',
            { field, segment: 'pelvis' },
            pose,
            'non-weight-bearing',
            isNear,
          );
          expect(gap, JSON.stringify(pose)).toBeGreaterThan(0.0003);
        }
      }
    }
  });

  it('leave all of the rotation free while flexion and abduction are moderate', () => {
    expect(findBonyRotationRange(0, 0)).toEqual(poseLimits.internalRotation);
    expect(findBonyRotationRange(deg(60), deg(-20))).toEqual(poseLimits.internalRotation);
    const [outward, inward] = findBonyRotationRange(deg(115), deg(-30));
    expect(inward).toBeLessThan(0);
    expect(outward).toBeLessThan(inward);
  });

  it('never enter each other at the knee and the ankle, foot free or loaded', () => {
    const femur = { field: createFemurField(), segment: 'femur' } as const;
    const foot = { field: createFootField(), segment: 'foot' } as const;
    for (const degrees of [0, 20, 45, 70, 90, 115, 140]) {
      const pose = { ...neutralPose, kneeFlexion: deg(degrees) };
      for (const support of ['non-weight-bearing', 'weight-bearing'] as const) {
        const gaps = {
          tibia: findLeastGap('right-tibia', femur, pose, support, (_x, y) => y > -0.09),
          fibula: findLeastGap('right-fibula', femur, pose, support, (_x, y) => y > -0.09),
          patella: findLeastGap('right-patella', femur, pose, support),
          ankle: findLeastGap('right-tibia', foot, pose, support, (_x, y) => y < -0.33),
          malleolus: findLeastGap('right-fibula', foot, pose, support, (_x, y) => y < -0.33),
        };
        for (const [name, gap] of Object.entries(gaps)) {
          expect(gap, `${name} at ${degrees}°, ${support}`).toBeGreaterThan(0.001);
        }
      }
    }
  });
});
