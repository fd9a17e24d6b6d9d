import { getLanguage, t } from '#src/i18n/t.ts';
import { type Radians, toDegrees } from './angle.ts';

/** The only place that prints units. Numbers are whole, with a true minus sign and no "−0". */

/** Pa in one millimetre of mercury. */
export const pascalsPerMmHg = 133.322;

/** Keeps a number and its unit on one line. */
const space = '\u00a0';
const minus = '\u2212';

/** A whole number as it is printed: `−12`, `0`, `45`. */
export function formatNumber(value: number): string {
  const rounded = Math.round(value);
  return rounded < 0 ? `${minus}${-rounded}` : `${Math.abs(rounded)}`;
}

/** A number with one decimal, with the mark of the language: `4.9`, `4,9`. */
export function formatDecimal(value: number): string {
  return value.toLocaleString(getLanguage(), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    useGrouping: false,
  });
}

/** A whole number as it is spoken: `minus 12`. */
export function formatSpokenNumber(value: number): string {
  return formatNumber(value).replace(minus, `${t('minus')} `);
}

/** rad → `−12°`. */
export function formatDegrees(angle: Radians): string {
  return `${formatNumber(toDegrees(angle))}°`;
}

/** rad → `−12 degrees`, for names and help. */
export function formatLongDegrees(angle: Radians): string {
  const number = formatNumber(toDegrees(angle));
  return `${number} ${t(number === '1' || number === `${minus}1` ? 'degree' : 'degrees')}`;
}

/** m → `29 mm`. */
export function formatMillimetres(length: number): string {
  return `${formatNumber(length * 1000)}${space}mm`;
}

/** m → `4.9`, in mm without the unit. */
export function formatFineNumber(length: number): string {
  return formatDecimal(length * 1000);
}

/** m → `4.9 mm`, for what is smaller than a finger. */
export function formatFineMillimetres(length: number): string {
  return `${formatFineNumber(length)}${space}mm`;
}

/** s → `0.4 s`; below a tenth `under 0.1 s`. */
export function formatSeconds(time: number): string {
  return time < 0.05
    ? `${t('under')} ${formatDecimal(0.1)}${space}s`
    : `${formatDecimal(time)}${space}s`;
}

/** Pa → `24`, in mmHg without the unit. */
export function formatMmHgNumber(pressure: number): string {
  return formatNumber(pressure / pascalsPerMmHg);
}

/** Pa → `24 mmHg`. */
export function formatMmHg(pressure: number): string {
  return `${formatMmHgNumber(pressure)}${space}mmHg`;
}

/** 0 to 1 → `60 %`. */
export function formatPercent(fraction: number): string {
  return `${formatNumber(fraction * 100)}${space}%`;
}

/**
 * Typed text → number; null when it holds none. Accepts a comma, a true minus sign and a unit behind
 * the number.
 */
export function parseNumber(text: string): number | null {
  const match = /^\s*([-+\u2212\u2013]?)\s*(\d+(?:[.,]\d*)?|[.,]\d+)\s*(?:°|%|degrees?)?\s*$/.exec(
    text,
  );
  if (!match) return null;
  const value = Number(match[2]!.replace(',', '.'));
  return match[1] === '-' || match[1] === '\u2212' || match[1] === '\u2013' ? 0 - value : value;
}
