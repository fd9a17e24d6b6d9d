import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findChangedShare, type Picture, readPicture } from './pictures.ts';

/** During a picture everything but the model is hidden: a moving slider must not pass for a moving hip. */
export const onlyTheModel =
  '* { visibility: hidden !important } canvas { visibility: visible !important; outline: none !important }';

/** Share of the stage that a visible change of the model changes at least. */
const visibleChange = 0.002;

/** The stage on which the model is drawn. */
export function findStage(page: Page): Locator {
  return page.locator('canvas').first();
}

/** What the stage shows of the model now. */
export async function takeModelPicture(page: Page): Promise<Picture> {
  const stage = findStage(page);
  return readPicture(await stage.screenshot({ style: onlyTheModel, timeout: 90_000 }));
}

/** What the stage shows once two pictures in a row are the same. */
export async function takeSteadyModelPicture(page: Page): Promise<Picture> {
  let last = await takeModelPicture(page);
  for (let i = 0; i < 15; i++) {
    const next = await takeModelPicture(page);
    if (findChangedShare(last, next) === 0) return next;
    last = next;
  }
  throw new Error('The picture of the model did not come to rest in 15 pictures.');
}

/** Waits until the model looks different from `before`; returns how it looks then. */
export async function expectChangedPicture(
  page: Page,
  before: Picture,
  leastShare = visibleChange,
): Promise<Picture> {
  await expect
    .poll(async () => findChangedShare(before, await takeModelPicture(page)), {
      timeout: 60_000,
      message: 'share of the picture that changed',
    })
    .toBeGreaterThan(leastShare);
  return takeSteadyModelPicture(page);
}
