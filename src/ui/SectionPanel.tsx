import { ChevronDown, ChevronUp, RotateCcw, SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { t } from '#src/i18n/t.ts';
import {
  defaultSection,
  type Section,
  sectionLimits,
  sectionPlaneIds,
} from '#src/state/controls.ts';
import { controlsStore, setSection, setSectionShown } from '#src/state/store.ts';
import { deg, toDegrees } from '#src/units/angle.ts';
import { formatDegrees, formatMillimetres } from '#src/units/format.ts';
import { StudyHeader } from './StudyDrawer.tsx';
import { writeSliderFill } from './slider-fill.ts';
import { useControls } from './use-store.ts';
import { sectionNames } from './words.ts';
import './section-panel.css';

/** One press of a step button; m. Source: design. */
const step = 0.005;

/** The half of the drawer that holds the live section: presets first, the free plane under More. `children` is the picture. */
export function SectionPanel({ children }: { readonly children: ReactNode }) {
  const id = useId();
  const plane = useControls(({ section }) => section?.plane ?? defaultSection.plane);
  const isOpen = useControls(({ section }) => section?.isOpen ?? false);
  const [isMore, setMore] = useState(() => isMoved(controlsStore.getState().section));
  const [forth, back] = plane === 'sagittal' ? [t('outward'), t('inward')] : [t('up'), t('down')];

  return (
    <section className="section-panel" aria-labelledby={`${id}-title`}>
      <StudyHeader
        title={t('Section')}
        titleId={`${id}-title`}
        closeName={t('Close the section')}
        onClose={() => setSectionShown(false)}
      >
        <select
          className="chip-select"
          aria-label={t('Plane of the section')}
          value={plane}
          onChange={(event) => {
            const chosen = sectionPlaneIds.find((candidate) => candidate === event.target.value);
            if (chosen) setSection({ plane: chosen });
          }}
        >
          {sectionPlaneIds.map((candidate) => (
            <option key={candidate} value={candidate}>
              {t(sectionNames[candidate])}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="icon-button"
          aria-label={t('More: move and tilt the plane')}
          title={t('More: move and tilt the plane')}
          aria-expanded={isMore}
          aria-controls={`${id}-more`}
          onClick={() => setMore(!isMore)}
        >
          <SlidersHorizontal aria-hidden="true" />
        </button>
      </StudyHeader>
      <div className="section-body">
        {children}
        <div className="section-steps">
          <StepButton
            name={`5 mm ${forth}`}
            change={step}
            icon={<ChevronUp aria-hidden="true" />}
          />
          <StepButton
            name={`5 mm ${back}`}
            change={-step}
            icon={<ChevronDown aria-hidden="true" />}
          />
        </div>
        <div className="section-more" id={`${id}-more`} hidden={!isMore}>
          <PlaneSlider
            name={t('Position')}
            field="offset"
            limit={sectionLimits.offset * 1000}
            toNumber={(metres) => metres * 1000}
            fromNumber={(millimetres) => millimetres / 1000}
            format={formatMillimetres}
          />
          <PlaneSlider
            name={t('Tilt')}
            field="tilt"
            limit={toDegrees(sectionLimits.angle)}
            toNumber={(angle) => toDegrees(angle as Section['tilt'])}
            fromNumber={deg}
            format={(angle) => formatDegrees(angle as Section['tilt'])}
          />
          <PlaneSlider
            name={t('Turn')}
            field="turn"
            limit={toDegrees(sectionLimits.angle)}
            toNumber={(angle) => toDegrees(angle as Section['turn'])}
            fromNumber={deg}
            format={(angle) => formatDegrees(angle as Section['turn'])}
          />
          <div className="section-more-row">
            <label className="section-check">
              <input
                type="checkbox"
                checked={isOpen}
                onChange={(event) => setSection({ isOpen: event.target.checked })}
              />
              <span>{t('Cut the model open here')}</span>
            </label>
            <button
              type="button"
              className="icon-button"
              aria-label={t('Plane back to its place')}
              title={t('Plane back to its place')}
              onClick={() => setSection({ offset: 0, tilt: deg(0), turn: deg(0) })}
            >
              <RotateCcw aria-hidden="true" />
            </button>
          </div>
          <p className="fine">
            {t(
              'Cut from the moving model, hidden layers too. Fat is drawn wherever nothing is modelled: vessels, organs and the other muscles are not there. Grain and bundles are a drawing.',
            )}
          </p>
        </div>
      </div>
    </section>
  );
}

function isMoved(section: Section | null): boolean {
  return section !== null && (section.offset !== 0 || section.tilt !== 0 || section.turn !== 0);
}

function StepButton({
  name,
  change,
  icon,
}: {
  readonly name: string;
  readonly change: number;
  readonly icon: ReactNode;
}) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={name}
      onClick={() => {
        const { section } = controlsStore.getState();
        // whole steps of a millimetre, so that up and down meet again
        if (section) setSection({ offset: Math.round((section.offset + change) * 1000) / 1000 });
      }}
    >
      {icon}
    </button>
  );
}

/** One slider of the free plane; follows the store without rendering, because handles on the stage move it too. */
function PlaneSlider({
  name,
  field,
  limit,
  toNumber,
  fromNumber,
  format,
}: {
  readonly name: string;
  readonly field: 'offset' | 'tilt' | 'turn';
  readonly limit: number;
  readonly toNumber: (value: number) => number;
  readonly fromNumber: (value: number) => number;
  readonly format: (value: number) => string;
}) {
  const id = useId();
  const slider = useRef<HTMLInputElement>(null);
  const figure = useRef<HTMLOutputElement>(null);
  const show = useRef({ toNumber, format, limit });

  useEffect(
    () =>
      controlsStore.subscribe(
        ({ section }) => section?.[field] ?? 0,
        (value) => {
          if (!slider.current || !figure.current) return;
          const number = show.current.toNumber(value);
          slider.current.value = String(Math.round(number));
          const place = (number + show.current.limit) / (2 * show.current.limit);
          writeSliderFill(slider.current, Math.min(place, 0.5), Math.max(place, 0.5));
          const text = show.current.format(value);
          slider.current.setAttribute('aria-valuetext', text);
          figure.current.textContent = text;
        },
        { fireImmediately: true },
      ),
    [field],
  );
  return (
    <div className="section-slider">
      <label htmlFor={id}>{name}</label>
      <input
        ref={slider}
        id={id}
        className="slider"
        type="range"
        min={-limit}
        max={limit}
        step={1}
        onInput={(event) => setSection({ [field]: fromNumber(event.currentTarget.valueAsNumber) })}
      />
      <output ref={figure} htmlFor={id} />
    </div>
  );
}
