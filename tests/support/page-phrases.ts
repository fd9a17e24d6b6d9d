import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#scripts/project-root.ts';
import { peelStops, structures } from '#src/anatomy/catalog.ts';
import { variantEvidence } from '#src/anatomy/nerve-variants.ts';
import { findNameOnSide, sides } from '#src/anatomy/side.ts';
import { structureFacts } from '#src/anatomy/structure-facts.ts';
import { painPictures } from '#src/figure/pain-patterns.ts';
import { postures, stopRules, stretchRule } from '#src/figure/postures.ts';
import { contested } from '#src/lessons/contested.ts';
import { lessonList } from '#src/lessons/library.ts';
import { redFlags } from '#src/lessons/red-flags.ts';
import { confidenceWords, lessonSources } from '#src/lessons/sources.ts';
import { movements } from '#src/movements/library.ts';
import { contextFile, modelFiles, softFiles } from '#src/scene/load-models.ts';
import { findPageFiles, findTexts } from './phrases.ts';

/** Every English text of the page that can be shown in another language, sorted. */
export function listPhrases(): readonly string[] {
  const written = findPageFiles().flatMap((file) => findTexts(file).marked);
  const texts = written.flatMap(({ text, callee }) =>
    callee === 'nameOnSide' ? onBothSides(text) : [text],
  );
  const all = new Set([...texts, ...listDataPhrases(), ...listFigurePhrases()]);
  return [...all].filter((text) => /\p{L}/u.test(text)).sort();
}

/** "Right femur" and "Left femur": a name is shown on the side of the hip that is chosen. */
function onBothSides(text: string): readonly string[] {
  return sides.map((side) => findNameOnSide(text, side));
}

/** Texts that are data: names, facts, movements. */
function listDataPhrases(): readonly string[] {
  const names = structures.map(({ english }) => english);
  return [
    ...names.flatMap(onBothSides),
    // in a section the side goes without saying, and so does the noun under a heading
    ...names.map((name) => name.replace(/^Right (.)/, (_, first: string) => first.toUpperCase())),
    ...structures
      .filter(({ layer }) => layer === 'ligaments')
      .map(({ english }) => english.replace(/ ligament$/, '')),
    ...peelStops.map(({ label }) => label),
    ...Object.values(structureFacts).flatMap((facts) =>
      [facts.origin, facts.insertion, facts.nerve, facts.action, facts.note].filter(
        (text) => text !== undefined,
      ),
    ),
    variantEvidence,
    ...[...modelFiles, ...softFiles, contextFile].map(({ part }) => part),
    ...listLessonPhrases(),
    ...movements.flatMap(({ name, group, phases, watchFor }) => [
      name,
      group,
      watchFor,
      ...phases.map((phase) => phase.name),
    ]),
  ];
}

/** Fields of a lesson file that hold words. */
const lessonFields = new Set([
  'title',
  'summary',
  'text',
  'say',
  'note',
  'prompt',
  'reason',
  'items',
]);

/** Texts of the painted patterns and of the postures. Sources are quoted. */
function listFigurePhrases(): readonly string[] {
  return [
    ...painPictures.flatMap(({ name, strong, light, words, contested: open }) =>
      [name, strong, light, words, open].filter((text) => text !== null),
    ),
    ...postures.flatMap(({ steps, dose }) => [...steps, dose.hold, dose.repeats]),
    stretchRule,
    ...stopRules.map(({ text }) => text),
  ];
}

/** Texts of the lessons and of what they rest on. */
function listLessonPhrases(): readonly string[] {
  const collect = (value: unknown, field: string): readonly string[] => {
    if (typeof value === 'string') return lessonFields.has(field) ? [value] : [];
    if (Array.isArray(value)) return value.flatMap((one) => collect(one, field));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value)
      .filter(([name]) => name !== 'state')
      .flatMap(([name, one]) => collect(one, name));
  };
  return [
    ...lessonList.flatMap(({ id }) => collect(readJson(`src/lessons/content/${id}.json`), '')),
    ...Object.values(contested).flatMap(({ question, views }) => [
      question,
      ...views.map(({ text }) => text),
    ]),
    ...Object.values(lessonSources).map(({ text }) => text),
    ...Object.values(confidenceWords),
    redFlags.intro,
    redFlags.close,
    redFlags.disclaimer,
    ...redFlags.groups.flatMap(({ title, signs }) => [title, ...signs]),
  ];
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(projectRoot, path), 'utf8'));
}
