import {
  createSheetReference,
  type SheetFrame,
  type SheetReference,
  writeSheetFrame,
} from '#src/math/sheet-frame.ts';
import type { Transform } from '#src/math/transform.ts';
import { findActiveNarrowing, findFlesh, findTightNarrowing } from './belly.ts';
import { writeRotationAxis } from './guide.ts';
import type { MuscleModel } from './hip-model.ts';
import type { MuscleSnapshot } from './snapshot.ts';

/** What is measured of a belly at rest, and work space for its shape; made with the snapshot. */
export interface BellyWorkspace {
  /** `(bundleCount, nodeCount, 3)`, m: the path at neutral. */
  readonly rest: Float64Array;
  readonly reference: SheetReference;
  /** The directions at rest, turned to the present pose. */
  readonly carried: SheetFrame;
  /** `(bundleCount, nodeCount)`, 0…1: how fleshy a place is. */
  readonly flesh: Float64Array;
  /** `(bundleCount, nodeCount)`: share of the rest thickness on the deep side. */
  readonly deepShares: Float64Array;
  /**
   * `(bundleCount, nodeCount, 2)`, 1/m: curvature of the middle across the bundles and along them in this pose, positive where the
   * normals spread outward.
   */
  readonly curvatures: Float64Array;
  /** `(bundleCount, nodeCount)`, m: how far a bundle lies from the one before it, across their course, at rest. */
  readonly spacings: Float64Array;
  /** `(bundleCount)`, m: length of the drawn part of the bundles at rest. */
  readonly lengths: Float64Array;
  /** Volume at rest by `findBellyVolume`; m³. */
  restVolume: number;
}

/**
 * Makes the work space of a muscle.
 * @param rest its nodes at neutral. `(bundleCount, nodeCount, 3)`, m.
 */
export function createBellyWorkspace(muscle: MuscleModel, rest: Float64Array): BellyWorkspace {
  const { bundleCount, nodeCount, outward, outwardOffset } = muscle;
  const count = bundleCount * nodeCount;
  const path = createSheetReference(rest, muscle, outward);
  const middle = rest.map(
    (value, i) => value + outwardOffset[Math.floor(i / 3)]! * path.normals[i]!,
  );
  const flesh = new Float64Array(count);
  const deepShares = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const s = (at % nodeCount) / muscle.lengthEnd;
    flesh[at] = findFlesh(s, muscle.bellyFrom, muscle.bellyTo);
    deepShares[at] = muscle.deepShare * findDeepRamp(s);
  }
  return {
    rest: Float64Array.from(rest),
    reference: createSheetReference(middle, muscle, outward),
    carried: { normals: new Float64Array(count * 3), across: new Float64Array(count * 3) },
    flesh,
    deepShares,
    curvatures: new Float64Array(count * 2),
    spacings: findSpacings(rest, muscle),
    lengths: Float64Array.from({ length: bundleCount }, (_, bundle) =>
      findDrawnLength(middle, bundle * nodeCount, muscle.drawnEnd),
    ),
    restVolume: 0,
  };
}

/** Near the bones the deep face sinks into the middle, so that the flesh lies on the bone. */
export function findDeepRamp(s: number): number {
  const origin = Math.min(s / 0.16, 1);
  const insertion = Math.min(Math.max((s - 0.88) / 0.12, 0), 1);
  return (
    origin * origin * (3 - 2 * origin) * (1 - 0.7 * insertion * insertion * (3 - 2 * insertion))
  );
}

const scratchAxis = new Float64Array(4);

/**
 * Turns the directions at rest with the joint: each node by the share of the rotation that its guide weight says, or,
 * where the muscle says so, by the least rotation that lays the chord of its bundle at rest on the present one.
 * Closed form, so it is smooth and knows no history.
 */
export function carryFrame(
  belly: BellyWorkspace,
  muscle: MuscleModel,
  nodes: Float64Array,
  pelvisFromFemur: Transform,
): void {
  if (muscle.isCarriedByChord) {
    carryAlongChords(belly, muscle, nodes);
    return;
  }
  const { reference, carried } = belly;
  const { weights } = muscle;
  writeRotationAxis(scratchAxis, pelvisFromFemur);
  const ax = scratchAxis[0]!;
  const ay = scratchAxis[1]!;
  const az = scratchAxis[2]!;
  const angle = scratchAxis[3]!;
  for (let at = 0; at < weights.length; at++) {
    const c = Math.cos(weights[at]! * angle);
    const s = Math.sin(weights[at]! * angle);
    turn(carried.normals, reference.normals, at * 3, ax, ay, az, c, s);
    turn(carried.across, reference.across, at * 3, ax, ay, az, c, s);
  }
}

