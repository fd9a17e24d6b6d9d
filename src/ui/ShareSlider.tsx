import { useEffect, useId, useRef } from 'react';
import type { Controls } from '#src/state/controls.ts';
import { controlsStore } from '#src/state/store.ts';
import { formatPercent } from '#src/units/format.ts';
import { NumberField } from './NumberField.tsx';
import { handleLargeStep, writeSliderFill } from './slider-fill.ts';

/** A share of piriformis from nothing to all of it, as slider and field, in the muscle's own colour; follows the store without rendering. */
export function ShareSlider({
  name,
  set,
  label,
  fieldLabel,
  ends,
  describe,
}: {
  readonly name: 'tightness' | 'thickening';
  readonly set: (share: number) => void;
  readonly label: string;
  readonly fieldLabel: string;
  readonly ends: readonly [none: string, all: string];
  /** Words for its value text. */
  readonly describe: (share: number) => string;
}) {
  const id = useId();
  const slider = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const read = (controls: Controls) => controls[name];

  // biome-ignore lint/correctness/useExhaustiveDependencies: one subscription for each name; the words are read when it changes
  useEffect(
    () =>
      controlsStore.subscribe(
        read,
        (share) => {
          if (!slider.current || !field.current) return;
          slider.current.value = String(Math.round(share * 100));
          slider.current.setAttribute('aria-valuetext', describe(share));
          writeSliderFill(slider.current, 0, share);
          if (document.activeElement !== field.current) field.current.value = formatPercent(share);
        },
        { fireImmediately: true },
      ),
    [name],
  );

  function showInField(): void {
    if (field.current) field.current.value = formatPercent(read(controlsStore.getState()));
  }

  function stepBy(steps: number): void {
    set(Math.round(read(controlsStore.getState()) * 100 + steps) / 100);
    showInField();
  }

  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <NumberField
        inputRef={field}
        label={fieldLabel}
        min={0}
        max={100}
        unit="%"
        onCommit={(percent) => {
          if (percent !== null) set(percent / 100);
          showInField();
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
        onInput={(event) => set(event.currentTarget.valueAsNumber / 100)}
        onKeyDown={(event) => handleLargeStep(event, stepBy)}
      />
      <div className="field-ends" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </div>
  );
}
