import { t } from '#src/i18n/t.ts';
import { setTightness } from '#src/state/store.ts';
import { formatPercent } from '#src/units/format.ts';
import { ShareSlider } from './ShareSlider.tsx';

/** Contracture of piriformis from relaxed to contracted. */
export function TightnessSlider() {
  return (
    <ShareSlider
      name="tightness"
      set={setTightness}
      label={t('Piriformis tightness')}
      fieldLabel={t('Piriformis tightness in per cent')}
      ends={[t('Relaxed'), t('Contracted')]}
      describe={describeTightness}
    />
  );
}

function describeTightness(tightness: number): string {
  const text = formatPercent(tightness);
  if (tightness === 0) return `${text}, ${t('relaxed')}`;
  return tightness === 1 ? `${text}, ${t('contracted')}` : text;
}