const scratchFrom = new Float64Array(3);
const scratchTo = new Float64Array(3);

function carryAlongChords(belly: BellyWorkspace, muscle: MuscleModel, nodes: Float64Array): void {
  const { rest, reference, carried } = belly;
  const { bundleCount, nodeCount } = muscle;
  // long muscles over two joints bend, short ones are carried as a whole
  const span = muscle.via ? chordSpan : nodeCount;
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    for (let node = 0; node < nodeCount; node++) {
      // a long chord about the node, so that a bend over a bone turns it gently
      const low = (bundle * nodeCount + Math.max(node - span, 0)) * 3;
      const high = (bundle * nodeCount + Math.min(node + span, nodeCount - 1)) * 3;
      writeDirection(scratchFrom, rest, low, high);
      writeDirection(scratchTo, nodes, low, high);
      const cx = scratchFrom[1]! * scratchTo[2]! - scratchFrom[2]! * scratchTo[1]!;
      const cy = scratchFrom[2]! * scratchTo[0]! - scratchFrom[0]! * scratchTo[2]!;
      const cz = scratchFrom[0]! * scratchTo[1]! - scratchFrom[1]! * scratchTo[0]!;
      const cosine =
        scratchFrom[0]! * scratchTo[0]! +
        scratchFrom[1]! * scratchTo[1]! +
        scratchFrom[2]! * scratchTo[2]!;
      const sine = Math.sqrt(cx * cx + cy * cy + cz * cz);
      const scale = 1 / Math.max(sine, 1e-9);
      const at = (bundle * nodeCount + node) * 3;
      const ax = cx * scale;
      const ay = cy * scale;
      const az = cz * scale;
      turn(carried.normals, reference.normals, at, ax, ay, az, cosine, sine);
      turn(carried.across, reference.across, at, ax, ay, az, cosine, sine);
    }
  }
}

/** Nodes to either side whose chord says where a bundle goes. */
const chordSpan = 3;

function writeDirection(out: Float64Array, nodes: Float64Array, from: number, to: number): void {
  const x = nodes[to]! - nodes[from]!;
  const y = nodes[to + 1]! - nodes[from + 1]!;
  const z = nodes[to + 2]! - nodes[from + 2]!;
  const scale = 1 / Math.max(Math.sqrt(x * x + y * y + z * z), 1e-9);
  out[0] = x * scale;
  out[1] = y * scale;
  out[2] = z * scale;
}

/** Rodrigues' formula. */
function turn(
  out: Float64Array,
  v: Float64Array,
  at: number,
  ax: number,
  ay: number,
  az: number,
  c: number,
  s: number,
): void {
  const x = v[at]!;
  const y = v[at + 1]!;
  const z = v[at + 2]!;
  const along = (ax * x + ay * y + az * z) * (1 - c);
  out[at] = x * c + (ay * z - az * y) * s + ax * along;
  out[at + 1] = y * c + (az * x - ax * z) * s + ay * along;
  out[at + 2] = z * c + (ax * y - ay * x) * s + az * along;
}

/**
 * Fills the middle of the drawn belly and its directions from the path in this pose.
 *
 * The middle is the path, moved outward by the offset of the muscle; bundles that come closer than about 0.4 of their
 * distance at rest, or cross, are kept apart across the sheet; and a contracting belly gets narrower.
 *
 * @param tightness, state.activation 0…1.
 */
export function writeMiddle(
  state: MuscleSnapshot,
  muscle: MuscleModel,
  belly: BellyWorkspace,
  tightness: number,
  pelvisFromFemur: Transform,
): void {
  const { middle, nodes } = state;
  middle.set(nodes);
  if (muscle.slides) slideAlong(middle, muscle, belly);
  else buckle(middle, muscle, belly);
  spreadBundles(middle, muscle, belly);
  if (state.activation > 0 || tightness > 0) narrow(state, belly.flesh, tightness);
  landEnds(middle, muscle, pelvisFromFemur);
  writeFrame(state, muscle, belly);
  if (!muscle.hasOffset) return;
  for (let i = 0; i < middle.length; i++) {
    middle[i]! += muscle.outwardOffset[Math.floor(i / 3)]! * state.normals[i]!;
  }
  writeFrame(state, muscle, belly);
}

