import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Palette, palettes } from '#src/scene/palette.ts';

/** Every style sheet of the page, as one text. */
const styles = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))
  .join('\n');

/** Value of a token on a stage; the dark one stands first, the light one in its own block. */
function findToken(stage: 'dark' | 'light', name: string): string | undefined {
  const from = stage === 'dark' ? 0 : styles.indexOf('[data-stage="light"] {');
  return new RegExp(`--${name}:\\s*(#[0-9A-Fa-f]{6})`).exec(styles.slice(from))?.[1];
}

describe('palettes', () => {
  for (const stage of ['dark', 'light'] as const) {
    it(`has the page's own tokens on the ${stage} stage`, () => {
      for (const [key, value] of Object.entries(palettes[stage]) as [keyof Palette, string][]) {
        const token = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        expect(findToken(stage, token)?.toUpperCase(), token).toBe(value.toUpperCase());
      }
    });
  }
});
