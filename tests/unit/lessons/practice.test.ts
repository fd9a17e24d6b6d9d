import { describe, expect, it } from 'vitest';
import { peelStops } from '#src/anatomy/catalog.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { findBestPose, findShare, readMeasure } from '#src/lessons/pose-goal.ts';
import { createPractice, createRandom, findPeelFor } from '#src/lessons/practice.ts';
import { readLesson } from '#src/lessons/read-lesson.ts';
import { type Controls, defaultControls, findInputs, neutralPose } from '#src/state/controls.ts';
import { deg, toDegrees } from '#src/units/angle.ts';
import { loadRealModel } from '#tests/support/real-model.ts';

const model = loadRealModel();
const snapshot = createSnapshot(model);
const solveControls = (controls: Controls) => solve(model, findInputs(controls), snapshot);

describe('practice', () => {
  it('asks ten questions of every kind that a lesson file may hold', () => {
    const practice = createPractice(1, defaultControls, solveControls);
    expect(practice.steps).toHaveLength(10);
    expect(new Set(practice.steps.map(({ question }) => question?.kind))).toEqual(
      new Set(['choice', 'find', 'order', 'pose', 'predict']),
    );
    const { lesson, problems } = readLesson(JSON.stringify(practice));
    expect(problems).toEqual([]);
    expect(lesson?.steps).toHaveLength(10);
  });

  it('is the same for the same seed and another one for another', () => {
    const titles = (seed: number) =>
      JSON.stringify(createPractice(seed, defaultControls, solveControls));
    expect(titles(7)).toBe(titles(7));
    expect(titles(7)).not.toBe(titles(8));
  });

  it('has one right answer among different ones', () => {
    for (let seed = 0; seed < 30; seed++) {
      for (const { question } of createPractice(seed, defaultControls, solveControls).steps) {
        if (question?.kind !== 'choice' && question?.kind !== 'predict') continue;
        expect(question.options.filter(({ isRight }) => isRight)).toHaveLength(1);
        expect(new Set(question.options.map(({ text }) => text)).size).toBe(
          question.options.length,
        );
      }
    }
  });

  it('knows with the model which way rotation draws piriformis', () => {
    const read = (flexion: number, internalRotation: number) => {
      const pose = {
        ...neutralPose,
        flexion: deg(flexion),
        internalRotation: deg(internalRotation),
      };
      return readMeasure(solveControls({ ...defaultControls, pose }), 'piriformis-length');
    };
    for (let seed = 0; seed < 12; seed++) {
      for (const { question, state } of createPractice(seed, defaultControls, solveControls)
        .steps) {
        if (question?.kind !== 'choice' || !question.prompt.startsWith('The thigh turns')) continue;
        const flexion = Number((state as Record<string, number>).flexion);
        const change = read(flexion, -4) - read(flexion, 0);
        const right = question.options.find(({ isRight }) => isRight)?.text;
        // within the dead band of the arm the muscle counts as the same
        if (Math.abs(change) < 0.002 * deg(4) * 1.2) expect(right).toContain('same');
        else expect(right).toContain(change > 0 ? 'longer' : 'shorter');
      }
    }
  });

  it('peels down to what it asks for and not beyond', () => {
    expect(peelStops[findPeelFor('piriformis') + 1]?.lifted).toContain('piriformis');
    expect(peelStops[findPeelFor('sciatic-nerve') + 1]?.ghosted).toContain('sciatic-nerve');
    expect(findPeelFor('sacrum')).toBe(peelStops.length - 1);
    expect(findPeelFor('gluteus-medius')).toBeLessThan(findPeelFor('piriformis'));
  });

  it('draws numbers evenly', () => {
    const random = createRandom(5);
    const mean = Array.from({ length: 2000 }, random).reduce((sum, one) => sum + one, 0) / 2000;
    expect(mean).toBeGreaterThan(0.47);
    expect(mean).toBeLessThan(0.53);
  });
});

describe('the best pose', () => {
  it('of length is flexed and adducted, longer than any pose of a finer net around', async () => {
    const goal = { measure: 'piriformis-length', seek: 'most' } as const;
    const best = await findBestPose(defaultControls, goal, solveControls, async () => {});
    expect(best).not.toBeNull();
    expect(toDegrees(best!.pose.flexion)).toBeGreaterThan(60);
    expect(best!.pose.abduction).toBeLessThan(0);
    const neutral = readMeasure(solveControls(defaultControls), 'piriformis-length');
    expect(best!.value).toBeGreaterThan(neutral * 1.15);
    expect(findShare(best!.value, neutral, best!.value)).toBe(1);
    expect(findShare(neutral, neutral, best!.value)).toBe(0);
  });

  it('waits for a model', async () => {
    const goal = { measure: 'nerve-pressure', seek: 'least' } as const;
    expect(
      await findBestPose(
        defaultControls,
        goal,
        () => null,
        async () => {},
      ),
    ).toBeNull();
  });
});