/** Fills normals and directions across from the middle as it is. */
export function writeFrame(
  state: MuscleSnapshot,
  muscle: MuscleModel,
  belly: BellyWorkspace,
): void {
  writeSheetFrame(state, state.middle, muscle, muscle.outward, belly.reference, belly.carried);
  writeCurvatures(belly.curvatures, state);
}

/** Distance below which neighbouring nodes say little about a curvature; m. */
const leastChord = 0.0015;

/** Fills the curvatures: κ = Δn · Δx / (|Δx|² + e²) over the neighbours of a node. */
function writeCurvatures(out: Float64Array, state: MuscleSnapshot): void {
  const { bundleCount, nodeCount } = state;
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    const left = Math.max(bundle - 1, 0) * nodeCount;
    const right = Math.min(bundle + 1, bundleCount - 1) * nodeCount;
    const own = bundle * nodeCount;
    for (let node = 0; node < nodeCount; node++) {
      const at = (own + node) * 2;
      out[at] = findCurvature(state, left + node, right + node);
      const before = own + Math.max(node - 1, 0);
      const after = own + Math.min(node + 1, nodeCount - 1);
      out[at + 1] = findCurvature(state, before, after);
    }
  }
}

function findCurvature({ middle, normals }: MuscleSnapshot, a: number, b: number): number {
  let turn = 0;
  let squared = leastChord * leastChord;
  for (let axis = 0; axis < 3; axis++) {
    const d = middle[b * 3 + axis]! - middle[a * 3 + axis]!;
    turn += d * (normals[b * 3 + axis]! - normals[a * 3 + axis]!);
    squared += d * d;
  }
  return turn / squared;
}

/** Length, as a share of that at rest, below which a bundle bows out instead of shortening further; softness of that. */
const leastLength = 0.62;
const lengthSoftness = 0.12;
/** Height of a shallow bow for each unit of length that its chord lacks: √(3 / 16). */
const bowHeight = 0.433;

/**
 * Bows bundles outward whose ends come closer than fibres can shorten: a slack muscle buckles, it does not vanish.
 *
 *   h = 0.433 Lₘ φ(1 − L / Lₘ),   Lₘ = 0.62 L at rest
 */
function buckle(middle: Float64Array, muscle: MuscleModel, belly: BellyWorkspace): void {
  const { bundleCount, nodeCount, drawnEnd } = muscle;
  const { normals } = belly.carried;
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    const first = bundle * nodeCount;
    const least = leastLength * belly.lengths[bundle]!;
    const missing = 1 - findDrawnLength(middle, first, drawnEnd) / least;
    const height =
      bowHeight *
      least *
      0.5 *
      (missing + Math.sqrt(missing * missing + lengthSoftness * lengthSoftness));
    for (let node = 1; node < drawnEnd; node++) {
      const s = node / drawnEnd;
      const bow = 4 * s * (1 - s) * height;
      const at = (first + node) * 3;
      middle[at]! += bow * normals[at]!;
      middle[at + 1]! += bow * normals[at + 1]!;
      middle[at + 2]! += bow * normals[at + 2]!;
    }
  }
}

/** Length of sliding flesh, as a share of that at rest, below which it slides instead of shortening further; softness of that. */
const leastFlesh = 0.72;
const fleshSoftness = 0.15;
/** Passes of 1-2-1 along a sliding belly, which lies over the edges of its path. */
const slidePasses = 4;
const maxPathNodes = 64;
const scratchArc = new Float64Array(maxPathNodes);
const scratchPath = new Float64Array(maxPathNodes * 3);

/**
 * Moves the flesh of every bundle along its own path, where that gets too short for it: down into the fascia that it hangs in.
 *
 *   T = Lₘ φ(L / Lₘ),   Lₘ = 0.72 L at rest,   φ(x) = 1 + softplus of x − 1
 *
 * Flesh of length L gets the length T; what follows it is pushed on, less and less towards the end of the path. Nothing moves at rest.
 */
