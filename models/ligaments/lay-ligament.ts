import { createRestSheet } from '#models/muscles/authored-sheet.ts';
import { findDeepRamp } from '#src/biomechanics/belly-shape.ts';
import type { SheetState } from '#src/deform/muscle-surface.ts';
import { createSheetReference } from '#src/math/sheet-frame.ts';
import { borderRise, type DistanceSource, endRise, joinFields, moveToDistance } from './attach.ts';
import type { AuthoredLigament, LigamentBone } from './authored-ligament.ts';

/** Nodes along a ligament of the pelvis. */
const nodeCount = 13;
/** Rounds of pushing out of the bones and evening out. */
const roundCount = 30;
/** Most that the ends may be authored away from the bone; m. */
const reach = 0.008;

export type LigamentBones = { readonly [bone in LigamentBone]: DistanceSource };

/** A ligament laid on its bones, in the shape that the surface writer takes; pelvis frame, m. */
export type LaidLigament = SheetState & {
  readonly id: AuthoredLigament['id'];
  readonly nodes: Float64Array;
};

/**
 * Lays an authored ligament on the bones: its ends (and an attached border) lie in the surface of the bone, what is
 * between stays outside by its own half thickness.
 * @throws RangeError when an end is authored too far from its bone.
 */
export function layLigament(authored: AuthoredLigament, bones: LigamentBones): LaidLigament {
  const sheet = createRestSheet({
    ...authored,
    guide: { kind: 'line', start: 0 },
    nodeCount,
  });
  const { bundleCount, nodes, halfThickness } = sheet;
  const all = joinFields(Object.values(bones));
  const ends = authored.attachments.map((names) => joinFields(names.map((name) => bones[name])));
  const isAttached = (bundle: number, node: number): boolean =>
    node === 0 ||
    node === nodeCount - 1 ||
    (authored.hasAttachedBorder === true && bundle === bundleCount - 1);
  const each = (visit: (at: number, bundle: number, node: number) => void): void => {
    for (let bundle = 0; bundle < bundleCount; bundle++) {
      for (let node = 0; node < nodeCount; node++) visit(bundle * nodeCount + node, bundle, node);
    }
  };
  each((at, bundle, node) => {
    if (!isAttached(bundle, node)) return;
    const point = nodes.subarray(at * 3, at * 3 + 3);
    const bone = node === 0 ? ends[0]! : node === nodeCount - 1 ? ends[1]! : all;
    const away = Math.abs(bone.distance(point[0]!, point[1]!, point[2]!));
    if (away > reach) {
      throw new RangeError(
        `${authored.id}: bundle ${bundle}, node ${node} is authored ${(away * 1e3).toFixed(1)} mm from its bone`,
      );
    }
    moveToDistance(point, bone, node === 0 || node === nodeCount - 1 ? endRise : borderRise);
  });
  for (let round = 0; round < roundCount; round++) {
    each((at, bundle, node) => {
      if (isAttached(bundle, node)) return;
      const point = nodes.subarray(at * 3, at * 3 + 3);
      // the ends taper onto the bone
      const taper = Math.min(1, (4 * Math.min(node, nodeCount - 1 - node)) / (nodeCount - 1));
      const wanted = Math.max(borderRise, halfThickness[at]! * taper);
      if (all.distance(point[0]!, point[1]!, point[2]!) < wanted)
        moveToDistance(point, all, wanted);
    });
    if (round < roundCount - 1) evenOut(nodes, bundleCount, isAttached);
  }
  const outward = findOutward(nodes, bundleCount, all);
  const { normals, across } = createSheetReference(nodes, { bundleCount, nodeCount }, outward);
  return {
    id: authored.id,
    bundleCount,
    nodeCount,
    lengthEnd: nodeCount - 1,
    drawnEnd: nodeCount - 1,
    nodes,
    middle: nodes,
    normals,
    across,
    outerThickness: halfThickness,
    // at the bones the deep face sinks into the middle, so that the tissue lies on the bone
    deepThickness: halfThickness.map(
      (half, at) => half * findDeepRamp((at % nodeCount) / (nodeCount - 1)),
    ),
    ends: findEnds(nodes, bundleCount),
    outward,
  };
}

/** A little of each node's neighbours along its bundle. */
function evenOut(
  nodes: Float64Array,
  bundleCount: number,
  isAttached: (bundle: number, node: number) => boolean,
): void {
  const before = nodes.slice();
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    for (let node = 1; node < nodeCount - 1; node++) {
      if (isAttached(bundle, node)) continue;
      for (let axis = 0; axis < 3; axis++) {
        const i = (bundle * nodeCount + node) * 3 + axis;
        nodes[i]! += 0.2 * ((before[i - 3]! + before[i + 3]!) / 2 - before[i]!);
      }
    }
  }
}

/** Sign that turns the sheet's normal (across × along) away from the bones, by majority of its cells. */
function findOutward(nodes: Float64Array, bundleCount: number, bones: DistanceSource): 1 | -1 {
  let votes = 0;
  for (let bundle = 0; bundle < bundleCount - 1; bundle++) {
    for (let node = 0; node < nodeCount - 1; node++) {
      const a = (bundle * nodeCount + node) * 3;
      const across = [0, 1, 2].map((axis) => nodes[a + nodeCount * 3 + axis]! - nodes[a + axis]!);
      const along = [0, 1, 2].map((axis) => nodes[a + 3 + axis]! - nodes[a + axis]!);
      const step = (side: number): number => {
        const [x, y, z] = [0, 1, 2].map((axis) => {
          const [b, c] = [(axis + 1) % 3, (axis + 2) % 3];
          const normal = across[b]! * along[c]! - across[c]! * along[b]!;
          // a cell is some millimetres wide, so its area over 4 mm is a step of about as much
          return nodes[a + axis]! + (side * normal) / 0.004;
        });
        return bones.distance(x!, y!, z!);
      };
      votes += step(1) - step(-1);
    }
  }
  return votes >= 0 ? 1 : -1;
}

/** How far a bundle runs on beyond its ends, in its own direction; m. */
const endRun = 0.001;

/** Where the bundles run out. `(2, bundleCount, 3)`, m. */
function findEnds(nodes: Float64Array, bundleCount: number): Float64Array {
  const ends = new Float64Array(bundleCount * 6);
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    for (const isLast of [false, true]) {
      const end = (bundle * nodeCount + (isLast ? nodeCount - 1 : 0)) * 3;
      const before = end + (isLast ? -3 : 3);
      const step = [0, 1, 2].map((axis) => nodes[end + axis]! - nodes[before + axis]!);
      const scale = endRun / Math.hypot(...step);
      const out = ((isLast ? bundleCount : 0) + bundle) * 3;
      for (let axis = 0; axis < 3; axis++) {
        ends[out + axis] = nodes[end + axis]! + scale * step[axis]!;
      }
    }
  }
  return ends;
}
