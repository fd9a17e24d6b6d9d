import { useEffect, useId, useRef } from 'react';
import { t } from '#src/i18n/t.ts';
import { controlsStore, setTightness } from '#src/state/store.ts';
import { formatPercent } from '#src/units/format.ts';
import { NumberField } from './NumberField.tsx';
import { handleLargeStep, writeSliderFill } from './slider-fill.ts';

/** Contracture of piriformis from relaxed to contracted, in the muscle's own colour. */
export function TightnessSlider() {
  const id = useId();
  const slider = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(
    () =>
      controlsStore.subscribe(
        ({ tightness }) => tightness,
        (tightness) => {
          if (!slider.current || !field.current) return;
          slider.current.value = String(Math.round(tightness * 100));
          slider.current.setAttribute('aria-valuetext', describeTightness(tightness));
          writeSliderFill(slider.current, 0, tightness);
          if (document.activeElement !== field.current) {
            field.current.value = formatPercent(tightness);
          }
        },
        { fireImmediately: true },
      ),
    [],
  );

  function stepBy(steps: number): void {
    setTightness(Math.round(controlsStore.getState().tightness * 100 + steps) / 100);
    if (field.current) field.current.value = formatPercent(controlsStore.getState().tightness);
  }

  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {t('Piriformis tightness')}
      </label>
      <NumberField
        inputRef={field}
        label={t('Piriformis tightness in per cent')}
        min={0}
        max={100}
        unit="%"
        onCommit={(percent) => {
          if (percent !== null) setTightness(percent / 100);
          if (field.current)
            field.current.value = formatPercent(controlsStore.getState().tightness);
        }}
        onStep={stepBy}
      />
      <input
        ref={slider}
        id={id}
        className="slider slider-piriformis"
        type="range"
        min={0}
        max={100}
        step={1}
        onInput={(event) => setTightness(event.currentTarget.valueAsNumber / 100)}
        onKeyDown={(event) => handleLargeStep(event, stepBy)}
      />
      <div className="field-ends" aria-hidden="true">
        <span>{t('Relaxed')}</span>
        <span>{t('Contracted')}</span>
      </div>
    </div>
  );
}

function describeTightness(tightness: number): string {
  const text = formatPercent(tightness);
  if (tightness === 0) return `${text}, ${t('relaxed')}`;
  return tightness === 1 ? `${text}, ${t('contracted')}` : text;
}
