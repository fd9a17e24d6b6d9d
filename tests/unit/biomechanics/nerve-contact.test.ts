import { describe, expect, it } from 'vitest';
import {
  bandLimits,
  contactFigures,
  findBand,
  millimetreOfMercury,
  solveNerveContact,
} from '#src/biomechanics/nerve-contact.ts';
import type { NerveSnapshot } from '#src/biomechanics/snapshot.ts';
import { createSnapshot } from '#src/biomechanics/solve.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { createRodMuscle, createRodNerve, createTinyHip } from '#tests/support/tiny-models.ts';

/** Pressure below which nothing touches: the softness of contact has a tail; Pa. */
const noContact = 0.2 * millimetreOfMercury;
/** Largest unbalanced force the solver leaves at a station; N. */
const solverResidual = 1e-4;

const nerveX = -0.05;
const pullOfNerve = 0.5;

/** A muscle 60 mm wide and 13 cm long whose middle crosses behind or before a vertical nerve. */
function press(gap: number, pull = 2, bedStiffness = 20e3) {
  const x = nerveX - gap;
  const rods = [0.03, 0.01, -0.01, -0.03].map((y): [Vec3, Vec3] => [
    [x, y, -0.065],
    [x, y, 0.065],
  ]);
  const hip = createTinyHip(
    createRodMuscle(rods, 13),
    createRodNerve([nerveX, 0.12, 0], [nerveX, -0.12, 0], 25),
  );
  const snapshot = createSnapshot(hip);
  // lay the unloaded nerve down afresh: createSnapshot has pressed it already
  const { nerve } = snapshot;
  const last = nerve.stationCount - 1;
  for (let station = 0; station <= last; station++) {
    nerve.nodes.set([nerveX, 0.12 - (0.24 * station) / last, 0], station * 3);
    nerve.thicknessAxes.set([-1, 0, 0], station * 3);
    nerve.halfWidth[station] = 0.007;
    nerve.halfThickness[station] = 0.003;
  }
  const bed = new Float64Array(nerve.stationCount).fill(bedStiffness);
  solveNerveContact(nerve, snapshot.muscles[0]!, pull, pullOfNerve, bed);
  return { nerve, spacing: 0.24 / last, bedStiffness };
}

/** How far a station has been pushed from its straight course; m, positive away from the muscle. */
function findShift(nerve: NerveSnapshot, station: number): number {
  const x = nerve.nodes[station * 3]! - nerveX;
  const y = nerve.nodes[station * 3 + 1]! - (0.12 - (0.24 * station) / (nerve.stationCount - 1));
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

  it('carries less than 0.2 mmHg', () => {
    expect(nerve.peakPressure).toBeGreaterThanOrEqual(0);
    expect(nerve.peakPressure).toBeLessThan(noContact);
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
  const { nerve, spacing, bedStiffness } = press(touching - 0.006, 20);

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
    const last = nerve.stationCount - 1;
    for (let station = 0; station <= last; station++) {
      expect(nerve.pressure[station]!).toBeCloseTo(nerve.pressure[last - station]!, 3);
    }
  });

  it('balances pressure, bed and its own tension at every station', () => {
    expect(nerve.converged).toBe(true);
    for (let station = 1; station < nerve.stationCount - 1; station++) {
      const shift = findShift(nerve, station);
      const curvature = findShift(nerve, station - 1) - 2 * shift + findShift(nerve, station + 1);
      const force =
        2 * 0.007 * nerve.pressure[station]! -
        bedStiffness * shift +
        (pullOfNerve * curvature) / spacing ** 2;
      // one Newton step follows the last residual that was measured, so it is smaller still
      expect(Math.abs(force * spacing)).toBeLessThan(solverResidual);
    }
  });

  it('grows wider as it grows flatter, at the same area', () => {
    for (let station = 0; station < nerve.stationCount; station++) {
      const area = nerve.halfWidth[station]! * nerve.halfThickness[station]!;
      expect(area).toBeCloseTo(0.007 * 0.003, 12);
    }
    const wanted = Math.log(1 + (3 * nerve.peakPressure) / contactFigures.nerveModulus) / 3;
    expect(nerve.peakFlattening).toBeCloseTo(wanted, 12);
    expect(nerve.halfThickness[nerve.peakStation]!).toBeCloseTo(0.003 * (1 - wanted), 12);
  });

  it('counts the length above the venous threshold', () => {
    const above = [...nerve.pressure].filter((pressure) => pressure > bandLimits.normal).length;
    expect(nerve.pressedLength).toBeCloseTo(above * spacing, 9);
  });
});

describe('the pressure', () => {
  it('grows with the overlap, without a step where contact begins', () => {
    let last = press(touching + 0.004).nerve.peakPressure;
    for (let overlap = -0.0038; overlap <= 0.006; overlap += 0.0002) {
      const pressure = press(touching - overlap).nerve.peakPressure;
      expect(pressure).toBeGreaterThan(last);
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
    const { fatDepth, fatModulus, muscleDepth, muscleModulus, muscleModulusPerNewton } =
      contactFigures;
    const compliance =
      fatDepth / fatModulus +
      muscleDepth / (muscleModulus + muscleModulusPerNewton * pull) +
      (contactFigures.bandArea * contactFigures.bandSpan) / (4 * pull) +
      0.003 / contactFigures.nerveModulus;
    // the muscle is rounded balls: its surface is known within the rounding
    const low = (0.005 - 2 * contactFigures.rounding) / compliance;
    const high = (0.005 + 2 * contactFigures.rounding) / compliance;
    expect(nerve.peakPressure).toBeGreaterThan(low);
    expect(nerve.peakPressure).toBeLessThan(high);
  });
});
