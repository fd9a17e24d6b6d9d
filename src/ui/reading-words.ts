import { inSentence, phrases, t } from '#src/i18n/t.ts';
import type { MovementPeak } from '#src/state/movement-peak.ts';
import type { CompressionBand } from '#src/state/readings.ts';
import { formatMmHg, formatSeconds } from '#src/units/format.ts';
import { bandNames } from './words.ts';

/**
 * What pressure of each band did to nerves in experiments; short for the panel, long for the dialog.
 * Sources: Rydevik 1981 (rabbit tibial nerve: venules slowed at 20 to 30 mmHg, capillaries and arterioles at 40 to 50, no flow
 * at 60 to 80); Lundborg 1982, Gelberman 1983 (human median nerve: tingling from 30, block of feeling and
 * strength at 50 to 60 mmHg).
 */
export const bandMeanings: Readonly<
  Record<CompressionBand, { readonly short: string; readonly long: string }>
> = phrases({
  normal: {
    short: 'this is below the pressures that did anything to a nerve in experiments.',
    long: 'No effect on the blood flow of a nerve was found.',
  },
  venous: {
    short: 'such a pressure slowed the blood that leaves a nerve.',
    long: 'Flow in the venules of a rabbit’s tibial nerve was slowed at 20 to 30 mmHg.',
  },
  reduced: {
    short: 'such a pressure brought tingling, then less blood to the nerve.',
    long: 'People felt tingling from 30 mmHg on the median nerve; flow in capillaries and arterioles of a rabbit’s nerve was impaired at 40 to 50 mmHg; feeling and strength failed at 50 to 60 mmHg.',
  },
  blocked: {
    short: 'such a pressure stopped the blood flow of a nerve.',
    long: 'No blood flowed in a rabbit’s nerve at 60 to 80 mmHg; at the wrist people lost feeling and strength below that.',
  },
});

/** A peak in a movement: how high, for how long in one cycle as it happens, and what it would mean if it stayed. */
export function describePeak({ pressure, band, duration, limit }: MovementPeak): string {
  const peak = formatMmHg(pressure);
  if (limit === 0) {
    return t('Brief: a peak of {{peak}} in this movement, in the normal band throughout.', {
      peak,
    });
  }
  const brief = t('Brief: a peak of {{peak}} in this movement, {{band}} for {{time}} each time.', {
    peak,
    band: inSentence(t(bandNames[band])),
    time: formatSeconds(duration),
  });
  return `${brief} ${t('Held in experiments, {{meaning}}', { meaning: t(bandMeanings[band].short) })}`;
}

/** A pose that nobody moves. */
export function describeHeld(band: CompressionBand | null): string {
  if (!band) return '';
  const meaning = t(bandMeanings[band].short);
  return band === 'normal'
    ? t('Held or not, {{meaning}}', { meaning })
    : t('Held in this posture. In experiments {{meaning}}', { meaning });
}

/** Where the limits of the bands come from. */
export const bandSources = [
  'Rydevik B, Lundborg G, Bagge U. Effects of graded compression on intraneural blood flow. J Hand Surg Am 1981;6:3-12 (rabbit tibial nerve).',
  'Lundborg G, Gelberman RH et al. Median nerve compression in the carpal tunnel. J Hand Surg Am 1982;7:252-259 (16 volunteers).',
  'Gelberman RH et al. Tissue pressure threshold for peripheral nerve viability. Clin Orthop 1983;178:285-291 (human median nerve).',
] as const;
