import type { Movement } from './movement.ts';

// Postures that are held: the cycle shifts in them by a few degrees, as people do. Angles in degrees at fractions of the cycle.

const source = 'Authored for teaching, inside the normal range of motion.';
const shared = {
  group: 'Sustained',
  base: 'seat',
  source,
  counterpart: null,
  duration: 8,
} as const;
const resting = { kind: 'passive' } as const;

export const sittingAtADesk = {
  ...shared,
  id: 'sitting-at-a-desk',
  base: 'desk',
  name: 'Sitting at a desk',
  support: 'non-weight-bearing',
  phases: [
    { at: 0, name: 'Upright' },
    { at: 0.5, name: 'Leaning to the screen' },
  ],
  curves: {
    flexion: [
      [0, 85],
      [0.4, 98],
      [0.6, 98],
    ],
    abduction: 6,
    internalRotation: -4,
    kneeFlexion: 90,
    // the thighs stay on the seat, the pelvis leans over them
    pelvisTilt: [
      [0, -5],
      [0.4, 8],
      [0.6, 8],
    ],
    leftFlexion: [
      [0, 85],
      [0.4, 98],
      [0.6, 98],
    ],
    leftAbduction: 6,
    leftInternalRotation: -4,
    leftKneeFlexion: 90,
    seated: 1,
  },
  anchor: 'foot',
  effort: resting,
  watchFor:
    'The muscles rest, and the seat presses on the nerve from behind; what matters here is hours, not force.',
  camera: { azimuth: 20, polar: 74, distance: 2.35, target: [0.24, -0.12, -0.085] },
  layers: 'deep-six',
} as const satisfies Movement;

export const driving = {
  ...shared,
  id: 'driving',
  base: 'car',
  name: 'Driving, thigh turned out',
  support: 'non-weight-bearing',
  phases: [
    { at: 0, name: 'Foot on the pedal' },
    { at: 0.5, name: 'Turned out' },
  ],
  curves: {
    flexion: 80,
    abduction: [
      [0, 8],
      [0.4, 18],
      [0.7, 18],
    ],
    internalRotation: [
      [0, -8],
      [0.4, -30],
      [0.7, -30],
    ],
    kneeFlexion: [
      [0, 45],
      [0.4, 58],
      [0.7, 58],
    ],
    pelvisTilt: -14,
    leftFlexion: 80,
    leftAbduction: 12,
    leftInternalRotation: -10,
    leftKneeFlexion: 60,
    seated: 1,
  },
  anchor: 'foot',
  effort: resting,
  watchFor:
    'Seated, outward rotation draws piriformis long: a wallet and a long drive keep the nerve between muscle and seat.',
  camera: { azimuth: 28, polar: 68, distance: 2.5, target: [0.26, 0.02, -0.085] },
  layers: 'deep-six',
} as const satisfies Movement;

export const crossLegged = {
  ...shared,
  id: 'cross-legged',
  name: 'Sitting, one leg over the other',
  support: 'non-weight-bearing',
  phases: [
    { at: 0, name: 'Feet down' },
    { at: 0.5, name: 'Leg crossed over' },
  ],
  curves: {
    flexion: [
      [0, 88],
      [0.18, 108],
      [0.35, 98],
      [0.7, 98],
      [0.87, 108],
    ],
    abduction: [
      [0, 4],
      [0.18, 0],
      [0.35, -20],
      [0.7, -20],
      [0.87, 0],
    ],
    internalRotation: [
      [0, 0],
      [0.35, -10],
      [0.7, -10],
    ],
    kneeFlexion: [
      [0, 90],
      [0.18, 60],
      [0.35, 64],
      [0.7, 64],
      [0.87, 60],
    ],
    leftFlexion: 76,
    leftAbduction: 0,
    // the shank of the lower leg stands back, so that the other one passes before it
    leftKneeFlexion: 104,
    seated: 1,
  },
  anchor: 'foot',
  effort: resting,
  watchFor:
    'Adduction in deep flexion makes piriformis about a fifth longer than in standing: one of its longest positions in daily life.',
  camera: { azimuth: 50, polar: 68, distance: 2.4, target: [0.22, -0.18, -0.085] },
  layers: 'deep-six',
} as const satisfies Movement;

export const squatting = {
  ...shared,
  id: 'squatting',
  base: 'floor',
  name: 'Squatting, held',
  support: 'weight-bearing',
  phases: [
    { at: 0, name: 'Settled' },
    { at: 0.5, name: 'Rocking forward' },
  ],
  curves: {
    flexion: [
      [0, 112],
      [0.5, 108],
    ],
    abduction: 14,
    internalRotation: -12,
    kneeFlexion: [
      [0, 128],
      [0.5, 120],
    ],
    pelvisTilt: 16,
    trunkLean: 24,
    leftFlexion: [
      [0, 112],
      [0.5, 108],
    ],
    leftAbduction: 14,
    leftInternalRotation: -12,
    leftKneeFlexion: [
      [0, 128],
      [0.5, 120],
    ],
    leftAnkleDorsiflexion: 32,
    load: 0.5,
  },
  anchor: 'feet',
  effort: resting,
  watchFor:
    'Deep in the squat stretched muscles and the thighs on the calves carry the weight; piriformis is long and would turn the thigh inward.',
  camera: { azimuth: 20, polar: 80, distance: 2.0, target: [0.05, -0.62, -0.085] },
  layers: 'superficial',
} as const satisfies Movement;
