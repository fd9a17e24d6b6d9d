import { peelStops, structures } from '#src/anatomy/catalog.ts';
import { variantEvidence } from '#src/anatomy/nerve-variants.ts';
import { findNameOnSide, sides } from '#src/anatomy/side.ts';
import { structureFacts } from '#src/anatomy/structure-facts.ts';
import { movements } from '#src/movements/library.ts';
import { contextFile, modelFiles, softFiles } from '#src/scene/load-models.ts';
import { findPageFiles, findTexts } from './phrases.ts';

/** Every English text of the page that can be shown in another language, sorted. */
export function listPhrases(): readonly string[] {
  const written = findPageFiles().flatMap((file) => findTexts(file).marked);
  const texts = written.flatMap(({ text, callee }) =>
    callee === 'nameOnSide' ? onBothSides(text) : [text],
  );
  const all = new Set([...texts, ...listDataPhrases()]);
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
    ...movements.flatMap(({ name, group, phases, watchFor }) => [
      name,
      group,
      watchFor,
      ...phases.map((phase) => phase.name),
    ]),
  ];
}
