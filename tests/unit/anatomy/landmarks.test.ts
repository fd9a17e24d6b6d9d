import { describe, expect, it } from 'vitest';
import { halfHipSeparation, leftHipCentre, standingFromIsbTilt } from '#src/anatomy/frames.ts';
import { femurLandmarks, hipBoneLandmarks, sacrumLandmarks } from '#src/anatomy/landmarks.ts';
import { toDegrees } from '#src/units/angle.ts';

const hip = (name: keyof typeof hipBoneLandmarks) => hipBoneLandmarks[name].position.value;
const femur = (name: keyof typeof femurLandmarks) => femurLandmarks[name].position.value;

describe('the frames', () => {
  it('tilt the standing pelvis forwards by 10.8° against the ISB axes', () => {
    expect(toDegrees(standingFromIsbTilt)).toBeCloseTo(-10.8, 12);
  });

  it('put the left hip centre to the left, at the same height', () => {
    expect(leftHipCentre).toEqual([0, 0, -2 * halfHipSeparation]);
  });
});

describe('the landmarks', () => {
  const all = Object.entries({ ...hipBoneLandmarks, ...sacrumLandmarks, ...femurLandmarks });

  it.each(all)('%s lies within reach of the hip centre and says where it is from', (_, mark) => {
    const { value, source, where } = mark.position;
    expect(Math.hypot(...value)).toBeLessThan(0.45);
    expect(mark.spread.every((spread) => spread >= 0 && spread < 0.03)).toBe(true);
    expect(source).not.toBe('');
    expect(where).not.toBe('');
  });

  it('stand as on a body: X forwards, Y up, Z to the right', () => {
    expect(hip('anteriorSuperiorIliacSpine')[0]).toBeGreaterThan(0.02);
    expect(hip('posteriorSuperiorIliacSpine')[0]).toBeLessThan(-0.05);
    expect(hip('iliacCrestTop')[1]).toBeGreaterThan(0.1);
    expect(hip('ischialTuberosityInferior')[1]).toBeLessThan(-0.04);
    expect(hip('symphysisSuperior')[2]).toBeLessThan(hip('pubicTubercle')[2]);
    expect(femur('greaterTrochanterLateral')[2]).toBeGreaterThan(0.05);
    expect(femur('lateralEpicondyle')[2]).toBeGreaterThan(femur('medialEpicondyle')[2]);
  });

  it('has the ischial spine between the two sciatic notches', () => {
    const [greater, spine, lesser] = [
      hip('greaterSciaticNotchApex'),
      hip('ischialSpine'),
      hip('lesserSciaticNotchApex'),
    ];
    expect(spine[1]).toBeLessThan(greater[1]);
    expect(spine[1]).toBeGreaterThan(lesser[1]);
  });

  it('has the tip of the sacrum in the midline', () => {
    expect(sacrumLandmarks.sacralApex.position.value[2]).toBeCloseTo(-halfHipSeparation, 12);
  });
});
