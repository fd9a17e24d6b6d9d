import { describe, expect, it } from 'vitest';
import { contextMuscleIds } from '#src/anatomy/catalog.ts';
import { contextArchitecture } from '#src/anatomy/context-architecture.ts';
import { parseContextFile } from '#src/anatomy/context-file.ts';
import { addContextMuscles } from '#src/anatomy/context-muscles.ts';
import { muscleFigures } from '#src/anatomy/muscles.ts';
import { structureFacts } from '#src/anatomy/structure-facts.ts';
import { createRodMuscle, createTinyHip } from '#tests/support/tiny-models.ts';

const muscle = {
  id: 'gracilis',
  nodeCount: 3,
  outward: 1,
  smoothing: 0,
  segments: ['pelvis', 'shank'],
  points: [
    [
      [0, 0, -0.08],
      [0, -0.1, -0.03],
    ],
    [
      [0, -0.01, -0.08],
      [0, -0.11, -0.03],
    ],
  ],
  wraps: [
    [null],
    [
      {
        kind: 'cylinder',
        segment: 'femur',
        centre: [0, 0, 0],
        axis: [0, 1, 0],
        radius: 0.01,
        sense: -1,
      },
    ],
  ],
  halfThickness: [
    [0.001, 0.005, 0.001],
    [0.001, 0.005, 0.001],
  ],
};

const write = (changes: object = {}) =>
  JSON.stringify({ version: 1, muscles: [{ ...muscle, ...changes }] });

describe('the paths of the muscles for context', () => {
  it('are read as they were written', () => {
    expect(parseContextFile(write()).muscles[0]).toEqual(muscle);
  });

  it.each([
    ['no JSON', '{'],
    ['no muscles', '{"version":1}'],
    ['an unknown muscle', write({ id: 'soleus' })],
    ['an unknown segment', write({ segments: ['pelvis', 'foot'] })],
    ['a point too few', write({ points: [muscle.points[0], [[0, 0, 0]]] })],
    [
      'a number that is none',
      write({
        points: [
          muscle.points[0],
          [
            [0, 0, null],
            [0, 0, 0],
          ],
        ],
      }),
    ],
    ['a single bundle', write({ points: [muscle.points[0]] })],
    [
      'a wrap without a radius',
      write({ wraps: [[null], [{ ...muscle.wraps[1]![0], radius: 0 }]] }),
    ],
    [
      'an axis that is not a unit',
      write({ wraps: [[null], [{ ...muscle.wraps[1]![0], axis: [1, 1, 0] }]] }),
    ],
    ['a thickness too few', write({ halfThickness: [[0.001], [0.001]] })],
  ])('are refused when they hold %s', (_, text) => {
    expect(() => parseContextFile(text)).toThrow(
      'The paths of the muscles for context are damaged.',
    );
  });

  it('are refused when they are of another version, and when a muscle is missing', () => {
    expect(() => parseContextFile('{"version":2,"muscles":[]}')).toThrow('another version');
    const tiny = createTinyHip(
      createRodMuscle([
        [
          [0, 0, 0],
          [0, -0.1, 0],
        ],
      ]),
    );
    expect(() => addContextMuscles(tiny, write())).toThrow('have no iliacus');
  });
});

describe('every muscle for context', () => {
  it.each(contextMuscleIds)('%s has figures, architecture and a text', (id) => {
    const [from, to] = muscleFigures[id].belly;
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThan(from + 0.3);
    expect(to).toBeLessThanOrEqual(1);
    for (const { section, fibreLength } of contextArchitecture[id]) {
      // between a strap and the strongest of the thigh
      expect(section.value).toBeGreaterThan(2e-4);
      expect(section.value).toBeLessThan(40e-4);
      expect(fibreLength.value).toBeGreaterThan(0.05);
    }
    expect(structureFacts[id]?.origin).toBeTruthy();
    expect(structureFacts[id]?.nerve).toBeTruthy();
  });
});
