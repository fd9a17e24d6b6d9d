import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { acceptedPath, computeGoldenTable, type GoldenTable } from '#tests/golden/table.ts';
import { loadRealModel } from '#tests/support/real-model.ts';

/** Lengths and arms may differ by the rounding of another processor, no more; mm. */
const lengthTolerance = 0.1;
/** Pressures follow the contact's iteration: a share of the value, and a floor in Pa. */
const pressureShare = 0.02;
const pressureFloor = 20;

const accepted = JSON.parse(readFileSync(acceptedPath, 'utf8')) as GoldenTable;
const table = computeGoldenTable(loadRealModel());

describe('the accepted numbers over the range of motion', () => {
  it('cover the same poses and muscles', () => {
    const list = (golden: GoldenTable) =>
      Object.entries(golden).map(([pose, { muscles }]) => [pose, Object.keys(muscles)]);
    expect(list(table)).toEqual(list(accepted));
  });

  it.each(Object.keys(accepted))('stand at %s (else review, then npm run golden)', (pose) => {
    const before = accepted[pose]!;
    const now = table[pose]!;
    const differences: string[] = [];
    for (const [id, values] of Object.entries(before.muscles)) {
      values.forEach((value, index) => {
        const difference = Math.abs(value - (now.muscles[id]?.[index] ?? Number.POSITIVE_INFINITY));
        if (!(difference <= lengthTolerance)) {
          const name = ['length', 'flexion arm', 'abduction arm', 'rotation arm'][index];
          differences.push(`${id} ${name}: ${value} → ${now.muscles[id]?.[index]} mm`);
        }
      });
    }
    before.pressures.forEach((value, index) => {
      const difference = Math.abs(value - now.pressures[index]!);
      if (!(difference <= pressureFloor + pressureShare * Math.abs(value))) {
        differences.push(`pressure ${index}: ${value} → ${now.pressures[index]} Pa`);
      }
    });
    expect(differences).toEqual([]);
  });
});
