import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jobs } from '#models/pipeline/jobs.ts';
import { followImports } from '#models/pipeline/source-hash.ts';
import { projectRoot } from '#scripts/project-root.ts';

describe('what a baked file depends on', () => {
  it('is all that its sources use, wherever it stands', () => {
    const paths = followImports(jobs.paths.sources);
    // figures of the nerve that are read while the paths are baked
    expect(paths).toContain('src/biomechanics/contact-figures.ts');
    expect(paths).toContain('src/units/angle.ts');
    for (const { sources } of Object.values(jobs)) {
      for (const file of followImports(sources)) {
        expect(existsSync(join(projectRoot, file)), file).toBe(true);
      }
    }
  });

  it('is not what other files are baked from', () => {
    const femur = followImports(jobs['right-femur'].sources);
    expect(femur).not.toContain('src/biomechanics/contact-figures.ts');
    expect(femur.filter((file) => file.startsWith('models/muscles/'))).toEqual([]);
    expect(femur.filter((file) => file.startsWith('models/paths/'))).toEqual([]);
  });
});
