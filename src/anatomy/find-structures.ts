import { type StructureId, structures } from './catalog.ts';
import { structureFacts } from './structure-facts.ts';

/** One hit of a search. */
export interface FoundStructure {
  readonly id: StructureId;
  /** The name that matched, when it is not the English one. */
  readonly matched: string | null;
}

/** Letters only: without case, accents and marks, so that `Musculus` and `musculus` are one. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Structures whose English, Latin or other name holds every word of `query`, best first: a name that begins with it,
 * then a word that does, then any place. When nothing does, the nearest names by spelling, at most three.
 */
export function findStructures(query: string): { found: FoundStructure[]; isNear: boolean } {
  const wanted = fold(query);
  if (wanted === '')
    return { found: structures.map(({ id }) => ({ id, matched: null })), isNear: false };
  const scored = structures
    .map(({ id, english, latin }) => {
      const names = [english, latin, ...(structureFacts[id]?.synonyms ?? [])];
      const scores = names.map((name, index) => scoreName(fold(name), wanted) - index * 0.01);
      const best = scores.indexOf(Math.max(...scores));
      return { id, score: scores[best]!, matched: best === 0 ? null : names[best]! };
    })
    .sort((a, b) => b.score - a.score);
  const hits = scored.filter(({ score }) => score > 0);
  if (hits.length > 0)
    return { found: hits.map(({ id, matched }) => ({ id, matched })), isNear: false };
  const near = structures
    .map(({ id, english, latin }) => ({
      id,
      matched: null,
      distance: Math.min(
        ...[english, latin].flatMap((name) =>
          fold(name)
            .split(' ')
            .map((word) => findEditDistance(word, wanted)),
        ),
      ),
    }))
    .filter(({ distance }) => distance <= Math.max(1, Math.floor(wanted.length / 3)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3);
  return { found: near.map(({ id, matched }) => ({ id, matched })), isNear: near.length > 0 };
}

function scoreName(name: string, wanted: string): number {
  if (name === wanted) return 4;
  if (name.startsWith(wanted)) return 3;
  if (wanted.split(' ').every((word) => name.split(' ').some((part) => part.startsWith(word))))
    return 2;
  return name.includes(wanted) ? 1 : 0;
}

/** Levenshtein distance of two words. */
function findEditDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
