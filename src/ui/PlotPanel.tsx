import { Download, Image } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { findStructure, type MuscleId, muscleIds } from '#src/anatomy/catalog.ts';
import { findPublishedBand } from '#src/anatomy/published-arms.ts';
import { phrases, t } from '#src/i18n/t.ts';
import type { MovementId } from '#src/state/movements.ts';
import { playerStore } from '#src/state/player.ts';
import {
  findAxisName,
  findPlotKey,
  formatPlotCsv,
  makePlotTable,
  type PlotTable,
  plotUnits,
} from '#src/state/plot.ts';
import {
  defaultPlot,
  mostPlotMuscles,
  type Plot,
  type PlotAxis,
  type PlotQuantity,
  plotAxes,
  plotQuantities,
} from '#src/state/plot-choice.ts';
import { simulation } from '#src/state/simulation.ts';
import { controlsStore, setPlot, setPlotShown } from '#src/state/store.ts';
import { PlotPicture, savePlotPicture } from './PlotPicture.tsx';
import { StudyHeader } from './StudyDrawer.tsx';
import { saveFile } from './save-file.ts';
import { useControls } from './use-store.ts';
import './plot.css';

/** The curves are worked out anew after this rest; ms. */
const restTime = 150;

const axisNames: Readonly<Record<PlotAxis, string>> = phrases({
  movement: 'over the movement',
  flexion: 'against flexion',
  abduction: 'against abduction',
  internalRotation: 'against internal rotation',
});

/** The half of the drawer that holds a plot: what, against what, which muscles, and the curves with a live cursor. */
export function PlotPanel() {
  const id = useId();
  const plot = useControls((controls) => controls.plot) ?? defaultPlot;
  const table = usePlotTable(plot);
  const picture = useRef<SVGSVGElement>(null);
  const isOfMuscles = plot.quantity !== 'pressure';

  return (
    <section className="plot-panel" aria-labelledby={`${id}-title`}>
      <StudyHeader
        title={t('Plots')}
        titleId={`${id}-title`}
        closeName={t('Close the plots')}
        onClose={() => setPlotShown(false)}
      >
        <select
          className="chip-select"
          aria-label={t('What is plotted')}
          value={plot.quantity}
          onChange={(event) => setPlot({ quantity: event.target.value as PlotQuantity })}
        >
          {plotQuantities.map((quantity) => (
            <option key={quantity} value={quantity}>
              {t(plotUnits[quantity].name)}
            </option>
          ))}
        </select>
        <select
          className="chip-select"
          aria-label={t('What it is plotted against')}
          value={plot.against}
          onChange={(event) => setPlot({ against: event.target.value as PlotAxis })}
        >
          {plotAxes.map((against) => (
            <option key={against} value={against}>
              {t(axisNames[against])}
            </option>
          ))}
        </select>
        {isOfMuscles && <MusclePicker muscles={plot.muscles} />}
        <button
          type="button"
          className="icon-button"
          aria-label={t('Save the numbers as CSV')}
          title={t('Save the numbers as CSV')}
          disabled={!table}
          onClick={() => table && saveCsv(table)}
        >
          <Download aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('Save the plot as a picture')}
          title={t('Save the plot as a picture')}
          disabled={!table}
          onClick={() => picture.current && savePlotPicture(picture.current)}
        >
          <Image aria-hidden="true" />
        </button>
      </StudyHeader>
      {table ? (
        <PlotPicture ref={picture} table={table} band={findBand(table)} />
      ) : (
        <p className="plot-wait" role="status">
          {t('Working the curves out …')}
        </p>
      )}
    </section>
  );
}

/** Adds a muscle to the plot or takes one away; at least one stays. */
function MusclePicker({ muscles }: { readonly muscles: readonly MuscleId[] }) {
  return (
    <select
      className="chip-select plot-muscles"
      aria-label={t('Muscles in the plot')}
      value=""
      onChange={(event) => {
        const id = event.target.value as MuscleId;
        const others = muscles.filter((other) => other !== id);
        const next = others.length < muscles.length ? others : [...muscles, id];
        if (next.length > 0) setPlot({ muscles: next.slice(-mostPlotMuscles) });
      }}
    >
      <option value="" disabled hidden>
        {muscles.length === 1
          ? t(findStructure(muscles[0]!).english)
          : t('{{count}} muscles', { count: muscles.length })}
      </option>
      {muscleIds.map((id) => (
        <option key={id} value={id}>
          {muscles.includes(id) ? '✓ ' : ''}
          {t(findStructure(id).english)}
        </option>
      ))}
    </select>
  );
}

/**
 * The curves of the present state. The last ones stay while new ones are worked out, but never under the name of another quantity
 * or another movement.
 */
function usePlotTable(wanted: Plot): PlotTable | null {
  const movementId = useControls((controls) => controls.movementId);
  const [made, setMade] = useState<{
    readonly table: PlotTable;
    readonly movementId: MovementId;
  } | null>(null);

  useEffect(() => {
    let key = '';
    let run = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const make = async () => {
      const controls = controlsStore.getState();
      const { plot } = controls;
      if (!plot) return;
      const mine = ++run;
      const table = await makePlotTable(controls, plot, simulation.solveAside, () => mine === run);
      if (table && mine === run) setMade({ table, movementId: controls.movementId });
    };
    const look = (pause: number) => {
      const next = findPlotKey(controlsStore.getState());
      if (next === key) return;
      key = next;
      clearTimeout(timer);
      timer = setTimeout(make, pause);
    };
    look(0);
    const stops = [
      // over an angle the other angles count, and a movement turns them all: its curves wait for the pause
      controlsStore.subscribe(() => !playerStore.getState().isPlaying && look(restTime)),
      playerStore.subscribe(({ isPlaying }) => !isPlaying && look(restTime)),
      simulation.subscribe(() => {
        if (key !== '' && run === 0) look(0);
      }),
    ];
    return () => {
      run++;
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, []);

  const isOfNow =
    made?.table.plot.quantity === wanted.quantity &&
    made.table.plot.against === wanted.against &&
    (wanted.against !== 'movement' || made.movementId === movementId);
  return isOfNow ? made.table : null;
}

function findBand({ plot }: PlotTable) {
  const axis = {
    'rotation-arm': 'internalRotation',
    'abduction-arm': 'abduction',
    'flexion-arm': 'flexion',
  }[plot.quantity as string] as 'internalRotation' | 'abduction' | 'flexion' | undefined;
  if (!axis || plot.against !== 'flexion' || plot.muscles.length !== 1) return null;
  return findPublishedBand(plot.muscles[0]!, axis);
}

function saveCsv(table: PlotTable): void {
  const name = findAxisName(controlsStore.getState(), table.plot.against);
  const blob = new Blob([formatPlotCsv(table, name)], { type: 'text/csv' });
  saveFile({ blob, extension: 'csv' }, 'deep-six-plot');
}
