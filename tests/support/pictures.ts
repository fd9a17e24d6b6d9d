import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** An RGBA picture as read back from the screen. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** `(width × height, 4)`, 0 to 255. */
  readonly data: Uint8Array;
}

/** Colours nearer than this share of the greatest distance are the same to the eye. */
const colourThreshold = 0.03;

/** The picture in a PNG file. */
export function readPicture(png: Buffer): Picture {
  return PNG.sync.read(png);
}

/** Share of pixels, 0 to 1, that differ visibly; 1 when the sizes do. */
export function findChangedShare(before: Picture, after: Picture): number {
  if (before.width !== after.width || before.height !== after.height) return 1;
  const { width, height } = before;
  const options = { threshold: colourThreshold, includeAA: true };
  return pixelmatch(before.data, after.data, undefined, width, height, options) / (width * height);
}

/** Number of different colours, at 5 bits a channel. */
export function countColours({ data }: Picture): number {
  const colours = new Set<number>();
  for (let i = 0; i < data.length; i += 4) {
    colours.add(((data[i]! >> 3) << 10) | ((data[i + 1]! >> 3) << 5) | (data[i + 2]! >> 3));
  }
  return colours.size;
}

/** Share of pixels, 0 to 1, that differ from the ground, which is the colour of the top left corner. */
export function findModelShare({ width, height, data }: Picture): number {
  const tolerance = 24;
  let model = 0;
  for (let i = 0; i < data.length; i += 4) {
    const difference =
      Math.abs(data[i]! - data[0]!) +
      Math.abs(data[i + 1]! - data[1]!) +
      Math.abs(data[i + 2]! - data[2]!);
    if (difference > tolerance) model++;
  }
  return model / (width * height);
}

/** Number of pixels that are clearly more blue than red: nothing but a pressed nerve is. */
export function countBluishPixels({ data }: Picture): number {
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 2]! > data[i]! + 25) count++;
  }
  return count;
}
