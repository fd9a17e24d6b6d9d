import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '#tests/support/launch.ts';
import {
  expectChangedPicture,
  findStage,
  takeSteadyModelPicture,
} from '#tests/support/model-view.ts';
import { openPage, openSession, type PageSession } from '#tests/support/page-session.ts';
import { findChangedShare } from '#tests/support/pictures.ts';

const site = inject('siteAddress');

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
  session = await openSession(browser);
  page = session.page;
});

afterEach(async () => {
  await page.context().close();
  expect(session.complaints).toEqual([]);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const layer = (name: string) => page.getByRole('switch', { name, exact: true });

describe('one structure', () => {
  it('is found by a part of its name, opens its card and gives the place back', async () => {
    await openPage(page, site);
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox');
    await field.waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('gemellus inf');
    await expect
      .poll(() => page.getByRole('listbox', { name: 'Structures' }).getByRole('option').count())
      .toBe(1);
    await page.keyboard.press('Enter');
    const card = page.getByRole('region', { name: 'About: Inferior gemellus' });
    await card.waitFor();
    expect(await card.textContent()).toContain('Musculus gemellus inferior');
    expect(await card.textContent()).toContain('Nerve to quadratus femoris');
    expect(await card.textContent()).toMatch(/Outward rotation\d+\smm/);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Piriformis', exact: true }).waitFor();
  });

  it('is named under the pointer, chosen by a click, and hidden from its menu with undo', async () => {
    await openPage(page, `${site}#v=1&peel=4&view=nerve`);
    const before = await takeSteadyModelPicture(page);
    const box = (await findStage(page).boundingBox())!;
    const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
    await page.mouse.move(...middle);
    const tip = page.locator('.hover-tip');
    await tip.waitFor();
    const name = (await tip.textContent())!;
    await page.mouse.click(...middle);
    await page.getByRole('region', { name: `About: ${name}` }).waitFor();
    await page.mouse.click(...middle, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Hide', exact: true }).click();
    await expectChangedPicture(page, before);
    await button('Undo').click();
    await page.mouse.move(5, 5);
    expect(findChangedShare(before, await takeSteadyModelPicture(page))).toBeLessThan(0.002);
  });
});

describe('layers', () => {
  it('peel to the nerve and come back one undo at a time', async () => {
    await openPage(page, site);
    for (let stop = 0; stop < 4; stop++) {
      await page.keyboard.press(']');
    }
    expect(await layer('Piriformis').isChecked()).toBe(false);
    expect(await layer('Sciatic nerve').isChecked()).toBe(true);
    await page.keyboard.press('Control+z');
    expect(await layer('Piriformis').isChecked()).toBe(true);
    for (let stop = 0; stop < 3; stop++) await page.keyboard.press('Control+z');
    expect(await button('Undo').getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Control+y');
    await expect.poll(() => button('Undo').getAttribute('aria-disabled')).toBe('false');
  });

  it('isolated, they open the same from a copied link elsewhere', async () => {
    await openPage(page, site);
    await button('More about Piriformis').click();
    await page.getByRole('menuitem', { name: 'Show it alone' }).click();
    await page.getByRole('status').filter({ hasText: 'Only piriformis.' }).waitFor();
    await page.mouse.move(5, 5);
    const before = await takeSteadyModelPicture(page);
    await expect.poll(() => page.url()).toContain('layers=');
    const other = await openSession(browser);
    try {
      await openPage(other.page, page.url());
      const there = await takeSteadyModelPicture(other.page);
      expect(findChangedShare(before, there)).toBeLessThan(0.002);
    } finally {
      await other.page.context().close();
    }
  });
});

describe('muscles round the hip', () => {
  it('are fetched and drawn when their row is switched on, and not before', async () => {
    await openPage(page, `${site}#v=1&view=posterior&peel=3`);
    const fetched = () => session.requests.filter((address) => address.includes('/context-'));
    expect(fetched()).toEqual([]);
    const before = await takeSteadyModelPicture(page);
    const row = layer('Hamstrings');
    await row.scrollIntoViewIfNeeded();
    expect(await row.isChecked()).toBe(false);
    await row.click();
    await expect.poll(() => new Set(fetched()).size, { timeout: 20_000 }).toBeGreaterThan(1);
    await expect.poll(() => page.locator('.layer-loading').count(), { timeout: 20_000 }).toBe(0);
    await expectChangedPicture(page, before, 0.01);
    // the parts of the group are opened on demand and follow its switch
    await button('Parts of Hamstrings').click();
    expect(await layer('Semitendinosus').isChecked()).toBe(true);
    await row.click();
    expect(await layer('Semitendinosus').isChecked()).toBe(false);
  });
});

describe('origin and insertion', () => {
  it('are painted on the bone from the card of piriformis, as a link paints them', async () => {
    await openPage(page, `${site}#v=1&peel=6&labels=off`);
    const before = await takeSteadyModelPicture(page);
    expect(session.requests.some((url) => url.endsWith('footprints.bin'))).toBe(false);
    // folded where the page is low
    await page.locator('summary', { hasText: 'Piriformis' }).click();
    await layer('Paint origin and insertion').check();
    const painted = await expectChangedPicture(page, before, 0.0002);
    expect(session.requests.some((url) => url.endsWith('footprints.bin'))).toBe(true);
    await openPage(page, `${site}#v=1&peel=6&labels=off&footprints=piriformis`);
    expect(findChangedShare(painted, await takeSteadyModelPicture(page))).toBeLessThan(0.0002);
  });
});

describe('the left hip', () => {
  it('is the mirror image of the right one under its own names', async () => {
    await openPage(page, `${site}#v=1&peel=3&labels=off`);
    const before = await takeSteadyModelPicture(page);
    await page.getByRole('button', { name: 'Right hip. Show the left hip' }).click();
    await expectChangedPicture(page, before);
    await page.getByRole('button', { name: 'Left hip. Show the right hip' }).waitFor();
    expect(await layer('Left femur').count()).toBe(1);
    await page.keyboard.press('Shift+L');
    await page.getByRole('button', { name: 'Right hip. Show the left hip' }).waitFor();
    expect(findChangedShare(before, await takeSteadyModelPicture(page))).toBeLessThan(0.001);
  });
});
