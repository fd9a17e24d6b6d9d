import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PathTable, writeCorrections } from '#src/biomechanics/path-table.ts';
import { propertySeed } from '#tests/support/random-poses.ts';
import { createPathTable, neutralInputs, tinyAxes } from '#tests/support/tiny-models.ts';

const [min, max] = tinyAxes.range;
/** Stored corrections are rounded to 1 µm; the weights of a Catmull-Rom span sum to at most 1.4 per axis; m. */
const storedRounding = 0.5e-6 * 1.4 ** 3;
/** The same through the slope weights, which reach 3 per grid step of at least 0.68 rad; m/rad. */
const slopeRounding = 0.5e-6 * (3 / 0.56) * 1.4 ** 2;
/** Central difference of a smooth interpolant with a step of 1e-5 rad; m/rad. */
const differenceError = 1e-8;

function look(table: PathTable, flexion: number, abduction: number, internalRotation: number) {
  const arrays = Array.from({ length: 4 }, () => new Float64Array(table.valueCount).fill(9));
  const [value, dFlexion, dAbduction, dRotation] = arrays as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  writeCorrections(value, dFlexion, dAbduction, dRotation, table, {
    ...neutralInputs,
    flexion,
    abduction,
    internalRotation,
  });
  return { value, slopes: [dFlexion, dAbduction, dRotation] as const };
}

const inside = fc.double({ min: min + 1e-4, max: max - 1e-4, noNaN: true });

describe('the table of corrections', () => {
  it('gives back what is stored at the grid poses, its corners included', () => {
    const table = createPathTable(1, (f, a, r) => 0.004 * Math.sin(3 * f + a - 2 * r));
    for (const f of table.flexion) {
      for (const a of table.abduction) {
        for (const r of table.internalRotation) {
          const wanted = 0.004 * Math.sin(3 * f + a - 2 * r);
          expect(Math.abs(look(table, f, a, r).value[0]! - wanted)).toBeLessThan(storedRounding);
        }
      }
    }
  });

  it('is exact for corrections that grow evenly with the angles, up to the edges', () => {
    const table = createPathTable(2, (f, a, r, value) =>
      value === 0 ? 0.002 * f - 0.003 * a + 0.004 * r : 0.001,
    );
    fc.assert(
      fc.property(inside, inside, inside, (f, a, r) => {
        const { value, slopes } = look(table, f, a, r);
        expect(Math.abs(value[0]! - (0.002 * f - 0.003 * a + 0.004 * r))).toBeLessThan(
          storedRounding,
        );
        expect(Math.abs(value[1]! - 0.001)).toBeLessThan(storedRounding);
        [0.002, -0.003, 0.004].forEach((slope, axis) => {
          expect(Math.abs(slopes[axis]![0]! - slope)).toBeLessThan(slopeRounding);
          expect(Math.abs(slopes[axis]![1]!)).toBeLessThan(slopeRounding);
        });
      }),
      { seed: propertySeed },
    );
  });

  it('is exact for a parabola away from the edges', () => {
    const table = createPathTable(1, (f) => 0.005 * f * f);
    const inner = table.flexion;
    for (let f = inner[1]!; f <= inner[3]!; f += 0.05) {
      expect(Math.abs(look(table, f, 0, 0).value[0]! - 0.005 * f * f)).toBeLessThan(storedRounding);
    }
  });

  it('has the slopes of its own values', () => {
    const table = createPathTable(1, (f, a, r) => 0.01 * Math.sin(2 * f) * Math.cos(a - r));
    const step = 1e-5;
    fc.assert(
      fc.property(inside, inside, inside, (f, a, r) => {
        const { slopes } = look(table, f, a, r);
        const at = [f, a, r] as const;
        slopes.forEach((slope, axis) => {
          const shifted = (by: number) =>
            at.map((angle, i) => angle + (i === axis ? by : 0)) as [number, number, number];
          const ahead = look(table, ...shifted(step)).value[0]!;
          const behind = look(table, ...shifted(-step)).value[0]!;
          // across a grid value the second derivative steps, which a central difference sees halved
          const kink = 0.2 * step;
          expect(Math.abs((ahead - behind) / (2 * step) - slope[0]!)).toBeLessThan(
            differenceError + kink,
          );
        });
      }),
      { seed: propertySeed, numRuns: 300 },
    );
  });

  it('neither value nor slope jumps at a grid value', () => {
    const table = createPathTable(1, (f, a, r) => 0.01 * Math.sin(2 * f + a) * Math.cos(r));
    for (const angle of table.flexion.subarray(1, -1)) {
      const before = look(table, angle - 1e-9, 0.3, 0.4);
      const after = look(table, angle + 1e-9, 0.3, 0.4);
      expect(Math.abs(before.value[0]! - after.value[0]!)).toBeLessThan(1e-10);
      before.slopes.forEach((slope, axis) => {
        expect(Math.abs(slope[0]! - after.slopes[axis]![0]!)).toBeLessThan(1e-8);
      });
    }
  });

  it('is clamped outside its grid', () => {
    const table = createPathTable(1, (f, a, r) => 0.004 * f + 0.002 * a * r);
    const limit = { low: look(table, min, min, min), high: look(table, max, max, max) };
    expect(look(table, min - 3, min - 0.1, min - 1).value).toEqual(limit.low.value);
    expect(look(table, max + 3, max + 0.1, max + 1).value).toEqual(limit.high.value);
  });

  it('works on the smallest grid it admits, four values on an axis', () => {
    const table = createPathTable(1, (f, a, r) => 0.001 * (f + a + r), {
      counts: [4, 4, 4],
      range: tinyAxes.range,
    });
    for (let t = 0; t <= 1; t += 0.05) {
      const angle = min + t * (max - min);
      const found = look(table, angle, angle, angle).value[0]!;
      expect(Math.abs(found - 0.003 * angle)).toBeLessThan(storedRounding);
    }
  });
});
