import { describe, expect, it } from 'vitest';
import { muscleIds, structures } from '#src/anatomy/catalog.ts';
import { findStructures } from '#src/anatomy/find-structures.ts';
import { structureFacts } from '#src/anatomy/structure-facts.ts';

const findIds = (query: string) => findStructures(query).found.map(({ id }) => id);

describe('search over the structures', () => {
  it('finds by English, Latin and everyday names, whatever the case', () => {
    expect(findIds('GEMELLUS').slice(0, 2).sort()).toEqual([
      'inferior-gemellus',
      'superior-gemellus',
    ]);
    expect(findIds('musculus quadratus')[0]).toBe('quadratus-femoris');
    expect(findIds('nervus ischiadicus')[0]).toBe('sciatic-nerve');
    expect(findIds('kneecap')).toContain('right-patella');
    expect(findIds('it band')[0]).toBe('iliotibial-tract');
  });

  it('puts a name that begins with the words before one that only holds them', () => {
    expect(findIds('piri')[0]).toBe('piriformis');
    expect(findIds('femoris')).toContain('quadratus-femoris');
  });

  it('offers the nearest names for a slip of the pen, and nothing for nonsense', () => {
    const slip = findStructures('pirifomis');
    expect(slip.isNear).toBe(true);
    expect(slip.found[0]?.id).toBe('piriformis');
    expect(findStructures('xxqqzz').found).toEqual([]);
  });

  it('lists everything for an empty query', () => {
    expect(findIds('  ')).toHaveLength(structures.length);
  });

  it('knows attachments, nerve and roots of every muscle of the opening model', () => {
    for (const id of muscleIds) {
      const facts = structureFacts[id];
      for (const key of ['origin', 'insertion', 'nerve', 'roots', 'action', 'note'] as const)
        expect(facts?.[key], `${id}: ${key}`).toBeTruthy();
    }
  });
});
