import type { StructureId } from '#src/anatomy/catalog.ts';
import type { IdPicture } from './id-pass.ts';

/** Best place for a structure's dot: the visible pixel farthest from the border of its visible part. */
export interface PixelAnchor {
  readonly id: StructureId;
  readonly x: number;
  readonly y: number;
  /** Number of visible pixels. */
  readonly area: number;
}

/** What of the stage is covered by drawn structures; columns of the picture, or null when nothing is. */
export interface Silhouette {
  readonly left: number;
  readonly right: number;
}

/**
 * Finds where each visible structure shows its widest part.
 *
 * Two-pass chessboard-like distance (3-4 chamfer) to the nearest pixel that is something else; the
 * maximum is far from neighbours, so a dot there is surely on the structure. Among equals the one
 * nearest to the middle of the visible part wins.
 *
 * @param isAllowed tells whether a dot may lie at a pixel (not under bars).
 */
export function findPixelAnchors(
  picture: IdPicture,
  isAllowed: (x: number, y: number) => boolean,
): PixelAnchor[] {
  const { width, height, pixels, ids } = picture;
  const distance = new Uint16Array(width * height);
  const numberAt = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : pixels[(y * width + x) * 4]!;
  const visit = (x: number, y: number, dx: number, dy: number, cost: number) => {
    const here = y * width + x;
    const isSame = numberAt(x + dx, y + dy) === pixels[here * 4];
    const through = isSame ? distance[(y + dy) * width + x + dx]! + cost : cost;
    if (through < distance[here]!) distance[here] = through;
  };
  distance.fill(65535);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      visit(x, y, -1, 0, 3);
      visit(x, y, 0, -1, 3);
      visit(x, y, -1, -1, 4);
      visit(x, y, 1, -1, 4);
    }
  }
  for (let y = height - 1; y >= 0; y--) {
    for (let x = width - 1; x >= 0; x--) {
      visit(x, y, 1, 0, 3);
      visit(x, y, 0, 1, 3);
      visit(x, y, 1, 1, 4);
      visit(x, y, -1, 1, 4);
    }
  }
  const middles = findMiddles(picture);
  const best = ids.map(() => ({ score: Number.NEGATIVE_INFINITY, x: -1, y: -1 }));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const number = pixels[(y * width + x) * 4]!;
      if (number === 0 || number > ids.length || !isAllowed(x, y)) continue;
      const middle = middles[number - 1]!;
      const away = Math.hypot(x - middle.x, y - middle.y);
      const score = distance[y * width + x]! - away * 0.08;
      const found = best[number - 1]!;
      if (score > found.score) Object.assign(found, { score, x, y });
    }
  }
  return ids
    .map((id, index) => ({ id, x: best[index]!.x, y: best[index]!.y, area: middles[index]!.area }))
    .filter(({ x, area }) => x >= 0 && area > 0);
}

/** Leftmost and rightmost column with anything in it. */
export function findSilhouette(picture: IdPicture): Silhouette | null {
  let left = picture.width;
  let right = -1;
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      if (picture.pixels[(y * picture.width + x) * 4] === 0) continue;
      if (x < left) left = x;
      if (x > right) right = x;
    }
  }
  return right < 0 ? null : { left, right: right + 1 };
}

function findMiddles({ width, height, pixels, ids }: IdPicture) {
  const sums = ids.map(() => ({ x: 0, y: 0, area: 0 }));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const number = pixels[(y * width + x) * 4]!;
      const sum = sums[number - 1];
      if (!sum) continue;
      sum.x += x;
      sum.y += y;
      sum.area++;
    }
  }
  for (const sum of sums) {
    sum.x /= Math.max(sum.area, 1);
    sum.y /= Math.max(sum.area, 1);
  }
  return sums;
}
