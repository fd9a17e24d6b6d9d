import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { findStructure } from '#src/anatomy/catalog.ts';
import type { PublishedBand } from '#src/anatomy/published-arms.ts';
import { t } from '#src/i18n/t.ts';
import { findMovement } from '#src/state/movements.ts';
import { pause, playerStore, scrub } from '#src/state/player.ts';
import {
  findAxisName,
  findCrossings,
  findPlotPlace,
  findPlotValue,
  type PlotTable,
  plotUnits,
} from '#src/state/plot.ts';
import { controlsStore, setPose } from '#src/state/store.ts';
import { deg } from '#src/units/angle.ts';
import { formatNumber } from '#src/units/format.ts';
import { saveFile } from './save-file.ts';

const margin = { left: 52, right: 20, top: 14, bottom: 40 };

/** Dashes tell curves apart without colour; piriformis keeps its own colour and the whole line. */
const dashes = ['', '7 4', '2 4', '10 4 2 4', '4 2'];

/** Bands of pressure drawn behind the curve; mmHg. */
const pressureLimits = [20, 30, 60];

/**
 * The curves with their axes, the band of published models, and a cursor that moves with the model. A press or drag
 * on the picture takes the model to that place; the slider under it does the same by keyboard.
 */
export function PlotPicture({
  ref,
  table,
  band,
}: {
  readonly ref: Ref<SVGSVGElement>;
  readonly table: PlotTable;
  readonly band: PublishedBand | null;
}) {
  const svg = useRef<SVGSVGElement>(null);
  useImperativeHandle(ref, () => svg.current!, []);
  const cursor = useRef<SVGGElement>(null);
  const readout = useRef<HTMLParagraphElement>(null);
  const [size, setSize] = useState({ width: 640, height: 240 });

  useLayoutEffect(() => {
    const box = svg.current?.parentElement;
    if (!box) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: Math.max(box.clientWidth, 220), height: Math.max(box.clientHeight, 120) }),
    );
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const { plot, x: places, series } = table;
  const { unit, sides } = plotUnits[plot.quantity];
  const all = series.flatMap(({ values }) => Array.from(values).filter(Number.isFinite));
  const banded = band ? [...band.low, ...band.high].map((arm) => arm * 1000) : [];
  const isSigned = sides !== undefined;
  const low = Math.min(
    ...all,
    ...banded,
    isSigned ? -1 : plot.quantity === 'length' ? Infinity : 0,
  );
  const high = Math.max(...all, ...banded, plot.quantity === 'pressure' ? 30 : 1);
  const xScale = scaleLinear(
    [places[0]!, places.at(-1)!],
    [margin.left, size.width - margin.right],
  );
  const yScale = scaleLinear([low, high], [size.height - margin.bottom, margin.top]).nice(5);
  const [bottom, top] = yScale.range() as [number, number];
  const path = line<number>()
    .defined((_, index) => Number.isFinite(index))
    .x((_, index) => xScale(places[index]!))
    .y((value) => yScale(value))
    .curve(curveMonotoneX);
  const bandPath =
    band &&
    area<number>()
      .x((flexion) => xScale(flexion))
      .y0((_, index) => yScale(band.low[index]! * 1000))
      .y1((_, index) => yScale(band.high[index]! * 1000))(
      band.flexions.filter((flexion) => flexion >= places[0]! && flexion <= places.at(-1)!),
    );
  const phases =
    plot.against === 'movement' ? findMovement(controlsStore.getState().movementId).phases : [];
  const crossings = isSigned && series.length === 1 ? findCrossings(table, series[0]!) : [];

  // the cursor follows the model without React
  useEffect(() => {
    const show = () => {
      const place = findPlotPlace(
        controlsStore.getState(),
        playerStore.getState().progress,
        plot.against,
      );
      const inside = Math.min(Math.max(place, places[0]!), places.at(-1)!);
      cursor.current?.setAttribute('transform', `translate(${xScale(inside).toFixed(1)} 0)`);
      cursor.current?.querySelectorAll('circle').forEach((dot, index) => {
        dot.setAttribute('cy', yScale(findPlotValue(table, series[index]!, inside)).toFixed(1));
      });
      const where =
        plot.against === 'movement' ? `${formatNumber(inside)} %` : `${formatNumber(inside)}°`;
      const what = series.map((one) => {
        const name = t(one.muscle ? findStructure(one.muscle).english : 'Sciatic nerve');
        return `${name} ${describeValue(findPlotValue(table, one, inside), unit, sides)}`;
      });
      if (readout.current) readout.current.textContent = `${where}: ${what.join(', ')}`;
    };
    show();
    const stops = [controlsStore.subscribe(show), playerStore.subscribe(show)];
    return () => {
      for (const stop of stops) stop();
    };
  });

  const goTo = (clientX: number) => {
    const box = svg.current!.getBoundingClientRect();
    const place = xScale.invert(clientX - box.left);
    goToPlace(Math.min(Math.max(place, places[0]!), places.at(-1)!));
  };
  const goToPlace = (place: number) => {
    pause();
    if (plot.against === 'movement') scrub(place / 100);
    else setPose({ [plot.against]: deg(place) });
  };

  return (
    <div className="plot-body">
      <div className="plot-frame">
        <svg
          ref={svg}
          width={size.width}
          height={size.height}
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="img"
          aria-label={describePlot(table, band)}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            goTo(event.clientX);
          }}
          onPointerMove={(event) => event.buttons === 1 && goTo(event.clientX)}
        >
          {plot.quantity === 'pressure' &&
            pressureLimits
              .filter((limit) => limit < yScale.domain()[1]!)
              .map((limit) => (
                <line
                  key={limit}
                  className="plot-limit"
                  x1={margin.left}
                  x2={size.width - margin.right}
                  y1={yScale(limit)}
                  y2={yScale(limit)}
                />
              ))}
          {yScale.ticks(5).map((tick) => (
            <g key={tick} transform={`translate(0 ${yScale(tick)})`}>
              <line
                className={tick === 0 ? 'plot-zero' : 'plot-grid'}
                x1={margin.left}
                x2={size.width - margin.right}
              />
              <text className="plot-tick" x={margin.left - 8} dy="0.32em" textAnchor="end">
                {isSigned ? Math.abs(tick) : tick}
              </text>
            </g>
          ))}
          {xScale.ticks(Math.max(3, Math.round(size.width / 110))).map((tick) => (
            <text
              key={tick}
              className="plot-tick"
              x={xScale(tick)}
              y={bottom + 18}
              textAnchor="middle"
            >
              {plot.against === 'movement' ? `${tick} %` : `${formatNumber(tick)}°`}
            </text>
          ))}
          {phases.map(({ at }) => (
            <line
              key={at}
              className="plot-phase"
              x1={xScale(at * 100)}
              x2={xScale(at * 100)}
              y1={bottom}
              y2={bottom + 6}
            />
          ))}
          {bandPath && <path className="plot-band" d={bandPath} />}
          {series.map(({ muscle, values }, index) => (
            <path
              key={muscle ?? 'nerve'}
              className="plot-curve"
              data-muscle={muscle ?? 'nerve'}
              strokeDasharray={dashes[muscle === 'piriformis' ? 0 : index % dashes.length]}
              data-index={index}
              d={path(Array.from(values)) ?? ''}
            />
          ))}
          {sides && (
            <>
              <text className="plot-side" x={margin.left + 6} y={top + 12}>
                {t(sides[0])}, {unit}
              </text>
              <text className="plot-side" x={margin.left + 6} y={bottom - 6}>
                {t(sides[1])}, {unit}
              </text>
            </>
          )}
          {!sides && (
            <text className="plot-side" x={margin.left + 6} y={top + 12}>
              {unit}
            </text>
          )}
          {band && (
            <text
              className="plot-side"
              x={size.width - margin.right - 6}
              y={top + 12}
              textAnchor="end"
            >
              {t('shaded: {{count}} published models', { count: band.models.length })}
            </text>
          )}
          {crossings.slice(0, 2).map((place) => (
            <text key={place} className="plot-note" x={xScale(place) + 10} y={yScale(0) + 18}>
              {t('{{place}}: the side changes', {
                place:
                  plot.against === 'movement'
                    ? `${formatNumber(place)} %`
                    : `${formatNumber(place)}°`,
              })}
            </text>
          ))}
          <text
            className="plot-side"
            x={(margin.left + size.width - margin.right) / 2}
            y={size.height - 4}
            textAnchor="middle"
          >
            {findAxisName(controlsStore.getState(), plot.against)}
          </text>
          <g ref={cursor} className="plot-cursor">
            <line y1={top} y2={bottom} />
            {series.map(({ muscle }, index) => (
              <circle
                key={muscle ?? 'nerve'}
                r="5"
                data-muscle={muscle ?? 'nerve'}
                data-index={index}
              />
            ))}
          </g>
        </svg>
      </div>
      <div className="plot-foot">
        <ul className="plot-legend">
          {series.map(({ muscle }, index) => (
            <li key={muscle ?? 'nerve'}>
              <svg width="26" height="10" aria-hidden="true">
                <line
                  className="plot-curve"
                  data-muscle={muscle ?? 'nerve'}
                  data-index={index}
                  strokeDasharray={dashes[muscle === 'piriformis' ? 0 : index % dashes.length]}
                  x1="0"
                  x2="26"
                  y1="5"
                  y2="5"
                />
              </svg>
              {muscle ? findStructure(muscle).english : t('Sciatic nerve')}
            </li>
          ))}
        </ul>
        <p ref={readout} className="plot-readout" />
        <p className="plot-modelled">{t('Modelled.')}</p>
      </div>
    </div>
  );
}

