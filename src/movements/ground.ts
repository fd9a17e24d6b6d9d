import type { Posture } from '#src/biomechanics/body-pose.ts';
import { writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { ballPoint, heelPoint } from '#src/biomechanics/leg-joints.ts';
import { writeWorldTransforms } from '#src/biomechanics/support.ts';
import { createWorldTransforms } from '#src/biomechanics/world-blend.ts';
import { createSplineCurve, findValue, type PeriodicCurve } from '#src/math/periodic-curve.ts';
import { createIdentity, type Transform } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { findInstant } from './instant.ts';
import type { Base, Movement } from './movement.ts';

/** What is drawn under the body, and where; m, world. */
export interface Ground {
  readonly base: Base;
  /** Height of the floor: where the lowest sole of the whole movement comes. */
  readonly floor: number;
  /** Height of what the body sits, lies or stands on; that of the floor where it stands on the floor. */
  readonly top: number;
  /** Length of a stride where the floor runs under the body; 0 where it lies still. */
  readonly stride: number;
}

/** The ground of a movement, and how it runs under the body. */
export interface Survey {
  readonly ground: Ground;
  /** Travel less that of an even pace, and aside. */
  readonly forwards: PeriodicCurve | null;
  readonly aside: PeriodicCurve | null;
}

/**
 * How far the floor has run back under the body, and aside, at a fraction of a cycle of walking or running; m. The foot that is on
 * the ground stays where it is on the floor. Whole strides are dropped.
 */
export function writeTravel(
  out: { x: number; z: number },
  { forwards, aside, ground }: Survey,
  fraction: number,
): void {
  out.x = forwards ? findValue(forwards, fraction) + ground.stride * fraction : 0;
  out.z = aside ? findValue(aside, fraction) : 0;
}

/** Instants of a cycle that are looked at. */
const sampleCount = 200;
/** Places of the sole that touch the ground. */
const solePoints = [heelPoint, ballPoint] as const;
/** Fade of the touch with height over the ground; m. */
const touchDepth = 0.006;

/** Skin and flesh between bone and what the body rests on; m, from the middle of the right hip. Assumed, for the picture alone. */
const seatDepth = 0.112;
const tableDepths: { readonly [posture in Posture]: number } = {
  upright: 0,
  supine: 0.128,
  prone: 0.09,
  'side-lying': 0.275,
};
/** Of the block under the standing foot; m. */
const blockHeight = 0.12;
/** Of the table over the floor; m. */
const tableHeight = 0.55;

/**
 * Looks at a whole cycle: how low the soles come, and how they go over the ground.
 *
 * @param leftHipCentre in the pelvis frame; m.
 */
export function surveyGround(movement: Movement, leftHipCentre: Vec3): Survey {
  const soles = Array.from({ length: sampleCount }, (_, i) =>
    findSoles(movement, leftHipCentre, i / sampleCount),
  );
  const right = Math.min(...soles.map((points) => Math.min(points[0]!.y, points[1]!.y)));
  const left = Math.min(...soles.map((points) => Math.min(points[2]!.y, points[3]!.y)));
  // a foot that is planted says where the floor is; the other one keeps clear of it
  const lowest = movement.base === 'floor' ? right : Math.min(right, left);
  const posture = movement.posture ?? 'upright';
  const heights: { readonly [base in Base]: readonly [floor: number, top: number] } = {
    floor: [lowest, lowest],
    block: [left - blockHeight, left],
    step: [left, right],
    seat: [lowest, -seatDepth],
    desk: [lowest, -seatDepth],
    car: [lowest, -seatDepth],
    figure: [lowest, lowest],
    table: [-tableDepths[posture] - tableHeight, -tableDepths[posture]],
  };
  const [floor, top] = heights[movement.base];
  if (movement.anchor !== 'ground') {
    return {
      ground: { base: movement.base, floor, top, stride: 0 },
      forwards: null,
      aside: null,
    };
  }
  const loads = soles.map((_, i) => [
    findLoad(movement, i / sampleCount),
    findLoad(movement, i / sampleCount + 0.5),
  ]);
  const [x, z] = [integrate(soles, loads, 'x', lowest), integrate(soles, loads, 'z', lowest)];
  const stride = x.at(-1)!;
  const drift = z.at(-1)!;
  const even = (values: readonly number[], whole: number) =>
    createSplineCurve(
      values.slice(0, sampleCount).map((value, i) => value - (whole * i) / sampleCount),
    );
  return {
    ground: { base: movement.base, floor, top, stride },
    forwards: even(x, stride),
    aside: even(z, drift),
  };
}

interface SolePoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Sums what the points on the ground move by from one instant to the next; where none touches, the pace goes on as it was. */
function integrate(
  soles: readonly (readonly SolePoint[])[],
  loads: readonly (readonly number[])[],
  axis: 'x' | 'z',
  ground: number,
): number[] {
  const steps = soles.map((points, i) => {
    const next = soles[(i + 1) % soles.length]!;
    let sum = 0;
    let weights = 0;
    points.forEach((point, p) => {
      const height = (point.y + next[p]!.y) / 2 - ground;
      const load = loads[i]![p < solePoints.length ? 0 : 1]!;
      const weight = load * Math.exp(-height / touchDepth);
      sum += weight * (next[p]![axis] - point[axis]);
      weights += weight;
    });
    return { step: sum / weights, isTouching: weights > leastTouch };
  });
  const total = [0];
  steps.forEach(({ step, isTouching }, i) => {
    const given = isTouching ? step : findNear(steps, i);
    total.push(total[i]! + given);
  });
  return total;
}

/** Touch below which the body is said to fly; shares of its weight. */
const leastTouch = 0.1;

/** Mean of the last step on the ground before an instant of flight and the first after it. */
function findNear(
  steps: readonly { readonly step: number; readonly isTouching: boolean }[],
  index: number,
): number {
  const look = (direction: 1 | -1) => {
    for (let k = 1; k < steps.length; k++) {
      const found = steps[(index + direction * k + steps.length * k) % steps.length]!;
      if (found.isTouching) return found.step;
    }
    return 0;
  };
  return (look(-1) + look(1)) / 2;
}

/** Share of the weight on the right foot; half a cycle later it is on the left. */
function findLoad(movement: Movement, fraction: number): number {
  return findInstant(movement, fraction).load;
}

/** Heel and ball of the right foot, then of the left; m, world. */
function findSoles(
  movement: Movement,
  leftHipCentre: Vec3,
  fraction: number,
): readonly SolePoint[] {
  const { pose, body } = findInstant(movement, fraction);
  writeWorldTransforms(
    scratchWorld,
    writePelvisFromFemur(scratchPelvis, pose),
    pose,
    movement.support,
    leftHipCentre,
    body ?? undefined,
  );
  const { worldFromFoot, worldFromLeftFoot } = scratchWorld;
  return [worldFromFoot, worldFromLeftFoot].flatMap((foot) =>
    solePoints.map((point) => findPoint(foot, point)),
  );
}

function findPoint(t: Transform, [x, y, z]: readonly [number, number, number]): SolePoint {
  const row = (i: number) => t[i * 3]! * x + t[i * 3 + 1]! * y + t[i * 3 + 2]! * z + t[9 + i]!;
  return { x: row(0), y: row(1), z: row(2) };
}

const scratchWorld = createWorldTransforms();
const scratchPelvis = createIdentity();
