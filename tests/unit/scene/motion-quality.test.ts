import { describe, expect, it } from 'vitest';
import { createMotionQuality } from '#src/scene/motion-quality.ts';

/** Scales of a run of frames with the same gap, beginning at `start`; ms. */
function play(quality: ReturnType<typeof createMotionQuality>, start: number, gap: number) {
  return Array.from({ length: 12 }, (_, i) => quality.findScale(start + i * gap));
}

describe('motion quality', () => {
  it('draws everything in full on a fast machine', () => {
    expect(new Set(play(createMotionQuality(), 0, 16))).toEqual(new Set([1]));
  });

  it('coarsens motion step by step on a slow machine and starts there the next time', () => {
    const quality = createMotionQuality();
    const first = play(quality, 0, 300);
    expect(first[0]).toBe(1);
    expect(first.at(-1)).toBe(0.4);
    for (let i = 1; i < first.length; i++) expect(first[i]!).toBeLessThanOrEqual(first[i - 1]!);
    quality.rest();
    const second = play(quality, 60_000, 60);
    // the first frame after rest may be the only one
    expect(second[0]).toBe(1);
    expect(second[1]).toBe(0.4);
  });

  it('owes a full picture once, after coarse motion has come to rest', () => {
    const quality = createMotionQuality();
    play(quality, 0, 300);
    expect(quality.rest()).toBe(true);
    expect(quality.findScale(4000)).toBe(1);
    expect(quality.rest()).toBe(false);
  });

  it('starts coarse where the processor draws', () => {
    const [first, second] = play(createMotionQuality(true), 0, 60);
    expect([first, second]).toEqual([1, 0.6]);
  });

  it('takes pictures far apart for single pictures', () => {
    expect(new Set(play(createMotionQuality(), 0, 3000))).toEqual(new Set([1]));
  });

  it('finds its way back when the machine keeps up again, one step at a time', () => {
    const quality = createMotionQuality();
    play(quality, 0, 300);
    quality.rest();
    const seen = Array.from({ length: 200 }, (_, i) => quality.findScale(60_000 + i * 16));
    expect(seen[1]).toBe(0.4);
    expect(seen.at(-1)).toBe(1);
    expect([...new Set(seen.slice(1))]).toEqual([0.4, 0.6, 0.8, 1]);
  });

  it('does not pump between two steps when the finer one is too slow', () => {
    const quality = createMotionQuality();
    let now = 0;
    let scale = 1;
    let changes = 0;
    // the finest step takes 80 ms a frame on this machine, all others 16
    for (let frame = 0; frame < 3000; frame++) {
      now += scale === 1 ? 80 : 16;
      const next = quality.findScale(now);
      if (next !== scale) changes++;
      scale = next;
    }
    expect(scale).toBe(0.8);
    expect(changes).toBeLessThan(20);
  });
});
