import { describe, expect, it } from 'vitest';
import { type Controls, defaultControls } from '#src/state/controls.ts';
import { speakWholeReading } from '#src/ui/whole-reading.ts';
import { deg } from '#src/units/angle.ts';

const speak = (changes: Partial<Controls>, lasting = '') =>
  speakWholeReading({ ...defaultControls, ...changes }, null, lasting);

describe('pose and reading in words', () => {
  it('say pose, knee, tightness, course, and how long it lasts', () => {
    const pose = { ...defaultControls.pose, flexion: deg(60), kneeFlexion: deg(90) };
    const words = speak({ pose, tightness: 0.5, variant: 'D' }, 'Held in this posture.');
    expect(words).toBe(
      'Right hip. Non-weight-bearing. The pelvis stays, the thigh moves. ' +
        'Flexion 60 degrees, abduction 0, internal rotation 0. Knee bent by 90 degrees. ' +
        'Piriformis tightness 50 per cent. Nerve course D · Through. ' +
        'There is no reading yet. Held in this posture.',
    );
  });

  it('name thickening, trigger point and seat only where there are some', () => {
    const plain = speak({});
    for (const word of ['thickening', 'Trigger', 'Sitting']) expect(plain).not.toContain(word);
    const words = speak({ thickening: 0.3, triggerPoint: 1, seated: 1, side: 'left' });
    expect(words).toContain('Left hip.');
    expect(words).toContain('Piriformis thickening 30 per cent.');
    expect(words).toContain('Trigger point 100 per cent.');
    expect(words).toContain('Sitting on this buttock.');
  });

  it('name the movement and the place in it', () => {
    const words = speak({ movementId: 'walking', support: 'weight-bearing', instant: 0.1 });
    expect(words).toMatch(/Walking[^.]*, 10 per cent\./);
  });
});
