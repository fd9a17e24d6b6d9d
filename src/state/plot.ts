import type { MuscleId } from '#src/anatomy/catalog.ts';
import type { MuscleSnapshot, Snapshot } from '#src/biomechanics/snapshot.ts';
import { phrases, t } from '#src/i18n/t.ts';
import { deg, toDegrees } from '#src/units/angle.ts';
import { pascalsPerMmHg } from '#src/units/format.ts';
import { type Controls, findControlsAt, type HipAngle, poseLimits } from './controls.ts';
import { findMovement } from './movements.ts';
import type { Plot, PlotAxis, PlotQuantity } from './plot-choice.ts';

/** One curve. */
export interface PlotSeries {
  /** Null for what belongs to no muscle. */
  readonly muscle: MuscleId | null;
  /** In the unit of the quantity. */
  readonly values: Float64Array;
}

/** The points of a plot: `x` is per cent of the movement, or degrees. */
export interface PlotTable {
  readonly plot: Plot;
  readonly x: Float64Array;
  readonly series: readonly PlotSeries[];
}

/** Unit and words of each quantity; positive and negative side where it has two. */
export const plotUnits: {
  readonly [quantity in PlotQuantity]: {
    readonly name: string;
    readonly unit: string;
    readonly sides?: readonly [above: string, below: string];
  };
} = phrases({
  'rotation-arm': {
    name: 'Rotation lever arm',
    unit: 'mm',
    sides: ['turns inward', 'turns outward'],
  },
  'abduction-arm': { name: 'Abduction lever arm', unit: 'mm', sides: ['abducts', 'adducts'] },
  'flexion-arm': { name: 'Flexion lever arm', unit: 'mm', sides: ['flexes', 'extends'] },
  length: { name: 'Length', unit: 'mm' },
  activation: { name: 'Activation', unit: '%' },
  force: { name: 'Force', unit: 'N' },
  power: { name: 'Power', unit: 'W', sides: ['drives (concentric)', 'brakes (eccentric)'] },
  pressure: { name: 'Nerve pressure', unit: 'mmHg' },
});

/** Points over a movement, and steps over an angle; degrees. */
const movementPoints = 101;
const angleStep = 2.5;

/** Where the plot is worked out: per cent of the movement, or degrees from limit to limit. */
export function findPlotPlaces(against: PlotAxis): Float64Array {
  if (against === 'movement') {
    return Float64Array.from({ length: movementPoints }, (_, index) => index);
  }
  const [min, max] = poseLimits[against].map(toDegrees) as [number, number];
  const count = Math.round((max - min) / angleStep) + 1;
  return Float64Array.from(
    { length: count },
    (_, index) => min + index * ((max - min) / (count - 1)),
  );
}

/** The controls at one place of a plot. Over an angle nobody works: the joint is held there by somebody else. */
export function findPlotControls(controls: Controls, against: PlotAxis, place: number): Controls {
  if (against === 'movement') return findControlsAt(controls, place / 100);
  return { ...controls, pose: { ...controls.pose, [against]: deg(place) }, instant: null };
}

/** Where the cursor stands now, in the unit of the axis. */
export function findPlotPlace(controls: Controls, progress: number, against: PlotAxis): number {
  return against === 'movement' ? progress * 100 : toDegrees(controls.pose[against as HipAngle]);
}

/** The quantity as a snapshot has it, in its own unit. */
export function readQuantity(
  snapshot: Snapshot,
  quantity: PlotQuantity,
  muscle: MuscleId | null,
): number {
  if (quantity === 'pressure') return snapshot.nerve.peakPressure / pascalsPerMmHg;
  const found = snapshot.muscles.find(({ id }) => id === muscle);
  return found ? readers[quantity](found) : Number.NaN;
}

const readers: {
  readonly [quantity in Exclude<PlotQuantity, 'pressure'>]: (muscle: MuscleSnapshot) => number;
} = {
  'rotation-arm': ({ momentArms }) => momentArms.internalRotation * 1000,
  'abduction-arm': ({ momentArms }) => momentArms.abduction * 1000,
  'flexion-arm': ({ momentArms }) => momentArms.flexion * 1000,
  length: ({ length }) => length * 1000,
  activation: ({ activation }) => activation * 100,
  force: ({ tension }) => tension,
  // what shortens under tension gives power, what is drawn out takes it up
  power: ({ tension, speed }) => -tension * speed,
};

