import { describe, expect, it } from 'vitest';
import { measureCheck } from '#tests/support/measure-published.ts';
import { readPublished } from '#tests/support/published.ts';

const files = readPublished();

describe('the files of published figures', () => {
  it('are there, with a source for every row and an interval for every check', () => {
    const rows = [...files.values()].flatMap((file) => file.rows);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(47);
    for (const { id, evidence, checks } of rows) {
      expect(evidence, id).not.toBe('');
      expect(checks.length, id).toBeGreaterThan(0);
      for (const { accept } of checks) {
        expect(accept[0] === null && accept[1] === null, id).toBe(false);
        expect(accept[0] ?? -Infinity, id).toBeLessThanOrEqual(accept[1] ?? Infinity);
      }
    }
  });
});

for (const [name, file] of files) {
  describe(name, () => {
    it.each(file.rows.map((row) => [row.id, row.claim, row] as const))('%s: %s', (_, __, row) => {
      for (const check of row.checks) {
        const found = measureCheck(check);
        const [min, max] = check.accept;
        const label = `${JSON.stringify(check.quantity)} ${check.unit}; evidence: ${row.evidence}`;
        expect(found, label).not.toBeNaN();
        if (min !== null) expect(found, label).toBeGreaterThanOrEqual(min);
        if (max !== null) expect(found, label).toBeLessThanOrEqual(max);
      }
    });
  });
}
