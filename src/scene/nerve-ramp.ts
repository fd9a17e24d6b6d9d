import { Color } from 'three';
import { pascalsPerMmHg } from '#src/units/format.ts';
import type { Palette } from './palette.ts';

/** Pressure from which the nerve counts as pressed and gets its halo: 20 mmHg; Pa. */
export const venousThreshold = 20 * pascalsPerMmHg;

/**
 * Pressures at which the ramp shows a band's own colour; Pa, rising.
 *
 * The ramp is continuous between band centres: normal (0 to 20 mmHg), venous flow affected (20 to 30),
 * blood supply reduced (30 to 60). The last band is open; its colour is full from 75 mmHg on, as far
 * above its lower limit as the centre of the third band lies below it.
 */
export const rampPressures: readonly [number, number, number, number] = [
  10 * pascalsPerMmHg,
  25 * pascalsPerMmHg,
  45 * pascalsPerMmHg,
  75 * pascalsPerMmHg,
];

/** Lower limits of the bands that are marked by one, two and three rings on the nerve; Pa. Source: design. */
export const ringPressures: readonly [number, number, number] = [
  20 * pascalsPerMmHg,
  30 * pascalsPerMmHg,
  60 * pascalsPerMmHg,
];

/** The four colours of the ramp in the order of `rampPressures`, linear. */
export function createRampColours(palette: Palette): [Color, Color, Color, Color] {
  return [
    new Color(palette.bandNormal),
    new Color(palette.bandVenous),
    new Color(palette.bandReduced),
    new Color(palette.bandBlocked),
  ];
}

/**
 * Fills `out` with the nerve's colour at a pressure: piecewise linear in linear light, constant outside
 * the first and last band centre. The fragment shader of the nerve does the same sum.
 *
 * @param pressure Pa, ≥ 0.
 */
export function writeRampColour(out: Color, pressure: number, colours: readonly Color[]): Color {
  out.copy(colours[0]!);
  for (let stop = 1; stop < rampPressures.length; stop++) {
    const from = rampPressures[stop - 1]!;
    const to = rampPressures[stop]!;
    const share = Math.min(Math.max((pressure - from) / (to - from), 0), 1);
    out.lerp(colours[stop]!, share);
    // past the first stop not reached, later stops have share 0 and change nothing
  }
  return out;
}
