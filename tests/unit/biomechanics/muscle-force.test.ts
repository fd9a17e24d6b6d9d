import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHipModel } from '#src/anatomy/create-hip-model.ts';
import { findMusclePull } from '#src/biomechanics/hill-muscle.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { anyInputs, propertySeed } from '#tests/support/random-poses.ts';
import { loadPathFile, poseAt } from '#tests/support/real-model.ts';

const model = createHipModel(loadPathFile());
const snapshot = createSnapshot(model);
const angles = ['flexion', 'abduction', 'internalRotation'] as const;

describe('the forces of the muscles', () => {
  it('of a whole are the sums of its parts, its arms their means weighted by force', () => {
    fc.assert(
      fc.property(anyInputs(), fc.double({ min: 0, max: 1, noNaN: true }), (inputs, activation) => {
        for (const muscle of solve(model, { ...inputs, activation }, snapshot).muscles) {
          const { parts } = muscle;
          const total = parts.reduce((sum, { maxForce }) => sum + maxForce, 0);
          expect(muscle.maxForce).toBeCloseTo(total, 9);
          if (muscle.id !== 'piriformis') {
            expect(muscle.tension).toBeCloseTo(
              parts.reduce((sum, { tension }) => sum + tension, 0),
              9,
            );
          }
          for (const angle of angles) {
            const moment = parts.reduce((sum, p) => sum + p.maxForce * p.momentArms[angle], 0);
            expect(muscle.momentArms[angle]).toBeCloseTo(moment / total, 12);
            const torque = parts.reduce((sum, p) => sum + p.torqueCapacity[angle], 0);
            expect(muscle.torqueCapacity[angle]).toBeCloseTo(torque, 9);
          }
        }
      }),
      { seed: propertySeed, numRuns: 60 },
    );
  });

  it('are those of the Hill model at the change of each part’s length', () => {
    solve(model, { ...poseAt(60, 10, -20), activation: 0.4 }, snapshot);
    model.muscles.forEach((muscle, index) => {
      muscle.parts.forEach(({ architecture }, p) => {
        const part = snapshot.muscles[index]!.parts[p]!;
        const change = part.length - part.restLength;
        expect(part.tension).toBeCloseTo(findMusclePull(architecture, change, 0, 0.4), 9);
      });
    });
  });

  it('stay finite and positive, and their torque never exceeds greatest force times arm', () => {
    fc.assert(
      fc.property(anyInputs(), (inputs) => {
        for (const { parts, id } of solve(model, inputs, snapshot).muscles) {
          for (const { tension, maxForce, momentArms, torqueCapacity } of parts) {
            expect(tension, id).toBeGreaterThan(0);
            expect(Number.isFinite(tension), id).toBe(true);
            for (const angle of angles) {
              expect(Math.abs(torqueCapacity[angle]), id).toBeLessThanOrEqual(
                maxForce * Math.abs(momentArms[angle]) + 1e-12,
              );
            }
          }
        }
      }),
      { seed: propertySeed, numRuns: 60 },
    );
  });

  it('sum to a capacity of either side, and their difference is the sum over the muscles', () => {
    const { torqueCapacity: total, muscles } = solve(model, poseAt(30, 0, 10), snapshot);
    const net = muscles.reduce((sum, { torqueCapacity: t }) => sum + t.internalRotation, 0);
    expect(total.internalRotation - total.externalRotation).toBeCloseTo(net, 9);
    for (const value of Object.values(total)) expect(value).toBeGreaterThan(0);
  });

  it('do not depend on what was asked before', () => {
    const inputs = { ...poseAt(80, -10, 15), activation: 0.7 };
    const first = solve(model, inputs, snapshot).muscles.map(({ tension }) => tension);
    solve(model, poseAt(-15, 30, -40), snapshot);
    expect(solve(model, inputs, snapshot).muscles.map(({ tension }) => tension)).toEqual(first);
  });
});
