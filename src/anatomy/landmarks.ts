import type { Vec3 } from '#src/math/vec3.ts';
import { halfHipSeparation, standingFromIsbTilt } from './frames.ts';
import { type Sourced, sourced } from './sources.ts';

/** Bony landmarks, averaged over people: where the point lies, and how far people differ. */
export interface Landmark {
  /** m, in the frame of its bone: pelvis, or femur. */
  readonly position: Sourced<Vec3>;
  /** m, standard deviation along x, y and z between people. */
  readonly spread: Vec3;
}

const c = Math.cos(standingFromIsbTilt);
const s = Math.sin(standingFromIsbTilt);

/** mm in ISB pelvis axes → m in the pelvis frame. */
function hip(x: number, y: number, z: number, spread: Vec3, where: string): Landmark {
  const position: Vec3 = [(c * x - s * y) * 1e-3, (s * x + c * y) * 1e-3, z * 1e-3];
  return {
    position: sourced(position, 'staple-averages', where),
    spread: [spread[0] * 1e-3, spread[1] * 1e-3, spread[2] * 1e-3],
  };
}

/** The same with z counted from the midline; the right one of a pair. */
function sacral(x: number, y: number, z: number, spread: Vec3, where: string): Landmark {
  return hip(x, y, z - halfHipSeparation * 1e3, spread, where);
}

/** mm in ISB femur axes → m in the femur frame. */
function femoral(x: number, y: number, z: number, spread: Vec3, where: string): Landmark {
  return {
    position: sourced([x * 1e-3, y * 1e-3, z * 1e-3], 'staple-averages', where),
    spread: [spread[0] * 1e-3, spread[1] * 1e-3, spread[2] * 1e-3],
  };
}

/** Right hip bone, pelvis frame; mean and spread of six people. */
// biome-ignore format: a table of points
export const hipBoneLandmarks = {
  anteriorSuperiorIliacSpine: hip(41.6, 77.8, 27, [7.8, 3.9, 12.7], 'ASIS'),
  posteriorSuperiorIliacSpine: hip(-100.1, 77.8, -39.4, [10.3, 3.9, 6.5], 'PSIS'),
  iliacCrestTop: hip(-44.8, 136.5, 12.6, [12.7, 7.1, 3.5], 'crest_highest'),
  iliacTubercle: hip(4.2, 111, 47.1, [10.7, 6.8, 8.1], 'iliac_tubercle'),
  anteriorInferiorIliacSpine: hip(29.3, 39.8, 7.3, [6.6, 5.4, 7.6], 'AIIS'),
  posteriorInferiorIliacSpine: hip(-79.8, 44.3, -36.2, [6.5, 6.4, 5.5], 'PIIS'),
  ischialSpine: hip(-48.9, -7.5, -33.5, [4.4, 6.8, 4.4], 'ischial_spine'),
  greaterSciaticNotchApex: hip(-39.2, 32.5, -15.2, [5.5, 4.7, 4.2], 'greater_sciatic_notch_apex'),
  lesserSciaticNotchApex: hip(-44.9, -24.4, -22.3, [5.7, 15.5, 5], 'lesser_sciatic_notch_apex'),
  ischialTuberosityInferior: hip(-22.6, -66.4, -37.3, [4, 5.4, 7.7], 'ischial_tuberosity_inferior'),
  ischialTuberosityPosterior: hip(-49.7, -45.1, -23.7, [5.6, 7.8, 3.9], 'ischial_tuberosity_posterior'),
  symphysisSuperior: hip(45, -8.4, -80.8, [5.3, 8.2, 6.7], 'symphysis_superior'),
  symphysisInferior: hip(23.2, -35.3, -81.1, [3.9, 5.1, 6.2], 'symphysis_inferior'),
  pubicTubercle: hip(50.4, -8.5, -66.3, [4.6, 5, 10.9], 'pubic_tubercle'),
} as const satisfies { readonly [name: string]: Landmark };

/** Sacrum, pelvis frame; mean and spread of four people. */
// biome-ignore format: a table of points
export const sacrumLandmarks = {
  promontory: sacral(-22.8, 94.7, -3.4, [7.4, 2.8, 2.8], 'promontory'),
  sacralApex: sacral(-88.2, 2.7, 0, [7.1, 17.8, 0], 'apex'),
  alaLateral: sacral(-50.3, 99.8, 56.4, [7.8, 9.1, 3.2], 'ala_lateral_right'),
  superiorArticularProcess: sacral(-65.3, 110.8, 25.4, [8.2, 7.3, 11.5], 'superior_articular_process_right'),
  inferiorLateralAngle: sacral(-85.8, 17.3, 31.9, [8.1, 22.2, 2.8], 'inferior_lateral_angle_right'),
} as const satisfies { readonly [name: string]: Landmark };

/** Right femur, femur frame; mean and spread of seven people. */
// biome-ignore format: a table of points
export const femurLandmarks = {
  medialEpicondyle: femoral(0, -389.1, -40.6, [0, 20.8, 2.5], 'medial_epicondyle'),
  lateralEpicondyle: femoral(0, -391.8, 40.6, [0, 24.6, 2.5], 'lateral_epicondyle'),
  greaterTrochanterTip: femoral(-17.7, 1.3, 44.9, [6.8, 4.5, 7.2], 'GT_tip'),
  greaterTrochanterLateral: femoral(-11.7, -28.2, 62.7, [6.5, 8.2, 8.3], 'GT_lateral'),
  greaterTrochanterAnterior: femoral(4.3, -22, 48.6, [5.9, 7.7, 9.9], 'GT_anterior'),
  greaterTrochanterPosterior: femoral(-35.8, -18.2, 41.3, [5, 8.4, 6], 'GT_posterior'),
  trochantericFossa: femoral(-20.4, -22.1, 27, [4.8, 7.9, 7.9], 'trochanteric_fossa'),
  lesserTrochanterTip: femoral(-26.5, -52.8, 10.8, [5.9, 10.6, 6.7], 'LT_tip'),
  medialCondylePosterior: femoral(-22.5, -395.6, -22.7, [5.5, 22, 4.1], 'medial_condyle_posterior'),
  lateralCondylePosterior: femoral(-23.2, -396.6, 27.4, [1.9, 21.1, 1.9], 'lateral_condyle_posterior'),
  medialCondyleDistal: femoral(5.8, -418.7, -22, [5.6, 23.9, 3.3], 'medial_condyle_distal'),
  lateralCondyleDistal: femoral(0.7, -415.5, 26.2, [6, 23.1, 4.5], 'lateral_condyle_distal'),
} as const satisfies { readonly [name: string]: Landmark };
