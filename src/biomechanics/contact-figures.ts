import { millimetreOfMercury } from './pressure-bands.ts';

/**
 * Every number of the nerve model that was chosen and not measured, with the reason and with what it
 * does to the result. (Course and hold of the nerve stand in `models/nerves`, its bridge behind the knee in `nerve-tail.ts`.) Engineering values: change one, and the tests of order and smoothness
 * (`tests/unit/biomechanics/nerve-*.test.ts`) say what still holds.
 *
 * "Effect" is on the peak pressure in course A, tight in 60° of flexion, 25° of adduction and of internal rotation (60 mmHg; D 82, F 76).
 */
export const contactFigures = {
  /** Muscle across its fibres, relaxed; Pa. Range of elastography of resting muscle. Effect of a doubling: +3 % (D +7 %). */
  muscleModulus: 12e3,
  /** What each newton of pull adds; Pa/N. Taut muscle is several times stiffer. Effect of a doubling: +9 % (D +21 %). */
  muscleModulusPerNewton: 800,
  /** Thickness of muscle that is indented; m. Half the belly's thickness. Effect of a doubling: −16 % (D −28 %). */
  muscleDepth: 0.007,
  /** Nerve across its axis; Pa. transverse compression of animal nerves gives 15 to 70 kPa (from memory), upper end for a pressed nerve. Effect of a doubling: +2 % (D +5 %). */
  nerveModulus: 60e3,
  /** Fat and sheath between them; m and Pa. A millimetre in images. Effect of doubling the depth: −15 % (D −27 %), the modulus: +10 % (D +23 %). */
  fatDepth: 0.001,
  fatModulus: 6e3,
  /** Span over which the taut muscle deflects; m. Sacrum to tendon. Effect of a doubling: −19 %, more when slack; none in the slit. */
  bandSpan: 0.11,
  /** Area of contact that the band's force is spread over; m². Width of the nerve × 1.6 cm of its course, which the border of the muscle presses. As the span. */
  bandArea: 2.5e-4,
  /** Half the softness of the onset of contact; m. Below half a millimetre the pressure steps at first touch. Effect of a doubling: below 1 %. */
  onset: 0.0016,
  /** Softness with which the muscle's surface is rounded; m. Smaller values let its nodes be felt one by one. Effect of a doubling: +16 %. */
  rounding: 0.0015,

  /** Span over which a head deflects round a nerve in the slit; m. Length of the slit in pictures of the variant. Effect of a doubling in D: −11 %. */
  slitSpan: 0.05,
  /** Area of contact in the slit; m². Width of the division × thickness of the muscle. Effect of a doubling in D: −11 %. */
  slitArea: 1.2e-4,
  /** Share of a belly's swelling that turns into the slit. Half would be even all round; the fascia stops the outer side. Effect of a doubling in D: +23 %. */
  slitSwelling: 0.65,
  /** Half the thickness of muscle over which the walls of the slit reach; m. Belly of 17 mm with a rounded edge. Effect of a doubling in D: below 1 %. */
  slitDepth: 0.0085,
  /** Reach of the slit along the fibres, and of its walls up and down from its middle; m: beyond, a strand is out of it. Effect: below 1 %. */
  slitLength: 0.03,
  slitHeight: 0.01,

  /** How much rounder a nerve is between the heads: 0 as flat as elsewhere, 1 round; its area is kept. Assumed. Effect of a doubling in D: +20 %. */
  slitRoundness: 0.5,
  /** A strand in the slit has no bed but the loose tissue along it: share of the bed below. Effect of a doubling in D: below 1 %. */
  slitBedShare: 0.2,
  /** Bed over the upper border: the roof of the notch with gluteus minimus; Pa. As stiff as over the ischium. Effect of a doubling in F: +17 %. */
  roofBed: 45e3,

  /** Lever of the nerve about the knee; m. Distance of the nerve behind the joint axis (assumed). With the next it sets strain and excursion. Effect on the pressure of a doubling with a bent knee: none; standing: +1 mmHg. */
  kneeLever: 0.026,
  /** Length of nerve that shares the elongation, roots to mid calf; m. Chosen so that hip flexion 90° with a straight knee gives the 26 % (19 to 30) of Fleming 2003. Effect of a doubling: −3 %. */
  sharingLength: 0.55,
  /** Pull of a slack nerve; N. Assumed; it evens the displacement along the nerve. Effect of a doubling: +1 %. */
  slackPull: 0.35,
  /** What each unit of strain adds once the nerve is taut; N. Assumed. Effect of a doubling: +3 %. */
  nerveStiffness: 20,
  /** Strain at which it is taut, and how softly it becomes so. Blood flow in nerves falls from about 8 % (from memory). Effect of a doubling: −4 % and +1 %. */
  tautStrain: 0.08,
  tautSoftness: 0.03,
  /** Length of nerve above the back of the thigh that shares the elastic elongation; m. Chosen to give the excursions of Ridehalgh 2014 (9.9 and 12.4 mm). No effect on the pressure. */
  excursionLength: 0.19,

  /** Share of the nerve's taut pull that turns into side pressure where it bends over ischium and gemelli. Of a rope 1; less, as sheath and fat spread it. Effect of a doubling: +1 %. */
  tensionShare: 0.25,
  /** Side pressure of a full seat on the nerve; Pa. Assumed 8 mmHg: what 40 to 80 mmHg at the skin leave beside the tuberosity under 3 to 5 cm of muscle and fat. Seated only. */
  seatPressure: 8 * millimetreOfMercury,

  /** Share of its thickness that a fully thickened piriformis gains in mid belly: 1.36 of healthy sides by ultrasound (Siahaan 2021), MRI 1.35. Effect of a doubling: with thickening only. */
  thickeningGain: 0.36,
  /** Thickness that a full trigger point adds at its nodule and along its taut band; m. Nodules of 2 to 5 mm are felt and seen. */
  noduleThickness: 0.003,
  tautBandThickness: 0.0006,
  /** Length of the nodule as a fraction of the muscle (one standard deviation). */
  noduleLength: 0.1,
  /** Share of the maximal force that a full taut band adds to the pull. Assumed, less than full contracture (0.10). */
  tautBandTone: 0.03,
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
