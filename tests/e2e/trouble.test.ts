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
  beforeAll(async () => {
    browser = await launchBrowser(inject('browser'), { webgl: false });
  });

  afterAll(async () => {
    await browser?.close();
  });

  beforeEach(async () => {
    session = await openSession(browser);
    page = session.page;
  });

  afterEach(closeSession);

  it('draws the model by the processor, with labels, while everything goes on', async () => {
    await openPage(page, `${site}#v=1&labels=off`);
    await says('3D is not available here.').waitFor();
    const start = await takeSteadyModelPicture(page);
    expect(findModelShare(start)).toBeGreaterThan(0.05);
    await slider('Flexion').fill('60');
    const bent = await expectChangedPicture(page, start, 0.02);
    await slider('Peel').fill('3');
    await expectChangedPicture(page, bent, 0.02);
    await page.getByRole('button', { name: 'Labels' }).first().click();
    await page.locator('.label-text', { hasText: 'Piriformis' }).waitFor();
    await expectLiveReadings();
    expect(session.complaints).toEqual([]);
  });

  it('keeps the stage alive when a panel fails, and gives a report to copy', async () => {
    await page.route('**/assets/PlotPanel-*.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: "export const PlotPanel = () => { throw new Error('broken on purpose') };",
      }),
    );
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openPage(page, `${site}#v=1&labels=off&flexion=20&plot=rotation-arm.flexion.piriformis`);
    await says('This part stopped working. Everything else goes on.').waitFor();
    await page.getByRole('button', { name: 'Copy report' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toMatch(/^Deep Six \d+\.\d+\.\d+/);
    for (const part of ['broken on purpose', 'Failed: plot and section', 'flexion=20']) {
      expect(report).toContain(part);
    }
    const before = await takeSteadyModelPicture(page);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await says('This part stopped working').waitFor({ state: 'hidden' });
    await slider('Flexion').fill('70');
    await expectChangedPicture(page, before, 0.02);
    await expectLiveReadings();
  });

  it('says that a part did not arrive, and goes on', async () => {
    await page.route('**/assets/SettingsDialog-*.js', (route) => route.abort());
    await openPage(page, site);
    await page.getByRole('button', { name: 'Settings' }).click();
    await says('This part did not load. Everything else goes on.').waitFor();
    await expectLiveReadings();
  });

  it.each([
    [
      'forbidden',
      () => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('Access is denied.', 'SecurityError');
            },
          });
        }
      },
    ],
    [
      'full',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        };
      },
    ],
  ])('works where storage is %s', async (_, spoil) => {
    await page.addInitScript(spoil);
    await openPage(page, site);
    await page.keyboard.press('d');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: 'Light', exact: true }).first().check({ force: true });
    await page.locator('html[data-stage="light"]').waitFor();
    await page.keyboard.press('Escape');
    await expectLiveReadings();
    expect(session.complaints).toEqual([]);
    expect(await says('Something went wrong').count()).toBe(0);
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
    await openPage(page, `${site}#v=1&labels=off&peel=3`);
    const before = await takeSteadyModelPicture(page);
    await slider('Flexion').fill('30');
    const lose = await findStage(page).evaluateHandle((canvas: HTMLCanvasElement) => {
      const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      if (!extension) throw new Error('This browser cannot lose its context.');
      extension.loseContext();
      return extension;
    });
    await says('The picture was lost').waitFor();
    expect(await slider('Flexion').inputValue()).toBe('30');
    // a movement goes on through it: readings come from the kernel, not from the picture
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const first = await slider('Internal rotation').inputValue();
    await expect.poll(() => slider('Internal rotation').inputValue(), patience).not.toBe(first);

    await lose.evaluate((extension) => extension.restoreContext());
    await expect
      .poll(() => page.getByText('The picture was lost').count(), { timeout: 30_000 })
      .toBe(0);
    const later = await slider('Internal rotation').inputValue();
    await expect.poll(() => slider('Internal rotation').inputValue(), patience).not.toBe(later);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    // back to where it stood
    await page.evaluate((hash) => {
      location.hash = hash;
    }, '#v=1&labels=off&peel=3&again=1');
    await expect.poll(() => slider('Flexion').inputValue(), patience).toBe('0');
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
