import { CameraControls, CameraControlsImpl } from '@react-three/drei';
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import type { PerspectiveCamera } from 'three';
import { cameraCommands } from '#src/state/camera-commands.ts';
import type { ViewId } from '#src/state/controls.ts';
import { findBodyTurn, findShownPosture } from '#src/state/posture.ts';
import { simulation } from '#src/state/simulation.ts';
import { stageRoomStore } from '#src/state/stage-room.ts';
import { controlsStore, setCamera, setView } from '#src/state/store.ts';
import { deg } from '#src/units/angle.ts';
import { type CameraDriver, createCameraDriver } from './camera-driver.ts';
import { findExtent, findFitPoints } from './fit-points.ts';
import { findFitFrame, findHalfFrame, readStageFrame } from './stage-frame.ts';
import {
  findViewAngles,
  findViewAnglesLying,
  nearestDistance,
  polarLimits,
  type ViewAngles,
  wrapAngle,
} from './views.ts';

const { ACTION } = CameraControlsImpl;

const mouseButtons = {
  left: ACTION.ROTATE,
  right: ACTION.TRUCK,
  middle: ACTION.TRUCK,
  wheel: ACTION.DOLLY,
} as const;

const touches = {
  one: ACTION.TOUCH_ROTATE,
  two: ACTION.TOUCH_DOLLY_TRUCK,
  three: ACTION.NONE,
} as const;

/** The camera's place is stored after it has rested for this long; ms. */
const restTime = 300;

/** After this long a body that changed how it lies is at rest; ms. */
const lieTime = 500;

/** How far the camera may be turned before a named view loses its name; rad. */
const viewTolerance = deg(1);

/** Where a named view looks from, true to the body as it lies now. */
function findNamedAngles(view: ViewId): ViewAngles {
  const controls = controlsStore.getState();
  const posture = findShownPosture(controls);
  return posture === 'upright'
    ? findViewAngles(view, controls.side)
    : findViewAnglesLying(view, controls.side, findBodyTurn(posture));
}

/** The camera of the stage: mouse, touch, named views and camera commands. Draws nothing. */
export function Cameras({ stage }: { stage: HTMLElement }) {
  const controls = useRef<CameraControlsImpl>(null);
  const driver = useRef<CameraDriver | null>(null);
  const camera = useThree((state) => state.camera) as PerspectiveCamera;
  const scene = useThree((state) => state.scene);
  const invalidate = useThree((state) => state.invalidate);
  const width = useThree((state) => state.size.width);
  const height = useThree((state) => state.size.height);

  useEffect(() => {
    const impl = controls.current;
    if (!impl) return;
    const made = createCameraDriver(
      camera,
      impl,
      (view, isNarrow) => {
        const extent = view === 'nerve' ? 'nerve' : isNarrow ? 'hip' : 'pelvis';
        return findFitPoints(simulation.current(), extent, controlsStore.getState().side);
      },
      (id) => findExtent(scene, id),
      () => controlsStore.getState().side,
      findNamedAngles,
      invalidate,
    );
    driver.current = made;
    const opened = controlsStore.getState();
    made.goTo(opened.view ?? 'posterior');
    if (opened.camera) made.take(opened.camera);
    let written = opened.camera;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let settle: ReturnType<typeof setTimeout> | undefined;
    /** Stores where the camera was taken once it rests there. */
    const note = () => {
      clearTimeout(rest);
      rest = setTimeout(() => {
        written = made.findStand();
        setCamera(written);
      }, restTime);
    };

    /** Tells the state once the camera no longer looks from the named view. */
    const leaveView = () => {
      const { view } = controlsStore.getState();
      if (!view) return;
      const angles = made.findAngles();
      const named = findNamedAngles(view);
      const turned =
        Math.abs(wrapAngle(angles.azimuth - named.azimuth)) + Math.abs(angles.polar - named.polar);
      if (turned > viewTolerance) {
        made.leaveView();
        setView(null);
      }
    };
    const onControl = () => {
      made.release();
      leaveView();
      note();
    };
    impl.addEventListener('control', onControl);
    const stops = [
      () => impl.removeEventListener('control', onControl),
      controlsStore.subscribe((now, before) => {
        const isTurned =
          now.side !== before.side || findShownPosture(now) !== findShownPosture(before);
        const isNamed = (now.view !== before.view || isTurned) && now.view !== null;
        if (!isNamed && (now.camera === before.camera || now.camera === written)) return;
        clearTimeout(rest);
        written = now.camera;
        if (now.camera) made.take(now.camera);
        else if (now.view) {
          made.goTo(now.view);
          // a body that lies down takes a moment
          if (isTurned) settle = setTimeout(() => made.refit(), lieTime);
        }
      }),
      () => clearTimeout(settle),
      () => clearTimeout(rest),
      cameraCommands.subscribe((command) => {
        made.obey(command);
        if (command.type === 'fit') {
          clearTimeout(rest);
          written = null;
          setCamera(null);
        } else {
          note();
        }
        if (command.type === 'turn') leaveView();
        if (command.type === 'focus') setView(null);
      }),
    ];
    // the first snapshot may pose the model otherwise than the neutral stance that was fitted
    if (!simulation.current()) {
      const stop = simulation.subscribe(() => {
        stop();
        made.refit();
      });
      stops.push(stop);
    }
    return () => {
      for (const stop of stops) stop();
      driver.current = null;
    };
  }, [camera, scene, invalidate]);

  useEffect(() => {
    if (width === 0 || height === 0) return;
    const refit = () => {
      const frame = readStageFrame(stage, width, height);
      const { isSideBySide } = controlsStore.getState();
      driver.current?.resize(isSideBySide ? findHalfFrame(frame) : findFitFrame(frame));
      // told once the camera knows how far away it may go now
      const freeHeight = frame.height - frame.top - frame.bottom;
      stageRoomStore.setState({
        tallness: frame.height / freeHeight,
        aspect: (frame.width - frame.left - frame.right) / freeHeight,
      });
    };
    refit();
    // drawers of the page cover other parts of the stage without changing its size
    const page = stage.closest('.page');
    if (!page) return;
    const observer = new MutationObserver(refit);
    observer.observe(page, {
      attributeFilter: ['data-study', 'data-close-up', 'data-presenter', 'data-learn'],
    });
    const stop = controlsStore.subscribe(({ isSideBySide }) => isSideBySide, refit);
    return () => {
      stop();
      observer.disconnect();
    };
  }, [stage, width, height]);

  useFrame(() => {
    const isJumping = driver.current?.advance(performance.now()) ?? false;
    // labels keep out of the way until the camera has arrived
    stage.classList.toggle('is-jumping', isJumping);
    if (isJumping) invalidate();
  }, -2);

  return (
    <CameraControls
      ref={controls}
      smoothTime={0}
      draggingSmoothTime={0}
      minPolarAngle={polarLimits[0]}
      maxPolarAngle={polarLimits[1]}
      minDistance={nearestDistance}
      mouseButtons={mouseButtons}
      touches={touches}
    />
  );
}
