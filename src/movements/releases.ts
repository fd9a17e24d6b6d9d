import type { Curve, Movement } from './movement.ts';

// Release of piriformis by a ball under one's own weight, or by a therapist's thumb or elbow. Hip angles as in common practice.

const source = 'Authored for teaching after common practice; the angles are estimates.';
const shared = {
  support: 'non-weight-bearing',
  group: 'Release',
  source,
  duration: 12,
  effort: { kind: 'passive' },
  counterpart: null,
  base: 'figure',
  layers: 'deep-six',
} as const;

/** To and fro, twice a cycle, while ball, thumb or elbow goes along the taut band. */
function sway(middle: number, by: number): Curve {
  return [
    [0, middle - by],
    [0.25, middle + by],
    [0.5, middle - by],
    [0.75, middle + by],
  ];
}

const alongTheBand = [
  { at: 0, name: 'Near the middle' },
  { at: 0.25, name: 'Towards the trochanter' },
  { at: 0.5, name: 'Back' },
  { at: 0.75, name: 'Towards the trochanter' },
] as const;

export const ballOnFloor = {
  ...shared,
  id: 'release-ball-floor',
  name: 'Release: ball on the floor',
  phases: alongTheBand,
  curves: {
    // the body rolls as the ball goes out under it
    pelvisRotation: sway(10.5, -2.5),
    flexion: sway(45, 2.6),
    abduction: 4,
    kneeFlexion: sway(113, 2.6),
    leftFlexion: 48,
    leftAbduction: 4,
    leftKneeFlexion: 112,
    leftAnkleDorsiflexion: -12,
    ankleDorsiflexion: 4,
  },
  anchor: 'pelvis',
  posture: 'supine',
  watchFor:
    'The ball stays outside the middle of the line from sacrum to trochanter, above the sit bone: the nerve is spared.',
  camera: { azimuth: -12, polar: 84, distance: 2.0, target: [0, 0.02, -0.03] },
} as const satisfies Movement;

export const ballSeated = {
  ...shared,
  id: 'release-ball-seated',
  name: 'Release: sitting on the ball',
  phases: alongTheBand,
  curves: {
    pelvisTilt: -60,
    pelvisObliquity: -15,
    trunkLean: 28,
    flexion: sway(109, 2.6),
    abduction: 20,
    internalRotation: -44,
    kneeFlexion: sway(98, 2.6),
    leftFlexion: 65,
    leftAbduction: 8,
    leftKneeFlexion: 105,
    leftAnkleDorsiflexion: -6,
    seated: 0.5,
  },
  anchor: 'pelvis',
  watchFor:
    'Crossed and leaning to the treated side, one sits on the ball with the muscle drawn out over it; roll slowly and stay off the nerve.',
  camera: { azimuth: -25, polar: 80, distance: 2.3, target: [-0.02, 0.08, -0.06] },
} as const satisfies Movement;

export const ballAtWall = {
  ...shared,
  id: 'release-ball-wall',
  name: 'Release: ball at the wall',
  support: 'weight-bearing',
  phases: alongTheBand,
  curves: {
    pelvisTilt: 0,
    flexion: sway(12, 3),
    abduction: -2,
    kneeFlexion: sway(20, 5),
    leftFlexion: sway(12, 3),
    leftAbduction: 4,
    leftKneeFlexion: sway(20, 5),
    load: 0.5,
  },
  anchor: 'feet',
  watchFor:
    'Bending the knees a little rolls the ball along the muscle; leaning more or less of the weight sets the pressure.',
  camera: { azimuth: -4, polar: 84, distance: 2.6, target: [-0.05, -0.1, -0.06] },
} as const satisfies Movement;

export const thumbRelease = {
  ...shared,
  id: 'release-thumb',
  name: 'Release: a thumb along the band',
  phases: alongTheBand,
  curves: {
    internalRotation: sway(4, 2.6),
    kneeFlexion: 8,
    leftKneeFlexion: 8,
    ankleDorsiflexion: -35,
    leftAnkleDorsiflexion: -35,
  },
  anchor: 'pelvis',
  posture: 'prone',
  watchFor:
    'The thumb sinks through gluteus maximus and glides slowly along the taut band, outwards from the middle of the line.',
  camera: { azimuth: -120, polar: 50, distance: 1.9, target: [-0.05, 0.1, -0.06] },
} as const satisfies Movement;

export const elbowRelease = {
  ...shared,
  id: 'release-elbow',
  name: 'Release: an elbow along the band',
  phases: alongTheBand,
  curves: {
    internalRotation: sway(4, 2.6),
    kneeFlexion: 8,
    leftKneeFlexion: 8,
    ankleDorsiflexion: -35,
    leftAnkleDorsiflexion: -35,
  },
  anchor: 'pelvis',
  posture: 'prone',
  watchFor:
    'A broad elbow reaches deeper than a thumb: slow and with little weight, and never over the medial point, where the nerve leaves.',
  camera: { azimuth: -120, polar: 50, distance: 2.0, target: [-0.05, 0.15, -0.06] },
} as const satisfies Movement;

export const releases = [ballOnFloor, ballSeated, ballAtWall, thumbRelease, elbowRelease] as const;
