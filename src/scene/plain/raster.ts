/** A picture drawn by the processor: colour, depth, and which structure is seen at every pixel. Rows run from the top. */
export interface PlainPicture {
  readonly width: number;
  readonly height: number;
  /** RGBA, 0 to 255; written only where something is drawn. */
  readonly colours: Uint8ClampedArray;
  /** 0 near to 1 far; 1 is empty ground. */
  readonly depths: Float32Array;
  /** Number of the structure; 0 is empty ground. */
  readonly numbers: Uint8Array;
}

/** Vertices ready to be drawn. */
export interface PlainVertices {
  /** `(vertexCount, 3)`: pixels from the left and the top, depth 0 to 1; a depth outside drops the triangle. */
  readonly places: Float32Array;
  /** `(vertexCount, 4)`: red, green, blue, opacity, 0 to 255. */
  readonly colours: Float32Array;
}

/** Rectangle of pixels that may be drawn into. */
export interface PlainBounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Creates an empty picture. */
export function createPlainPicture(width: number, height: number): PlainPicture {
  const size = width * height;
  return {
    width,
    height,
    colours: new Uint8ClampedArray(size * 4),
    depths: new Float32Array(size).fill(1),
    numbers: new Uint8Array(size),
  };
}

/** Empties a rectangle of a picture, and fills it with one colour, 0 to 255. */
export function clearPlainPicture(
  picture: PlainPicture,
  { left, top, right, bottom }: PlainBounds,
  [red, green, blue, alpha]: readonly [number, number, number, number] = [0, 0, 0, 0],
): void {
  for (let y = top; y < bottom; y++) {
    const from = y * picture.width + left;
    const to = y * picture.width + right;
    picture.depths.fill(1, from, to);
    picture.numbers.fill(0, from, to);
    for (let at = from * 4; at < to * 4; at += 4) {
      picture.colours[at] = red;
      picture.colours[at + 1] = green;
      picture.colours[at + 2] = blue;
      picture.colours[at + 3] = alpha;
    }
  }
}

/**
 * Draws the triangles that turn counter-clockwise to the viewer, nearest first by depth, colours blended between corners.
 * A pixel belongs to the triangle that holds its middle, so that neighbours leave no gap.
 *
 * @param flip -1 draws the clockwise ones instead: a mirrored model.
 */
export function drawTriangles(
  picture: PlainPicture,
  bounds: PlainBounds,
  { places, colours }: PlainVertices,
  indices: ArrayLike<number>,
  from: number,
  to: number,
  number: number,
  flip: 1 | -1 = 1,
): void {
  const { width, depths, numbers, colours: out } = picture;
  for (let at = from; at < to; at += 3) {
    const a = indices[at]!;
    const b = indices[at + (flip > 0 ? 1 : 2)]!;
    const c = indices[at + (flip > 0 ? 2 : 1)]!;
    const ax = places[3 * a]!;
    const ay = places[3 * a + 1]!;
    const az = places[3 * a + 2]!;
    const bx = places[3 * b]!;
    const by = places[3 * b + 1]!;
    const bz = places[3 * b + 2]!;
    const cx = places[3 * c]!;
    const cy = places[3 * c + 1]!;
    const cz = places[3 * c + 2]!;
    // rows run downwards, so that counter-clockwise has a negative area here
    const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    if (!(area < 0) || !(az >= 0 && bz >= 0 && cz >= 0 && az <= 1 && bz <= 1 && cz <= 1)) continue;
    const top = Math.max(bounds.top, Math.ceil(Math.min(ay, by, cy) - 0.5));
    const bottom = Math.min(bounds.bottom - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
    const left = Math.max(bounds.left, Math.ceil(Math.min(ax, bx, cx) - 0.5));
    const right = Math.min(bounds.right - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
    if (top > bottom || left > right) continue;
    const scale = 1 / area;
    // shares of b and c at the middle of the first pixel, and how they change from pixel to pixel
    const bAcross = (cy - ay) * scale;
    const bDown = (ax - cx) * scale;
    const cAcross = (ay - by) * scale;
    const cDown = (bx - ax) * scale;
    const startX = left + 0.5 - ax;
    const startY = top + 0.5 - ay;
    let bRow = startX * bAcross + startY * bDown;
    let cRow = startX * cAcross + startY * cDown;
    for (let y = top; y <= bottom; y++, bRow += bDown, cRow += cDown) {
      let shareB = bRow;
      let shareC = cRow;
      let pixel = y * width + left;
      for (let x = left; x <= right; x++, pixel++, shareB += bAcross, shareC += cAcross) {
        if (shareB < 0 || shareC < 0 || shareB + shareC > 1) continue;
        const shareA = 1 - shareB - shareC;
        const depth = shareA * az + shareB * bz + shareC * cz;
        if (depth >= depths[pixel]!) continue;
        depths[pixel] = depth;
        numbers[pixel] = number;
        for (let i = 0; i < 4; i++) {
          out[4 * pixel + i] =
            shareA * colours[4 * a + i]! +
            shareB * colours[4 * b + i]! +
            shareC * colours[4 * c + i]!;
        }
      }
    }
  }
}

/** Lays `front` over `back` where it is nearer, by its own opacity, and empties it again. */
export function blendOver(back: PlainPicture, front: PlainPicture, bounds: PlainBounds): void {
  for (let y = bounds.top; y < bounds.bottom; y++) {
    for (let x = bounds.left; x < bounds.right; x++) {
      const pixel = y * back.width + x;
      if (front.numbers[pixel] === 0) continue;
      if (front.depths[pixel]! < back.depths[pixel]!) {
        const alpha = front.colours[4 * pixel + 3]! / 255;
        const under = back.colours[4 * pixel + 3]! / 255;
        const sum = alpha + under * (1 - alpha);
        for (let i = 0; i < 3; i++) {
          const at = 4 * pixel + i;
          back.colours[at] =
            (alpha * front.colours[at]! + under * (1 - alpha) * back.colours[at]!) / sum;
        }
        back.colours[4 * pixel + 3] = 255 * sum;
      }
      front.numbers[pixel] = 0;
      front.depths[pixel] = 1;
    }
  }
}

/** Draws a line of one pixel where one structure ends before another or before the ground. */
export function drawEdges(
  picture: PlainPicture,
  bounds: PlainBounds,
  findColour: (number: number) => readonly [number, number, number],
): void {
  const { width, numbers, depths, colours } = picture;
  for (let y = bounds.top; y < bounds.bottom - 1; y++) {
    for (let x = bounds.left; x < bounds.right - 1; x++) {
      const pixel = y * width + x;
      for (const other of [pixel + 1, pixel + width]) {
        if (numbers[pixel] === numbers[other]) continue;
        const near = depths[pixel]! < depths[other]! ? pixel : other;
        const [red, green, blue] = findColour(numbers[near]!);
        colours[4 * near] = red;
        colours[4 * near + 1] = green;
        colours[4 * near + 2] = blue;
        colours[4 * near + 3] = 255;
      }
    }
  }
}
