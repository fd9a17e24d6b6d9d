import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Material, Mesh } from 'three';
import { beforeAll, describe, expect, it } from 'vitest';
import { modelsFolder } from '#models/build.ts';
import type { BoneId, LigamentId } from '#src/anatomy/catalog.ts';
import { createSnapshot, restingInputs, solve } from '#src/biomechanics/solve.ts';
import { applySnapshot } from '#src/scene/apply-snapshot.ts';
import {
  addBone,
  addStaticPart,
  applyLayers,
  createHipRig,
  type HipRig,
} from '#src/scene/hip-rig.ts';
import { addMirrorImage, modelFiles, readModel } from '#src/scene/load-models.ts';
import { createSceneMaterials } from '#src/scene/materials.ts';
import { defaultControls } from '#src/state/controls.ts';
import { loadRealModel } from '#tests/support/real-model.ts';

let rig: HipRig;

beforeAll(async () => {
  rig = createHipRig(createSceneMaterials('dark'));
  for (const { file, part, ids } of modelFiles) {
    const bytes = Uint8Array.from(readFileSync(join(modelsFolder, file)));
    for (const [id, geometry] of await readModel(bytes.buffer, ids)) {
      if (part === 'ligaments') addStaticPart(rig, id as LigamentId, addMirrorImage(geometry));
      else addBone(rig, id as BoneId, geometry);
    }
  }
  const model = loadRealModel();
  applySnapshot(rig, solve(model, restingInputs, createSnapshot(model)));
  applyLayers(rig, defaultControls.layers, false);
});

/** What one frame asks of the graphics card. */
function countDrawing(): { calls: number; triangles: number } {
  let calls = 0;
  let triangles = 0;
  rig.root.traverseVisible((object) => {
    if (!(object instanceof Mesh) || !(object.material as Material).visible) return;
    const { index, drawRange } = object.geometry;
    calls++;
    triangles += Math.min(index!.count, drawRange.count) / 3;
  });
  return { calls, triangles };
}

/** Every surface is drawn once more as its outline. */
const callBudget = 100;
const triangleBudget = 480_000;
const surfaceBudget = 240_000;

describe('the scene as it opens', () => {
  it('stays within its draw calls and triangles', () => {
    const { calls, triangles } = countDrawing();
    expect(calls).toBeGreaterThan(50);
    expect(calls).toBeLessThanOrEqual(callBudget);
    expect(triangles).toBeLessThanOrEqual(triangleBudget);
    const surfaces = [...rig.views.values()].filter(({ presence }) => presence !== 'off');
    const own = surfaces.reduce((sum, { geometry }) => sum + geometry.index!.count / 3, 0);
    expect(own).toBeGreaterThan(150_000);
    expect(own).toBeLessThanOrEqual(surfaceBudget);
  });

  it('leaves out what stands beside the picture, but nothing that the kernel moves', () => {
    const moved = new Set<string>([
      ...rig.muscleSurfaces.keys(),
      ...rig.branchSurfaces.keys(),
      'sciatic-nerve',
    ]);
    for (const { id, surface } of rig.views.values()) {
      expect(surface.frustumCulled, id).toBe(!moved.has(id));
    }
  });
});
