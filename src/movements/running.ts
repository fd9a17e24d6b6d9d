import {
  createGaitCurves,
  cutCurve,
  findCutDuration,
  findCutPlace,
  type GaitCut,
  shiftHalf,
} from './gait-curves.ts';
import type { Movement } from './movement.ts';
import { runningMoments } from './running-moments.ts';

// Running, one stride of the right leg: means of 13 strides of one adult, 65.9 kg, on a treadmill; Hamner SR, Seth A, Delp SL, J Biomech 2010;43:2709
// (OpenSim subject02). The pelvis is tipped 8° further forwards and the hip bent as much more than there, where it stood as in quiet
// standing: runners tip it about that much, and the directions of trunk and thigh in the world stay. Load in hundredths of body weight.
// biome-ignore format: a table of samples
const samples = {
  flexion: [375, 380, 389, 394, 391, 380, 360, 328, 292, 250, 207, 159, 108, 53, 0, -52, -107, -140, -161, -178, -192, -197, -193, -180, -159, -130, -100, -67, -29, 13, 61, 118, 182, 249, 311, 370, 422, 466, 496, 510, 525, 527, 518, 501, 477, 448, 418, 395, 379, 370],
  abduction: [-75, -92, -109, -123, -133, -139, -144, -146, -146, -143, -138, -127, -112, -92, -71, -49, -28, -15, -13, -14, -17, -25, -32, -33, -26, -9, 8, 24, 37, 48, 55, 61, 62, 61, 56, 50, 43, 35, 28, 20, 10, -1, -12, -22, -27, -29, -31, -33, -38, -52],
  internalRotation: [0, 0, -6, -12, -19, -23, -23, -18, -11, 1, 16, 31, 45, 56, 62, 60, 50, 40, 32, 22, 10, 3, -5, -16, -28, -40, -50, -54, -53, -49, -43, -33, -24, -15, -11, -10, -13, -18, -25, -33, -43, -50, -53, -52, -44, -34, -22, -9, 1, 6],
  kneeFlexion: [196, 248, 316, 384, 443, 490, 520, 529, 524, 506, 475, 435, 385, 326, 267, 210, 161, 134, 129, 143, 173, 225, 296, 379, 467, 557, 642, 724, 801, 871, 932, 984, 1023, 1048, 1056, 1045, 1018, 976, 919, 850, 769, 679, 582, 481, 381, 292, 224, 181, 163, 167],
  ankleDorsiflexion: [41, 62, 87, 113, 138, 164, 188, 210, 227, 237, 238, 228, 203, 163, 110, 48, -20, -84, -134, -177, -211, -226, -231, -227, -218, -206, -191, -174, -154, -132, -108, -83, -59, -36, -15, 8, 28, 44, 60, 73, 82, 88, 88, 83, 73, 57, 42, 33, 30, 32],
  pelvisTilt: [86, 81, 77, 72, 67, 64, 63, 63, 67, 73, 83, 93, 102, 110, 116, 121, 118, 123, 129, 129, 123, 114, 102, 90, 82, 77, 71, 66, 62, 57, 53, 54, 58, 65, 70, 79, 88, 98, 105, 106, 116, 123, 126, 127, 127, 122, 113, 103, 94, 88],
  pelvisObliquity: [29, 42, 55, 66, 74, 79, 83, 83, 82, 78, 73, 64, 55, 42, 29, 15, 1, -8, -8, -8, -5, 2, 9, 11, 6, -4, -14, -22, -28, -31, -33, -35, -36, -37, -35, -33, -29, -24, -19, -13, -5, 2, 8, 12, 10, 6, 2, -2, -1, 8],
  pelvisRotation: [-34, -38, -39, -39, -36, -33, -29, -27, -25, -25, -27, -30, -35, -38, -40, -40, -36, -33, -30, -25, -19, -14, -9, -4, 0, 2, 4, 4, 2, 0, -3, -8, -10, -14, -16, -17, -17, -17, -16, -16, -15, -15, -15, -16, -16, -17, -19, -22, -27, -31],
  load: [25, 74, 111, 133, 152, 182, 216, 231, 233, 228, 216, 197, 171, 137, 99, 61, 30, 12, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5],
} as const;

/** Heel turning out under the load, ° at fractions of the cycle: peak 12.4° with 0.60 of it in the shank (Sinclair 2017); its course is assumed. */
const eversion = [
  [0, -2],
  [0.14, 12],
  [0.22, 10],
  [0.36, -4],
  [0.6, 0],
] as const;

/** Least tension of all muscles round foot strike; assumed, as in walking. */
const coContraction = [
  [0, 0.15],
  [0.05, 0.15],
  [0.1, 0],
  [0.9, 0],
  [0.97, 0.15],
] as const;

