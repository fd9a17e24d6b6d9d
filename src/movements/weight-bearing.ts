import type { Movement } from './movement.ts';

// Ranges are teaching ranges inside the limits of motion, not measured curves. Angles in degrees at fractions of the cycle.
// With the sole flat, tilt of the pelvis = hip flexion − knee flexion + forward lean of the shank.

const source = 'Authored for teaching, inside the normal range of motion.';
const shared = {
  support: 'weight-bearing',
  group: 'Weight-bearing',
  base: 'floor',
  source,
} as const;

export const rotationPlantedFoot = {
  ...shared,
  id: 'rotation-planted-foot',
  name: 'Rotation over the planted foot',
  duration: 6,
  phases: [
    { at: 0, name: 'Neutral' },
    { at: 0.25, name: 'Outward' },
    { at: 0.5, name: 'Neutral' },
    { at: 0.75, name: 'Inward' },
  ],
  curves: {
    internalRotation: [
      [0, 0],
      [0.25, -30],
      [0.5, 0],
      [0.75, 20],
    ],
  },
  effort: { kind: 'weight' },
  watchFor: 'The thigh stays: the same muscle now turns the pelvis to the other side.',
  counterpart: 'rotation-hip-extended',
  camera: { azimuth: -80, polar: 80, distance: 2.7, target: [0, -0.38, -0.05] },
  layers: 'deep-six',
} as const satisfies Movement;

export const abductionPlantedFoot = {
  ...shared,
  id: 'abduction-planted-foot',
  name: 'Pelvic tilt over the planted foot',
  duration: 5,
  phases: [
    { at: 0, name: 'Level' },
    { at: 0.25, name: 'Free side up' },
    { at: 0.5, name: 'Level' },
    { at: 0.75, name: 'Free side down' },
  ],
  curves: {
    abduction: [
      [0, 0],
      [0.25, 15],
      [0.5, 0],
      [0.75, -12],
    ],
    // the trunk stays upright over the pelvis that tilts, and the free leg hangs
    trunkSideLean: [
      [0, 0],
      [0.25, -15],
      [0.5, 0],
      [0.75, 12],
    ],
    leftAbduction: [
      [0, 0],
      [0.25, -15],
      [0.5, 0],
      [0.75, 12],
    ],
    leftFlexion: 25,
    leftKneeFlexion: 60,
  },
  anchor: 'foot',
  effort: { kind: 'weight' },
  watchFor: 'The abductors of the standing side keep the free side of the pelvis from dropping.',
  counterpart: 'abduction-hip-extended',
  camera: { azimuth: -90, polar: 84, distance: 2.6, target: [0, -0.36, -0.04] },
  layers: 'gluteus-medius-level',
} as const satisfies Movement;

export const singleLegStance = {
  ...shared,
  id: 'single-leg-stance',
  name: 'Standing on one leg, pelvis level',
  duration: 6,
  phases: [
    { at: 0, name: 'Both feet' },
    { at: 0.3, name: 'Shifted over' },
    { at: 0.55, name: 'One leg' },
    { at: 0.85, name: 'Back' },
  ],
  curves: {
    abduction: [
      [0, 0],
      [0.3, -6],
      [0.75, -6],
    ],
    leftFlexion: [
      [0, 0],
      [0.3, 8],
      [0.5, 30],
      [0.65, 30],
      [0.8, 8],
    ],
    leftKneeFlexion: [
      [0, 0],
      [0.3, 14],
      [0.5, 60],
      [0.65, 60],
      [0.8, 14],
    ],
    leftAbduction: [
      [0, 0],
      [0.3, 6],
      [0.5, 0],
      [0.65, 0],
      [0.8, 6],
    ],
    trunkSideLean: [
      [0, 0],
      [0.3, 5],
      [0.75, 5],
    ],
    load: [
      [0, 0.5],
      [0.3, 0.98],
      [0.4, 1],
      [0.7, 1],
      [0.78, 0.98],
    ],
  },
  anchor: 'ankle',
  effort: { kind: 'weight' },
  watchFor:
    'The weight of the body would tip the pelvis to the free side; gluteus medius and minimus hold it level with the tensor, pulling hard.',
  counterpart: null,
  camera: { azimuth: -90, polar: 84, distance: 2.6, target: [0, -0.36, -0.04] },
  layers: 'gluteus-medius-level',
} as const satisfies Movement;

