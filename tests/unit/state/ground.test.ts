import { describe, expect, it } from 'vitest';
import { leftHipCentre } from '#src/anatomy/frames.ts';
import { writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { ballPoint, heelPoint } from '#src/biomechanics/leg-joints.ts';
import { writeWorldTransforms } from '#src/biomechanics/support.ts';
import { createWorldTransforms } from '#src/biomechanics/world-blend.ts';
import { createIdentity, transformPoint } from '#src/math/transform.ts';
import { findInstant } from '#src/movements/instant.ts';
import { findMovement, movements } from '#src/movements/library.ts';
import { defaultControls } from '#src/state/controls.ts';
import { findShownGround, writeTravel } from '#src/state/ground.ts';
import type { MovementId } from '#src/state/movements.ts';
import { findShownPosture } from '#src/state/posture.ts';

function place(id: MovementId, fraction: number) {
  const { support } = findMovement(id);
  const { pose, body } = findInstant(findMovement(id), fraction);
  const world = createWorldTransforms();
  const relative = writePelvisFromFemur(createIdentity(), pose);
  writeWorldTransforms(world, relative, pose, support, leftHipCentre, body ?? undefined);
  return world;
}

function findGround(id: MovementId) {
  const { support } = findMovement(id);
  return findShownGround({ ...defaultControls, movementId: id, support, instant: 0 })!;
}

/** A point of the right sole on the floor that runs under the body; m. */
function findOnFloor(id: MovementId, fraction: number, point: typeof ballPoint) {
  const travel = { x: 0, z: 0 };
  writeTravel(travel, id, fraction);
  const [x, y, z] = transformPoint(place(id, fraction).worldFromFoot, point);
  return { x: x - travel.x, y, z: z - travel.z };
}

describe('the ground of a movement', () => {
  it.each([
    ['walking', 0.12, 0.52],
    ['running', 0.08, 0.32],
  ] as const)('runs under %s so that the foot it carries does not slide', (id, from, to) => {
    const places = Array.from({ length: 41 }, (_, i) =>
      findOnFloor(id, from + ((to - from) * i) / 40, ballPoint),
    );
    for (const axis of ['x', 'z'] as const) {
      const values = places.map((point) => point[axis]);
      // the foot turns about its ball by a few degrees, and the body sways; it walks or runs on by half a metre and more meanwhile
      const most = axis === 'x' ? 0.003 : 0.02;
      expect(Math.max(...values) - Math.min(...values), axis).toBeLessThan(most);
    }
    const travel = { x: 0, z: 0 };
    const before = { x: 0, z: 0 };
    writeTravel(travel, id, to);
    writeTravel(before, id, from);
    expect(before.x - travel.x).toBeGreaterThan(0.4);
  });

  it('keeps the heel of walking where it struck until it rises', () => {
    const struck = findOnFloor('walking', 0.04, heelPoint);
    for (const at of [0.1, 0.2, 0.3]) {
      expect(Math.abs(findOnFloor('walking', at, heelPoint).x - struck.x)).toBeLessThan(0.003);
    }
  });

  it('runs on by a stride of people’s walking and running, without a jump at the seam', () => {
    for (const [id, low, high] of [
      ['walking', 1, 1.6],
      ['running', 1.8, 3],
    ] as const) {
      const stride = -findGround(id).stride;
      expect(stride).toBeGreaterThan(low);
      expect(stride).toBeLessThan(high);
      const [end, start] = [
        { x: 0, z: 0 },
        { x: 0, z: 0 },
      ];
      writeTravel(end, id, 1 - 1e-6);
      writeTravel(start, id, 1e-6);
      expect(Math.abs(start.x - end.x - stride)).toBeLessThan(1e-4);
      expect(Math.abs(start.z - end.z)).toBeLessThan(1e-4);
    }
  });

  // the contacts of a figure are tested on its skin, in tests/models
  const grounded = movements.filter(({ base }) => base !== 'figure');
  it.each(grounded.map(({ id }) => id))('is nowhere above the soles in %s', (id) => {
    const { base, floor } = findGround(id);
    if (base === 'table') return;
    for (let at = 0; at < 1; at += 0.05) {
      const { worldFromFoot, worldFromLeftFoot } = place(id, at);
      for (const foot of [worldFromFoot, worldFromLeftFoot]) {
        for (const point of [heelPoint, ballPoint]) {
          // a pushing toe of the other foot gives way
          expect(transformPoint(foot, point)[1]).toBeGreaterThan(floor - 0.022);
        }
      }
    }
  });

  it('is a table just where the body lies, and a seat just where it sits', () => {
    for (const movement of movements) {
      const { base, id, support } = movement;
      if (base === 'figure') continue;
      const posture = findShownPosture({
        ...defaultControls,
        movementId: id,
        support,
        instant: 0.5,
      });
      expect(posture !== 'upright', id).toBe(base === 'table');
      const isSeated = findInstant(movement, 0.5).seated > 0;
      expect(isSeated, id).toBe(['seat', 'desk', 'car'].includes(base));
      // the other leg lies and sits too
      if (base === 'table' || isSeated) expect('anchor' in movement, id).toBe(true);
    }
  });

  it('shows how a body lies only with an instant of its own, and not beside a second picture', () => {
    const lying = {
      ...defaultControls,
      movementId: 'straight-leg-raise',
      support: 'non-weight-bearing',
      instant: 0.3,
    } as const;
    expect(findShownPosture(lying)).toBe('supine');
    expect(findShownPosture({ ...lying, instant: null })).toBe('upright');
    expect(findShownPosture({ ...lying, support: 'weight-bearing' })).toBe('upright');
    expect(findShownPosture({ ...lying, isSideBySide: true })).toBe('upright');
    expect(findShownGround({ ...lying, instant: null })).toBeNull();
    expect(findShownGround({ ...lying, isSideBySide: true })).toBeNull();
  });
});
