import { addAfterEffect, useFrame, useThree } from '@react-three/fiber';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PerspectiveCamera } from 'three';
import { onLanguage } from '#src/i18n/t.ts';
import { annotationsStore } from '#src/state/annotations.ts';
import { markReady, statusStore } from '#src/state/loading.ts';
import { quizStore } from '#src/state/quiz.ts';
import { settingsStore } from '#src/state/settings.ts';
import { simulation } from '#src/state/simulation.ts';
import { registerStageExports } from '#src/state/stage-exports.ts';
import { controlsStore } from '#src/state/store.ts';
import { twin } from '#src/state/twin.ts';
import { applySnapshot } from './apply-snapshot.ts';
import { createStageExports } from './exports/stage-exports.ts';
import { applyGhostOrder, applyLayers, applySide, createHipRig, disposeHipRig } from './hip-rig.ts';
import { createLabelLayer } from './label-layer.ts';
import { createLazyBody } from './lazy-body.ts';
import { createLazyFootprints, findPaintedMuscles } from './lazy-footprints.ts';
import { createStageLights } from './lights.ts';
import { createRigLoader } from './load-rig.ts';
import { createSceneMaterials } from './materials.ts';
import { createMotionQuality, isSoftwareRenderer } from './motion-quality.ts';
import { applyMarker, applyMarkerName } from './OrientationMarker.tsx';
import { findStructureAt } from './picking.ts';
import { isPlainRenderer } from './plain/plain-kind.ts';
import { connectPointer } from './pointer-input.ts';
import { createPoseCues } from './pose-cues.ts';
import { SideBySide } from './SideBySide.tsx';
import { findShownLayers } from './shown-layers.ts';
import { createStageExtras } from './stage-extras.ts';
import { readStageFrame } from './stage-frame.ts';

/** After this long without a new frame the labels find new places; ms. Source: design (200 ms). */
const restTime = 200;

/** Elements around the canvas that follow the camera. */
export interface StageElements {
  readonly stage: HTMLElement;
  readonly labels: HTMLElement;
  readonly marker: HTMLElement;
}

