import { describe, expect, it } from 'vitest';
import { findLevelFile, modelFiles, softFiles } from '#src/scene/load-models.ts';

describe('the level of detail', () => {
  it('is full on an ordinary device', () => {
    for (const { file } of [...modelFiles, ...softFiles])
      expect(findLevelFile(file, false)).toBe(file);
  });

  it('is light on a weak one for bones, and for nothing the kernel moves', () => {
    expect(findLevelFile('bones.glb', true)).toBe('bones-light.glb');
    expect(findLevelFile('lower-legs.glb', true)).toBe('lower-legs-light.glb');
    expect(findLevelFile('muscles.glb', true)).toBe('muscles.glb');
    expect(findLevelFile('nerve.glb', true)).toBe('nerve.glb');
  });
});
