import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFemurField } from '#models/bones/femur.ts';
import { createHipBoneField } from '#models/bones/hip-bone.ts';
import { createSacrumField } from '#models/bones/sacrum.ts';
import { joinFields } from '#models/ligaments/attach.ts';
import { attachMuscle } from '#models/muscles/attach-muscle.ts';
import type { AuthoredSheet } from '#models/muscles/authored-sheet.ts';
import { createDistanceGrid } from '#models/paths/distance-grid.ts';
import { settleMuscle } from '#models/paths/rest.ts';
import { projectRoot } from '#scripts/project-root.ts';
import { muscleFigures } from '#src/anatomy/muscles.ts';
import { isFreeOfBone } from '#src/biomechanics/bony-range.ts';
import { countWords, findSentences, findText, mostWords } from '#src/lessons/lesson.ts';
import { readLesson } from '#src/lessons/read-lesson.ts';
import { findPose } from '#src/movements/instant.ts';
import type { Movement } from '#src/movements/movement.ts';
import { traceMovement } from '#src/movements/trace.ts';
import { loadWholeModel } from '#tests/support/real-model.ts';

const guide = readFileSync(join(projectRoot, 'CONTRIBUTING.md'), 'utf8');

/** A block of the guide, by the name behind its language. */
function findBlock(name: string): string {
  const block = guide.match(new RegExp(`\`\`\`\\w+ ${name}\\n([\\s\\S]*?)\n\`\`\``))?.[1];
  if (!block) throw new Error(`CONTRIBUTING.md has no block named ${name}.`);
  return block;
}

/** What a block exports: written into a file of the project and imported, as a contributor would. */
async function runBlock(name: string): Promise<{ readonly [exported: string]: unknown }> {
  const folder = join(projectRoot, '.cache', 'contributing');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.ts`);
  writeFileSync(file, `${findBlock(name)}\n`);
  return import(/* @vite-ignore */ file);
}

describe('the guide for contributors', () => {
  it('names files that are there', () => {
    const named = [...guide.matchAll(/`((?:src|models|tests|scripts)\/[\w/.-]+)`/g)].map(
      ([, path]) => path!,
    );
    expect(named.length).toBeGreaterThan(10);
    for (const path of named) expect(existsSync(join(projectRoot, path)), path).toBe(true);
    const scripts = (
      JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { scripts: object }
    ).scripts;
    for (const [, script] of guide.matchAll(/npm run (\w+)/g)) {
      expect(scripts).toHaveProperty(script!);
    }
  });

  it('adds a muscle: it lies on its bones, outside them, and has a belly', async () => {
    const muscle = (await runBlock('muscle')).muscle as AuthoredSheet;
    const { figures } = await runBlock('figures');
    Object.assign(muscleFigures, { [muscle.id]: figures });
    const pelvis = joinFields([createHipBoneField(), createSacrumField()]);
    const femur = createFemurField();
    // the part of the bones that it comes near
    const bounds = [-0.05, -0.06, -0.02, 0.06, 0.13, 0.09];
    const sheet = settleMuscle(
      attachMuscle(muscle, pelvis, femur),
      createDistanceGrid([createHipBoneField()], bounds, 0.003),
      createDistanceGrid([femur], bounds, 0.003),
    );
    const { rest, nodeCount, bundleCount, halfThickness, lengthEnd } = sheet;
    for (let bundle = 0; bundle < bundleCount; bundle++) {
      const at = (node: number) => {
        const i = 3 * (bundle * nodeCount + node);
        return [rest[i]!, rest[i + 1]!, rest[i + 2]!] as const;
      };
      expect(Math.abs(pelvis.distance(...at(0)))).toBeLessThan(0.003);
      expect(Math.abs(femur.distance(...at(lengthEnd)))).toBeLessThan(0.003);
      let length = 0;
      for (let node = 0; node <= lengthEnd; node++) {
        const [x, y, z] = at(node);
        expect(Number.isFinite(x + y + z)).toBe(true);
        expect(pelvis.distance(x, y, z)).toBeGreaterThan(-0.001);
        expect(femur.distance(x, y, z)).toBeGreaterThan(-0.001);
        if (node > 0) length += Math.hypot(...at(node).map((v, c) => v - at(node - 1)[c]!));
      }
      expect(length).toBeGreaterThan(0.09);
      expect(length).toBeLessThan(0.15);
    }
    expect(Math.max(...halfThickness)).toBeGreaterThan(0.005);
  });

  it('adds a movement: it stays clear of bone, and every instant of it is solved', async () => {
    const movement = (await runBlock('movement')).movement as Movement;
    for (let i = 0; i < 100; i++) expect(isFreeOfBone(findPose(movement, i / 100))).toBe(true);
    const records = [...traceMovement(loadWholeModel(), movement, 8)];
    expect(records.length).toBeGreaterThanOrEqual(8);
    expect(JSON.stringify(records)).not.toMatch(/null,"(length|force|pressure)"|NaN/);
    const text = (record: unknown) => JSON.stringify(record);
    expect(text(records[0])).not.toBe(text(records[4]));
  });

  it('adds a lesson: it is read without a complaint, with a source for what it claims', () => {
    const { lesson, problems } = readLesson(findBlock('lesson'));
    expect(problems).toEqual([]);
    expect(lesson!.steps).toHaveLength(2);
    for (const step of lesson!.steps) {
      expect(countWords(findText(step))).toBeLessThanOrEqual(mostWords);
      expect(findSentences(step).some(({ sources }) => sources.length > 0)).toBe(true);
    }
  });
});
