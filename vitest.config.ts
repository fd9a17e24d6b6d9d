import { defineConfig } from 'vitest/config';

/** Every test of the project; `groupOrder` runs quick ones first and the browser alone. */
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: '.cache/test-report.json' }]],
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/regressions/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/models-setup.ts'],
          // properties take many runs, and a machine can be busy
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'models',
          include: ['tests/models/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/models-setup.ts'],
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/site-setup.ts'],
          // software rendering: the first picture takes seconds, the pages must not share two cores
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'bench',
          include: [],
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
          environment: 'node',
          globalSetup: ['tests/support/models-setup.ts'],
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
