import { describe, expect, it } from 'vitest';
import { muscleIds } from '#src/anatomy/catalog.ts';
import { createHipModel } from '#src/anatomy/create-hip-model.ts';
import { muscleFigures } from '#src/anatomy/muscles.ts';
import { formatPathFile, type PathFile, parsePathFile } from '#src/anatomy/path-file.ts';
import { poseLimits } from '#src/biomechanics/hip-joint.ts';
import { loadPathFile } from '#tests/support/real-model.ts';

const bytes = await loadPathFile();
const file = parsePathFile(bytes);

function build(changes: (file: PathFile) => PathFile) {
  return () => createHipModel(formatPathFile(changes(file)));
}

describe('the hip model', () => {
  const model = createHipModel(bytes);

  it('has every muscle of the catalog, in its order', () => {
    expect(model.muscles.map(({ id }) => id)).toEqual([...muscleIds]);
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
    const parts = [...model.muscles, model.nerve].sort((a, b) => a.offset - b.offset);
    let next = 0;
    for (const part of parts) {
      expect(part.offset).toBe(next);
      next += part.rest.length;
    }
    expect(next).toBe(model.table.valueCount);
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
  it('by a missing muscle is refused by name', () => {
    const without = build(({ sheets, table }) => ({
      sheets: sheets.filter(({ id }) => id !== 'piriformis'),
      table,
    }));
    expect(without).toThrow('The table of muscle paths has no piriformis.');
  });

  it('by a missing nerve is refused', () => {
    const without = build(({ sheets, table }) => ({
      sheets: sheets.filter(({ id }) => id !== 'sciatic-nerve'),
      table,
    }));
    expect(without).toThrow('The table of muscle paths has no sciatic-nerve.');
  });

  it('by a nerve without section is refused', () => {
    const flat = build(({ sheets, table }) => ({
      sheets: sheets.map(({ halfWidth: _, bedStiffness: __, ...sheet }) => sheet),
      table,
    }));
    expect(flat).toThrow('the nerve has no section');
  });

  it('by a table of another size is refused', () => {
    const cells =
      file.table.flexion.length * file.table.abduction.length * file.table.internalRotation.length;
    const short = build(({ sheets, table }) => ({
      sheets,
      table: {
        ...table,
        valueCount: table.valueCount - 3,
        corrections: table.corrections.slice(0, cells * (table.valueCount - 3)),
      },
    }));
    expect(short).toThrow('The table of muscle paths does not match its sheets.');
  });
});

describe('the figures of the muscles', () => {
  it.each(muscleIds.map((id) => [id, muscleFigures[id]] as const))(
    'are possible for %s',
    (_, f) => {
      expect(f.belly[0]).toBeGreaterThanOrEqual(0);
      expect(f.belly[1]).toBeGreaterThan(f.belly[0]);
      expect(f.belly[1]).toBeLessThanOrEqual(1);
      expect(f.fibreLength).toBeGreaterThan(0.01);
      expect(f.fibreLength).toBeLessThan(0.3);
      expect(f.maxForce).toBeGreaterThanOrEqual(0);
      expect(f.deepShare).toBeGreaterThanOrEqual(0);
      expect(f.deepShare).toBeLessThanOrEqual(1);
    },
  );
});
