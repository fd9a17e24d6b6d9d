/** Size of a sheet: bundles side by side, nodes along each. */
export interface SheetSize {
  readonly bundleCount: number;
  readonly nodeCount: number;
}

/**
 * Directions that belong to the places of a sheet: its normal, and the way across it from bundle to bundle.
 * All arrays `(bundleCount, nodeCount, 3)`, unit vectors in the frame of the nodes.
 */
export interface SheetFrame {
  readonly normals: Float64Array;
  readonly across: Float64Array;
}

/** What a sheet looks like at rest, for measure: directions, and sizes of its cells. */
export interface SheetReference extends SheetFrame {
  /** `(bundleCount, nodeCount)`, m²: size of the cross product of the differences across and along. */
  readonly cellSizes: Float64Array;
  /** `(bundleCount, nodeCount)`, m: size of the difference across. */
  readonly widths: Float64Array;
}

/** Least share of the carried direction, and softness of the bound that keeps it; 1 is the size at rest. */
const leastAlong = 0.25;
const alongSoftness = 0.4;
/** Passes of 1-2-1 over the normals at rest, where bundles may lie close and uneven. */
const restPasses = 2;

const maxNodes = 512;
const scratchNormals = new Float64Array(maxNodes * 3);
const scratchAcross = new Float64Array(maxNodes * 3);
const scratchPass = new Float64Array(maxNodes * 3);

/** Measures a sheet at rest. @param outward sign that makes across × along look outward. */
export function createSheetReference(
  nodes: Float64Array,
  size: SheetSize,
  outward: 1 | -1,
): SheetReference {
  const count = size.bundleCount * size.nodeCount;
  const reference = {
    normals: new Float64Array(count * 3),
    across: new Float64Array(count * 3),
    cellSizes: new Float64Array(count),
    widths: new Float64Array(count),
  };
  writeDifferences(nodes, size, outward);
  for (let at = 0; at < count; at++) {
    reference.cellSizes[at] = Math.max(findSize(scratchNormals, at), 1e-7);
    reference.widths[at] = Math.max(findSize(scratchAcross, at), 1e-4);
  }
  for (let pass = 0; pass < restPasses; pass++) {
    smooth(scratchNormals, size);
    smooth(scratchAcross, size);
  }
  for (let at = 0; at < count; at++) {
    writeUnit(reference.normals, scratchNormals, at);
    writeUnit(reference.across, scratchAcross, at);
  }
  return reference;
}

/**
 * Fills the directions of a sheet in one pose.
 *
 *   n = turn(n₀, S (outward · a × l) / c₀),   a = turn(a₀, a / w₀)
 *   turn(d, v) = unit((λ + φ(v · d)) d + v − (v · d) d),   φ(x) = (x + √(x² + e²)) / 2
 *
 * a and l are the differences of the nodes across and along, c₀ and w₀ their sizes at rest, S a 1-2-1 mean over the
 * sheet, n₀ and a₀ the directions at rest carried along with the joint. A direction follows its nodes, but never turns
 * by a right angle from where it is carried: where bundles bunch into a cord, cross, or the sheet is pressed together, its own
 * differences say nothing or the opposite, and the result stays smooth all the same.
 *
 * @param carried directions at rest, already turned to this pose.
 */
export function writeSheetFrame(
  out: SheetFrame,
  nodes: Float64Array,
  size: SheetSize,
  outward: 1 | -1,
  reference: SheetReference,
  carried: SheetFrame,
): void {
  const count = size.bundleCount * size.nodeCount;
  writeDifferences(nodes, size, outward);
  for (let at = 0; at < count; at++) {
    const cell = 1 / reference.cellSizes[at]!;
    const width = 1 / reference.widths[at]!;
    for (let i = at * 3; i < at * 3 + 3; i++) {
      scratchNormals[i]! *= cell;
      scratchAcross[i]! *= width;
    }
  }
  smooth(scratchNormals, size);
  for (let at = 0; at < count; at++) {
    writeTurned(out.normals, scratchNormals, carried.normals, at * 3);
    writeTurned(out.across, scratchAcross, carried.across, at * 3);
  }
}

