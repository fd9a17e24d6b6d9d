import { type Sourced, sourced } from './sources.ts';

/** A size of a bone: mean over people, and how far they differ. */
export interface BoneSize {
  /** m, or rad where the name says angle. */
  readonly mean: Sourced<number>;
  /** Standard deviation between people; same unit. */
  readonly spread: number;
}

/** mm → m. */
function length(mean: number, spread: number, where: string): BoneSize {
  return { mean: sourced(mean * 1e-3, 'staple-averages', where), spread: spread * 1e-3 };
}

/** Degrees → rad. */
function angle(mean: number, spread: number, where: string): BoneSize {
  const radians = Math.PI / 180;
  return { mean: sourced(mean * radians, 'staple-averages', where), spread: spread * radians };
}

/** Right hip bone; six people. Distances are those of the same person's landmarks. */
// biome-ignore format: a table of sizes
export const hipBoneSizes = {
  acetabularRadius: length(26.1, 2.6, 'acetabulum_radius_mm'),
  thinnestWing: length(5.4, 2.8, 'wing_thickness_mm, least of the grid'),
  anteriorToPosteriorSuperiorSpine: length(157.1, 8.9, 'ASIS to PSIS'),
  height: length(210.6, 7.6, 'crest_highest to ischial_tuberosity_inferior'),
  anteriorSpineToTuberosity: length(171.3, 7.9, 'ASIS to ischial_tuberosity_inferior'),
  anteriorSpineToPubicTubercle: length(128, 8.9, 'ASIS to pubic_tubercle'),
  betweenAnteriorSpines: length(45.1, 5.8, 'ASIS to AIIS'),
  posteriorToIschialSpine: length(100.1, 9, 'PSIS to ischial_spine'),
  ischialSpineToSymphysis: length(105.8, 9.6, 'ischial_spine to symphysis_superior'),
  greaterSciaticNotchDepth: length(47.9, 6.7, 'greater_sciatic_notch_apex to PIIS'),
  symphysisHeight: length(34.8, 6.6, 'symphysis_superior to symphysis_inferior'),
} as const satisfies { readonly [name: string]: BoneSize };

/** Sacrum; four people. */
// biome-ignore format: a table of sizes
export const sacrumSizes = {
  width: length(112.3, 5.1, 'max_width_mm'),
  endplateWidth: length(50.1, 0.5, 'S1_endplate_width_mm'),
  endplateDepth: length(31.4, 7.3, 'S1_endplate_AP_mm'),
  promontoryToApex: length(113.5, 12.7, 'promontory to apex'),
} as const satisfies { readonly [name: string]: BoneSize };

/** Right femur; seven people. */
// biome-ignore format: a table of sizes
export const femurSizes = {
  headRadius: length(22.7, 1.7, 'head_radius_mm'),
  headToDistal: length(419.1, 23.6, 'length_HJC_to_distal_mm'),
  neckShaftAngle: angle(125.9, 7.5, 'neck_shaft_angle_deg'),
  anteversionAngle: angle(12.2, 7.1, 'anteversion_deg_vs_transepicondylar'),
  neckLeastDiameter: length(27.9, 3.2, 'neck_min_diam_mm'),
  neckGreatestDiameter: length(33.6, 3, 'neck_max_diam_mm'),
  epicondylarWidth: length(81.4, 5, 'medial_epicondyle to lateral_epicondyle'),
  trochanterDepth: length(42.5, 5, 'GT_anterior to GT_posterior'),
  betweenTrochanters: length(65.2, 11.7, 'GT_tip to LT_tip'),
  anteriorBow: length(7.7, 1.5, 'anterior_bow_mm'),
} as const satisfies { readonly [name: string]: BoneSize };

/** Sections of the shaft of the femur across Y; depth along X and width along Z. */
export interface ShaftSection {
  /** m below the centre of the head. */
  readonly level: number;
  /** Mean middle of the section along x and z; femur frame, m. */
  readonly middle: readonly [x: number, z: number];
  readonly depth: BoneSize;
  readonly width: BoneSize;
}

function section(
  y: number,
  [x, z]: readonly [number, number],
  depth: readonly [number, number],
  width: readonly [number, number],
) {
  const where = `shaft_sections at y = ${y} mm`;
  return {
    level: -y * 1e-3,
    middle: [x * 1e-3, z * 1e-3],
    depth: length(...depth, where),
    width: length(...width, where),
  } satisfies ShaftSection;
}

export const femurSections: readonly ShaftSection[] = [
  section(-84, [-4.8, 31.8], [30, 4], [30.2, 2.8]),
  section(-145, [7.5, 27.8], [28.6, 3.9], [26.6, 2.7]),
  section(-207, [15.1, 21.7], [27.8, 5.2], [25.9, 2.7]),
  section(-268, [18.9, 16], [28.2, 4.1], [28.5, 2.5]),
  section(-330, [19.7, 10.3], [31.9, 5], [37.7, 4.1]),
];
