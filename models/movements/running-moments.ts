import { leftHipCentre } from '#src/anatomy/frames.ts';
import { legWeights, type SegmentWeight, writeJointAxes } from '#src/biomechanics/body-weight.ts';
import { writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { ballPoint, heelPoint } from '#src/biomechanics/leg-joints.ts';
import { writeWorldTransforms } from '#src/biomechanics/support.ts';
import { createWorldTransforms } from '#src/biomechanics/world-blend.ts';
import type { WorldTransforms } from '#src/biomechanics/world-transforms.ts';
import { createIdentity, type Transform, transformPoint } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { findInstant } from '#src/movements/instant.ts';
import { running } from '#src/movements/running.ts';

// Moments of the muscles at the hip in running, by inverse dynamics; `src/movements/running-moments.ts` keeps the result.
//
//   M = Σ (rᵢ − h) × mᵢ (aᵢ − g) + Σ d(Rᵢ Iᵢ Rᵢᵀ ωᵢ)/dt − (P − h) × F,   Qⱼ = eⱼ · M
//
// over thigh, shank and foot, per kg of body mass. Kinematics and the vertical force F are those of the movement (measured). The hip is
// taken to be accelerated as the body's centre of mass is, by both feet's force less gravity.
// Assumed, because the source has no figures: the force fore and aft is 0.33 of body weight at its peaks, braking first and driving from the
// middle of stance; none sideways; its point of application goes along the sole from the middle of heel and ball to the ball.

const gravity = 9.80665;
const stance = 0.361;
const peakForeAft = 0.33;
/** Step of the differences; fraction of the cycle. */
const step = 0.01;
/** Harmonics of the stride that are kept; the tenth lies at 14.5 Hz, the usual cut for running. */
const harmonicCount = 9;
const sampleCount = 50;

/** Radii of gyration over the length of the segment, about axes across it, and of a cylinder along it. Source: Winter 2009, table 4.1; the latter assumed. */
const gyration = [
  { length: 0.396, across: 0.323, along: 0.13 },
  { length: 0.396, across: 0.302, along: 0.11 },
  { length: 0.19, across: 0.475, along: 0.2 },
] as const;
const segmentNames = ['worldFromFemur', 'worldFromShank', 'worldFromFoot'] as const;

/** Moments over the cycle at steps of 2 %, freed of the noise of twice differenced angles; N·m per kg, rows as in `angles`. */
export function findRunningMoments(): [number[], number[], number[]] {
  const raw = Array.from({ length: sampleCount }, (_, i) => findRunningMoment(i / sampleCount));
  return [0, 1, 2].map((j) => keepHarmonics(raw.map((moments) => moments[j]!))) as [
    number[],
    number[],
    number[],
  ];
}

/** The part of a periodic row of samples that the first harmonics make up. */
function keepHarmonics(samples: readonly number[]): number[] {
  const count = samples.length;
  return samples.map((_, at) => {
    let value = 0;
    for (let harmonic = 0; harmonic <= harmonicCount; harmonic++) {
      samples.forEach((sample, i) => {
        const weight = harmonic === 0 ? 1 : 2;
        value += (weight * sample * Math.cos((2 * Math.PI * harmonic * (at - i)) / count)) / count;
      });
    }
    return value;
  });
}

/** Moments at a fraction of the cycle: flexion, abduction, internal rotation; N·m per kg. */
function findRunningMoment(fraction: number): [number, number, number] {
  const before = place(fraction - step);
  const here = place(fraction);
  const after = place(fraction + step);
  const seconds = step * running.duration;
  const bodyMass = legWeights.reduce((sum, { mass }) => sum + mass, 0) / legShare;
  const hipAcceleration: Vec3 = [
    findForeAft(fraction) * gravity + findForeAft(fraction + 0.5) * gravity,
    (findLoad(fraction) + findLoad(fraction + 0.5) - 1) * gravity,
    0,
  ];
  let moment: Vec3 = [0, 0, 0];
  segmentNames.forEach((name, i) => {
    const segment = legWeights[i]!;
    const mass = segment.mass / bodyMass;
    const [a, b, c] = [before, here, after].map((world) => fromHip(world, name, segment)) as [
      Vec3,
      Vec3,
      Vec3,
    ];
    const acceleration = [0, 1, 2].map(
      (axis) => hipAcceleration[axis]! + (a[axis]! - 2 * b[axis]! + c[axis]!) / (seconds * seconds),
    ) as unknown as Vec3;
    const force: Vec3 = [
      mass * acceleration[0],
      mass * (acceleration[1] + gravity),
      mass * acceleration[2],
    ];
    moment = add(moment, cross(b, force), 1);
    const spin = (from: WorldTransforms, to: WorldTransforms) =>
      findAngularMomentum(from[name], to[name], seconds, mass, gyration[i]!);
    moment = add(moment, spin(here, after), 1 / seconds);
    moment = add(moment, spin(before, here), -1 / seconds);
  });
  const share = (((fraction % 1) + 1) % 1) / stance;
  if (share < 1) {
    const x = (heelPoint[0] + ballPoint[0]) / 2;
    const sole: Vec3 = [x + (ballPoint[0] - x) * share, heelPoint[1], 0];
    const point = add(transformPoint(here.worldFromFoot, sole), findHip(here), -1);
    const force: Vec3 = [findForeAft(fraction) * gravity, findLoad(fraction) * gravity, 0];
    moment = add(moment, cross(point, force), -1);
  }
  const axes = new Float64Array(9);
  writeJointAxes(axes, here, findInstant(running, fraction).pose);
  return [0, 1, 2].map(
    (j) => axes[j * 3]! * moment[0] + axes[j * 3 + 1]! * moment[1] + axes[j * 3 + 2]! * moment[2],
  ) as [number, number, number];
}

/** Share of one leg in the mass of the body. */
const legShare = 0.161;

function place(fraction: number): WorldTransforms {
  const { pose, body } = findInstant(running, fraction);
  const world = createWorldTransforms();
  const relative = writePelvisFromFemur(createIdentity(), pose);
  writeWorldTransforms(world, relative, pose, 'weight-bearing', leftHipCentre, body!);
  return world;
}

function findHip({ worldFromFemur: t }: WorldTransforms): Vec3 {
  return [t[9]!, t[10]!, t[11]!];
}

function fromHip(
  world: WorldTransforms,
  name: (typeof segmentNames)[number],
  { centre }: SegmentWeight,
): Vec3 {
  return add(transformPoint(world[name], centre), findHip(world), -1);
}

/** Force of the ground on the right foot over body weight: upwards, and forwards. */
function findLoad(fraction: number): number {
  return findInstant(running, fraction).load;
}

function findForeAft(fraction: number): number {
  const share = (((fraction % 1) + 1) % 1) / stance;
  return share < 1 ? -peakForeAft * Math.sin(2 * Math.PI * share) : 0;
}

/** R I Rᵀ ω between two instants, with the turn between them as ω dt. */
function findAngularMomentum(
  from: Transform,
  to: Transform,
  seconds: number,
  mass: number,
  { length, across, along }: (typeof gyration)[number],
): Vec3 {
  // to · fromᵀ, whose skew part is the turn
  const turn = (row: number, column: number) =>
    to[row * 3]! * from[column * 3]! +
    to[row * 3 + 1]! * from[column * 3 + 1]! +
    to[row * 3 + 2]! * from[column * 3 + 2]!;
  const omega: Vec3 = [
    (turn(2, 1) - turn(1, 2)) / (2 * seconds),
    (turn(0, 2) - turn(2, 0)) / (2 * seconds),
    (turn(1, 0) - turn(0, 1)) / (2 * seconds),
  ];
  const acrossInertia = mass * (across * length) ** 2;
  const alongInertia = mass * (along * length) ** 2;
  // long axis of the segment: y of femur and shank, x of the foot
  const column = length < 0.3 ? 0 : 1;
  const axis: Vec3 = [from[column]!, from[3 + column]!, from[6 + column]!];
  const onAxis = axis[0] * omega[0] + axis[1] * omega[1] + axis[2] * omega[2];
  return add(scale(omega, acrossInertia), axis, (alongInertia - acrossInertia) * onAxis);
}

function scale([x, y, z]: Vec3, factor: number): Vec3 {
  return [x * factor, y * factor, z * factor];
}

function add([ax, ay, az]: Vec3, [bx, by, bz]: Vec3, factor: number): Vec3 {
  return [ax + factor * bx, ay + factor * by, az + factor * bz];
}

function cross([ax, ay, az]: Vec3, [bx, by, bz]: Vec3): Vec3 {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}
