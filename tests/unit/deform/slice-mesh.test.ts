import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { createDividedSurface, writeDividedSurface } from '#src/deform/divided-surface.ts';
import { createNerveSurface, writeNerveSurface } from '#src/deform/nerve-surface.ts';
import {
  createMeshSlice,
  createSectionShape,
  type MeshSlice,
  type SlicePlane,
  writeMeshSlice,
  writeSectionShape,
} from '#src/deform/slice-mesh.ts';
import { cross, normalize, type Vec3 } from '#src/math/vec3.ts';
import { findMeshVolume } from '#tests/support/closed-mesh.ts';
import { loadRealModel, poseAt } from '#tests/support/real-model.ts';

/** A box about the origin with outward triangles. */
function box(x: number, y: number, z: number, isInward = false) {
  const positions = [-1, 1].flatMap((a) =>
    [-1, 1].flatMap((b) => [-1, 1].map((c) => [a * x, b * y, c * z])),
  );
  // biome-ignore format: six faces, two triangles each
  const faces = [
    0, 1, 3, 0, 3, 2,  4, 6, 7, 4, 7, 5,  0, 4, 5, 0, 5, 1,
    2, 3, 7, 2, 7, 6,  0, 2, 6, 0, 6, 4,  1, 5, 7, 1, 7, 3,
  ];
  const indices = isInward ? faces.toReversed() : faces;
  return { positions: positions.flat(), indices };
}

function planeAt(origin: Vec3, normal: Vec3): SlicePlane {
  const n = normalize(normal);
  const help: Vec3 = Math.abs(n[0]) < 0.8 ? [1, 0, 0] : [0, 1, 0];
  const right = normalize(cross(help, n));
  return {
    origin: Float64Array.from(origin),
    right: Float64Array.from(right),
    up: Float64Array.from(cross(n, right)),
    normal: Float64Array.from(n),
  };
}

function cut(
  { positions, indices }: { positions: ArrayLike<number>; indices: ArrayLike<number> },
  plane: SlicePlane,
  values: ArrayLike<number> | null = null,
) {
  const mesh = { positions, indices, firstIndex: 0, indexCount: indices.length, values, stride: 1 };
  const slice = writeMeshSlice(createMeshSlice(), mesh, plane);
  return { slice, shape: writeSectionShape(createSectionShape(), slice) };
}

function perimeter({ points, starts, loopCount }: MeshSlice): number {
  let sum = 0;
  for (let loop = 0; loop < loopCount; loop++) {
    const end = starts[loop + 1]!;
    for (let i = starts[loop]!; i < end; i++) {
      const j = i + 1 < end ? i + 1 : starts[loop]!;
      sum += Math.hypot(points[j * 2]! - points[i * 2]!, points[j * 2 + 1]! - points[i * 2 + 1]!);
    }
  }
  return sum;
}

