import type { PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { isBodyShown } from '#src/state/posture.ts';
import { simulation } from '#src/state/simulation.ts';
import { controlsStore } from '#src/state/store.ts';
import type { CloseUp } from './close-up.ts';
import type { CutOpen } from './cut-open.ts';
import type { GroundLayer } from './ground-layer.ts';
import type { HipRig } from './hip-rig.ts';
import type { StageLights } from './lights.ts';
import { loadedParts } from './loaded-parts.ts';
import { isPlainRenderer } from './plain/plain-kind.ts';
import type { SectionCut } from './section-cut.ts';
import type { StageFrame } from './views.ts';

/** What is drawn on the stage only when asked for: fetched then, and let go when it is closed. */
export interface StageExtras {
  /** To be called after every frame of the stage. */
  follow(scene: Scene, camera: PerspectiveCamera, frame: StageFrame, isCoarse: boolean): void;
  dispose(): void;
}

/** Creates the holder of the extras of one stage. */
export function createStageExtras(
  gl: WebGLRenderer,
  stage: HTMLElement,
  labels: HTMLElement,
  rig: HipRig,
  lights: StageLights,
  invalidate: () => void,
): StageExtras {
  const closeUp = createSlot<CloseUp>(
    async () => (await import('./close-up.ts')).createCloseUp(stage, rig, lights),
    invalidate,
  );
  const cut = createSlot<SectionCut>(
    async () => (await import('./section-cut.ts')).createSectionCut(labels, stage),
    invalidate,
  );
  const open = createSlot<CutOpen>(
    async () => (await import('./cut-open.ts')).createCutOpen(gl, rig),
    () => {
      refreshOpen();
      invalidate();
    },
  );
  const ground = createSlot<GroundLayer>(
    async () => (await import('./ground-layer.ts')).createGroundLayer(rig),
    () => {
      refreshGround();
      invalidate();
    },
  );
  const refreshGround = () => {
    const controls = controlsStore.getState();
    // once it is there it stays: a movement is rarely shown alone
    if (isBodyShown(controls)) ground.setWanted(true);
    ground.current()?.update(controls);
  };
  const refreshOpen = () => {
    open.current()?.update(simulation.current(), controlsStore.getState());
  };
  const sync = () => {
    const controls = controlsStore.getState();
    // a page without panels is made for pictures: no handles there
    closeUp.setWanted(controls.closeUp);
    cut.setWanted(controls.section !== null && stage.closest('.page-bare') === null);
    // the processor draws no cut face; the flat picture shows the section
    open.setWanted(controls.section?.isOpen === true && !isPlainRenderer(gl));
  };
  const stops = [
    simulation.subscribe(refreshOpen),
    loadedParts.subscribe(() => {
      refreshOpen();
      invalidate();
    }),
    controlsStore.subscribe((now, before) => {
      if (
        now.instant !== before.instant ||
        now.movementId !== before.movementId ||
        now.support !== before.support ||
        now.stage !== before.stage ||
        now.isSideBySide !== before.isSideBySide
      ) {
        refreshGround();
      }
    }),
    controlsStore.subscribe((now, before) => {
      const isLookChanged =
        now.layers !== before.layers || now.stage !== before.stage || now.side !== before.side;
      if (now.closeUp !== before.closeUp || now.section !== before.section) sync();
      else if (!isLookChanged) return;
      refreshOpen();
      invalidate();
    }),
  ];
  sync();
  refreshGround();
  return {
    follow(scene, camera, frame, isCoarse) {
      const snapshot = simulation.current();
      closeUp.current()?.draw(gl, scene, camera, snapshot, controlsStore.getState(), isCoarse);
      cut.current()?.follow(camera, snapshot, frame);
      if (open.current()?.turn(camera)) invalidate();
    },
    dispose() {
      for (const stop of stops) stop();
      ground.setWanted(false);
      open.setWanted(false);
      closeUp.setWanted(false);
      cut.setWanted(false);
    },
  };
}

/** One thing that is made when it is wanted and disposed when it is not, though making it takes a while. */
function createSlot<Thing extends { dispose(): void }>(
  make: () => Promise<Thing>,
  onMade: () => void,
) {
  let isWanted = false;
  let isPending = false;
  let thing: Thing | null = null;
  const update = async () => {
    if (isPending) return;
    if (!isWanted) {
      thing?.dispose();
      thing = null;
      return;
    }
    if (thing) return;
    isPending = true;
    try {
      thing = await make();
    } finally {
      isPending = false;
    }
    if (isWanted) onMade();
    else void update();
  };
  return {
    current: () => thing,
    setWanted(next: boolean) {
      isWanted = next;
      void update();
    },
  };
}
