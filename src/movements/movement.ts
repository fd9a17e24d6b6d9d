import type { BodyPose, Posture } from '#src/biomechanics/body-pose.ts';
import type { HipAngle } from '#src/biomechanics/hip-joint.ts';
import type { Support } from '#src/biomechanics/support.ts';

/** A named point of a movement, shown as a mark on the scrubber. */
export interface Phase {
  /** Fraction of the cycle. */
  readonly at: number;
  readonly name: string;
}

/** Angles written in degrees, positive in the named direction. */
export const angleChannels = [
  'flexion',
  'abduction',
  'internalRotation',
  'kneeFlexion',
  'ankleDorsiflexion',
  'eversion',
  'footRoll',
  'pelvisTilt',
  'pelvisObliquity',
  'pelvisRotation',
  'trunkLean',
  'trunkSideLean',
  'leftFlexion',
  'leftAbduction',
  'leftInternalRotation',
  'leftKneeFlexion',
  'leftAnkleDorsiflexion',
] as const;

/** The rest: height of the lower foot over the ground in mm, and shares. */
export const plainChannels = ['liftMm', 'load', 'grounding', 'seated', 'coContraction'] as const;

/** Measured moments of the muscles; N·m per kg of body mass. */
export const momentChannels = [
  'flexionMoment',
  'abductionMoment',
  'internalRotationMoment',
] as const;

export type Channel =
  | (typeof angleChannels)[number]
  | (typeof plainChannels)[number]
  | (typeof momentChannels)[number];

/** A few knots, joined without overshoot; or the samples of one cycle, evenly spaced and without its end, joined by a spline. */
export type Curve =
  | readonly (readonly [at: number, value: number])[]
  | { readonly samples: readonly number[]; readonly unit: number };

export type Curves = { readonly [channel in Channel]?: Curve | number };

/** Where the moment at the hip comes from. */
export type EffortSource =
  /** The weights of the segments, moved slowly; `held` angles are carried by something else. */
  | { readonly kind: 'weight'; readonly held?: readonly HipAngle[] }
  /** The moment channels. */
  | { readonly kind: 'measured' }
  /** Somebody else moves the leg, or it rests. */
  | { readonly kind: 'passive' };

export type MovementGroup =
  | 'Non-weight-bearing'
  | 'Weight-bearing'
  | 'Walking and running'
  | 'Sustained'
  | 'Stretches'
  | 'Release';

/** The layer sets that a movement asks for. */
export type MovementLayers = 'superficial' | 'gluteus-medius-level' | 'deep-six';

/** Where a camera stands that sees the whole legs: degrees from the subject's right and from above, metres. */
export interface MovementCamera {
  readonly azimuth: number;
  readonly polar: number;
  readonly distance: number;
  readonly target: readonly [x: number, y: number, z: number];
}

/**
 * What the body stands, sits or lies on. `block`: the other foot stands on one, so that this one hangs free; `desk` and `car`: a seat with
 * what makes it one; `figure`: what the figure of a stretch or release brings along.
 */
export type Base = 'floor' | 'block' | 'step' | 'seat' | 'desk' | 'car' | 'table' | 'figure';

export interface Movement {
  readonly id: string;
  readonly name: string;
  /** Which end is held, for most of it. */
  readonly support: Support;
  /** Heading in the picker. */
  readonly group: MovementGroup;
  /** One cycle at speed 1; s. */
  readonly duration: number;
  /** Shown this many times slower than it happens; 1 when absent. Velocities are those of what happens. */
  readonly slowMotion?: number;
  readonly phases: readonly [Phase, ...Phase[]];
  /** Absent channels are zero; a number stands for a channel that does not change. */
  readonly curves: Curves;
  /** What holds the body while the foot is loaded; absent where the pose alone says it all. */
  readonly anchor?: BodyPose['anchor'];
  /** Upright when absent; a body that lies has an anchor as well, because the other leg then lies too. */
  readonly posture?: Posture;
  readonly effort: EffortSource;
  readonly base: Base;
  /** What to look at while it plays, in one or two sentences. */
  readonly watchFor: string;
  /** Where the curves come from, in one sentence. */
  readonly source: string;
  /** The same movement on the other kind of support. */
  readonly counterpart: string | null;
  readonly camera: MovementCamera;
  readonly layers: MovementLayers;
}
