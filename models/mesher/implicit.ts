import { findRoughness, type Roughness } from './roughness.ts';
import { createSheetTree, findSheetDistance, type SheetGrid, type SheetTree } from './sheet.ts';

/** A bicubic surface through named points with a thickness; two columns make a ribbon. */
export interface Sheet {
  readonly type: 'sheet';
  readonly name: string;
  readonly grid: SheetGrid;
}

export interface Ball {
  readonly type: 'ball';
  readonly name: string;
  readonly centre: readonly [x: number, y: number, z: number];
  readonly radius: number;
}

/** A ball cut by the plane of a rim: everything beyond `rimHeight` along `axis` is taken away. */
export interface Cup {
  readonly type: 'cup';
  readonly name: string;
  readonly centre: readonly [x: number, y: number, z: number];
  readonly radius: number;
  readonly axis: readonly [x: number, y: number, z: number];
  readonly rimHeight: number;
  readonly rimBlend: number;
}

export type Primitive = Sheet | Ball | Cup;

/** Parts that are joined to, or taken from, everything before them, with one blend length. */
export interface Layer {
  readonly op: 'add' | 'carve';
  /** Width over which surfaces flow into each other. */
  readonly blend: number;
  readonly primitives: readonly Primitive[];
  /** In a shape with a mirror plane: not mirrored, z runs to both sides of the plane. */
  readonly isOneSided?: boolean;
}

/** A shape as authored: layers applied in order, all lengths in one unit. */
export interface Shape {
  readonly layers: readonly Layer[];
  /** Symmetric about z = this plane: only the half z ≥ plane is authored, with z counted from the plane. */
  readonly mirrorPlane?: number;
  /** Laid over the finished surface; its places are mirrored with the shape, its bumps are not. */
  readonly roughness?: readonly Roughness[];
}

/** A signed distance, negative inside, with a slope of at most about 1. */
export interface Field {
  distance(x: number, y: number, z: number): number;
  /** Contains the whole surface. */
  readonly bounds: readonly [
    minX: number,
    minY: number,
    minZ: number,
    maxX: number,
    maxY: number,
    maxZ: number,
  ];
}

/** Parts farther away than the nearest by this many blend lengths change the sum by less than e⁻⁹ and are skipped. */
const cullBlends = 9;

/** Where in the noise the mirrored half is read, so that it has bumps of its own; in grains. */
const roughnessShift = 41.7;

type Evaluator = (x: number, y: number, z: number, cutoff: number) => number;

interface CompiledLayer {
  readonly op: 'add' | 'carve';
  readonly blend: number;
  readonly isOneSided: boolean;
  readonly evaluators: readonly Evaluator[];
}

/**
 * The field of a shape, in the unit in which the shape is written.
 *
 *   add    f ← −k log(e^(−f/k) + Σ e^(−fᵢ/k))
 *   carve  f ←  k log(e^(f/k) + e^(−gᵢ/k)), one carve after the other
 *
 * @throws RangeError when a sheet is not a full grid of at least 2 × 2 points or the first layer carves.
 */
export function createImplicitField(shape: Shape): Field {
  checkShape(shape);
  const bounds = findBounds(shape);
  const layers: CompiledLayer[] = shape.layers.map((layer) => ({
    op: layer.op,
    blend: layer.blend,
    isOneSided: layer.isOneSided ?? false,
    evaluators: layer.primitives.map(createEvaluator),
  }));
  const { mirrorPlane, roughness } = shape;
  const distance = (x: number, y: number, z: number): number => {
    const side = mirrorPlane === undefined ? z : z - mirrorPlane;
    const w = mirrorPlane === undefined ? z : Math.abs(side);
    let f = Infinity;
    for (const layer of layers) {
      const at = layer.isOneSided ? side : w;
      f = layer.op === 'add' ? findUnion(layer, f, x, y, at) : findRemainder(layer, f, x, y, at);
    }
    if (!roughness) return f;
    // bumps of the two halves differ, as on a bone
    const shift = mirrorPlane !== undefined && z < mirrorPlane ? roughnessShift : 0;
    return f + findRoughness(roughness, f, x, y, w, shift);
  };
  return { distance, bounds };
}

