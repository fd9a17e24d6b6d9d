import { describe, expect, it } from 'vitest';
import {
  contextMuscleIds,
  findExportName,
  findStructure,
  ligamentIds,
  nerveBranchIds,
  peelStops,
  type StructureId,
  sheetIds,
  skeletonIds,
  structures,
} from '#src/anatomy/catalog.ts';

const ids = structures.map(({ id }) => id as StructureId);

describe('the catalog', () => {
  it('names everything once, in English and in Latin', () => {
    for (const key of ['id', 'english', 'latin'] as const) {
      const names = structures.map((structure) => structure[key] as string);
      expect(new Set(names).size, key).toBe(names.length);
      expect(names.every((name) => name.trim() === name && name !== '')).toBe(true);
    }
  });

  it('has every muscle, fascia, ligament and bone of its lists, and besides them skin and nerves', () => {
    expect(
      [
        ...sheetIds,
        ...contextMuscleIds,
        ...ligamentIds,
        ...skeletonIds,
        'skin',
        'sciatic-nerve',
        ...nerveBranchIds,
      ].sort(),
    ).toEqual([...ids].sort());
  });

  it('writes export names in lower snake case', () => {
    for (const id of ids) expect(findExportName(id)).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(findExportName('right-hip-bone')).toBe('right_hip_bone');
  });

  it('finds a structure by its id and refuses what it does not know', () => {
    expect(findStructure('piriformis').latin).toBe('Musculus piriformis');
    expect(() => findStructure('tail' as StructureId)).toThrow(RangeError);
  });

  it('peels every soft structure exactly once and leaves the bones and the muscles for context', () => {
    const lifted = peelStops.flatMap((stop) => [...stop.lifted]);
    const kept: readonly string[] = [...skeletonIds, ...contextMuscleIds];
    const soft = ids.filter((id) => !kept.includes(id));
    expect([...lifted].sort()).toEqual([...soft].sort());
    expect(peelStops[0]!.lifted).toEqual(['skin']);
  });

  it('keeps the ligaments until the bones are bare, and the nerves as ghosts over them', () => {
    const last = peelStops.at(-1)!;
    const before = peelStops.at(-2)!;
    expect(before.label).toBe('ligaments');
    // the nerves of the glutei go with their muscles
    const nerves = structures
      .filter(({ id, tissue }) => tissue === 'nerve' && !id.includes('gluteal'))
      .map(({ id }) => id);
    expect([...before.ghosted].sort()).toEqual([...nerves].sort());
    const ligaments = structures.filter(({ layer }) => layer === 'ligaments').map(({ id }) => id);
    expect([...last.lifted].sort()).toEqual([...ligaments, ...nerves].sort());
  });

  it('lists structures in the order in which they are peeled', () => {
    const stopOf = (id: StructureId) => {
      const stop = peelStops.findIndex(
        ({ lifted, ghosted }) => lifted.includes(id) || ghosted.includes(id),
      );
      return stop < 0 ? peelStops.length : stop;
    };
    const stops = ids.map(stopOf);
    expect(stops).toEqual([...stops].sort((a, b) => a - b));
  });
});
