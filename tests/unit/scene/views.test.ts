import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { findZOnSide } from '#src/anatomy/side.ts';
import { transformDirection } from '#src/math/transform.ts';
import { findFitPoints } from '#src/scene/fit-points.ts';
import { isNarrowFrame } from '#src/scene/stage-frame.ts';
import {
  cameraFieldOfView,
  findCanonicalView,
  findFit,
  findNarrowFit,
  findViewAngles,
  findViewAnglesLying,
  findViewDirection,
  polarLimits,
  type StageFrame,
  viewAngles,
  wrapAngle,
} from '#src/scene/views.ts';
import { type Side, sides, viewIds } from '#src/state/controls.ts';
import { findBodyTurn } from '#src/state/posture.ts';

const frame: StageFrame = { width: 1288, height: 1028, top: 64, right: 56, bottom: 128, left: 20 };

/** A camera as the stage sets it up for a view. */
function createCamera(view: (typeof viewIds)[number], side: Side = 'right') {
  const angles = findViewAngles(view, side);
  const points = findFitPoints(null, view === 'nerve' ? 'nerve' : 'pelvis', side);
  const { target, distance } = findFit(points, angles, frame);
  const camera = new PerspectiveCamera((cameraFieldOfView * 180) / Math.PI, 1, 0.02, 12);
  camera.aspect = frame.width / frame.height;
  const shiftX = (frame.right - frame.left) / 2;
  const shiftY = (frame.bottom - frame.top) / 2;
  const { width, height } = frame;
  camera.setViewOffset(width, height, shiftX, shiftY, width, height);
  const direction = new Vector3(...findViewDirection(angles));
  camera.position.set(...target).addScaledVector(direction, distance);
  camera.lookAt(...target);
  camera.updateMatrixWorld();
  return { camera, points, target };
}

describe('views', () => {
  it.each([
    ['posterior', [-1, 0, 0]],
    ['lateral', [0, 0, 1]],
    ['anterior', [1, 0, 0]],
    ['medial', [0, 0, -1]],
    ['superior', [0, 1, 0]],
    ['inferior', [0, -1, 0]],
  ] as const)('%s looks from its own side', (view, side) => {
    const direction = findViewDirection(viewAngles[view]);
    const cosine = direction.reduce((sum, value, axis) => sum + value * side[axis]!, 0);
    // from above and below the camera keeps 8 degrees off the pole
    expect(cosine).toBeGreaterThanOrEqual(Math.cos((8 * Math.PI) / 180) - 1e-9);
  });

  it('looks at the nerve from 25 degrees to the right of straight behind', () => {
    const [x, , z] = findViewDirection(viewAngles.nerve);
    expect((Math.atan2(z, -x) * 180) / Math.PI).toBeCloseTo(25, 6);
  });

  it('keeps every view inside the polar limits', () => {
    for (const view of viewIds) {
      expect(viewAngles[view].polar).toBeGreaterThanOrEqual(polarLimits[0] - 1e-9);
      expect(viewAngles[view].polar).toBeLessThanOrEqual(polarLimits[1] + 1e-9);
    }
  });

  it("shows the subject's right on the right from behind and above, on the left from the front", () => {
    const screenX = (view: (typeof viewIds)[number]) => {
      const { camera } = createCamera(view);
      return new Vector3(0, 0, 0.05).project(camera).x - new Vector3(0, 0, -0.05).project(camera).x;
    };
    expect(screenX('posterior')).toBeGreaterThan(0);
    expect(screenX('superior')).toBeGreaterThan(0);
    expect(screenX('inferior')).toBeGreaterThan(0);
    expect(screenX('anterior')).toBeLessThan(0);
  });

  it('names the view a camera stands in, a full turn later too, and none in between', () => {
    for (const view of viewIds) {
      const { azimuth, polar } = viewAngles[view];
      expect(findCanonicalView({ azimuth: azimuth + 2 * Math.PI, polar })).toBe(view);
    }
    expect(findCanonicalView({ azimuth: -1.2, polar: 1.4 })).toBeNull();
  });

  it('wraps angles', () => {
    expect(wrapAngle(2 * Math.PI + 0.1)).toBeCloseTo(0.1);
    expect(wrapAngle(-1.5 * Math.PI)).toBeCloseTo(0.5 * Math.PI);
  });
});

