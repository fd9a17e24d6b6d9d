import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelsFolder } from '#models/build.ts';
import { readGlb as readWithLibrary } from '#models/files/read-glb.ts';
import { readGlb } from '#src/scene/read-glb.ts';

function read(file: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(join(modelsFolder, file)));
}

describe('the page’s own reader of models', () => {
  it.each(['bones.glb', 'bones-light.glb', 'ligaments.glb', 'context-muscles.glb', 'muscles.glb'])(
    'finds in %s what a whole glTF library finds',
    async (file) => {
      const ours = await readGlb(read(file).buffer);
      const theirs = await readWithLibrary(read(file));
      expect([...ours.keys()].sort()).toEqual(theirs.map(({ name }) => name).sort());
      for (const mesh of theirs) {
        const { matrix, attributes, indices } = ours.get(mesh.name)!;
        expect(indices.length).toBe(mesh.indices.length);
        const e = matrix.elements;
        const { values } = attributes.POSITION!;
        let worst = 0;
        for (let i = 0; i < values.length; i++) {
          const v = i - (i % 3);
          const row = i % 3;
          const moved =
            e[row]! * values[v]! +
            e[4 + row]! * values[v + 1]! +
            e[8 + row]! * values[v + 2]! +
            e[12 + row]!;
          worst = Math.max(worst, Math.abs(moved - mesh.positions[i]!));
        }
        expect(worst, mesh.name).toBeLessThan(1e-6);
        const grey = attributes.COLOR_0!;
        expect(grey.values.length / grey.itemSize).toBe(mesh.occlusion!.length);
      }
    },
  );

  it('refuses files that are cut off, overwritten or something else', async () => {
    const whole = read('ligaments.glb');
    const text = new TextEncoder().encode('<!doctype html><title>not found</title>');
    for (const wrong of [
      whole.slice(0, 10),
      whole.slice(0, 5000),
      whole.slice(0, whole.length - 4000),
      text,
      new Uint8Array(5000).fill(7),
    ]) {
      await expect(readGlb(Uint8Array.from(wrong).buffer)).rejects.toThrow();
    }
  });
});