describe('a box', () => {
  it('is cut into a rectangle with its area, middle and moments', () => {
    const { slice, shape } = cut(box(3, 2, 5), planeAt([0, 0, 1], [0, 0, 1]));
    expect(slice.loopCount).toBe(1);
    expect(shape.area).toBeCloseTo(24, 10);
    expect(perimeter(slice)).toBeCloseTo(20, 10);
    expect(Math.hypot(shape.x, shape.y)).toBeLessThan(1e-12);
    // a rectangle of half sides p, q has the central moments A p²/3 and A q²/3
    expect(shape.halfLength).toBeCloseTo(2 * Math.sqrt(9 / 3), 10);
    expect(shape.halfBreadth).toBeCloseTo(2 * Math.sqrt(4 / 3), 10);
  });

  it('is cut at a slant into a rectangle that is longer by 1 / cos', () => {
    const angle = 0.6;
    const { shape } = cut(box(3, 2, 50), planeAt([0, 0, 1], [Math.sin(angle), 0, Math.cos(angle)]));
    expect(shape.area).toBeCloseTo(24 / Math.cos(angle), 8);
  });

  it('is cut to nothing beside it, and to a closed loop through its corners and along its edges', () => {
    expect(cut(box(1, 1, 1), planeAt([0, 0, 1.01], [0, 0, 1])).slice.loopCount).toBe(0);
    // the diagonal plane passes four corners exactly
    const { slice, shape } = cut(box(1, 1, 1), planeAt([0, 0, 0], [1, 1, 0]));
    expect(slice.loopCount).toBe(1);
    expect(shape.area).toBeCloseTo(2 * 2 * Math.SQRT2, 10);
  });

  it('with a hollow is a frame: two loops, and the difference of their areas', () => {
    const outer = box(3, 3, 3);
    const inner = box(1, 2, 1, true);
    const { slice, shape } = cut(
      {
        positions: [...outer.positions, ...inner.positions],
        indices: [...outer.indices, ...inner.indices.map((index) => index + 8)],
      },
      planeAt([0, 0, 0.3], [0, 0, 1]),
    );
    expect(slice.loopCount).toBe(2);
    expect(shape.area).toBeCloseTo(36 - 8, 10);
  });

  it('carries a number of its corners onto the outline', () => {
    const { positions, indices } = box(1, 1, 1);
    const values = Array.from({ length: 8 }, (_, corner) => positions[corner * 3 + 2]!);
    const { slice } = cut({ positions, indices }, planeAt([0, 0, 0.25], [0, 0, 1]), values);
    for (let i = 0; i < slice.starts[slice.loopCount]!; i++) {
      expect(slice.values[i]).toBeCloseTo(0.25, 12);
    }
  });

  it('gives closed outlines of positive area for any plane through it', () => {
    const unit = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(unit, unit, unit), fc.tuple(unit, unit, unit), (normal, point) => {
        fc.pre(Math.hypot(...normal) > 0.1);
        const origin = point.map((x) => 0.9 * x) as unknown as Vec3;
        const { slice, shape } = cut(box(1, 1, 1), planeAt(origin, normal));
        expect(slice.loopCount).toBe(1);
        expect(shape.area).toBeGreaterThan(0);
        // of all plane sections of a cube the diagonal one is the largest
        expect(shape.area).toBeLessThanOrEqual(4 * Math.SQRT2 + 1e-9);
      }),
    );
  });
});

describe('the model', () => {
  const model = loadRealModel();
  const snapshot = solve(model, poseAt(40, 0, 10), createSnapshot(model));

  it('has muscles whose sections add up to their volume', () => {
    for (const id of ['piriformis', 'gluteus-medius', 'obturator-internus']) {
      const sheet = snapshot.muscles.find((muscle) => muscle.id === id)!;
      const surface = createDividedSurface(sheet);
      const positions = new Float32Array(surface.vertexCount * 3);
      writeDividedSurface(positions, positions.slice(), surface, sheet);
      const indices = surface.indices.slice(0, surface.wholeRange.indexCount);
      const step = 0.001;
      let volume = 0;
      for (let y = -0.2; y < 0.2; y += step) {
        volume += step * cut({ positions, indices }, planeAt([0, y, 0], [0, 1, 0])).shape.area;
      }
      const whole = findMeshVolume(positions, indices);
      expect(volume / whole, id).toBeGreaterThan(0.99);
      expect(volume / whole, id).toBeLessThan(1.01);
    }
  });

  it('has a nerve whose section across it is the ellipse of the station', () => {
    const strand = snapshot.nerve.strands[0]!;
    const surface = createNerveSurface({ strands: [strand] });
    const positions = new Float32Array(surface.vertexCount * 3);
    const pressures = new Float32Array(surface.vertexCount);
    writeNerveSurface(positions, positions.slice(), pressures, surface, { strands: [strand] });
    for (const station of [12, 20, 30]) {
      const at = (i: number): Vec3 => [
        strand.nodes[i * 3]!,
        strand.nodes[i * 3 + 1]!,
        strand.nodes[i * 3 + 2]!,
      ];
      const [before, after] = [at(station - 1), at(station + 1)];
      const tangent = after.map((x, axis) => x - before[axis]!) as unknown as Vec3;
      const plane = planeAt(at(station), tangent);
      const { shape } = cut({ positions, indices: surface.indices }, plane, pressures);
      // sixteen chords: two and a half per cent less than the ellipse
      expect(shape.halfLength / strand.halfWidth[station]!).toBeGreaterThan(0.95);
      expect(shape.halfLength / strand.halfWidth[station]!).toBeLessThan(1.02);
      expect(shape.halfBreadth / strand.halfThickness[station]!).toBeGreaterThan(0.95);
      expect(shape.halfBreadth / strand.halfThickness[station]!).toBeLessThan(1.05);
    }
  });
});
