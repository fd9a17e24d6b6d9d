import { bench, describe } from 'vitest';
import type { HipModel } from '#src/biomechanics/hip-model.ts';
import { createSnapshot, solve, solveMuscles } from '#src/biomechanics/solve.ts';
import { createMuscleSurface, writeMuscleSurface } from '#src/deform/muscle-surface.ts';
import { createNerveSurface, writeNerveSurface } from '#src/deform/nerve-surface.ts';
import { findInstant, findPose } from '#src/movements/instant.ts';
import { findMovement } from '#src/movements/library.ts';
import { createInstantInputs } from '#src/movements/trace.ts';
import { applySnapshot } from '#src/scene/apply-snapshot.ts';
import { createHipRig } from '#src/scene/hip-rig.ts';
import { createSceneMaterials } from '#src/scene/materials.ts';
import { findInputs } from '#src/state/controls.ts';
import { controlsStore, setInstant, setMovement } from '#src/state/store.ts';
import { deg } from '#src/units/angle.ts';
import { loadRealModel, loadWholeModel } from '#tests/support/real-model.ts';
import { neutralInputs } from '#tests/support/tiny-models.ts';

const model = loadRealModel();
const snapshot = createSnapshot(model);
let step = 0;

/** A different pose each time, over the whole range of motion, as a playing movement gives them. */
function findNextInputs(tightness: number) {
  step++;
  return {
    ...neutralInputs,
    flexion: deg(50 + 60 * Math.sin(step * 0.37)),
    abduction: deg(25 * Math.sin(step * 0.61)),
    internalRotation: deg(30 * Math.sin(step * 0.83)),
    tightness,
  };
}

describe('solve', () => {
  bench('relaxed', () => {
    solve(model, findNextInputs(0), snapshot);
  });
  bench('contracted', () => {
    solve(model, findNextInputs(1), snapshot);
  });
});

describe('the nerve', () => {
  // piriformis and the nerve alone: paths, one belly, course, contact, branches
  const small: HipModel = {
    ...model,
    muscles: [model.muscles[model.piriformisIndex]!],
    fasciae: [],
    contacts: [],
    piriformisIndex: 0,
  };
  const smallSnapshot = createSnapshot(small);
  bench('with piriformis, undivided', () => {
    solve(small, findNextInputs(1), smallSnapshot);
  });
  bench('with piriformis, both divisions', () => {
    solve(small, { ...findNextInputs(1), variant: 'E' }, smallSnapshot);
  });
});

const bundleCount = model.muscles.reduce((sum, muscle) => sum + muscle.bundleCount, 0);

describe('paths, moment arms and forces', () => {
  bench(`${bundleCount} bundles of ${model.muscles.length} muscles`, () => {
    solveMuscles(model, findNextInputs(0.5), snapshot);
  });
});

describe('deform', () => {
  const surfaces = snapshot.muscles.map((muscle) => {
    const surface = createMuscleSurface(muscle);
    const size = surface.vertexCount * 3;
    return { muscle, surface, positions: new Float32Array(size), normals: new Float32Array(size) };
  });
  const vertexCount = surfaces.reduce((sum, { surface }) => sum + surface.vertexCount, 0);
  bench(`all muscles, ${vertexCount} vertices with their normals`, () => {
    for (const { muscle, surface, positions, normals } of surfaces) {
      writeMuscleSurface(positions, normals, surface, muscle);
    }
  });

  const nerveSurface = createNerveSurface(snapshot.nerve);
  const nerveSize = nerveSurface.vertexCount * 3;
  const nervePositions = new Float32Array(nerveSize);
  const nerveNormals = new Float32Array(nerveSize);
  const nervePressures = new Float32Array(nerveSurface.vertexCount);
  bench('nerve', () => {
    writeNerveSurface(nervePositions, nerveNormals, nervePressures, nerveSurface, snapshot.nerve);
  });
});

describe('movement', () => {
  const whole = loadWholeModel();
  const wholeSnapshot = createSnapshot(whole);
  const walking = findMovement('walking');
  setMovement('walking');
  const findNext = (isWorking: boolean) => {
    step++;
    return createInstantInputs(walking, findInstant(walking, step * 0.0137), { isWorking });
  };
  bench('walking, muscles moved', () => {
    solve(whole, findNext(false), wholeSnapshot);
  });
  bench('walking, muscles at work', () => {
    solve(whole, findNext(true), wholeSnapshot);
  });
  bench('what the player sets in a frame', () => {
    step++;
    const fraction = (step * 0.0137) % 1;
    setInstant(fraction, findPose(walking, fraction));
    findInputs(controlsStore.getState());
  });
});

describe('frame', () => {
  const rig = createHipRig(createSceneMaterials('dark'));
  bench('solve and bring into the scene', () => {
    applySnapshot(rig, solve(model, findNextInputs(0.5), snapshot));
  });
});