export const pelvicDrop = {
  ...shared,
  id: 'pelvic-drop',
  name: 'Standing on one leg, pelvis dropping',
  duration: 5,
  phases: [
    { at: 0, name: 'Level' },
    { at: 0.5, name: 'Dropped' },
  ],
  curves: {
    abduction: [
      [0, -6],
      [0.45, -14],
      [0.6, -14],
    ],
    pelvisObliquity: [
      [0, 0],
      [0.45, 8],
      [0.6, 8],
    ],
    trunkSideLean: [
      [0, 5],
      [0.45, 10],
      [0.6, 10],
    ],
    leftFlexion: 30,
    leftKneeFlexion: 60,
    leftAbduction: [
      [0, 0],
      [0.45, 8],
      [0.6, 8],
    ],
    load: 1,
  },
  anchor: 'ankle',
  effort: { kind: 'weight' },
  watchFor:
    'The free side sinks and the standing hip adducts: the abductors give way and are drawn out, and piriformis is stretched over the nerve.',
  counterpart: null,
  camera: { azimuth: -90, polar: 84, distance: 2.6, target: [0, -0.36, -0.04] },
  layers: 'gluteus-medius-level',
} as const satisfies Movement;

export const cutting = {
  ...shared,
  id: 'cutting',
  name: 'Turning over the planted foot (cutting)',
  duration: 3,
  phases: [
    { at: 0, name: 'Planted' },
    { at: 0.35, name: 'Turned to the foot' },
    { at: 0.7, name: 'Turned away' },
  ],
  curves: {
    flexion: [
      [0, 25],
      [0.35, 40],
      [0.7, 20],
    ],
    kneeFlexion: [
      [0, 25],
      [0.35, 45],
      [0.7, 20],
    ],
    ankleDorsiflexion: [
      [0, 8],
      [0.35, 18],
      [0.7, 8],
    ],
    abduction: [
      [0, -4],
      [0.35, -7],
      [0.7, 0],
    ],
    internalRotation: [
      [0, 0],
      [0.35, 25],
      [0.7, -25],
    ],
    eversion: [
      [0, 0],
      [0.35, 8],
      [0.7, -3],
    ],
    footRoll: [
      [0, 0],
      [0.35, 8],
      [0.7, -3],
    ],
    leftAbduction: 8,
    leftFlexion: [
      [0, 22],
      [0.35, 38],
      [0.7, 5],
    ],
    leftKneeFlexion: [
      [0, 60],
      [0.35, 70],
      [0.7, 45],
    ],
    trunkSideLean: 12,
    load: [
      [0, 1],
      [0.35, 1.2],
      [0.7, 1.1],
    ],
  },
  anchor: 'foot',
  effort: { kind: 'weight' },
  watchFor:
    'Foot and shank stay, the pelvis swings round them: the deep rotators brake the turn towards the foot and drive the turn away.',
  counterpart: null,
  camera: { azimuth: -60, polar: 60, distance: 2.6, target: [0, -0.38, -0.085] },
  layers: 'deep-six',
} as const satisfies Movement;

/** A squat to about 80° of the knee on both feet. */
const squatCurves = {
  flexion: [
    [0, 0],
    [0.5, 77],
  ],
  kneeFlexion: [
    [0, 0],
    [0.5, 80],
  ],
  pelvisTilt: [
    [0, 0],
    [0.5, 22],
  ],
  trunkLean: [
    [0, 0],
    [0.5, 14],
  ],
  leftFlexion: [
    [0, 0],
    [0.5, 77],
  ],
  leftKneeFlexion: [
    [0, 0],
    [0.5, 80],
  ],
  leftAnkleDorsiflexion: [
    [0, 0],
    [0.5, 25],
  ],
  load: 0.5,
} as const;

export const squat = {
  ...shared,
  id: 'squat',
  name: 'Squat, knee over the foot',
  duration: 5,
  phases: [
    { at: 0, name: 'Standing' },
    { at: 0.5, name: 'Lowest' },
  ],
  curves: squatCurves,
  anchor: 'feet',
  effort: { kind: 'weight' },
  watchFor:
    'Going down, gluteus maximus is drawn out as it brakes; coming up it shortens. The knee stays over the foot.',
  counterpart: null,
  camera: { azimuth: 36, polar: 78, distance: 2.75, target: [0.03, -0.38, -0.085] },
  layers: 'superficial',
} as const satisfies Movement;

