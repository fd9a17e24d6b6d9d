import type { Vec3 } from '#src/math/vec3.ts';
import { deg } from '#src/units/angle.ts';
import type { HandHold, HangingArm } from './figure-pose.ts';

/** What a hand does in the course of a cycle: the hold it has reached at each fraction; null hangs. */
export type HandPlan = readonly (readonly [at: number, hold: HandHold | null])[];

/** Something the body lies, sits or leans on; world, m. */
export type Prop =
  | { readonly kind: 'mat'; readonly height: number }
  | { readonly kind: 'floor'; readonly height: number }
  | { readonly kind: 'chair'; readonly seat: number; readonly floor: number; readonly x: number }
  | { readonly kind: 'wall'; readonly x: number }
  | { readonly kind: 'ball' }
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

/** Arms beside the body on the mat. */
const beside: HangingArm = { flexion: 0, abduction: deg(16), elbow: deg(6), pronation: deg(60) };

const rest: HandPlan = [[0, null]];

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
        around('left-femur', [-0.07, -0.27, 0.035], [0.75, 0, -0.65], [-0.3, -0.4, 1]),
      ),
      left: holding(
        around('left-femur', [-0.07, -0.27, -0.035], [0.75, 0, 0.65], [-0.3, -0.4, -1]),
      ),
    },
    hanging: { both: beside },
    props: [{ kind: 'mat', height: -0.15 }],
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
      right: holding(around('right-shank', [0.06, -0.02, 0.03], [-0.8, 0, -0.6], [-0.2, -0.5, 1])),
      left: holding(around('right-shank', [0.03, -0.16, -0.02], [-1, 0, 0.1], [0, -0.6, -1])),
    },
    hanging: { both: beside },
    props: [{ kind: 'mat', height: -0.15 }],
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
      right: holding(around('right-shank', [0.06, -0.02, 0.03], [-0.8, 0, -0.6], [-0.2, -0.5, 1])),
      left: holding(around('right-shank', [0.02, -0.3, 0.0], [-0.6, 0, -0.8], [0, -0.6, -1])),
    },
    hanging: { both: beside },
    props: [{ kind: 'mat', height: -0.15 }],
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
        around('right-shank', [0.05, -0.04, 0.045], [-0.7, 0, -0.7], [-0.4, -0.2, 1], 0.3),
      ),
      left: holding(around('right-shank', [0.035, -0.3, 0.0], [-1, 0, 0], [-0.4, -0.2, -1], 0.4)),
    },
    hanging: { both: { ...beside, abduction: deg(8) } },
    props: [{ kind: 'chair', seat: -0.13, floor: -0.5, x: 0 }],
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
      right: holding(around('right-femur', [0.075, -0.3, 0.02], [-1, 0, 0], [-0.4, -0.3, 1], 0.3)),
      left: holding(
        around('right-shank', [0.055, -0.01, -0.01], [-1, 0.2, 0], [-0.3, -0.3, -1], 0.4),
      ),
    },
    hanging: { both: { ...beside, abduction: deg(8) } },
    props: [{ kind: 'chair', seat: -0.13, floor: -0.5, x: 0 }],
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
            at: [0.5, -0.85, 0.12],
            palm: [0, -1, 0],
            fingers: [1, 0, 0],
            elbow: [-0.4, 0.2, 1],
            curl: 0,
          },
        ],
      ],
      left: [
        [
          0,
          {
            on: 'world',
            at: [0.5, -0.85, -0.3],
            palm: [0, -1, 0],
            fingers: [1, 0, 0],
            elbow: [-0.4, 0.2, -1],
            curl: 0,
          },
        ],
      ],
    },
    headNod: -15,
    props: [{ kind: 'floor', height: -0.85 }],
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
      right: holding(
        around('right-femur', [0.07, -0.3, 0.03], [-0.9, 0, -0.4], [-0.4, -0.3, 1], 0.3),
      ),
      left: [[0, null]],
    },
    hanging: {
      right: { ...beside, abduction: deg(4), pronation: 0 },
      left: { flexion: deg(95), abduction: deg(5), elbow: deg(70), pronation: deg(40) },
    },
    props: [{ kind: 'mat', height: -0.26 }],
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
    hands: { right: rest, left: rest },
    hanging: {
      both: { flexion: deg(150), abduction: deg(30), elbow: deg(80), pronation: deg(30) },
    },
    props: [{ kind: 'mat', height: -0.1 }],
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
        around('right-shank', [0.05, -0.04, 0.04], [-0.8, 0, -0.6], [-0.4, -0.2, 1], 0.3),
      ),
      left: holding(around('right-shank', [0.035, -0.31, 0.0], [-1, 0, 0], [-0.4, -0.2, -1], 0.4)),
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
    props: [{ kind: 'mat', height: -0.19 }, { kind: 'ball' }],
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
            at: [-0.35, -0.2, 0.25],
            palm: [0, -1, 0],
            fingers: [-1, 0, 0.3],
            elbow: [-1, 0.3, 0.6],
            curl: 0,
          },
        ],
      ],
      left: [
        [
          0,
          {
            on: 'world',
            at: [-0.35, -0.2, -0.42],
            palm: [0, -1, 0],
            fingers: [-1, 0, -0.3],
            elbow: [-1, 0.3, -0.6],
            curl: 0,
          },
        ],
      ],
    },
    props: [{ kind: 'mat', height: -0.2 }, { kind: 'ball' }],
    steps: [
      'Sit on the ball, the ankle of the treated side on the other knee, hands behind you, and lean to the treated side.',
    ],
    dose: { hold: '30 to 60 s a spot', repeats: 'A few times a day', source: 'Common practice.' },
  },
  {
    id: 'release-ball-wall',
    hands: { right: rest, left: rest },
    props: [{ kind: 'floor', height: -0.86 }, { kind: 'wall', x: -0.2 }, { kind: 'ball' }],
    steps: [
      'Stand with the ball between wall and buttock and bend the knees a little, so that it rolls.',
    ],
    dose: { hold: '30 to 60 s a spot', repeats: 'A few times a day', source: 'Common practice.' },
  },
  {
    id: 'release-thumb',
    hands: { right: rest, left: rest },
    hanging: {
      both: { flexion: deg(150), abduction: deg(30), elbow: deg(80), pronation: deg(30) },
    },
    headTurn: 50,
    props: [{ kind: 'mat', height: -0.1 }, { kind: 'thumb' }],
    steps: ['The thumb sinks slowly through the gluteals and glides outwards along the taut band.'],
    dose: {
      hold: '30 to 60 s a spot',
      repeats: '2 to 3 passes',
      source: 'Common practice; pressure 3 to 5 of 10.',
    },
  },
  {
    id: 'release-elbow',
    hands: { right: rest, left: rest },
    hanging: {
      both: { flexion: deg(150), abduction: deg(30), elbow: deg(80), pronation: deg(30) },
    },
    headTurn: 50,
    props: [{ kind: 'mat', height: -0.1 }, { kind: 'elbow' }],
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
