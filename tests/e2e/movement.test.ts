import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '#tests/support/launch.ts';
import { takeSteadyModelPicture } from '#tests/support/model-view.ts';
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

describe('plots', () => {
  it('show the reversal of piriformis, follow the slider, and give their numbers away', async () => {
    await openPage(page, `${site}#v=1&peel=3`);
    await page.keyboard.press('m');
    const plot = page.getByRole('img', { name: /Rotation lever arm against flexion/ });
    await plot.waitFor();
    expect(await plot.getAttribute('aria-label')).toMatch(/changes side at \d+/);
    const readout = page.locator('.plot-readout');
    await page.getByRole('slider', { name: 'Flexion', exact: true }).fill('100');
    await expect
      .poll(() => readout.textContent())
      .toMatch(/^100°: Piriformis [\d.]+ mm turns inward/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button('Save the numbers as CSV').click(),
    ]);
    const rows = (await readFile(await download.path(), 'utf8')).trim().split('\n');
    expect(rows[0]).toBe('flexion (degrees),piriformis: Rotation lever arm (mm)');
    expect(rows.length).toBeGreaterThan(40);
    await button('Close the plots').click();
    await plot.waitFor({ state: 'detached' });
  });
});

describe('playing', () => {
  it('leaves React idle while the hip, its readings and the scrubber move', async () => {
    // what React reports to its developer tools: one call for every render that reached the page or the scene
    await page.addInitScript(`
      window.commitCount = 0;
      window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
        supportsFiber: true,
        renderers: new Map(),
        inject: () => 1,
        onCommitFiberRoot: () => { window.commitCount++; },
        onPostCommitFiberRoot() {},
        onCommitFiberUnmount() {},
        setStrictMode() {},
        checkDCE() {},
      };
    `);
    await openPage(page, `${site}#v=1&peel=1&support=weight-bearing&movement=walking&at=0`);
    const count = () => page.evaluate<number>('window.commitCount');
    expect(await count()).toBeGreaterThan(3);
    await page.getByText('Muscles now').click();
    await button('Play').click();
    await button('Pause').waitFor();
    const position = page.getByRole('slider', { name: 'Position in the movement' });
    const reading = page.locator('.muscle-row:not([hidden])').first();
    // the first picture of who works brings its rows
    await page.waitForTimeout(1500);
    const [before, place, force] = [
      await count(),
      await position.inputValue(),
      await reading.textContent(),
    ];
    await expect.poll(() => position.inputValue(), { timeout: 20_000 }).not.toBe(place);
    await expect.poll(() => reading.textContent(), { timeout: 20_000 }).not.toBe(force);
    await page.waitForTimeout(1500);
    expect(await count()).toBe(before);
  });
});

describe('side by side', () => {
  it('shows both supports at one angle, and one again', async () => {
    await openPage(page, `${site}#v=1&peel=3&internalRotation=25`);
    const one = await takeSteadyModelPicture(page);
    await page.keyboard.press('s');
    const free = page.getByRole('region', { name: 'Non-weight-bearing' });
    const loaded = page.getByRole('region', { name: 'Weight-bearing', exact: true });
    await expect.poll(() => free.textContent()).toMatch(/\d+\sN/);
    expect(await loaded.textContent()).toMatch(/Piriformis.*\d+\sN.*mmHg/);
    const two = await takeSteadyModelPicture(page);
    expect(findChangedShare(one, two)).toBeGreaterThan(0.05);
    await page.keyboard.press('s');
    await free.waitFor({ state: 'detached' });
    expect(findChangedShare(one, await takeSteadyModelPicture(page))).toBeLessThan(0.002);
  });
});

describe('who works', () => {
  it('is said with kind and force at an instant of walking', async () => {
    await openPage(page, `${site}#v=1&peel=1&support=weight-bearing&movement=walking&at=0.1`);
    await page.getByText('Muscles now').click();
    const rows = page.locator('.muscle-row:not([hidden])');
    await expect
      .poll(() => rows.allTextContents())
      .toContainEqual(
        expect.stringMatching(/Gluteus medius\d+\sN.*(concentric|isometric|eccentric)/),
      );
    expect((await rows.allTextContents()).join()).toContain('Piriformis');
  });
});
