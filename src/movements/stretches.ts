import type { Curve, Movement } from './movement.ts';

// Stretches of piriformis from the right posture to the stretch and back. End angles of the treated hip follow the teaching sheets
// named in `postures.ts`; where a sheet gives none they are estimates inside normal ranges. The rest of the body is
// fitted so that what should touch does. Angles in degrees at fractions of the cycle.

const source =
  'Authored for teaching after public exercise sheets; end angles are estimates inside the normal range of motion.';
const shared = {
  support: 'non-weight-bearing',
  group: 'Stretches',
  source,
  duration: 14,
  effort: { kind: 'passive' },
  counterpart: null,
  base: 'figure',
  layers: 'deep-six',
} as const;

/** From the first posture into the stretch, held there for half of the cycle, and back. */
function hold(start: number, end: number, from = 0.05, to = 0.32): Curve {
  return [
    [0, start],
    [from, start],
    [to, end],
    [0.78, end],
    [0.97, start],
  ];
}

/** The same by way of a posture between. */
function holdBy(start: number, between: number, end: number): Curve {
  return [
    [0, start],
    [0.03, start],
    [0.17, between],
    [0.21, between],
    [0.36, end],
    [0.76, end],
    [0.88, between],
    [0.98, start],
  ];
}

const twoSteps = [
  { at: 0, name: 'Start' },
  { at: 0.34, name: 'Stretch, held' },
  { at: 0.8, name: 'Back' },
] as const;
const threeSteps = [
  { at: 0, name: 'Start' },
  { at: 0.18, name: 'Ankle crossed' },
  { at: 0.38, name: 'Stretch, held' },
  { at: 0.78, name: 'Back' },
] as const;

export const supineFigureFour = {
  ...shared,
  id: 'stretch-supine-figure-four',
  name: 'Stretch: lying figure four',
  phases: threeSteps,
  curves: {
    trunkLean: holdBy(-2, -2, 18),
    flexion: holdBy(46.7, 94.3, 115),
    abduction: holdBy(6, 16.7, 16.8),
    internalRotation: holdBy(0, -43.4, -44.9),
    kneeFlexion: holdBy(107, 98, 98),
    leftFlexion: holdBy(46.7, 44.7, 66),
    leftAbduction: 4,
    leftKneeFlexion: holdBy(107, 102, 92),
    leftAnkleDorsiflexion: 0,
  },
  anchor: 'pelvis',
  posture: 'supine',
  watchFor:
    'With the hip bent beyond its reversal angle, outward rotation draws piriformis long; pulling the other thigh adds to it.',
  camera: { azimuth: 35, polar: 66, distance: 2.6, target: [-0.2, 0.12, -0.085] },
} as const satisfies Movement;

export const kneeToOppositeShoulder = {
  ...shared,
  id: 'stretch-knee-to-opposite-shoulder',
  name: 'Stretch: knee to opposite shoulder',
  phases: twoSteps,
  curves: {
    trunkLean: hold(-2, 16),
    flexion: hold(0, 100),
    abduction: hold(3, -25, 0.16, 0.34),
    internalRotation: hold(0, -10, 0.16, 0.34),
    kneeFlexion: hold(0, 110),
    leftAbduction: 4,
  },
  anchor: 'pelvis',
  posture: 'supine',
  watchFor:
    'The thigh crosses the midline in deep flexion: adduction lengthens piriformis in every position of the hip.',
  camera: { azimuth: 30, polar: 66, distance: 2.8, target: [-0.1, 0.12, -0.085] },
} as const satisfies Movement;

export const gulledge = {
  ...shared,
  id: 'stretch-gulledge',
  name: 'Stretch: the longest in the model',
  phases: twoSteps,
  curves: {
    trunkLean: hold(-2, 16),
    flexion: hold(0, 115),
    abduction: hold(3, -25, 0.16, 0.34),
    internalRotation: hold(0, -40, 0.16, 0.34),
    kneeFlexion: hold(0, 110),
    leftAbduction: 4,
  },
  anchor: 'pelvis',
  posture: 'supine',
  watchFor:
    'Deep flexion, adduction and outward rotation together: of all positions here the one in which piriformis is longest.',
  camera: { azimuth: 30, polar: 66, distance: 2.8, target: [-0.1, 0.12, -0.085] },
} as const satisfies Movement;

export const seatedFigureFour = {
  ...shared,
  id: 'stretch-seated-figure-four',
  name: 'Stretch: sitting figure four',
  phases: threeSteps,
  curves: {
    pelvisTilt: -8,
    trunkLean: holdBy(6, 6, 30),
    flexion: holdBy(70, 109.8, 112),
    abduction: holdBy(6, 21.2, 19),
    internalRotation: holdBy(0, -44, -45),
    kneeFlexion: holdBy(78, 93.5, 93.5),
    leftFlexion: 70,
    leftAbduction: 4,
    leftKneeFlexion: 78,
    seated: 1,
  },
  anchor: 'pelvis',
  watchFor:
    'The straight back leans forwards from the hips: flexion of the hip, not of the spine, draws piriformis longer.',
  camera: { azimuth: 35, polar: 74, distance: 2.8, target: [0.1, 0, -0.085] },
} as const satisfies Movement;

