import type { SlicePlane } from '#src/deform/slice-mesh.ts';
import { add, cross, dot, normalize, scale, subtract, type Vec3 } from '#src/math/vec3.ts';
import type { Section } from '#src/state/controls.ts';
import type { MuscleSnapshot, Snapshot } from '#src/state/simulation.ts';

/** Width of what a preset shows; m. A matter of the picture. */
export const fieldWidths: { readonly [plane in Section['plane']]: number } = {
  infrapiriform: 0.1,
  axial: 0.19,
  sagittal: 0.15,
  piriformis: 0.16,
};

/**
 * Fills `out` with the plane of a section in this pose; m, pelvis frame.
 *
 * Infrapiriform foramen: where the nerve passes the lower edge of piriformis, across the nerve, seen from below with the
 * back up. Along piriformis: from the middle of its origin to the middle of its insertion, upright on the sheet, seen
 * the same way. Axial: through the femoral head, seen from below with the front up, as in radiology. Sagittal:
 * through the nerve at the foramen, seen from the right side.
 *
 * The first two follow nerve and muscle smoothly; all are moved by `offset` along the normal that looks up (sagittal:
 * to the right), after being tilted about `right` and turned about `up`.
 */
export function writeSectionPlane(
  out: SlicePlane,
  snapshot: Snapshot,
  { plane, offset, tilt, turn }: Section,
): SlicePlane {
  const base = presets[plane](snapshot);
  const tilted = rotate(base.upward, base.right, tilt);
  const up = rotate(base.up, base.right, tilt);
  const upward = rotate(tilted, up, turn);
  const right = rotate(base.right, up, turn);
  out.origin.set(add(base.origin, scale(upward, offset)));
  out.right.set(right);
  out.up.set(up);
  // towards the eye
  out.normal.set(cross(right, up));
  return out;
}

interface Frame {
  readonly origin: Vec3;
  readonly right: Vec3;
  readonly up: Vec3;
  /** Where a positive offset goes. */
  readonly upward: Vec3;
}

const presets: { readonly [plane in Section['plane']]: (snapshot: Snapshot) => Frame } = {
  infrapiriform: (snapshot) => {
    const { point, tangent } = findNervePassage(snapshot);
    const upward = tangent[1] < 0 ? scale(tangent, -1) : tangent;
    return createFrame(point, upward, [-1, 0, 0], 1);
  },
  piriformis: (snapshot) => {
    const piriformis = findPiriformis(snapshot);
    const last = piriformis.lengthEnd;
    const origin = findRowMiddle(piriformis, 0);
    const insertion = findRowMiddle(piriformis, last);
    const along = normalize(subtract(insertion, origin));
    const middleRow = Math.round(last / 2);
    const upperEdge = findNode(piriformis, 0, middleRow);
    const lowerEdge = findNode(piriformis, piriformis.bundleCount - 1, middleRow);
    const across = subtract(upperEdge, lowerEdge);
    const upright = normalize(subtract(across, scale(along, dot(across, along))));
    const upward = upright[1] < 0 ? scale(upright, -1) : upright;
    const middle = scale(add(origin, insertion), 0.5);
    return createFrame(middle, upward, [-1, 0, 0], 1);
  },
  axial: () => ({
    origin: [-0.03, 0, -0.025],
    right: [0, 0, -1],
    up: [1, 0, 0],
    upward: [0, 1, 0],
  }),
  sagittal: (snapshot) => {
    const { point } = findNervePassage(snapshot);
    const origin: Vec3 = [point[0] + 0.02, point[1], point[2]];
    return { origin, right: [1, 0, 0], up: [0, 1, 0], upward: [0, 0, 1] };
  },
};

/** A frame across `upward` whose picture has `wantedUp` up, seen from below (1) or from above (−1). */
function createFrame(origin: Vec3, upward: Vec3, wantedUp: Vec3, side: 1 | -1): Frame {
  const up = normalize(subtract(wantedUp, scale(upward, dot(wantedUp, upward))));
  return { origin, right: scale(cross(upward, up), side), up, upward };
}

function rotate(vector: Vec3, axis: Vec3, angle: number): Vec3 {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const along = dot(vector, axis) * (1 - c);
  return add(add(scale(vector, c), scale(cross(axis, vector), s)), scale(axis, along));
}

