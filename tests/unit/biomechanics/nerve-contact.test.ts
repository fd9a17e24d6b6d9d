import { describe, expect, it } from 'vitest';
import { contactFigures } from '#src/biomechanics/contact-figures.ts';
import { findSeriesCompliance, solverResidual } from '#src/biomechanics/nerve-contact.ts';
import { stationsPerNode } from '#src/biomechanics/nerve-model.ts';
import { createNerveWorkspace } from '#src/biomechanics/nerve-workspace.ts';
import { bandLimits, findBand, millimetreOfMercury } from '#src/biomechanics/pressure-bands.ts';
import type { NerveSnapshot } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, restingInputs } from '#src/biomechanics/solve.ts';
import { solveNerve } from '#src/biomechanics/solve-nerve.ts';
import { createIdentity } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { createRodMuscle, createRodNerve, createTinyHip } from '#tests/support/tiny-models.ts';

const nerveX = -0.05;
/** The nerve is twice as long below the muscle, because contact is looked for in its upper half alone. */
const top = 0.12;
const length = 0.48;
const halfStations = 24;

/** A muscle 60 mm wide and 13 cm long whose middle crosses behind or before a vertical nerve. */
function press(gap: number, pull = 2, bedStiffness = 20e3) {
  const x = nerveX - gap;
  const rods = [0.03, 0.01, -0.01, -0.03].map((y): [Vec3, Vec3] => [
    [x, y, -0.065],
    [x, y, 0.065],
  ]);
  const rod = createRodNerve([nerveX, top, 0], [nerveX, top - length, 0], 25);
  const hip = createTinyHip(createRodMuscle(rods, 13), {
    ...rod,
    bedStiffness: rod.bedStiffness.map(() => bedStiffness),
  });
  const snapshot = createSnapshot(hip);
  const { nerve } = snapshot;
  const muscle = snapshot.muscles[0]!;
  muscle.tension = pull;
  solveNerve(
    hip,
    restingInputs,
    nerve,
    muscle,
    Float64Array.from([...hip.muscles[0]!.rest, ...hip.nerve.rest]),
    createIdentity(),
    createIdentity(),
    createNerveWorkspace(hip.nerve, hip.muscles[0]!),
  );
  return { nerve, spacing: length / (nerve.stationCount - 1), bedStiffness };
}

/** How far a station has been pushed from its straight course; m, positive away from the muscle. */
function findShift(nerve: NerveSnapshot, station: number): number {
  const x = nerve.nodes[station * 3]! - nerveX;
  const y = nerve.nodes[station * 3 + 1]! - (top - (length * station) / (nerve.stationCount - 1));
  return Math.sign(x) * Math.hypot(x, y, nerve.nodes[station * 3 + 2]!);
}

/** The surfaces touch where the gap is the sum of both half thicknesses. */
const touching = 0.006 + 0.003;

describe('the bands', () => {
  it.each([
    [0, 'normal'],
    [19.99, 'normal'],
    [20, 'venous'],
    [29.99, 'venous'],
    [30, 'reduced'],
    [60, 'reduced'],
    [60.01, 'blocked'],
  ])('call %s mmHg %s', (pressure, band) => {
    expect(findBand(pressure * millimetreOfMercury)).toBe(band);
  });

  it('have limits in rising order', () => {
    expect(bandLimits.normal).toBeLessThan(bandLimits.venous);
    expect(bandLimits.venous).toBeLessThan(bandLimits.reduced);
  });
});

describe('a nerve that nothing touches', () => {
  const { nerve } = press(0.04);

  it('carries no pressure at all', () => {
    // a straight course of rounded numbers bends by 1e-15
    expect(nerve.peakPressure).toBeLessThan(1e-6);
    expect(nerve.band).toBe('normal');
    expect(nerve.pressedLength).toBe(0);
  });

  it('keeps its place and its shape', () => {
    for (let station = 0; station < nerve.stationCount; station++) {
      expect(Math.abs(findShift(nerve, station))).toBeLessThan(1e-6);
      expect(nerve.flattening[station]).toBeLessThan(1e-3);
    }
  });
});

