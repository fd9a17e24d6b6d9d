import { beforeAll, describe, expect, it } from 'vitest';
import type { BodySurface } from '#src/figure/body-surface.ts';
import { findPosture } from '#src/figure/postures.ts';
import { movements } from '#src/movements/library.ts';
import type { Movement } from '#src/movements/movement.ts';
import { isPosture } from '#src/state/movements.ts';
import {
  findLeast,
  findNearness,
  loadBodySurface,
  poseBody,
} from '#tests/support/measure-figure.ts';

const postureMovements: readonly Movement[] = movements.filter(({ id }) => isPosture(id));

describe('the postures', () => {
  let surface: BodySurface;
  beforeAll(async () => {
    surface = await loadBodySurface();
  });

  it('belong to every stretch and release, and to nothing else', () => {
    expect(postureMovements.length).toBe(14);
    for (const { id } of postureMovements) expect(findPosture(id), id).not.toBeNull();
    for (const { id } of movements) if (!isPosture(id)) expect(findPosture(id), id).toBeNull();
  });

  it('keep the lower legs out of each other at the start and in the stretch', () => {
    for (const movement of postureMovements) {
      for (const fraction of [0, 0.5]) {
        const body = poseBody(surface, movement, fraction);
        for (const [of, to] of [
          ['right-shank', 'left-shank'],
          ['right-foot', 'left-shank'],
        ] as const) {
          const { distance } = findNearness(body, of, to);
          expect(distance, `${of} in ${to}, ${movement.id} at ${fraction}`).toBeGreaterThan(
            -mostSquashed,
          );
        }
      }
    }
  });

  it('stand on the floor with the left foot where the right ankle is crossed over it', () => {
    const movement = postureMovements.find(({ id }) => id === 'stretch-standing-figure-four')!;
    const floor = findPosture(movement.id)!.props.find(({ kind }) => kind === 'floor');
    const height = floor && 'height' in floor ? floor.height : Number.NaN;
    for (const fraction of [0, 0.2, 0.5, 0.85]) {
      const least = findLeast(poseBody(surface, movement, fraction), ['left-foot'], 1);
      expect(Math.abs(least - height), `at ${fraction}`).toBeLessThan(contactTolerance);
    }
  });
});

/** What touches is within this of what it touches; m. */
const contactTolerance = 0.01;
/** Flesh gives way where limbs rest on each other; m. */
const mostSquashed = 0.015;
