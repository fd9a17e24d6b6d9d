import { describe, expect, it } from 'vitest';
import { fasciaIds, muscleIds, sheetIds } from '#src/anatomy/catalog.ts';
import { createHipModel } from '#src/anatomy/create-hip-model.ts';
import { muscleFigures, muscleParts } from '#src/anatomy/muscles.ts';
import { formatPathFile, type PathFile, parsePathFile } from '#src/anatomy/path-file.ts';
import { poseLimits } from '#src/biomechanics/hip-joint.ts';
import { loadPathFile } from '#tests/support/real-model.ts';
import { createPathTable } from '#tests/support/tiny-models.ts';

const bytes = loadPathFile();
const file = parsePathFile(bytes);

function build(changes: (file: PathFile) => PathFile) {
  return () => createHipModel(formatPathFile(changes(file)));
}

describe('the hip model', () => {
  const model = createHipModel(bytes);

  it('has every muscle and fascia of the catalog, in its order', () => {
    expect(model.muscles.map(({ id }) => id)).toEqual([...muscleIds]);
    expect(model.fasciae.map(({ id }) => id)).toEqual([...fasciaIds]);
    expect(model.muscles[model.piriformisIndex]!.id).toBe('piriformis');
  });

  it('gives the bundles of a muscle shares that sum to 1', () => {
    for (const { bundleShares, id } of model.muscles) {
      expect(
        bundleShares.reduce((sum, share) => sum + share, 0),
        id,
      ).toBeCloseTo(1, 12);
    }
  });

  it('fills the flat node array without gap or overlap', () => {
    const parts = [...model.muscles, ...model.fasciae, model.nerve];
    let next = 0;
    for (const part of parts.sort((a, b) => a.offset - b.offset)) {
      expect(part.offset).toBe(next);
      next += part.rest.length;
    }
    const { targets, valueCount } = model.table;
    expect(targets.length).toBe(valueCount);
    expect(targets.every((target, i) => i === 0 || target > targets[i - 1]!)).toBe(true);
    expect(targets.at(-1)).toBeLessThan(next);
  });

  it('is tabulated over exactly the range that the page offers', () => {
    for (const angle of ['flexion', 'abduction', 'internalRotation'] as const) {
      const axis = model.table[angle];
      expect(axis[0]).toBeCloseTo(poseLimits[angle][0], 9);
      expect(axis.at(-1)).toBeCloseTo(poseLimits[angle][1], 9);
      expect(axis.length).toBeGreaterThanOrEqual(4);
    }
  });

  it('holds every origin on the pelvis and every insertion on the femur', () => {
    for (const { weights, bundleCount, nodeCount, lengthEnd, id } of model.muscles) {
      for (let bundle = 0; bundle < bundleCount; bundle++) {
        expect(weights[bundle * nodeCount], id).toBe(0);
        expect(weights[bundle * nodeCount + lengthEnd], id).toBe(1);
      }
    }
  });
});

describe('a path file that does not fit', () => {
  /** A table that fits any sheets, so that only the sheets are wrong. */
  const table = createPathTable(3);

  it.each(['piriformis', 'iliotibial-tract', 'sciatic-nerve'])(
    'by a missing %s is refused by name',
    (id) => {
      const without = build(({ sheets }) => ({
        sheets: sheets.filter((sheet) => sheet.id !== id),
        table,
      }));
      expect(without).toThrow(`The table of muscle paths has no ${id}.`);
    },
  );

  it('by a nerve without section is refused', () => {
    const flat = build(({ sheets }) => ({
      sheets: sheets.map(({ halfWidth: _, bedStiffness: __, ...sheet }) => sheet),
      table,
    }));
    expect(flat).toThrow('the nerve has no section');
  });

  it('by a nerve that stands before what the table moves is refused', () => {
    const shuffled = build(({ sheets, table: whole }) => ({
      sheets: [...sheets].sort(
        (a, b) => Number(b.id === 'sciatic-nerve') - Number(a.id === 'sciatic-nerve'),
      ),
      table: whole,
    }));
    expect(shuffled).toThrow('The table of muscle paths does not match its sheets.');
  });
});

describe('the figures of the muscles', () => {
  it.each(sheetIds.map((id) => [id, muscleFigures[id]] as const))(
    'are possible for %s',
    (id, f) => {
      const isFascia = (fasciaIds as readonly string[]).includes(id);
      expect(f.belly[0]).toBeGreaterThanOrEqual(0);
      expect(f.belly[1]).toBeLessThanOrEqual(1);
      // fascia has no flesh
      expect(f.belly[1] > f.belly[0]).toBe(!isFascia);
      expect(f.fibreLength).toBeGreaterThan(0.01);
      expect(f.maxForce).toBeGreaterThanOrEqual(0);
      expect(f.deepShare).toBeGreaterThanOrEqual(0);
      expect(f.deepShare).toBeLessThanOrEqual(1);
    },
  );

  it('name parts by bundles that exist, none in two parts', () => {
    for (const [id, parts] of Object.entries(muscleParts)) {
      const muscle = createHipModel(bytes).muscles.find((candidate) => candidate.id === id)!;
      const bundles = Object.values(parts).flat();
      expect(new Set(bundles).size, id).toBe(bundles.length);
      expect(
        bundles.every((bundle) => bundle >= 0 && bundle < muscle.bundleCount),
        id,
      ).toBe(true);
    }
  });
});