function slideAlong(middle: Float64Array, muscle: MuscleModel, belly: BellyWorkspace): void {
  const { bundleCount, nodeCount, lengthEnd } = muscle;
  const fleshEnd = muscle.bellyTo * lengthEnd;
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    const first = bundle * nodeCount;
    const least = leastFlesh * findLengthTo(belly.rest, first, fleshEnd);
    const flesh = findLengthTo(middle, first, fleshEnd);
    const x = 1 - flesh / least;
    const atRest = 1 - 1 / leastFlesh;
    const push = least * (findSoftPart(x, fleshSoftness) - findSoftPart(atRest, fleshSoftness));
    scratchArc[0] = 0;
    for (let node = 1; node <= lengthEnd; node++) {
      scratchArc[node] = findLengthTo(middle, first, node);
    }
    for (let i = 0; i <= lengthEnd * 3 + 2; i++) scratchPath[i] = middle[first * 3 + i]!;
    const whole = scratchArc[lengthEnd]!;
    for (let node = 1; node < lengthEnd; node++) {
      const arc = scratchArc[node]!;
      const t = Math.max((arc - flesh) / (whole - flesh), 0);
      const share = arc < flesh ? arc / flesh : (1 - t) * (1 - t);
      writeAtArc(middle, (first + node) * 3, arc + push * share, lengthEnd);
    }
    for (let pass = 0; pass < slidePasses; pass++) {
      for (let i = 0; i <= lengthEnd * 3 + 2; i++) scratchPath[i] = middle[first * 3 + i]!;
      for (let i = 3; i < lengthEnd * 3; i++) {
        middle[first * 3 + i] =
          0.25 * scratchPath[i - 3]! + 0.5 * scratchPath[i]! + 0.25 * scratchPath[i + 3]!;
      }
    }
  }
}

/** Smooth max(x, 0). */
function findSoftPart(x: number, softness: number): number {
  return 0.5 * (x + Math.sqrt(x * x + softness * softness));
}

/** Length of a bundle up to a place in nodes. */
function findLengthTo(nodes: Float64Array, first: number, place: number): number {
  const whole = Math.floor(place);
  const length = findDrawnLength(nodes, first, whole);
  if (whole === place) return length;
  return length + (place - whole) * (findDrawnLength(nodes, first, whole + 1) - length);
}

/** The place at a distance along the path in the scratch arrays: a cubic through its nodes. */
function writeAtArc(out: Float64Array, at: number, arc: number, last: number): void {
  let b = 0;
  while (b < last - 1 && scratchArc[b + 1]! < arc) b++;
  const a = Math.max(b - 1, 0);
  const c = b + 1;
  const d = Math.min(b + 2, last);
  const span = scratchArc[c]! - scratchArc[b]!;
  const t = Math.min((arc - scratchArc[b]!) / Math.max(span, 1e-9), 1);
  // slopes over the neighbouring arcs, so that uneven spacing makes no loop
  const before = span / Math.max(scratchArc[c]! - scratchArc[a]!, 1e-9);
  const after = span / Math.max(scratchArc[d]! - scratchArc[b]!, 1e-9);
  const h1 = t * t * (3 - 2 * t);
  const h2 = t * (1 - t) * (1 - t);
  const h3 = t * t * (t - 1);
  for (let axis = 0; axis < 3; axis++) {
    const pb = scratchPath[b * 3 + axis]!;
    const pc = scratchPath[c * 3 + axis]!;
    const sb = before * (pc - scratchPath[a * 3 + axis]!);
    const sc = after * (scratchPath[d * 3 + axis]! - pb);
    out[at + axis] = pb + h1 * (pc - pb) + h2 * sb + h3 * sc;
  }
}

function findDrawnLength(nodes: Float64Array, first: number, drawnEnd: number): number {
  let length = 0;
  for (let i = (first + 1) * 3; i <= (first + drawnEnd) * 3; i += 3) {
    const x = nodes[i]! - nodes[i - 3]!;
    const y = nodes[i + 1]! - nodes[i - 2]!;
    const z = nodes[i + 2]! - nodes[i - 1]!;
    length += Math.sqrt(x * x + y * y + z * z);
  }
  return length;
}

/** Least distance of neighbouring bundles and softness of that bound, as shares of their distance at rest. */
const leastSpacing = 0.4;
const spacingSoftness = 0.25;
/** Least share of the carried direction, as in `sheet-frame.ts`. */
const leastAlong = 0.25;
const maxBundles = 16;
const scratchSpread = new Float64Array(maxBundles * 3);

/** The bound adds nothing at rest. */
const restExcess = findExcess(1);

function findExcess(spacing: number): number {
  const x = spacing - leastSpacing;
  return 0.5 * (Math.sqrt(x * x + spacingSoftness * spacingSoftness) - x);
}

