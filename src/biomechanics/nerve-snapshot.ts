import { createBranches, createTrunks } from './nerve-branches.ts';
import { findStationCount, type NerveModel } from './nerve-model.ts';
import type { NerveSnapshot, NerveStrand } from './snapshot.ts';

/** Creates the nerve of a snapshot, still unsolved. */
export function createNerveSnapshot(model: NerveModel): NerveSnapshot {
  const stationCount = findStationCount(model);
  const strands = (['tibial', 'common-fibular'] as const).map(
    (id): NerveStrand => ({
      id,
      course: 'below',
      isActive: id === 'tibial',
      stationCount,
      nodes: new Float64Array(stationCount * 3),
      thicknessAxes: new Float64Array(stationCount * 3),
      halfWidth: new Float64Array(stationCount),
      halfThickness: new Float64Array(stationCount),
      pressure: new Float64Array(stationCount),
      tensionPressure: new Float64Array(stationCount),
      seatPressure: new Float64Array(stationCount),
      flattening: new Float64Array(stationCount),
      gap: new Float64Array(stationCount),
      arc: new Float64Array(stationCount),
      backing: new Uint8Array(stationCount),
      piriformisFrom: 0,
      piriformisTo: 0,
      peakPressure: 0,
      peakStation: 0,
      residual: 0,
    }),
  );
  const { nodes, thicknessAxes, halfWidth, halfThickness, pressure, flattening } = strands[0]!;
  return {
    strands,
    trunks: createTrunks(model, strands),
    branches: createBranches(model, strands),
    peakStrand: 0,
    stationCount,
    nodes,
    thicknessAxes,
    halfWidth,
    halfThickness,
    pressure,
    flattening,
    peakPressure: 0,
    peakStation: 0,
    peakPoint: new Float64Array(3),
    peakFlattening: 0,
    pressedLength: 0,
    band: 'normal',
    strain: 0,
    tension: 0,
    excursion: 0,
    converged: true,
    residual: 0,
  };
}
