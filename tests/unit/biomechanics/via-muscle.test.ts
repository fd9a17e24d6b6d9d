import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralPose, writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { kneeCentre } from '#src/biomechanics/leg-joints.ts';
import type { HipInputs } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import {
  createViaPose,
  findThreadLength,
  type ViaPose,
  writeViaPose,
} from '#src/biomechanics/via-muscle.ts';
import {
  type ViaPath,
  type ViaSegment,
  type ViaWrap,
  viaSegments,
} from '#src/biomechanics/via-path.ts';
import { createIdentity } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { deg } from '#src/units/angle.ts';
import { anyInputs, propertySeed } from '#tests/support/random-poses.ts';
import { createRodMuscle, createTinyHip, neutralInputs } from '#tests/support/tiny-models.ts';

type Stop = readonly [segment: ViaSegment, point: Vec3];

function createThread(stops: readonly Stop[], wrap: ViaWrap | null = null): ViaPath {
  return {
    pointCount: stops.length,
    segments: Uint8Array.from(stops, ([segment]) => viaSegments.indexOf(segment)),
    points: Float64Array.from(stops.flatMap(([, point]) => point)),
    wraps: stops.slice(1).map((_, span) => (span === 0 ? wrap : null)),
    restReaches: new Float64Array(9),
    restFlesh: new Float64Array(2),
    smoothing: 0,
  };
}

function createBall(radius: number): ViaWrap {
  return createBar(radius, 1, 'sphere');
}

/** A bar along z through the hip. */
function createBar(radius: number, sense: 1 | -1, kind: ViaWrap['kind'] = 'cylinder'): ViaWrap {
  return {
    kind,
    segment: 0,
    centre: new Float64Array(3),
    axis: Float64Array.of(0, 0, 1),
    across: Float64Array.of(1, 0, 0),
    radius,
    sense,
  };
}

function poseAt(changes: Partial<HipInputs> = {}): ViaPose {
  const pose = { ...neutralPose, ...changes };
  return writeViaPose(createViaPose(), pose, writePelvisFromFemur(createIdentity(), pose));
}

/** A hip whose one muscle is two threads over the same stops. */
function createThreadHip(stops: readonly Stop[], wrap: ViaWrap | null = null) {
  const one = createThread(stops, wrap);
  const length = findThreadLength(one, 0, poseAt());
  const muscle = createRodMuscle(
    [
      [
        [0, 0, 0],
        [0, -0.1, 0],
      ],
      [
        [0, 0, 0.01],
        [0, -0.1, 0.01],
      ],
    ],
    9,
    {
      bellyFrom: 0.2,
      bellyTo: 0.7,
      via: {
        ...one,
        points: Float64Array.of(
          ...one.points,
          ...one.points.map((v, i) => v + (i % 3 === 2 ? 0.01 : 0)),
        ),
        wraps: [...one.wraps, ...one.wraps],
        restReaches: Float64Array.from({ length: 18 }, (_, i) => ((i % 9) / 8) * length),
        restFlesh: Float64Array.of(0.2 * length, 0.7 * length, 0.2 * length, 0.7 * length),
      },
    },
  );
  return createTinyHip(muscle);
}

const straight: readonly Stop[] = [
  ['pelvis', [0.05, 0.1, 0]],
  ['femur', [0.05, -0.1, 0]],
];

/** From the pelvis in front of the hip to the thigh, and on behind the knee to the shin. */
const long: readonly Stop[] = [
  ['pelvis', [-0.05, 0.03, 0.01]],
  ['femur', [-0.04, -0.2, 0.02]],
  ['shank', [-0.03, -0.04, 0.03]],
];

