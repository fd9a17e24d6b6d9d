/** `npm run golden`: accepts the numbers of now; the difference in the repository is the review. */
import { writeFileSync } from 'node:fs';
import { loadRealModel } from '#tests/support/real-model.ts';
import { acceptedPath, computeGoldenTable, formatGoldenTable } from './table.ts';

writeFileSync(acceptedPath, formatGoldenTable(computeGoldenTable(loadRealModel())));
console.log(`Written: ${acceptedPath}`);
