import { describe, expect, it } from 'vitest';
import {
  armDeadBand,
  findAction,
  findCompressionReading,
  findDirection,
  findStretch,
} from '#src/state/readings.ts';

describe('direction of a moment arm', () => {
  it('is none inside the dead band and follows the sign outside', () => {
    expect(findDirection(armDeadBand)).toBe(0);
    expect(findDirection(-armDeadBand)).toBe(0);
    expect(findDirection(0.0021)).toBe(1);
    expect(findDirection(-0.0021)).toBe(-1);
  });

  it('is found for the three axes', () => {
    expect(findAction({ flexion: -0.008, abduction: 0.022, internalRotation: -0.029 })).toEqual({
      flexion: -1,
      abduction: 1,
      internalRotation: -1,
    });
  });
});

describe('compression reading', () => {
  const nerve = { peakPressure: 3200, band: 'venous', converged: true };

  it('carries the range of a factor of two', () => {
    const reading = findCompressionReading(nerve as Parameters<typeof findCompressionReading>[0]);
    expect(reading).toEqual({ band: 'venous', pressure: 3200, low: 1600, high: 6400 });
  });

  it('has no band when the pose was not solved', () => {
    const unsolved = { ...nerve, converged: false };
    const reading = findCompressionReading(
      unsolved as Parameters<typeof findCompressionReading>[0],
    );
    expect(reading.band).toBeNull();
  });
});

describe('stretch', () => {
  it('is the change against rest', () => {
    expect(findStretch({ length: 0.114, restLength: 0.12 })).toBeCloseTo(-0.05, 12);
    expect(findStretch({ length: 0.1, restLength: 0 })).toBe(0);
  });
});
