import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { mirrorField } from '#models/bones/cut-back.ts';
import { createFemurField } from '#models/bones/femur.ts';
import { createFootField } from '#models/bones/foot.ts';
import { createHipBoneField } from '#models/bones/hip-bone.ts';
import { createTibiaField } from '#models/bones/tibia.ts';
import { modelsFolder } from '#models/build.ts';
import { readGlb } from '#models/files/read-glb.ts';
import type { Field } from '#models/mesher/implicit.ts';
import { createContactProbe } from '#models/score/bone-contact.ts';
import { scoreBones } from '#models/score/bone-score.ts';
import {
  type BoneId,
  findExportName,
  findStructure,
  type SegmentId,
} from '#src/anatomy/catalog.ts';
import { leftHipCentre } from '#src/anatomy/frames.ts';
import { createNeutralTransforms, findSegmentTransform } from '#src/anatomy/segments.ts';
import { findBonyRotationRange, turnClearOfBone } from '#src/biomechanics/bony-range.ts';
import {
  type HipAngle,
  type HipPose,
  neutralPose,
  poseLimits,
  writePelvisFromFemur,
} from '#src/biomechanics/hip-joint.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { type Support, writeWorldTransforms } from '#src/biomechanics/support.ts';
import { createIdentity, writeInverse, writeProduct } from '#src/math/transform.ts';
import { findInstant } from '#src/movements/instant.ts';
import { movements } from '#src/movements/library.ts';
import { createInstantInputs } from '#src/movements/trace.ts';
import { deg } from '#src/units/angle.ts';
import { propertySeed } from '#tests/support/random-poses.ts';
import { loadRealModel } from '#tests/support/real-model.ts';

const positions = new Map<string, Float32Array>();
const probeHipBone = createContactProbe(createHipBoneField());
/** Cells of the table of a bone that others meet over centimetres; m. */
const coarse = 0.004;

beforeAll(async () => {
  for (const file of ['bones.glb', 'lower-legs.glb']) {
    const read = await readGlb(Uint8Array.from(readFileSync(join(modelsFolder, file))));
    for (const mesh of read) positions.set(mesh.name, mesh.positions);
  }
});

/** Least distance of the right femur from the right hip bone in a pose; m. */
function createHipProbe(): (pose: HipPose) => number {
  const all = positions.get('right_femur')!;
  const near: number[] = [];
  // the shaft stays far from the pelvis
  for (let i = 0; i < all.length; i += 3) {
    if (all[i + 1]! > -0.13) near.push(all[i]!, all[i + 1]!, all[i + 2]!);
  }
  const points = Float64Array.from(near);
  const pelvisFromFemur = createIdentity();
  return (pose) => probeHipBone(points, writePelvisFromFemur(pelvisFromFemur, pose));
}

/** A field mirrored about its own z = 0: a bone of the left leg in its segment. */
function mirrorAbout({ distance, bounds }: Field): Field {
  const [minX, minY, minZ, maxX, maxY, maxZ] = bounds;
  return {
    bounds: [minX, minY, -maxZ, maxX, maxY, -minZ],
    distance: (x, y, z) => distance(x, y, -z),
  };
}

/** Every fourth vertex: bones of two legs meet over centimetres. */
function thinOut(points: Float32Array): Float32Array {
  const kept = new Float32Array(Math.floor(points.length / 12) * 3);
  for (let i = 0; i < kept.length; i++) kept[i] = points[Math.floor(i / 3) * 12 + (i % 3)]!;
  return kept;
}

/** An even grid over the box of the joint, ends included. */
function listHipGrid(flexions: number, abductions: number, rotations: number): HipPose[] {
  const spread = (angle: HipAngle, count: number) => {
    const [min, max] = poseLimits[angle];
    return Array.from(
      { length: count },
      (_, i) => min + ((max - min) * i) / Math.max(count - 1, 1),
    );
  };
  return spread('flexion', flexions).flatMap((flexion) =>
    spread('abduction', abductions).flatMap((abduction) =>
      spread('internalRotation', rotations).map((internalRotation) => ({
        ...neutralPose,
        flexion,
        abduction,
        internalRotation,
      })),
    ),
  );
}

/** Poses drawn over the box of the joint; the same in every run. */
function drawHipPoses(count: number, knee: readonly [number, number] = [0, 0]): HipPose[] {
  const { flexion, abduction, internalRotation } = poseLimits;
  const between = ([min, max]: readonly [number, number]) => fc.double({ min, max, noNaN: true });
  const pose = fc.record({
    flexion: between(flexion),
    abduction: between(abduction),
    internalRotation: between(internalRotation),
    kneeFlexion: between(knee),
  });
  return fc.sample(pose, { numRuns: count, seed: propertySeed });
}

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

