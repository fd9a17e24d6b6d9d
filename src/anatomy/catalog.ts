/** Identity of everything drawn: ids, Terminologia Anatomica names, layer and tissue. */

export type StructureId = (typeof structures)[number]['id'];

export type Tissue =
  | 'skin'
  | 'bone'
  | 'cartilage'
  | 'ligament'
  | 'superficial-muscle'
  | 'deep-muscle'
  | 'piriformis'
  | 'nerve';

/** Rows of the layer list, outermost first. */
export type LayerId =
  | 'skin'
  | 'gluteus-maximus'
  | 'gluteus-medius'
  | 'gluteus-minimus'
  | 'deep-six'
  | 'sciatic-nerve'
  | 'ligaments'
  | 'bones'
  | 'hip-flexors'
  | 'hamstrings'
  | 'adductors';

/** Rows of the layer list that are opened on demand. */
export type GroupId = 'lumbar-spine' | 'right-lower-leg' | 'left-lower-leg' | 'nerve-branches';

/** Segments that move as one; `path` follows the joint as a whole. */
export type SegmentId =
  | 'pelvis'
  | 'femur'
  | 'patella'
  | 'shank'
  | 'foot'
  | 'left-femur'
  | 'left-patella'
  | 'left-shank'
  | 'left-foot';

interface Structure {
  readonly id: string;
  readonly english: string;
  readonly latin: string;
  readonly tissue: Tissue;
  readonly layer: LayerId;
  /** Row within the layer that holds it. */
  readonly group?: GroupId;
  /** The body segment it is fixed to; `path` follows the joint as a whole. */
  readonly segment: SegmentId | 'path';
}

