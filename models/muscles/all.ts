import type { AuthoredSheet } from './authored-sheet.ts';
import { gluteusMaximus } from './gluteus-maximus.ts';
import { gluteusMedius } from './gluteus-medius.ts';
import { gluteusMinimus } from './gluteus-minimus.ts';
import { inferiorGemellus } from './inferior-gemellus.ts';
import { obturatorInternus } from './obturator-internus.ts';
import { piriformis } from './piriformis.ts';
import { quadratusFemoris } from './quadratus-femoris.ts';
import { superiorGemellus } from './superior-gemellus.ts';

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
];