/** What of the right leg and the left femur is held against what of the left leg and its hip bone. */
function createLegPairs() {
  const still = {
    left_femur: [createContactProbe(mirrorAbout(createFemurField()), coarse), 'left-femur'],
    left_tibia: [createContactProbe(mirrorAbout(createTibiaField()), coarse), 'left-shank'],
    left_foot: [createContactProbe(mirrorAbout(createFootField()), coarse), 'left-foot'],
    left_hip_bone: [createContactProbe(mirrorField(createHipBoneField()), coarse), 'pelvis'],
  } as const;
  const moving = {
    right_femur: 'femur',
    right_patella: 'patella',
    right_tibia: 'shank',
    right_foot: 'foot',
    left_femur: 'left-femur',
  } as const;
  const pairs = (
    [
      ['right_femur', 'left_femur'],
      ['right_femur', 'left_tibia'],
      ['right_patella', 'left_femur'],
      ['right_tibia', 'left_femur'],
      ['right_tibia', 'left_tibia'],
      ['right_tibia', 'left_foot'],
      ['right_foot', 'left_femur'],
      ['right_foot', 'left_tibia'],
      ['right_foot', 'left_foot'],
      ['left_femur', 'left_hip_bone'],
    ] as const
  ).map(([from, to]) => ({
    name: `${from} and ${to}`,
    probe: still[to][0],
    points: thinOut(positions.get(from)!),
    from: moving[from],
    to: still[to][1],
  }));
  return pairs;
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
  it('never enter each other at the hip in any pose the joint allows', () => {
    const gap = createHipProbe();
    const poses = [...listHipGrid(9, 7, 3), ...drawHipPoses(150)];
    for (const pose of poses) {
      const free = turnClearOfBone(pose);
      expect(gap(free), JSON.stringify(free)).toBeGreaterThan(0.0003);
    }
  });

  it('lose little of their motion to the limit: a few degrees beyond it they do touch', () => {
    const gap = createHipProbe();
    const margin = deg(8);
    let stopCount = 0;
    for (const { flexion, abduction } of listHipGrid(10, 8, 1)) {
      const [outward, inward] = findBonyRotationRange(flexion, abduction);
      const [outermost, innermost] = poseLimits.internalRotation;
      for (const [end, limit, sign] of [
        [outward, outermost, -1],
        [inward, innermost, 1],
      ] as const) {
        if (end === limit) continue;
        stopCount += 1;
        const internalRotation = end + sign * margin;
        const pose = { ...neutralPose, flexion, abduction, internalRotation };
        expect(gap(pose), JSON.stringify(pose)).toBeLessThan(0.0005);
      }
    }
    expect(stopCount).toBeGreaterThan(15);
  });

  it('of one leg never enter the other leg, and the left femur never its hip bone, foot free or loaded', () => {
    const pairs = createLegPairs();
    const crossing = [
      [0, -30, 0, 0],
      [5, -25, 10, 60],
      [60, 15, -45, 140],
      [0, 40, 45, 30],
      [-20, 40, 20, 0],
      [40, -30, 45, 45],
    ].map(([flexion, abduction, internalRotation, kneeFlexion]) => ({
      flexion: deg(flexion!),
      abduction: deg(abduction!),
      internalRotation: deg(internalRotation!),
      kneeFlexion: deg(kneeFlexion!),
    }));
    const world = createNeutralTransforms();
    for (const asked of [...crossing, ...drawHipPoses(16, poseLimits.kneeFlexion)]) {
      const pose = turnClearOfBone(asked);
      for (const support of ['non-weight-bearing', 'weight-bearing'] as const) {
        writeWorldTransforms(
          world,
          writePelvisFromFemur(createIdentity(), pose),
          pose,
          support,
          leftHipCentre,
        );
        for (const { name, probe, points, from, to } of pairs) {
          const back = writeInverse(createIdentity(), findSegmentTransform(world, to));
          const relative = writeProduct(createIdentity(), back, findSegmentTransform(world, from));
          expect(
            probe(points, relative),
            `${name}, ${support}, ${JSON.stringify(pose)}`,
          ).toBeGreaterThan(0.0003);
        }
      }
    }
  });

  it('of the two legs stay apart in every movement', () => {
    const model = loadRealModel();
    const snapshot = createSnapshot(model);
    const pairs = createLegPairs();
    for (const movement of movements) {
      for (let step = 0; step < 10; step++) {
        const inputs = createInstantInputs(movement, findInstant(movement, step / 10));
        solve(model, inputs, snapshot);
        for (const { name, probe, points, from, to } of pairs) {
          const back = writeInverse(createIdentity(), findSegmentTransform(snapshot, to));
          const relative = writeProduct(
            createIdentity(),
            back,
            findSegmentTransform(snapshot, from),
          );
          const gap = probe(points, relative);
          expect(gap, `${name}, ${movement.id} at ${step / 10}`).toBeGreaterThan(0.0003);
        }
      }
    }
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
