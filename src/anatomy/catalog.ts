import { contextStructures } from './context-structures.ts';
import { hipStructures } from './hip-structures.ts';
import { skeletonStructures } from './skeleton-structures.ts';
import type { GroupId, LayerId, SegmentId, Structure, Tissue } from './structure.ts';

/** Identity of everything drawn: ids, Terminologia Anatomica names, layer and tissue. */

export type { GroupId, LayerId, SegmentId, Tissue };

export type StructureId = (typeof structures)[number]['id'];

export const structures = [
  ...hipStructures,
  ...skeletonStructures,
  ...contextStructures,
] as const satisfies readonly Structure[];

export const muscleIds = [
  'gluteus-maximus',
  'gluteus-medius',
  'gluteus-minimus',
  'piriformis',
  'superior-gemellus',
  'obturator-internus',
  'inferior-gemellus',
  'quadratus-femoris',
  'obturator-externus',
  'tensor-fasciae-latae',
] as const satisfies readonly StructureId[];

export type MuscleId = (typeof muscleIds)[number];

/** Sheets that follow the joint like a muscle but pull on nothing by themselves. */
export const fasciaIds = [
  'iliotibial-tract',
  'iliofemoral-ligament',
  'ischiofemoral-ligament',
  'pubofemoral-ligament',
] as const satisfies readonly StructureId[];

/** Sheets that are there from the start. */
export const sheetIds = [...muscleIds, ...fasciaIds] as const;

/** Muscles round the hip that are loaded and shown on demand; `models/context/`. */
export const contextMuscleIds = [
  'iliacus',
  'psoas-major',
  'rectus-femoris',
  'sartorius',
  'semitendinosus',
  'semimembranosus',
  'biceps-femoris-long-head',
  'biceps-femoris-short-head',
  'pectineus',
  'adductor-longus',
  'adductor-brevis',
  'adductor-magnus',
  'adductor-magnus-hamstring-part',
  'gracilis',
] as const satisfies readonly StructureId[];

export type ContextMuscleId = (typeof contextMuscleIds)[number];

/** Everything whose surface the kernel moves, but the nerve. */
export type SheetId = (typeof sheetIds)[number] | ContextMuscleId;

/** Ligaments that are fixed to the pelvis and drawn as they were built. */
export const ligamentIds = [
  'sacrotuberous-ligament',
  'sacrospinous-ligament',
  'posterior-sacroiliac-ligament',
  'anterior-sacroiliac-ligament',
  'iliolumbar-ligament',
  'obturator-membrane',
] as const satisfies readonly StructureId[];

export type LigamentId = (typeof ligamentIds)[number];

/** Bones and discs from the lumbar spine to the knee. */
export const boneIds = [
  'right-hip-bone',
  'left-hip-bone',
  'sacrum',
  'right-femur',
  'left-femur',
  'interpubic-disc',
  'lumbosacral-disc',
  'fifth-lumbar-vertebra',
  'fourth-lumbar-disc',
  'fourth-lumbar-vertebra',
] as const satisfies readonly StructureId[];

/** Bones below the femur; a file of their own, because the opening view does not show them. */
export const lowerLegIds = [
  'right-patella',
  'right-tibia',
  'right-fibula',
  'right-foot',
  'left-patella',
  'left-tibia',
  'left-fibula',
  'left-foot',
] as const satisfies readonly StructureId[];

/** Everything hard: drawn as it was built, in the frame of its segment. */
export const skeletonIds = [...boneIds, ...lowerLegIds] as const;

export type BoneId = (typeof skeletonIds)[number];

/** Divisions, roots and companions of the sciatic nerve: drawn from the kernel, without files of their own. */
export const nerveBranchIds = [
  'tibial-nerve',
  'common-fibular-nerve',
  'lumbosacral-trunk',
  'sacral-nerve-roots',
  'superior-gluteal-nerve',
  'inferior-gluteal-nerve',
  'posterior-femoral-cutaneous-nerve',
  'pudendal-nerve',
] as const satisfies readonly StructureId[];

/** Those of them that stay when the glutei and their nerves have been lifted off. */
const deepNerveIds = nerveBranchIds.filter((id) => !id.includes('gluteal'));

export type NerveBranchId = (typeof nerveBranchIds)[number];

/** What the nerve lies on, under or against from the pelvis to the thigh. Source: standard anatomy. */
export const nerveNeighbourIds = [
  'piriformis',
  'superior-gemellus',
  'obturator-internus',
  'inferior-gemellus',
  'quadratus-femoris',
  'sacrospinous-ligament',
  'right-hip-bone',
] as const satisfies readonly StructureId[];

/** File and node name of a structure outside the page: `right_hip_bone`. */
export function findExportName(id: StructureId): string {
  return id.replaceAll('-', '_');
}

export function findStructure(id: StructureId): (typeof structures)[number] {
  const found = structures.find((structure) => structure.id === id);
  if (!found) throw new RangeError(`catalog: no structure named ${id}`);
  return found;
}

/**
 * Peel stops from the outside in. At stop n everything in `lifted` of stops 0…n is off, and `ghosted` is translucent; the skin
 * is whole at −1, before the first of them.
 * Source: design rule (as met from behind).
 */
export const peelStops: readonly {
  readonly label: string;
  readonly lifted: readonly StructureId[];
  readonly ghosted: readonly StructureId[];
}[] = [
  { label: 'gluteus maximus', lifted: ['skin'], ghosted: [] },
  {
    label: 'gluteus medius',
    lifted: [
      'gluteus-maximus',
      'iliotibial-tract',
      'tensor-fasciae-latae',
      'inferior-gluteal-nerve',
    ],
    ghosted: [],
  },
  { label: 'gluteus minimus', lifted: ['gluteus-medius'], ghosted: [] },
  { label: 'the deep six', lifted: ['gluteus-minimus', 'superior-gluteal-nerve'], ghosted: [] },
  { label: 'sciatic nerve', lifted: ['piriformis'], ghosted: [] },
  {
    label: 'ligaments',
    lifted: [
      'superior-gemellus',
      'obturator-internus',
      'inferior-gemellus',
      'quadratus-femoris',
      'obturator-externus',
    ],
    ghosted: ['sciatic-nerve', ...deepNerveIds],
  },
  {
    label: 'bones',
    lifted: [
      'sciatic-nerve',
      ...deepNerveIds,
      'sacrotuberous-ligament',
      'sacrospinous-ligament',
      'posterior-sacroiliac-ligament',
      'anterior-sacroiliac-ligament',
      'iliolumbar-ligament',
      'iliofemoral-ligament',
      'ischiofemoral-ligament',
      'pubofemoral-ligament',
      'obturator-membrane',
    ],
    ghosted: [],
  },
];
