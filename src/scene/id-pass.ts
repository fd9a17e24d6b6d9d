import {
  Color,
  Matrix4,
  Mesh,
  NearestFilter,
  type PerspectiveCamera,
  Scene,
  ShaderMaterial,
  type Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import type { StructureId } from '#src/anatomy/catalog.ts';
import type { StructureView } from './structure-view.ts';

/** Which structure is seen at every pixel of a small picture of the stage, and how deep. Rows run from the bottom. */
export interface IdPicture {
  readonly width: number;
  readonly height: number;
  /** The structures drawn; pixel value n means `ids[n − 1]`, 0 is empty ground. */
  readonly ids: readonly StructureId[];
  /** RGBA per pixel: number of the structure, then depth in 24 bits. */
  readonly pixels: Uint8Array;
}

/** Draws structures as flat numbers, to know what is visible where. */
export interface IdPass {
  render(
    renderer: WebGLRenderer,
    camera: PerspectiveCamera,
    views: readonly StructureView[],
    width: number,
    height: number,
  ): IdPicture;
  dispose(): void;
}

const vertexShader = /* glsl */ `
#include <clipping_planes_pars_vertex>
void main() {
  vec4 mvPosition = modelViewMatrix * vec4(position, 1.);
  #include <clipping_planes_vertex>
  gl_Position = projectionMatrix * mvPosition;
}
`;

const fragmentShader = /* glsl */ `
#include <clipping_planes_pars_fragment>
uniform float uNumber;
void main() {
  #include <clipping_planes_fragment>
  float depth = gl_FragCoord.z * 16777215.;
  float high = floor(depth / 65536.);
  float middle = floor((depth - high * 65536.) / 256.);
  float low = floor(depth - high * 65536. - middle * 256.);
  gl_FragColor = vec4(uNumber, high, middle, low) / 255.;
}
`;

/** Creates the pass; its twins share the geometries of the views they stand for. */
export function createIdPass(): IdPass {
  const target = new WebGLRenderTarget(1, 1, {
    minFilter: NearestFilter,
    magFilter: NearestFilter,
  });
  const scene = new Scene();
  scene.matrixWorldAutoUpdate = false;
  const twins: Mesh[] = [];
  let pixels = new Uint8Array(4);

  return {
    render(renderer, camera, views, width, height) {
      if (target.width !== width || target.height !== height) target.setSize(width, height);
      if (pixels.length !== width * height * 4) pixels = new Uint8Array(width * height * 4);
      views.forEach((view, index) => {
        const twin = twins[index] ?? createTwin(scene, index + 1);
        twins[index] = twin;
        twin.geometry = view.geometry;
        twin.matrixWorld.copy(view.group.matrixWorld);
      });
      twins.forEach((twin, index) => {
        twin.visible = index < views.length;
      });
      renderer.getClearColor(scratchColour);
      const clearAlpha = renderer.getClearAlpha();
      renderer.setRenderTarget(target);
      renderer.setClearColor(0, 0);
      renderer.clear();
      renderer.render(scene, camera);
      renderer.readRenderTargetPixels(target, 0, 0, width, height, pixels);
      renderer.setRenderTarget(null);
      renderer.setClearColor(scratchColour, clearAlpha);
      return { width, height, ids: views.map((view) => view.id), pixels };
    },
    dispose() {
      target.dispose();
      for (const twin of twins) (twin.material as ShaderMaterial).dispose();
    },
  };
}

/** Fills `out` with the world point seen at a pixel. */
export function writePointAtPixel(
  out: Vector3,
  picture: IdPicture,
  x: number,
  y: number,
  camera: PerspectiveCamera,
): Vector3 {
  const at = (y * picture.width + x) * 4;
  const { pixels } = picture;
  const depth = (pixels[at + 1]! * 65536 + pixels[at + 2]! * 256 + pixels[at + 3]!) / 16777215;
  out.set(((x + 0.5) / picture.width) * 2 - 1, ((y + 0.5) / picture.height) * 2 - 1, depth * 2 - 1);
  scratchMatrix.multiplyMatrices(camera.matrixWorld, camera.projectionMatrixInverse);
  return out.applyMatrix4(scratchMatrix);
}

const scratchColour = new Color();
const scratchMatrix = new Matrix4();

function createTwin(scene: Scene, number: number): Mesh {
  const twin = new Mesh(
    undefined,
    new ShaderMaterial({
      vertexShader,
      fragmentShader,
      clipping: true,
      uniforms: { uNumber: { value: number } },
    }),
  );
  twin.matrixAutoUpdate = false;
  twin.frustumCulled = false;
  scene.add(twin);
  return twin;
}
