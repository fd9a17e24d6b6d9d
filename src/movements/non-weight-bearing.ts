import type { Movement } from './movement.ts';

// Ranges are teaching ranges inside the limits of motion, not measured curves. Angles in degrees at fractions of the cycle.

const source = 'Authored for teaching, inside the normal range of motion.';
const shared = {
  support: 'non-weight-bearing',
  group: 'Non-weight-bearing',
  base: 'block',
  source,
} as const;

export const rotationHipExtended = {
  ...shared,
  id: 'rotation-hip-extended',
  name: 'Rotation, hip extended',
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
      [0.25, -40],
      [0.5, 0],
      [0.75, 30],
    ],
  },
  effort: { kind: 'weight' },
  watchFor: 'Turning inward draws piriformis long; turning outward lets it go slack.',
  counterpart: 'rotation-planted-foot',
  camera: { azimuth: -80, polar: 80, distance: 2.7, target: [0, -0.38, -0.05] },
  layers: 'deep-six',
} as const satisfies Movement;

export const rotationProne = {
  ...shared,
  id: 'rotation-prone',
  name: 'Rotation lying prone, knee bent',
  duration: 6,
  phases: [
    { at: 0, name: 'Shank upright' },
    { at: 0.25, name: 'Outward' },
    { at: 0.5, name: 'Shank upright' },
    { at: 0.75, name: 'Inward' },
  ],
  curves: {
    internalRotation: [
      [0, 0],
      [0.25, -40],
      [0.5, 0],
      [0.75, 35],
    ],
    kneeFlexion: 90,
    // the other foot lies stretched
    leftAbduction: 4,
    leftAnkleDorsiflexion: -55,
  },
  anchor: 'foot',
  base: 'table',
  posture: 'prone',
  effort: { kind: 'weight', held: ['flexion', 'abduction'] },
  watchFor:
    'The shank is a pointer: it falls to the inside as the thigh turns outward, and to the outside as it turns inward, where the stretched deep six hold it.',
  counterpart: null,
  camera: { azimuth: -48, polar: 64, distance: 2.6, target: [-0.3, 0.06, -0.1] },
  layers: 'deep-six',
} as const satisfies Movement;

export const rotationSeated = {
  ...shared,
  id: 'rotation-seated',
  base: 'seat',
  name: 'Rotation seated, hip at 90°',
  duration: 6,
  phases: [
    { at: 0, name: 'Foot down' },
    { at: 0.25, name: 'Outward' },
    { at: 0.5, name: 'Foot down' },
    { at: 0.75, name: 'Inward' },
  ],
  curves: {
    flexion: 90,
    kneeFlexion: 90,
    internalRotation: [
      [0, 0],
      [0.25, -35],
      [0.5, 0],
      [0.75, 30],
    ],
    leftFlexion: 90,
    // out of the way of the foot that swings across
    leftAbduction: 20,
    leftKneeFlexion: 90,
    seated: 1,
  },
  anchor: 'foot',
  effort: { kind: 'weight', held: ['flexion', 'abduction'] },
  watchFor:
    'With the hip bent piriformis turns the thigh inward: it is now outward rotation that draws it long.',
  counterpart: null,
  camera: { azimuth: 60, polar: 70, distance: 2.1, target: [0.18, -0.15, -0.05] },
  layers: 'deep-six',
} as const satisfies Movement;

export const abductionHipExtended = {
  ...shared,
  id: 'abduction-hip-extended',
  name: 'Abduction, hip extended',
  duration: 5,
  phases: [
    { at: 0, name: 'Neutral' },
    { at: 0.5, name: 'Abducted' },
  ],
  curves: {
    abduction: [
      [0, 0],
      [0.5, 35],
    ],
    // the lower leg is bent for a firm hold
    leftFlexion: 35,
    leftKneeFlexion: 60,
    leftAbduction: 4,
  },
  anchor: 'foot',
  base: 'table',
  posture: 'side-lying',
  effort: { kind: 'weight' },
  watchFor:
    'The greater trochanter rises towards the pelvis as the thigh moves away. Lying on the other side, the abductors lift the whole leg.',
  counterpart: 'abduction-planted-foot',
  camera: { azimuth: -80, polar: 78, distance: 2.6, target: [0, 0.1, 0.32] },
  layers: 'gluteus-medius-level',
} as const satisfies Movement;

export const abductionHipFlexed = {
  ...shared,
  id: 'abduction-hip-flexed',
  base: 'seat',
  name: 'Abduction, hip flexed to 90°',
  duration: 5,
  phases: [
    { at: 0, name: 'Knee forward' },
    { at: 0.5, name: 'Abducted' },
  ],
  curves: {
    flexion: 90,
    kneeFlexion: 90,
    abduction: [
      [0, 0],
      [0.5, 35],
    ],
    leftFlexion: 90,
    leftKneeFlexion: 90,
    seated: 1,
  },
  anchor: 'foot',
  effort: { kind: 'weight', held: ['flexion'] },
  watchFor: 'With the hip bent, piriformis lies behind the joint and draws the thigh to the side.',
  counterpart: null,
  camera: { azimuth: 50, polar: 58, distance: 2.3, target: [0.18, -0.16, -0.05] },
  layers: 'deep-six',
} as const satisfies Movement;

