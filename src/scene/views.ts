import { type Transform, transformDirection } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { type Side, type ViewId, viewIds } from '#src/state/controls.ts';
import { deg, type Radians } from '#src/units/angle.ts';

/** Where a view looks from: turn about the vertical (0 = the subject's right) and angle from straight above. */
export interface ViewAngles {
  readonly azimuth: Radians;
  readonly polar: Radians;
}

/** Field of view of the stage camera, vertical; rad. Source: design (28 degrees). */
export const cameraFieldOfView: Radians = deg(28);

/** Polar range: up stays up, the poles are never reached; rad. */
export const polarLimits: readonly [min: Radians, max: Radians] = [deg(8), deg(172)];

/** Nearest distance of the camera from its target; m. */
export const nearestDistance = 0.12;

/**
 * Directions of the named views of a right hip. X anterior, Y superior, Z right; the camera stands at
 * (sin polar · sin azimuth, cos polar, sin polar · cos azimuth), so azimuth −90° is behind.
 */
export const viewAngles = {
  posterior: { azimuth: deg(-90), polar: deg(90) },
  lateral: { azimuth: 0, polar: deg(90) },
  anterior: { azimuth: deg(90), polar: deg(90) },
  medial: { azimuth: deg(180), polar: deg(90) },
  superior: { azimuth: deg(-90), polar: deg(8) },
  inferior: { azimuth: deg(-90), polar: deg(172) },
  // 25 degrees to the side, on the foramen below piriformis
  nerve: { azimuth: deg(-65), polar: deg(88) },
} as const satisfies { readonly [view in ViewId]: ViewAngles };

/** Where a view of the shown hip looks from: on the left lateral and medial change sides, so that their names stay true to the body. */
export function findViewAngles(view: ViewId, side: Side): ViewAngles {
  const { azimuth, polar } = viewAngles[view];
  return { azimuth: side === 'left' ? mirrorAzimuth(azimuth) : azimuth, polar };
}

/**
 * Where a view looks from when the body lies: it stays true to the body. Seen from straight above or below, the picture is turned so that
 * the head lies at its top.
 *
 * @param worldFromBody turn of the body that lies.
 */
export function findViewAnglesLying(
  view: ViewId,
  side: Side,
  worldFromBody: Transform,
): ViewAngles {
  const [x, y, z] = transformDirection(worldFromBody, findViewDirection(viewAngles[view]));
  const [headX, headY, headZ] = transformDirection(worldFromBody, [0, 1, 0]);
  // of a mirrored model the world is mirrored as well
  const mirror = side === 'left' ? -1 : 1;
  const isSteep = Math.abs(y) > steep && Math.abs(headY) < steep;
  const up = y > 0 ? -1 : 1;
  return {
    azimuth: isSteep ? Math.atan2(up * headX, up * mirror * headZ) : Math.atan2(x, mirror * z),
    polar: Math.min(Math.max(Math.acos(y), polarLimits[0]), polarLimits[1]),
  };
}

/** Cosine of the angle from the vertical within which a view counts as from straight above. */
const steep = Math.cos(deg(15));

/** The turn of a camera that stands at the mirror image of another's place. */
export function mirrorAzimuth(azimuth: Radians): Radians {
  return wrapAngle(Math.PI - azimuth);
}

/** Unit vector from the target to the camera. */
export function findViewDirection({ azimuth, polar }: ViewAngles): Vec3 {
  const s = Math.sin(polar);
  return [s * Math.sin(azimuth), Math.cos(polar), s * Math.cos(azimuth)];
}

/** The named view that a camera stands in, or null when it stands between them. */
export function findCanonicalView(angles: ViewAngles, tolerance: Radians = deg(1)): ViewId | null {
  for (const name of viewIds) {
    const view = viewAngles[name];
    const turn = Math.abs(wrapAngle(angles.azimuth - view.azimuth));
    if (turn < tolerance && Math.abs(angles.polar - view.polar) < tolerance) return name;
  }
  return null;
}

/** The same angle between −π and π. */
export function wrapAngle(angle: Radians): Radians {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
}

/** Free part of the stage in pixels: what lies beyond the insets is under bars. */
export interface StageFrame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where the camera stands to show a set of points. */
export interface Fit {
  readonly target: Vec3;
  readonly distance: number;
}

