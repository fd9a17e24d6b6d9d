import type { RootState } from '@react-three/fiber';
import { useCallback, useEffect, useState } from 'react';
import { t } from '#src/i18n/t.ts';
import { cameraCommands } from '#src/state/camera-commands.ts';
import { markReady, reportGraphics } from '#src/state/loading.ts';
import { reportTrouble } from '#src/state/trouble.ts';
import { deg } from '#src/units/angle.ts';
import { Cameras } from './Cameras.tsx';
import { FailureBoundary } from './FailureBoundary.tsx';
import { HipRig } from './HipRig.tsx';
import { OrientationMarker } from './OrientationMarker.tsx';
import { StageCanvas } from './StageCanvas.tsx';
import './stage.css';

type PlainModule = Pick<typeof import('./plain/plain-renderer.ts'), 'createPlainRenderer'>;

/** Turn and shift of one press of an arrow key: rad, fraction of the view's height. */
const keyTurn = deg(5);
const keyMove = 0.05;

/** The 3D stage with labels and orientation marker; fills its positioned parent. */
export function Stage() {
  const [stage, setStage] = useState<HTMLElement | null>(null);
  const [labels, setLabels] = useState<HTMLElement | null>(null);
  const [marker, setMarker] = useState<HTMLElement | null>(null);
  const [hasGraphics, setGraphics] = useState(canDrawIn3D);
  const [isBroken, setBroken] = useState(false);
  const [plain, setPlain] = useState<PlainModule | null>(null);
  const onBroken = useCallback(
    (error: unknown) => {
      reportTrouble('the picture', error);
      // once more by the processor, before the picture is given up
      if (hasGraphics) setGraphics(false);
      else setBroken(true);
    },
    [hasGraphics],
  );

  useEffect(() => {
    if (hasGraphics) return;
    reportGraphics('plain');
    import('./plain/plain-renderer.ts').then(setPlain, () => setBroken(true));
  }, [hasGraphics]);
  useEffect(() => {
    if (!isBroken) return;
    reportGraphics('missing');
    markReady();
  }, [isBroken]);

  if (isBroken) return <div className="stage" />;
  return (
    <div className="stage" ref={setStage}>
      {stage && labels && marker && (hasGraphics || plain) && (
        <FailureBoundary key={hasGraphics ? 'fast' : 'plain'} onError={onBroken}>
          <StageCanvas
            createPlainRenderer={plain?.createPlainRenderer ?? null}
            onCreated={prepareCanvas}
          >
            <HipRig stage={stage} labels={labels} marker={marker} />
            <Cameras stage={stage} />
          </StageCanvas>
        </FailureBoundary>
      )}
      <div className="stage-labels" ref={setLabels} aria-hidden />
      <OrientationMarker onMount={setMarker} />
    </div>
  );
}

/** Makes the canvas reachable by keyboard and watches over its context. */
function prepareCanvas({ gl, invalidate }: RootState): void {
  const canvas = gl.domElement;
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute(
    'aria-label',
    t('Model of the hip. Arrow keys turn it, Shift and arrow keys move it.'),
  );
  canvas.addEventListener('keydown', turnByKey);
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    if (canvas.isConnected) reportGraphics('lost');
  });
  canvas.addEventListener('webglcontextrestored', () => {
    reportGraphics('available');
    invalidate();
  });
}

function turnByKey(event: KeyboardEvent): void {
  const direction = directions[event.key];
  if (!direction || event.ctrlKey || event.altKey || event.metaKey) return;
  const [right, up] = direction;
  cameraCommands.emit(
    event.shiftKey
      ? { type: 'move', right: right * keyMove, up: up * keyMove }
      : { type: 'turn', right: right * keyTurn, up: up * keyTurn },
  );
  event.preventDefault();
  event.stopPropagation();
}

const directions: { readonly [key: string]: readonly [right: number, up: number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Whether this browser can give a WebGL2 context at all. */
function canDrawIn3D(): boolean {
  try {
    const probe = document.createElement('canvas').getContext('webgl2');
    probe?.getExtension('WEBGL_lose_context')?.loseContext();
    return probe !== null;
  } catch {
    return false;
  }
}
