import type { PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import type { StructureId } from '#src/anatomy/catalog.ts';
import type { HipRig } from '#src/scene/hip-rig.ts';
import type { StageExports } from '#src/state/stage-exports.ts';
import { controlsStore } from '#src/state/store.ts';

/** The exports of a stage. Each is fetched when it is first asked for. */
export function createStageExports(
  rig: HipRig,
  stage: HTMLElement,
  get: () => {
    readonly gl: WebGLRenderer;
    readonly scene: Scene;
    readonly camera: unknown;
    invalidate(): void;
  },
): StageExports {
  const findParts = () => {
    const { gl, scene, camera } = get();
    return { renderer: gl, scene, camera: camera as PerspectiveCamera, stage };
  };
  return {
    async makePicture(options) {
      const { makePicture } = await import('./picture.ts');
      if (!options.isForPaper) return makePicture(findParts(), options);
      // the whole picture is drawn before anything waits, so nothing of the change is seen
      const ground = controlsStore.getState().stage;
      rig.materials.setStage('light');
      stage.dataset.stage = 'light';
      const file = makePicture(findParts(), options);
      rig.materials.setStage(ground);
      delete stage.dataset.stage;
      get().invalidate();
      return file;
    },
    findNamed() {
      return [...stage.querySelectorAll<HTMLElement>('.label-text[data-structure]')]
        .filter(({ style, offsetWidth }) => style.visibility === 'visible' && offsetWidth > 0)
        .map((element) => ({ element, top: element.getBoundingClientRect().top }))
        .sort((a, b) => a.top - b.top)
        .map(({ element }) => element.dataset.structure as StructureId);
    },
    async makeModel(format) {
      const { makeModel } = await import('./model.ts');
      return makeModel(rig, format);
    },
    async makeVideo(frameRate, onProgress) {
      const { makeVideo } = await import('./video.ts');
      return makeVideo(findParts(), frameRate, onProgress);
    },
  };
}