export const clamshell = {
  ...shared,
  id: 'clamshell',
  base: 'table',
  name: 'Clamshell, lying on the side',
  duration: 4,
  phases: [
    { at: 0, name: 'Knees together' },
    { at: 0.5, name: 'Knee lifted' },
  ],
  curves: {
    flexion: 45,
    kneeFlexion: 90,
    abduction: [
      [0, 0],
      [0.5, 14],
    ],
    internalRotation: [
      [0, 0],
      [0.5, -15],
    ],
    leftFlexion: 45,
    leftKneeFlexion: 90,
  },
  anchor: 'foot',
  posture: 'side-lying',
  effort: { kind: 'weight' },
  watchFor:
    'The feet stay together and the upper knee opens: abduction with outward rotation, shared by gluteus medius, gluteus maximus and the deep six.',
  counterpart: null,
  camera: { azimuth: 35, polar: 66, distance: 2.2, target: [0.12, -0.02, 0.18] },
  layers: 'deep-six',
} as const satisfies Movement;

export const flexionExtension = {
  ...shared,
  id: 'flexion-extension',
  name: 'Flexion and extension',
  duration: 6,
  phases: [
    { at: 0, name: 'Standing' },
    { at: 0.35, name: 'Flexed' },
    { at: 0.65, name: 'Standing' },
    { at: 0.82, name: 'Extended' },
  ],
  curves: {
    flexion: [
      [0, 0],
      [0.35, 85],
      [0.65, 0],
      [0.82, -18],
    ],
    kneeFlexion: [
      [0, 0],
      [0.35, 85],
      [0.65, 0],
    ],
  },
  effort: { kind: 'weight' },
  watchFor:
    'The line of piriformis passes over the axis of rotation near 50° of flexion: an outward rotator below, an inward rotator above.',
  counterpart: null,
  camera: { azimuth: -20, polar: 82, distance: 2.5, target: [0.05, -0.3, -0.06] },
  layers: 'deep-six',
} as const satisfies Movement;

export const fairTest = {
  ...shared,
  id: 'fair-test',
  name: 'FAIR test',
  duration: 6,
  phases: [
    { at: 0, name: 'Resting' },
    { at: 0.25, name: 'Flexed' },
    { at: 0.5, name: 'Adducted, turned in' },
    { at: 0.8, name: 'Back' },
  ],
  curves: {
    flexion: [
      [0, 20],
      [0.25, 60],
      [0.7, 60],
      [0.8, 50],
    ],
    kneeFlexion: [
      [0, 30],
      [0.25, 90],
      [0.7, 90],
    ],
    abduction: [
      [0, 0],
      [0.25, 0],
      [0.5, -25],
      [0.65, -25],
    ],
    internalRotation: [
      [0, 0],
      [0.25, 0],
      [0.5, 25],
      [0.65, 25],
    ],
    leftAbduction: 4,
  },
  anchor: 'foot',
  base: 'table',
  posture: 'side-lying',
  effort: { kind: 'passive' },
  watchFor:
    'Flexion, adduction and inward rotation, led by the examiner, stretch piriformis over the nerve; read the pressure as the knee crosses over.',
  counterpart: null,
  camera: { azimuth: -42, polar: 56, distance: 2.35, target: [0.08, -0.04, 0.25] },
  layers: 'deep-six',
} as const satisfies Movement;

export const straightLegRaise = {
  ...shared,
  id: 'straight-leg-raise',
  name: 'Straight-leg raise',
  duration: 6,
  phases: [
    { at: 0, name: 'Leg down' },
    { at: 0.5, name: 'Raised 70°' },
  ],
  curves: {
    flexion: [
      [0, 0],
      [0.45, 70],
      [0.55, 70],
    ],
    leftFlexion: -4,
    leftAbduction: 4,
  },
  anchor: 'foot',
  base: 'table',
  posture: 'supine',
  effort: { kind: 'passive' },
  watchFor:
    'With the knee straight the examiner’s lift draws the nerve tight and slides it down the thigh; a bent knee would let it go.',
  counterpart: null,
  camera: { azimuth: 8, polar: 80, distance: 2.75, target: [0.3, 0.29, -0.06] },
  layers: 'deep-six',
} as const satisfies Movement;

export const circumduction = {
  ...shared,
  id: 'circumduction',
  name: 'Circumduction',
  duration: 6,
  phases: [
    { at: 0, name: 'Forward' },
    { at: 0.25, name: 'Outward' },
    { at: 0.5, name: 'Backward' },
    { at: 0.75, name: 'Across' },
  ],
  curves: {
    flexion: [
      [0, 35],
      [0.25, 10],
      [0.5, -15],
      [0.75, 10],
    ],
    abduction: [
      [0, 5],
      [0.25, 30],
      [0.5, 5],
      [0.75, -15],
    ],
  },
  effort: { kind: 'weight' },
  watchFor: 'The leg draws a circle; muscle after muscle takes its turn round the joint.',
  counterpart: null,
  camera: { azimuth: -60, polar: 80, distance: 2.55, target: [0, -0.34, -0.05] },
  layers: 'superficial',
} as const satisfies Movement;
