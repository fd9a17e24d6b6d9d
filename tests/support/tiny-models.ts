import type { GuidedSheet, GuideKind } from '#src/biomechanics/guide.ts';
import type { HipModel, MuscleModel } from '#src/biomechanics/hip-model.ts';
import type { NerveModel } from '#src/biomechanics/nerve-model.ts';
import { createNerveTail } from '#src/biomechanics/nerve-tail.ts';
import type { PathTable } from '#src/biomechanics/path-table.ts';
import type { HipInputs } from '#src/biomechanics/snapshot.ts';
import { restingInputs } from '#src/biomechanics/solve.ts';
import type { Vec3 } from '#src/math/vec3.ts';

/** Neutral, relaxed, foot free; tests change what they are about. */
export const neutralInputs: HipInputs = restingInputs;

/** A sheet whose bundles are straight rods with evenly spaced nodes and weights 0…1 along each. */
export function createRodSheet(
  rods: readonly (readonly [from: Vec3, to: Vec3])[],
  nodeCount: number,
  kind: GuideKind = 'line',
): GuidedSheet {
  const rest = new Float64Array(rods.length * nodeCount * 3);
  const weights = new Float64Array(rods.length * nodeCount);
  rods.forEach(([from, to], bundle) => {
    for (let node = 0; node < nodeCount; node++) {
      const s = node / (nodeCount - 1);
      const at = bundle * nodeCount + node;
      weights[at] = s;
      for (let axis = 0; axis < 3; axis++) {
        rest[at * 3 + axis] = from[axis]! + s * (to[axis]! - from[axis]!);
      }
    }
  });
  return { kind, bundleCount: rods.length, nodeCount, rest, weights };
}

/** Number of grid values on each axis of a tiny table and the range they span; rad. */
export interface TinyAxes {
  readonly counts: readonly [flexion: number, abduction: number, rotation: number];
  readonly range: readonly [min: number, max: number];
}

export const tinyAxes: TinyAxes = { counts: [5, 4, 6], range: [-1.2, 2.2] };

/** A table whose corrections follow a formula of the three angles; m, rounded to `scale`. */
export function createPathTable(
  valueCount: number,
  find: (flexion: number, abduction: number, rotation: number, value: number) => number = () => 0,
  { counts, range }: TinyAxes = tinyAxes,
  scale = 1e-6,
): PathTable {
  const [flexion, abduction, internalRotation] = counts.map((count) =>
    Float64Array.from(
      { length: count },
      (_, i) => range[0] + ((range[1] - range[0]) * i) / (count - 1),
    ),
  ) as [Float64Array, Float64Array, Float64Array];
  const corrections = new Int16Array(counts[0] * counts[1] * counts[2] * valueCount);
  let at = 0;
  for (const f of flexion) {
    for (const a of abduction) {
      for (const r of internalRotation) {
        for (let value = 0; value < valueCount; value++) {
          corrections[at++] = Math.round(find(f, a, r, value) / scale);
        }
      }
    }
  }
  const targets = Uint32Array.from({ length: valueCount }, (_, value) => value);
  return { flexion, abduction, internalRotation, targets, corrections, scale, valueCount };
}

/** A muscle of straight rods: no bone in the way, even sections, all flesh. */
export function createRodMuscle(
  rods: readonly (readonly [from: Vec3, to: Vec3])[],
  nodeCount = 5,
  changes: Partial<MuscleModel> = {},
): MuscleModel {
  const sheet = createRodSheet(rods, nodeCount);
  return {
    ...sheet,
    id: 'piriformis',
    offset: 0,
    restHalfThickness: new Float64Array(rods.length * nodeCount).fill(0.006),
    outwardOffset: new Float64Array(rods.length * nodeCount),
    hasOffset: false,
    isCarriedByChord: false,
    slides: false,
    anchors: new Float64Array(rods.length * 6),
    bundleShares: new Float64Array(rods.length).fill(1 / rods.length),
    lengthEnd: nodeCount - 1,
    drawnEnd: nodeCount - 1,
    bellyFrom: 0,
    bellyTo: 0.8,
    parts: [
      {
        name: '',
        architecture: {
          maxForce: 65,
          optimalFibreLength: 0.08,
          restFibreLength: 0.08,
          pennation: 0,
          passiveStrain: 0.5,
        },
        shares: new Float64Array(rods.length).fill(1 / rods.length),
      },
    ],
    kneeLever: 0,
    deepShare: 0.5,
    deepGrowth: 0.5,
    outward: 1,
    ...changes,
  };
}

/** No branch below the course. */
const noTail = createNerveTail(
  {
    nodeCount: 0,
    rest: new Float64Array(0),
    halfWidth: new Float64Array(0),
    halfThickness: new Float64Array(0),
    footWeights: new Float64Array(0),
  },
  { legReach: 0.1, pull: 0.5 },
);

/** A straight nerve that stays with the pelvis. */
export function createRodNerve(from: Vec3, to: Vec3, nodeCount = 9): NerveModel {
  const sheet = createRodSheet([[from, to]], nodeCount);
  return {
    ...sheet,
    weights: new Float64Array(nodeCount),
    id: 'sciatic-nerve',
    offset: 0,
    restHalfWidth: new Float64Array(nodeCount).fill(0.007),
    restHalfThickness: new Float64Array(nodeCount).fill(0.003),
    bedStiffness: new Float64Array(nodeCount).fill(20e3),
    restLength: Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]),
    detours: { through: new Float64Array(nodeCount * 3), above: new Float64Array(nodeCount * 3) },
    tails: [noTail, noTail],
    branches: [],
    slit: { lowerHead: 0, node: 1, fraction: 0.5 },
  };
}

/** A hip with one muscle and one nerve, far apart unless told otherwise, and no corrections. */
export function createTinyHip(
  muscle: MuscleModel,
  nerve: NerveModel = createRodNerve([-0.3, 0.05, 0], [-0.3, -0.3, 0]),
): HipModel {
  const offset = muscle.rest.length;
  return {
    muscles: [muscle],
    nerve: { ...nerve, offset },
    fasciae: [],
    piriformisIndex: 0,
    contacts: [],
    table: createPathTable(offset + nerve.rest.length),
    leftHipCentre: [0, 0, -0.17],
  };
}
