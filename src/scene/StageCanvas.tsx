import { createRoot, type ReconcilerRoot, type RootState } from '@react-three/fiber';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { WebGLRenderer } from 'three';
import { FailureBoundary } from './FailureBoundary.tsx';
import type { PlainRenderer } from './plain/plain-renderer.ts';

/** More pixels than this a point of the page are not seen. */
const largestPixelRatio = 2;

/**
 * The canvas and its renderer, as large as its parent.
 *
 * The library's own canvas makes every class of three known to it and so carries all of them to the reader; this one names
 * none, because the scene is built of ready objects. Anything thrown inside it is thrown again in the page around it.
 */
export function StageCanvas({
  children,
  createPlainRenderer,
  onCreated,
}: {
  children: ReactNode;
  /** Draws instead of WebGL where there is none. */
  createPlainRenderer: ((canvas: HTMLCanvasElement) => PlainRenderer) | null;
  onCreated(state: RootState): void;
}) {
  const holder = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [root, setRoot] = useState<ReconcilerRoot<HTMLCanvasElement> | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  useLayoutEffect(() => {
    if (!holder.current || !canvas.current) return;
    const box = holder.current;
    const made = createRoot(canvas.current);
    let state: RootState | null = null;
    let isGone = false;
    const start = async () => {
      await made.configure({
        frameloop: 'demand',
        dpr: [1, largestPixelRatio],
        flat: true,
        // the plain renderer answers to all that the stage asks of the other one
        gl: createPlainRenderer
          ? ({ canvas: own }) =>
              createPlainRenderer(own as HTMLCanvasElement) as unknown as WebGLRenderer
          : { antialias: true, alpha: true, powerPreference: 'high-performance' },
        camera: { near: 0.02, far: 12 },
        size: findSize(box),
        onCreated(created) {
          state = created;
          onCreated(created);
        },
      });
      if (!isGone) setRoot(made);
    };
    start().catch(setFailure);
    const observer = new ResizeObserver(() => {
      const { width, height, top, left } = findSize(box);
      if (width > 0 && height > 0) state?.setSize(width, height, top, left);
    });
    observer.observe(box);
    return () => {
      isGone = true;
      observer.disconnect();
      made.unmount();
    };
  }, [onCreated, createPlainRenderer]);

  useLayoutEffect(() => {
    root?.render(<FailureBoundary onError={setFailure}>{children}</FailureBoundary>);
  }, [root, children]);

  if (failure) throw failure;
  return (
    <div ref={holder} className="stage-canvas">
      <canvas ref={canvas} />
    </div>
  );
}

function findSize(box: HTMLElement) {
  const { width, height, top, left } = box.getBoundingClientRect();
  return { width, height, top, left };
}