describe('findFit', () => {
  it.each(viewIds)('%s shows every point in the free part, as large as it goes', (view) => {
    const { camera, points } = createCamera(view);
    const { width, height, top, right, bottom, left } = frame;
    let spare = Number.POSITIVE_INFINITY;
    for (let i = 0; i < points.length; i += 3) {
      const p = new Vector3(points[i], points[i + 1], points[i + 2]).project(camera);
      const x = ((p.x + 1) / 2) * width;
      const y = ((1 - p.y) / 2) * height;
      const room = [x - left, width - right - x, y - top, height - bottom - y];
      spare = Math.min(spare, ...room);
    }
    expect(spare).toBeGreaterThan(-0.01);
    expect(spare).toBeLessThan(0.01);
  });

  it('shows the left hip as the mirror image of the right one, lateral from the left', () => {
    expect(findViewDirection(findViewAngles('lateral', 'left'))[2]).toBeCloseTo(-1, 9);
    expect(findViewDirection(findViewAngles('medial', 'left'))[2]).toBeCloseTo(1, 9);
    for (const view of viewIds) {
      const right = createCamera(view);
      const left = createCamera(view, 'left');
      for (let i = 0; i < right.points.length; i += 3) {
        const [x, y, z] = [...right.points.subarray(i, i + 3)] as [number, number, number];
        const seen = new Vector3(x, y, z).project(right.camera);
        const mirrored = new Vector3(x, y, findZOnSide(z, 'left')).project(left.camera);
        // the free part of the stage is a little off its middle
        const middle = (frame.left - frame.right) / frame.width;
        expect(mirrored.x - middle, view).toBeCloseTo(middle - seen.x, 9);
        expect(mirrored.y, view).toBeCloseTo(seen.y, 9);
      }
    }
  });

  it('leaves a column for names beside the single hip of a narrow stage, on the hip’s own side', () => {
    const narrow = { width: 390, height: 680, top: 76, right: 10, bottom: 84, left: 10 };
    expect(isNarrowFrame(narrow)).toBe(true);
    expect(isNarrowFrame(frame)).toBe(false);
    for (const side of sides) {
      for (const view of ['posterior', 'anterior'] as const) {
        const angles = findViewAngles(view, side);
        const points = findFitPoints(null, 'hip', side);
        const { target, distance } = findNarrowFit(points, angles, narrow, side);
        const camera = new PerspectiveCamera((cameraFieldOfView * 180) / Math.PI, 390 / 680);
        camera.setViewOffset(390, 680, 0, (narrow.bottom - narrow.top) / 2, 390, 680);
        camera.position.set(...target);
        camera.position.addScaledVector(new Vector3(...findViewDirection(angles)), distance);
        camera.lookAt(...target);
        camera.updateMatrixWorld();
        const xs = Array.from({ length: points.length / 3 }, (_, i) => {
          const seen = new Vector3().fromArray(points, i * 3).project(camera);
          return ((seen.x + 1) / 2) * narrow.width;
        });
        const isHipOnTheRight = (view === 'posterior') === (side === 'right');
        const [left, right] = [Math.min(...xs), narrow.width - Math.max(...xs)];
        expect(isHipOnTheRight ? right : left, `${side} ${view}`).toBeGreaterThan(140);
        // perspective moves near points by a little when the hip stands beside the middle
        expect(isHipOnTheRight ? left : right, `${side} ${view}`).toBeGreaterThan(-10);
      }
    }
  });
});

describe('views of a body that lies', () => {
  it.each(['supine', 'prone', 'side-lying'] as const)(
    'stay true to the body lying %s',
    (posture) => {
      const turn = findBodyTurn(posture);
      for (const side of sides) {
        const mirror = side === 'left' ? -1 : 1;
        for (const view of viewIds) {
          const seen = findViewDirection(findViewAnglesLying(view, side, turn));
          const [x, y, z] = findViewDirection(viewAngles[view]);
          const [ahead, above, aside] = transformDirection(turn, [x, y, z]);
          const wanted = [ahead, above, mirror * aside];
          const cosine = seen.reduce((sum, value, axis) => sum + value * wanted[axis]!, 0);
          // the poles are never reached
          expect(cosine, `${view} ${side}`).toBeGreaterThan(Math.cos(polarLimits[0]) - 1e-9);
        }
      }
    },
  );

  it.each([
    ['prone', 'posterior'],
    ['supine', 'anterior'],
    ['side-lying', 'lateral'],
  ] as const)(
    'from straight above have the head of a body lying %s at the top',
    (posture, view) => {
      const turn = findBodyTurn(posture);
      for (const side of sides) {
        const camera = new PerspectiveCamera();
        camera.position.set(...findViewDirection(findViewAnglesLying(view, side, turn)));
        camera.lookAt(0, 0, 0);
        camera.updateMatrixWorld();
        const [x, y, z] = transformDirection(turn, [0, 1, 0]);
        const head = new Vector3(x, y, side === 'left' ? -z : z).transformDirection(
          camera.matrixWorldInverse,
        );
        expect(head.y).toBeGreaterThan(0.97);
      }
    },
  );
});
