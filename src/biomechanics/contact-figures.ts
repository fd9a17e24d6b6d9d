import { millimetreOfMercury } from './pressure-bands.ts';

/**
 * Every number of the nerve model that was chosen and not measured, with the reason and with what it
 * does to the result. (Rows of its course stand in `models/nerves`, its bridge behind the knee in `nerve-tail.ts`; what serves the
 * drawing alone stays where it is drawn.) Engineering values: change one, and the tests of order and smoothness
 * (`tests/unit/biomechanics/nerve-*.test.ts`) say what still holds.
 *
 * "Effect" is on the peak pressure in course A, tight in 60° of flexion, 25° of adduction and of internal rotation (33 mmHg; D 80, F 43).
 */
export const contactFigures = {
  /** Active share of the greatest force in a muscle at rest, and what full contracture adds; loss of resting length in it. Assumed; they give the order relaxed, contracted, contracted and stretched. Effect of a doubling: below 1 %, +3 %, +79 % (D +82 %). */
  restingTone: 0.01,
  contractureTone: 0.1,
  contractureShortening: 0.16,
  /** Share of its width that piriformis loses in full contracture. With its volume kept and 16 % less length it makes the muscle 1.36 times as thick: ultrasound 1.16 over 0.85 cm (Siahaan 2021), MRI 1.35. Effect of a doubling: +59 % (D +35 %). */
  contractureNarrowing: 0.32,

  /** Muscle across its fibres, relaxed; Pa. Range of elastography of resting muscle. Effect of a doubling: +4 % (D +7 %). */
  muscleModulus: 12e3,
  /** What each newton of pull adds; Pa/N. Taut muscle is several times stiffer. Effect of a doubling: +8 % (D +16 %). */
  muscleModulusPerNewton: 800,
  /** Thickness of muscle that is indented; m. Half the belly's thickness. Effect of a doubling: −15 % (D −24 %). */
  muscleDepth: 0.007,
  /** Nerve across its axis; Pa. transverse compression of animal nerves gives 15 to 70 kPa (from memory), upper end for a pressed nerve. Effect of a doubling: +3 % (D +7 %). */
  nerveModulus: 60e3,
  /** Fat and sheath between them; m and Pa. A millimetre in images. Effect of doubling the depth: −17 % (D −27 %), the modulus: +12 % (D +23 %). */
  fatDepth: 0.001,
  fatModulus: 6e3,
  /** Span over which the taut muscle deflects; m. Sacrum to tendon. Effect of a doubling: −16 %, more when slack; none in the slit. */
  bandSpan: 0.11,
  /** Area of contact that the band's force is spread over; m². Width of the nerve × 1.6 cm of its course, which the border of the muscle presses. As the span. */
  bandArea: 2.5e-4,
  /** Half the softness of the onset of contact; m. Below half a millimetre the pressure steps at first touch. Effect of a doubling: below 1 %. */
  onset: 0.0016,
  /** Softness with which the muscle's surface is rounded; m. Smaller values let its nodes be felt one by one. Effect of a doubling: +31 % (none in the slit). */
  rounding: 0.0015,

  /** Span over which a head deflects round a nerve in the slit; m. Length of the slit in pictures of the variant. Effect of a doubling in D: −13 %. */
  slitSpan: 0.05,
  /** Area of contact in the slit; m². Width of the division × thickness of the muscle. Effect of a doubling in D: −13 %. */
  slitArea: 1.2e-4,
  /** Share of a belly's swelling that turns into the slit. Half would be even all round; the fascia stops the outer side. Effect of a doubling in D: +25 %. */
  slitSwelling: 0.65,
  /** Half the thickness of muscle over which the walls of the slit reach; m. Belly of 17 mm with a rounded edge. Effect of a doubling in D: below 1 %. */
  slitDepth: 0.0085,
  /** Reach of the slit along the fibres, and of its walls up and down from its middle; m: beyond, a strand is out of it. Effect: below 1 %. */
  slitLength: 0.03,
  slitHeight: 0.01,

  /** How much rounder a nerve is between the heads: 0 as flat as elsewhere, 1 round; its area is kept. Assumed. Effect of a doubling in D: +17 %. */
  slitRoundness: 0.5,
  /** Length of course over which a strand is drawn into the slit; fraction. It ends before the plexus. Effect of a doubling in D: below 1 %. */
  slitPull: 0.12,
  /** A strand in the slit has no bed but the loose tissue along it: share of the bed below. Effect of a doubling in D: below 1 %. */
  slitBedShare: 0.2,
  /** Bed over the upper border: the roof of the notch with gluteus minimus; Pa. As stiff as over the ischium. Effect of a doubling in F: +15 %. */
  roofBed: 45e3,

  /** Lever of the nerve about the knee; m. Distance of the nerve behind the joint axis (assumed). With the next it sets strain and excursion. Effect on the pressure of a doubling with a bent knee: none; standing: +1 mmHg. */
  kneeLever: 0.026,
  /** Length of nerve that shares the elongation, roots to mid calf; m. Chosen so that hip flexion 90° with a straight knee gives the 26 % (19 to 30) of Fleming 2003. Effect of a doubling: −7 %. */
  sharingLength: 0.55,
  /** Pull of a slack nerve; N. Assumed; it evens the displacement along the nerve. Effect of a doubling: +2 %. */
  slackPull: 0.35,
  /** What each unit of strain adds once the nerve is taut; N. Assumed. Effect of a doubling: +7 %. */
  nerveStiffness: 20,
  /** Strain at which it is taut, and how softly it becomes so. Blood flow in nerves falls from about 8 % (from memory). Effect of a doubling: −8 % and +2 %. */
  tautStrain: 0.08,
  tautSoftness: 0.03,
  /** Length of nerve above the back of the thigh that shares the elastic elongation; m. Chosen to give the excursions of Ridehalgh 2014 (9.9 and 12.4 mm). No effect on the pressure. */
  excursionLength: 0.19,

  /** Share of the nerve's taut pull that turns into side pressure where it bends over ischium and gemelli. Of a rope 1; less, as sheath and fat spread it. Effect of a doubling: +3 %. */
  tensionShare: 0.25,
  /** Stations to each side over which the bend of the course is measured; about 18 mm. Effect of a doubling: −2 %. */
  bendReach: 4,
  /** Side pressure of a full seat on the nerve; Pa. Assumed 8 mmHg: what 40 to 80 mmHg at the skin leave beside the tuberosity under 3 to 5 cm of muscle and fat. Seated only. */
  seatPressure: 8 * millimetreOfMercury,

  /** Share of its thickness that a fully thickened piriformis gains in mid belly: 1.36 of healthy sides by ultrasound (Siahaan 2021), MRI 1.35. Effect of a doubling: with thickening only. */
  thickeningGain: 0.36,
  /** Thickness that a full trigger point adds at its nodule and along its taut band; m. Nodules of 2 to 5 mm are felt and seen. */
  noduleThickness: 0.003,
  tautBandThickness: 0.0006,
  /** Length of the nodule as a fraction of the muscle (one standard deviation). */
  noduleLength: 0.1,
  /** Share of that thickness which the uppermost bundle takes. Assumed: the points lie in mid belly. */
  triggerUpperShare: 0.4,
  /** Share of the maximal force that a full taut band adds to the pull. Assumed, less than full contracture (0.10). */
  tautBandTone: 0.03,
} as const;

