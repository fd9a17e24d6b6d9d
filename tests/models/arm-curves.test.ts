import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#scripts/project-root.ts';
import type { HipAngle } from '#src/biomechanics/hip-joint.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { loadRealModel, poseAt } from '#tests/support/real-model.ts';

type Range = readonly [least: readonly number[], greatest: readonly number[]];

/** Least and greatest arms of published models over sweeps of one angle; mm and degrees, as the file says. */
interface ArmCurves {
  readonly sweeps: {
    readonly [name: string]: readonly (readonly [number, number, number])[];
  };
  readonly bands: {
    readonly [part: string]: {
      readonly [sweep: string]: { readonly [angle in HipAngle]: Range };
    };
  };
}

const curves = JSON.parse(
  readFileSync(join(projectRoot, 'tests/golden/published/curves/hip-arms.json'), 'utf8'),
) as ArmCurves;

/**
 * How far an arm may lie outside the spread of the published models, anywhere on their curves; mm. The models differ by as much
 * among themselves, and another pelvis shifts an arm by up to a centimetre.
 */
const tolerance = 13;
/**
 * Gluteus maximus runs round cylinders in the models and round bone and flesh here: its middle part has their arms of abduction and
 * rotation only within these bounds.
 */
const wideTolerance: { readonly [part: string]: number } = {
  'gluteus-maximus/middle': 28,
  'gluteus-maximus/inferior': 22,
};

const model = loadRealModel();
const snapshot = createSnapshot(model);

function findArms(part: string) {
  const [id, name] = part.split('/');
  const muscle = snapshot.muscles.find((candidate) => candidate.id === id)!;
  return name ? muscle.parts.find((p) => p.name === name)!.momentArms : muscle.momentArms;
}

describe('the curves of moment arms of the published models', () => {
  it('are there for every part of the muscles over the joint', () => {
    expect(Object.keys(curves.bands)).toHaveLength(16);
    expect(Object.values(curves.sweeps).flat().length).toBeGreaterThanOrEqual(48);
  });

  it.each(Object.entries(curves.bands))('hold those of %s', (part, bands) => {
    const bound = wideTolerance[part] ?? tolerance;
    for (const [sweep, poses] of Object.entries(curves.sweeps)) {
      poses.forEach(([flexion, adduction, rotation], index) => {
        solve(model, poseAt(flexion, -adduction, rotation), snapshot);
        const arms = findArms(part);
        for (const angle of ['flexion', 'abduction', 'internalRotation'] as const) {
          const [least, greatest] = bands[sweep]![angle];
          const arm = arms[angle] * 1e3;
          const label = `${angle} at ${flexion}/${adduction}/${rotation}`;
          expect(arm, label).toBeGreaterThan(least[index]! - bound);
          expect(arm, label).toBeLessThan(greatest[index]! + bound);
        }
      });
    }
  });
});
