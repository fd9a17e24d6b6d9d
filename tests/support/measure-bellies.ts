import type { HipModel } from '#src/biomechanics/hip-model.ts';
import type { HipInputs, MuscleSnapshot, Snapshot } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import {
  createDividedSurface,
  type DividedSurface,
  findDrawnRange,
  writeDividedSurface,
} from '#src/deform/divided-surface.ts';
import { findMeshVolume } from './closed-mesh.ts';

/** One drawn sheet: the arrays the page would show. */
export interface DrawnSheet {
  readonly id: string;
  readonly surface: DividedSurface;
  readonly positions: Float32Array;
  readonly normals: Float32Array;
}

/** Draws every sheet of a model as the page does. */
export function createDrawing(model: HipModel) {
  const snapshot = createSnapshot(model);
  const states = [...snapshot.muscles, ...snapshot.fasciae];
  const sheets = states.map((state): DrawnSheet => {
    const surface = createDividedSurface(state);
    const size = surface.vertexCount * 3;
    return {
      id: state.id,
      surface,
      positions: new Float32Array(size),
      normals: new Float32Array(size),
    };
  });
  const draw = (inputs: HipInputs): readonly DrawnSheet[] => {
    solve(model, inputs, snapshot);
    sheets.forEach(({ positions, normals, surface }, index) => {
      writeDividedSurface(positions, normals, surface, states[index]!);
    });
    return sheets;
  };
  return { snapshot, states, sheets, draw } satisfies {
    snapshot: Snapshot;
    states: readonly MuscleSnapshot[];
    sheets: readonly DrawnSheet[];
    draw: unknown;
  };
}

/** Triangles of what is drawn now. */
export function listDrawnIndices(
  { surface }: DrawnSheet,
  state: Pick<MuscleSnapshot, 'isDivided'>,
): Uint32Array {
  const { firstIndex, indexCount } = findDrawnRange(surface, state);
  return surface.indices.subarray(firstIndex, firstIndex + indexCount);
}

/** Volume of what is drawn now; m³. */
export function findDrawnVolume(sheet: DrawnSheet, state: Pick<MuscleSnapshot, 'isDivided'>) {
  return findMeshVolume(sheet.positions, listDrawnIndices(sheet, state));
}

/**
 * Number of quads of the drawn sides that are folded: their two triangles look to opposite sides, or one looks
 * against the normals its corners are shaded with. The closed ends are left out: they turn within a millimetre.
 */
export function countFoldedQuads(
  sheet: DrawnSheet,
  state: Pick<MuscleSnapshot, 'isDivided'>,
): number {
  const { positions, normals, surface } = sheet;
  const parts = state.isDivided && surface.heads ? surface.heads : [surface.whole];
  let first = state.isDivided && surface.heads ? surface.whole.vertexCount : 0;
  let folded = 0;
  for (const part of parts) {
    const sides = (part.rowCount - 1) * part.ringCount * 6;
    for (let i = 0; i < sides; i += 6) {
      const a = findTriangle(positions, part.indices, i, first);
      const b = findTriangle(positions, part.indices, i + 3, first);
      const opposed = dot(a, b) < 0;
      let against = false;
      for (let corner = 0; corner < 6; corner++) {
        const at = (first + part.indices[i + corner]!) * 3;
        const face = corner < 3 ? a : b;
        if (
          face[0]! * normals[at]! + face[1]! * normals[at + 1]! + face[2]! * normals[at + 2]! <
          0
        ) {
          against = true;
        }
      }
      if (opposed || against) folded++;
    }
    first += part.vertexCount;
  }
  return folded;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!;
}

function findTriangle(
  positions: Float32Array,
  indices: Uint32Array,
  at: number,
  first: number,
): readonly [number, number, number] {
  const a = (first + indices[at]!) * 3;
  const b = (first + indices[at + 1]!) * 3;
  const c = (first + indices[at + 2]!) * 3;
  const [ux, uy, uz] = [0, 1, 2].map((k) => positions[b + k]! - positions[a + k]!) as [
    number,
    number,
    number,
  ];
  const [vx, vy, vz] = [0, 1, 2].map((k) => positions[c + k]! - positions[a + k]!) as [
    number,
    number,
    number,
  ];
  return [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
}

/** Cells of an even grid that lie inside a closed mesh, as keys; found by counting crossings along z. */
export function listInside(
  positions: Float32Array,
  indices: Uint32Array,
  cell: number,
): Set<number> {
  const columns = new Map<number, number[]>();
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i]! * 3, indices[i + 1]! * 3, indices[i + 2]! * 3];
    const [ax, ay] = [positions[a]! / cell, positions[a + 1]! / cell];
    const [bx, by] = [positions[b]! / cell, positions[b + 1]! / cell];
    const [cx, cy] = [positions[c]! / cell, positions[c + 1]! / cell];
    const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    if (area === 0) continue;
    for (let x = Math.ceil(Math.min(ax, bx, cx)); x <= Math.max(ax, bx, cx); x++) {
      for (let y = Math.ceil(Math.min(ay, by, cy)); y <= Math.max(ay, by, cy); y++) {
        // a hair off the grid, so that no edge is hit exactly
        const px = x + 1.37e-7;
        const py = y + 2.71e-7;
        const u = ((px - ax) * (cy - ay) - (py - ay) * (cx - ax)) / area;
        const v = ((bx - ax) * (py - ay) - (by - ay) * (px - ax)) / area;
        if (u < 0 || v < 0 || u + v > 1) continue;
        const z = (1 - u - v) * positions[a + 2]! + u * positions[b + 2]! + v * positions[c + 2]!;
        const key = (x + 2048) * 4096 + y + 2048;
        // the sign says whether the ray enters or leaves
        const crossing = z / cell;
        const list = columns.get(key);
        if (list) list.push(crossing, Math.sign(area));
        else columns.set(key, [crossing, Math.sign(area)]);
      }
    }
  }
  const inside = new Set<number>();
  for (const [key, list] of columns) {
    const crossings: [number, number][] = [];
    for (let i = 0; i < list.length; i += 2) crossings.push([list[i]!, list[i + 1]!]);
    crossings.sort((p, q) => p[0] - q[0]);
    let winding = 0;
    for (let i = 0; i < crossings.length - 1; i++) {
      // a triangle that looks down the z axis is where the ray enters
      winding -= crossings[i]![1];
      if (winding <= 0) continue;
      for (let z = Math.ceil(crossings[i]![0]); z <= crossings[i + 1]![0]; z++) {
        inside.add(key * 4096 + z + 2048);
      }
    }
  }
  return inside;
}

/** Volume that two sets of cells share; m³. */
export function findSharedVolume(
  a: ReadonlySet<number>,
  b: ReadonlySet<number>,
  cell: number,
): number {
  let count = 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const key of small) if (large.has(key)) count++;
  return count * cell ** 3;
}