describe('a thread', () => {
  it('runs straight between its points', () => {
    expect(findThreadLength(createThread(straight), 0, poseAt())).toBeCloseTo(0.2, 12);
  });

  it('lies on a ball between two points beyond it', () => {
    // both points lie two radii from the centre, opposite ways but for a right angle: touching turns are 60° each
    const path = createThread(
      [
        ['pelvis', [0.06, 0, 0]],
        ['pelvis', [-0.06 * Math.cos(deg(30)), -0.06 * Math.sin(deg(30)), 0]],
      ],
      createBall(0.03),
    );
    const expected = 2 * 0.06 * Math.sin(deg(60)) + 0.03 * deg(30);
    expect(findThreadLength(path, 0, poseAt())).toBeCloseTo(expected, 12);
  });

  it('leaves a ball that it passes clear of', () => {
    const path = createThread(straight, createBall(0.049));
    expect(findThreadLength(path, 0, poseAt())).toBeCloseTo(0.2, 12);
  });

  it('goes round a bar as a helix, on the side of its sense', () => {
    const stops: readonly Stop[] = [
      ['pelvis', [0.03, 0.04, 0]],
      ['pelvis', [0.03, -0.04, 0.02]],
    ];
    // clockwise about z from above to below is the front, where the straight line is clear
    const chord = Math.hypot(0.08, 0.02);
    expect(findThreadLength(createThread(stops, createBar(0.02, -1)), 0, poseAt())).toBeCloseTo(
      chord,
      12,
    );
    // counter-clockwise is the back: half a turn and more, unrolled straight
    const reach = Math.sqrt(0.05 ** 2 - 0.02 ** 2);
    const turn = 2 * Math.PI - 2 * Math.atan2(0.04, 0.03) - 2 * Math.acos(0.02 / 0.05);
    expect(turn).toBeLessThan(2.4);
    expect(findThreadLength(createThread(stops, createBar(0.02, 1)), 0, poseAt())).toBeCloseTo(
      Math.hypot(2 * reach + 0.02 * turn, 0.02),
      12,
    );
  });

  it('is never shorter than its chord, and tends to it as the bar grows thin', () => {
    const stops: readonly Stop[] = [
      ['pelvis', [0.004, 0.05, 0.01]],
      ['pelvis', [0.004, -0.05, -0.01]],
    ];
    const chord = Math.hypot(0.1, 0.02);
    let before = Infinity;
    for (const radius of [0.03, 0.02, 0.01, 0.001, 1e-6]) {
      const length = findThreadLength(createThread(stops, createBar(radius, -1)), 0, poseAt());
      expect(length).toBeGreaterThanOrEqual(chord - 1e-12);
      expect(length).toBeLessThan(before + 1e-12);
      before = length;
    }
    expect(before).toBeCloseTo(chord, 9);
  });

  it('takes the shank with the knee', () => {
    const path = createThread([
      ['femur', [kneeCentre[0], kneeCentre[1] + 0.1, 0]],
      ['shank', [0, -0.1, 0]],
    ]);
    expect(findThreadLength(path, 0, poseAt())).toBeCloseTo(0.2, 12);
    expect(findThreadLength(path, 0, poseAt({ kneeFlexion: deg(90) }))).toBeCloseTo(
      0.1 * Math.SQRT2,
      12,
    );
  });
});

describe('a muscle of threads', () => {
  it('has the arm of a straight line about the hip', () => {
    const model = createThreadHip(straight);
    const { momentArms, kneeArm } = solve(model, neutralInputs, createSnapshot(model)).muscles[0]!;
    // 50 mm in front of the hip, straight down: it flexes with 50 mm
    expect(momentArms.flexion).toBeCloseTo(0.05, 12);
    expect(momentArms.internalRotation).toBeCloseTo(0, 12);
    expect(kneeArm).toBe(0);
  });

  it.each([
    ['straight', straight, null],
    ['on a ball', straight, createBall(0.06)],
    ['round a bar', long, createBar(0.03, 1)],
    ['over the knee', long, null],
  ] as const)('%s: arms are minus the slope of its length', (_, stops, wrap) => {
    const model = createThreadHip(stops, wrap);
    const ahead = createSnapshot(model);
    const behind = createSnapshot(model);
    const here = createSnapshot(model);
    const step = 1e-4;
    fc.assert(
      fc.property(anyInputs(0.01), (inputs) => {
        const arms = solve(model, inputs, here).muscles[0]!;
        const expected = {
          ...arms.momentArms,
          kneeFlexion: arms.kneeArm,
        };
        for (const angle of Object.keys(expected) as (keyof typeof expected)[]) {
          const more = solve(model, { ...inputs, [angle]: inputs[angle] + step }, ahead);
          const less = solve(model, { ...inputs, [angle]: inputs[angle] - step }, behind);
          const slope = (more.muscles[0]!.length - less.muscles[0]!.length) / (2 * step);
          // touching and leaving bend the arm within one step
          expect(Math.abs(-slope - expected[angle])).toBeLessThan(2e-5);
        }
      }),
      { seed: propertySeed, numRuns: 60 },
    );
  });

  it('keeps its tendons as the flesh shortens', () => {
    const model = createThreadHip(long);
    const snapshot = createSnapshot(model);
    const read = (inputs: HipInputs) => {
      const { nodes } = solve(model, inputs, snapshot).muscles[0]!;
      return Array.from({ length: 8 }, (_, node) =>
        Math.hypot(
          ...[0, 1, 2].map((axis) => nodes[node * 3 + 3 + axis]! - nodes[node * 3 + axis]!),
        ),
      );
    };
    const rest = read(neutralInputs);
    const bent = read({ ...neutralInputs, kneeFlexion: deg(60) });
    // nodes 6 to 8 lie in the tendon behind 0.7, 2 to 5 in the flesh
    expect(bent[6]).toBeCloseTo(rest[6]!, 4);
    expect(bent[7]).toBeCloseTo(rest[7]!, 4);
    expect(bent[3]).toBeLessThan(rest[3]! - 0.004);
  });
});
