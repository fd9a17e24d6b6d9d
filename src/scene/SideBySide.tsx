import { useFrame, useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { type PerspectiveCamera, Vector2 } from 'three';
import { simulation } from '#src/state/simulation.ts';
import { controlsStore } from '#src/state/store.ts';
import { twin } from '#src/state/twin.ts';
import { applySnapshot } from './apply-snapshot.ts';
import type { HipRig } from './hip-rig.ts';

/**
 * Both supports in two halves of one canvas: the rig is moved to each in turn and drawn there. One set of geometries and
 * materials serves both; foot free stands at the left. Takes the drawing over from the usual loop while it is mounted.
 */
export function SideBySide({ rig }: { readonly rig: HipRig }) {
  const invalidate = useThree((state) => state.invalidate);
  const gl = useThree((state) => state.gl);

  useEffect(() => {
    const stop = twin.subscribe(invalidate);
    invalidate();
    return () => {
      stop();
      gl.setScissorTest(false);
      const { x, y } = gl.getSize(scratchSize);
      gl.setViewport(0, 0, x, y);
      const now = simulation.current();
      if (now) applySnapshot(rig, now);
      invalidate();
    };
  }, [gl, invalidate, rig]);

  useFrame(({ scene, camera, size }) => {
    const own = simulation.current();
    const other = twin.current();
    if (!own || !other) {
      gl.render(scene, camera);
      return;
    }
    const isFree = controlsStore.getState().support === 'non-weight-bearing';
    const half = size.width / 2;
    gl.setScissorTest(true);
    for (const [index, snapshot] of (isFree ? [own, other] : [other, own]).entries()) {
      applySnapshot(rig, snapshot);
      rig.root.updateMatrixWorld();
      gl.setViewport(index * half, 0, half, size.height);
      gl.setScissor(index * half, 0, half, size.height);
      gl.render(scene, camera as PerspectiveCamera);
    }
    gl.setScissorTest(false);
  }, 1);

  return null;
}

const scratchSize = new Vector2();
