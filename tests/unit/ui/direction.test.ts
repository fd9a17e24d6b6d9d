import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '#scripts/project-root.ts';

/** Sides by name rather than by reading direction. */
const physical =
  /(^|[\s;{])((margin|padding|border)-(left|right)|left|right|border-(top|bottom)-(left|right)-radius)\s*:|text-align:\s*(left|right)/;

it('lays the page out by reading direction, so that a language from right to left finds its place', () => {
  const files = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.css'),
  );
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap((name) =>
    readFileSync(join(projectRoot, 'src', name), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .split('\n')
      .flatMap((line, index) =>
        physical.test(line) ? [`${name}:${index + 1}: ${line.trim()}`] : [],
      ),
  );
  expect(found).toEqual([]);
});
