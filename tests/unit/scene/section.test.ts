import { BoxGeometry, BufferGeometry } from 'three';
import { mergeVertices } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import { describe, expect, it } from 'vitest';
import type { HipInputs } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { createSlicePlane } from '#src/deform/slice-mesh.ts';
import { cross, dot, type Vec3 } from '#src/math/vec3.ts';
import { placeSectionLabels } from '#src/scene/section-labels.ts';
import { createSectionModel } from '#src/scene/section-model.ts';
import { findOrientation } from '#src/scene/section-painter.ts';
import { findNervePassage, writeSectionPlane } from '#src/scene/section-plane.ts';
import { defaultSection, type Section, sectionPlaneIds } from '#src/state/controls.ts';
import { deg } from '#src/units/angle.ts';
import { loadRealModel, poseAt } from '#tests/support/real-model.ts';

const model = loadRealModel();

function cut(inputs: HipInputs, section: Partial<Section> = {}) {
  const snapshot = solve(model, inputs, createSnapshot(model));
  const plane = writeSectionPlane(createSlicePlane(), snapshot, { ...defaultSection, ...section });
  const box = new BufferGeometry().copy(new BoxGeometry(0.02, 0.02, 0.02));
  for (const name of ['normal', 'uv']) box.deleteAttribute(name);
  const bone = mergeVertices(box);
  const parts = createSectionModel().update(snapshot, plane, new Map([['sacrum', bone]]));
  return { snapshot, plane, parts };
}

const vector = (array: Float64Array) => Array.from(array) as unknown as Vec3;

describe('the plane of the section', () => {
  it('has a right-handed picture in every preset, moved and turned', () => {
    for (const plane of sectionPlaneIds) {
      for (const moved of [{}, { offset: 0.01, tilt: deg(20), turn: deg(-35) }]) {
        const { plane: made } = cut(poseAt(40, 10, 10), { plane, ...moved });
        const [right, up, normal] = [made.right, made.up, made.normal].map(vector) as Vec3[];
        expect(dot(cross(right!, up!), normal!), plane).toBeCloseTo(1, 10);
        for (const axis of [right!, up!]) expect(dot(axis, axis)).toBeCloseTo(1, 10);
      }
    }
  });

  it('stands across the nerve at the infrapiriform foramen, the back up and the right at the right', () => {
    const { snapshot, plane } = cut(poseAt(0, 0, 0));
    const { point, tangent } = findNervePassage(snapshot);
    expect(Math.hypot(...vector(plane.origin).map((x, axis) => x - point[axis]!))).toBeLessThan(
      1e-12,
    );
    expect(Math.abs(dot(vector(plane.normal), tangent))).toBeCloseTo(1, 10);
    expect(findOrientation(plane.up, 1).letters).toMatch(/^P/);
    expect(findOrientation(plane.right, 1).letters).toMatch(/^R/);
  });

  it('shows axial pictures as radiology does, and sagittal ones from the right', () => {
    const axial = cut(poseAt(0, 0, 0), { plane: 'axial' }).plane;
    expect(findOrientation(axial.up, 1).letters).toBe('A');
    expect(findOrientation(axial.right, -1).letters).toBe('R');
    const sagittal = cut(poseAt(0, 0, 0), { plane: 'sagittal' }).plane;
    expect(findOrientation(sagittal.right, 1).letters).toBe('A');
    expect(findOrientation(sagittal.up, 1).letters).toBe('S');
  });

  it('follows the pose smoothly', () => {
    let last: Float64Array | null = null;
    for (let flexion = 0; flexion <= 90; flexion += 2) {
      const { plane } = cut(poseAt(flexion, 0, 0));
      if (last) {
        const moved = Math.hypot(...vector(plane.origin).map((x, axis) => x - last![axis]!));
        expect(moved, `at ${flexion}°`).toBeLessThan(0.003);
      }
      last = plane.origin.slice();
    }
  });
});

describe('the section through the infrapiriform foramen', () => {
  const findNerve = (inputs: HipInputs) =>
    cut(inputs).parts.find(({ id }) => id === 'sciatic-nerve')!.shape;

  it('meets nerve and piriformis, and draws the nerve last', () => {
    const { parts } = cut(poseAt(0, 0, 0));
    const ids = parts.map(({ id }) => id);
    expect(ids).toContain('piriformis');
    expect(ids).toContain('gluteus-maximus');
    expect(ids.at(-1)).toBe('sciatic-nerve');
    for (const { id, shape } of parts) expect(shape.area, id).toBeGreaterThan(0);
  });

  it('shows a thinner nerve under more pressure when piriformis is tight, at the same area', () => {
    const relaxed = findNerve(poseAt(0, 0, 0));
    const tight = findNerve(poseAt(0, 0, 0, { tightness: 1 }));
    expect(tight.value).toBeGreaterThan(3 * relaxed.value);
    expect(tight.halfBreadth).toBeLessThan(0.98 * relaxed.halfBreadth);
    expect(tight.halfLength).toBeGreaterThan(relaxed.halfLength);
    expect(tight.area / relaxed.area).toBeGreaterThan(0.95);
    expect(tight.area / relaxed.area).toBeLessThan(1.05);
  });

  it('draws it thinner than the model has it, and tells by how much', () => {
    const { parts } = cut(poseAt(0, 0, 0, { tightness: 1 }));
    const { shape, thinning } = parts.find(({ id }) => id === 'sciatic-nerve')!;
    const relaxed = findNerve(poseAt(0, 0, 0));
    expect(thinning).toBeLessThan(0.95);
    expect(shape.halfBreadth / thinning).toBeGreaterThan(0.93 * relaxed.halfBreadth);
    expect(shape.halfBreadth).toBeLessThan(0.93 * relaxed.halfBreadth);
    expect(parts.find(({ id }) => id === 'piriformis')!.thinning).toBe(1);
  });

  it('shows both parts of a divided nerve and one of an undivided one', () => {
    const count = (inputs: HipInputs) =>
      cut(inputs).parts.filter(({ id }) => id === 'sciatic-nerve').length;
    expect(count(poseAt(0, 0, 0))).toBe(1);
    expect(count(poseAt(0, 0, 0, { variant: 'B' }))).toBe(2);
  });

  it('cuts bones in the frame of their segment', () => {
    // the box stands at the origin of the pelvis, the axial plane passes it
    const { parts } = cut(poseAt(0, 0, 0), { plane: 'axial' });
    const sacrum = parts.find(({ id }) => id === 'sacrum')!;
    expect(sacrum.shape.area).toBeCloseTo(0.0004, 8);
  });

  it('names nerve and piriformis, with names that do not lie over each other', () => {
    const { parts } = cut(poseAt(0, 0, 0));
    const view = { width: 420, height: 360, scale: 4200, x: 0, y: 0 };
    const labels = placeSectionLabels(parts, view, (text) => 7 * text.length);
    const ids = labels.map(({ id }) => id);
    expect(ids).toContain('sciatic-nerve');
    expect(ids).toContain('piriformis');
    for (const [index, a] of labels.entries()) {
      expect(a.x - a.width / 2).toBeGreaterThan(0);
      expect(a.x + a.width / 2).toBeLessThan(view.width);
      for (const b of labels.slice(index + 1)) {
        const isApart = Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= 18;
        expect(isApart, `${a.text} and ${b.text}`).toBe(true);
      }
    }
  });
});
