import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { isStale, modelsFolder } from '#models/build.ts';
import { checkBone, checkClosed, findGap, findPieces } from '#models/checks.ts';
import type { NamedMesh } from '#models/files/named-mesh.ts';
import { readGlb } from '#models/files/read-glb.ts';
import { readPathTable } from '#models/files/read-paths.ts';
import { findMeshHealth, type Mesh } from '#models/mesher/mesh.ts';
import { findTriangleQuality } from '#models/mesher/triangle-quality.ts';
import type { Manifest } from '#models/pipeline/manifest.ts';
import {
  boneIds,
  contextMuscleIds,
  findExportName,
  ligamentIds,
  lowerLegIds,
  nerveBranchIds,
  sheetIds,
  skeletonIds,
  structures,
} from '#src/anatomy/catalog.ts';
import { createHipModel } from '#src/anatomy/create-hip-model.ts';
import { halfHipSeparation } from '#src/anatomy/frames.ts';
import { parseShadeFile } from '#src/anatomy/shade-file.ts';
import { createSnapshot, restingInputs, solve } from '#src/biomechanics/solve.ts';
import { createMuscleSurface, writeMuscleSurface } from '#src/deform/muscle-surface.ts';
import { deg } from '#src/units/angle.ts';

const glbBudget = 1.5e6;
/** The files that a page fetches before its first picture. */
const firstFiles = ['bones.glb', 'lower-legs.glb', 'ligaments.glb', 'paths.bin', 'shade.bin'];
const firstLoadBudget = 1.6e6;
const glbTotalBudget = 1.8e6;
/** Both files of the muscles for context. */
const contextBudget = 250_000;
/** Loaded when the skin, a pattern of pain or the whole figure is asked for. */
const bodyBudgets: { readonly [name: string]: number } = {
  'skin.glb': 350_000,
  'figure.glb': 500_000,
};
const skeletonTriangleBudget = 160_000;
const lightShare = 0.25;
/** A triangle of a bone with a smaller angle is a sliver; one that faces the surface less stands across it. Cosine. */
const leastAngle = deg(8);
const leastFacing = 0.3;

const files = [
  'bones.glb',
  'lower-legs.glb',
  'ligaments.glb',
  'muscles.glb',
  'nerve.glb',
  'context-muscles.glb',
  'skin.glb',
] as const;
const meshes = new Map<string, NamedMesh>();
const nodes = new Map<string, string[]>();

function readBuilt(name: string): Uint8Array {
  return Uint8Array.from(readFileSync(join(modelsFolder, name)));
}

function widen(name: string): Mesh {
  const mesh = meshes.get(name)!;
  return { positions: Float64Array.from(mesh.positions), indices: mesh.indices };
}

beforeAll(async () => {
  for (const file of files) {
    const read = await readGlb(readBuilt(file));
    nodes.set(
      file,
      read.map(({ name }) => name),
    );
    for (const mesh of read) meshes.set(mesh.name, mesh);
  }
});

/** Everything but the thin nerves, which the kernel alone draws. */
const filed = structures.filter(({ id }) => !(nerveBranchIds as readonly string[]).includes(id));

