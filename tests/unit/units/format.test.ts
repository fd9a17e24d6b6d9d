import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deg } from '#src/units/angle.ts';
import {
  formatDegrees,
  formatLongDegrees,
  formatMillimetres,
  formatMmHg,
  formatNumber,
  formatPercent,
  formatSpokenNumber,
  parseNumber,
} from '#src/units/format.ts';

describe('format', () => {
  it('prints a true minus sign and no negative zero', () => {
    expect(formatDegrees(deg(-12))).toBe('\u221212°');
    expect(formatDegrees(deg(-0.3))).toBe('0°');
    expect(formatNumber(-0)).toBe('0');
  });

  it('says degrees in words', () => {
    expect(formatLongDegrees(deg(-25))).toBe('\u221225 degrees');
    expect(formatLongDegrees(deg(1))).toBe('1 degree');
    expect(formatSpokenNumber(-25)).toBe('minus 25');
  });

  it('converts SI at the edge', () => {
    expect(formatMillimetres(0.0294)).toBe('29\u00a0mm');
    expect(formatMmHg(24 * 133.322)).toBe('24\u00a0mmHg');
    expect(formatPercent(0.6)).toBe('60\u00a0%');
  });

  it('reads typed numbers with a comma, a unit, and either minus', () => {
    expect(parseNumber(' -25 ')).toBe(-25);
    expect(parseNumber('\u221225°')).toBe(-25);
    expect(parseNumber('12,5')).toBe(12.5);
    expect(parseNumber('60 %')).toBe(60);
    expect(parseNumber('')).toBeNull();
    expect(parseNumber('ten')).toBeNull();
    expect(parseNumber('1-2')).toBeNull();
  });

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (degrees) => {
        expect(parseNumber(formatDegrees(deg(degrees)))).toBe(degrees);
      }),
    );
  });
});
