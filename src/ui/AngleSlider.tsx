import { useEffect, useId, useRef } from 'react';
import { type HipPose, poseLimits } from '#src/state/controls.ts';
import { pause, playerStore } from '#src/state/player.ts';
import { controlsStore, setPose } from '#src/state/store.ts';
import { deg, toDegrees } from '#src/units/angle.ts';
import { formatDegrees } from '#src/units/format.ts';
import { NumberField } from './NumberField.tsx';
import { handleLargeStep, writeSliderFill } from './slider-fill.ts';
import { describeAngle, findPoseWord } from './words.ts';

/**
 * One angle of the pose: a slider, a typed field and the word for its direction. The value is written
 * straight into the elements, so nothing renders while it moves.
 */
export function AngleSlider({
  angle,
  label,
  isCompact = false,
}: {
  readonly angle: keyof HipPose;
  readonly label: string;
  /** Everything on one line. */
  readonly isCompact?: boolean;
}) {
  const id = useId();
  const slider = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const word = useRef<HTMLSpanElement>(null);
  const min = Math.round(toDegrees(poseLimits[angle][0]));
  const max = Math.round(toDegrees(poseLimits[angle][1]));

  useEffect(() => {
    const zero = -min / (max - min);
    slider.current?.style.setProperty('--zero', String(zero));
    const show = (value: number) => {
      if (!slider.current || !field.current || !word.current) return;
      const degrees = toDegrees(value);
      slider.current.value = String(degrees);
      slider.current.setAttribute('aria-valuetext', describeAngle(angle, value));
      writeSliderFill(slider.current, zero, (degrees - min) / (max - min));
      if (document.activeElement !== field.current) field.current.value = formatDegrees(value);
      word.current.textContent = findPoseWord(angle, value);
    };
    const stop = controlsStore.subscribe(({ pose }) => pose[angle], show, {
      fireImmediately: true,
    });
    // whole degrees for hands and keys, any value while a movement plays
    const stopStep = playerStore.subscribe(
      ({ isPlaying }) => isPlaying,
      (isPlaying) => {
        if (slider.current) slider.current.step = isPlaying ? 'any' : '1';
      },
      { fireImmediately: true },
    );
    return () => {
      stop();
      stopStep();
    };
  }, [angle, min, max]);

  function set(degrees: number): void {
    pause();
    setPose({ [angle]: deg(degrees) });
  }

  function stepBy(steps: number): void {
    set(Math.round(toDegrees(controlsStore.getState().pose[angle])) + steps);
    if (field.current) field.current.value = formatDegrees(controlsStore.getState().pose[angle]);
  }

  return (
    <div className={isCompact ? 'field field-compact' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <span ref={word} className="field-word" aria-hidden="true" />
      <NumberField
        inputRef={field}
        label={`${label} in degrees`}
        min={min}
        max={max}
        unit="degrees"
        onCommit={(degrees) => {
          if (
            degrees !== null &&
            Math.round(toDegrees(controlsStore.getState().pose[angle])) !== degrees
          )
            set(degrees);
          if (field.current)
            field.current.value = formatDegrees(controlsStore.getState().pose[angle]);
        }}
        onStep={stepBy}
      />
      <input
        ref={slider}
        id={id}
        className="slider"
        type="range"
        min={min}
        max={max}
        onPointerDown={pause}
        onInput={(event) => set(event.currentTarget.valueAsNumber)}
        onKeyDown={(event) => handleLargeStep(event, stepBy)}
      />
    </div>
  );
}