export const squatKneeIn = {
  ...shared,
  id: 'squat-knee-in',
  name: 'Squat, knee falling in',
  duration: 5,
  phases: [
    { at: 0, name: 'Standing' },
    { at: 0.5, name: 'Knee in' },
  ],
  curves: {
    ...squatCurves,
    abduction: [
      [0, 0],
      [0.5, -6],
    ],
    internalRotation: [
      [0, 0],
      [0.5, 10],
    ],
    leftAbduction: [
      [0, 0],
      [0.5, -6],
    ],
    leftInternalRotation: [
      [0, 0],
      [0.5, 10],
    ],
  },
  anchor: 'feet',
  effort: { kind: 'weight' },
  watchFor:
    'The thigh adducts and turns inward and the knee falls inside the foot: abductors and outward rotators should have braked it.',
  counterpart: null,
  camera: { azimuth: 80, polar: 80, distance: 2.75, target: [0.03, -0.38, -0.085] },
  layers: 'superficial',
} as const satisfies Movement;

export const stepDown = {
  ...shared,
  id: 'step-down',
  base: 'step',
  name: 'Step down',
  duration: 5,
  phases: [
    { at: 0, name: 'On the step' },
    { at: 0.5, name: 'Heel touches' },
  ],
  curves: {
    flexion: [
      [0, 4],
      [0.5, 55],
    ],
    kneeFlexion: [
      [0, 5],
      [0.5, 62],
    ],
    abduction: [
      [0, -6],
      [0.5, -10],
    ],
    internalRotation: [
      [0, 0],
      [0.5, 6],
    ],
    trunkSideLean: [
      [0, 5],
      [0.5, 12],
    ],
    pelvisTilt: [
      [0, 0],
      [0.5, 15],
    ],
    pelvisObliquity: [
      [0, 0],
      [0.5, 5],
    ],
    trunkLean: [
      [0, 0],
      [0.5, 8],
    ],
    leftFlexion: [
      [0, 15],
      [0.5, 25],
    ],
    leftKneeFlexion: [
      [0, 15],
      [0.5, 4],
    ],
    leftAbduction: [
      [0, 0],
      [0.5, 5],
    ],
    load: 1,
  },
  anchor: 'ankle',
  effort: { kind: 'weight' },
  watchFor:
    'One leg lowers the body: abductors and rotators of the standing side are drawn out as they pull, and keep knee and pelvis in line.',
  counterpart: null,
  camera: { azimuth: 55, polar: 78, distance: 2.8, target: [0, -0.42, -0.085] },
  layers: 'superficial',
} as const satisfies Movement;

export const catchingAFall = {
  ...shared,
  id: 'catching-a-fall',
  name: 'Catching oneself from a fall',
  duration: 4.5,
  slowMotion: 4,
  phases: [
    { at: 0, name: 'Foot strike' },
    { at: 0.25, name: 'Most load' },
    { at: 0.4, name: 'Caught' },
    { at: 0.75, name: 'Up again' },
  ],
  curves: {
    flexion: [
      [0, 22],
      [0.3, 68],
      [0.45, 70],
      [0.8, 22],
    ],
    kneeFlexion: [
      [0, 12],
      [0.3, 62],
      [0.45, 65],
      [0.8, 12],
    ],
    abduction: [
      [0, -2],
      [0.3, -10],
      [0.45, -9],
      [0.8, -2],
    ],
    internalRotation: [
      [0, -4],
      [0.3, 16],
      [0.45, 14],
      [0.8, -4],
    ],
    pelvisTilt: [
      [0, 12],
      [0.3, 28],
      [0.45, 28],
      [0.8, 12],
    ],
    pelvisObliquity: [
      [0, 0],
      [0.3, 9],
      [0.45, 6],
      [0.8, 0],
    ],
    pelvisRotation: [
      [0, 4],
      [0.3, -10],
      [0.45, -10],
      [0.8, 4],
    ],
    trunkLean: [
      [0, 8],
      [0.3, 18],
      [0.45, 16],
      [0.8, 8],
    ],
    leftFlexion: [
      [0, -10],
      [0.3, 25],
      [0.45, 22],
      [0.8, -10],
    ],
    leftKneeFlexion: [
      [0, 25],
      [0.3, 75],
      [0.45, 70],
      [0.8, 25],
    ],
    leftAbduction: [
      [0, 0],
      [0.3, 9],
      [0.45, 6],
      [0.8, 0],
    ],
    trunkSideLean: [
      [0, 5],
      [0.3, 15],
      [0.45, 12],
      [0.8, 5],
    ],
    load: [
      [0, 0.6],
      [0.2, 1.5],
      [0.35, 1.1],
      [0.5, 1],
      [0.8, 0.8],
    ],
  },
  anchor: 'ankle',
  effort: { kind: 'weight' },
  watchFor:
    'The hip gives way into flexion, adduction and inward rotation at once, and piriformis is drawn out as it pulls: the way it is strained.',
  counterpart: null,
  camera: { azimuth: -40, polar: 78, distance: 2.75, target: [0, -0.4, -0.085] },
  layers: 'deep-six',
} as const satisfies Movement;
