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
export const supineMat = -0.143;
export const proneMat = -0.114;
export const sideMat = -0.183;
/** Of the middle of a flat palm over what it lies on; m. */
export const palmHeight = 0.014;

/** Arms beside the body on the mat. */
export const beside: HangingArm = {
  flexion: 0,
  abduction: deg(16),
  elbow: deg(6),
  pronation: deg(60),
};

export const rest: HandPlan = [[0, null]];

/** Face down, the hands lie on the mat beside the head. */
export const onMat: { readonly right: HandPlan; readonly left: HandPlan } = {
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
export function holding(hold: HandHold, from = 0.12, to = 0.26): HandPlan {
  return [
    [0, null],
    [from, null],
    [to, hold],
    [0.78, hold],
    [0.92, null],
  ];
}

/** A hand behind the thigh, or on the shin, of a segment; the palm faces into it. */
export function around(
  on: HandHold['on'],
  at: Vec3,
  palm: Vec3,
  elbow: Vec3,
  curl = 0.55,
  fingers?: Vec3,
): HandHold {
  return { on, at, palm, elbow, curl, ...(fingers && { fingers }) };
}
