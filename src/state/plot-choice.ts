import { type MuscleId, muscleIds } from '#src/anatomy/catalog.ts';

/** What can be plotted. All but the pressure are one curve for each muscle. */
export const plotQuantities = [
  'rotation-arm',
  'abduction-arm',
  'flexion-arm',
  'length',
  'activation',
  'force',
  'power',
  'pressure',
] as const;

export type PlotQuantity = (typeof plotQuantities)[number];

/** What it is plotted against: the loaded movement, or one angle with all else as it stands. */
export const plotAxes = ['movement', 'flexion', 'abduction', 'internalRotation'] as const;

export type PlotAxis = (typeof plotAxes)[number];

export interface Plot {
  readonly quantity: PlotQuantity;
  readonly against: PlotAxis;
  readonly muscles: readonly MuscleId[];
}

/** The reversal of piriformis: what the plots are for first of all. */
export const defaultPlot: Plot = {
  quantity: 'rotation-arm',
  against: 'flexion',
  muscles: ['piriformis'],
};

/** Most curves in one plot; more cannot be told apart on a projector. */
export const mostPlotMuscles = 5;

/** `quantity.against.muscle~muscle` */
export function formatPlot(plot: Plot | null): string {
  return plot ? `${plot.quantity}.${plot.against}.${plot.muscles.join('~')}` : '';
}

export function parsePlot(text: string): Plot | undefined {
  const [quantityText, againstText, muscleText, ...rest] = text.split('.');
  const quantity = plotQuantities.find((known) => known === quantityText);
  const against = plotAxes.find((known) => known === againstText);
  const names = (muscleText ?? '').split('~');
  const muscles = muscleIds.filter((id) => names.includes(id));
  const isWhole = muscles.length === names.length && muscles.length <= mostPlotMuscles;
  return quantity && against && isWhole && rest.length === 0
    ? { quantity, against, muscles: names as MuscleId[] }
    : undefined;
}
