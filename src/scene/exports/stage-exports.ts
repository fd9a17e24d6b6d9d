import type { PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import type { HipRig } from '#src/scene/hip-rig.ts';
import type { StageExports } from '#src/state/stage-exports.ts';

/** The exports of a stage. Each is fetched when it is first asked for. */
export function createStageExports(
  rig: HipRig,
  stage: HTMLElement,
  get: () => { readonly gl: WebGLRenderer; readonly scene: Scene; readonly camera: unknown },
): StageExports {
  const findParts = () => {
    const { gl, scene, camera } = get();
    return { renderer: gl, scene, camera: camera as PerspectiveCamera, stage };
  };
  return {
    async makePicture(options) {
      const { makePicture } = await import('./picture.ts');
      return makePicture(findParts(), options);
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
