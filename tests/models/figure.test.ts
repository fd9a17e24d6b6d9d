import { beforeAll, describe, expect, it } from 'vitest';
import type { BodySurface } from '#src/figure/body-surface.ts';
import { findPosture } from '#src/figure/postures.ts';
import { ballRadius } from '#src/figure/release-site.ts';
import { movements } from '#src/movements/library.ts';
import type { Movement } from '#src/movements/movement.ts';
import { isPosture } from '#src/state/movements.ts';
import {
  findBall,
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

  it.each([
    ['stretch-supine-figure-four', [0, 0.2, 0.5], ['pelvis'], 'mat'],
    ['stretch-supine-figure-four', [0, 0.99], ['left-foot'], 'mat'],
    ['stretch-knee-to-opposite-shoulder', [0, 0.25, 0.5], ['pelvis'], 'mat'],
    ['stretch-gulledge', [0, 0.25, 0.5], ['pelvis'], 'mat'],
    ['stretch-seated-figure-four', [0, 0.25, 0.5], ['pelvis'], 'seat'],
    ['stretch-seated-figure-four', [0, 0.25, 0.5], ['left-foot'], 'floor'],
    ['stretch-cross-legged', [0, 0.25, 0.5], ['pelvis'], 'seat'],
    ['stretch-cross-legged', [0, 0.25, 0.5], ['left-foot'], 'floor'],
    ['stretch-pigeon', [0, 0.25, 0.5], ['right-femur'], 'floor'],
    ['stretch-pigeon', [0, 0.25, 0.5], ['right-foot'], 'floor'],
    ['stretch-pigeon', [0, 0.25, 0.5], ['left-foot'], 'floor'],
    ['stretch-pigeon', [0.5], ['right-hand'], 'floor'],
    ['stretch-fadir', [0, 0.25, 0.5], ['pelvis'], 'mat'],
    ['stretch-fadir', [0, 0.25, 0.5], ['chest'], 'mat'],
    ['stretch-fadir', [0, 0.25, 0.5], ['left-femur'], 'mat'],
    ['stretch-prone-internal-rotation', [0, 0.25, 0.5], ['pelvis'], 'mat'],
    ['stretch-prone-internal-rotation', [0, 0.25, 0.5], ['chest'], 'mat'],
    ['stretch-prone-internal-rotation', [0, 0.5], ['right-hand'], 'mat'],
    ['stretch-standing-figure-four', [0, 0.2, 0.5, 0.85], ['left-foot'], 'floor'],
    ['release-ball-floor', [0, 0.125, 0.25], ['pelvis'], 'mat'],
    ['release-ball-floor', [0, 0.125, 0.25], ['left-foot'], 'mat'],
    ['release-ball-wall', [0, 0.125, 0.25], ['left-foot'], 'floor'],
    ['release-ball-wall', [0, 0.125, 0.25], ['right-foot'], 'floor'],
    ['release-thumb', [0, 0.25], ['pelvis'], 'mat'],
    ['release-elbow', [0, 0.25], ['chest'], 'mat'],
  ] as const)(
    'touch what they rest on: %s at %j, %j on the %s',
    (id, fractions, segments, rest) => {
      const movement = postureMovements.find((one) => one.id === id)!;
      const height = findHeight(id, rest);
      for (const fraction of fractions) {
        const least = findLeast(poseBody(surface, movement, fraction), segments, 1);
        expect(Math.abs(least - height), `${least} at ${fraction}`).toBeLessThan(contactTolerance);
      }
    },
  );

  it('hold the ball between the body and what it lies on or leans against', () => {
    for (const [id, fractions] of [
      ['release-ball-floor', [0, 0.125, 0.25]],
      ['release-ball-seated', [0, 0.125, 0.25]],
      ['release-ball-wall', [0, 0.125, 0.25]],
    ] as const) {
      const movement = postureMovements.find((one) => one.id === id)!;
      for (const fraction of fractions) {
        const prop = findPosture(id)!.props.find(({ kind }) => kind === 'ball');
        const lower = prop?.kind === 'ball' ? prop.lower : 0;
        const ball = findBall(poseBody(surface, movement, fraction), fraction, lower);
        const isWall = id === 'release-ball-wall';
        const edge = (isWall ? ball[0] : ball[1]) - ballRadius;
        const wanted = isWall ? findWall(id) : findHeight(id, 'mat');
        expect(Math.abs(edge - wanted), `${id}, ${edge} at ${fraction}`).toBeLessThan(
          contactTolerance,
        );
      }
    }
  });
});

/** Height of something that belongs to a posture; m. */
function findHeight(id: string, rest: 'mat' | 'floor' | 'seat'): number {
  for (const prop of findPosture(id)!.props) {
    if (prop.kind === 'chair' && rest !== 'mat') return prop[rest];
    if (prop.kind === rest) return prop.height;
  }
  return Number.NaN;
}

function findWall(id: string): number {
  const wall = findPosture(id)!.props.find(({ kind }) => kind === 'wall');
  return wall?.kind === 'wall' ? wall.x : Number.NaN;
}

/** What touches is within this of what it touches; m. */
const contactTolerance = 0.01;
/** Flesh gives way where limbs rest on each other; m. */
const mostSquashed = 0.015;