function spreadBundles(middle: Float64Array, muscle: MuscleModel, belly: BellyWorkspace): void {
  const { bundleCount, nodeCount } = muscle;
  const { spacings } = belly;
  const { across } = belly.carried;
  for (let node = 1; node < muscle.lengthEnd; node++) {
    let mx = 0;
    let my = 0;
    let mz = 0;
    scratchSpread.fill(0, 0, 3);
    for (let bundle = 1; bundle < bundleCount; bundle++) {
      const b = (bundle * nodeCount + node) * 3;
      const a = b - nodeCount * 3;
      const size = spacings[bundle * nodeCount + node]!;
      writeApart(scratchApart, middle, a, b);
      const dx = scratchApart[0]! / size;
      const dy = scratchApart[1]! / size;
      const dz = scratchApart[2]! / size;
      // the carried direction turned towards the bundles' own, by less than a right angle
      const ux = 0.5 * (across[a]! + across[b]!);
      const uy = 0.5 * (across[a + 1]! + across[b + 1]!);
      const uz = 0.5 * (across[a + 2]! + across[b + 2]!);
      const along = dx * ux + dy * uy + dz * uz;
      const kept = leastAlong + 0.5 * (Math.sqrt(along * along + 0.16) - along);
      let wx = dx + kept * ux;
      let wy = dy + kept * uy;
      let wz = dz + kept * uz;
      const scale = 1 / Math.max(Math.sqrt(wx * wx + wy * wy + wz * wz), 1e-9);
      wx *= scale;
      wy *= scale;
      wz *= scale;
      const more = size * (findExcess(dx * wx + dy * wy + dz * wz) - restExcess);
      const s = bundle * 3;
      scratchSpread[s] = scratchSpread[s - 3]! + more * wx;
      scratchSpread[s + 1] = scratchSpread[s - 2]! + more * wy;
      scratchSpread[s + 2] = scratchSpread[s - 1]! + more * wz;
      mx += scratchSpread[s]!;
      my += scratchSpread[s + 1]!;
      mz += scratchSpread[s + 2]!;
    }
    mx /= bundleCount;
    my /= bundleCount;
    mz /= bundleCount;
    for (let bundle = 0; bundle < bundleCount; bundle++) {
      const b = (bundle * nodeCount + node) * 3;
      middle[b]! += scratchSpread[bundle * 3]! - mx;
      middle[b + 1]! += scratchSpread[bundle * 3 + 1]! - my;
      middle[b + 2]! += scratchSpread[bundle * 3 + 2]! - mz;
    }
  }
}

const scratchApart = new Float64Array(3);
/** Twice the length over four nodes below which a folded bundle has no course to speak of; m. */
const leastCourse = 0.012;

/** Fills what parts two neighbouring nodes across the course of their bundles; m. */
function writeApart(out: Float64Array, nodes: Float64Array, a: number, b: number): void {
  let squared = leastCourse * leastCourse;
  let along = 0;
  for (let axis = 0; axis < 3; axis++) {
    const course =
      nodes[a + 3 + axis]! - nodes[a - 3 + axis]! + nodes[b + 3 + axis]! - nodes[b - 3 + axis]!;
    squared += course * course;
    along += course * (nodes[b + axis]! - nodes[a + axis]!);
  }
  const share = along / squared;
  for (let axis = 0; axis < 3; axis++) {
    const course =
      nodes[a + 3 + axis]! - nodes[a - 3 + axis]! + nodes[b + 3 + axis]! - nodes[b - 3 + axis]!;
    out[axis] = nodes[b + axis]! - nodes[a + axis]! - share * course;
  }
}

/** `(bundleCount, nodeCount)`, m: how far a bundle lies from the one before it, across their course, at rest. */
function findSpacings(rest: Float64Array, { bundleCount, nodeCount }: MuscleModel): Float64Array {
  const spacings = new Float64Array(bundleCount * nodeCount).fill(1);
  for (let bundle = 1; bundle < bundleCount; bundle++) {
    for (let node = 1; node < nodeCount - 1; node++) {
      const at = bundle * nodeCount + node;
      writeApart(scratchApart, rest, (at - nodeCount) * 3, at * 3);
      spacings[at] = Math.max(Math.hypot(...scratchApart), 1e-4);
    }
  }
  return spacings;
}

