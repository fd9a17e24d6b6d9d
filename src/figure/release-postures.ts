import { deg } from '#src/units/angle.ts';
import { beside, onMat, type Posture, palmHeight, proneMat, rest } from './posture.ts';

/** The releases with ball, thumb or elbow. */
export const releasePostures: readonly Posture[] = [
  {
    id: 'release-ball-floor',
    hands: { right: rest, left: rest },
    hanging: { both: beside },
    props: [{ kind: 'mat', height: -0.155 }, { kind: 'ball' }],
    steps: [
      'Lie on your back, knees bent, the ball under the buttock, outside the middle between sacrum and trochanter.',
    ],
    dose: {
      hold: '30 to 60 s a spot',
      repeats: 'A few times a day',
      source: 'Common practice; pressure 3 to 5 of 10.',
    },
  },
  {
    id: 'release-ball-seated',
    hands: {
      right: [
        [
          0,
          {
            on: 'world',
            at: [-0.46, -0.19 + palmHeight, 0.16],
            palm: [0, -1, 0],
            fingers: [-1, 0, 0.5],
            elbow: [-1, 0.3, 0.3],
            curl: 0,
          },
        ],
      ],
      left: [
        [
          0,
          {
            on: 'world',
            at: [-0.46, -0.19 + palmHeight, -0.34],
            palm: [0, -1, 0],
            fingers: [-1, 0, -0.5],
            elbow: [-1, 0.3, -0.3],
            curl: 0,
          },
        ],
      ],
    },
    props: [
      { kind: 'mat', height: -0.19 },
      { kind: 'ball', lower: 0.045 },
    ],
    steps: [
      'Sit on the ball, the ankle of the treated side on the other knee, hands behind you, and lean to the treated side.',
    ],
    dose: { hold: '30 to 60 s a spot', repeats: 'A few times a day', source: 'Common practice.' },
  },
  {
    id: 'release-ball-wall',
    hands: { right: rest, left: rest },
    props: [{ kind: 'floor', height: -0.86 }, { kind: 'wall', x: -0.196 }, { kind: 'ball' }],
    steps: [
      'Stand with the ball between wall and buttock and bend the knees a little, so that it rolls.',
    ],
    dose: { hold: '30 to 60 s a spot', repeats: 'A few times a day', source: 'Common practice.' },
  },
  {
    id: 'release-thumb',
    hands: { right: onMat.right, left: onMat.left },
    hanging: {
      both: { flexion: deg(150), abduction: deg(30), elbow: deg(80), pronation: deg(30) },
    },
    headTurn: 50,
    props: [{ kind: 'mat', height: proneMat }, { kind: 'thumb' }],
    steps: ['The thumb sinks slowly through the gluteals and glides outwards along the taut band.'],
    dose: {
      hold: '30 to 60 s a spot',
      repeats: '2 to 3 passes',
      source: 'Common practice; pressure 3 to 5 of 10.',
    },
  },
  {
    id: 'release-elbow',
    hands: { right: onMat.right, left: onMat.left },
    hanging: {
      both: { flexion: deg(150), abduction: deg(30), elbow: deg(80), pronation: deg(30) },
    },
    headTurn: 50,
    props: [{ kind: 'mat', height: proneMat }, { kind: 'elbow' }],
    steps: ['The elbow sinks in with little weight and glides slowly along the taut band.'],
    dose: {
      hold: '30 to 60 s a spot',
      repeats: '2 to 3 passes',
      source: 'Common practice; pressure 3 to 5 of 10.',
    },
  },
];
