import type { Transform } from '#src/math/transform.ts';
import type { BodyPose } from './body-pose.ts';
import type { Contraction, Effort, HipVelocity } from './effort.ts';
import type { HipPose, PerAngle } from './hip-joint.ts';
import type { Support, WorldTransforms } from './world-transforms.ts';

export type { PerAngle };

/** How a strand of the nerve passes piriformis. */
export type NerveCourse = 'below' | 'through' | 'above';

/** Course of the sciatic nerve past piriformis after Beaton and Anson. */
export type NerveVariant = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** The two usual places of trigger points in piriformis: lateral and medial. */
export type TriggerPointSite = 'TrP1' | 'TrP2';

/** Everything the kernel needs to know: a small record of numbers. */
export interface HipInputs extends HipPose {
  readonly support: Support;
  /** Piriformis contracture: 0 relaxed to 1 contracted. */
  readonly tightness: number;
  /** Thickening of piriformis without contracture (hypertrophy): 0 normal to 1 as thick as in patients. */
  readonly thickening: number;
  readonly variant: NerveVariant;
  /** Size of a trigger point in piriformis with its taut band: 0 none to 1 large. */
  readonly triggerPoint: number;
  readonly triggerPointSite: TriggerPointSite;
  /** Weight on the seat: 0 standing or lying to 1 sitting with the full weight. */
  readonly seated: number;
  /** Contraction of all muscles on purpose, the joint held still: 0 (when absent) to 1. */
  readonly activation?: number;
  /** What the rest of the body does; absent in a pose set by hand. */
  readonly body?: BodyPose;
  /** How fast the angles change; absent when the joint is held. */
  readonly velocity?: HipVelocity;
  /** What the muscles have to do; absent when they rest or `activation` says how much. */
  readonly effort?: Effort;
}

/**
 * What lies behind the nerve, on the side away from piriformis, in its order down the course. A station's `backing` is
 * an index of this list.
 */
export const nerveBackings = [
  'pelvic-organs',
  'sacrospinous-ligament',
  'superior-gemellus',
  'obturator-internus',
  'inferior-gemellus',
  'quadratus-femoris',
  'adductor-magnus',
  'knee-and-leg',
] as const;

/** Bands of modelled pressure on the nerve; limits in `pressure-bands.ts`. */
export type CompressionBand = 'normal' | 'venous' | 'reduced' | 'blocked';

/** One muscle in one pose. Node arrays are views into the snapshot's flat arrays. */
export interface MuscleSnapshot {
  readonly id: string;
  readonly bundleCount: number;
  readonly nodeCount: number;
  /** `(bundleCount, nodeCount, 3)`, m, pelvis frame. Node 0 is the origin, the last one the insertion. */
  readonly nodes: Float64Array;
  /** `(bundleCount, nodeCount)`, m: half thickness of the belly at each node, in this pose. */
  readonly halfThickness: Float64Array;
  /**
   * The drawn belly, m, pelvis frame: its middle, which is the path moved outward by the muscle's offset and by what lies
   * under it; its unit normals and the unit directions across it. `(bundleCount, nodeCount, 3)`.
   */
  readonly middle: Float64Array;
  readonly normals: Float64Array;
  readonly across: Float64Array;
  /** `(bundleCount, nodeCount)`, m: distance of its outer and its deep face from the middle. */
  readonly outerThickness: Float64Array;
  readonly deepThickness: Float64Array;
  /** `(2, bundleCount, 3)`, m: where every bundle runs out into the bone beyond its first and its last drawn node. */
  readonly ends: Float64Array;
  /** Sign that makes across × along look outward. */
  readonly outward: 1 | -1;
  /** Fractions of the path between which the tissue is fleshy. */
  readonly bellyFrom: number;
  readonly bellyTo: number;
  /** Index of the insertion; nodes beyond it are aponeurosis. */
  readonly lengthEnd: number;
  /** Index of the last node that is drawn. */
  readonly drawnEnd: number;
  /** `(bundleCount)`, m: path length of every bundle. */
  readonly bundleLengths: Float64Array;
  /** `(bundleCount, 3)`, m: moment arms of every bundle, order flexion, abduction, internal rotation. */
  readonly bundleArms: Float64Array;
  /** `(bundleCount)`, m: moment arms at the knee, positive where a bundle bends it; 0 where it does not pass it. */
  readonly bundleKneeArms: Float64Array;
  /** m, weighted mean over the bundles. */
  length: number;
  /** m, the same at neutral and relaxed. */
  restLength: number;
  /** m, positive in the named direction. */
  readonly momentArms: PerAngle;
  /** m, moment arm at the knee; positive bends it. */
  kneeArm: number;
  /** What its parts can pull with at full activation and optimal length; N. */
  maxForce: number;
  /** Tensile force carried by the muscle; N. Zero where not modelled. */
  tension: number;
  /** Contraction on purpose, 0 to 1: of a part, or the mean of the parts weighted by their greatest force. */
  activation: number;
  /** How fast the path lengthens, the same mean; m/s. */
  speed: number;
  contraction: Contraction;
  /** First bundle of the lower head of a muscle that can divide round the nerve; 0 when it cannot. */
  readonly lowerHead: number;
  /** Whether it is divided in this variant. */
  isDivided: boolean;
  /** Torque it adds when it contracts fully with the joint held here; N·m, positive in the named direction. */
  readonly torqueCapacity: PerAngle;
  /** What pulls: named parts, or one without a name; none in fascia and ligaments. */
  readonly parts: readonly MusclePartSnapshot[];
}

