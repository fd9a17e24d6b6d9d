import type { BodyPose } from '#src/biomechanics/body-pose.ts';
import { bodyMass } from '#src/biomechanics/body-weight.ts';
import type { Effort, HipVelocity } from '#src/biomechanics/effort.ts';
import type { HipPose, PerAngle } from '#src/biomechanics/hip-joint.ts';
import {
  createMonotoneCurve,
  createSplineCurve,
  findSlope,
  findValue,
  type PeriodicCurve,
} from '#src/math/periodic-curve.ts';
import { deg } from '#src/units/angle.ts';
import type { Channel, Curve, Movement } from './movement.ts';

/** Everything a movement says about one instant; SI. */
export interface Instant {
  readonly pose: HipPose;
  /** At the movement's own speed; rad/s. */
  readonly velocity: HipVelocity;
  /** Absent where the movement says nothing of the rest of the body. */
  readonly body: BodyPose | null;
  /** Whether the foot is on the ground now: 1 loaded, 0 free; between where the load changes over. */
  readonly grounding: number;
  /** Share of the body's weight on the foot. */
  readonly load: number;
  /** Weight on the seat; 0 to 1. */
  readonly seated: number;
  /** What the muscles have to do; null where they rest. */
  readonly effort: Effort | null;
}

/** Compiled curves of each movement, made when it is first asked for. */
const compiled = new WeakMap<Movement, Map<Channel, PeriodicCurve>>();

function findCurves(movement: Movement): Map<Channel, PeriodicCurve> {
  const known = compiled.get(movement);
  if (known) return known;
  const curves = new Map<Channel, PeriodicCurve>();
  for (const [channel, curve] of Object.entries(movement.curves)) {
    if (typeof curve !== 'number') curves.set(channel as Channel, compile(curve));
  }
  compiled.set(movement, curves);
  return curves;
}

function compile(curve: Curve): PeriodicCurve {
  if ('samples' in curve)
    return createSplineCurve(curve.samples.map((value) => value * curve.unit));
  return createMonotoneCurve(curve);
}

/** Value of a channel as written: degrees, or the channel's own unit. */
export function findChannel(movement: Movement, channel: Channel, fraction: number): number {
  const curve = movement.curves[channel];
  if (typeof curve === 'number') return curve;
  const periodic = findCurves(movement).get(channel);
  return periodic ? findValue(periodic, fraction) : 0;
}

function findChannelSlope(movement: Movement, channel: Channel, fraction: number): number {
  const periodic = findCurves(movement).get(channel);
  return periodic ? findSlope(periodic, fraction) : 0;
}

/**
 * What a movement says at a fraction of its cycle; whole cycles are dropped.
 * Velocities are slopes of the curves, not differences of frames.
 */
export function findInstant(movement: Movement, fraction: number): Instant {
  const angle = (channel: Channel) => deg(findChannel(movement, channel, fraction));
  const cycle = movement.duration / (movement.slowMotion ?? 1);
  const rate = (channel: Channel) => deg(findChannelSlope(movement, channel, fraction)) / cycle;
  return {
    pose: findPose(movement, fraction),
    velocity: {
      flexion: rate('flexion'),
      abduction: rate('abduction'),
      internalRotation: rate('internalRotation'),
      kneeFlexion: rate('kneeFlexion'),
    },
    body: movement.anchor
      ? {
          anchor: movement.anchor,
          posture: movement.posture ?? 'upright',
          ankleDorsiflexion: angle('ankleDorsiflexion'),
          eversion: angle('eversion'),
          footRoll: angle('footRoll'),
          pelvisTilt: angle('pelvisTilt'),
          pelvisObliquity: angle('pelvisObliquity'),
          pelvisRotation: angle('pelvisRotation'),
          trunkLean: angle('trunkLean'),
          trunkSideLean: angle('trunkSideLean'),
          lift: findChannel(movement, 'liftMm', fraction) / 1000,
          left: {
            flexion: angle('leftFlexion'),
            abduction: angle('leftAbduction'),
            internalRotation: angle('leftInternalRotation'),
            kneeFlexion: angle('leftKneeFlexion'),
            ankleDorsiflexion: angle('leftAnkleDorsiflexion'),
          },
        }
      : null,
    grounding: findGrounding(movement, fraction),
    load: findLoad(movement, fraction),
    seated: findChannel(movement, 'seated', fraction),
    effort: findEffort(movement, fraction),
  };
}

/** Pose of the right hip and knee alone. */
export function findPose(movement: Movement, fraction: number): HipPose {
  return {
    flexion: deg(findChannel(movement, 'flexion', fraction)),
    abduction: deg(findChannel(movement, 'abduction', fraction)),
    internalRotation: deg(findChannel(movement, 'internalRotation', fraction)),
    kneeFlexion: deg(findChannel(movement, 'kneeFlexion', fraction)),
  };
}

/** 1 while the foot is loaded; a movement without the channel stays on its support. */
export function findGrounding(movement: Movement, fraction: number): number {
  if (movement.curves.grounding === undefined) {
    return movement.support === 'weight-bearing' ? 1 : 0;
  }
  return Math.min(Math.max(findChannel(movement, 'grounding', fraction), 0), 1);
}

function findLoad(movement: Movement, fraction: number): number {
  if (movement.curves.load === undefined) return findGrounding(movement, fraction);
  return Math.max(findChannel(movement, 'load', fraction), 0);
}

function findEffort(movement: Movement, fraction: number): Effort | null {
  const { effort } = movement;
  if (effort.kind === 'passive') return null;
  const isMeasured = effort.kind === 'measured';
  const held: readonly string[] = isMeasured ? [] : (effort.held ?? []);
  return {
    measured: isMeasured ? findMeasured(movement, fraction) : null,
    gravity: down,
    load: findLoad(movement, fraction),
    held: {
      flexion: held.includes('flexion'),
      abduction: held.includes('abduction'),
      internalRotation: held.includes('internalRotation'),
    },
    coContraction: Math.max(findChannel(movement, 'coContraction', fraction), 0),
  };
}

function findMeasured(movement: Movement, fraction: number): PerAngle {
  return {
    flexion: findChannel(movement, 'flexionMoment', fraction) * bodyMass,
    abduction: findChannel(movement, 'abductionMoment', fraction) * bodyMass,
    internalRotation: findChannel(movement, 'internalRotationMoment', fraction) * bodyMass,
  };
}

/** Where weight pulls: a body that lies is turned itself. */
const down = [0, -1, 0] as const;

/**
 * Fraction of the cycle whose pose is nearest to `pose`, by the sum of squared angles.
 * Of equally near fractions the one nearest to `preferred` wins, so that the scrubber jumps least.
 */
export function findNearestFraction(movement: Movement, pose: HipPose, preferred: number): number {
  let best = preferred;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let step = 0; step < searchSteps; step++) {
    const fraction = step / searchSteps;
    const candidate = findPose(movement, fraction);
    const cost =
      Math.abs(fraction - preferred) * tieWeight +
      (candidate.flexion - pose.flexion) ** 2 +
      (candidate.abduction - pose.abduction) ** 2 +
      (candidate.internalRotation - pose.internalRotation) ** 2 +
      (candidate.kneeFlexion - pose.kneeFlexion) ** 2;
    if (cost < bestCost) {
      bestCost = cost;
      best = fraction;
    }
  }
  return best;
}

/** Resolution of the search: a third of a degree in a 35° swing. */
const searchSteps = 400;
/** rad²; a whole cycle of distance counts as much as a quarter of a degree. */
const tieWeight = 2e-5;
