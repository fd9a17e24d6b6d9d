import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '#tests/support/launch.ts';
import {
  expectChangedPicture,
  findStage,
  takeSteadyModelPicture,
} from '#tests/support/model-view.ts';
import {
  openPage,
  openSession,
  type PageSession,
  waitUntilReady,
} from '#tests/support/page-session.ts';
import { findChangedShare, findModelShare } from '#tests/support/pictures.ts';

const site = inject('siteAddress');
/** Software rendering draws about one frame in a second. */
const patience = { timeout: 30_000, interval: 50 };

let browser: Browser;
let session: PageSession;
let page: Page;

const slider = (name: string) => page.getByRole('slider', { name, exact: true });
const reading = () => page.getByRole('status', { name: 'Nerve compression' });
const says = (sentence: string | RegExp) =>
  page.getByText(sentence).filter({ visible: true }).first();

/** No trouble may end in an uncaught error; the console may speak of it. */
async function closeSession(): Promise<void> {
  await page.context().close();
  expect(session.complaints.filter((complaint) => complaint.startsWith('uncaught'))).toEqual([]);
}

/** Sliders and readings answer, whatever happened to the picture. */
async function expectLiveReadings(): Promise<void> {
  await slider('Piriformis tightness').fill('0');
  await expect.poll(() => reading().textContent(), patience).toMatch(/Normal/);
  await slider('Piriformis tightness').fill('100');
  await expect
    .poll(() => reading().textContent(), patience)
    .toMatch(/Venous flow affected|Blood supply/);
  await slider('Flexion').fill('90');
  await says('turns the thigh inward').waitFor();
}

describe('without WebGL', () => {
  it('says so in plain words while sliders and readings go on', async () => {
    const plainBrowser = await launchBrowser(inject('browser'), { webgl: false });
    try {
      session = await openSession(plainBrowser);
      page = session.page;
      await openPage(page, site);
      await says('3D is not available here').waitFor();
      expect(await page.locator('canvas').count()).toBe(0);
      await expectLiveReadings();
      await closeSession();
    } finally {
      await plainBrowser.close();
    }
  });
});

describe('with WebGL', () => {
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

  afterEach(closeSession);

  it('says that the picture was lost, and draws the same one when it comes back', async () => {
    await openPage(page, `${site}#v=1&labels=off&peel=3&flexion=30`);
    const before = await takeSteadyModelPicture(page);
    const lose = await findStage(page).evaluateHandle((canvas: HTMLCanvasElement) => {
      const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      if (!extension) throw new Error('This browser cannot lose its context.');
      extension.loseContext();
      return extension;
    });
    await says('The picture was lost').waitFor();
    expect(await slider('Flexion').inputValue()).toBe('30');
    await slider('Flexion').fill('60');
    await slider('Flexion').fill('30');

    await lose.evaluate((extension) => extension.restoreContext());
    await expect
      .poll(() => page.getByText('The picture was lost').count(), { timeout: 30_000 })
      .toBe(0);
    await expect
      .poll(async () => findChangedShare(before, await takeSteadyModelPicture(page)), {
        timeout: 60_000,
      })
      .toBeLessThan(0.002);
  });

  it('names the bones that a damaged file lacks, and loads them when asked again', async () => {
    await page.route('**/bones.glb', (route) => route.fulfill({ body: 'not a model' }));
    await page.goto(`${site}#v=1&labels=off`);
    await says('Part of the model did not load: bones.').waitFor({ timeout: 60_000 });
    await says('not loaded').waitFor();
    await expectLiveReadings();

    await page.unroute('**/bones.glb');
    const without = await takeSteadyModelPicture(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    const whole = await expectChangedPicture(page, without, 0.02);
    expect(findModelShare(whole)).toBeGreaterThan(0.05);
    expect(await page.getByText('did not load').filter({ visible: true }).count()).toBe(0);
    await waitUntilReady(page);
  });

  it.each(['ligaments.glb', 'shade.bin'])('draws the rest when %s is missing', async (file) => {
    await page.route(`**/${file}`, (route) => route.fulfill({ status: 404, body: '' }));
    await openPage(page, `${site}#v=1&labels=off`);
    await says(/Part of the model did not load/).waitFor();
    expect(findModelShare(await takeSteadyModelPicture(page))).toBeGreaterThan(0.05);
    await expectLiveReadings();
  });

  it.each([
    ['cut off', (whole: Buffer) => whole.subarray(0, whole.length - 1000)],
    ['overwritten', () => Buffer.alloc(5000, 7)],
    ['empty', () => Buffer.alloc(0)],
  ])('says that there are no readings when the table of paths is %s', async (_, damage) => {
    await page.route('**/paths.bin', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ body: damage(await response.body()) });
    });
    const still: string[] = [];
    page.on('request', (request) => still.push(request.url()));
    await openPage(page, site);
    await says(/table of muscle paths did not load/).waitFor();
    // what the kernel would draw is fetched as a still shape
    await expect.poll(() => still.join()).toMatch(/muscles\.glb.*nerve\.glb/);
    await slider('Flexion').fill('40');
    expect(await slider('Flexion').inputValue()).toBe('40');
    expect(await reading().textContent()).toMatch(/No reading/);

    await page.unroute('**/paths.bin');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => reading().textContent(), { timeout: 30_000 }).toMatch(/Normal/);
  });

  it('opens a link with bad fields, names each of them and uses the others', async () => {
    const fields =
      'flexion=much&tightness=7&view=under&layers=spleen:on,piriformis:blue&abduction=20&peel=3';
    await openPage(page, `${site}#v=1&${fields}`);
    const banner = page
      .getByRole('alert')
      .filter({ hasText: 'Part of this link could not be used.' });
    await banner.waitFor();
    const text = await banner.textContent();
    for (const part of [
      'flexion “much”',
      'tightness “7”',
      'view “under”',
      'spleen:on',
      'piriformis:blue',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('abduction');
    expect(await slider('Abduction').inputValue()).toBe('20');
    expect(await slider('Flexion').inputValue()).toBe('0');
    expect(await slider('Peel').inputValue()).toBe('3');
  });

  it('stops a slider where bone meets bone, says so, and holds a link there', async () => {
    await openPage(page, `${site}#v=1&flexion=110&abduction=-20&internalRotation=45`);
    const banner = page.getByRole('alert').filter({ hasText: 'where bone meets bone' });
    await banner.waitFor();
    expect(await banner.textContent()).toContain('internalRotation “45” held at 1');
    expect(Number(await slider('Internal rotation').inputValue())).toBeLessThan(20);
    await slider('Flexion').fill('30');
    await slider('Internal rotation').fill('40');
    await slider('Flexion').fill('115');
    await page.getByText('Here bone meets bone.', { exact: true }).waitFor();
    expect(Number(await slider('Flexion').inputValue())).toBeLessThan(95);
    await slider('Flexion').fill('30');
    await page.getByText('Here bone meets bone.', { exact: true }).waitFor({ state: 'hidden' });
  });
});
