import { BoxGeometry, type Mesh, PerspectiveCamera, Plane, Vector3 } from 'three';
import { afterAll, describe, expect, it } from 'vitest';
import { boneIds, findStructure, type SegmentId, skeletonIds } from '#src/anatomy/catalog.ts';
import { halfHipSeparation } from '#src/anatomy/frames.ts';
import { findZOnSide } from '#src/anatomy/side.ts';
import {
  addBone,
  addStaticPart,
  applyGhostOrder,
  applyLayers,
  applySide,
  createHipRig,
} from '#src/scene/hip-rig.ts';
import { addMirrorImage } from '#src/scene/load-models.ts';
import { createSceneMaterials } from '#src/scene/materials.ts';
import { findStructureAt } from '#src/scene/picking.ts';
import { createLayers } from '#src/state/controls.ts';

const materials = createSceneMaterials('dark');
afterAll(() => materials.dispose());

function createBones() {
  const rig = createHipRig(materials);
  skeletonIds.forEach((id, index) => {
    // right bones to the right, left ones to the left
    const side = (id.startsWith('left') ? -0.2 : id === 'sacrum' ? -0.1 : 0.1) + index * 0.001;
    addBone(rig, id, new BoxGeometry(0.05, 0.05, 0.05).translate(0, 0, side));
  });
  return rig;
}

const surfaceOf = (rig: ReturnType<typeof createBones>, id: (typeof boneIds)[number]) =>
  rig.views.get(id)!.surface;

describe('hip rig', () => {
  it('hangs each bone into the group of its own segment', () => {
    const rig = createBones();
    for (const id of skeletonIds) {
      const segment = findStructure(id).segment as SegmentId;
      expect(rig.views.get(id)!.group.parent, id).toBe(rig.segments[segment]);
    }
    expect(rig.views.get('right-tibia')!.group.parent!.name).toBe('shank');
  });

  it('exchanges materials made beforehand instead of making new ones', () => {
    const rig = createBones();
    const { solid, ghost } = materials.structures.sacrum;
    applyLayers(rig, createLayers('ghost'), false);
    expect(surfaceOf(rig, 'sacrum').material).toBe(ghost);
    applyLayers(rig, createLayers('on'), false);
    expect(surfaceOf(rig, 'sacrum').material).toBe(solid);
    applyLayers(rig, createLayers('off'), false);
    expect(rig.views.get('sacrum')!.group.visible).toBe(false);
  });

  it('ghosts what stands before the right hip in the medial view, and only there', () => {
    const rig = createBones();
    const ghosts = () => boneIds.filter((id) => rig.views.get(id)!.presence === 'ghost').sort();
    applyLayers(rig, createLayers('on'), true);
    expect(ghosts()).toEqual(boneIds.filter((id) => !id.startsWith('right-')).sort());
    applyLayers(rig, createLayers('on'), false);
    expect(ghosts()).toEqual([]);
  });

  it('does not show in the medial view what is switched off', () => {
    const rig = createBones();
    applyLayers(rig, { ...createLayers('on'), sacrum: 'off' }, true);
    expect(rig.views.get('sacrum')!.presence).toBe('off');
  });

  it('mirrors the whole model about the midline, the right way out and ready to be pointed at', () => {
    const rig = createBones();
    const find = (side: 'right' | 'left', z: number) => {
      applySide(rig, side);
      rig.root.updateMatrixWorld(true);
      const camera = new PerspectiveCamera(28, 1, 0.02, 12);
      camera.position.set(-2, 0, z);
      camera.lookAt(0, 0, z);
      camera.updateMatrixWorld();
      const found = findStructureAt(rig, camera, 50, 50, 100, 100);
      return found?.split('-')[0];
    };
    expect(find('right', 0.1)).toBe('right');
    expect(find('left', findZOnSide(0.1, 'left'))).toBe('right');
    expect(find('left', 0.1)).not.toBe('right');
    // a matrix that mirrors: three then turns the faces over
    expect(rig.views.get('right-femur')!.group.matrixWorld.determinant()).toBeLessThan(0);
    expect(find('right', 0.1)).toBe('right');
  });

  it('lets the pointer through the half that is cut away', () => {
    const rig = createBones();
    rig.root.updateMatrixWorld(true);
    const camera = new PerspectiveCamera(28, 1, 0.02, 12);
    camera.position.set(-2, 0, 0.1);
    camera.lookAt(0, 0, 0.1);
    camera.updateMatrixWorld();
    const find = (...clipping: Plane[]) => findStructureAt(rig, camera, 50, 50, 100, 100, clipping);
    expect(find()).not.toBe(null);
    // a plane keeps what its normal points to
    expect(find(new Plane(new Vector3(1, 0, 0), 1))).toBe(find());
    expect(find(new Plane(new Vector3(1, 0, 0), -1))).toBe(null);
  });

  it('draws the far image of a ligament in every view but the medial one', () => {
    const rig = createBones();
    const own = new BoxGeometry(0.01, 0.01, 0.01).translate(0, 0, -0.05);
    const both = addMirrorImage(own);
    addStaticPart(rig, 'sacrotuberous-ligament', both);
    both.computeBoundingBox();
    const middle = (both.boundingBox!.min.z + both.boundingBox!.max.z) / 2;
    expect(middle).toBeCloseTo(-halfHipSeparation, 6);
    applyLayers(rig, createLayers('on'), true);
    expect(both.drawRange.count).toBe(own.getIndex()!.count);
    applyLayers(rig, createLayers('on'), false);
    expect(both.drawRange.count).toBe(Number.POSITIVE_INFINITY);
  });

  it('lets one see through a muscle whose attachments are painted', () => {
    const rig = createBones();
    addStaticPart(rig, 'piriformis', new BoxGeometry(0.01, 0.01, 0.01));
    applyLayers(rig, createLayers('on'), false, ['piriformis']);
    expect(rig.views.get('piriformis')!.presence).toBe('ghost');
    applyLayers(rig, createLayers('off'), false, ['piriformis']);
    expect(rig.views.get('piriformis')!.presence).toBe('off');
  });

  it('draws ghosts from far to near, each after its own depth', () => {
    const rig = createBones();
    applyLayers(rig, createLayers('ghost'), false);
    rig.root.updateMatrixWorld(true);
    const camera = new PerspectiveCamera();
    for (const side of [1, -1]) {
      camera.position.set(0, 0, side);
      applyGhostOrder(rig, camera);
      const order = [...rig.views.values()].sort(
        (a, b) => a.surface.renderOrder - b.surface.renderOrder,
      );
      const distances = order.map(({ centre }) => Math.abs(centre.z - side));
      // bones in the left femur's group stand where that group stands; compare the pelvis' own
      const own = order
        .map((view, index) => ({ view, distance: distances[index]! }))
        .filter(({ view }) => view.group.parent === rig.segments.pelvis)
        .map(({ distance }) => distance);
      expect(own).toEqual([...own].sort((a, b) => b - a));
      for (const { surface, group } of order) {
        const depthTwin = group.children[0] as Mesh;
        expect(depthTwin.visible).toBe(true);
        expect(depthTwin.renderOrder).toBe(surface.renderOrder - 1);
      }
    }
  });
});
