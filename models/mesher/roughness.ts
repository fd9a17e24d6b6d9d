/**
 * Roughness of a surface: bumps laid over a shape where muscles, ligaments and cartilage leave their marks on bone.
 * All lengths in the unit of the shape.
 */
export interface Roughness {
  readonly name: string;
  /** Balls [x, y, z, reach] inside which it is found, fading towards their edge; without them it is everywhere. */
  readonly places?: readonly Place[];
  /** Balls in which there is none, such as a joint surface. */
  readonly except?: readonly Place[];
  /** Greatest height of a bump over the surface, and depth of a pit below it. */
  readonly height: number;
  /** Distance from bump to bump. */
  readonly grain: number;
}

export type Place = readonly [x: number, y: number, z: number, reach: number];

/** From the surface outwards and inwards the bumps are whole to here and gone at twice this, in heights. */
const fadeHeights = 4;
/** A second, finer layer of bumps: its grain and height against the first. */
const fineGrain = 0.47;
const fineHeight = 0.45;

/**
 * Sum of all roughnesses at a point; to be added to a signed distance.
 *
 *   Σ h · mask(p) · fade(f) · (n(p / g) + 0.45 n(p / 0.47 g)) / 1.45,   n gradient noise, about −1 to 1
 *
 * @param f     distance of the smooth shape there.
 * @param shift where along x the noise is read, in grains; other bumps in the same places.
 */
export function findRoughness(
  list: readonly Roughness[],
  f: number,
  x: number,
  y: number,
  z: number,
  shift = 0,
): number {
  let sum = 0;
  for (const { places, except, height, grain } of list) {
    const fade = 1 - rise(Math.abs(f) / (fadeHeights * height) - 1);
    if (fade === 0) continue;
    let mask = places ? findMask(places, x, y, z) : 1;
    if (except && mask > 0) mask *= 1 - findMask(except, x, y, z);
    if (mask === 0) continue;
    const coarse = findNoise(x / grain + shift, y / grain, z / grain);
    const g = grain * fineGrain;
    const fine = findNoise(x / g + 17.3 + shift, y / g - 5.1, z / g + 3.7);
    sum += (height * mask * fade * (coarse + fineHeight * fine)) / (1 + fineHeight);
  }
  return sum;
}

/** 1 in the inner half of any of the balls, falling to 0 at its edge. */
function findMask(places: readonly Place[], x: number, y: number, z: number): number {
  let most = 0;
  for (const [px, py, pz, reach] of places) {
    const square = (x - px) ** 2 + (y - py) ** 2 + (z - pz) ** 2;
    if (square >= reach * reach) continue;
    most = Math.max(most, 1 - rise((Math.sqrt(square) / reach) * 2 - 1));
  }
  return most;
}

/** 0 below 0, 1 above 1, smooth between. */
function rise(t: number): number {
  const u = Math.min(Math.max(t, 0), 1);
  return u * u * (3 - 2 * u);
}

/** Gradient noise on the whole-numbered grid; the same for the same point in every run. Source: Perlin 2002, with hashed gradients. */
function findNoise(x: number, y: number, z: number): number {
  const [i, j, k] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  const [u, v, w] = [x - i, y - j, z - k];
  const [a, b, c] = [ease(u), ease(v), ease(w)];
  let sum = 0;
  for (let corner = 0; corner < 8; corner++) {
    const [di, dj, dk] = [corner & 1, (corner >> 1) & 1, corner >> 2];
    const weight = (di ? a : 1 - a) * (dj ? b : 1 - b) * (dk ? c : 1 - c);
    const hash = findHash(i + di, j + dj, k + dk);
    // one of the twelve directions to the edges of a cube
    const p = u - di;
    const q = v - dj;
    const r = w - dk;
    const first = hash & 8 ? (hash & 4 ? q : p) : p;
    const second = hash & 8 ? r : hash & 4 ? r : q;
    sum += weight * ((hash & 1 ? first : -first) + (hash & 2 ? second : -second));
  }
  return sum;
}

function ease(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10);
}

function findHash(i: number, j: number, k: number): number {
  let h = Math.imul(i, 0x27d4eb2d) ^ Math.imul(j, 0x165667b1) ^ Math.imul(k, 0x1b873593);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) & 15;
}
