import type { Posture } from './posture.ts';
import { releasePostures } from './release-postures.ts';
import { stretchPostures } from './stretch-postures.ts';

export const postures: readonly Posture[] = [...stretchPostures, ...releasePostures];

export function findPosture(id: string): Posture | null {
  return postures.find((posture) => posture.id === id) ?? null;
}

/** The rule of every stretch. Source: the article; pain scale from public sheets. */
export const stretchRule = 'Breathe into it, to slight discomfort, not pain.';

/** When to stop. */
export const stopRules: readonly { readonly text: string; readonly source: string }[] = [
  { text: 'Pain above 7 of 10: reduce.', source: 'Public self-treatment sheet.' },
  {
    text: 'Electric, tingling or numb down the leg: stop, or move the ball; that is the nerve.',
    source: 'Public self-treatment page (TriEze).',
  },
  { text: 'Knee pain in the figure four or the pigeon: stop.', source: 'Public exercise sheets.' },
  {
    text: 'Weakness that grows, or changes of bladder, bowel or saddle area: see a doctor at once.',
    source: 'Common red flags.',
  },
  {
    text: 'A hip replacement, a hip fracture, an acute hip or groin: not without advice.',
    source: 'Common precautions.',
  },
];