export const structures = [
  {
    id: 'skin',
    english: 'Skin',
    latin: 'Cutis',
    tissue: 'skin',
    layer: 'skin',
    segment: 'path',
  },
  {
    id: 'gluteus-maximus',
    english: 'Gluteus maximus',
    latin: 'Musculus gluteus maximus',
    tissue: 'superficial-muscle',
    layer: 'gluteus-maximus',
    segment: 'path',
  },
  {
    id: 'iliotibial-tract',
    english: 'Iliotibial tract',
    latin: 'Tractus iliotibialis',
    tissue: 'ligament',
    layer: 'gluteus-maximus',
    segment: 'path',
  },
  {
    id: 'tensor-fasciae-latae',
    english: 'Tensor fasciae latae',
    latin: 'Musculus tensor fasciae latae',
    tissue: 'superficial-muscle',
    layer: 'gluteus-maximus',
    segment: 'path',
  },
  {
    id: 'inferior-gluteal-nerve',
    english: 'Inferior gluteal nerve',
    latin: 'Nervus gluteus inferior',
    tissue: 'nerve',
    layer: 'sciatic-nerve',
    group: 'nerve-branches',
    segment: 'path',
  },
  {
    id: 'gluteus-medius',
    english: 'Gluteus medius',
    latin: 'Musculus gluteus medius',
    tissue: 'superficial-muscle',
    layer: 'gluteus-medius',
    segment: 'path',
  },
  {
    id: 'gluteus-minimus',
    english: 'Gluteus minimus',
    latin: 'Musculus gluteus minimus',
    tissue: 'superficial-muscle',
    layer: 'gluteus-minimus',
    segment: 'path',
  },
  {
    id: 'superior-gluteal-nerve',
    english: 'Superior gluteal nerve',
    latin: 'Nervus gluteus superior',
    tissue: 'nerve',
    layer: 'sciatic-nerve',
    group: 'nerve-branches',
    segment: 'path',
  },
  {
    id: 'piriformis',
    english: 'Piriformis',
    latin: 'Musculus piriformis',
    tissue: 'piriformis',
    layer: 'deep-six',
    segment: 'path',
  },
  {
    id: 'superior-gemellus',
    english: 'Superior gemellus',
    latin: 'Musculus gemellus superior',
    tissue: 'deep-muscle',
    layer: 'deep-six',
    segment: 'path',
  },
  {
    id: 'obturator-internus',
    english: 'Obturator internus',
    latin: 'Musculus obturatorius internus',
    tissue: 'deep-muscle',
    layer: 'deep-six',
    segment: 'path',
  },
  {
    id: 'inferior-gemellus',
    english: 'Inferior gemellus',
    latin: 'Musculus gemellus inferior',
    tissue: 'deep-muscle',
    layer: 'deep-six',
    segment: 'path',
  },
  {
    id: 'quadratus-femoris',
    english: 'Quadratus femoris',
    latin: 'Musculus quadratus femoris',
    tissue: 'deep-muscle',
    layer: 'deep-six',
    segment: 'path',
  },
  {
    id: 'obturator-externus',
    english: 'Obturator externus',
    latin: 'Musculus obturatorius externus',
    tissue: 'deep-muscle',
    layer: 'deep-six',
    segment: 'path',
  },
  {
    id: 'sciatic-nerve',
    english: 'Sciatic nerve',
    latin: 'Nervus ischiadicus',
    tissue: 'nerve',
    layer: 'sciatic-nerve',
    segment: 'path',
  },
  {
    id: 'tibial-nerve',
    english: 'Tibial nerve',
    latin: 'Nervus tibialis',
    tissue: 'nerve',
    layer: 'sciatic-nerve',
    group: 'nerve-branches',
    segment: 'path',
  },
  {
    id: 'common-fibular-nerve',
    english: 'Common fibular nerve',
    latin: 'Nervus fibularis communis',
    tissue: 'nerve',
    layer: 'sciatic-nerve',
    group: 'nerve-branches',
    segment: 'path',
  },
  {
    id: 'lumbosacral-trunk',
    english: 'Lumbosacral trunk (L4, L5)',
    latin: 'Truncus lumbosacralis',
    tissue: 'nerve',
    layer: 'sciatic-nerve',
    group: 'nerve-branches',
    segment: 'path',
  },
  {
    id: 'sacral-nerve-roots',
    english: 'Sacral roots S1 to S3',
    latin: 'Rami anteriores nervorum sacralium S1 ad S3',
    tissue: 'nerve',
    layer: 'sciatic-nerve',
    group: 'nerve-branches',
    segment: 'path',
  },
  {
    id: 'posterior-femoral-cutaneous-nerve',
    english: 'Posterior femoral cutaneous nerve',
    latin: 'Nervus cutaneus femoris posterior',
    tissue: 'nerve',
    layer: 'sciatic-nerve',
    group: 'nerve-branches',
    segment: 'path',
  },
  {
    id: 'pudendal-nerve',
    english: 'Pudendal nerve',
    latin: 'Nervus pudendus',
    tissue: 'nerve',
    layer: 'sciatic-nerve',
    group: 'nerve-branches',
    segment: 'path',
  },
  {
    id: 'sacrotuberous-ligament',
    english: 'Sacrotuberous ligament',
    latin: 'Ligamentum sacrotuberale',
    tissue: 'ligament',
    layer: 'ligaments',
    segment: 'pelvis',
  },
  {
    id: 'sacrospinous-ligament',
    english: 'Sacrospinous ligament',
    latin: 'Ligamentum sacrospinale',
    tissue: 'ligament',
    layer: 'ligaments',
    segment: 'pelvis',
  },
  {
    id: 'posterior-sacroiliac-ligament',
    english: 'Posterior sacro-iliac ligament',
    latin: 'Ligamentum sacroiliacum posterius',
    tissue: 'ligament',
    layer: 'ligaments',
    segment: 'pelvis',
  },
  {
    id: 'anterior-sacroiliac-ligament',
    english: 'Anterior sacro-iliac ligament',
    latin: 'Ligamentum sacroiliacum anterius',
    tissue: 'ligament',
    layer: 'ligaments',
    segment: 'pelvis',
  },
  {
    id: 'iliolumbar-ligament',
    english: 'Iliolumbar ligament',
    latin: 'Ligamentum iliolumbale',
    tissue: 'ligament',
    layer: 'ligaments',
    segment: 'pelvis',
  },
  {
    id: 'iliofemoral-ligament',
    english: 'Iliofemoral ligament',
    latin: 'Ligamentum iliofemorale',
    tissue: 'ligament',
    layer: 'ligaments',
    segment: 'path',
  },
  {
    id: 'ischiofemoral-ligament',
    english: 'Ischiofemoral ligament',
    latin: 'Ligamentum ischiofemorale',
    tissue: 'ligament',
    layer: 'ligaments',
    segment: 'path',
  },
  {
    id: 'pubofemoral-ligament',
    english: 'Pubofemoral ligament',
    latin: 'Ligamentum pubofemorale',
    tissue: 'ligament',
    layer: 'ligaments',
    segment: 'path',
  },
  {
    id: 'obturator-membrane',
    english: 'Obturator membrane',
    latin: 'Membrana obturatoria',
    tissue: 'ligament',
    layer: 'ligaments',
    segment: 'pelvis',
  },
  {
    id: 'right-hip-bone',
    english: 'Right hip bone',
    latin: 'Os coxae dextrum',
    tissue: 'bone',
    layer: 'bones',
    segment: 'pelvis',
  },
  {
    id: 'left-hip-bone',
    english: 'Left hip bone',
    latin: 'Os coxae sinistrum',
    tissue: 'bone',
    layer: 'bones',
    segment: 'pelvis',
  },
  {
    id: 'sacrum',
    english: 'Sacrum',
    latin: 'Os sacrum',
    tissue: 'bone',
    layer: 'bones',
    segment: 'pelvis',
  },
  {
    id: 'right-femur',
    english: 'Right femur',
    latin: 'Os femoris dextrum',
    tissue: 'bone',
    layer: 'bones',
    segment: 'femur',
  },
  {
    id: 'left-femur',
    english: 'Left femur',
    latin: 'Os femoris sinistrum',
    tissue: 'bone',
    layer: 'bones',
    segment: 'left-femur',
  },
  {
    id: 'interpubic-disc',
    english: 'Interpubic disc',
    latin: 'Discus interpubicus',
    tissue: 'cartilage',
    layer: 'bones',
    segment: 'pelvis',
  },
  {
    id: 'lumbosacral-disc',
    english: 'Lumbosacral disc',
    latin: 'Discus intervertebralis lumbosacralis',
    tissue: 'cartilage',
    layer: 'bones',
    group: 'lumbar-spine',
    segment: 'pelvis',
  },
  {
    id: 'fifth-lumbar-vertebra',
    english: 'Fifth lumbar vertebra',
    latin: 'Vertebra lumbalis V',
    tissue: 'bone',
    layer: 'bones',
    group: 'lumbar-spine',
    segment: 'pelvis',
  },
  {
    id: 'fourth-lumbar-disc',
    english: 'Fourth lumbar disc',
    latin: 'Discus intervertebralis lumbalis IV',
    tissue: 'cartilage',
    layer: 'bones',
    group: 'lumbar-spine',
    segment: 'pelvis',
  },
  {
    id: 'fourth-lumbar-vertebra',
    english: 'Fourth lumbar vertebra',
    latin: 'Vertebra lumbalis IV',
    tissue: 'bone',
    layer: 'bones',
    group: 'lumbar-spine',
    segment: 'pelvis',
  },
  {
    id: 'right-patella',
    english: 'Right patella',
    latin: 'Patella dextra',
    tissue: 'bone',
    layer: 'bones',
    group: 'right-lower-leg',
    segment: 'patella',
  },
  {
    id: 'right-tibia',
    english: 'Right tibia',
    latin: 'Tibia dextra',
    tissue: 'bone',
    layer: 'bones',
    group: 'right-lower-leg',
    segment: 'shank',
  },
  {
    id: 'right-fibula',
    english: 'Right fibula',
    latin: 'Fibula dextra',
    tissue: 'bone',
    layer: 'bones',
    group: 'right-lower-leg',
    segment: 'shank',
  },
  {
    id: 'right-foot',
    english: 'Right foot',
    latin: 'Ossa pedis dextri',
    tissue: 'bone',
    layer: 'bones',
    group: 'right-lower-leg',
    segment: 'foot',
  },
  {
    id: 'left-patella',
    english: 'Left patella',
    latin: 'Patella sinistra',
    tissue: 'bone',
    layer: 'bones',
    group: 'left-lower-leg',
    segment: 'left-patella',
  },
  {
    id: 'left-tibia',
    english: 'Left tibia',
    latin: 'Tibia sinistra',
    tissue: 'bone',
    layer: 'bones',
    group: 'left-lower-leg',
    segment: 'left-shank',
  },
  {
    id: 'left-fibula',
    english: 'Left fibula',
    latin: 'Fibula sinistra',
    tissue: 'bone',
    layer: 'bones',
    group: 'left-lower-leg',
    segment: 'left-shank',
  },
  {
    id: 'left-foot',
    english: 'Left foot',
    latin: 'Ossa pedis sinistri',
    tissue: 'bone',
    layer: 'bones',
    group: 'left-lower-leg',
    segment: 'left-foot',
  },
  // muscles for context: last, because the peel order above does not reach them
  {
    id: 'iliacus',
    english: 'Iliacus',
    latin: 'Musculus iliacus',
    tissue: 'superficial-muscle',
    layer: 'hip-flexors',
    segment: 'path',
  },
  {
    id: 'psoas-major',
    english: 'Psoas major',
    latin: 'Musculus psoas major',
    tissue: 'superficial-muscle',
    layer: 'hip-flexors',
    segment: 'path',
  },
  {
    id: 'rectus-femoris',
    english: 'Rectus femoris',
    latin: 'Musculus rectus femoris',
    tissue: 'superficial-muscle',
    layer: 'hip-flexors',
    segment: 'path',
  },
  {
    id: 'sartorius',
    english: 'Sartorius',
    latin: 'Musculus sartorius',
    tissue: 'superficial-muscle',
    layer: 'hip-flexors',
    segment: 'path',
  },
  {
    id: 'semitendinosus',
    english: 'Semitendinosus',
    latin: 'Musculus semitendinosus',
    tissue: 'superficial-muscle',
    layer: 'hamstrings',
    segment: 'path',
  },
  {
    id: 'semimembranosus',
    english: 'Semimembranosus',
    latin: 'Musculus semimembranosus',
    tissue: 'superficial-muscle',
    layer: 'hamstrings',
    segment: 'path',
  },
  {
    id: 'biceps-femoris-long-head',
    english: 'Biceps femoris, long head',
    latin: 'Musculus biceps femoris, caput longum',
    tissue: 'superficial-muscle',
    layer: 'hamstrings',
    segment: 'path',
  },
  {
    id: 'biceps-femoris-short-head',
    english: 'Biceps femoris, short head',
    latin: 'Musculus biceps femoris, caput breve',
    tissue: 'superficial-muscle',
    layer: 'hamstrings',
    segment: 'path',
  },
  {
    id: 'pectineus',
    english: 'Pectineus',
    latin: 'Musculus pectineus',
    tissue: 'superficial-muscle',
    layer: 'adductors',
    segment: 'path',
  },
  {
    id: 'adductor-longus',
    english: 'Adductor longus',
    latin: 'Musculus adductor longus',
    tissue: 'superficial-muscle',
    layer: 'adductors',
    segment: 'path',
  },
  {
    id: 'adductor-brevis',
    english: 'Adductor brevis',
    latin: 'Musculus adductor brevis',
    tissue: 'superficial-muscle',
    layer: 'adductors',
    segment: 'path',
  },
  {
    id: 'adductor-magnus',
    english: 'Adductor magnus',
    latin: 'Musculus adductor magnus',
    tissue: 'superficial-muscle',
    layer: 'adductors',
    segment: 'path',
  },
  {
    id: 'adductor-magnus-hamstring-part',
    english: 'Adductor magnus, hamstring part',
    latin: 'Musculus adductor magnus, pars ischiocondylaris',
    tissue: 'superficial-muscle',
    layer: 'adductors',
    segment: 'path',
  },
  {
    id: 'gracilis',
    english: 'Gracilis',
    latin: 'Musculus gracilis',
    tissue: 'superficial-muscle',
    layer: 'adductors',
    segment: 'path',
  },
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
