import type { Vec3 } from '#src/math/vec3.ts';
import { deg } from '#src/units/angle.ts';
import type { HandHold, HangingArm } from './figure-pose.ts';

/** What a hand does in the course of a cycle: the hold it has reached at each fraction; null hangs. */
export type HandPlan = readonly (readonly [at: number, hold: HandHold | null])[];

/** Something the body lies, sits or leans on; world, m. */
export type Prop =
  | {
      readonly kind: 'mat';
      readonly height: number;
      readonly at?: readonly [x: number, z: number];
      readonly isAcross?: boolean;
    }
  | {
      readonly kind: 'pillow';
      readonly top: number;
      readonly bottom: number;
      readonly at: readonly [x: number, z: number];
      readonly isAcross?: boolean;
    }
  | { readonly kind: 'floor'; readonly height: number; readonly x?: number }
  | { readonly kind: 'chair'; readonly seat: number; readonly floor: number; readonly x: number }
  | { readonly kind: 'wall'; readonly x: number }
  | { readonly kind: 'ball'; readonly lower?: number }
  | { readonly kind: 'thumb' }
  | { readonly kind: 'elbow' };

/** A length of time or a number of times, as its source gives it. */
export interface Dose {
  readonly hold: string;
  readonly repeats: string;
  readonly source: string;
}

/** What belongs to a stretch or a release beside its angles. */
export interface Posture {
  readonly id: string;
  readonly hands: { readonly right: HandPlan; readonly left: HandPlan };
  readonly hanging?: {
    readonly right?: HangingArm;
    readonly left?: HangingArm;
    readonly both?: HangingArm;
  };
  /** Degrees. */
  readonly trunkTurn?: number;
  readonly headNod?: number;
  readonly headTurn?: number;
  readonly props: readonly Prop[];
  /** How it is done, one step a sentence. */
  readonly steps: readonly string[];
  readonly dose: Dose;
}

/** Where the mat lies under somebody on the back, on the face and on the side, the hips at the origin; m. Source: the skin as authored. */
const supineMat = -0.143;
const proneMat = -0.114;
const sideMat = -0.183;
/** Of the middle of a flat palm over what it lies on; m. */
const palmHeight = 0.014;

/** Arms beside the body on the mat. */
const beside: HangingArm = { flexion: 0, abduction: deg(16), elbow: deg(6), pronation: deg(60) };

const rest: HandPlan = [[0, null]];

/** Face down, the hands lie on the mat beside the head. */
const onMat: { readonly right: HandPlan; readonly left: HandPlan } = {
  right: [
    [
      0,
      {
        on: 'world',
        at: [0.7, proneMat + palmHeight, 0.16],
        palm: [0, -1, 0],
        fingers: [1, 0, -0.5],
        elbow: [-0.4, 0.1, 1],
        curl: 0.1,
      },
    ],
  ],
  left: [
    [
      0,
      {
        on: 'world',
        at: [0.7, proneMat + palmHeight, -0.33],
        palm: [0, -1, 0],
        fingers: [1, 0, 0.5],
        elbow: [-0.4, 0.1, -1],
        curl: 0.1,
      },
    ],
  ],
};

/** From hanging to a hold and back: reached as the stretch is. */
function holding(hold: HandHold, from = 0.12, to = 0.26): HandPlan {
  return [
    [0, null],
    [from, null],
    [to, hold],
    [0.78, hold],
    [0.92, null],
  ];
}

/** A hand behind the thigh, or on the shin, of a segment; the palm faces into it. */
function around(
  on: HandHold['on'],
  at: Vec3,
  palm: Vec3,
  elbow: Vec3,
  curl = 0.55,
  fingers?: Vec3,
): HandHold {
  return { on, at, palm, elbow, curl, ...(fingers && { fingers }) };
}

export const postures: readonly Posture[] = [
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

export function findPosture(id: string): Posture | null {
  return postures.find((posture) => posture.id === id) ?? null;
}

/** The rule of every stretch. Source: the article; pain scale from public sheets. */
export const stretchRule = 'Breathe into it, to slight discomfort, not pain.';

/** When to stop. */
export const stopRules: readonly { readonly text: string; readonly source: string }[] = [
  { text: 'Pain above 7 of 10: reduce.', source: 'Public self-treatment sheet.' },
  {
    text: 'Electric, tingling or numb down the leg: stop, or move the ball; that is the nerve.',
    source: 'Public self-treatment page (TriEze).',
  },
  { text: 'Knee pain in the figure four or the pigeon: stop.', source: 'Public exercise sheets.' },
  {
    text: 'Weakness that grows, or changes of bladder, bowel or saddle area: see a doctor at once.',
    source: 'Common red flags.',
  },
  {
    text: 'A hip replacement, a hip fracture, an acute hip or groin: not without advice.',
    source: 'Common precautions.',
  },
];