function findUnion(layer: CompiledLayer, f: number, x: number, y: number, z: number): number {
  const { blend, evaluators } = layer;
  const reach = cullBlends * blend;
  let least = f;
  let count = 0;
  for (const evaluate of evaluators) {
    const d = evaluate(x, y, z, least + reach);
    scratchValues[count++] = d;
    if (d < least) least = d;
  }
  let sum = f < least + reach ? Math.exp((least - f) / blend) : 0;
  for (let i = 0; i < count; i++) {
    const d = scratchValues[i]!;
    if (d < least + reach) sum += Math.exp((least - d) / blend);
  }
  return least - blend * Math.log(sum);
}

function findRemainder(layer: CompiledLayer, f: number, x: number, y: number, z: number): number {
  const { blend, evaluators } = layer;
  let result = f;
  for (const evaluate of evaluators) {
    const cutoff = cullBlends * blend - result;
    const g = evaluate(x, y, z, cutoff);
    if (g >= cutoff) continue;
    const most = Math.max(result, -g);
    result = most + blend * Math.log1p(Math.exp(-Math.abs(result + g) / blend));
  }
  return result;
}

const scratchValues = new Float64Array(128);

function createEvaluator(primitive: Primitive): Evaluator {
  if (primitive.type === 'sheet') {
    const tree: SheetTree = createSheetTree(primitive.grid);
    return (x, y, z, cutoff) => findSheetDistance(tree, x, y, z, cutoff);
  }
  const [cx, cy, cz] = primitive.centre;
  const { radius } = primitive;
  if (primitive.type === 'ball') {
    return (x, y, z) => findLength(x - cx, y - cy, z - cz) - radius;
  }
  const [ax, ay, az] = primitive.axis;
  const { rimHeight, rimBlend } = primitive;
  return (x, y, z) => {
    const ball = findLength(x - cx, y - cy, z - cz) - radius;
    const cut = ax * (x - cx) + ay * (y - cy) + az * (z - cz) - rimHeight;
    return Math.max(ball, cut) + rimBlend * Math.log1p(Math.exp(-Math.abs(ball - cut) / rimBlend));
  };
}

function findLength(x: number, y: number, z: number): number {
  return Math.sqrt(x * x + y * y + z * z);
}

function checkShape(shape: Shape): void {
  if (shape.layers[0]?.op !== 'add') throw new RangeError('implicit: the first layer must add');
  for (const { primitives } of shape.layers) {
    for (const primitive of primitives) {
      if (primitive.type !== 'sheet') continue;
      const columns = primitive.grid[0]?.length ?? 0;
      if (
        primitive.grid.length < 2 ||
        columns < 2 ||
        primitive.grid.some((row) => row.length !== columns)
      ) {
        throw new RangeError(`implicit: ${primitive.name} must be a full grid of at least 2 by 2`);
      }
    }
  }
}

/** Bounds of everything added, widened by what the blends may swell it. */
function findBounds(shape: Shape): Field['bounds'] {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const layer of shape.layers) {
    if (layer.op !== 'add') continue;
    const swell = layer.blend * Math.log(layer.primitives.length + 1);
    for (const primitive of layer.primitives) {
      const box =
        primitive.type === 'sheet'
          ? createSheetTree(primitive.grid).bounds
          : [0, 1, 2, 3, 4, 5].map(
              (k) => primitive.centre[k % 3]! + (k < 3 ? -1 : 1) * primitive.radius,
            );
      for (let c = 0; c < 3; c++) {
        low[c] = Math.min(low[c]!, box[c]! - swell);
        high[c] = Math.max(high[c]!, box[c + 3]! + swell);
      }
    }
  }
  if (shape.mirrorPlane !== undefined) {
    low[2] = shape.mirrorPlane - high[2]!;
    high[2] = shape.mirrorPlane + high[2]!;
  }
  return [low[0]!, low[1]!, low[2]!, high[0]!, high[1]!, high[2]!];
}