/** One part of a muscle in one pose; the fields are those of the muscle. */
export interface MusclePartSnapshot {
  readonly name: string;
  length: number;
  restLength: number;
  readonly momentArms: PerAngle;
  kneeArm: number;
  readonly maxForce: number;
  tension: number;
  activation: number;
  speed: number;
  contraction: Contraction;
  readonly torqueCapacity: PerAngle;
}

/** Sums over all muscles of the torque to either side; N·m, none negative. */
export interface TorqueCapacity {
  flexion: number;
  extension: number;
  abduction: number;
  adduction: number;
  internalRotation: number;
  externalRotation: number;
}

/** One strand of the nerve: the undivided nerve or its tibial part, or its common fibular part. */
export interface NerveStrand {
  readonly id: 'tibial' | 'common-fibular';
  course: NerveCourse;
  /** False while it runs inside the undivided nerve: it carries no pressure of its own. */
  isActive: boolean;
  readonly stationCount: number;
  /** `(stationCount, 3)`, m, pelvis frame: centre line, displaced by contact. */
  readonly nodes: Float64Array;
  /** `(stationCount, 3)`, unit, pelvis frame: direction of the thin axis of the section. */
  readonly thicknessAxes: Float64Array;
  /** `(stationCount)`, m: half axes of the elliptical section, after flattening. */
  readonly halfWidth: Float64Array;
  readonly halfThickness: Float64Array;
  /** `(stationCount)`, Pa: all that presses, the sum of the parts below and of piriformis. */
  readonly pressure: Float64Array;
  /** Parts of it: the strand's own taut pull where it bends, and the seat. */
  readonly tensionPressure: Float64Array;
  readonly seatPressure: Float64Array;
  /** `(stationCount)`, 0 to 1: loss of thickness. */
  readonly flattening: Float64Array;
  /** `(stationCount)`, m: room between the surfaces of muscle and strand, at most 30 mm; negative where they press into each other. */
  readonly gap: Float64Array;
  /** `(stationCount)`, m: distance of each station from the first one, along the strand in this pose. */
  readonly arc: Float64Array;
  /** `(stationCount)`: index into `nerveBackings`. */
  readonly backing: Uint8Array;
  /** m along the strand: the stretch that lies at piriformis, from where it meets the muscle to where it leaves it (in course `below` at the infrapiriform foramen). */
  piriformisFrom: number;
  piriformisTo: number;
  /** Pa, at `peakStation`. */
  peakPressure: number;
  peakStation: number;
  /** N, largest residual of the force balance. */
  residual: number;
}