/**
 * How the course was drawn beforehand (`models/paths/nerve-string.ts`): what holds it, and the room it keeps. Each by fraction of the
 * course where it changes along it.
 */
export const courseFigures = {
  /**
   * Resistance of what lies behind the nerve; Pa. Assumed: soft pelvic contents, then ischial spine, sacrospinous ligament and superior gemellus
   * close behind, the other short rotators, the loose fat of the thigh. Effect of a doubling: +18 %.
   */
  bed: [
    [0, 8e3],
    [0.1, 10e3],
    [0.17, 45e3],
    [0.26, 40e3],
    [0.36, 20e3],
    [0.5, 8e3],
    [1, 5e3],
  ],
  /** Fractions of the course over which it passes from the pelvis to the thigh. Effect of moving both by 0.05: −2 %. */
  guideWindow: [0.16, 0.5],
  /**
   * How firmly its surroundings hold the nerve to its guide, against the tether of the bake: sacrum and foramen, then the loose tissue
   * over the short rotators, in which it is drawn straight, then the sheath between adductor magnus and the hamstrings. Assumed. Effect of a doubling: −6 %.
   */
  hold: [
    [0, 10],
    [0.2, 10],
    [0.3, 0.8],
    [0.42, 0.8],
    [0.65, 6],
    [1, 10],
  ],
  /** Room kept over the femur; m. Below the rotators adductor magnus lies between. Assumed. Effect of a doubling: below 1 %. */
  femurRoom: [
    [0, 0.002],
    [0.34, 0.003],
    [0.5, 0.014],
    [1, 0.016],
  ],
  /** Room beyond its own size that the nerve keeps over bone, ligament and the short rotators: sheath and a little fat; m. Assumed. Effect of a doubling: +7 %. */
  room: 0.0006,
  /** How deep the course above piriformis may lie in the muscle where the notch leaves no more room; m. Muscle yields, bone does not. Assumed. Effect of a doubling: C and F +22 to +25 %, A none. */
  muscleYields: 0.0025,
  /**
   * The ischial tuberosity with the hamstring tendons and the sacrotuberous ligament keep the nerve on their lateral side: room towards the
   * midline, mm, over these fractions; it widens down the thigh until `end`. Without it the relaxed nerve slips round the tuberosity in flexion
   * with external rotation. Effect of a doubling: below 1 %.
   */
  tuberosityWall: { room: 8, from: 0.22, to: 0.34, end: 0.5 },
  /** Fraction up to which it is held by the sacrum and the foramen. Assumed. Effect of a doubling: A −23 %, C and F below 1 %. */
  pinnedFraction: 0.1,
} as const;

/** Where along the nerve (fraction of its course) something acts: rises from 0, is full between, falls to 0. */
export type Reach = readonly [from: number, full: number, until: number, to: number];

/** From the front of piriformis over the ischium and the gemelli: what the taut nerve bends over. Assumed from the course. */
export const backedReach: Reach = [0.06, 0.14, 0.3, 0.44];
/** From the foramen to below the tuberosity: what the seat presses on. Assumed; the tuberosity lies at 0.33. */
export const seatReach: Reach = [0.08, 0.22, 0.36, 0.5];
/** Where a strand over the upper border lies under the roof of the notch. Assumed from the course. */
export const roofReach: Reach = [0.02, 0.06, 0.13, 0.2];
/** Where the flat side of the nerve lies on piriformis; it turns onto ischium and gemelli before the end. Assumed from the course. */
export const flatReach: Reach = [-0.2, -0.1, 0.18, 0.25];
/** Contact with piriformis is looked for down to this fraction of the course; the muscle never reaches further. */
export const contactEnd = 0.5;

/** 0 to 1: how fully something with that reach acts at a fraction of the course. Smooth. */
export function findReach(reach: Reach, fraction: number): number {
  const [from, full, until, to] = reach;
  return findStep((fraction - from) / (full - from)) * findStep((to - fraction) / (to - until));
}

function findStep(x: number): number {
  const t = Math.min(Math.max(x, 0), 1);
  return t * t * (3 - 2 * t);
}
