import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextMuscleIds, type StructureId } from '#src/anatomy/catalog.ts';
import type { HipInputs, MuscleSnapshot } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { deg } from '#src/units/angle.ts';
import { anyInputs, propertySeed } from '#tests/support/random-poses.ts';
import { loadRealModel, loadWholeModel, poseAt } from '#tests/support/real-model.ts';

const model = loadWholeModel();
const snapshot = createSnapshot(model);
const first = model.muscles.length - contextMuscleIds.length;

function findContext(solved: typeof snapshot): readonly MuscleSnapshot[] {
  return solved.muscles.slice(first);
}

/** m. A thread that touches or leaves bone within the step of the difference bends its arm by less. */
const armTolerance = 5e-5;

describe('the muscles for context', () => {
  it('stand behind the others in the order of the catalog', () => {
    expect(findContext(snapshot).map(({ id }) => id)).toEqual([...contextMuscleIds]);
    for (const { id, maxForce, parts } of findContext(snapshot)) {
      expect(maxForce, id).toBeGreaterThan(50);
      expect(parts.length, id).toBeGreaterThan(0);
    }
  });

  it('change nothing of the others, to the last bit', () => {
    const alone = loadRealModel();
    const bare = createSnapshot(alone);
    for (const inputs of [
      poseAt(0, 0, 0),
      poseAt(60, -20, 20, { tightness: 1, activation: 0.4 }),
    ]) {
      solve(alone, inputs, bare);
      solve(model, inputs, snapshot);
      bare.muscles.forEach((muscle, index) => {
        expect(snapshot.muscles[index]).toEqual(muscle);
      });
      expect(snapshot.nerve).toEqual(bare.nerve);
    }
  });

  it('pull with arms that are minus the slope of their length at hip and knee, bundle by bundle', () => {
    const ahead = createSnapshot(model);
    const behind = createSnapshot(model);
    const step = 1e-4;
    const angles = ['flexion', 'abduction', 'internalRotation', 'kneeFlexion'] as const;
    fc.assert(
      fc.property(anyInputs(0.001), (inputs) => {
        solve(model, inputs, snapshot);
        angles.forEach((angle, which) => {
          solve(model, { ...inputs, [angle]: inputs[angle] + step }, ahead);
          solve(model, { ...inputs, [angle]: inputs[angle] - step }, behind);
          for (let index = first; index < model.muscles.length; index++) {
            const { id, bundleCount, bundleArms, bundleKneeArms } = snapshot.muscles[index]!;
            for (let bundle = 0; bundle < bundleCount; bundle++) {
              const slope =
                (ahead.muscles[index]!.bundleLengths[bundle]! -
                  behind.muscles[index]!.bundleLengths[bundle]!) /
                (2 * step);
              const arm = which < 3 ? bundleArms[bundle * 3 + which]! : bundleKneeArms[bundle]!;
              expect(Math.abs(arm + slope), `${id} ${bundle} ${angle}`).toBeLessThan(armTolerance);
            }
          }
        });
      }),
      { seed: propertySeed, numRuns: 40 },
    );
  });

  it('are as long with the foot loaded as with the foot free', () => {
    const lengths = (support: HipInputs['support']) =>
      findContext(
        solve(model, poseAt(50, 15, -20, { support, kneeFlexion: deg(70) }), snapshot),
      ).flatMap(({ length, momentArms }) => [length, ...Object.values(momentArms)]);
    expect(lengths('weight-bearing')).toEqual(lengths('non-weight-bearing'));
  });

  it('bend or straighten the knee as their names say', () => {
    const arm = (id: StructureId, knee: number) => {
      solve(model, poseAt(0, 0, 0, { kneeFlexion: deg(knee) }), snapshot);
      return snapshot.muscles.find((muscle) => muscle.id === id)!.kneeArm * 1e3;
    };
    for (const knee of [0, 30, 60, 90]) {
      for (const id of ['semitendinosus', 'semimembranosus', 'biceps-femoris-long-head'] as const) {
        expect(arm(id, knee), `${id} at ${knee}`).toBeGreaterThan(20);
      }
      expect(arm('gracilis', knee), `gracilis at ${knee}`).toBeGreaterThan(8);
      expect(arm('rectus-femoris', knee), `rectus femoris at ${knee}`).toBeLessThan(-25);
      expect(arm('adductor-magnus', knee)).toBe(0);
    }
  });

  it('move smoothly: no node jumps within a degree along any angle', () => {
    const fastest = { move: 0, where: '' };
    const sweeps = [
      ['flexion', -20, 115],
      ['abduction', -30, 40],
      ['internalRotation', -45, 45],
      ['kneeFlexion', 0, 140],
    ] as const;
    for (const start of [
      poseAt(0, 0, 0),
      poseAt(90, 0, 0, { kneeFlexion: deg(90) }),
      poseAt(60, 25, -25),
    ]) {
      for (const [angle, from, to] of sweeps) {
        let before: Float64Array[] | null = null;
        for (let degrees = from; degrees <= to; degrees++) {
          solve(model, { ...start, [angle]: deg(degrees) }, snapshot);
          const now = findContext(snapshot).map(({ nodes }) => Float64Array.from(nodes));
          before?.forEach((nodes, index) => {
            for (let i = 0; i < nodes.length; i += 3) {
              const move = Math.hypot(
                now[index]![i]! - nodes[i]!,
                now[index]![i + 1]! - nodes[i + 1]!,
                now[index]![i + 2]! - nodes[i + 2]!,
              );
              if (move > fastest.move) {
                fastest.move = move;
                fastest.where = `${contextMuscleIds[index]} at ${angle} ${degrees}`;
              }
            }
          });
          before = now;
        }
      }
    }
    // the end of the thigh itself moves 8 mm a degree
    expect(fastest.move * 1e3, fastest.where).toBeLessThan(9.5);
    expect(fastest.move * 1e3).toBeGreaterThan(1);
  });
});