/** A value with its unit, and with the word of its side instead of a sign. */
function describeValue(
  value: number,
  unit: string,
  sides: readonly [above: string, below: string] | undefined,
): string {
  const size = Math.abs(value) < 10 ? Math.abs(value).toFixed(1) : formatNumber(Math.abs(value));
  if (!sides) return `${value < 0 ? '−' : ''}${size} ${unit}`;
  if (Number(size) === 0) return `0 ${unit}`;
  return `${size} ${unit} ${value > 0 ? sides[0] : sides[1]}`;
}

/** The plot in words, for those who do not see it. */
function describePlot(table: PlotTable, band: PublishedBand | null): string {
  const { plot, x, series } = table;
  const { name, unit, sides } = plotUnits[plot.quantity];
  const parts = series.map((one) => {
    const who = t(one.muscle ? findStructure(one.muscle).english : 'Sciatic nerve');
    const first = describeValue(one.values[0]!, unit, sides);
    const last = describeValue(one.values.at(-1)!, unit, sides);
    const crossings = sides ? findCrossings(table, one) : [];
    const change =
      crossings.length > 0 ? `, changes side at ${crossings.map(formatNumber).join(' and ')}` : '';
    return `${who}: from ${first} to ${last}${change}`;
  });
  const range = `${formatNumber(x[0]!)} to ${formatNumber(x.at(-1)!)}`;
  const published = band ? ` Shaded: the range of ${band.models.join(', ')}.` : '';
  return `${name} against ${plot.against === 'movement' ? 'per cent of the movement' : `${plot.against} in degrees`}, ${range}. ${parts.join('. ')}.${published}`;
}

/** Pixels for each CSS px of a saved plot. */
const pictureScale = 2;

/** Saves the plot as it stands, with the colours of the page. */
export function savePlotPicture(svg: SVGSVGElement): void {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  // a picture has no style sheet of its own
  [copy, ...copy.querySelectorAll<SVGElement>('*')].forEach((element, index) => {
    const style = getComputedStyle(originals[index]!);
    for (const name of ['fill', 'stroke', 'stroke-width', 'font', 'opacity', 'fill-opacity'])
      element.style.setProperty(name, style.getPropertyValue(name));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image();
  image.onload = () => {
    const canvas = document.createElement('canvas');
    canvas.width = width * pictureScale;
    canvas.height = height * pictureScale;
    const context = canvas.getContext('2d');
    if (!context) return;
    context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--panel');
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => blob && saveFile({ blob, extension: 'png' }, 'deep-six-plot'));
  };
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}
