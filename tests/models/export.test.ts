import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keepClearOfBone, parseExportArguments } from '#models/export.ts';
import { readGlb } from '#models/files/read-glb.ts';
import { projectRoot } from '#models/pipeline/source-hash.ts';
import { findExportName, structures } from '#src/anatomy/catalog.ts';
import { halfHipSeparation } from '#src/anatomy/frames.ts';
import { isFreeOfBone } from '#src/biomechanics/bony-range.ts';

const folders: string[] = [];

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deep-six-export-'));
  folders.push(folder);
  return folder;
}

function runExport(...words: string[]): { code: number | null; errors: string; output: string } {
  const result = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(projectRoot, 'models/export.ts'), ...words],
    { cwd: projectRoot, encoding: 'utf8' },
  );
  return { code: result.status, errors: result.stderr, output: result.stdout };
}

/** Vertices of a binary PLY as this program writes it; six floats each. */
function readPlyPositions(file: string): Float64Array {
  const bytes = readFileSync(file);
  const end = bytes.indexOf('end_header\n') + 'end_header\n'.length;
  const count = Number(/element vertex (\d+)/.exec(bytes.toString('latin1', 0, end))![1]);
  const positions = new Float64Array(count * 3);
  for (let v = 0; v < count; v++) {
    for (let c = 0; c < 3; c++) positions[v * 3 + c] = bytes.readFloatLE(end + v * 24 + c * 4);
  }
  return positions;
}

function findExtent(positions: Float64Array, axis: number): [least: number, most: number] {
  let least = Infinity;
  let most = -Infinity;
  for (let i = axis; i < positions.length; i += 3) {
    least = Math.min(least, positions[i]!);
    most = Math.max(most, positions[i]!);
  }
  return [least, most];
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('export', () => {
  it('writes every structure as PLY in metres in the stated axes', () => {
    const folder = createFolder();
    const { code, errors } = runExport('--format', 'ply', '--out', folder);
    expect(errors).toBe('');
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(
      structures.map(({ id }) => `${findExportName(id)}.ply`).sort(),
    );
    const hip = readPlyPositions(join(folder, 'right_hip_bone.ply'));
    // a hip bone is 0.2 m high, and the joint centre at the origin lies in its lower half
    const [low, high] = findExtent(hip, 1);
    expect(high - low).toBeGreaterThan(0.18);
    expect(high - low).toBeLessThan(0.24);
    expect(-low).toBeLessThan(high);
    // left of the midline only the left hip bone
    expect(findExtent(hip, 2)[0]).toBeGreaterThan(-0.0855);
    const left = readPlyPositions(join(folder, 'left_hip_bone.ply'));
    expect(findExtent(left, 2)[1]).toBeLessThan(-0.0855);
    // the sacrum stands behind the joint, the femur hangs below it
    expect(findExtent(readPlyPositions(join(folder, 'sacrum.ply')), 0)[1]).toBeLessThan(0);
    expect(findExtent(readPlyPositions(join(folder, 'right_femur.ply')), 1)[0]).toBeLessThan(-0.4);
  });

  it('turns the femur and leaves the pelvis where the pose flexes', () => {
    const folder = createFolder();
    const { code } = runExport('--format', 'ply', '--out', folder, '--pose', '{"flexion":90}');
    expect(code).toBe(0);
    const femur = readPlyPositions(join(folder, 'right_femur.ply'));
    expect(findExtent(femur, 0)[1]).toBeGreaterThan(0.4);
    expect(findExtent(femur, 1)[0]).toBeGreaterThan(-0.1);
    const [low] = findExtent(readPlyPositions(join(folder, 'right_hip_bone.ply')), 1);
    expect(low).toBeLessThan(-0.06);
  });

  it('writes GLB that reads back under the structure’s name', async () => {
    const folder = createFolder();
    expect(runExport('--format', 'glb', '--out', folder).code).toBe(0);
    const bytes = Uint8Array.from(readFileSync(join(folder, 'piriformis.glb')));
    const [mesh, ...others] = await readGlb(bytes);
    expect(mesh!.name).toBe('piriformis');
    expect(others).toEqual([]);
    expect(Buffer.from(bytes).includes('EXT_meshopt_compression')).toBe(false);
  });

  it('writes STL of the right length', () => {
    const folder = createFolder();
    expect(runExport('--format', 'stl', '--out', folder).code).toBe(0);
    const bytes = readFileSync(join(folder, 'sacrum.stl'));
    expect(bytes.length).toBe(84 + 50 * bytes.readUInt32LE(80));
  });

  it('writes the left hip as the mirror image of the right one, under its own names', () => {
    const [right, left] = ['right', 'left'].map((side) => {
      const folder = createFolder();
      const pose = `{"flexion":40,"internalRotation":10,"side":"${side}"}`;
      expect(runExport('--format', 'ply', '--out', folder, '--pose', pose).code).toBe(0);
      return folder;
    }) as [string, string];
    expect(readdirSync(left).sort()).toEqual(readdirSync(right).sort());
    for (const [name, counterpart] of [
      ['right_femur', 'left_femur'],
      ['left_hip_bone', 'right_hip_bone'],
      ['piriformis', 'piriformis'],
    ]) {
      const here = readPlyPositions(join(right, `${name}.ply`));
      const there = readPlyPositions(join(left, `${counterpart}.ply`));
      expect(there.length).toBe(here.length);
      for (let i = 0; i < here.length; i += 3) {
        expect(there[i]).toBe(here[i]);
        expect(there[i + 1]).toBe(here[i + 1]);
        expect(there[i + 2]).toBeCloseTo(-2 * halfHipSeparation - here[i + 2]!, 6);
      }
    }
  });

  it('draws a pose in which bone would enter bone at the last rotation that is free, and says so', () => {
    const ask = (pose: string) =>
      keepClearOfBone(parseExportArguments(['--format', 'ply', '--out', 'x', '--pose', pose]));
    const { request, notice } = ask('{"flexion":110,"abduction":-20,"internalRotation":45}');
    expect(isFreeOfBone(request.inputs)).toBe(true);
    expect(notice).toMatch(/^At 45 degrees of internal rotation .* drawn at \d+(\.\d)?\.$/);
    expect(ask('{"flexion":60,"abduction":-25,"internalRotation":25}').notice).toBeNull();
  });

  it.each([
    [['--out', 'x'], '--format is missing'],
    [['--format', 'obj', '--out', 'x'], 'no format "obj"'],
    [['--format', 'ply'], '--out is missing'],
    [['--format', 'ply', '--out'], '--out needs a value'],
    [['--size', '3'], 'no option "--size"'],
    [['--format', 'ply', '--out', 'x', '--pose', '{"flexion":'], 'JSON'],
    [['--format', 'ply', '--out', 'x', '--pose', '{"flexion":"much"}'], 'flexion'],
  ])('answers %j with one sentence and exit code 2', (words, sentence) => {
    const { code, errors, output } = runExport(...words);
    expect(code).toBe(2);
    expect(errors).toContain(sentence);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(output).toBe('');
    expect(existsSync(join(projectRoot, 'x'))).toBe(false);
  });
});
