import { describe, expect, it } from 'vitest';
import { fasciaIds, muscleIds, sheetIds } from '#src/anatomy/catalog.ts';
import { createHipModel } from '#src/anatomy/create-hip-model.ts';
import { muscleFigures } from '#src/anatomy/muscles.ts';
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
    for (const { weights, bundleShares, bundleCount, nodeCount, lengthEnd, id } of model.muscles) {
      for (let bundle = 0; bundle < bundleCount; bundle++) {
        expect(weights[bundle * nodeCount], id).toBe(0);
        // the drawn upper border of gluteus maximus pulls on nothing and ends in the tract
        if (bundleShares[bundle] === 0) continue;
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
      const without = build(({ sheets, branches }) => ({
        branches,
        sheets: sheets.filter((sheet) => sheet.id !== id),
        table,
      }));
      expect(without).toThrow(`The table of muscle paths has no ${id}.`);
    },
  );

  it('by a nerve without section is refused', () => {
    const flat = build(({ sheets, branches }) => ({
      branches,
      sheets: sheets.map(({ halfWidth: _, bedStiffness: __, ...sheet }) => sheet),
      table,
    }));
    expect(flat).toThrow('the nerve has no section');
  });

  it('by a nerve that stands before what the table moves is refused', () => {
    const shuffled = build(({ sheets, branches, table: whole }) => ({
      branches,
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
      expect(f.deepShare).toBeGreaterThanOrEqual(0);
      expect(f.deepShare).toBeLessThanOrEqual(1);
    },
  );
});

describe('the parts that pull', () => {
  const model = createHipModel(bytes);

  it.each(model.muscles.map((muscle) => [muscle.id, muscle] as const))(
    'of %s have bundles that exist, none in two parts, and possible figures',
    (_, { parts, bundleShares }) => {
      expect(parts.length).toBeGreaterThan(0);
      expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
      const total = parts.reduce((sum, { architecture }) => sum + architecture.maxForce, 0);
      bundleShares.forEach((share, bundle) => {
        const owners = parts.filter(({ shares }) => shares[bundle]! > 0);
        expect(owners.length).toBeLessThanOrEqual(1);
        const expected = owners.map(
          ({ shares, architecture }) => (shares[bundle]! * architecture.maxForce) / total,
        );
        expect(share).toBeCloseTo(expected[0] ?? 0, 12);
      });
      for (const { architecture: a, shares } of parts) {
        expect(shares.length).toBe(bundleShares.length);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(a.maxForce).toBeGreaterThan(15);
        expect(a.maxForce).toBeLessThan(1500);
        expect(a.optimalFibreLength).toBeGreaterThan(0.03);
        expect(a.optimalFibreLength).toBeLessThan(0.25);
        expect(a.restFibreLength / a.optimalFibreLength).toBeGreaterThan(0.6);
        expect(a.restFibreLength / a.optimalFibreLength).toBeLessThan(1.25);
        expect(a.pennation).toBeLessThan(0.5);
      }
    },
  );

  it('of piriformis pull as its measured section allows: 2.17 cm² at 30 N/cm²', () => {
    const [part] = model.muscles[model.piriformisIndex]!.parts;
    expect(part!.architecture.maxForce).toBeCloseTo(65.1, 9);
    expect(part!.architecture.optimalFibreLength).toBeCloseTo(0.0837, 12);
  });

  it('share a muscle’s volume: the sum of section times fibre length is what was measured', () => {
    const volumes = { 'gluteus-maximus': 840.8, 'gluteus-medius': 319.7 };
    for (const [id, volume] of Object.entries(volumes)) {
      const { parts } = model.muscles.find((muscle) => muscle.id === id)!;
      const sum = parts.reduce(
        (total, { architecture: a }) => total + (a.maxForce / 60e4) * a.optimalFibreLength * 1e6,
        0,
      );
      expect(sum).toBeCloseTo(volume, 6);
    }
  });

  it('leave fascia without pull', () => {
    for (const { parts } of model.fasciae) expect(parts).toEqual([]);
  });
});
