import { useEffect, useId, useRef } from 'react';
import { t } from '#src/i18n/t.ts';
import { findFreeRange, type HipPose, hipAngles, poseLimits } from '#src/state/controls.ts';
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
  const stop = useRef<HTMLParagraphElement>(null);
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
    const stopValue = controlsStore.subscribe(({ pose }) => pose[angle], show, {
      fireImmediately: true,
    });
    // the part of the track that bone leaves free narrows as the other angles move
    const hipAngle = hipAngles.find((name) => name === angle);
    const stopRange = controlsStore.subscribe(
      ({ pose }) => pose,
      (pose) => {
        if (stop.current) stop.current.textContent = '';
        if (!hipAngle || !slider.current) return;
        const [low, high] = findFreeRange(pose, hipAngle).map(toDegrees) as [number, number];
        slider.current.style.setProperty('--free-from', String((low - min) / (max - min)));
        slider.current.style.setProperty('--free-to', String((high - min) / (max - min)));
      },
      { fireImmediately: true },
    );
    // whole degrees for hands and keys, any value while a movement plays
    const stopStep = playerStore.subscribe(
      ({ isPlaying }) => isPlaying,
      (isPlaying) => {
        if (slider.current) slider.current.step = isPlaying ? 'any' : '1';
      },
      { fireImmediately: true },
    );
    return () => {
      stopValue();
      stopRange();
      stopStep();
    };
  }, [angle, min, max]);

  function set(degrees: number): void {
    pause();
    setPose({ [angle]: deg(degrees) });
    const reached = toDegrees(controlsStore.getState().pose[angle]);
    const isStopped = degrees >= min && degrees <= max && Math.abs(reached - degrees) > 0.01;
    // the thumb stays where the angle stopped, however far it was drawn
    if (isStopped && slider.current) slider.current.value = String(reached);
    if (stop.current) stop.current.textContent = isStopped ? t('Here bone meets bone.') : '';
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
        label={t('{{angle}} in degrees', { angle: label })}
        min={min}
        max={max}
        unit={t('degrees')}
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
      <p ref={stop} className="field-stop" role="status" />
    </div>
  );
}