const source =
  'Means of 13 strides of one adult (Hamner 2010, OpenSim subject02); moments computed from them by inverse dynamics. In push-off they exceed what the muscles of this model can give by up to 3 %.';
const cycle = 0.69;

export const running = {
  id: 'running',
  name: 'Running',
  support: 'weight-bearing',
  group: 'Walking and running',
  base: 'floor',
  duration: cycle,
  phases: [
    { at: 0, name: 'Foot strike' },
    { at: 0.04, name: 'Loading' },
    { at: 0.16, name: 'Mid stance' },
    { at: 0.26, name: 'Push-off' },
    { at: 0.36, name: 'Flight' },
    { at: 0.5, name: 'Swing' },
    { at: 0.86, name: 'Flight' },
  ],
  curves: {
    ...createGaitCurves(samples),
    eversion,
    coContraction,
    load: { unit: 0.01, samples: samples.load },
    flexionMoment: { unit: 1e-3, samples: runningMoments.flexion },
    abductionMoment: { unit: 1e-3, samples: runningMoments.abduction },
    internalRotationMoment: { unit: 1e-3, samples: runningMoments.internalRotation },
    grounding: [
      [0, 1],
      [0.34, 1],
      [0.38, 0],
      [0.97, 0],
    ],
    liftMm: [
      [0, 0],
      [0.36, 0],
      [0.43, 60],
      [0.5, 0],
      [0.86, 0],
      [0.93, 60],
    ],
  },
  anchor: 'ground',
  effort: { kind: 'measured' },
  watchFor:
    'Two and a half times the body’s weight lands on one leg: the pelvis drops to the other side and the thigh turns in against the rotators.',
  source,
  counterpart: null,
  camera: { azimuth: -25, polar: 82, distance: 2.6, target: [0, -0.36, -0.085] },
  layers: 'deep-six',
} as const satisfies Movement;

/** From foot strike to the inward peak. */
const loading: GaitCut = { first: 0, last: 14 };
const slowMotion = 15;

export const runningFootStrike = {
  id: 'running-foot-strike',
  name: 'Foot strike and loading, running',
  support: 'weight-bearing',
  group: 'Walking and running',
  base: 'floor',
  duration: findCutDuration(loading, cycle, slowMotion),
  slowMotion,
  phases: [
    { at: 0, name: 'Foot strike' },
    { at: findCutPlace(loading, 0.14), name: 'Most load' },
    { at: findCutPlace(loading, 0.28), name: 'Turned in' },
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
      [findCutPlace(loading, 0.14), 10],
      [findCutPlace(loading, 0.28), 8],
      [0.65, 8],
    ],
    footRoll: [
      [0, 0],
      [findCutPlace(loading, 0.14), 10],
      [findCutPlace(loading, 0.28), 8],
      [0.65, 8],
    ],
    leftFlexion: cutCurve(shiftHalf(samples.flexion), 0.1, loading),
    leftAbduction: cutCurve(shiftHalf(samples.abduction), 0.1, loading),
    leftInternalRotation: cutCurve(shiftHalf(samples.internalRotation), 0.1, loading),
    leftKneeFlexion: cutCurve(shiftHalf(samples.kneeFlexion), 0.1, loading),
    leftAnkleDorsiflexion: cutCurve(shiftHalf(samples.ankleDorsiflexion), 0.1, loading),
    load: cutCurve(samples.load, 0.01, loading),
    flexionMoment: cutCurve(runningMoments.flexion, 1e-3, loading),
    abductionMoment: cutCurve(runningMoments.abduction, 1e-3, loading),
    internalRotationMoment: cutCurve(runningMoments.internalRotation, 1e-3, loading),
    coContraction: [
      [0, 0.15],
      [findCutPlace(loading, 0.05), 0.15],
      [findCutPlace(loading, 0.1), 0],
      [0.8, 0],
    ],
  },
  anchor: 'foot',
  effort: { kind: 'measured' },
  watchFor:
    'First the thigh falls inward under the load, then it turns inward: abductors and rotators brake both, drawn out as they pull.',
  source,
  counterpart: null,
  camera: { azimuth: -38, polar: 80, distance: 2.75, target: [-0.1, -0.36, -0.085] },
  layers: 'deep-six',
} as const satisfies Movement;

/** Ankle that keeps the pelvis as upright as measured with the sole flat: tilt = hip flexion − knee flexion + ankle. */
function findFlatAnkle(): readonly number[] {
  return samples.flexion.map(
    (flexion, i) => samples.pelvisTilt[i]! - flexion + samples.kneeFlexion[i]!,
  );
}
