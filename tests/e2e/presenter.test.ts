import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '#tests/support/launch.ts';
import { openPage, openSession, type PageSession } from '#tests/support/page-session.ts';

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
  session = await openSession(browser, { width: 1600, height: 900 });
  page = session.page;
});

afterEach(async () => {
  await page.context().close();
  expect(session.complaints).toEqual([]);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('a presenter', () => {
  it('shows the model alone, steps with a clicker, draws, blanks, and reads notes in a second window', async () => {
    await openPage(page, `${site}#v=1&peel=3`);
    await page.keyboard.press('p');
    await button('Stop presenting').waitFor();
    expect(await page.getByRole('slider', { name: 'Flexion', exact: true }).isVisible()).toBe(
      false,
    );
    const target = (await button('Next step').boundingBox())!;
    expect(Math.min(target.width, target.height)).toBeGreaterThanOrEqual(60);

    const notes = await page.context().newPage();
    await notes.goto(`${site}?notes`);
    const now = notes.locator('.notes-now strong');
    await expect.poll(() => now.textContent()).toBe('Neutral');
    const phase = page.locator('.presenter-title h2');
    await page.bringToFront();
    await page.keyboard.press('PageDown');
    await expect.poll(() => phase.textContent()).toBe('Outward');
    await expect.poll(() => now.textContent()).toBe('Outward');
    await notes.getByRole('button', { name: 'Next step' }).click();
    await expect.poll(() => phase.textContent()).toBe('Neutral');
    await notes.close();

    await page.keyboard.press('d');
    await page.mouse.move(700, 300);
    await page.mouse.down();
    await page.mouse.move(800, 360, { steps: 5 });
    await page.mouse.up();
    const ink = page.locator('.presenter-ink polyline');
    expect(await ink.count()).toBe(1);
    await page.keyboard.press('PageDown');
    await expect.poll(() => ink.count()).toBe(0);

    await page.keyboard.press('b');
    await page.getByRole('button', { name: 'Show the picture again' }).waitFor();
    await page.keyboard.press('b');
    await page.keyboard.press('Escape');
    await page.getByRole('slider', { name: 'Flexion', exact: true }).waitFor();
  });
});

describe('settings', () => {
  it('outlive the visit: Latin names and a light stage', async () => {
    await openPage(page, site);
    await button('Settings').click();
    await page.getByRole('radio', { name: 'Latin' }).check({ force: true });
    await page.getByRole('radio', { name: 'Light', exact: true }).first().check({ force: true });
    await page.keyboard.press('Escape');
    await openPage(page, site);
    expect(await page.locator('html').getAttribute('data-stage')).toBe('light');
    await expect
      .poll(() => page.locator('.label-text').allTextContents(), { timeout: 20_000 })
      .toContain('Musculus piriformis');
  });
});
