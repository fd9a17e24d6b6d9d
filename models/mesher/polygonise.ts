import { flipEdges } from './flip-edges.ts';
import type { Field } from './implicit.ts';
import { mendNormals, mendSlivers } from './mend.ts';
import { findMeshHealth, keepLargestComponent, type Mesh } from './mesh.ts';
import { projectOntoField, smooth } from './relax.ts';
import { simplify } from './simplify.ts';
import { createSurfaceNet } from './surface-nets.ts';

export interface PolygoniseSettings {
  /** Side of a grid cell; at most half of the thinnest plate. */
  readonly cellSize: number;
  readonly targetTriangles: number;
}

export interface PolygonisedMesh extends Mesh {
  readonly normals: Float64Array;
}

/** Shifts of the grid tried one after the other, in cells, until the surface is manifold. */
const gridOffsets = [0, 0.31, 0.57, 0.83, 0.13];
/** Step of the gradient for normals, in cells. */
const normalStep = 0.4;
/** What is kept unsimplified around a pinched tunnel, in cells. */
const lockCells = 2;

/**
 * A closed, outward, simplified mesh of f = 0 with normals from the field.
 * @throws RangeError when no grid gives a manifold surface of one piece.
 */
export async function polygonise(
  field: Field,
  settings: PolygoniseSettings,
): Promise<PolygonisedMesh> {
  const { cellSize, targetTriangles } = settings;
  let fault = '';
  for (const offset of gridOffsets) {
    const { mesh } = keepLargestComponent(createSurfaceNet(field, cellSize, offset));
    const raw = findMeshHealth(mesh);
    if (raw.openEdges + raw.badEdges > 0) {
      fault = `${raw.openEdges} open and ${raw.badEdges} bad edges before simplification`;
      continue;
    }
    projectOntoField(mesh, field, 2, cellSize / 2);
    smooth(mesh, 2);
    projectOntoField(mesh, field, 1, cellSize / 4);
    const simple = await simplify(mesh, targetTriangles, lockCells * cellSize);
    const { mesh: mended, normals } = mendSlivers(simple, field, {
      reach: cellSize / 2,
      normalStep: normalStep * cellSize,
    });
    mendNormals(mended, normals);
    const health = findMeshHealth(mended);
    if (health.openEdges + health.badEdges + health.degenerateTriangles === 0) {
      return { ...mended, normals };
    }
    fault = `${health.openEdges} open, ${health.badEdges} bad edges and ${health.degenerateTriangles} degenerate triangles`;
  }
  throw new RangeError(`polygonise: no manifold mesh, ${fault}`);
}

/**
 * The same surface with fewer triangles; its vertices, and their normals, are some of the mesh's own.
 * @param cellSize side of the grid cells the mesh was made with.
 */
export async function lighten(
  mesh: PolygonisedMesh,
  targetTriangles: number,
  cellSize: number,
): Promise<PolygonisedMesh> {
  const light = await simplify(mesh, targetTriangles, lockCells * cellSize);
  const key = (p: Float64Array, v: number) => `${p[v * 3]!} ${p[v * 3 + 1]!} ${p[v * 3 + 2]!}`;
  const known = new Map<string, number>();
  for (let v = 0; v < mesh.positions.length / 3; v++) known.set(key(mesh.positions, v), v);
  const normals = new Float64Array(light.positions.length);
  for (let v = 0; v < normals.length / 3; v++) {
    const from = known.get(key(light.positions, v))!;
    for (let c = 0; c < 3; c++) normals[v * 3 + c] = mesh.normals[from * 3 + c]!;
  }
  const flipped = flipEdges(light, normals);
  mendNormals(flipped, normals);
  return { ...flipped, normals };
}
