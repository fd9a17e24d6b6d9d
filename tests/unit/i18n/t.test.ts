import { afterEach, describe, expect, it, vi } from 'vitest';
import { getLanguage, inSentence, onLanguage, phrases, setLanguage, t } from '#src/i18n/t.ts';
import { formatDecimal } from '#src/units/format.ts';

describe('words', () => {
  afterEach(() => setLanguage('en'));

  it('are English as they are written, with their values', () => {
    expect(t('Ghost {{name}}', { name: 'Piriformis' })).toBe('Ghost Piriformis');
    expect(t('A: b. <c> & “d”')).toBe('A: b. <c> & “d”');
    expect(t('Ghost {{name}}', { name: '<b>&' })).toBe('Ghost <b>&');
    expect(t('')).toBe('');
  });

  it('know the English plural', () => {
    expect(t('{{count}} muscles', { count: 1 })).toBe('1 muscle');
    expect(t('{{count}} muscles', { count: 3 })).toBe('3 muscles');
    expect(t('{{count}} apples of {{who}}', { count: 2 })).toBe('2 apples of {{who}}');
    expect(t('constructor')).toBe('constructor');
  });

  it('turn to another language, and tell who listens', async () => {
    const heard = vi.fn();
    const stop = onLanguage(heard);
    await setLanguage('de');
    stop();
    expect(heard).toHaveBeenCalledOnce();
    expect(getLanguage()).toBe('de');
    expect(t('Bones')).toBe('Knochen');
    expect(t('Nobody has translated this')).toBe('Nobody has translated this');
    expect(formatDecimal(4.94)).toBe('4,9');
    await setLanguage('en');
    expect(t('Bones')).toBe('Bones');
    expect(formatDecimal(4.94)).toBe('4.9');
  });

  it('are small within a sentence, save German nouns and abbreviations', async () => {
    expect(inSentence('Gluteus maximus')).toBe('gluteus maximus');
    expect(inSentence('FAIR test')).toBe('FAIR test');
    await setLanguage('de');
    expect(inSentence('Knochen')).toBe('Knochen');
  });

  it('in tables stay what they are', () => {
    const table = { on: 'Shown' };
    expect(phrases(table)).toBe(table);
  });
});
