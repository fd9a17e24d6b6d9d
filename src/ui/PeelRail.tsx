import { ChevronsUpDown } from 'lucide-react';
import { type PointerEvent, useEffect, useRef } from 'react';
import { t } from '#src/i18n/t.ts';
import { firstPeelStop, lastPeelStop } from '#src/state/controls.ts';
import { controlsStore, setPeel } from '#src/state/store.ts';
import { writeSliderFill } from './slider-fill.ts';
import { describePeel } from './words.ts';

/**
 * The peel handle: a slider whose stops are the lines between the rows beside it. The native slider
 * carries keyboard and assistive technology; the rail translates the pointer into rows.
 */
export function PeelRail() {
  const rail = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const place = () => {
      const { peel } = controlsStore.getState();
      if (!rail.current || !slider.current) return;
      slider.current.value = String(peel);
      slider.current.setAttribute('aria-valuetext', describePeel(peel));
      writeSliderFill(slider.current, 0, (peel - firstPeelStop) / (lastPeelStop - firstPeelStop));
      const line = findStopLines(rail.current).get(peel);
      if (line !== undefined) rail.current.style.setProperty('--peel-line', `${line}px`);
    };
    place();
    const stop = controlsStore.subscribe(({ peel }) => peel, place);
    const list = findList(rail.current);
    const observer = new ResizeObserver(place);
    if (list) observer.observe(list);
    return () => {
      stop();
      observer.disconnect();
    };
  }, []);

  function follow(event: PointerEvent<HTMLDivElement>): void {
    const element = event.currentTarget;
    if (!element.hasPointerCapture(event.pointerId)) return;
    const y = event.clientY - element.getBoundingClientRect().top;
    const lines = findStopLines(element);
    let nearest = 0;
    let least = Infinity;
    for (const [stop, line] of lines) {
      if (Math.abs(line - y) >= least) continue;
      least = Math.abs(line - y);
      nearest = stop;
    }
    setPeel(nearest);
  }

  return (
    <div
      ref={rail}
      className="peel"
      onPointerDown={(event) => {
        if (event.target === slider.current) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        slider.current?.focus({ preventScroll: true });
        follow(event);
      }}
      onPointerMove={follow}
    >
      <span className="peel-title" aria-hidden="true">
        {t('Peel')}
      </span>
      <input
        ref={slider}
        className="slider peel-slider"
        type="range"
        aria-label={t('Peel')}
        min={firstPeelStop}
        max={lastPeelStop}
        step={1}
        onInput={(event) => setPeel(event.currentTarget.valueAsNumber)}
        onKeyDown={(event) => {
          // the handle goes down the list as it peels, so the keys follow the eye
          const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (direction === undefined) return;
          event.preventDefault();
          setPeel(controlsStore.getState().peel + direction);
        }}
      />
      <span className="peel-line" aria-hidden="true" />
      <span className="peel-handle" aria-hidden="true">
        <ChevronsUpDown />
      </span>
    </div>
  );
}

function findList(rail: HTMLElement | null): HTMLElement | null {
  return rail?.parentElement?.querySelector<HTMLElement>('.layer-list') ?? null;
}

/** Height of every stop's line inside the rail; px. */
function findStopLines(rail: HTMLElement): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  for (const row of findList(rail)?.querySelectorAll<HTMLElement>('[data-stop]') ?? []) {
    lines.set(Number(row.dataset.stop), row.offsetTop);
  }
  return lines;
}
