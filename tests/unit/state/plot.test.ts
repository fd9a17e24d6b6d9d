import { describe, expect, it } from 'vitest';
import { createHipModel } from '#src/anatomy/create-hip-model.ts';
import { findPublishedBand } from '#src/anatomy/published-arms.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { type Controls, defaultControls, findInputs } from '#src/state/controls.ts';
import {
  findCrossings,
  findPlotKey,
  findPlotPlaces,
  findPlotValue,
  formatPlotCsv,
  makePlotTable,
  type PlotTable,
} from '#src/state/plot.ts';
import { defaultPlot, parsePlot } from '#src/state/plot-choice.ts';
import { deg } from '#src/units/angle.ts';
import { loadPathFile } from '#tests/support/real-model.ts';

const table: PlotTable = {
  plot: defaultPlot,
  x: Float64Array.of(0, 10, 20),
  series: [{ muscle: 'piriformis', values: Float64Array.of(-4, -2, 6) }],
};

describe('a plot', () => {
  it('reads between its points and stops at its ends', () => {
    const [series] = table.series;
    expect(findPlotValue(table, series!, 15)).toBeCloseTo(2, 12);
    expect(findPlotValue(table, series!, -3)).toBe(-4);
    expect(findPlotValue(table, series!, 99)).toBe(6);
  });

  it('finds where a curve changes side', () => {
    expect(findCrossings(table, table.series[0]!)).toEqual([12.5]);
  });

  it('is written as a table with names and units', () => {
    expect(formatPlotCsv(table, 'Walking')).toBe(
      'flexion (degrees),piriformis: Rotation lever arm (mm)\n0,-4\n10,-2\n20,6\n',
    );
  });

  it('covers the range of an angle from limit to limit, and a movement in per cent', () => {
    const flexions = findPlotPlaces('flexion');
    expect(flexions[0]).toBeCloseTo(-20, 9);
    expect(flexions.at(-1)).toBeCloseTo(115, 9);
    expect(findPlotPlaces('movement')).toHaveLength(101);
  });

  it('is made anew for what it depends on, and not for its own angle', () => {
    const shown: Controls = { ...defaultControls, plot: defaultPlot };
    const key = findPlotKey(shown);
    expect(findPlotKey({ ...shown, pose: { ...shown.pose, flexion: deg(50) } })).toBe(key);
    expect(findPlotKey({ ...shown, pose: { ...shown.pose, abduction: deg(5) } })).not.toBe(key);
    expect(findPlotKey({ ...shown, tightness: 0.5 })).not.toBe(key);
    expect(findPlotKey({ ...shown, labels: false })).toBe(key);
  });

  it('refuses what no plot is called', () => {
    for (const text of [
      '',
      'length',
      'length.flexion',
      'length.flexion.spleen',
      'mood.flexion.piriformis',
    ])
      expect(parsePlot(text), text).toBeUndefined();
    expect(parsePlot('length.movement.piriformis~gluteus-medius')?.muscles).toEqual([
      'piriformis',
      'gluteus-medius',
    ]);
  });
});

describe('the curve of piriformis over flexion', () => {
  const model = createHipModel(loadPathFile());
  const snapshot = createSnapshot(model);
  const solveAside = (controls: Controls) => solve(model, findInputs(controls), snapshot);

  it('turns from outward to inward once, beside the published models', async () => {
    const controls: Controls = { ...defaultControls, plot: defaultPlot };
    const made = (await makePlotTable(controls, defaultPlot, solveAside, () => true))!;
    const crossings = findCrossings(made, made.series[0]!);
    expect(crossings).toHaveLength(1);
    const band = findPublishedBand('piriformis', 'internalRotation')!;
    expect(band.models).toHaveLength(4);
    // half a centimetre beside the band is within what people differ by
    const tolerance = 5;
    band.flexions.forEach((flexion, index) => {
      const arm = findPlotValue(made, made.series[0]!, flexion);
      expect(arm, `${flexion}°`).toBeGreaterThan(band.low[index]! * 1000 - tolerance);
      expect(arm, `${flexion}°`).toBeLessThan(band.high[index]! * 1000 + tolerance);
    });
  });

  it('is given up when nobody wants it any more', async () => {
    const controls: Controls = { ...defaultControls, plot: defaultPlot };
    expect(await makePlotTable(controls, defaultPlot, solveAside, () => false)).toBeNull();
  });
});