export const crossLeggedStretch = {
  ...shared,
  id: 'stretch-cross-legged',
  name: 'Stretch: one leg over the other',
  phases: twoSteps,
  curves: {
    pelvisTilt: -6,
    flexion: [
      [0, 72],
      [0.05, 72],
      [0.18, 114],
      [0.34, 109],
      [0.78, 109],
      [0.88, 114],
      [0.98, 72],
    ],
    abduction: [
      [0, 5],
      [0.05, 5],
      [0.18, 0],
      [0.34, -15],
      [0.78, -15],
      [0.88, 0],
      [0.98, 5],
    ],
    internalRotation: hold(0, -10, 0.16, 0.34),
    kneeFlexion: [
      [0, 84],
      [0.05, 84],
      [0.18, 66],
      [0.34, 73.6],
      [0.78, 73.6],
      [0.88, 66],
      [0.98, 84],
    ],
    leftFlexion: 71.7,
    leftAbduction: 2.8,
    leftKneeFlexion: 84,
    seated: 1,
  },
  anchor: 'pelvis',
  watchFor:
    'Sitting with one leg over the other makes piriformis about a fifth longer than in standing, for as long as one sits so.',
  camera: { azimuth: 40, polar: 74, distance: 2.8, target: [0.1, 0, -0.085] },
} as const satisfies Movement;

export const pigeon = {
  ...shared,
  id: 'stretch-pigeon',
  name: 'Stretch: pigeon',
  phases: [
    { at: 0, name: 'Shin across' },
    { at: 0.34, name: 'Sunk down, held' },
    { at: 0.8, name: 'Back' },
  ],
  curves: {
    pelvisTilt: hold(65.8, 70.3),
    pelvisObliquity: -17,
    trunkLean: hold(-4, 2),
    liftMm: hold(-34, -62),
    flexion: hold(92, 105),
    abduction: -7,
    internalRotation: -45,
    kneeFlexion: hold(108, 115),
    leftFlexion: 0,
    leftKneeFlexion: hold(10, 6),
    leftAnkleDorsiflexion: 20,
  },
  anchor: 'pelvis',
  watchFor:
    'The body sinks over the folded leg with the pelvis square: bending the hip further draws piriformis longer.',
  camera: { azimuth: 30, polar: 70, distance: 2.8, target: [0.1, -0.3, -0.085] },
} as const satisfies Movement;

export const fadirStretch = {
  ...shared,
  id: 'stretch-fadir',
  name: 'Stretch: lying on the side, knee across',
  phases: twoSteps,
  curves: {
    flexion: hold(30, 60),
    abduction: hold(0, -25),
    internalRotation: hold(0, 15),
    kneeFlexion: hold(40, 80),
    trunkSideLean: -9,
    leftFlexion: 2,
    leftKneeFlexion: 12,
  },
  anchor: 'pelvis',
  posture: 'side-lying',
  watchFor:
    'Up to 60° of flexion inward rotation lengthens piriformis. This is also the position that provokes the pain: keep it gentle.',
  camera: { azimuth: 25, polar: 55, distance: 2.7, target: [0.1, 0, -0.2] },
} as const satisfies Movement;

export const proneInternalRotation = {
  ...shared,
  id: 'stretch-prone-internal-rotation',
  name: 'Stretch: face down, foot outwards',
  phases: twoSteps,
  curves: {
    internalRotation: hold(0, 35),
    kneeFlexion: 90,
    leftAnkleDorsiflexion: -40,
    ankleDorsiflexion: -5,
  },
  anchor: 'pelvis',
  posture: 'prone',
  watchFor:
    'With the hip straight it is inward rotation that draws piriformis long; the foot falls outwards by its own weight.',
  camera: { azimuth: -125, polar: 58, distance: 2.8, target: [-0.1, 0, -0.085] },
} as const satisfies Movement;

export const standingFigureFour = {
  ...shared,
  id: 'stretch-standing-figure-four',
  name: 'Stretch: standing figure four',
  phases: threeSteps,
  curves: {
    pelvisTilt: holdBy(0, 6, 28),
    trunkLean: holdBy(0, 4, 14),
    flexion: holdBy(0, 88.2, 111.2),
    abduction: holdBy(2, 14.1, 14),
    internalRotation: holdBy(0, -43.5, -45),
    kneeFlexion: holdBy(0, 98, 98),
    leftFlexion: holdBy(0, 38, 62),
    leftAbduction: 2,
    leftKneeFlexion: holdBy(0, 38, 62),
    leftAnkleDorsiflexion: holdBy(0, 10, 20),
  },
  anchor: 'left-foot',
  watchFor:
    'Sitting back over the standing leg bends the crossed hip: with outward rotation that draws piriformis long.',
  camera: { azimuth: 35, polar: 78, distance: 3.1, target: [0, -0.15, -0.085] },
} as const satisfies Movement;

export const stretches = [
  supineFigureFour,
  kneeToOppositeShoulder,
  gulledge,
  seatedFigureFour,
  crossLeggedStretch,
  pigeon,
  fadirStretch,
  proneInternalRotation,
  standingFigureFour,
] as const;