/** Carried direction d turned towards v, by less than a right angle. Unit. */
function writeTurned(out: Float64Array, v: Float64Array, d: Float64Array, at: number): void {
  const dx = d[at]!;
  const dy = d[at + 1]!;
  const dz = d[at + 2]!;
  const along = v[at]! * dx + v[at + 1]! * dy + v[at + 2]! * dz;
  const kept =
    leastAlong + 0.5 * (along + Math.sqrt(along * along + alongSoftness * alongSoftness)) - along;
  const x = v[at]! + kept * dx;
  const y = v[at + 1]! + kept * dy;
  const z = v[at + 2]! + kept * dz;
  const scale = 1 / Math.sqrt(x * x + y * y + z * z);
  out[at] = x * scale;
  out[at + 1] = y * scale;
  out[at + 2] = z * scale;
}

/** Differences across, and their cross product with those along, into the scratch arrays. */
function writeDifferences(nodes: Float64Array, size: SheetSize, outward: number): void {
  const { bundleCount, nodeCount } = size;
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    const right = Math.min(bundle + 1, bundleCount - 1) * nodeCount;
    const left = Math.max(bundle - 1, 0) * nodeCount;
    const own = bundle * nodeCount;
    for (let node = 0; node < nodeCount; node++) {
      const r = (right + node) * 3;
      const l = (left + node) * 3;
      const u = (own + Math.min(node + 1, nodeCount - 1)) * 3;
      const d = (own + Math.max(node - 1, 0)) * 3;
      const ax = nodes[r]! - nodes[l]!;
      const ay = nodes[r + 1]! - nodes[l + 1]!;
      const az = nodes[r + 2]! - nodes[l + 2]!;
      const bx = nodes[u]! - nodes[d]!;
      const by = nodes[u + 1]! - nodes[d + 1]!;
      const bz = nodes[u + 2]! - nodes[d + 2]!;
      const at = (own + node) * 3;
      scratchAcross[at] = ax;
      scratchAcross[at + 1] = ay;
      scratchAcross[at + 2] = az;
      scratchNormals[at] = outward * (ay * bz - az * by);
      scratchNormals[at + 1] = outward * (az * bx - ax * bz);
      scratchNormals[at + 2] = outward * (ax * by - ay * bx);
    }
  }
}

/** One 1-2-1 pass along and across, in place; at the borders the value counts for its missing neighbour. */
function smooth(values: Float64Array, { bundleCount, nodeCount }: SheetSize): void {
  smoothOneWay(scratchPass, values, bundleCount, nodeCount, 3, nodeCount * 3);
  smoothOneWay(values, scratchPass, nodeCount, bundleCount, nodeCount * 3, 3);
}

function smoothOneWay(
  out: Float64Array,
  values: Float64Array,
  lineCount: number,
  length: number,
  step: number,
  lineStep: number,
): void {
  for (let line = 0; line < lineCount; line++) {
    for (let i = 0; i < length; i++) {
      const at = line * lineStep + i * step;
      const before = i > 0 ? at - step : at;
      const after = i < length - 1 ? at + step : at;
      for (let axis = 0; axis < 3; axis++) {
        out[at + axis] =
          0.25 * values[before + axis]! + 0.5 * values[at + axis]! + 0.25 * values[after + axis]!;
      }
    }
  }
}

function findSize(values: Float64Array, at: number): number {
  const x = values[at * 3]!;
  const y = values[at * 3 + 1]!;
  const z = values[at * 3 + 2]!;
  return Math.sqrt(x * x + y * y + z * z);
}

function writeUnit(out: Float64Array, values: Float64Array, at: number): void {
  const scale = 1 / Math.max(findSize(values, at), 1e-12);
  for (let axis = 0; axis < 3; axis++) out[at * 3 + axis] = values[at * 3 + axis]! * scale;
}
