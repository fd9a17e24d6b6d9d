import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#scripts/project-root.ts';
import { createHipModel } from '#src/anatomy/create-hip-model.ts';
import type { HipModel } from '#src/biomechanics/hip-model.ts';

/** The kernel's model from the built files, as the page loads it. */
export function readBuiltModel(): HipModel {
  const bytes = readFileSync(join(projectRoot, 'public', 'models', 'paths.bin'));
  return createHipModel(Uint8Array.from(bytes).buffer);
}
