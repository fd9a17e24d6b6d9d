import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#scripts/project-root.ts';
import type { BodyRegion } from '#src/anatomy/nerve-findings.ts';
import type { NerveVariant } from '#src/biomechanics/snapshot.ts';

/** [flexion, adduction, internal rotation]; degrees. */
export type PublishedPose = readonly [flexion: number, adduction: number, rotation: number];
/** First, last and step; degrees. */
export type Span = readonly [from: number, to: number, step: number];

interface MuscleQuantity {
  readonly muscle: string;
  /** A named part of a broad muscle; all of its bundles when absent. */
  readonly part?: string;
}

/** What a row of the published figures is about; `measure-published.ts` computes each kind. */
export type Quantity =
  | (MuscleQuantity & { kind: 'arm'; about: ArmAxis; pose: PublishedPose })
  | (MuscleQuantity & {
      kind: 'armOver';
      about: ArmAxis;
      find: 'least' | 'greatest' | 'flexionOfLeast' | 'leastStep';
      flexion: Span;
      adduction: Span;
      rotation: Span;
    })
  | (MuscleQuantity & {
      kind: 'reversal';
      adduction: number;
      rotation: number;
      range: readonly [from: number, to: number];
    })
  | (MuscleQuantity & { kind: 'length' | 'elongation'; pose: PublishedPose })
  | { kind: 'externalCapacityRatio'; pose: PublishedPose; over: PublishedPose }
  | { kind: 'maxForce'; muscle: string }
  | { kind: 'limit'; direction: LimitDirection }
  | { kind: 'supportDifference' }
  | { kind: 'leftSpineShift'; pose: PublishedPose; axis: 'x' | 'y' }
  | { kind: 'nerveWidth' | 'nerveArea'; at: NervePlace }
  | { kind: 'crossingFraction' | 'nerveSteepness' }
  | { kind: 'betweenTuberosityAndTrochanter'; from: 'tuberosity' | 'trochanter' }
  | { kind: 'bandLimit'; band: 'normal' | 'venous' | 'reduced' }
  | { kind: 'strain'; flexion: number; kneeFlexion: number }
  | { kind: 'leastStrainStep'; along: 'flexion' | 'kneeExtension' }
  | { kind: 'variantShare'; variant: NerveVariant }
  | { kind: 'variantSum' | 'contractedThickness' }
  | { kind: 'excursion'; flexion: number }
  | { kind: 'fairTest'; figure: 'criterion' | 'sensitivity' | 'specificity' }
  | { kind: 'referral'; pain: 'trigger-point' | 'entrapment'; regions: readonly BodyRegion[] }
  | { kind: 'nerveShift'; rotation: number; axis: 'lateral' | 'forward' }
  | { kind: 'pressure'; pose: PublishedPose; tightness: number }
  | MovementQuantity;

/** A number of a movement of the library; `between` in per cent of the cycle, the whole when absent. */
export type MovementQuantity =
  | {
      kind: 'movement';
      movement: 'walking' | 'running';
      channel: 'flexion' | 'adduction' | 'internalRotation' | 'pelvisRotation';
      find: 'least' | 'greatest' | 'range' | 'change' | 'placeOfLeast' | 'placeOfGreatest';
      between?: readonly [from: number, to: number];
    }
  | { kind: 'tibialTurn'; eversion: number };

export type ArmAxis = 'flexion' | 'adduction' | 'rotation';
export type NervePlace = 'belowPiriformis' | 'lesserTrochanter' | 'glutealFold';
export type LimitDirection =
  | 'flexion'
  | 'extension'
  | 'abduction'
  | 'adduction'
  | 'internalRotation'
  | 'externalRotation';

/** One number against its interval; `null` leaves a side open. */
export interface PublishedCheck {
  readonly quantity: Quantity;
  readonly minus?: Quantity;
  readonly accept: readonly [min: number | null, max: number | null];
  readonly unit: string;
}

/** One published claim with the figures behind it. */
export interface PublishedRow {
  readonly id: string;
  /** Whether it set a number of the model, did not, or is what the page says. Only where the difference matters. */
  readonly use?: 'calibration' | 'validation' | 'data';
  readonly claim: string;
  readonly evidence: string;
  readonly checks: readonly PublishedCheck[];
}

export interface PublishedFile {
  readonly about: string;
  readonly conventions: string;
  readonly sources: { readonly [name: string]: string };
  readonly rows: readonly PublishedRow[];
}

/** Every file of published figures, by name. */
export function readPublished(): ReadonlyMap<string, PublishedFile> {
  const folder = join(projectRoot, 'tests', 'golden', 'published');
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [
        name.replace('.json', ''),
        JSON.parse(readFileSync(join(folder, name), 'utf8')) as PublishedFile,
      ]),
  );
}
