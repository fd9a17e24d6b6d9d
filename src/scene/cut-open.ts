import {
  CanvasTexture,
  DoubleSide,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  type PerspectiveCamera,
  Plane,
  PlaneGeometry,
  SRGBColorSpace,
  Vector3,
  type WebGLRenderer,
} from 'three';
import { createSlicePlane } from '#src/deform/slice-mesh.ts';
import type { Controls } from '#src/state/controls.ts';
import type { Snapshot } from '#src/state/simulation.ts';
import type { HipRig } from './hip-rig.ts';
import { loadedParts } from './loaded-parts.ts';
import { createSectionModel } from './section-model.ts';
import { createSectionPainter } from './section-painter.ts';
import { writeSectionPlane } from './section-plane.ts';

/** The model cut open at the section's plane: the half towards the viewer is left away, the cut face shows the tissues. */
export interface CutOpen {
  /** Follows pose, plane and layers; to be called before the frame that shows them. */
  update(snapshot: Snapshot | null, controls: Controls): void;
  /** Chooses the half that is left away by where the camera stands. True when it has changed and a frame is due. */
  turn(camera: PerspectiveCamera): boolean;
  dispose(): void;
}

/** Width of the painted face, m, and of its picture, px. */
const faceWidth = 0.4;
const pictureWidth = 1024;
/** The face stands this far inside the half that stays, or it would be cut off with the other; m. */
const inset = 0.0002;
/** The camera must be this far on the other side before the halves change places, as sine of the angle; nothing flickers edge on. */
const turnMargin = 0.06;

/** Cuts the whole stage of a renderer; there is one at a time. */
export function createCutOpen(gl: WebGLRenderer, rig: HipRig): CutOpen {
  const canvas = document.createElement('canvas');
  canvas.width = pictureWidth;
  canvas.height = pictureWidth;
  const context = canvas.getContext('2d')!;
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 4;
  const material = new MeshBasicMaterial({ map: texture, alphaTest: 0.5, side: DoubleSide });
  const geometry = new PlaneGeometry(faceWidth, faceWidth);
  const face = new Mesh(geometry, material);
  face.matrixAutoUpdate = false;
  face.frustumCulled = false;
  const pelvis = rig.segments.pelvis;
  pelvis.add(face);

  const model = createSectionModel();
  const painter = createSectionPainter();
  const slice = createSlicePlane();
  const clipping = new Plane();
  const inPelvis = new Plane();
  const [origin, right, up, normal, eye] = Array.from({ length: 5 }, () => new Vector3()) as [
    Vector3,
    Vector3,
    Vector3,
    Vector3,
    Vector3,
  ];
  const toPelvis = new Matrix4();
  /** 1 when the half that the picture's normal points to is left away. */
  let side: 1 | -1 = 1;
  gl.clippingPlanes = [clipping];

  const place = () => {
    // a plane keeps what its normal points to
    inPelvis.setFromNormalAndCoplanarPoint(eye.copy(normal).multiplyScalar(-side), origin);
    pelvis.updateWorldMatrix(true, false);
    clipping.copy(inPelvis).applyMatrix4(pelvis.matrixWorld);
    face.matrix.makeBasis(right, up, normal);
    face.matrix.setPosition(eye.copy(origin).addScaledVector(normal, -side * inset));
    face.updateMatrixWorld(true);
  };

  return {
    update(snapshot, controls) {
      if (!snapshot || !controls.section) return;
      writeSectionPlane(slice, snapshot, controls.section);
      for (const [vector, values] of [
        [origin, slice.origin],
        [right, slice.right],
        [up, slice.up],
        [normal, slice.normal],
      ] as const) {
        vector.fromArray(values);
      }
      const parts = model
        .update(snapshot, slice, loadedParts.all)
        .filter(({ id }) => controls.layers[id] === 'on');
      context.clearRect(0, 0, pictureWidth, pictureWidth);
      const view = {
        width: pictureWidth,
        height: pictureWidth,
        scale: pictureWidth / faceWidth,
        x: 0,
        y: 0,
      };
      painter.paint(context, parts, view, controls.stage, false);
      texture.needsUpdate = true;
      place();
    },
    turn(camera) {
      toPelvis.copy(pelvis.matrixWorld).invert();
      eye.copy(camera.position).applyMatrix4(toPelvis).sub(origin);
      const sine = eye.dot(normal) / Math.max(eye.length(), 1e-6);
      if (sine * side > -turnMargin) return false;
      side = side > 0 ? -1 : 1;
      place();
      return true;
    },
    dispose() {
      gl.clippingPlanes = [];
      pelvis.remove(face);
      geometry.dispose();
      material.dispose();
      texture.dispose();
    },
  };
}
