/** `npm run golden`: accepts the numbers of now; the difference in the repository is the review. */
import { writeFileSync } from 'node:fs';
import { buildModelsIfStale } from '#scripts/models.ts';
import { readBuiltModel } from '#tests/support/built-model.ts';
import { acceptedPath, computeGoldenTable, formatGoldenTable } from './table.ts';

await buildModelsIfStale();
writeFileSync(acceptedPath, formatGoldenTable(computeGoldenTable(readBuiltModel())));
console.log(`Written: ${acceptedPath}`);