describe('built models', () => {
  it('were made from the sources as they are', () => {
    expect(isStale()).toBe(false);
  });

  it('hold every structure of the catalog once, under its name', () => {
    const names = (ids: readonly (typeof structures)[number]['id'][]): string[] =>
      ids.map(findExportName).sort();
    expect([...nodes.get('bones.glb')!].sort()).toEqual(names(boneIds));
    expect([...nodes.get('lower-legs.glb')!].sort()).toEqual(names(lowerLegIds));
    expect([...nodes.get('ligaments.glb')!].sort()).toEqual(names(ligamentIds));
    expect([...nodes.get('muscles.glb')!].sort()).toEqual(names(sheetIds));
    expect([...nodes.get('context-muscles.glb')!].sort()).toEqual(names(contextMuscleIds));
    expect(nodes.get('nerve.glb')).toEqual(['sciatic_nerve']);
    expect(nodes.get('skin.glb')).toEqual(['skin']);
    expect(meshes.size).toBe(filed.length);
  });

  it('are closed, outward and in one piece', () => {
    const complaints = filed.flatMap(({ id }) => {
      const name = findExportName(id);
      return checkClosed(name, widen(name), findPieces(name));
    });
    expect(complaints).toEqual([]);
  });

  it('hold no sliver and no triangle that stands across the surface, in bones and discs of both levels', async () => {
    const complaints: string[] = [];
    let count = 0;
    for (const file of ['bones', 'lower-legs', 'bones-light', 'lower-legs-light']) {
      for (const mesh of await readGlb(readBuilt(`${file}.glb`))) {
        for (let t = 0; t < mesh.indices.length / 3; t++) {
          count += 1;
          const { leastAngle: angle, facing } = findTriangleQuality(mesh, mesh.normals, t);
          if (angle >= leastAngle && facing >= leastFacing) continue;
          complaints.push(
            `${file}, ${mesh.name}: angle ${angle.toFixed(3)}, facing ${facing.toFixed(2)}`,
          );
        }
      }
    }
    expect(complaints).toEqual([]);
    expect(count).toBeGreaterThan(150_000);
  });

  it('keep bones to their volumes and landmarks', () => {
    expect([
      ...checkBone('right-hip-bone', widen('right_hip_bone')),
      ...checkBone('sacrum', widen('sacrum')),
      ...checkBone('right-femur', widen('right_femur')),
    ]).toEqual([]);
  });

  it('leave the sacroiliac joints and the hip joint open', () => {
    for (const side of ['right', 'left']) {
      const gap = findGap(widen('sacrum'), widen(`${side}_hip_bone`));
      expect(gap).toBeGreaterThan(0.0018);
      expect(gap).toBeLessThan(0.004);
    }
    const joint = findGap(widen('right_femur'), widen('right_hip_bone'));
    expect(joint).toBeGreaterThan(0.0009);
    expect(joint).toBeLessThan(0.004);
  });

  it('carry shade that is neither black nor missing', () => {
    for (const { id } of filed) {
      if (id === 'skin') continue;
      const { occlusion } = meshes.get(findExportName(id))!;
      expect(occlusion, id).toBeDefined();
      const mean = occlusion!.reduce((sum, value) => sum + value, 0) / occlusion!.length;
      expect(Math.min(...occlusion!), id).toBeGreaterThan(0.1);
      expect(mean, id).toBeGreaterThan(0.4);
      expect(mean, id).toBeLessThan(1);
    }
  });

  it('keep the vertices of a muscle in the order in which deform writes them', () => {
    const model = createHipModel(readPathTable(modelsFolder));
    const snapshot = solve(model, restingInputs, createSnapshot(model));
    const muscle = snapshot.muscles.find(({ id }) => id === 'piriformis')!;
    const surface = createMuscleSurface(muscle);
    const positions = new Float32Array(surface.vertexCount * 3);
    writeMuscleSurface(positions, new Float32Array(surface.vertexCount * 3), surface, muscle);
    const built = meshes.get('piriformis')!.positions;
    expect(built.length).toBe(positions.length);
    let worst = 0;
    for (let i = 0; i < built.length; i++) {
      worst = Math.max(worst, Math.abs(built[i]! - positions[i]!));
    }
    expect(worst).toBeLessThan(1e-7);
  });

  it('have a light level of a quarter of the triangles, closed and of the same volume', async () => {
    let lightTriangles = 0;
    let fullTriangles = 0;
    for (const file of ['bones', 'lower-legs']) {
      const light = await readGlb(readBuilt(`${file}-light.glb`));
      expect(light.map(({ name }) => name).sort()).toEqual([...nodes.get(`${file}.glb`)!].sort());
      for (const mesh of light) {
        const full = meshes.get(mesh.name)!;
        lightTriangles += mesh.indices.length / 3;
        fullTriangles += full.indices.length / 3;
        const plain = { positions: Float64Array.from(mesh.positions), indices: mesh.indices };
        expect(checkClosed(mesh.name, plain)).toEqual([]);
        const share = findMeshHealth(plain).volume / findMeshHealth(widen(mesh.name)).volume;
        expect(Math.abs(share - 1), mesh.name).toBeLessThan(0.08);
      }
    }
    expect(lightTriangles).toBeLessThan(fullTriangles * lightShare);
  });

  it('mirror the right bones to the left', () => {
    for (const [name, plane] of [
      ['femur', 0],
      ['hip_bone', -halfHipSeparation],
    ] as const) {
      const right = meshes.get(`right_${name}`)!;
      const left = meshes.get(`left_${name}`)!;
      expect(left.positions.length).toBe(right.positions.length);
      let worst = 0;
      for (let i = 0; i < left.positions.length; i++) {
        const image = i % 3 === 2 ? 2 * plane - right.positions[i]! : right.positions[i]!;
        worst = Math.max(worst, Math.abs(left.positions[i]! - image));
      }
      expect(worst).toBeLessThan(1e-7);
      expect(left.normals[2]).toBeCloseTo(-right.normals[2]!, 6);
      const volumes = [right, left].map(({ name }) => findMeshHealth(widen(name)).volume);
      expect(volumes[1]! / volumes[0]!).toBeCloseTo(1, 6);
    }
  });

  it('carry the same shade beside the muscles as in them, in the same order', () => {
    const packed = gunzipSync(readBuilt('shade.bin'));
    const shades = parseShadeFile(Uint8Array.from(packed).buffer);
    expect([...shades.keys()].sort()).toEqual(
      [...sheetIds, ...contextMuscleIds, 'sciatic-nerve'].sort(),
    );
    for (const [id, shade] of shades) {
      const { occlusion } = meshes.get(findExportName(id as (typeof sheetIds)[number]))!;
      expect(shade.length, id).toBe(occlusion!.length);
      const off = shade.map((value, v) => Math.abs(value - occlusion![v]!));
      expect(Math.max(...off), id).toBeLessThan(1e-6);
    }
  });

  it('stay within their budgets of bytes, and the manifest says what they are', () => {
    const manifest = JSON.parse(
      readFileSync(join(modelsFolder, 'manifest.json'), 'utf8'),
    ) as Manifest;
    let firstLoad = 0;
    let glbTotal = 0;
    let context = 0;
    for (const [name, { bytes }] of Object.entries(manifest.files)) {
      expect(readBuilt(name).byteLength, name).toBe(bytes);
      if (name.endsWith('.glb')) expect(bytes, name).toBeLessThan(glbBudget);
      // loaded when a muscle for context is asked for
      if (name.startsWith('context-')) {
        context += bytes;
        continue;
      }
      if (bodyBudgets[name]) {
        expect(bytes, name).toBeLessThan(bodyBudgets[name]);
        continue;
      }
      if (name.endsWith('.glb')) glbTotal += bytes;
      if (firstFiles.includes(name)) firstLoad += bytes;
    }
    expect(firstLoad).toBeGreaterThan(1e6);
    expect(firstLoad).toBeLessThan(firstLoadBudget);
    expect(glbTotal).toBeLessThan(glbTotalBudget);
    expect(context).toBeGreaterThan(50_000);
    expect(context).toBeLessThan(contextBudget);
    const triangles = skeletonIds.reduce((sum, id) => sum + manifest.structures[id]!.triangles, 0);
    expect(triangles).toBeLessThanOrEqual(skeletonTriangleBudget);
    expect(Object.keys(manifest.structures).sort()).toEqual(filed.map(({ id }) => id).sort());
  });
});