function findPiriformis(snapshot: Snapshot): MuscleSnapshot {
  return snapshot.muscles.find(({ id }) => id === 'piriformis')!;
}

function findNode(sheet: MuscleSnapshot, bundle: number, node: number): Vec3 {
  const at = (bundle * sheet.nodeCount + node) * 3;
  return [sheet.nodes[at]!, sheet.nodes[at + 1]!, sheet.nodes[at + 2]!];
}

function findRowMiddle(sheet: MuscleSnapshot, node: number): Vec3 {
  let sum: Vec3 = [0, 0, 0];
  for (let bundle = 0; bundle < sheet.bundleCount; bundle++)
    sum = add(sum, findNode(sheet, bundle, node));
  return scale(sum, 1 / sheet.bundleCount);
}

/** Where the first strand passes the lower edge of piriformis, as near as it comes. */
export interface NervePassage {
  /** m, pelvis frame. */
  readonly point: Vec3;
  /** Unit, down the nerve. */
  readonly tangent: Vec3;
  /** Place along the strand: station and fraction of the way to the next. */
  readonly station: number;
}

/** Stations over which the passage is looked for; the nerve meets piriformis in the first quarter of its course. */
const passageStations = 40;

/** Finds the infrapiriform foramen on the nerve: the closest approach of nerve and lowest bundle of piriformis. */
export function findNervePassage(snapshot: Snapshot): NervePassage {
  const piriformis = findPiriformis(snapshot);
  const strand = snapshot.nerve.strands[0]!;
  const lowest = findLowestBundle(piriformis);
  let best = Number.POSITIVE_INFINITY;
  let station = 0;
  for (let i = 0; i < Math.min(passageStations, strand.stationCount - 1); i++) {
    for (let j = 0; j < piriformis.lengthEnd; j++) {
      const [distance, share] = findClosest(
        findStation(strand.nodes, i),
        findStation(strand.nodes, i + 1),
        findNode(piriformis, lowest, j),
        findNode(piriformis, lowest, j + 1),
      );
      if (distance >= best) continue;
      best = distance;
      station = i + share;
    }
  }
  const from = Math.floor(station);
  const share = station - from;
  const point = blend(findStation(strand.nodes, from), findStation(strand.nodes, from + 1), share);
  const before = findTangent(strand.nodes, from);
  const after = findTangent(strand.nodes, from + 1);
  return { point, tangent: normalize(blend(before, after, share)), station };
}

function findLowestBundle(sheet: MuscleSnapshot): number {
  const middle = Math.round(sheet.lengthEnd / 2);
  const first = findNode(sheet, 0, middle)[1];
  const last = findNode(sheet, sheet.bundleCount - 1, middle)[1];
  return first < last ? 0 : sheet.bundleCount - 1;
}

function findStation(nodes: Float64Array, station: number): Vec3 {
  return [nodes[station * 3]!, nodes[station * 3 + 1]!, nodes[station * 3 + 2]!];
}

/** Direction down the nerve over the two neighbours on each side, so that no station is felt. */
function findTangent(nodes: Float64Array, station: number): Vec3 {
  const low = Math.max(station - 2, 0);
  return normalize(subtract(findStation(nodes, station + 2), findStation(nodes, low)));
}

function blend(a: Vec3, b: Vec3, share: number): Vec3 {
  return add(scale(a, 1 - share), scale(b, share));
}

/** Square of the distance of two segments, and where on the first it is reached. */
function findClosest(p: Vec3, q: Vec3, r: Vec3, s: Vec3): [distance: number, share: number] {
  const u = subtract(q, p);
  const v = subtract(s, r);
  const w = subtract(p, r);
  const uu = dot(u, u);
  const uv = dot(u, v);
  const vv = dot(v, v);
  const uw = dot(u, w);
  const vw = dot(v, w);
  const determinant = uu * vv - uv * uv;
  const clamp = (x: number) => Math.min(Math.max(x, 0), 1);
  let a = determinant > 1e-18 ? clamp((uv * vw - vv * uw) / determinant) : 0;
  const b = clamp((uv * a + vw) / Math.max(vv, 1e-18));
  a = clamp((uv * b - uw) / Math.max(uu, 1e-18));
  const gap = subtract(add(p, scale(u, a)), add(r, scale(v, b)));
  return [dot(gap, gap), a];
}