/** The model in the scene: built once, then moved by snapshots, layers and the stage colours. */
export function HipRig({ stage, labels, marker }: StageElements) {
  const gl = useThree((state) => state.gl);
  const get = useThree((state) => state.get);
  const invalidate = useThree((state) => state.invalidate);
  const [rig] = useState(() => createHipRig(createSceneMaterials(controlsStore.getState().stage)));
  const [lights] = useState(createStageLights);
  const [quality] = useState(() =>
    createMotionQuality(isPlainRenderer(gl) || isSoftwareRenderer(gl.getContext())),
  );

  useEffect(() => {
    /** Brings the whole rig to the current controls and snapshot. */
    const refresh = () => {
      const controls = controlsStore.getState();
      const { view, footprints, side } = controls;
      const layers = findShownLayers(controls);
      body.sync(controls);
      applyMarkerName(marker, view, side);
      applySide(rig, side);
      layer.setSide(side);
      loader.dress();
      applyLayers(rig, layers, view === 'medial', footprints);
      const snapshot = simulation.current();
      if (snapshot) {
        applySnapshot(rig, snapshot);
        body.apply(snapshot, controls);
        loader.dress();
        applyLayers(rig, layers, view === 'medial', footprints);
      }
      areas.show(findPaintedMuscles(controlsStore.getState()));
      invalidate();
    };
    const loader = createRigLoader(rig, refresh);
    const body = createLazyBody(rig, refresh);
    const layer = createLabelLayer(labels);
    const cues = createPoseCues(labels);
    const extras = createStageExtras(gl, stage, labels, rig, lights, invalidate);
    const areas = createLazyFootprints(rig, labels, invalidate);
    const paint = () => {
      const {
        stage: ground,
        labels: areShown,
        selected,
        isSideBySide: areTwo,
      } = controlsStore.getState();
      rig.materials.setStage(ground);
      const { emphasis } = annotationsStore.getState();
      rig.materials.setChosen(selected ? [selected, ...emphasis] : emphasis);
      layer.setSelected(selected);
      // names and signs belong to one picture
      layer.setShown(areShown && !areTwo && !quizStore.getState().isOn);
      areas.setStage(ground);
      invalidate();
    };
    const place = () => {
      if (quality.rest()) invalidate();
      const { camera, size } = get();
      const frame = readStageFrame(stage, size.width, size.height);
      layer.place(gl, camera as PerspectiveCamera, rig, frame);
    };
    let rest: ReturnType<typeof setTimeout> | undefined;
    const stops = [
      connectPointer(gl.domElement, (x, y) => {
        const { camera, size } = get();
        if (!controlsStore.getState().isSideBySide) {
          return findStructureAt(
            rig,
            camera as PerspectiveCamera,
            x,
            y,
            size.width,
            size.height,
            gl.clippingPlanes,
          );
        }
        const half = size.width / 2;
        const isFree = controlsStore.getState().support === 'non-weight-bearing';
        const snapshot = x < half === isFree ? simulation.current() : twin.current();
        if (snapshot) applySnapshot(rig, snapshot);
        rig.root.updateMatrixWorld();
        return findStructureAt(rig, camera as PerspectiveCamera, x % half, y, half, size.height);
      }),
      simulation.subscribe((snapshot) => {
        const before = rig.muscleSurfaces.size;
        cues.note(controlsStore.getState().pose);
        applySnapshot(rig, snapshot);
        body.apply(snapshot, controlsStore.getState());
        // surfaces that have just been made know nothing of the layers yet
        if (rig.muscleSurfaces.size !== before) refresh();
        invalidate();
      }),
      controlsStore.subscribe((now, before) => {
        if (
          now.layers !== before.layers ||
          now.view !== before.view ||
          now.isColouredByWork !== before.isColouredByWork ||
          now.side !== before.side ||
          now.pain !== before.pain ||
          now.figure !== before.figure ||
          now.stage !== before.stage ||
          now.footprints !== before.footprints ||
          now.selected !== before.selected
        ) {
          refresh();
        }
        if (now.layers !== before.layers) void loader.load();
        if (
          now.stage !== before.stage ||
          now.labels !== before.labels ||
          now.isSideBySide !== before.isSideBySide ||
          now.selected !== before.selected
        ) {
          paint();
        }
      }),
      settingsStore.subscribe(() => invalidate()),
      annotationsStore.subscribe(paint),
      onLanguage(() => invalidate()),
      quizStore.subscribe(paint),
      statusStore.subscribe((now, before) => {
        if (now.modelStatus !== before.modelStatus) refresh();
        if (
          now.attempt !== before.attempt ||
          now.modelStatus !== before.modelStatus ||
          now.contextStatus !== before.contextStatus
        ) {
          void loader.load();
        }
        if (now.graphics !== before.graphics) invalidate();
      }),
      addAfterEffect(() => {
        const { isReady, modelStatus, contextStatus } = statusStore.getState();
        const isSolving = modelStatus === 'loading' || contextStatus === 'loading';
        clearTimeout(rest);
        if (!isReady && loader.isSettled() && body.isSettled() && !isSolving) {
          // the first picture that counts is a full one; asked for later, because a request made
          // inside the loop is lost when the loop is about to stop
          if (quality.rest()) rest = setTimeout(invalidate);
          else {
            place();
            markReady();
          }
        } else {
          rest = setTimeout(place, restTime);
        }
        const { camera, size, scene, viewport } = get();
        const frame = readStageFrame(stage, size.width, size.height);
        const isCoarse = gl.getPixelRatio() < viewport.dpr;
        extras.follow(scene, camera as PerspectiveCamera, frame, isCoarse);
        const { support, side } = controlsStore.getState();
        layer.follow(camera as PerspectiveCamera, rig, frame);
        areas.follow(camera as PerspectiveCamera, frame, layer.places());
        cues.follow(camera as PerspectiveCamera, simulation.current(), support, side, frame);
      }),
    ];
    paint();
    refresh();
    void loader.load();
    registerStageExports(createStageExports(rig, stage, get));
    return () => {
      registerStageExports(null);
      clearTimeout(rest);
      for (const stop of stops) stop();
      extras.dispose();
      cues.dispose();
      areas.dispose();
      body.dispose();
      layer.dispose();
      disposeHipRig(rig);
      rig.materials.dispose();
    };
  }, [rig, quality, lights, gl, get, invalidate, labels, marker, stage]);

  const isSideBySide = useSyncExternalStore(
    controlsStore.subscribe,
    () => controlsStore.getState().isSideBySide,
  );

  useFrame(({ camera, size, viewport }) => {
    const pixelRatio =
      viewport.dpr *
      quality.findScale(performance.now(), settingsStore.getState().quality === 'light');
    if (gl.getPixelRatio() !== pixelRatio) gl.setPixelRatio(pixelRatio);
    rig.materials.resolution.set(isSideBySide ? size.width / 2 : size.width, size.height);
    camera.updateMatrixWorld();
    rig.root.updateMatrixWorld();
    lights.applyCamera(camera);
    applyGhostOrder(rig, camera);
    applyMarker(marker, camera);
  });

  return (
    <>
      <primitive object={lights.group} />
      <primitive object={rig.root} />
      {isSideBySide && <SideBySide rig={rig} />}
    </>
  );
}
