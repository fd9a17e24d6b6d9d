import { describe, expect, it } from 'vitest';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { findPosture } from '#src/figure/postures.ts';
import { rankStretches } from '#src/lessons/stretch-adviser.ts';
import { firstPlan, planItems, readPlan, toggleDay } from '#src/lessons/weekly-plan.ts';
import { defaultControls, findInputs } from '#src/state/controls.ts';
import { isMovementId } from '#src/state/movements.ts';
import { toDegrees } from '#src/units/angle.ts';
import { loadRealModel } from '#tests/support/real-model.ts';

describe('the plan for a week', () => {
  it('shows movements that there are, each with its dose and its source', () => {
    for (const { id, movementId, dose, source } of planItems) {
      if (movementId) expect(isMovementId(movementId), movementId).toBe(true);
      const own = movementId ? findPosture(movementId)?.dose : null;
      expect(dose ?? own?.hold).toBeTruthy();
      // walking is common practice, and the page says so of the whole plan
      if (id !== 'walk') expect(source ?? own?.source, id).toBeTruthy();
    }
  });

  it('puts things on days and takes them off', () => {
    const without = toggleDay(firstPlan, 'clamshell', 0);
    expect(without.clamshell).toEqual([2, 4]);
    expect(toggleDay(without, 'clamshell', 6).clamshell).toEqual([2, 4, 6]);
  });

  it.each([['{'], ['7'], ['null'], ['{"clamshell":[9],"gone":[1],"walk":"x"}'], ['[]']])(
    'falls back where %s was kept',
    (text) => {
      expect(readPlan(text)).toEqual(firstPlan);
    },
  );

  it('keeps what was chosen', () => {
    expect(readPlan('{"walk":[1]}')).toEqual({ ...firstPlan, walk: [1] });
  });
});

describe('stretches compared', () => {
  const model = loadRealModel();
  const snapshot = createSnapshot(model);

  it('are ranked by what the model lengthens, and say which rotation draws', async () => {
    const ranked = await rankStretches(
      defaultControls,
      (controls) => solve(model, findInputs(controls), snapshot),
      async () => {},
    );
    expect(ranked.length).toBeGreaterThanOrEqual(9);
    const lengths = ranked.map(({ lengthening }) => lengthening);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    expect(lengths[0]).toBeGreaterThan(0.12);
    for (const { flexion, drawnBy, movementId } of ranked) {
      // the reversal lies between 40 and 65 degrees in every published model
      if (toDegrees(flexion) > 75) expect(drawnBy, movementId).toBe('outward');
      if (toDegrees(flexion) < 30) expect(drawnBy, movementId).toBe('inward');
    }
  });

  it('wait for a model', async () => {
    expect(
      await rankStretches(
        defaultControls,
        () => null,
        async () => {},
      ),
    ).toEqual([]);
  });
});
