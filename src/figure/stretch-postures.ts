import { deg } from '#src/units/angle.ts';
import {
  around,
  beside,
  holding,
  onMat,
  type Posture,
  palmHeight,
  proneMat,
  sideMat,
  supineMat,
} from './posture.ts';

/** The stretches: hands, what the body rests on, how it is done. */
export const stretchPostures: readonly Posture[] = [
  {
    id: 'stretch-supine-figure-four',
    hands: {
      right: holding(
        around(
          'left-femur',
          [-0.09, -0.115, 0.03],
          [1, 0, -0.35],
          [-0.3, -0.2, 1],
          0.5,
          [0, -0.35, -1],
        ),
        0.2,
        0.36,
      ),
      left: holding(
        around(
          'left-femur',
          [-0.09, -0.12, -0.03],
          [1, 0, 0.35],
          [-0.3, -0.2, -1],
          0.5,
          [0, -0.35, 1],
        ),
        0.2,
        0.36,
      ),
    },
    hanging: { both: beside },
    props: [
      { kind: 'mat', height: supineMat },
      { kind: 'pillow', top: -0.11, bottom: supineMat, at: [-0.74, -0.0855] },
    ],
    headNod: 8,
    steps: [
      'Lie on your back, knees bent, and lay the ankle of the treated side on the other thigh above the knee.',
      'Clasp the other thigh and draw it to the chest.',
    ],
    dose: {
      hold: '20 to 30 s',
      repeats: '2 to 3 times',
      source: 'Public exercise sheets: Coast Chiropractic; Dr Hardy, Piriformis Stretch.',
    },
  },
  {
    id: 'stretch-knee-to-opposite-shoulder',
    hands: {
      right: holding(
        around(
          'right-femur',
          [0.03, -0.28, 0.071],
          [-0.4, 0, -1],
          [-0.2, 0.2, 1],
          0.35,
          [0.8, -0.8, -0.3],
        ),
        0.16,
        0.3,
      ),
      left: holding(
        around('right-shank', [0.04, -0.11, 0.0], [-1, 0, 0.1], [0.2, 0, -1], 0.4, [0, -0.3, 1]),
        0.16,
        0.3,
      ),
    },
    hanging: { both: beside },
    props: [
      { kind: 'mat', height: supineMat },
      { kind: 'pillow', top: -0.11, bottom: supineMat, at: [-0.74, -0.0855] },
    ],
    headNod: 8,
    steps: [
      'Lie on your back and draw the knee of the treated side towards the opposite shoulder.',
    ],
    dose: {
      hold: '20 to 30 s',
      repeats: '2 to 3 times',
      source: 'Patel K. Corrective Exercise, p. 211.',
    },
  },
  {
    id: 'stretch-gulledge',
    hands: {
      right: holding(
        around(
          'right-femur',
          [0.03, -0.28, 0.071],
          [-0.4, 0, -1],
          [-0.2, 0.2, 1],
          0.35,
          [0.8, -0.8, -0.3],
        ),
        0.16,
        0.3,
      ),
      left: holding(
        around('right-shank', [0.026, -0.25, 0.0], [-1, 0, 0.1], [0.2, 0, -1], 0.4, [0, -0.3, 1]),
        0.16,
        0.3,
      ),
    },
    hanging: { both: beside },
    props: [
      { kind: 'mat', height: supineMat },
      { kind: 'pillow', top: -0.11, bottom: supineMat, at: [-0.74, -0.0855] },
    ],
    headNod: 8,
    steps: [
      'Draw the knee to the opposite shoulder and the shin across the body, so that the thigh turns outwards.',
    ],
    dose: {
      hold: '30 s',
      repeats: '2 to 3 times',
      source: 'Gulledge BM et al. 2014; the number of times is common practice.',
    },
  },
  {
    id: 'stretch-seated-figure-four',
    hands: {
      right: holding(
        around(
          'right-femur',
          [0.066, -0.33, 0.028],
          [-1, 0, -0.4],
          [-0.4, 0.2, 1],
          0.25,
          [0, -1, -0.4],
        ),
        0.18,
        0.34,
      ),
      left: holding(
        around(
          'right-shank',
          [0.0, -0.325, -0.031],
          [0, 0, 1],
          [-0.2, 0.2, -1],
          0.35,
          [1, -0.3, 0],
        ),
        0.18,
        0.34,
      ),
    },
    hanging: { both: { ...beside, abduction: deg(8) } },
    props: [{ kind: 'chair', seat: -0.146, floor: -0.55, x: 0 }],
    steps: [
      'Sit upright and lay the ankle of the treated side on the other knee.',
      'Lean forwards from the hips with a straight back.',
    ],
    dose: {
      hold: '10 to 30 s',
      repeats: '2 to 3 times',
      source: 'Eskenazi Health, Thera-Band Academy exercise sheet (10 to 15 s).',
    },
  },
  {
    id: 'stretch-cross-legged',
    hands: {
      right: holding(
        around(
          'right-femur',
          [0.082, -0.27, 0.008],
          [-1, 0, -0.1],
          [-0.4, 0.2, 1],
          0.2,
          [0, -0.5, -1],
        ),
        0.16,
        0.32,
      ),
      left: holding(
        around(
          'right-femur',
          [0.072, -0.345, 0.004],
          [-1, 0, 0],
          [-0.3, 0.1, -1],
          0.3,
          [0, -0.4, 1],
        ),
        0.16,
        0.32,
      ),
    },
    hanging: { both: { ...beside, abduction: deg(8) } },
    props: [{ kind: 'chair', seat: -0.146, floor: -0.566, x: 0 }],
    steps: ['Sit upright and cross the treated leg over the other thigh; stay tall.'],
    dose: {
      hold: '30 s',
      repeats: '2 to 3 times',
      source: 'Length: Snijders CJ et al. 2006; time and times are common practice.',
    },
  },
  {
    id: 'stretch-pigeon',
    hands: {
      right: [
        [
          0,
          {
            on: 'world',
            at: [0.58, -0.45 + palmHeight, 0.12],
            palm: [0, -1, 0],
            fingers: [1, 0, 0.1],
            elbow: [-0.5, 0.3, 1],
            curl: 0,
          },
        ],
      ],
      left: [
        [
          0,
          {
            on: 'world',
            at: [0.58, -0.45 + palmHeight, -0.28],
            palm: [0, -1, 0],
            fingers: [1, 0, -0.1],
            elbow: [-0.5, 0.3, -1],
            curl: 0,
          },
        ],
      ],
    },
    headNod: -15,
    props: [{ kind: 'floor', height: -0.45 }],
    steps: [
      'From hands and knees bring the knee of the treated side forwards, the shin across under the trunk, the other leg straight back.',
      'Press the shin into the floor for 5 to 7 s, let go, and sink.',
    ],
    dose: {
      hold: 'Press 5 to 7 s, let go, sink',
      repeats: '3 to 4 times',
      source: 'Rehab Links System, Piriformis self stretch above 90 degrees.',
    },
  },
  {
    id: 'stretch-fadir',
    hands: {
      right: [
        [
          0,
          {
            on: 'world',
            at: [0.3, sideMat + palmHeight, -0.46],
            palm: [0, -1, 0],
            fingers: [0.6, 0, -1],
            elbow: [0.2, 1, 0.4],
            curl: 0.1,
          },
        ],
      ],
      left: [
        [
          0,
          {
            on: 'world',
            at: [0.24, sideMat + palmHeight, -0.92],
            palm: [0, -1, 0],
            fingers: [0.4, 0, -1],
            elbow: [0.7, 0, 0.6],
            curl: 0.1,
          },
        ],
      ],
    },
    hanging: {
      right: { ...beside, abduction: deg(4), pronation: 0 },
      left: { flexion: deg(95), abduction: deg(5), elbow: deg(70), pronation: deg(40) },
    },
    props: [
      { kind: 'mat', height: sideMat, at: [0.1, -0.2], isAcross: true },
      { kind: 'pillow', top: -0.09, bottom: sideMat, at: [-0.02, -0.8], isAcross: true },
    ],
    steps: [
      'Lie on the sound side and let the bent upper knee sink forwards and down across the midline.',
    ],
    dose: {
      hold: '20 to 30 s',
      repeats: '2 to 3 times',
      source: 'Position after the FAIR test; time and times are common practice.',
    },
  },
  {
    id: 'stretch-prone-internal-rotation',
    hands: { right: onMat.right, left: onMat.left },
    hanging: {
      both: { flexion: deg(150), abduction: deg(30), elbow: deg(80), pronation: deg(30) },
    },
    props: [{ kind: 'mat', height: proneMat }],
    headTurn: 50,
    steps: ['Lie face down, bend the knee to a right angle and let the foot fall outwards.'],
    dose: {
      hold: '20 to 30 s',
      repeats: '2 to 3 times',
      source: 'McGovern RP et al. 2017 (position); time and times are common practice.',
    },
  },
  {
    id: 'stretch-standing-figure-four',
    hands: {
      right: holding(
        around(
          'right-femur',
          [0.066, -0.33, 0.028],
          [-1, 0, -0.4],
          [-0.4, 0.2, 1],
          0.25,
          [0, -1, -0.4],
        ),
        0.18,
        0.34,
      ),
      left: holding(
        around(
          'right-shank',
          [0.0, -0.325, -0.031],
          [0, 0, 1],
          [-0.2, 0.2, -1],
          0.35,
          [1, -0.3, 0],
        ),
        0.18,
        0.34,
      ),
    },
    hanging: { both: { ...beside, abduction: deg(8) } },
    props: [{ kind: 'floor', height: -0.86 }],
    steps: [
      'Stand on the other leg, by a wall or a chair if you need it, and lay the ankle on the standing thigh.',
      'Sit back as if on a chair.',
    ],
    dose: {
      hold: '20 to 30 s',
      repeats: '2 to 3 times',
      source: 'Common clinical exercise; not from a trial.',
    },
  },
];
