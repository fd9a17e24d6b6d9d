import { femurLandmarks, hipBoneLandmarks } from '#src/anatomy/landmarks.ts';
import { fairTest, painRegions } from '#src/anatomy/nerve-findings.ts';
import { variantFacts } from '#src/anatomy/nerve-variants.ts';
import type { HipModel } from '#src/biomechanics/hip-model.ts';
import type { NerveSnapshot, Snapshot } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { createMuscleSurface, writeMuscleSurface } from '#src/deform/muscle-surface.ts';
import { deg, toDegrees } from '#src/units/angle.ts';
import type { NervePlace, Quantity } from './published.ts';
import { poseAt } from './real-model.ts';

/** Levels below the hip centre, neutral pose; m. */
const levels = {
  lesserTrochanter: femurLandmarks.lesserTrochanterTip.position.value[1],
  tuberosity: hipBoneLandmarks.ischialTuberosityPosterior.position.value[1],
  /** The gluteal fold lies below the tuberosity; 0.11 m is an estimate on the average bones. */
  glutealFold: -0.11,
} as const;
/** Length of nerve over which its direction at the foramen is read; m. */
const steepnessSpan = 0.03;
/** The deep gluteal space reaches from piriformis to the lower border of quadratus femoris. */
const glutealSpaceEnd = levels.lesserTrochanter;

type NerveQuantity = Extract<
  Quantity,
  | { kind: 'nerveWidth' | 'nerveArea' }
  | { kind: 'crossingFraction' | 'nerveSteepness' }
  | { kind: 'betweenTuberosityAndTrochanter' }
  | { kind: 'strain' }
  | { kind: 'leastStrainStep' }
  | { kind: 'nerveShift' }
  | { kind: 'variantShare' }
  | { kind: 'variantSum' | 'contractedThickness' }
  | { kind: 'excursion' }
  | { kind: 'fairTest' }
  | { kind: 'referral' }
>;

/** The number that a row about the nerve asks for, in the row's unit. */
export function measureNerve(model: HipModel, quantity: NerveQuantity): number {
  const snapshot = createSnapshot(model);
  const { nerve } = snapshot;
  const strainAt = (flexion: number, kneeFlexion: number) =>
    solve(model, poseAt(flexion, 0, 0, { kneeFlexion: deg(kneeFlexion) }), snapshot).nerve.strain *
    100;
  switch (quantity.kind) {
    case 'nerveWidth':
      return 2e3 * findAt(nerve, nerve.halfWidth, findStation(snapshot, quantity.at));
    case 'nerveArea': {
      const station = findStation(snapshot, quantity.at);
      const halves =
        findAt(nerve, nerve.halfWidth, station) * findAt(nerve, nerve.halfThickness, station);
      return Math.PI * halves * 1e6;
    }
    case 'crossingFraction':
      return findCrossing(snapshot).fraction;
    case 'nerveSteepness':
      return findSteepness(snapshot);
    case 'betweenTuberosityAndTrochanter':
      return findRoom(nerve, quantity.from);
    case 'strain':
      return strainAt(quantity.flexion, quantity.kneeFlexion);
    case 'leastStrainStep':
      return quantity.along === 'flexion'
        ? findLeastStep(-20, 115, [0, 45, 90], (flexion, knee) => strainAt(flexion, knee))
        : findLeastStep(-140, 0, [0, 45, 90], (extension, flexion) =>
            strainAt(flexion, -extension),
          );
    case 'variantShare':
      return variantFacts[quantity.variant].share;
    case 'variantSum':
      return Object.values(variantFacts).reduce((sum, { share }) => sum + share, 0);
    case 'contractedThickness':
      return findThickness(model, 1) / findThickness(model, 0);
    case 'excursion': {
      const at = (knee: number) =>
        solve(model, poseAt(quantity.flexion, 0, 0, { kneeFlexion: deg(knee) }), snapshot).nerve
          .excursion * 1e3;
      return at(0) - at(90);
    }
    case 'fairTest':
      return fairTest[quantity.figure].value;
    case 'referral':
      return quantity.regions.filter((region) =>
        (painRegions[quantity.pain] as readonly string[]).includes(region),
      ).length;
    case 'nerveShift':
      return findShift(model, quantity.rotation, quantity.axis);
  }
}

function findLeastStep(
  from: number,
  to: number,
  others: readonly number[],
  find: (value: number, other: number) => number,
): number {
  let least = Infinity;
  for (const other of others) {
    for (let value = from; value < to; value += 5) {
      least = Math.min(least, find(Math.min(value + 5, to), other) - find(value, other));
    }
  }
  return least;
}

/** Value of a per-station array at a fractional station. */
function findAt(nerve: NerveSnapshot, values: Float64Array, station: number): number {
  const below = Math.min(Math.floor(station), nerve.stationCount - 2);
  const t = station - below;
  return values[below]! * (1 - t) + values[below + 1]! * t;
}

function findStation(snapshot: Snapshot, place: NervePlace): number {
  if (place === 'belowPiriformis') return findCrossing(snapshot).station;
  return findStationAtLevel(snapshot.nerve, levels[place]);
}

/** Fractional station at which the centre line passes a height; m. */
function findStationAtLevel(nerve: NerveSnapshot, y: number): number {
  for (let i = 1; i < nerve.stationCount; i++) {
    const above = nerve.nodes[i * 3 - 2]!;
    const below = nerve.nodes[i * 3 + 1]!;
    if (above >= y && below < y) return i - 1 + (above - y) / (above - below);
  }
  throw new RangeError(`published figures: the nerve does not pass ${y} m`);
}

