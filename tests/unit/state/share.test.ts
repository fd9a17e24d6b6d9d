import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachedMuscleIds } from '#src/anatomy/attachments.ts';
import { muscleIds, type StructureId, structures } from '#src/anatomy/catalog.ts';
import { isFreeOfBone } from '#src/biomechanics/bony-range.ts';
import {
  type Controls,
  defaultControls,
  firstPeelStop,
  lastPeelStop,
  layerStates,
  nerveVariants,
  painPatterns,
  poseLimits,
  sectionLimits,
  sectionPlaneIds,
  sides,
  speeds,
  triggerPointSites,
  viewIds,
} from '#src/state/controls.ts';
import { movements } from '#src/state/movements.ts';
import { mostPlotMuscles, plotAxes, plotQuantities } from '#src/state/plot-choice.ts';
import { formatLink, parseLink } from '#src/state/share.ts';
import { deg, toDegrees } from '#src/units/angle.ts';

/** Angles as the page sets them: hundredths of a degree inside the limits. */
function angle(name: keyof typeof poseLimits) {
  const [min, max] = poseLimits[name];
  const bounds = { min: Math.round(toDegrees(min)) * 100, max: Math.round(toDegrees(max)) * 100 };
  return fc.integer(bounds).map((hundredths) => deg(hundredths / 100));
}

/** Hundredths between −limit and limit; never −0. */
function hundredths(limit: number) {
  const end = Math.floor(limit) * 100;
  return fc.integer({ min: -end, max: end }).map((value) => value / 100 + 0);
}

const layers = fc.record(
  Object.fromEntries(structures.map(({ id }) => [id, fc.constantFrom(...layerStates)])) as Record<
    StructureId,
    fc.Arbitrary<(typeof layerStates)[number]>
  >,
);

const anyControls: fc.Arbitrary<Controls> = fc
  .record({
    pose: fc
      .record({
        flexion: angle('flexion'),
        abduction: angle('abduction'),
        internalRotation: angle('internalRotation'),
        kneeFlexion: angle('kneeFlexion'),
      })
      .filter(isFreeOfBone),
    tightness: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    variant: fc.constantFrom(...nerveVariants),
    thickening: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    triggerPoint: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    triggerPointSite: fc.constantFrom(...triggerPointSites),
    seated: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    layers,
    peel: fc.integer({ min: firstPeelStop, max: lastPeelStop }),
    view: fc.constantFrom(null, ...viewIds),
    camera: fc.option(
      fc
        .tuple(
          fc.integer({ min: -1800, max: 1800 }),
          fc.integer({ min: 80, max: 1720 }),
          fc.integer({ min: 100, max: 6000 }),
          fc.integer({ min: -900, max: 900 }),
          fc.integer({ min: -900, max: 900 }),
          fc.integer({ min: -900, max: 900 }),
        )
        .map(([azimuth, polar, distance, x, y, z]) => ({
          azimuth: deg(azimuth / 10),
          polar: deg(polar / 10),
          distance: distance / 1000,
          target: [x / 1000, y / 1000, z / 1000] as const,
        })),
      { nil: null },
    ),
    movement: fc.constantFrom(...movements),
    instant: fc.option(fc.integer({ min: 0, max: 10000 }).map((n) => n / 10000)),
    playRange: fc.option(
      fc
        .tuple(fc.integer({ min: 0, max: 49 }), fc.integer({ min: 51, max: 100 }))
        .map(([from, to]) => [from / 100, to / 100] as const),
    ),
    isWorking: fc.boolean(),
    coContraction: fc.option(fc.integer({ min: 0, max: 50 }).map((percent) => percent / 100)),
    loop: fc.boolean(),
    speed: fc.constantFrom(...speeds),
    stage: fc.constantFrom('dark' as const, 'light' as const),
    labels: fc.boolean(),
    section: fc.option(
      fc.record({
        plane: fc.constantFrom(...sectionPlaneIds),
        offset: hundredths(sectionLimits.offset * 1000).map((millimetres) => millimetres / 1000),
        tilt: hundredths(toDegrees(sectionLimits.angle)).map(deg),
        turn: hundredths(toDegrees(sectionLimits.angle)).map(deg),
        isOpen: fc.boolean(),
      }),
    ),
    closeUp: fc.boolean(),
    plot: fc.option(
      fc.record({
        quantity: fc.constantFrom(...plotQuantities),
        against: fc.constantFrom(...plotAxes),
        muscles: fc.uniqueArray(fc.constantFrom(...muscleIds), {
          minLength: 1,
          maxLength: mostPlotMuscles,
        }),
      }),
      { nil: null },
    ),
    isSideBySide: fc.boolean(),
    isColouredByWork: fc.boolean(),
    footprints: fc.subarray([...attachedMuscleIds]),
    pain: fc.constantFrom(...painPatterns),
    figure: fc.boolean(),
    side: fc.constantFrom(...sides),
    selected: fc.constantFrom(null, ...structures.map(({ id }) => id)),
  })
  .map(({ movement, ...rest }) => ({
    ...rest,
    movementId: movement.id,
    support: movement.support,
  }));

/** The codec itself, for the names of all its fields. */
const source = readFileSync(new URL('../../../src/state/share.ts', import.meta.url), 'utf8');

