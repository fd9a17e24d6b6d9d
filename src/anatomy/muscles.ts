import type { SheetId } from './catalog.ts';

/** What the kernel and the picture need to know of a muscle beyond its shape. */
export interface MuscleFigures {
  /** Fractions of the path between which the tissue is fleshy; the rest is tendon. */
  readonly belly: readonly [from: number, to: number];
  /** Share of the belly on the deep side of the fibre sheet, 0…1; below 0.5 the belly stands out from the bone. */
  readonly deepShare: number;
  /** Share of what the belly gains in thickness that goes to the deep side; 0 (when absent) where bone or muscle lies there. */
  readonly deepGrowth?: number;
  /** True where the insertion may swing past the origin, so that the belly turns with its chord and not with the joint. */
  readonly isCarriedByChord?: boolean;
  /** Fraction of the path up to which it is drawn; beyond it lies inside the iliotibial tract. */
  readonly drawnTo?: number;
  /** True where the flesh hangs in fascia: it slides along its path instead of bowing out when the path gets too short for it. */
  readonly slides?: boolean;
  /** How much a radian of knee flexion shortens the path beyond the hip; m. */
  readonly kneeLever?: number;
}

/**
 * Belly fractions: thickness profile of one body (BodyParts3D) and textbook.
 * deepShare: assumed; 0.37 gives gluteus medius its literature volume outwards, clear of minimus.
 */
export const muscleFigures: { readonly [id in SheetId]: MuscleFigures } = {
  'gluteus-maximus': {
    belly: [0, 0.93],
    deepShare: 0.42,
  },
  'gluteus-medius': { belly: [0, 0.85], deepShare: 0.4 },
  'gluteus-minimus': { belly: [0, 0.82], deepShare: 0.5 },
  piriformis: { belly: [0, 0.83], deepShare: 0.5, deepGrowth: 0.5 },
  'superior-gemellus': { belly: [0, 0.72], deepShare: 0.5 },
  'obturator-internus': { belly: [0, 0.55], deepShare: 0.5 },
  'inferior-gemellus': { belly: [0, 0.72], deepShare: 0.5 },
  'quadratus-femoris': { belly: [0.05, 0.95], deepShare: 0.5, isCarriedByChord: true },
  'obturator-externus': { belly: [0, 0.8], deepShare: 0.5 },
  'tensor-fasciae-latae': {
    belly: [0, 0.28],
    deepShare: 0.5,
    drawnTo: 0.5,
    slides: true,
  },
  'iliotibial-tract': { belly: [0, 0], deepShare: 0.5 },
  'iliofemoral-ligament': { belly: [0, 0], deepShare: 0.5 },
  'ischiofemoral-ligament': { belly: [0, 0], deepShare: 0.5 },
  'pubofemoral-ligament': { belly: [0, 0], deepShare: 0.5 },
  // tendon between the fractions is as long as at rest in every pose
  iliacus: { belly: [0, 0.78], deepShare: 0.35, deepGrowth: 0.1 },
  'psoas-major': { belly: [0, 0.72], deepShare: 0.5 },
  'rectus-femoris': { belly: [0.08, 0.72], deepShare: 0.4 },
  sartorius: { belly: [0.02, 0.88], deepShare: 0.5 },
  semitendinosus: { belly: [0.04, 0.6], deepShare: 0.3 },
  semimembranosus: { belly: [0.24, 0.86], deepShare: 0.4 },
  'biceps-femoris-long-head': { belly: [0.1, 0.8], deepShare: 0.25 },
  'biceps-femoris-short-head': { belly: [0, 0.82], deepShare: 0.3 },
  pectineus: { belly: [0, 0.9], deepShare: 0.5 },
  'adductor-longus': { belly: [0.06, 0.9], deepShare: 0.5 },
  'adductor-brevis': { belly: [0.03, 0.9], deepShare: 0.5 },
  'adductor-magnus': { belly: [0, 0.9], deepShare: 0.5 },
  'adductor-magnus-hamstring-part': { belly: [0.03, 0.7], deepShare: 0.5 },
  gracilis: { belly: [0.03, 0.62], deepShare: 0.5 },
};

/**
 * Which bellies give way to which where they would run through each other, from deep to superficial.
 * Source: textbook order of the layers. Piriformis itself gives way to none, because its place is what the nerve is pressed by.
 */
export const bellyContacts: readonly {
  readonly id: SheetId;
  readonly lies: 'over' | 'under';
  readonly to: readonly (SheetId | 'sciatic-nerve')[];
  /** Room that is kept; m. */
  readonly room?: number;
  /** Share of its length at either end over which it comes down onto its bone. */
  readonly ends?: number;
  /** How far within the rim of the other face it sets in; see `FacePoints`. */
  readonly halfCover?: number;
  /** How often the lift is evened out over the sheet; once when absent. */
  readonly passes?: number;
}[] = [
  { id: 'obturator-externus', lies: 'under', to: ['quadratus-femoris'] },
  { id: 'gluteus-medius', lies: 'over', to: ['gluteus-minimus', 'piriformis'] },
  { id: 'tensor-fasciae-latae', lies: 'over', to: ['gluteus-medius'] },
  {
    id: 'gluteus-maximus',
    lies: 'over',
    to: ['gluteus-medius', 'piriformis', 'quadratus-femoris', 'sciatic-nerve'],
  },
  // once more, because a deep overlap is not gone at once: the lift is evened out over the sheet
  { id: 'gluteus-maximus', lies: 'over', to: ['gluteus-medius', 'sciatic-nerve'] },
  // thin and coarse, it keeps a little room, so that a bulging belly does not show through
  ...(['once', 'again', 'and again'] as const).map(() => ({
    id: 'iliotibial-tract' as const,
    lies: 'over' as const,
    to: ['gluteus-medius'] as const,
    room: 0.004,
    ends: 0.05,
    halfCover: 0.8,
    passes: 2,
  })),
];
