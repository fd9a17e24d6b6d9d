/** A sheet whose belly is in the way; a `PathSheet` in one pose fits. */
export interface BellySheet {
  readonly bundleCount: number;
  readonly nodeCount: number;
  /** `(bundleCount, nodeCount, 3)`, m. */
  readonly nodes: ArrayLike<number>;
  /** `(bundleCount, nodeCount)`, m. */
  readonly halfThickness: ArrayLike<number>;
}

/** Bellies as rounded balls between their nodes: centre and radius, `(ballCount, 4)`, m. */
export interface BallField {
  readonly balls: Float64Array;
  readonly ballCount: number;
}

const alongFactor = 2;
const acrossFactor = 3;
/** Softness with which neighbouring balls flow into one surface; m. */
const rounding = 0.0015;
/** What lies beyond this distance is not felt; m. */
const reach = 0.02;

/** Balls of several sheets in one pose. */
export function createBallField(sheets: readonly BellySheet[]): BallField {
  const balls: number[] = [];
  for (const { bundleCount, nodeCount, nodes, halfThickness } of sheets) {
    for (let j = 0; j <= (bundleCount - 1) * acrossFactor; j++) {
      const bundle = Math.min(Math.floor(j / acrossFactor), Math.max(bundleCount - 2, 0));
      const v = j / acrossFactor - bundle;
      for (let i = 0; i <= (nodeCount - 1) * alongFactor; i++) {
        const node = Math.min(Math.floor(i / alongFactor), nodeCount - 2);
        const u = i / alongFactor - node;
        const a = bundle * nodeCount + node;
        const b = v > 0 ? a + nodeCount : a;
        const mix = (values: ArrayLike<number>, stride: number, axis: number) =>
          (1 - u) * (1 - v) * values[a * stride + axis]! +
          u * (1 - v) * values[(a + 1) * stride + axis]! +
          (1 - u) * v * values[b * stride + axis]! +
          u * v * values[(b + 1) * stride + axis]!;
        balls.push(mix(nodes, 3, 0), mix(nodes, 3, 1), mix(nodes, 3, 2), mix(halfThickness, 1, 0));
      }
    }
  }
  return { balls: Float64Array.from(balls), ballCount: balls.length / 4 };
}

/** Fills `out` with the distance from the nearest belly (m) and the direction away from it (3); a soft minimum. */
export function writeBallDistance(
  out: Float64Array,
  { balls, ballCount }: BallField,
  x: number,
  y: number,
  z: number,
): void {
  let nearest = Infinity;
  for (let b = 0; b < ballCount * 4; b += 4) {
    const dx = x - balls[b]!;
    const dy = y - balls[b + 1]!;
    const dz = z - balls[b + 2]!;
    const limit = nearest + balls[b + 3]!;
    const squared = dx * dx + dy * dy + dz * dz;
    if (squared < limit * limit || nearest < 0) {
      nearest = Math.min(nearest, Math.sqrt(squared) - balls[b + 3]!);
    }
  }
  out[0] = nearest;
  out[1] = 0;
  out[2] = 0;
  out[3] = 0;
  if (nearest > reach) return;
  let sum = 0;
  for (let b = 0; b < ballCount * 4; b += 4) {
    const dx = x - balls[b]!;
    const dy = y - balls[b + 1]!;
    const dz = z - balls[b + 2]!;
    const limit = Math.max(nearest + 6 * rounding + balls[b + 3]!, 0);
    const squared = dx * dx + dy * dy + dz * dz;
    if (squared > limit * limit) continue;
    const distance = Math.sqrt(squared) + 1e-9;
    const weight = Math.exp(-(distance - balls[b + 3]! - nearest) / rounding);
    sum += weight;
    out[1]! += (weight * dx) / distance;
    out[2]! += (weight * dy) / distance;
    out[3]! += (weight * dz) / distance;
  }
  const length = Math.sqrt(out[1]! ** 2 + out[2]! ** 2 + out[3]! ** 2) + 1e-12;
  // many balls side by side make the soft minimum smaller than the surface is: about four share a place
  out[0] = nearest - rounding * Math.log(sum / 4 + 0.75);
  for (let axis = 1; axis < 4; axis++) out[axis]! /= length;
}