describe('link', () => {
  it('gives back the controls it was made from', () => {
    fc.assert(
      fc.property(anyControls, fc.boolean(), (controls, hasChrome) => {
        const parsed = parseLink(`#${formatLink(controls, hasChrome)}`);
        expect(parsed.problems).toEqual([]);
        expect(parsed.hasChrome).toBe(hasChrome);
        expect(parsed.controls).toEqual(controls);
      }),
    );
  });

  it('omits defaults', () => {
    expect(formatLink(defaultControls)).toBe('v=1');
  });

  it('reads degrees and names', () => {
    const { controls, hasChrome, problems } = parseLink(
      '#v=1&flexion=90&internalRotation=-10&support=weight-bearing&tightness=0.5&view=lateral&peel=3&layers=piriformis:ghost,gluteus-maximus:on&stage=light&labels=off&chrome=off',
    );
    expect(problems).toEqual([]);
    expect(hasChrome).toBe(false);
    expect(controls.pose.flexion).toBe(deg(90));
    expect(controls.pose.internalRotation).toBe(deg(-10));
    expect(controls.support).toBe('weight-bearing');
    expect(controls.movementId).toBe('rotation-planted-foot');
    expect(controls.layers['gluteus-medius']).toBe('off');
    expect(controls.layers['gluteus-maximus']).toBe('on');
    expect(controls.layers.piriformis).toBe('ghost');
  });

  it.each([
    ['flexion', '400'],
    ['flexion', 'abc'],
    ['abduction', '1e1'],
    ['support', 'sitting'],
    ['tightness', '1.5'],
    ['variant', 'Z'],
    ['thickening', '1.5'],
    ['triggerPoint', '-1'],
    ['triggerPointSite', 'TrP3'],
    ['seated', 'yes'],
    ['view', 'above'],
    ['peel', '2.5'],
    ['movement', 'jumpp'],
    ['movement', 'abduction-planted-foot'],
    ['layers', 'hide:ghost'],
    ['layers', 'piriformis:half'],
    ['speed', '3'],
    ['loop', 'maybe'],
    ['stage', 'blue'],
    ['labels', ''],
    ['chrome', '1'],
    ['v', '2'],
  ])('leaves out a bad %s (%s) alone and names it', (field, value) => {
    const { controls, problems } = parseLink(
      `#v=1&kneeFlexion=30&${field}=${value}`.replace('v=1&kneeFlexion=30&v=', 'kneeFlexion=30&v='),
    );
    expect(problems).toEqual([{ field, value }]);
    expect(controls).toEqual({
      ...defaultControls,
      pose: { ...defaultControls.pose, kneeFlexion: deg(30) },
    });
  });

  it('holds a pose where bone meets bone, and names the field that gave way', () => {
    const { controls, problems } = parseLink('#v=1&flexion=110&abduction=-20&internalRotation=45');
    expect(isFreeOfBone(controls.pose)).toBe(true);
    expect(controls.pose.flexion).toBe(deg(110));
    expect(controls.pose.internalRotation).toBeLessThan(deg(20));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ field: 'internalRotation', value: '45' });
    expect(problems[0]!.instead).toMatch(/^held at \d+°, where bone meets bone$/);
    // what is then copied is a link without a problem
    expect(parseLink(formatLink(controls)).problems).toEqual([]);
  });

  it('ignores fields it does not know', () => {
    expect(parseLink('#v=1&lesson=3').problems).toEqual([]);
  });

  it('never throws, whatever stands in the address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { controls } = parseLink(text);
        expect(Number.isFinite(controls.pose.flexion)).toBe(true);
      }),
    );
    const field = fc.constantFrom(
      'flexion',
      'peel',
      'layers',
      'movement',
      'view',
      'v',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(field, fc.string())), (pairs) => {
        const text = pairs.map(([name, value]) => `${name}=${value}`).join('&');
        expect(parseLink(text).controls.layers).toHaveProperty('piriformis');
      }),
    );
  });

  it('survives ten thousand links of other makers, and makes a clean link of each', () => {
    const known = formatLink({
      ...defaultControls,
      pose: { ...defaultControls.pose, flexion: deg(30) },
    });
    const fields = [
      ...[...source.matchAll(/\b(?:read|write|field)\w*\(\s*'(\w+)'/g)].map(([, name]) => name!),
      '__proto__',
      'constructor',
      'toString',
    ];
    expect(fields.length).toBeGreaterThan(20);
    const value = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.integer().map(String),
      fc.double().map(String),
      fc.constantFrom(
        '%',
        '%E0%A4%A',
        '<img src=x onerror=alert(1)>',
        'javascript:alert(1)',
        'piriformis:on,piriformis:off',
        'on',
        '-0',
        '1e309',
        known,
      ),
    );
    const link = fc.array(fc.tuple(fc.constantFrom(...fields), value), { maxLength: 8 });
    fc.assert(
      fc.property(link, (pairs) => {
        const text = pairs.map(([name, part]) => `${name}=${part}`).join('&');
        const { controls } = parseLink(`#v=1&${text}`);
        const again = parseLink(formatLink(controls));
        expect(again.problems).toEqual([]);
        for (const angle of Object.values(controls.pose)) expect(Number.isFinite(angle)).toBe(true);
        expect(Object.keys(controls).sort()).toEqual(Object.keys(defaultControls).sort());
      }),
      { numRuns: 10_000, seed: 6 },
    );
  });
});
