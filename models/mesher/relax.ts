import type { Field } from './implicit.ts';
import { findNeighbours, type Mesh } from './mesh.ts';

/** Gains of the two half steps of Taubin smoothing, which together keep the volume. Source: Taubin 1995. */
const shrinkGain = 0.5;
const swellGain = -0.53;

/** Gradient of a field by central differences of step `h`; `(3)`, not normalised. */
export function writeGradient(
  out: Float64Array,
  field: Field,
  x: number,
  y: number,
  z: number,
  h: number,
): Float64Array {
  out[0] = (field.distance(x + h, y, z) - field.distance(x - h, y, z)) / (2 * h);
  out[1] = (field.distance(x, y + h, z) - field.distance(x, y - h, z)) / (2 * h);
  out[2] = (field.distance(x, y, z + h) - field.distance(x, y, z - h)) / (2 * h);
  return out;
}

/** Moves every vertex onto f = 0 by Newton steps along the gradient, none longer than `reach`. Changes the mesh. */
export function projectOntoField(mesh: Mesh, field: Field, steps: number, reach: number): void {
  const { positions: p } = mesh;
  const gradient = new Float64Array(3);
  for (let v = 0; v < p.length; v += 3) {
    for (let step = 0; step < steps; step++) {
      const f = field.distance(p[v]!, p[v + 1]!, p[v + 2]!);
      if (Math.abs(f) < reach * 1e-3) break;
      writeGradient(gradient, field, p[v]!, p[v + 1]!, p[v + 2]!, reach * 0.1);
      const slope = gradient[0]! ** 2 + gradient[1]! ** 2 + gradient[2]! ** 2;
      if (slope < 0.04) break;
      const length = Math.min(Math.abs(f) / Math.sqrt(slope), reach) * Math.sign(f);
      for (let c = 0; c < 3; c++) p[v + c]! -= (length * gradient[c]!) / Math.sqrt(slope);
    }
  }
}

/** Taubin smoothing: takes the ripple of the grid away and leaves the volume. Changes the mesh. */
export function smooth(mesh: Mesh, rounds: number): void {
  const { starts, list } = findNeighbours(mesh);
  const { positions: p } = mesh;
  const moved = new Float64Array(p.length);
  for (let round = 0; round < rounds; round++) {
    for (const gain of [shrinkGain, swellGain]) {
      for (let v = 0; v * 3 < p.length; v++) {
        const count = starts[v + 1]! - starts[v]!;
        for (let c = 0; c < 3; c++) {
          let sum = 0;
          for (let n = starts[v]!; n < starts[v + 1]!; n++) sum += p[list[n]! * 3 + c]!;
          const own = p[v * 3 + c]!;
          moved[v * 3 + c] = own + gain * (sum / count - own);
        }
      }
      p.set(moved);
    }
  }
}

/** Unit normals from the gradient of the field; a step `h` of some tenths of a millimetre rounds small steps. */
export function createFieldNormals(mesh: Mesh, field: Field, h: number): Float64Array {
  const { positions: p } = mesh;
  const normals = new Float64Array(p.length);
  const gradient = new Float64Array(3);
  for (let v = 0; v < p.length; v += 3) {
    writeGradient(gradient, field, p[v]!, p[v + 1]!, p[v + 2]!, h);
    const length = Math.hypot(gradient[0]!, gradient[1]!, gradient[2]!) || 1;
    for (let c = 0; c < 3; c++) normals[v + c] = gradient[c]! / length;
  }
  return normals;
}
