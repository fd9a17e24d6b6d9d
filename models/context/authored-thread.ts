import type { ContextMuscleId } from '#src/anatomy/catalog.ts';
import type { ViaSegment } from '#src/biomechanics/via-path.ts';
import type { Vec3 } from '#src/math/vec3.ts';

/** Bones on which a row can be laid, each in the frame of its segment. */
export type ContextBone =
  | 'hip-bone'
  | 'sacrum'
  | 'fourth-lumbar-vertebra'
  | 'femur'
  | 'patella'
  | 'tibia'
  | 'fibula';

/** What the threads go round on their way from one row to the next; mm, frame of the segment. */
export type AuthoredWrap =
  | {
      readonly kind: 'sphere';
      readonly segment: ViaSegment;
      readonly centre: Vec3;
      readonly radius: number;
    }
  | {
      readonly kind: 'cylinder';
      readonly segment: ViaSegment;
      readonly centre: Vec3;
      readonly axis: Vec3;
      readonly radius: number;
      /** Turn of the thread about the axis: 1 counter-clockwise, −1 clockwise. */
      readonly sense: 1 | -1;
    };

/** A row of points, one for each bundle, fixed to a segment. */
export interface AuthoredRow {
  readonly segment: ViaSegment;
  /** mm, frame of the segment; the patella's is the femur's with the knee straight. */
  readonly points: readonly Vec3[];
  /** Drawn onto this bone when built, so that attachments follow a bone that is refined. */
  readonly onto?: ContextBone;
  /** How high above the bone; mm. Just below its surface when absent. */
  readonly lift?: number;
  /** Pushed out of this bone by so much where it is nearer; mm. */
  readonly clear?: { readonly bone: ContextBone; readonly distance: number };
  /** What the span to the next row goes round: the same for all bundles, or one for each. */
  readonly round?: AuthoredWrap | readonly AuthoredWrap[];
}

/** A muscle for context as authored: threads over rows of points, and the thickness of its belly. */
export interface AuthoredThreads {
  readonly id: ContextMuscleId;
  readonly source: string;
  /** From origin to insertion. */
  readonly rows: readonly AuthoredRow[];
  /** `[fraction of the length, half thickness in mm]`; flesh is then scaled to `volume`. */
  readonly profile: readonly (readonly [s: number, r: number])[];
  /** What is drawn at neutral, flesh and tendon; cm³. */
  readonly volume: number;
  readonly nodeCount?: number;
  readonly smoothing?: number;
}

/** Threads that come from the midline lie on the back of the shaft of the femur before they end on it; mm. */
export function roundShaft(x: number, y: number, z: number, radius: number): AuthoredWrap {
  return {
    kind: 'cylinder',
    segment: 'femur',
    centre: [x, y, z],
    axis: [0, 1, 0],
    radius,
    sense: 1,
  };
}
