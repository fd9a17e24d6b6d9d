import { describe, expect, it } from 'vitest';
import type { HipInputs } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { createDividedSurface, writeDividedSurface } from '#src/deform/divided-surface.ts';
import { findDrawnThinning } from '#src/deform/drawn-flattening.ts';
import { pressGroove } from '#src/deform/nerve-groove.ts';
import { listMeshFaults } from '#tests/support/closed-mesh.ts';
import { loadRealModel, poseAt } from '#tests/support/real-model.ts';

const model = loadRealModel();

function press(inputs: HipInputs) {
  const snapshot = solve(model, inputs, createSnapshot(model));
  const sheet = snapshot.muscles.find(({ id }) => id === 'piriformis')!;
  const surface = createDividedSurface(sheet);
  const before = new Float32Array(surface.vertexCount * 3);
  const normals = new Float32Array(surface.vertexCount * 3);
  writeDividedSurface(before, normals, surface, sheet);
  const after = before.slice();
  const contact = new Float32Array(surface.vertexCount * 2);
  pressGroove(after, normals, contact, surface, sheet, snapshot.nerve.strands);
  return { snapshot, surface, before, after, contact };
}

/** Vertices of the whole belly that lie inside the nerve's ellipses, 0.3 mm left aside: half the groove's softness. */
function countInside(positions: Float32Array, { snapshot, surface }: ReturnType<typeof press>) {
  const strand = snapshot.nerve.strands[0]!;
  const { nodes, thicknessAxes: axes, halfWidth, halfThickness, flattening } = strand;
  let count = 0;
  for (let vertex = 0; vertex < surface.whole.vertexCount; vertex++) {
    let nearest = Number.POSITIVE_INFINITY;
    let isInside = false;
    for (let station = 5; station < 20; station++) {
      const d = [0, 1, 2].map((axis) => positions[vertex * 3 + axis]! - nodes[station * 3 + axis]!);
      const distance = Math.hypot(...d);
      if (distance >= nearest) continue;
      nearest = distance;
      const high = d.reduce((sum, x, axis) => sum + x * axes[station * 3 + axis]!, 0);
      const across = Math.sqrt(Math.max(distance ** 2 - high ** 2, 0));
      const thinning = findDrawnThinning(flattening[station]!);
      const a = halfWidth[station]! / thinning - 3e-4;
      const b = halfThickness[station]! * thinning - 3e-4;
      isInside = (across / a) ** 2 + (high / b) ** 2 < 1;
    }
    if (isInside) count++;
  }
  return count;
}

describe('the groove of the nerve in piriformis', () => {
  const tight = press(poseAt(0, 0, 0, { tightness: 1 }));

  it('frees the nerve of the muscle that the kernel lets overlap it', () => {
    expect(countInside(tight.before, tight)).toBeGreaterThan(10);
    expect(countInside(tight.after, tight)).toBeLessThanOrEqual(4);
  });

  it('leaves the mesh closed and moves nothing farther than overlap and nerve are thick', () => {
    const { surface, before, after } = tight;
    const indices = surface.indices.slice(0, surface.wholeRange.indexCount);
    const used = surface.whole.vertexCount * 3;
    expect(listMeshFaults(after.slice(0, used), indices)).toEqual([]);
    let farthest = 0;
    for (let at = 0; at < used; at += 3) {
      const moved = [0, 1, 2].map((axis) => after[at + axis]! - before[at + axis]!);
      farthest = Math.max(farthest, Math.hypot(...moved));
    }
    expect(farthest).toBeGreaterThan(0.001);
    // the kernel's overlap and the nerve's thickness
    const strand = tight.snapshot.nerve.strands[0]!;
    const kernel = Math.max(...strand.gap.map((room, i) => 2 * strand.halfThickness[i]! - room));
    expect(farthest).toBeLessThan(kernel);
  });

  it('paints the pressure of the nerve where it touches, and more of it when tight', () => {
    const findPainted = ({ contact }: ReturnType<typeof press>) => {
      let highest = 0;
      for (let at = 0; at < contact.length; at += 2) {
        if (contact[at + 1]! > 0) highest = Math.max(highest, contact[at]!);
      }
      return highest;
    };
    // the paint is stored in single precision
    const peak = tight.snapshot.nerve.peakPressure;
    expect(findPainted(tight)).toBeGreaterThan(0.7 * peak);
    expect(findPainted(tight)).toBeLessThanOrEqual(Math.fround(peak));
    expect(findPainted(press(poseAt(0, 0, 0)))).toBeLessThan(0.4 * findPainted(tight));
  });

  it('is a smooth function of the pose: half a degree moves no vertex by a millimetre', () => {
    for (const [flexion, rotation] of [
      [0, 0],
      [60, 20],
      [20, -30],
    ] as const) {
      const one = press(poseAt(flexion, -10, rotation, { tightness: 1 }));
      const other = press(poseAt(flexion + 0.5, -10, rotation, { tightness: 1 }));
      for (let at = 0; at < one.surface.whole.vertexCount * 3; at += 3) {
        const moved = [0, 1, 2].map((axis) => other.after[at + axis]! - one.after[at + axis]!);
        const base = [0, 1, 2].map((axis) => other.before[at + axis]! - one.before[at + axis]!);
        expect(Math.hypot(...moved)).toBeLessThan(Math.hypot(...base) + 0.001);
      }
    }
  });

  it('leaves a divided muscle alone where the strand runs through it', () => {
    const { before, after, surface } = press(poseAt(0, 0, 0, { tightness: 1, variant: 'D' }));
    const from = surface.headsRange.firstVertex * 3;
    expect(after.slice(from)).toEqual(before.slice(from));
  });
});