/** Draws the bundles of every row together: towards their mean by contraction, towards the last by contracture. */
function narrow(state: MuscleSnapshot, flesh: Float64Array, tightness: number): void {
  const { middle, bundleCount, nodeCount } = state;
  const active = findActiveNarrowing(state.activation);
  const tight = findTightNarrowing(tightness);
  for (let node = 0; node < nodeCount; node++) {
    const last = ((bundleCount - 1) * nodeCount + node) * 3;
    for (let axis = 0; axis < 3; axis++) {
      let mean = 0;
      for (let bundle = 0; bundle < bundleCount; bundle++) {
        mean += middle[(bundle * nodeCount + node) * 3 + axis]!;
      }
      mean /= bundleCount;
      for (let bundle = 0; bundle < bundleCount; bundle++) {
        const at = bundle * nodeCount + node;
        const x = middle[at * 3 + axis]!;
        middle[at * 3 + axis] =
          x + flesh[at]! * (active * (mean - x) + tight * (middle[last + axis]! - x));
      }
    }
  }
}

/** Shares of the way into the bone that the last node and the one before it are drawn along. */
const landedShares = [0.75, 0.3] as const;

/** Draws the ends onto their bones: an authored end may lie a few millimetres off them. */
function landEnds(middle: Float64Array, muscle: MuscleModel, pelvisFromFemur: Transform): void {
  const { bundleCount, nodeCount, drawnEnd, anchors } = muscle;
  const r = pelvisFromFemur;
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    const near = bundle * 3;
    const far = (bundleCount + bundle) * 3;
    const x = anchors[far]!;
    const y = anchors[far + 1]!;
    const z = anchors[far + 2]!;
    for (let step = 0; step < landedShares.length; step++) {
      const share = landedShares[step]!;
      const origin = (bundle * nodeCount + step) * 3;
      const insertion = (bundle * nodeCount + drawnEnd - step) * 3;
      for (let axis = 0; axis < 3; axis++) {
        middle[origin + axis]! += share * anchors[near + axis]!;
        middle[insertion + axis]! +=
          share * (r[axis * 3]! * x + r[axis * 3 + 1]! * y + r[axis * 3 + 2]! * z);
      }
    }
  }
}

/** What is left of the way into the bone beyond the last node. */
const restOfWay = 0.4;
/** How far a bundle runs on in its own direction at least, and softness of that; m. */
const leastRun = 0.0018;
const runSoftness = 0.001;
const scratchAnchor = new Float64Array(3);

/**
 * Fills the points where the bundles run out: into the bone they end on, and never back on themselves.
 * Called last, when nothing moves the middle any more.
 */
export function writeEnds(
  state: MuscleSnapshot,
  muscle: MuscleModel,
  pelvisFromFemur: Transform,
): void {
  const { bundleCount, nodeCount, drawnEnd, middle, ends } = state;
  const { anchors } = muscle;
  const r = pelvisFromFemur;
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    const origin = bundle * nodeCount * 3;
    const near = bundle * 3;
    for (let axis = 0; axis < 3; axis++) scratchAnchor[axis] = restOfWay * anchors[near + axis]!;
    writeEnd(ends, near, middle, origin, origin + 3);
    const insertion = (bundle * nodeCount + drawnEnd) * 3;
    const far = (bundleCount + bundle) * 3;
    const x = restOfWay * anchors[far]!;
    const y = restOfWay * anchors[far + 1]!;
    const z = restOfWay * anchors[far + 2]!;
    scratchAnchor[0] = r[0]! * x + r[1]! * y + r[2]! * z;
    scratchAnchor[1] = r[3]! * x + r[4]! * y + r[5]! * z;
    scratchAnchor[2] = r[6]! * x + r[7]! * y + r[8]! * z;
    writeEnd(ends, far, middle, insertion, insertion - 3);
  }
}

function writeEnd(
  ends: Float64Array,
  out: number,
  middle: Float64Array,
  end: number,
  before: number,
): void {
  const dx = middle[end]! - middle[before]!;
  const dy = middle[end + 1]! - middle[before + 1]!;
  const dz = middle[end + 2]! - middle[before + 2]!;
  const scale = 1 / (Math.sqrt(dx * dx + dy * dy + dz * dz) + 1e-4);
  const along = scale * (scratchAnchor[0]! * dx + scratchAnchor[1]! * dy + scratchAnchor[2]! * dz);
  const missing = leastRun - along;
  const more = 0.5 * scale * (missing + Math.sqrt(missing * missing + runSoftness * runSoftness));
  ends[out] = middle[end]! + scratchAnchor[0]! + more * dx;
  ends[out + 1] = middle[end + 1]! + scratchAnchor[1]! + more * dy;
  ends[out + 2] = middle[end + 2]! + scratchAnchor[2]! + more * dz;
}
