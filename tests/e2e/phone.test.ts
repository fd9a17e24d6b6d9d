import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { skeletonIds } from '#src/anatomy/catalog.ts';
import { launchBrowser } from '#tests/support/launch.ts';
import {
  expectChangedPicture,
  findStage,
  takeSteadyModelPicture,
} from '#tests/support/model-view.ts';
import { openPage, openSession, type PageSession } from '#tests/support/page-session.ts';
import { findModelShare } from '#tests/support/pictures.ts';

const [width, height] = [390, 844];

/** The heaviest parts, where the picture is not what is looked at: software rendering is quicker without them. */
const light = `layers=${skeletonIds
  .filter((id) => id !== 'right-femur')
  .map((id) => `${id}:off`)
  .join()}`;

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

/** Fingers on the glass, through the browser's own input. */
async function createFingers(target: Page) {
  const devtools = await target.context().newCDPSession(target);
  return (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: (readonly [number, number])[]) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at.map(([x, y], id) => ({ x, y, id })),
    });
}

it('is turned with one finger, brought close with two, and plays what is chosen', async () => {
  await openPage(page, `${inject('siteAddress')}#v=1&labels=off&${light}`);
  const before = await takeSteadyModelPicture(page);
  const box = (await findStage(page).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 3];
  const touch = await createFingers(page);
  await touch('touchStart', [x, y]);
  for (const dx of [20, 50, 80]) await touch('touchMove', [x + dx, y]);
  await touch('touchEnd');
  const turned = await expectChangedPicture(page, before, 0.005);

  await touch('touchStart', [x - 30, y], [x + 30, y]);
  for (const dx of [50, 80, 110]) await touch('touchMove', [x - dx, y], [x + dx, y]);
  await touch('touchEnd');
  await expectChangedPicture(page, turned, 0.005);
  // the page itself neither grew nor scrolled under the fingers
  expect(await page.evaluate(() => [visualViewport?.scale, scrollX, scrollY])).toEqual([1, 0, 0]);
  const distance = () => Number(/camera=[^&]*?,[^&]*?,([\d.]+)/.exec(page.url())?.[1]);
  await expect.poll(distance).toBeGreaterThan(0);

  await page.getByRole('button', { name: /^Movement: / }).tap();
  await page.getByRole('option', { name: /Foot strike and loading, walking/ }).tap();
  await page.getByRole('button', { name: 'Play', exact: true }).tap();
  const chip = page.locator('.phone-reading');
  const resting = await chip.textContent();
  await expect.poll(() => chip.textContent(), { timeout: 30_000 }).not.toBe(resting);
  await page.getByRole('button', { name: 'Pause', exact: true }).tap();
});

it('names what a finger chooses, and leads to its card', async () => {
  await openPage(page, `${inject('siteAddress')}#v=1&peel=4&view=nerve&labels=off`);
  const box = (await findStage(page).boundingBox())!;
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  const chip = page.getByRole('button', { name: /^About: / });
  await chip.waitFor();
  await chip.tap();
  const card = page.getByRole('region', { name: /^About: / });
  await card.waitFor();
  await expectReachable(card.getByRole('heading').first(), 'name of the card');
});

it('lets a page around it be scrolled with a finger that begins on the model', async () => {
  const around = `${inject('siteAddress')}around.html`;
  await page.route(around, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<meta name="viewport" content="width=device-width"><iframe style="width:360px;height:480px;border:0"></iframe><div style="height:3000px"></div>',
    }),
  );
  await page.goto(around);
  await page.evaluate(
    (address) => {
      document.querySelector('iframe')!.src = address;
    },
    `${inject('siteAddress')}?embed#v=1&labels=off&${light}`,
  );
  const frame = page.frameLocator('iframe');
  await frame.locator('#root[data-ready]').waitFor({ state: 'attached', timeout: 120_000 });
  await frame.getByRole('button', { name: 'Tap to turn the model' }).waitFor();
  const touch = await createFingers(page);
  await touch('touchStart', [180, 400]);
  for (const y of [360, 300, 220, 120]) await touch('touchMove', [180, y]);
  await touch('touchEnd');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});
