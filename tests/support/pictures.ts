import type { Locator } from 'playwright-core';
import { PNG } from 'pngjs';

/** An RGBA picture as read back from the screen. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** `(width × height, 4)`, 0 to 255. */
  readonly data: Uint8Array;
}

/** Two channel values closer than this are the same colour to the eye and to other drivers. */
const channelTolerance = 8;

/** What the element shows now. */
export async function takePicture(element: Locator): Promise<Picture> {
  // a screenshot of software rendering waits for the frame, which may take seconds
  return PNG.sync.read(await element.screenshot({ timeout: 60_000 }));
}

/** What the element shows once two pictures in a row are the same. */
export async function takeSteadyPicture(element: Locator, tries = 20): Promise<Picture> {
  let last = await takePicture(element);
  for (let i = 0; i < tries; i++) {
    const next = await takePicture(element);
    if (findChangedShare(last, next) === 0) return next;
    last = next;
  }
  throw new Error(`The picture did not come to rest in ${tries} pictures.`);
}

/** Share of pixels, 0 to 1, that differ visibly; 1 when the sizes do. */
export function findChangedShare(before: Picture, after: Picture): number {
  if (before.width !== after.width || before.height !== after.height) return 1;
  let changed = 0;
  for (let i = 0; i < before.data.length; i += 4) {
    for (let channel = 0; channel < 3; channel++) {
      if (Math.abs(before.data[i + channel]! - after.data[i + channel]!) > channelTolerance) {
        changed++;
        break;
      }
    }
  }
  return changed / (before.width * before.height);
}

/** Number of different colours, at 5 bits a channel. */
export function countColours({ data }: Picture): number {
  const colours = new Set<number>();
  for (let i = 0; i < data.length; i += 4) {
    colours.add(((data[i]! >> 3) << 10) | ((data[i + 1]! >> 3) << 5) | (data[i + 2]! >> 3));
  }
  return colours.size;
}

/** Share of pixels, 0 to 1, that differ from the ground, taken as the colour of each row's left end. */
export function findModelShare({ width, height, data }: Picture): number {
  const tolerance = 24;
  let model = 0;
  for (let y = 0; y < height; y++) {
    const ground = y * width * 4;
    for (let x = 0; x < width; x++) {
      const i = ground + x * 4;
      const difference =
        Math.abs(data[i]! - data[ground]!) +
        Math.abs(data[i + 1]! - data[ground + 1]!) +
        Math.abs(data[i + 2]! - data[ground + 2]!);
      if (difference > tolerance) model++;
    }
  }
  return model / (width * height);
}

/** Number of pixels within a distance of a colour, per channel. */
export function countPixelsNear(
  { data }: Picture,
  [red, green, blue]: readonly [number, number, number],
  tolerance: number,
): number {
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (
      Math.abs(data[i]! - red) <= tolerance &&
      Math.abs(data[i + 1]! - green) <= tolerance &&
      Math.abs(data[i + 2]! - blue) <= tolerance
    ) {
      count++;
    }
  }
  return count;
}
