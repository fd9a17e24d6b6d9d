import type { AuthoredSheet } from '#models/muscles/authored-sheet.ts';
import { anteriorSacroiliacLigament } from './anterior-sacroiliac-ligament.ts';
import type { AuthoredLigament } from './authored-ligament.ts';
import { iliofemoralLigament } from './iliofemoral-ligament.ts';
import { iliolumbarLigament } from './iliolumbar-ligament.ts';
import { ischiofemoralLigament } from './ischiofemoral-ligament.ts';
import { obturatorMembrane } from './obturator-membrane.ts';
import { posteriorSacroiliacLigament } from './posterior-sacroiliac-ligament.ts';
import { pubofemoralLigament } from './pubofemoral-ligament.ts';
import { sacrospinousLigament } from './sacrospinous-ligament.ts';
import { sacrotuberousLigament } from './sacrotuberous-ligament.ts';

/** Ligaments of the pelvis, which do not move against it. */
export const pelvicLigaments: readonly AuthoredLigament[] = [
  sacrotuberousLigament,
  sacrospinousLigament,
  ...posteriorSacroiliacLigament,
  anteriorSacroiliacLigament,
  iliolumbarLigament,
  obturatorMembrane,
];

/** Ligaments of the capsule, which follow the hip joint as the muscles do. */
export const capsularLigaments: readonly AuthoredSheet[] = [
  iliofemoralLigament,
  pubofemoralLigament,
  ischiofemoralLigament,
];
