import type { AuthoredSheet } from './authored-sheet.ts';
import { gluteusMaximus } from './gluteus-maximus.ts';
import { gluteusMedius } from './gluteus-medius.ts';
import { gluteusMinimus } from './gluteus-minimus.ts';
import { iliotibialTract } from './iliotibial-tract.ts';
import { inferiorGemellus } from './inferior-gemellus.ts';
import { obturatorExternus } from './obturator-externus.ts';
import { obturatorInternus } from './obturator-internus.ts';
import { piriformis } from './piriformis.ts';
import { quadratusFemoris } from './quadratus-femoris.ts';
import { superiorGemellus } from './superior-gemellus.ts';
import { tensorFasciaeLatae } from './tensor-fasciae-latae.ts';

/** All muscles in the order of the catalog; the kernel's arrays follow it. */
export const authoredMuscles: readonly AuthoredSheet[] = [
  gluteusMaximus,
  gluteusMedius,
  gluteusMinimus,
  piriformis,
  superiorGemellus,
  obturatorInternus,
  inferiorGemellus,
  quadratusFemoris,
  obturatorExternus,
  tensorFasciaeLatae,
  iliotibialTract,
];
