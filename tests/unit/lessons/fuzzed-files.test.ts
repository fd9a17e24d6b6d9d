import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '#scripts/project-root.ts';
import { createRandom } from '#src/lessons/practice.ts';
import { readLesson } from '#src/lessons/read-lesson.ts';
import { parseStepState } from '#src/lessons/step-state.ts';

/** Damaged files; the same ones every time. */
const runs = 10_000;

const folder = join(projectRoot, 'src/lessons/content');
const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
const odd = [
  'null',
  '[]',
  '{}',
  '-1e999',
  '"__proto__"',
  '"<img src=x onerror=alert(1)>"',
  '"javascript:alert(1)"',
  '"\\u0000"',
  'true',
  `"${'x'.repeat(5000)}"`,
];

/** A file of the page with a few values replaced, pieces cut out, or letters changed. */
function damage(text: string, random: () => number): string {
  let out = text;
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
    const at = Math.floor(random() * out.length);
    const kind = random();
    if (kind < 0.5) {
      // the next value of a field becomes something odd
      const value = /: ("(?:[^"\\]|\\.)*"|[\d.-]+|true|false|\[[^[\]]*\])/g;
      value.lastIndex = at;
      const found = value.exec(out);
      const next = odd[Math.floor(random() * odd.length)]!;
      if (found) out = `${out.slice(0, found.index)}: ${next}${out.slice(value.lastIndex)}`;
    } else if (kind < 0.75) {
      out = out.slice(0, at) + out.slice(at + Math.floor(random() * 60));
    } else {
      out = out.slice(0, at) + String.fromCharCode(32 + random() * 95) + out.slice(at + 1);
    }
  }
  return out;
}

it('reads ten thousand damaged lessons without a throw, and only ever shows what is a lesson', () => {
  const random = createRandom(20_261_124);
  let shown = 0;
  for (let run = 0; run < runs; run++) {
    // two steps are as good as eight, and quicker
    const whole = JSON.parse(files[run % files.length]!) as { steps: unknown[] };
    const start = Math.floor(random() * Math.max(1, whole.steps.length - 2));
    const short = JSON.stringify({ ...whole, steps: whole.steps.slice(start, start + 2) }, null, 1);
    const { lesson, problems } = readLesson(damage(short, random));
    expect(lesson !== null || problems.length > 0).toBe(true);
    if (!lesson) continue;
    shown++;
    expect(lesson.steps.length).toBeGreaterThan(0);
    for (const step of lesson.steps) {
      expect(typeof step.title).toBe('string');
      const { controls } = parseStepState(step.state);
      expect(Object.values(controls.pose).every(Number.isFinite)).toBe(true);
    }
  }
  expect(shown).toBeGreaterThan(runs / 20);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
