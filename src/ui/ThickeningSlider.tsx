import { t } from '#src/i18n/t.ts';
import { setThickening } from '#src/state/store.ts';
import { formatPercent } from '#src/units/format.ts';
import { ShareSlider } from './ShareSlider.tsx';

/** Thickening of piriformis without contracture, up to that of patients. */
export function ThickeningSlider() {
  return (
    <ShareSlider
      name="thickening"
      set={setThickening}
      label={t('Piriformis thickening')}
      fieldLabel={t('Piriformis thickening in per cent')}
      ends={[t('Normal'), t('A third thicker')]}
      describe={describeThickening}
    />
  );
}

function describeThickening(thickening: number): string {
  const text = formatPercent(thickening);
  if (thickening === 0) return `${text}, ${t('normal')}`;
  return thickening === 1 ? `${text}, ${t('a third thicker')}` : text;
}