/**
 * Where the centre line of the nerve comes out below the drawn lower border of piriformis, seen from
 * behind (frontal projection): fraction of the border from the sacrum, and station of the nerve.
 */
function findCrossing(snapshot: Snapshot): { fraction: number; station: number } {
  const border = findLowerBorder(snapshot);
  const { nerve } = snapshot;
  const count = border.length / 2;
  const arc = [0];
  for (let i = 1; i < count; i++) {
    arc.push(
      arc[i - 1]! +
        Math.hypot(border[i * 2]! - border[i * 2 - 2]!, border[i * 2 + 1]! - border[i * 2 - 1]!),
    );
  }
  let found: { fraction: number; station: number } | null = null;
  for (let s = 1; s < nerve.stationCount; s++) {
    for (let i = 1; i < count; i++) {
      const hit = intersect(
        [nerve.nodes[s * 3 - 2]!, nerve.nodes[s * 3 - 1]!],
        [nerve.nodes[s * 3 + 1]!, nerve.nodes[s * 3 + 2]!],
        [border[i * 2 - 2]!, border[i * 2 - 1]!],
        [border[i * 2]!, border[i * 2 + 1]!],
      );
      // the lowest crossing is the one at which it comes out
      if (hit) {
        const along = arc[i - 1]! + hit[1] * (arc[i]! - arc[i - 1]!);
        found = { fraction: along / arc[count - 1]!, station: s - 1 + hit[0] };
      }
    }
  }
  if (!found) throw new RangeError('published figures: the nerve does not cross piriformis');
  return found;
}

/** Height and side (y, z) of the drawn lower rim of piriformis, origin to insertion; m. */
function findLowerBorder(snapshot: Snapshot): number[] {
  const muscle = snapshot.muscles.find(({ id }) => id === 'piriformis')!;
  const surface = createMuscleSurface(muscle);
  const positions = new Float32Array(surface.vertexCount * 3);
  const normals = new Float32Array(surface.vertexCount * 3);
  writeMuscleSurface(positions, normals, surface, muscle);
  const rim = surface.columnCount - 1;
  return Array.from({ length: surface.rowCount }, (_, row) => {
    const at = (row * surface.ringCount + rim) * 3;
    return [positions[at + 1]!, positions[at + 2]!];
  }).flat();
}

type Point = readonly [number, number];

/** Fractions along both segments at which they cross, or null. */
function intersect(a: Point, b: Point, c: Point, d: Point): [number, number] | null {
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]];
  const [vx, vy] = [d[0] - c[0], d[1] - c[1]];
  const determinant = ux * vy - uy * vx;
  if (determinant === 0) return null;
  const [wx, wy] = [c[0] - a[0], c[1] - a[1]];
  const s = (wx * vy - wy * vx) / determinant;
  const t = (wx * uy - wy * ux) / determinant;
  return s >= 0 && s <= 1 && t >= 0 && t <= 1 ? [s, t] : null;
}

/** Angle of the nerve to the transverse plane over its first 30 mm below piriformis; degrees. */
function findSteepness(snapshot: Snapshot): number {
  const { nerve } = snapshot;
  const start = findCrossing(snapshot).station;
  const point = (station: number) => [0, 1, 2].map((axis) => findCoordinate(nerve, station, axis));
  const from = point(start);
  let station = start;
  let to = from;
  while (Math.hypot(...to.map((value, i) => value - from[i]!)) < steepnessSpan) {
    station += 0.05;
    to = point(station);
  }
  const [x, y, z] = to.map((value, i) => value - from[i]!) as [number, number, number];
  return toDegrees(Math.atan2(Math.abs(y), Math.hypot(x, z)));
}

function findCoordinate(nerve: NerveSnapshot, station: number, axis: number): number {
  const below = Math.min(Math.floor(station), nerve.stationCount - 2);
  const t = station - below;
  return nerve.nodes[below * 3 + axis]! * (1 - t) + nerve.nodes[below * 3 + 3 + axis]! * t;
}

/** Distance of the centre line from a bony landmark beside it, at the tuberosity's level; mm. */
function findRoom(nerve: NerveSnapshot, from: 'tuberosity' | 'trochanter'): number {
  const station = findStationAtLevel(nerve, levels.tuberosity);
  const z = findCoordinate(nerve, station, 2);
  const room =
    from === 'tuberosity'
      ? z - hipBoneLandmarks.ischialTuberosityPosterior.position.value[2]
      : femurLandmarks.greaterTrochanterPosterior.position.value[2] - z;
  return room * 1e3;
}

/** Mean movement of the nerve in the deep gluteal space when the extended hip is rotated; mm. */
function findShift(model: HipModel, rotation: number, axis: 'lateral' | 'forward'): number {
  const neutral = createSnapshot(model);
  const turned = solve(model, poseAt(0, 0, rotation), createSnapshot(model)).nerve;
  const first = Math.ceil(findCrossing(neutral).station);
  const last = Math.floor(findStationAtLevel(neutral.nerve, glutealSpaceEnd));
  const index = axis === 'forward' ? 0 : 2;
  let sum = 0;
  for (let station = first; station <= last; station++) {
    sum += turned.nodes[station * 3 + index]! - neutral.nerve.nodes[station * 3 + index]!;
  }
  return (sum / (last - first + 1)) * 1e3;
}

/** Greatest half thickness of piriformis in neutral at a tightness; m. */
function findThickness(model: HipModel, tightness: number): number {
  const { muscles } = solve(model, poseAt(0, 0, 0, { tightness }), createSnapshot(model));
  return Math.max(...muscles[model.piriformisIndex]!.halfThickness);
}
