import { halfHipSeparation } from '#src/anatomy/frames.ts';
import { hipBoneLandmarks } from '#src/anatomy/landmarks.ts';
import type { HipModel } from '#src/biomechanics/hip-model.ts';
import type { HipInputs } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { transformPoint } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { listGridPoses } from './real-model.ts';

/** Greatest difference of any bundle's length or arm between a free and a loaded foot; mm. */
export function findSupportDifference(model: HipModel): number {
  const free = createSnapshot(model);
  const loaded = createSnapshot(model);
  let worst = 0;
  for (const inputs of listGridPoses([6, 4, 4])) {
    solve(model, inputs, free);
    solve(model, { ...inputs, support: 'weight-bearing' }, loaded);
    free.muscles.forEach((muscle, index) => {
      const other = loaded.muscles[index]!;
      for (const name of ['bundleLengths', 'bundleArms'] as const) {
        muscle[name].forEach((value, i) => {
          worst = Math.max(worst, Math.abs(value - other[name][i]!));
        });
      }
    });
  }
  return worst * 1e3;
}

/** How far the left anterior superior iliac spine moves in the world when the right foot is loaded; mm. */
export function findLeftSpineShift(model: HipModel, inputs: HipInputs, axis: 'x' | 'y'): number {
  const [x, y, z] = hipBoneLandmarks.anteriorSuperiorIliacSpine.position.value;
  const left: Vec3 = [x, y, -2 * halfHipSeparation - z];
  const snapshot = solve(model, { ...inputs, support: 'weight-bearing' }, createSnapshot(model));
  const moved = transformPoint(snapshot.worldFromPelvis, left);
  const index = axis === 'x' ? 0 : 1;
  return (moved[index] - left[index]) * 1e3;
}
