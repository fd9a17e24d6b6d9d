import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { launchBrowser } from '#tests/support/launch.ts';
import {
  expectChangedPicture,
  findStage,
  takeSteadyModelPicture,
} from '#tests/support/model-view.ts';
import { openPage, openSession, type PageSession } from '#tests/support/page-session.ts';
import { findModelShare } from '#tests/support/pictures.ts';

const [width, height] = [390, 844];

let browser: Browser;
let session: PageSession;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  session = await openSession(browser, { width, height, hasTouch: true });
  page = session.page;
});

afterEach(async () => {
  await page.context().close();
  expect(session.complaints).toEqual([]);
});

const tab = (name: string) =>
  page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name, exact: true });

/** Asserts that a finger can reach the element: on the screen, and nothing lies over its middle. */
async function expectReachable(element: Locator, name: string): Promise<void> {
  const box = await element.boundingBox();
  expect(box, name).not.toBeNull();
  const [x, y] = [box!.x + box!.width / 2, box!.y + box!.height / 2];
  expect(x, name).toBeGreaterThan(0);
  expect(x, name).toBeLessThan(width);
  expect(y, name).toBeGreaterThan(0);
  expect(y, name).toBeLessThan(height);
}

it('is usable by touch: model, player, and the panels of its sheet', async () => {
  await openPage(page, `${inject('siteAddress')}#v=1&labels=off`);
  const opening = await takeSteadyModelPicture(page);
  expect(findModelShare(opening)).toBeGreaterThan(0.08);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expectReachable(page.getByRole('button', { name: 'Play', exact: true }), 'Play');

  await tab('Move').tap();
  const flexion = page.getByRole('slider', { name: 'Flexion', exact: true });
  await expectReachable(flexion, 'Flexion');
  let last = await takeSteadyModelPicture(page);
  expect(findModelShare(last), 'model above the sheet').toBeGreaterThan(0.05);
  await flexion.fill('60');
  last = await expectChangedPicture(page, last);
  const tightness = page.getByRole('slider', { name: 'Piriformis tightness', exact: true });
  await tightness.scrollIntoViewIfNeeded();
  await expectReachable(tightness, 'Piriformis tightness');

  await tab('Layers').tap();
  const maximus = page.getByRole('switch', { name: 'Gluteus maximus', exact: true });
  await expectReachable(
    page.getByText('Gluteus maximus', { exact: true }).first(),
    'Gluteus maximus',
  );
  expect(await flexion.isVisible()).toBe(false);
  await maximus.setChecked(false, { force: true });
  await expectChangedPicture(page, last);

  await tab('Nerve').tap();
  const reading = page.getByRole('status', { name: 'Nerve compression' });
  await expectReachable(reading, 'Nerve compression');
  expect(await reading.textContent()).toMatch(/mmHg/);
});

it('turns the model with one finger', async () => {
  await openPage(page, `${inject('siteAddress')}#v=1&labels=off`);
  const before = await takeSteadyModelPicture(page);
  const box = (await findStage(page).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 3];
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', dx: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + dx, y }],
    });
  await touch('touchStart', 0);
  for (const dx of [20, 50, 80]) await touch('touchMove', dx);
  await touch('touchEnd', 80);
  await expectChangedPicture(page, before, 0.02);
});