/**
 * Nearest camera that keeps every point inside the free part of the stage, in the middle of it.
 *
 * The caller shifts the picture so that the target projects to the centre of the free part; here the
 * free part is a window of its own with the stage's angle per pixel.
 *
 * @param points `(pointCount, 3)`, m, world.
 */
export function findFit(points: ArrayLike<number>, angles: ViewAngles, frame: StageFrame): Fit {
  const d = findViewDirection(angles);
  const right: Vec3 = [Math.cos(angles.azimuth), 0, -Math.sin(angles.azimuth)];
  const up: Vec3 = [
    d[1] * right[2] - d[2] * right[1],
    d[2] * right[0] - d[0] * right[2],
    d[0] * right[1] - d[1] * right[0],
  ];
  const pixelTan = Math.tan(cameraFieldOfView / 2) / (frame.height / 2);
  const tanX = Math.max(pixelTan * ((frame.width - frame.left - frame.right) / 2), 1e-3);
  const tanY = Math.max(pixelTan * ((frame.height - frame.top - frame.bottom) / 2), 1e-3);
  const [centreX, reachX] = findFitOnAxis(points, right, d, tanX);
  const [centreY, reachY] = findFitOnAxis(points, up, d, tanY);
  const reach = Math.max(reachX, reachY, nearestDistance);
  // the target lies in the plane through the middle of the points' depth
  const depth = findMiddle(points, d);
  return {
    target: [
      right[0] * centreX + up[0] * centreY + d[0] * depth,
      right[1] * centreX + up[1] * centreY + d[1] * depth,
      right[2] * centreX + up[2] * centreY + d[2] * depth,
    ],
    distance: Math.max(reach - depth, nearestDistance),
  };
}

/** Beside a single hip on a narrow stage this much stays free for a column of names; px. */
const nameColumn = 142;

/**
 * The fit of a single hip on a narrow stage: towards the side of the body that the hip is on a column stays free, so that
 * names need not lie on the bones.
 */
export function findNarrowFit(
  points: ArrayLike<number>,
  angles: ViewAngles,
  frame: StageFrame,
  side: Side,
): Fit {
  // where the hip's own side of the body lies in the picture: 1 right, −1 left
  const outward = (side === 'left' ? 1 : -1) * Math.sin(angles.azimuth) >= 0 ? 1 : -1;
  const column = Math.min(nameColumn, frame.width / 2);
  const free =
    outward > 0
      ? { ...frame, right: frame.right + column }
      : { ...frame, left: frame.left + column };
  const { target, distance } = findFit(points, angles, free);
  // the middle of the free part is half a column beside the middle of the stage
  const pixelTan = Math.tan(cameraFieldOfView / 2) / (frame.height / 2);
  const shift = (outward * column * distance * pixelTan) / 2;
  const right: Vec3 = [Math.cos(angles.azimuth), 0, -Math.sin(angles.azimuth)];
  return {
    target: [target[0] + shift * right[0], target[1], target[2] + shift * right[2]],
    distance,
  };
}

/**
 * Camera position along one screen axis: offset a and reach h along the view axis with |p·axis − a| ≤ (h − p·d)·t.
 * The two tightest constraints are p·axis + t p·d ≤ a + t h and −p·axis + t p·d ≤ −a + t h.
 */
function findFitOnAxis(
  points: ArrayLike<number>,
  axis: Vec3,
  d: Vec3,
  t: number,
): [centre: number, reach: number] {
  let high = Number.NEGATIVE_INFINITY;
  let low = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < points.length; i += 3) {
    const side = points[i]! * axis[0] + points[i + 1]! * axis[1] + points[i + 2]! * axis[2];
    const near = points[i]! * d[0] + points[i + 1]! * d[1] + points[i + 2]! * d[2];
    high = Math.max(high, side + t * near);
    low = Math.max(low, -side + t * near);
  }
  return [(high - low) / 2, (high + low) / (2 * t)];
}

function findMiddle(points: ArrayLike<number>, d: Vec3): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < points.length; i += 3) {
    const near = points[i]! * d[0] + points[i + 1]! * d[1] + points[i + 2]! * d[2];
    low = Math.min(low, near);
    high = Math.max(high, near);
  }
  return (low + high) / 2;
}
