import { Color, PerspectiveCamera, type Scene, Vector3, type WebGLRenderer } from 'three';
import { findStructure } from '#src/anatomy/catalog.ts';
import { findZDirectionOnSide, findZOnSide } from '#src/anatomy/side.ts';
import { transformPoint } from '#src/math/transform.ts';
import type { Controls } from '#src/state/controls.ts';
import type { Snapshot } from '#src/state/simulation.ts';
import { applyGhostOrder, type HipRig } from './hip-rig.ts';
import type { StageLights } from './lights.ts';
import { palettes } from './palette.ts';
import { findNervePassage } from './section-plane.ts';
import { findViewDirection, viewAngles } from './views.ts';
import './close-up.css';

/** A small second picture of the same scene that follows the infrapiriform foramen. */
export interface CloseUp {
  /**
   * Draws into its corner of the stage, after the stage itself has been drawn.
   *
   * @param isCoarse the stage is being drawn coarsely to keep up: the small picture waits until it rests.
   */
  draw(
    gl: WebGLRenderer,
    scene: Scene,
    camera: PerspectiveCamera,
    snapshot: Snapshot | null,
    controls: Pick<Controls, 'stage' | 'side'>,
    isCoarse: boolean,
  ): void;
  dispose(): void;
}

/** Height of what is shown, m, and the lens: long, so that nothing leans. */
const shownHeight = 0.075;
const fieldOfView = 14;

/** Tissues that hide the foramen from behind; they are left out here whatever the layer list says. */
const isInTheWay = (id: Parameters<typeof findStructure>[0]) => {
  const { tissue, layer } = findStructure(id);
  return tissue === 'superficial-muscle' || layer === 'gluteus-maximus';
};

/** Creates the inset in `stage`; its frame is an element, its picture is drawn on the stage's own canvas. */
export function createCloseUp(stage: HTMLElement, rig: HipRig, lights: StageLights): CloseUp {
  const frame = document.createElement('div');
  frame.className = 'close-up';
  frame.innerHTML =
    '<span>Infrapiriform foramen</span><span class="close-up-wait">Drawn when it rests</span>';
  stage.append(frame);
  const camera = new PerspectiveCamera(fieldOfView, 1, 0.05, 2);
  const target = new Vector3();
  const clear = new Color();
  const before = new Color();

  return {
    draw(gl, scene, stageCamera, snapshot, { stage: ground, side }, isCoarse) {
      frame.classList.toggle('is-waiting', isCoarse);
      if (!snapshot || isCoarse) return;
      const { clientWidth: width, clientHeight: height, offsetLeft: left, offsetTop: top } = frame;
      if (width === 0 || height === 0) return;
      const stageHeight = stage.clientHeight;
      const { point } = findNervePassage(snapshot);
      const [x, y, z] = transformPoint(snapshot.worldFromPelvis, point);
      target.set(x, y, findZOnSide(z, side));
      const distance = shownHeight / 2 / Math.tan((fieldOfView * Math.PI) / 360);
      const [dx, dy, dz] = findViewDirection(viewAngles.nerve);
      camera.position.set(dx, dy, findZDirectionOnSide(dz, side));
      camera.position.multiplyScalar(distance).add(target);
      camera.aspect = width / height;
      camera.updateProjectionMatrix();
      camera.lookAt(target);
      camera.updateMatrixWorld();

      const hidden = [...rig.views.values()].filter(
        ({ id, group }) => group.visible && isInTheWay(id),
      );
      for (const { group } of hidden) group.visible = false;
      const resolution = rig.materials.resolution;
      const [oldWidth, oldHeight] = [resolution.x, resolution.y];
      resolution.set(width, height);
      lights.applyCamera(camera);
      applyGhostOrder(rig, camera);
      gl.getClearColor(before);
      const alpha = gl.getClearAlpha();
      gl.setClearColor(clear.set(palettes[ground].stageCentre), 1);
      gl.setScissorTest(true);
      gl.setScissor(left, stageHeight - top - height, width, height);
      gl.setViewport(left, stageHeight - top - height, width, height);
      gl.render(scene, camera);
      gl.setScissorTest(false);
      gl.setViewport(0, 0, stage.clientWidth, stageHeight);
      gl.setClearColor(before, alpha);
      resolution.set(oldWidth, oldHeight);
      for (const { group } of hidden) group.visible = true;
      lights.applyCamera(stageCamera);
      applyGhostOrder(rig, stageCamera);
    },
    dispose() {
      frame.remove();
    },
  };
}
