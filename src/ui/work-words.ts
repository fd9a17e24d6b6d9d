import type { Contraction } from '#src/biomechanics/effort.ts';
import { phrases } from '#src/i18n/t.ts';

/** How a muscle works, plain words first. */
export const contractionWords: Readonly<
  Record<Contraction, readonly [plain: string, term: string]>
> = phrases({
  resting: ['at rest', 'relaxed'],
  concentric: ['shortening', 'concentric'],
  isometric: ['holding', 'isometric'],
  eccentric: ['lengthening under load', 'eccentric'],
});

/** Signs beside the words: the ends move together, stay, or move apart. */
export const contractionSigns: Readonly<Record<Contraction, string>> = {
  resting: '–',
  concentric: '→←',
  isometric: '▪',
  eccentric: '←→',
};
