import { createFemurField } from '#models/bones/femur.ts';
import { createHipBoneField } from '#models/bones/hip-bone.ts';
import { createSacrumField } from '#models/bones/sacrum.ts';
import { capsularLigaments, pelvicLigaments } from '#models/ligaments/all.ts';
import { attachCapsule, joinFields } from '#models/ligaments/attach.ts';
import { createLigamentBones } from '#models/ligaments/build-ligaments.ts';
import { layLigament } from '#models/ligaments/lay-ligament.ts';
import { authoredMuscles } from '#models/muscles/all.ts';
import { attachMuscle } from '#models/muscles/attach-muscle.ts';
import { sciaticNerve } from '#models/nerves/sciatic-nerve.ts';
import { formatPathFile, type PathFileSheet } from '#src/anatomy/path-file.ts';
import { backingIds, bakeCorrections, correctionScale } from './bake.ts';
import { createBranchModels } from './build-branches.ts';
import { createDistanceGrid, type DistanceGrid } from './distance-grid.ts';
import type { RelaxWeights } from './relax.ts';
import { createNerveSheet, findOutward, findStepped, resampleNerve, settleMuscle } from './rest.ts';
import { createTailSheets, createVariantSheets } from './variant-sheets.ts';

/** Cell of the distance grids; m. */
const gridCell = 0.003;
/** Room around the bones within which contact is looked for; m. */
const pelvisBounds = [-0.125, -0.1, -0.115, 0.09, 0.165, 0.08];
const femurBounds = [-0.075, -0.35, -0.06, 0.07, 0.05, 0.1];

const muscleWeights: RelaxWeights = { bend: 1, lateral: 3, tether: 0.15, tension: 0.3, contact: 6 };
const weightsById: { readonly [id: string]: Partial<RelaxWeights> } = {
  // taut, so that in flexion it lies on the ischium instead of arching behind it
  'gluteus-maximus': { tension: 2.5, contact: 12 },
  'superior-gemellus': { lateral: 2 },
  'inferior-gemellus': { lateral: 2 },
  'quadratus-femoris': { lateral: 4, contact: 1.2 },
  // broad bands that are caught between the bones in front of the joint in deep flexion: stiff enough to slip out
  'iliofemoral-ligament': { contact: 40, tether: 0.05 },
  'pubofemoral-ligament': { contact: 40, tether: 0.05 },
  // a free string: tension straightens it, the tether only keeps it from drifting
  'sciatic-nerve': { lateral: 0, tension: 1, tether: 0.02, bend: 0.05, contact: 12 },
};

export interface BuiltPaths {
  readonly file: ArrayBuffer;
  readonly report: string;
}

/** Samples the bones: the right half of the pelvis with the whole sacrum, and the femur. */
export function createBoneGrids(): { pelvis: DistanceGrid; femur: DistanceGrid } {
  return {
    pelvis: createDistanceGrid([createHipBoneField(), createSacrumField()], pelvisBounds, gridCell),
    femur: createDistanceGrid([createFemurField()], femurBounds, gridCell),
  };
}

/** Settles all sheets on the bones, bakes their corrections and packs the kernel's table. */
export function buildPaths(): BuiltPaths {
  const { pelvis, femur } = createBoneGrids();
  const settled = attachSheets().map((authored) => settleMuscle(authored, pelvis, femur));
  const piriformis = settled.find(({ id }) => id === 'piriformis')!;
  const nerve = createNerveSheet(piriformis);
  const sheets = [...settled, nerve];
  const ligaments = layLigaments();
  const baked = bakeCorrections(
    sheets,
    pelvis,
    femur,
    (id) => ({ ...muscleWeights, ...weightsById[id] }),
    ligaments,
  );
  let offset = 0;
  const stored = sheets.map((sheet): PathFileSheet => {
    const base = {
      id: sheet.id,
      kind: sheet.kind,
      bundleCount: sheet.bundleCount,
      nodeCount: sheet.nodeCount,
      rest: sheet.rest,
      weights: sheet.weights,
      offset,
      halfThickness: sheet.halfThickness,
      ...(sheet.outwardOffset?.some((value) => value !== 0)
        ? { outwardOffset: sheet.outwardOffset }
        : {}),
      ...(sheet.anchors ? { anchors: sheet.anchors } : {}),
      lengthEnd: sheet.lengthEnd,
      outward: findOutward(sheet),
    };
    offset += sheet.rest.length;
    if (sheet.id !== sciaticNerve.id) return base;
    const rows = resampleNerve(sheet.nodeCount);
    return {
      ...base,
      halfWidth: Float64Array.from(rows, (row) => row[3]! * 1e-3),
      bedStiffness: Float64Array.from(rows, (_, node) =>
        findStepped(sciaticNerve.bed, node / (rows.length - 1)),
      ),
    };
  });
  const backing = sheets.filter(({ id }) => backingIds.includes(id));
  const bellies = [...ligaments, ...backing.map((sheet) => ({ ...sheet, nodes: sheet.rest }))];
  // contact with bone never moves these, so that the table does not grow
  for (const sheet of [
    ...createVariantSheets(nerve, pelvis, femur, bellies, {
      ...piriformis,
      nodes: piriformis.rest,
    }),
    ...createTailSheets(),
  ]) {
    stored.push({ ...sheet, offset });
    offset += sheet.rest.length;
  }
  const file = formatPathFile({
    sheets: stored,
    branches: createBranchModels(pelvis),
    table: {
      flexion: baked.flexion,
      abduction: baked.abduction,
      internalRotation: baked.internalRotation,
      targets: baked.targets,
      corrections: baked.corrections,
      scale: correctionScale,
      valueCount: baked.valueCount,
    },
  });
  const worst = baked.worst;
  return {
    file,
    report: `paths: ${(file.byteLength / 1e6).toFixed(2)} MB, last move ${(worst.residual * 1e6).toFixed(0)} µm (${worst.id} at ${worst.pose})`,
  };
}

/** Ligaments of the pelvis that the nerve passes closely, laid on the bones. */
function layLigaments() {
  const bones = createLigamentBones();
  return pelvicLigaments
    .filter(({ id }) => id === 'sacrospinous-ligament')
    .map((ligament) => {
      const laid = layLigament(ligament, bones);
      return { ...laid, halfThickness: laid.outerThickness };
    });
}

/** Muscles and ligaments of the capsule with their ends on the bones themselves, not on the coarser grids. */
function attachSheets() {
  const hipBone = createHipBoneField();
  const pelvis = joinFields([hipBone, createSacrumField()]);
  const femur = createFemurField();
  return [
    ...authoredMuscles.map((muscle) => attachMuscle(muscle, pelvis, femur)),
    ...capsularLigaments.map((ligament) => attachCapsule(ligament, hipBone, femur)),
  ];
}