/** Everything a plot depends on, as one text: the same text, the same curves. */
export function findPlotKey(controls: Controls): string {
  const { plot, movementId, pose, support, tightness, variant } = controls;
  if (!plot) return '';
  const rest =
    plot.against === 'movement' ? movementId : JSON.stringify({ ...pose, [plot.against]: 0 });
  const { thickening, triggerPoint, triggerPointSite, seated, isWorking, coContraction } = controls;
  return JSON.stringify([
    ...[plot, rest, support, tightness, variant, triggerPoint, triggerPointSite],
    ...[thickening, seated, isWorking, coContraction],
  ]);
}

/** Solves made before the page gets its turn again. */
const solvesInOneGo = 12;

/**
 * Works the curves out in small portions, so that the page stays live.
 *
 * @param solveAside solves a state on a snapshot of its own; null while there is no model.
 * @param isWanted asked after every portion; false gives up.
 * @returns the table, or null when it was given up or there is no model.
 */
export async function makePlotTable(
  controls: Controls,
  plot: Plot,
  solveAside: (controls: Controls) => Snapshot | null,
  isWanted: () => boolean,
): Promise<PlotTable | null> {
  const x = findPlotPlaces(plot.against);
  const muscles: readonly (MuscleId | null)[] =
    plot.quantity === 'pressure' ? [null] : plot.muscles;
  const series = muscles.map((muscle) => ({ muscle, values: new Float64Array(x.length) }));
  for (let index = 0; index < x.length; index++) {
    if (index % solvesInOneGo === 0 && index > 0) {
      await new Promise((resolve) => setTimeout(resolve));
      if (!isWanted()) return null;
    }
    const snapshot = solveAside(findPlotControls(controls, plot.against, x[index]!));
    if (!snapshot) return null;
    for (const { muscle, values } of series)
      values[index] = readQuantity(snapshot, plot.quantity, muscle);
  }
  return { plot, x, series };
}

/** The value of a curve between its points; clamped to its ends. */
export function findPlotValue({ x }: PlotTable, { values }: PlotSeries, place: number): number {
  const last = x.length - 1;
  if (place <= x[0]!) return values[0]!;
  if (place >= x[last]!) return values[last]!;
  const share = ((place - x[0]!) / (x[last]! - x[0]!)) * last;
  const index = Math.min(last - 1, Math.floor(share));
  return values[index]! + (share - index) * (values[index + 1]! - values[index]!);
}

/** Where a curve crosses zero, in the unit of the axis. */
export function findCrossings({ x }: PlotTable, { values }: PlotSeries): number[] {
  const places: number[] = [];
  for (let index = 1; index < x.length; index++) {
    const [before, after] = [values[index - 1]!, values[index]!];
    if (before === 0 || before * after >= 0) continue;
    places.push(x[index - 1]! + ((x[index]! - x[index - 1]!) * before) / (before - after));
  }
  return places;
}

/** The table as comma separated values with a line of names and units on top. */
export function formatPlotCsv({ plot, x, series }: PlotTable, movementName: string): string {
  const axis = plot.against === 'movement' ? `${movementName} (%)` : `${plot.against} (degrees)`;
  const { name, unit } = plotUnits[plot.quantity];
  const heads = series.map(({ muscle }) => `${muscle ?? 'sciatic-nerve'}: ${name} (${unit})`);
  const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = Array.from(x, (place, index) =>
    [place, ...series.map(({ values }) => values[index]!)]
      .map((value) => String(Math.round(value * 1000) / 1000))
      .join(','),
  );
  return `${[axis, ...heads].map(quote).join(',')}\n${rows.join('\n')}\n`;
}

/** Name of what a plot stands over. */
export function findAxisName({ movementId }: Controls, against: PlotAxis): string {
  if (against === 'movement') return t(findMovement(movementId).name);
  if (against === 'internalRotation') return t('Internal rotation');
  return t(against === 'flexion' ? 'Flexion' : 'Abduction');
}
