import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Palette, palettes } from '#src/scene/palette.ts';
import { findContrast } from '#tests/support/contrast.ts';

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

/** WCAG 2.2, 1.4.11: what has to be made out stands 3 to 1 off its ground; text 4.5 to 1, large text 3 to 1. */
const leastContrast = 3;
const leastTextContrast = 4.5;

const tissues = [
  'bone',
  'cartilage',
  'tendon',
  'ligament',
  'muscleSuperficial',
  'muscleDeep',
  'piriformis',
  'nerve',
  'bandVenous',
  'bandReduced',
  'bandBlocked',
] as const satisfies readonly (keyof Palette)[];

/** Grounds of a stage: its gradient has two ends, and in high contrast it is one colour. */
const grounds = {
  dark: ['stageCentre', 'stageEdge', '#000000'],
  light: ['stageCentre', 'stageEdge', '#FFFFFF'],
} as const;

describe('contrast on the stage', () => {
  for (const stage of ['dark', 'light'] as const) {
    const palette = palettes[stage];
    for (const ground of grounds[stage]) {
      const colour = ground in palette ? palette[ground as keyof Palette] : ground;

      it.each(tissues)(
        `sets %s off the ${stage} stage (${ground}) by its fill or its line`,
        (tissue) => {
          // the dark stage draws a rim, the light one an outline
          const line = stage === 'dark' ? palette.rim : palette.outline;
          const best = Math.max(findContrast(palette[tissue], colour), findContrast(line, colour));
          expect(best).toBeGreaterThanOrEqual(leastContrast);
        },
      );

      it(`sets bone and nerve off the ${stage} stage (${ground})`, () => {
        for (const tissue of ['bone', 'nerve'] as const) {
          const fill = findContrast(palette[tissue], colour);
          const line = findContrast(palette.outline, colour);
          // the line also has to part the fill from what lies outside
          const parted = findContrast(palette.outline, palette[tissue]);
          expect(fill >= leastContrast || Math.min(line, parted) >= leastContrast).toBe(true);
        }
      });

      it(`lets names be read on the ${stage} stage (${ground})`, () => {
        expect(findContrast(palette.ink, colour)).toBeGreaterThanOrEqual(leastTextContrast);
      });
    }
  }
});

describe('contrast of the panels', () => {
  for (const stage of ['dark', 'light'] as const) {
    it.each(['ink', 'ink-2', 'ink-3', 'accent', 'danger'])(
      `lets %s be read on the ${stage} one`,
      (name) => {
        for (const ground of ['panel', 'raised', 'sunken']) {
          const contrast = findContrast(findToken(stage, name)!, findToken(stage, ground)!);
          expect(contrast, ground).toBeGreaterThanOrEqual(leastTextContrast);
        }
      },
    );

    it(`draws controls that can be made out on the ${stage} one`, () => {
      const control = findToken(stage, 'control')!;
      expect(findContrast(control, findToken(stage, 'panel')!)).toBeGreaterThanOrEqual(
        leastContrast,
      );
    });
  }
});
