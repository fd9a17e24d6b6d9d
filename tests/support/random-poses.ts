import fc from 'fast-check';
import { poseLimits } from '#src/biomechanics/hip-joint.ts';
import type { HipInputs } from '#src/biomechanics/snapshot.ts';

/** Every run of the property tests draws the same cases; a failure prints its seed and path. */
export const propertySeed = 20_260;

function between([min, max]: readonly [number, number], margin = 0): fc.Arbitrary<number> {
  return fc.double({ min: min + margin, max: max - margin, noNaN: true });
}

/** Any inputs inside the limits, `margin` (rad) away from them. */
export function anyInputs(margin = 0): fc.Arbitrary<HipInputs> {
  return fc.record({
    flexion: between(poseLimits.flexion, margin),
    abduction: between(poseLimits.abduction, margin),
    internalRotation: between(poseLimits.internalRotation, margin),
    kneeFlexion: between(poseLimits.kneeFlexion),
    support: fc.constantFrom('non-weight-bearing' as const, 'weight-bearing' as const),
    tightness: fc.double({ min: 0, max: 1, noNaN: true }),
    thickening: fc.double({ min: 0, max: 1, noNaN: true }),
    variant: fc.constantFrom(...(['A', 'B', 'C', 'D', 'E', 'F'] as const)),
    triggerPoint: fc.double({ min: 0, max: 1, noNaN: true }),
    triggerPointSite: fc.constantFrom('TrP1' as const, 'TrP2' as const),
    seated: fc.double({ min: 0, max: 1, noNaN: true }),
  });
}
