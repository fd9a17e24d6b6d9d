import { describe, expect, it } from 'vitest';
import { peelStops } from '#src/anatomy/catalog.ts';
import { neutralPose } from '#src/state/controls.ts';
import type { CompressionBand, CompressionReading } from '#src/state/readings.ts';
import {
  bandNames,
  describeAction,
  describeAngle,
  describePeel,
  describeReading,
  findArmName,
  findPoseWord,
  speakPose,
  speakReading,
} from '#src/ui/words.ts';
import { deg } from '#src/units/angle.ts';
import { pascalsPerMmHg } from '#src/units/format.ts';

function reading(mmHg: number, band: CompressionBand | null): CompressionReading {
  const pressure = mmHg * pascalsPerMmHg;
  return { band, pressure, low: pressure / 2, high: pressure * 2 };
}

function sentence(value: CompressionReading): string {
  const { band, lead, figure, range } = describeReading(value);
  return `${band}. ${lead}${figure}${range}`.replaceAll('\u00a0', ' ');
}

describe('reading in words', () => {
  it('names the band, the figure and its range', () => {
    expect(sentence(reading(24, 'venous'))).toBe(
      'Venous flow affected. About 24 mmHg, likely between 12 and 48',
    );
  });

  it('gives only the lower end when the upper one is off the scale', () => {
    expect(sentence(reading(64, 'blocked'))).toBe(
      'Blood supply blocked. About 64 mmHg, likely 32 or more',
    );
  });

  it('says that nothing presses when nothing does', () => {
    expect(sentence(reading(0, 'normal'))).toBe(
      'Normal. 0 mmHg, piriformis does not press the nerve',
    );
  });

  it('never shows a number when the pose was not solved', () => {
    expect(sentence(reading(24, null))).toBe('No steady answer in this pose. ');
    expect(speakReading(reading(24, null))).not.toMatch(/\d/);
  });

  it('is spoken with its unit in words', () => {
    expect(speakReading(reading(24, 'venous'))).toBe(
      'Nerve compression: venous flow affected, about 24, likely 12 to 48 millimetres of mercury, modelled.',
    );
  });

  it('has four different names', () => {
    expect(new Set(Object.values(bandNames)).size).toBe(4);
  });
});

describe('action in words', () => {
  const say = (internalRotation: -1 | 0 | 1, abduction: -1 | 0 | 1) => {
    const { turn, joint, draw } = describeAction({ flexion: 0, abduction, internalRotation });
    return `${turn}${joint}${draw}`;
  };

  it('follows the signs of the moment arms', () => {
    expect(say(-1, 1)).toBe('turns the thigh outward and draws it away');
    expect(say(1, -1)).toBe('turns the thigh inward and draws it in');
  });

  it('says neither way inside the dead band', () => {
    expect(say(0, 1)).toBe('turns the thigh neither way but draws it away');
    expect(say(0, 0)).toBe('turns the thigh neither way');
  });

  it('names each arm by its direction', () => {
    expect(findArmName('internalRotation', -0.029)).toBe('Outward rotation');
    expect(findArmName('internalRotation', 0.01)).toBe('Inward rotation');
    expect(findArmName('flexion', -0.008)).toBe('Extension');
    expect(findArmName('abduction', 0.022)).toBe('Abduction');
  });
});

describe('pose in words', () => {
  it('gives negative angles a word', () => {
    expect(describeAngle('abduction', deg(-25))).toBe('\u221225 degrees, adducted');
    expect(describeAngle('internalRotation', deg(10))).toBe('10 degrees, turned inward');
    expect(findPoseWord('flexion', deg(-0.4))).toBe('');
  });

  it('is spoken in one sentence', () => {
    const pose = {
      ...neutralPose,
      flexion: deg(60),
      abduction: deg(-25),
      internalRotation: deg(25),
    };
    expect(speakPose(pose)).toBe('Flexion 60 degrees, abduction minus 25, internal rotation 25.');
  });
});

describe('peel in words', () => {
  it('has a value text for every stop', () => {
    expect(describePeel(0)).toBe('Nothing peeled off');
    expect(describePeel(4)).toBe('Peeled down to sciatic nerve');
    expect(new Set(peelStops.map((_, stop) => describePeel(stop))).size).toBe(peelStops.length);
  });
});
