import type { BoneId, ContextMuscleId, MuscleId } from './catalog.ts';

export type AttachmentKind = 'origin' | 'insertion';

/** One area of bone that a muscle is attached to. */
interface Attachment {
  /** Node name in the built file, with hyphens. */
  readonly id: string;
  readonly muscle: MuscleId | ContextMuscleId;
  readonly kind: AttachmentKind;
  readonly bone: BoneId;
}

/**
 * Areas of bone that can be painted. What is attached to no bone is not in the list: the part of gluteus maximus and the whole
 * of tensor fasciae latae that end in the iliotibial tract, and what springs from ligaments and membranes.
 */
export const attachments = [
  area('gluteus-maximus', 'origin', 'right-hip-bone'),
  area('gluteus-maximus', 'origin', 'sacrum'),
  area('gluteus-maximus', 'insertion', 'right-femur'),
  area('gluteus-medius', 'origin', 'right-hip-bone'),
  area('gluteus-medius', 'insertion', 'right-femur'),
  area('gluteus-minimus', 'origin', 'right-hip-bone'),
  area('gluteus-minimus', 'insertion', 'right-femur'),
  area('piriformis', 'origin', 'sacrum'),
  area('piriformis', 'insertion', 'right-femur'),
  area('superior-gemellus', 'origin', 'right-hip-bone'),
  area('superior-gemellus', 'insertion', 'right-femur'),
  area('obturator-internus', 'origin', 'right-hip-bone'),
  area('obturator-internus', 'insertion', 'right-femur'),
  area('inferior-gemellus', 'origin', 'right-hip-bone'),
  area('inferior-gemellus', 'insertion', 'right-femur'),
  area('quadratus-femoris', 'origin', 'right-hip-bone'),
  area('quadratus-femoris', 'insertion', 'right-femur'),
  area('obturator-externus', 'origin', 'right-hip-bone'),
  area('obturator-externus', 'insertion', 'right-femur'),
  area('tensor-fasciae-latae', 'origin', 'right-hip-bone'),
  area('iliacus', 'origin', 'right-hip-bone'),
  area('iliacus', 'insertion', 'right-femur'),
  area('psoas-major', 'origin', 'fourth-lumbar-vertebra'),
  area('psoas-major', 'insertion', 'right-femur'),
  area('rectus-femoris', 'origin', 'right-hip-bone'),
  area('rectus-femoris', 'insertion', 'right-tibia'),
  area('sartorius', 'origin', 'right-hip-bone'),
  area('sartorius', 'insertion', 'right-tibia'),
  area('semitendinosus', 'origin', 'right-hip-bone'),
  area('semitendinosus', 'insertion', 'right-tibia'),
  area('semimembranosus', 'origin', 'right-hip-bone'),
  area('semimembranosus', 'insertion', 'right-tibia'),
  area('biceps-femoris-long-head', 'origin', 'right-hip-bone'),
  area('biceps-femoris-long-head', 'insertion', 'right-fibula'),
  area('biceps-femoris-short-head', 'origin', 'right-femur'),
  area('biceps-femoris-short-head', 'insertion', 'right-fibula'),
  area('pectineus', 'origin', 'right-hip-bone'),
  area('pectineus', 'insertion', 'right-femur'),
  area('adductor-longus', 'origin', 'right-hip-bone'),
  area('adductor-longus', 'insertion', 'right-femur'),
  area('adductor-brevis', 'origin', 'right-hip-bone'),
  area('adductor-brevis', 'insertion', 'right-femur'),
  area('adductor-magnus', 'origin', 'right-hip-bone'),
  area('adductor-magnus', 'insertion', 'right-femur'),
  area('adductor-magnus-hamstring-part', 'origin', 'right-hip-bone'),
  area('adductor-magnus-hamstring-part', 'insertion', 'right-femur'),
  area('gracilis', 'origin', 'right-hip-bone'),
  area('gracilis', 'insertion', 'right-tibia'),
] as const satisfies readonly Attachment[];

export type AttachmentId = (typeof attachments)[number]['id'];

/** A muscle with at least one area that can be painted. */
export type AttachedMuscleId = (typeof attachments)[number]['muscle'];

export const attachedMuscleIds: readonly AttachedMuscleId[] = [
  ...new Set(attachments.map(({ muscle }) => muscle)),
];

export function isAttachedMuscle(id: string): id is AttachedMuscleId {
  return (attachedMuscleIds as readonly string[]).includes(id);
}

type PaintedBone =
  | 'right-hip-bone'
  | 'sacrum'
  | 'fourth-lumbar-vertebra'
  | 'right-femur'
  | 'right-tibia'
  | 'right-fibula';

function area<
  Muscle extends MuscleId | ContextMuscleId,
  Kind extends AttachmentKind,
  Bone extends PaintedBone,
>(muscle: Muscle, kind: Kind, bone: Bone) {
  return { id: `${muscle}-${kind}-${bone}` as const, muscle, kind, bone };
}
