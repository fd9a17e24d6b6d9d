import { describe, expect, it } from 'vitest';
import { projectRoot } from '#scripts/project-root.ts';
import {
  findImports,
  findLayer,
  findViolations,
  type LayerRule,
  readSources,
} from '#tests/support/import-rules.ts';

/** Who may know whom. Imports point down; what is not listed is forbidden. */
const layers: Readonly<Record<string, LayerRule>> = {
  i18n: { imports: [], packages: ['i18next'] },
  units: { imports: ['i18n'], packages: [] },
  math: { imports: [], packages: [] },
  biomechanics: { imports: ['units', 'math'], packages: [] },
  deform: { imports: ['units', 'math'], types: ['biomechanics'], packages: [] },
  anatomy: { imports: ['units', 'math', 'biomechanics'], packages: [] },
  movements: { imports: ['units', 'math', 'biomechanics'], packages: [] },
  figure: { imports: ['units', 'math', 'biomechanics', 'anatomy', 'movements'], packages: [] },
  workers: { imports: ['units', 'biomechanics', 'anatomy', 'movements'], packages: [] },
  state: {
    imports: ['i18n', 'units', 'biomechanics', 'anatomy', 'movements', 'workers'],
    packages: ['zustand'],
  },
  lessons: {
    imports: ['i18n', 'units', 'anatomy', 'state'],
    packages: ['valibot', 'zustand'],
  },
  scene: {
    imports: ['i18n', 'units', 'math', 'anatomy', 'deform', 'figure', 'state'],
    types: ['biomechanics'],
    packages: ['three', '@react-three/*', 'react', 'mediabunny'],
  },
  ui: {
    imports: ['i18n', 'units', 'anatomy', 'lessons', 'figure', 'state'],
    types: ['biomechanics'],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      'uqr',
      'd3-scale',
      'd3-shape',
      'zustand',
      'lucide-react',
    ],
  },
  app: {
    imports: [
      'i18n',
      'units',
      'math',
      'biomechanics',
      'deform',
      'anatomy',
      'movements',
      'figure',
      'workers',
      'state',
      'lessons',
      'scene',
      'ui',
    ],
    packages: ['react', 'react-dom', '@fontsource-variable/*'],
  },
  models: {
    imports: ['units', 'math', 'anatomy', 'biomechanics', 'movements', 'deform', 'figure'],
    packages: ['node:*', '@gltf-transform/*', 'meshoptimizer', 'three', 'three-mesh-bvh'],
  },
  scripts: { imports: [], packages: ['node:*', 'vite'] },
};

/** Fewer files than this in a folder means that the walk missed them. */
const fewestFiles: Readonly<Record<string, number>> = {
  i18n: 2,
  units: 2,
  math: 2,
  biomechanics: 10,
  anatomy: 4,
  movements: 6,
  state: 8,
  lessons: 8,
  scene: 15,
  ui: 5,
  models: 20,
  scripts: 4,
};

describe('layers', () => {
  const sources = readSources(projectRoot, ['src', 'models', 'scripts']);

  it('finds the files of every layer', () => {
    const counts: Record<string, number> = {};
    for (const path of sources.keys()) {
      const layer = findLayer(path);
      counts[layer] = (counts[layer] ?? 0) + 1;
    }
    for (const [layer, fewest] of Object.entries(fewestFiles)) {
      expect(counts[layer] ?? 0, layer).toBeGreaterThanOrEqual(fewest);
    }
    const importCount = [...sources].flatMap(([path, text]) => findImports(path, text)).length;
    expect(importCount).toBeGreaterThan(2 * sources.size);
  });

  it('keeps every import pointing down', () => {
    expect(findViolations(sources, layers)).toEqual([]);
  });
});

describe('the checker of layers', () => {
  const check = (files: Record<string, string>) =>
    findViolations(new Map(Object.entries(files)), layers);

  it.each([
    ['a package in the kernel', `import { Vector3 } from 'three';`, 'package three'],
    ['a type of a package', `import type { Vector3 } from 'three';`, 'package three'],
    ['a layer above', `import { store } from '#src/state/store.ts';`, 'may not import state'],
    [
      'a type of a layer above',
      `import type { A } from '#src/state/store.ts';`,
      'may not import state',
    ],
    ['a re-export', `export { store } from '#src/state/store.ts';`, 'may not import state'],
    [
      'an import() of a value',
      `export const a = () => import('#src/state/store.ts');`,
      'may not import state',
    ],
    [
      'an import() of a type',
      `export type A = import('#src/state/store.ts').A;`,
      'may not import state',
    ],
    ['a worker', `new Worker(new URL('../state/store.ts', import.meta.url));`, 'import by #'],
    ['the authored models', `import { shape } from '#models/shape.ts';`, 'may not import models'],
    ['a path out of the folder', `import { a } from '../units/angle.ts';`, 'import by #'],
    ['a missing extension', `import { a } from '#src/units/angle';`, 'without its extension'],
    ['a missing file', `import { a } from '#src/units/gone.ts';`, 'does not exist'],
    ['a default export', `export default 1;`, 'default export'],
    ['a default export by name', `const a = 1; export { a as default };`, 'default export'],
  ])('refuses %s', (_, source, complaint) => {
    const files = {
      'src/units/angle.ts': '',
      'src/state/store.ts': '',
      'models/shape.ts': '',
      'src/biomechanics/solve.ts': source,
    };
    expect(check(files).join()).toContain(complaint);
  });

  it('tells types from values where only types may pass', () => {
    const snapshot = { 'src/biomechanics/snapshot.ts': '' };
    const scene = 'src/scene/rig.ts';
    const from = `from '#src/biomechanics/snapshot.ts';`;
    expect(check({ ...snapshot, [scene]: `import type { S } ${from}` })).toEqual([]);
    expect(check({ ...snapshot, [scene]: `import { type S } ${from}` })).toEqual([]);
    expect(check({ ...snapshot, [scene]: `import { type S, f } ${from}` })).toHaveLength(1);
  });

  it('sees a cycle, also one of types', () => {
    const files = {
      'src/math/a.ts': `import type { B } from './b.ts';`,
      'src/math/b.ts': `import { c } from './c.ts';`,
      'src/math/c.ts': `export * from './a.ts';`,
    };
    expect(check(files).join()).toContain(
      'src/math/a.ts → src/math/b.ts → src/math/c.ts → src/math/a.ts',
    );
  });

  it('refuses a folder that the table does not know', () => {
    expect(check({ 'src/utils/misc.ts': '' }).join()).toContain('not in the table');
  });
});
