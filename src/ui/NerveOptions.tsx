import { useEffect, useId, useRef } from 'react';
import { phrases, t } from '#src/i18n/t.ts';
import { triggerPointSites } from '#src/state/controls.ts';
import {
  controlsStore,
  setSeated,
  setTriggerPoint,
  setTriggerPointSite,
} from '#src/state/store.ts';
import { formatPercent } from '#src/units/format.ts';
import { CourseButton } from './CourseButton.tsx';
import { writeSliderFill } from './slider-fill.ts';
import { useControls } from './use-store.ts';

const siteNames = phrases({
  TrP1: 'TrP1, towards the trochanter',
  TrP2: 'TrP2, near the sacrum',
});

/** What else decides the pressure: the course of the nerve, a trigger point, sitting on it. */
export function NerveOptions() {
  const id = useId();
  const site = useControls((controls) => controls.triggerPointSite);
  const isSeated = useControls((controls) => controls.seated > 0.5);

  return (
    <details className="section nerve-options">
      <summary>{t('Nerve course and trigger point')}</summary>
      <div className="option">
        <span>{t('Nerve course')}</span>
        <CourseButton />
      </div>
      <TriggerPointSlider />
      <label className="option" htmlFor={`${id}-site`}>
        <span>{t('Trigger point site')}</span>
        <select
          id={`${id}-site`}
          value={site}
          onChange={(event) => {
            const chosen = triggerPointSites.find((candidate) => candidate === event.target.value);
            if (chosen) setTriggerPointSite(chosen);
          }}
        >
          {triggerPointSites.map((candidate) => (
            <option key={candidate} value={candidate}>
              {t(siteNames[candidate])}
            </option>
          ))}
        </select>
      </label>
      <label className="option option-check">
        <input
          type="checkbox"
          checked={isSeated}
          onChange={(event) => setSeated(event.target.checked ? 1 : 0)}
        />
        <span>{t('Sitting on this buttock')}</span>
      </label>
      <p className="option-note">
        {t('Experts disagree on how often a trigger point or a variant course explains the pain.')}
      </p>
    </details>
  );
}

/** Size of a taut band with its nodule; follows the store without rendering. */
function TriggerPointSlider() {
  const id = useId();
  const slider = useRef<HTMLInputElement>(null);
  const figure = useRef<HTMLOutputElement>(null);
  useEffect(
    () =>
      controlsStore.subscribe(
        ({ triggerPoint }) => triggerPoint,
        (triggerPoint) => {
          if (!slider.current || !figure.current) return;
          slider.current.value = String(Math.round(triggerPoint * 100));
          writeSliderFill(slider.current, 0, triggerPoint);
          figure.current.textContent = formatPercent(triggerPoint);
        },
        { fireImmediately: true },
      ),
    [],
  );
  return (
    <div className="option">
      <label htmlFor={id}>{t('Trigger point')}</label>
      <output ref={figure} htmlFor={id} className="option-figure" />
      <input
        ref={slider}
        id={id}
        className="slider slider-piriformis"
        type="range"
        min={0}
        max={100}
        step={1}
        onInput={(event) => setTriggerPoint(event.currentTarget.valueAsNumber / 100)}
      />
    </div>
  );
}
