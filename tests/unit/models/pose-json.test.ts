import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PoseError, parsePoseJson, parsePoseRequest } from '#models/pose-json.ts';
import { poseLimits } from '#src/biomechanics/hip-joint.ts';
import { deg, toDegrees } from '#src/units/angle.ts';
import { anyInputs, propertySeed } from '#tests/support/random-poses.ts';
import { neutralInputs } from '#tests/support/tiny-models.ts';

const angles = ['flexion', 'abduction', 'internalRotation', 'kneeFlexion'] as const;

describe('a pose in JSON', () => {
  it('has a default for every field', () => {
    expect(parsePoseJson('{}')).toEqual(neutralInputs);
  });

  it('is in degrees and comes back in radians', () => {
    const text =
      '{"flexion":90,"abduction":-5,"internalRotation":10,"kneeFlexion":90,"support":"weight-bearing","tightness":0.5,"thickening":0.4,"variant":"B","triggerPoint":0.25,"triggerPointSite":"TrP1","seated":1}';
    expect(parsePoseJson(text)).toEqual({
      flexion: deg(90),
      abduction: deg(-5),
      internalRotation: deg(10),
      kneeFlexion: deg(90),
      support: 'weight-bearing',
      tightness: 0.5,
      variant: 'B',
      thickening: 0.4,
      triggerPoint: 0.25,
      triggerPointSite: 'TrP1',
      seated: 1,
    });
  });

  it('reads back whatever is inside the limits', () => {
    fc.assert(
      fc.property(anyInputs(), (inputs) => {
        const record = {
          ...inputs,
          ...Object.fromEntries(angles.map((angle) => [angle, toDegrees(inputs[angle])])),
        };
        const read = parsePoseJson(JSON.stringify(record));
        for (const angle of angles) expect(read[angle]).toBeCloseTo(inputs[angle], 12);
        expect(read.tightness).toBe(inputs.tightness);
        const { support, thickening, variant, triggerPoint, triggerPointSite, seated } = inputs;
        expect(read).toMatchObject({
          support,
          thickening,
          variant,
          triggerPoint,
          triggerPointSite,
          seated,
        });
      }),
      { seed: propertySeed },
    );
  });

  it('names the side that is shown, and leaves the inputs of the kernel alone', () => {
    const pose = '{"flexion":40,"abduction":10';
    expect(parsePoseRequest(`${pose}}`).side).toBe('right');
    const left = parsePoseRequest(`${pose},"side":"left"}`);
    expect(left.side).toBe('left');
    expect(left.inputs).toEqual(parsePoseJson(`${pose}}`));
    expect(() => parsePoseRequest('{"side":"both"}')).toThrow(/"side" must be "right" or "left"/);
  });

  it('may stand on a limit but not beyond it', () => {
    for (const angle of angles) {
      for (const limit of poseLimits[angle]) {
        const degrees = Math.round(toDegrees(limit));
        const outside = degrees + (limit === poseLimits[angle][0] ? -1 : 1);
        const read = parsePoseJson(JSON.stringify({ [angle]: degrees }));
        expect(read[angle]).toBeCloseTo(limit, 9);
        expect(() => parsePoseJson(JSON.stringify({ [angle]: outside }))).toThrow(
          new RegExp(`^The field "${angle}" must lie between .* degrees, got ${outside}\\.$`),
        );
      }
    }
  });

  it.each([
    ['', 'not valid JSON'],
    ['{flexion:90}', 'not valid JSON'],
    ['[]', 'must be a JSON object'],
    ['null', 'must be a JSON object'],
    ['90', 'must be a JSON object'],
    ['{"flex":90}', 'unknown field "flex"'],
    ['{"flexion":"90"}', '"flexion" must be a number'],
    ['{"flexion":1e999}', '"flexion" must be a number'],
    ['{"support":"standing"}', '"support" must be'],
    ['{"tightness":1.01}', '"tightness" must be a number from 0 to 1'],
    ['{"tightness":"1"}', '"tightness" must be a number from 0 to 1'],
    ['{"variant":"G"}', '"variant" must be one of'],
    ['{"thickening":-1}', 'thickening'],
    ['{"triggerPoint":2}', 'triggerPoint'],
    ['{"triggerPointSite":"TrP3"}', 'triggerPointSite'],
    ['{"seated":"yes"}', 'seated'],
  ])('%s is refused in one sentence', (text, complaint) => {
    expect(() => parsePoseJson(text)).toThrow(PoseError);
    expect(() => parsePoseJson(text)).toThrow(complaint);
    expect(() => parsePoseJson(text)).toThrow(/^[A-Z][^\n]*\.$/);
  });

  it('throws nothing but its own sentences, whatever is given', () => {
    const names = fc.constantFrom(...angles, 'support', 'tightness', 'variant', '__proto__', '');
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.dictionary(names, fc.jsonValue()).map((record) => JSON.stringify(record)),
      fc
        .dictionary(names, fc.oneof(fc.double(), fc.constantFrom('A', 'weight-bearing', null)))
        .map((record) => JSON.stringify(record)),
    );
    fc.assert(
      fc.property(text, (pose) => {
        try {
          const inputs = parsePoseJson(pose);
          for (const angle of angles) {
            expect(inputs[angle]).toBeGreaterThanOrEqual(poseLimits[angle][0]);
            expect(inputs[angle]).toBeLessThanOrEqual(poseLimits[angle][1]);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(PoseError);
        }
      }),
      { seed: propertySeed, numRuns: 1000 },
    );
  });
});