/** What is drawn of a stretch of nerve: a tube of elliptic sections. */
export interface NerveTube {
  readonly stationCount: number;
  /** `(stationCount, 3)`, m, pelvis frame. */
  readonly nodes: Float64Array;
  readonly thicknessAxes: Float64Array;
  /** `(stationCount)`, m. */
  readonly halfWidth: Float64Array;
  readonly halfThickness: Float64Array;
  /** `(stationCount)`, Pa. */
  readonly pressure: Float64Array;
  /** `(stationCount)`, 0…1: loss of thickness under it; absent where nothing presses. */
  readonly flattening?: Float64Array;
}

/** A nerve beside the sciatic nerve: its divisions, roots and companions. Nothing presses it. */
export interface NerveBranch extends NerveTube {
  /** Id of the structure; several branches may belong to one. */
  readonly id: string;
  /** The muscle that its end lies on or in, and the last station before that; null for an end that is free. */
  readonly within: string | null;
  readonly withinFrom: number;
}

/**
 * The sciatic nerve in one pose. The arrays are those of its first strand; the readings are of the strand that is
 * pressed most.
 */
export interface NerveSnapshot {
  /** At most two: the nerve or its tibial part, and its common fibular part. */
  readonly strands: readonly NerveStrand[];
  /** The strands down to the division; views of theirs. */
  readonly trunks: readonly NerveTube[];
  /** Tibial and common fibular nerve below it (views of the strands), then roots and companions. */
  readonly branches: readonly NerveBranch[];
  /** Index of the strand with the peak. */
  peakStrand: number;
  readonly stationCount: number;
  /** `(stationCount, 3)`, m, pelvis frame: centre line, displaced by contact. */
  readonly nodes: Float64Array;
  /** `(stationCount, 3)`, unit, pelvis frame: direction of the flat (thickness) axis of the section. */
  readonly thicknessAxes: Float64Array;
  /** `(stationCount)`, m: half axes of the elliptical section, after flattening. */
  readonly halfWidth: Float64Array;
  readonly halfThickness: Float64Array;
  /** `(stationCount)`, Pa: modelled contact pressure. */
  readonly pressure: Float64Array;
  /** `(stationCount)`, 0 to 1: loss of thickness. */
  readonly flattening: Float64Array;
  /** Pa, modelled, at `peakStation`. */
  peakPressure: number;
  peakStation: number;
  /** m, pelvis frame. */
  readonly peakPoint: Float64Array;
  /** 0 to 1, at the peak. */
  peakFlattening: number;
  /** m: length of nerve above the venous threshold. */
  pressedLength: number;
  band: CompressionBand;
  /** Mean elongation against neutral hip with flexed knee. */
  strain: number;
  /** N: tension of the whole nerve. */
  tension: number;
  /** m: how far the nerve has slid down the back of the thigh against the slack nerve. */
  excursion: number;
  converged: boolean;
  /** N, largest residual of the force balance. */
  residual: number;
}

/** The balance of moments at the hip when muscles work; N·m, positive in the named direction. */
export interface EffortSnapshot {
  /** False when nobody asked: all activations are then those of the inputs, nothing is wanted and nothing in reserve. */
  isSolved: boolean;
  /** What the muscles have to give, what all pulls together give, and what the muscles are too weak for. */
  readonly wanted: PerAngle;
  readonly given: PerAngle;
  readonly reserve: PerAngle;
}

/** The result of `solve()`: written in place, owned by the caller. */
export interface Snapshot extends WorldTransforms {
  readonly pelvisFromFemur: Transform;
  readonly muscles: readonly MuscleSnapshot[];
  /** Sheets that are drawn like muscles and have no action of their own. */
  readonly fasciae: readonly MuscleSnapshot[];
  readonly nerve: NerveSnapshot;
  readonly torqueCapacity: TorqueCapacity;
  readonly effort: EffortSnapshot;
}
