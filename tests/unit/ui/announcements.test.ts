import { describe, expect, it } from 'vitest';
import { type Controls, defaultControls, defaultSection } from '#src/state/controls.ts';
import { findSentences, type Heard } from '#src/ui/announcements.ts';
import { deg } from '#src/units/angle.ts';

function heard(changes: Partial<Controls> = {}, rest: Partial<Heard> = {}): Heard {
  return { controls: { ...defaultControls, ...changes }, reading: null, rotation: -1, ...rest };
}

const venous = { band: 'venous', pressure: 3200, low: 1600, high: 6400 } as const;

describe('announcements', () => {
  it('says nothing when nothing changed', () => {
    expect(findSentences(heard(), heard())).toEqual([]);
  });

  it('says the pose once it rests', () => {
    const pose = { ...defaultControls.pose, flexion: deg(60) };
    expect(findSentences(heard(), heard({ pose }))).toEqual([
      'Flexion 60 degrees, abduction 0, internal rotation 0.',
    ]);
  });

  it('says which support holds', () => {
    const [first] = findSentences(heard(), heard({ support: 'weight-bearing' }));
    expect(first).toBe('Weight-bearing. The foot stays, the pelvis moves.');
  });

  it('says a change of band before the pose that made it', () => {
    const normal = { ...venous, band: 'normal' } as const;
    const pose = { ...defaultControls.pose, flexion: deg(60) };
    const [first] = findSentences(
      heard({}, { reading: normal }),
      heard({ pose }, { reading: venous }),
    );
    expect(first).toMatch(/^Nerve compression: venous flow affected/);
  });

  it('says a reversal, and nothing on the way through the dead band', () => {
    expect(findSentences(heard(), heard({}, { rotation: 1 }))).toEqual([
      'Piriformis now turns the thigh inward.',
    ]);
    expect(findSentences(heard(), heard({}, { rotation: 0 }))).toEqual([]);
  });

  it('names a hidden layer, and the stop when the peel handle moved', () => {
    const layers = { ...defaultControls.layers, 'gluteus-medius': 'off' } as const;
    expect(findSentences(heard(), heard({ layers }))).toEqual(['Gluteus medius hidden.']);
    expect(findSentences(heard(), heard({ layers, peel: 2 }))).toEqual([
      'Peeled down to gluteus minimus.',
    ]);
  });

  it('says the course of the nerve, and where the section cuts', () => {
    expect(findSentences(heard(), heard({ variant: 'D' }))).toEqual(['Nerve course D · Through.']);
    const axial = heard({ section: { ...defaultSection, plane: 'axial' } });
    expect(findSentences(heard(), axial)).toEqual(['Section: axial, through the femoral head.']);
    expect(findSentences(axial, heard())).toEqual(['Section closed.']);
    // moving the plane is seen in its sliders
    const moved = heard({ section: { ...defaultSection, plane: 'axial', offset: 0.01 } });
    expect(findSentences(axial, moved)).toEqual([]);
  });
});
