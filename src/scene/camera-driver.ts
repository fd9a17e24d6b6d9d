import type { CameraControlsImpl } from '@react-three/drei';
import { type PerspectiveCamera, Vector3 } from 'three';
import type { StructureId } from '#src/anatomy/catalog.ts';
import type { CameraCommand } from '#src/state/camera-commands.ts';
import type { CameraStand, Side, ViewId } from '#src/state/controls.ts';
import { findEase } from './camera-ease.ts';
import { isNarrowFrame } from './stage-frame.ts';
import {
  cameraFieldOfView,
  findFit,
  findNarrowFit,
  nearestDistance,
  type StageFrame,
  type ViewAngles,
  wrapAngle,
} from './views.ts';

/** Time of a jump between views; ms. Source: design (450 ms, none with reduced motion). */
const jumpTime = 450;

/** Farthest camera, as a multiple of the fitted distance. */
const farthest = 4;

/** Moves the camera: named views, fit, and commands of keys and buttons. Knows no React. */
export interface CameraDriver {
  /** Takes the size of the stage; a camera that nobody has moved is fitted anew. */
  resize(frame: StageFrame): void;
  /** Goes to a named view; at once when nothing has been shown yet or motion is to be reduced. */
  goTo(view: ViewId): void;
  obey(command: CameraCommand): void;
  /** Fits again in place if the user has not moved the camera since the last fit. */
  refit(): void;
  /** To be called when the user takes the camera by hand: ends a jump, and a resize no longer refits. */
  release(): void;
  /** To be called when the camera no longer looks from the named view. */
  leaveView(): void;
  /** Advances a jump; returns true while one is under way. */
  advance(now: number): boolean;
  findAngles(): ViewAngles;
  /** Where the camera stands now. */
  findStand(): CameraStand;
  /** Puts the camera where a link or a saved view says. */
  take(stand: CameraStand): void;
}

type Stand = CameraStand;

/**
 * Creates a driver for a camera and its controls. `findPoints` gives what a fitted view has to show,
 * `findStructurePoints` the extent of one structure; world, m. `findNamed` says where a named view looks from now.
 */
export function createCameraDriver(
  camera: PerspectiveCamera,
  controls: CameraControlsImpl,
  findPoints: (view: ViewId | null, isNarrow: boolean) => Float64Array,
  findStructurePoints: (id: StructureId) => Float64Array | null,
  getSide: () => Side,
  findNamed: (view: ViewId) => ViewAngles,
  invalidate: () => void,
): CameraDriver {
  let frame: StageFrame | null = null;
  let isFitted = true;
  let view: ViewId | null = null;
  let taken: Stand | null = null;
  let jump: { from: Stand; to: Stand; start: number } | null = null;

  const findAngles = (): ViewAngles => ({
    azimuth: controls.azimuthAngle,
    polar: controls.polarAngle,
  });

  const findStand = (): Stand => {
    const { x, y, z } = controls.getTarget(scratchTarget);
    return { ...findAngles(), distance: controls.distance, target: [x, y, z] };
  };

  const stand = ({ azimuth, polar, target, distance }: Stand) => {
    controls.rotateTo(azimuth, polar, false);
    controls.moveTo(target[0], target[1], target[2], false);
    controls.dollyTo(distance, false);
    controls.update(0);
  };

  const findFittedStand = (angles: ViewAngles): Stand | null => {
    if (!frame) return null;
    const isNarrow = isNarrowFrame(frame);
    const points = findPoints(view, isNarrow);
    const fit =
      isNarrow && view !== 'nerve'
        ? findNarrowFit(points, angles, frame, getSide())
        : findFit(points, angles, frame);
    return { ...angles, ...fit };
  };

  /** The limit follows the whole body, so that a close-up can be left backwards. */
  const updateLimits = () => {
    if (!frame) return;
    const whole = findFit(findPoints(null, false), findAngles(), frame);
    controls.minDistance = nearestDistance;
    controls.maxDistance = farthest * whole.distance;
  };

  const move = (to: Stand, isInstant: boolean) => {
    isFitted = true;
    updateLimits();
    if (isInstant || isMotionReduced()) {
      jump = null;
      stand(to);
    } else {
      const from = findStand();
      const azimuth = from.azimuth + wrapAngle(to.azimuth - from.azimuth);
      jump = { from, to: { ...to, azimuth }, start: performance.now() };
    }
    invalidate();
  };

  return {
    findAngles,
    findStand,
    take(next) {
      if (!frame) {
        taken = next;
        return;
      }
      move(next, false);
      isFitted = false;
    },
    resize(next) {
      const isFirst = frame === null;
      frame = next;
      // the middle of the free part becomes the middle of the picture
      const shiftX = (next.right - next.left) / 2;
      const shiftY = (next.bottom - next.top) / 2;
      camera.fov = (cameraFieldOfView * 180) / Math.PI;
      camera.aspect = next.width / next.height;
      camera.setViewOffset(next.width, next.height, shiftX, shiftY, next.width, next.height);
      camera.updateProjectionMatrix();
      updateLimits();
      if (taken) {
        move(taken, true);
        taken = null;
        isFitted = false;
      } else if (isFirst || isFitted) {
        const to = findFittedStand(view ? findNamed(view) : findAngles());
        if (to) move(to, true);
      }
      invalidate();
    },
    goTo(next) {
      view = next;
      const to = findFittedStand(findNamed(next));
      if (to) move(to, false);
    },
    obey(command) {
      jump = null;
      switch (command.type) {
        case 'turn':
          isFitted = false;
          controls.rotate(-command.right, command.up, false);
          break;
        case 'move': {
          isFitted = false;
          const height = 2 * controls.distance * Math.tan(cameraFieldOfView / 2);
          controls.truck(-command.right * height, command.up * height, false);
          break;
        }
        case 'zoom':
          isFitted = false;
          controls.dollyTo(controls.distance * command.factor, false);
          break;
        case 'focus': {
          const points = frame && findStructurePoints(command.id);
          if (!frame || !points) break;
          view = null;
          const angles = findAngles();
          move({ ...angles, ...findFit(points, angles, frame) }, false);
          isFitted = false;
          break;
        }
        case 'fit': {
          const to = findFittedStand(view ? findNamed(view) : findAngles());
          if (to) move(to, false);
        }
      }
      invalidate();
    },
    refit() {
      if (!isFitted) return;
      const to = findFittedStand(view ? findNamed(view) : findAngles());
      if (to) move(to, true);
    },
    release() {
      jump = null;
      isFitted = false;
    },
    leaveView() {
      view = null;
    },
    advance(now) {
      if (!jump) return false;
      const share = findEase((now - jump.start) / jumpTime);
      const { from, to } = jump;
      const blend = (a: number, b: number) => a + (b - a) * share;
      stand({
        azimuth: blend(from.azimuth, to.azimuth),
        polar: blend(from.polar, to.polar),
        distance: blend(from.distance, to.distance),
        target: [
          blend(from.target[0], to.target[0]),
          blend(from.target[1], to.target[1]),
          blend(from.target[2], to.target[2]),
        ],
      });
      if (share >= 1) jump = null;
      return jump !== null;
    },
  };
}

const scratchTarget = new Vector3();

function isMotionReduced(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