describe('a pressed nerve', () => {
  const { nerve, spacing, bedStiffness } = press(touching - 0.008, 20);

  it('is pressed most where the muscle crosses, and not at its ends', () => {
    expect(nerve.peakPressure).toBeGreaterThan(bandLimits.normal);
    // the muscle's rim included
    expect(Math.abs(nerve.peakPoint[1]!)).toBeLessThan(0.03 + 0.006);
    expect(nerve.pressure[0]).toBe(0);
    expect(nerve.pressure.at(-1)).toBe(0);
    expect(nerve.peakPressure).toBe(nerve.pressure[nerve.peakStation]);
  });

  it('gives way to the side away from the muscle', () => {
    expect(findShift(nerve, nerve.peakStation)).toBeGreaterThan(0.0005);
  });

  it('is pressed the same above and below the middle of a symmetric muscle', () => {
    for (let station = 0; station <= halfStations; station++) {
      const below = nerve.pressure[halfStations - station]!;
      expect(nerve.pressure[station]!).toBeCloseTo(below, 3);
    }
  });

  it('balances pressure, bed and its own tension at every station', () => {
    expect(nerve.converged).toBe(true);
    // stations of the first span are not evenly spaced
    for (let station = stationsPerNode + 1; station < halfStations; station++) {
      const shift = findShift(nerve, station);
      const curvature = findShift(nerve, station - 1) - 2 * shift + findShift(nerve, station + 1);
      const force =
        2 * 0.007 * nerve.pressure[station]! -
        bedStiffness * shift +
        (nerve.tension * curvature) / spacing ** 2;
      expect(Math.abs(force * spacing)).toBeLessThan(solverResidual);
    }
  });

  it('grows wider as it grows flatter, at the same area', () => {
    for (let station = 0; station < halfStations; station++) {
      const area = nerve.halfWidth[station]! * nerve.halfThickness[station]!;
      expect(area).toBeCloseTo(0.007 * 0.003, 12);
    }
    const wanted = Math.log(1 + (3 * nerve.peakPressure) / contactFigures.nerveModulus) / 3;
    expect(nerve.peakFlattening).toBeCloseTo(wanted, 12);
    expect(nerve.halfThickness[nerve.peakStation]!).toBeCloseTo(0.003 * (1 - wanted), 12);
  });

  it('counts the length above the venous threshold', () => {
    const above = [...nerve.pressure].filter((pressure) => pressure > bandLimits.normal).length;
    expect(nerve.pressedLength).toBeGreaterThan((above - 1) * spacing);
    expect(nerve.pressedLength).toBeLessThan((above + 1) * spacing);
  });
});

describe('the pressure', () => {
  it('grows with the overlap, without a step where contact begins', () => {
    let last = press(touching + 0.004).nerve.peakPressure;
    for (let overlap = -0.0038; overlap <= 0.006; overlap += 0.0002) {
      const pressure = press(touching - overlap).nerve.peakPressure;
      expect(pressure).toBeGreaterThanOrEqual(last);
      if (overlap > 0) expect(pressure).toBeGreaterThan(last);
      expect(pressure - last).toBeLessThan(3 * millimetreOfMercury);
      last = pressure;
    }
  });

  it('grows with the pull of the muscle', () => {
    const at = (pull: number) => press(touching - 0.004, pull).nerve.peakPressure;
    expect(at(4)).toBeGreaterThan(at(2));
    expect(at(20)).toBeGreaterThan(at(4));
  });

  it('grows when what lies behind the nerve is stiffer, and tends to a limit', () => {
    const at = (bed: number) => press(touching - 0.004, 20, bed).nerve.peakPressure;
    expect(at(40e3)).toBeGreaterThan(at(10e3));
    // against rock the nerve stays and takes what the tissues in series let through
    expect(at(1e9) / at(1e8)).toBeCloseTo(1, 2);
  });

  it('is the overlap over the series of compliances when the nerve cannot move', () => {
    const pull = 5;
    const { nerve } = press(touching - 0.005, pull, 1e9);
    const { bandSpan, bandArea } = contactFigures;
    const compliance = findSeriesCompliance(pull, 0.003, bandSpan, bandArea);
    // the muscle is rounded balls: its surface is known within the rounding
    const low = (0.005 - 2 * contactFigures.rounding) / compliance;
    const high = (0.005 + 2 * contactFigures.rounding) / compliance;
    expect(nerve.peakPressure).toBeGreaterThan(low);
    expect(nerve.peakPressure).toBeLessThan(high);
  });
});
