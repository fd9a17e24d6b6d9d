import { Color } from 'three';
import { describe, expect, it } from 'vitest';
import {
  createRampColours,
  rampPressures,
  venousThreshold,
  writeRampColour,
} from '#src/scene/nerve-ramp.ts';
import { palettes } from '#src/scene/palette.ts';
import { pascalsPerMmHg } from '#src/units/format.ts';

const mmHg = (value: number) => value * pascalsPerMmHg;

describe('nerve ramp', () => {
  for (const stage of ['dark', 'light'] as const) {
    const palette = palettes[stage];
    const colours = createRampColours(palette);
    const at = (value: number) => writeRampColour(new Color(), mmHg(value), colours);

    it(`shows each band's own colour at its centre on the ${stage} stage`, () => {
      const expected = [
        palette.bandNormal,
        palette.bandVenous,
        palette.bandReduced,
        palette.bandBlocked,
      ];
      const shown = rampPressures.map((pressure) =>
        writeRampColour(new Color(), pressure, colours).getHexString(),
      );
      expect(shown).toEqual(expected.map((hex) => hex.slice(1).toLowerCase()));
    });

    it(`is the nerve's own colour without pressure on the ${stage} stage`, () => {
      expect(`#${at(0).getHexString().toUpperCase()}`).toBe(palette.nerve);
    });

    it(`has no jump anywhere between 0 and 120 mmHg on the ${stage} stage`, () => {
      // the steepest stretch crosses one channel's whole range in 15 mmHg
      const steepest = 1 / 15;
      for (let value = 0; value < 120; value += 0.25) {
        const a = at(value);
        const b = at(value + 0.25);
        const change = Math.max(Math.abs(a.r - b.r), Math.abs(a.g - b.g), Math.abs(a.b - b.b));
        expect(change).toBeLessThanOrEqual(0.25 * steepest + 1e-9);
      }
    });
  }

  it('puts every centre inside its band and the halo at the first threshold', () => {
    const [normal, venous, reduced, blocked] = rampPressures;
    expect(normal).toBeLessThan(mmHg(20));
    expect(venous).toBeGreaterThan(mmHg(20));
    expect(venous).toBeLessThan(mmHg(30));
    expect(reduced).toBeGreaterThan(mmHg(30));
    expect(reduced).toBeLessThan(mmHg(60));
    expect(blocked).toBeGreaterThan(mmHg(60));
    expect(venousThreshold).toBeCloseTo(2666.44, 2);
  });
});
