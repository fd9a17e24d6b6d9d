import { flipEdges } from './flip-edges.ts';
import type { Field } from './implicit.ts';
import { findNeighbours, type Mesh } from './mesh.ts';
import { createFieldNormals, projectOntoField } from './relax.ts';
import { createTriangleNormals, findTriangleQuality } from './triangle-quality.ts';

/** A triangle with an angle below this is evened out; rad. */
const leastAngle = (12 * Math.PI) / 180;
/** A triangle that faces the surface less than this is too; cosine. */
const leastFacing = 0.7;
const maxRounds = 8;
/** Share of the way to the mean of its neighbours that a vertex is moved in a round. */
const evening = 0.5;

export interface MendSettings {
  /** A vertex is drawn back onto the surface from at most this far. */
  readonly reach: number;
  /** Step of the gradient for normals. */
  readonly normalStep: number;
}

/**
 * Slides the vertices of bad triangles over the surface towards the middle of their neighbours and turns the edges
 * between, until no triangle is bad or the rounds are used up. Changes the mesh's positions; topology stays.
 */
export function mendSlivers(
  mesh: Mesh,
  field: Field,
  settings: MendSettings,
): { readonly mesh: Mesh; readonly normals: Float64Array } {
  const { reach, normalStep } = settings;
  let current = mesh;
  let normals = createFieldNormals(current, field, normalStep);
  for (let round = 0; round < maxRounds; round++) {
    current = flipEdges(current, normals);
    const bad = listBadVertices(current, normals);
    if (bad.length === 0) break;
    const { starts, list } = findNeighbours(current);
    const { positions: p } = current;
    const moved = new Float64Array(bad.length * 3);
    for (const [i, v] of bad.entries()) {
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (let n = starts[v]!; n < starts[v + 1]!; n++) sum += p[list[n]! * 3 + c]!;
        const mean = sum / (starts[v + 1]! - starts[v]!);
        moved[i * 3 + c] = p[v * 3 + c]! + evening * (mean - p[v * 3 + c]!);
      }
    }
    projectOntoField({ positions: moved, indices: noIndices }, field, 3, reach);
    for (const [i, v] of bad.entries()) p.set(moved.subarray(i * 3, i * 3 + 3), v * 3);
    normals = createFieldNormals(current, field, normalStep);
  }
  return { mesh: flipEdges(current, normals), normals };
}

const noIndices = new Uint32Array(0);

function listBadVertices(mesh: Mesh, normals: Float64Array): readonly number[] {
  const bad = new Set<number>();
  for (let t = 0; t < mesh.indices.length / 3; t++) {
    const own = findTriangleQuality(mesh, normals, t);
    if (own.leastAngle >= leastAngle && own.facing >= leastFacing) continue;
    for (const v of mesh.indices.subarray(t * 3, t * 3 + 3)) bad.add(v);
  }
  return [...bad];
}

/** A normal that turns farther than this from one of its triangles is no picture of the mesh; cosine. */
const leastAgreement = 0.5;
const turnCount = 24;
/** Share of a triangle's normal that is added in a turn. */
const turnShare = 0.3;

/**
 * Turns the normals of creases and edges between the triangles that meet there. A field has no one slope at a crease, and
 * what a difference of it finds may look into the bone. Changes `normals`.
 */
export function mendNormals(mesh: Mesh, normals: Float64Array): void {
  const faces = createTriangleNormals(mesh);
  const around: number[][] = Array.from({ length: normals.length / 3 }, () => []);
  for (const [i, v] of mesh.indices.entries()) around[v]!.push(i - (i % 3));
  for (const [v, triangles] of around.entries()) {
    const at = normals.subarray(v * 3, v * 3 + 3);
    const agreement = (t: number): number =>
      (at[0]! * faces[t]! + at[1]! * faces[t + 1]! + at[2]! * faces[t + 2]!) /
      (Math.hypot(at[0]!, at[1]!, at[2]!) || 1);
    // towards the triangle that it faces least; the length grows, so that an opposite one comes round too
    let best = at.slice();
    let bestAgreement = -1;
    for (let turn = 0; turn <= turnCount; turn++) {
      const worst = triangles.reduce((least, t) => (agreement(t) < agreement(least) ? t : least));
      if (agreement(worst) > bestAgreement) {
        bestAgreement = agreement(worst);
        best = at.slice();
      }
      if (bestAgreement >= leastAgreement) break;
      for (let c = 0; c < 3; c++) at[c]! += turnShare * faces[worst + c]!;
    }
    at.set(best);
    const length = Math.hypot(at[0]!, at[1]!, at[2]!) || 1;
    for (let c = 0; c < 3; c++) at[c]! /= length;
  }
}
