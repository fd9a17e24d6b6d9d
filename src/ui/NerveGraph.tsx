import { useEffect, useRef } from 'react';
import { phrases, t } from '#src/i18n/t.ts';
import { subscribeReadings } from '#src/state/calm.ts';
import { findLandmarks, findPressedStrands, findPressureTop } from '#src/state/nerve-profile.ts';
import { simulation } from '#src/state/simulation.ts';
import { formatMillimetres, formatMmHg, pascalsPerMmHg } from '#src/units/format.ts';
import './nerve-graph.css';

const width = 300;
const height = 112;
const left = 24;
const right = 6;
const top = 8;
const bottom = 34;

/** Length of nerve that is shown: from where it is formed to the lower border of quadratus femoris; m. */
const shownLength = 0.19;
/** Heights of the graph to choose from, so that it does not rescale at every step; Pa. */
const tops = [40, 70, 100].map((value) => value * pascalsPerMmHg);
const limits = [20, 30, 60] as const;
/** The text follows after this rest; ms. */
const restTime = 600;

const markNames = phrases([
  { name: 'Foramen', anchor: 'end' },
  { name: 'Spine', anchor: 'start' },
  { name: 'Quadratus', anchor: 'middle' },
]);

const toX = (length: number) => left + (length / shownLength) * (width - left - right);

/** Pressure along the nerve, from the plexus down: where it is pressed, by landmarks one can feel or find. */
export function NerveGraph() {
  const svg = useRef<SVGSVGElement>(null);

  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const find = <T extends Element>(name: string) => element.querySelector(name) as T;
    const bands = [...element.querySelectorAll<SVGRectElement>('.graph-band')];
    const ticks = [...element.querySelectorAll<SVGTextElement>('.graph-tick')];
    const lines = [...element.querySelectorAll<SVGPathElement>('.graph-line')];
    const area = find<SVGPathElement>('.graph-area');
    const dot = find<SVGCircleElement>('.graph-dot');
    const marks = [...element.querySelectorAll<SVGGElement>('.graph-mark')];
    let rest: ReturnType<typeof setTimeout> | undefined;

    const show = () => {
      const snapshot = simulation.current();
      if (!snapshot) return;
      const strands = findPressedStrands(snapshot.nerve);
      const worst = strands[0];
      if (!worst) return;
      const highest = findPressureTop(worst.peakPressure, tops);
      const base = height - bottom;
      const toY = (pressure: number) => base - (pressure / highest) * (base - top);
      const edges = [0, ...limits.map((limit) => limit * pascalsPerMmHg), highest];
      bands.forEach((band, index) => {
        const from = Math.min(edges[index]!, highest);
        const to = Math.min(index === 3 ? highest : edges[index + 1]!, highest);
        band.setAttribute('y', toY(to).toFixed(1));
        band.setAttribute('height', Math.max(toY(from) - toY(to), 0).toFixed(1));
      });
      ticks.forEach((tick, index) => {
        const pressure = limits[index]! * pascalsPerMmHg;
        tick.setAttribute('y', (toY(pressure) + 4).toFixed(1));
        tick.style.display = pressure < highest ? '' : 'none';
      });
      lines.forEach((line, index) => {
        const strand = strands[index];
        line.style.display = strand ? '' : 'none';
        if (!strand) return;
        const path = createPath(strand, toY);
        line.setAttribute('d', path);
        if (index === 0) {
          const end = Math.min(strand.arc[strand.stationCount - 1]!, shownLength);
          area.setAttribute('d', `${path}L${toX(end).toFixed(1)} ${base}L${left} ${base}Z`);
        }
      });
      dot.setAttribute('cx', toX(worst.arc[worst.peakStation]!).toFixed(1));
      dot.setAttribute('cy', toY(worst.peakPressure).toFixed(1));
      const landmarks = findLandmarks(worst);
      [landmarks.foramen, landmarks.spine, landmarks.quadratus].forEach((place, index) => {
        const mark = marks[index]!;
        mark.style.display = place === null || place > shownLength ? 'none' : '';
        if (place !== null) mark.setAttribute('transform', `translate(${toX(place).toFixed(1)} 0)`);
      });
      clearTimeout(rest);
      rest = setTimeout(() => {
        const text = describeGraph(worst, landmarks.foramen, snapshot.nerve.pressedLength);
        element.setAttribute('aria-label', text);
      }, restTime);
    };
    show();
    const stop = subscribeReadings(show);
    return () => {
      clearTimeout(rest);
      stop();
    };
  }, []);

  return (
    <figure className="graph">
      <figcaption>{t('Pressure along the nerve, mmHg')}</figcaption>
      <svg
        ref={svg}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('Pressure along the nerve')}
      >
        {['normal', 'venous', 'reduced', 'blocked'].map((band) => (
          <rect
            key={band}
            className="graph-band"
            data-band={band}
            x={left}
            width={width - left - right}
          />
        ))}
        {limits.map((limit) => (
          <text key={limit} className="graph-tick" x={left - 5}>
            {limit}
          </text>
        ))}
        {markNames.map(({ name, anchor }, index) => (
          <g key={name} className="graph-mark">
            <path d={`M0 ${top}V${height - bottom + (index === 1 ? 16 : 4)}`} />
            <text
              y={height - bottom + (index === 1 ? 28 : 15)}
              textAnchor={anchor}
              x={anchor === 'end' ? 3 : anchor === 'start' ? -3 : 0}
            >
              {t(name)}
            </text>
          </g>
        ))}
        <path className="graph-area" />
        <path className="graph-line" />
        <path className="graph-line graph-second" />
        <circle className="graph-dot" r={3.5} />
      </svg>
    </figure>
  );
}

function createPath(
  { arc, pressure, stationCount }: ReturnType<typeof findPressedStrands>[number],
  toY: (pressure: number) => number,
): string {
  let path = '';
  for (let station = 0; station < stationCount && arc[station]! <= shownLength; station++) {
    const step = `${toX(arc[station]!).toFixed(1)} ${toY(pressure[station]!).toFixed(1)}`;
    path += `${station === 0 ? 'M' : 'L'}${step}`;
  }
  return path;
}

function describeGraph(
  { peakPressure, peakStation, arc }: ReturnType<typeof findPressedStrands>[number],
  foramen: number,
  pressedLength: number,
): string {
  const away = foramen - arc[peakStation]!;
  const place =
    Math.abs(away) < 0.002
      ? t('at the foramen')
      : t(away > 0 ? '{{distance}} above the foramen' : '{{distance}} below the foramen', {
          distance: formatMillimetres(Math.abs(away)),
        });
  const limit = formatMmHg(20 * pascalsPerMmHg);
  const pressed =
    pressedLength > 0
      ? t('Above {{limit}} over {{length}}.', { limit, length: formatMillimetres(pressedLength) })
      : t('Nowhere above {{limit}}.', { limit });
  const highest = { pressure: formatMmHg(peakPressure), place };
  return `${t('Pressure along the nerve: highest {{pressure}}, {{place}}.', highest)} ${pressed}`;
}
