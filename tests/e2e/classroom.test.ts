import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { skeletonIds } from '#src/anatomy/catalog.ts';
import { findAxeComplaints } from '#tests/support/axe.ts';
import { launchBrowser } from '#tests/support/launch.ts';
import { findStage, takeSteadyModelPicture } from '#tests/support/model-view.ts';
import {
  openPage,
  openSession,
  type PageSession,
  waitUntilReady,
} from '#tests/support/page-session.ts';

const site = inject('siteAddress');

/** The heaviest parts, where the picture is not what is looked at: software rendering is quicker without them. */
const light = `layers=${skeletonIds.map((id) => `${id}:off`).join()}`;

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
const reading = () => page.getByRole('status', { name: 'Nerve compression', exact: true });
const pressure = async () => Number(/([\d.]+)\s*mmHg/.exec((await reading().textContent())!)![1]);

/** Where a tip's point stands from the control that it points at; px, 0 inside. */
async function findDistance(tip: string, control: string): Promise<number> {
  const a = (await page.locator('.tip', { hasText: tip }).boundingBox())!;
  const b = (await page.locator(control).first().boundingBox())!;
  const gap = (from: number, size: number, other: number, otherSize: number) =>
    Math.max(0, other - from - size, from - other - otherSize);
  return Math.hypot(gap(a.x, a.width, b.x, b.width), gap(a.y, a.height, b.y, b.height));
}

describe('somebody new', () => {
  it('is shown three controls once, and plays foot strike, hides gluteus maximus and tightens piriformis with them', async () => {
    await openPage(page, site);
    const help = page.getByRole('complementary', { name: 'First steps' });
    await help.waitFor();
    expect(await findAxeComplaints(page)).toEqual([]);
    // every tip stands at the control it is about and covers none of them
    expect(await findDistance('Lift muscles off', '.layers')).toBeLessThan(40);
    expect(await findDistance('Play a movement', '.player')).toBeLessThan(40);
    expect(await findDistance('Tighten piriformis', '.slider-piriformis')).toBeLessThan(60);
    const text = (await help.textContent())!;
    expect(text).toContain('gluteus maximus');
    expect(text).toContain('loaded foot strike');

    // turning the model is no reason to go
    await findStage(page).click({ position: { x: 300, y: 500 } });
    expect(await help.isVisible()).toBe(true);
    await layer('Gluteus maximus').click();
    await help.waitFor({ state: 'detached' });
    expect(await layer('Gluteus maximus').isChecked()).toBe(false);
    await page.getByRole('button', { name: /^Movement: / }).click();
    await page.getByRole('option', { name: /Foot strike and loading, walking/ }).click();
    await button('Play').click();
    await button('Pause').click();
    const before = await pressure();
    await page.getByRole('slider', { name: 'Piriformis tightness', exact: true }).fill('100');
    await expect.poll(pressure).toBeGreaterThan(before);

    await page.goto('about:blank');
    await openPage(page, site);
    await page.waitForTimeout(300);
    expect(await help.count()).toBe(0);
    await page.keyboard.press('Shift+?');
    await button('Show the first steps again').click();
    await help.waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
  });
});

describe('with the keyboard alone', () => {
  it('somebody chooses a movement, plays it, and reads the compression', async () => {
    await page.goto(`${site}#v=1&peel=3&labels=off&${light}`);
    await waitUntilReady(page);
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: element } = document;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      });
    /** Presses Tab until the focus is on what is named so; at most so often. */
    const tabTo = async (name: RegExp, most: number) => {
      for (let i = 0; i < most; i++) {
        await page.keyboard.press('Tab');
        if (name.test(await focused())) return;
      }
      throw new Error(
        `${name} is not reached in ${most} steps; the focus is on ${await focused()}`,
      );
    };
    await tabTo(/player/i, 4);
    await page.keyboard.press('Enter');
    await tabTo(/^Play$/, 3);
    await tabTo(/^Movement:/, 4);
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.type('foot strike and loading, walk');
    await page.getByRole('option', { name: /^Foot strike and loading, walking/ }).waitFor();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.movement-name').textContent())
      .toContain('Foot strike and loading, walking');
    // the focus is back where it was
    await expect.poll(focused).toMatch(/^Movement:/);
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('Play');
    const progress = page.getByRole('slider', { name: 'Position in the movement' });
    const start = await progress.inputValue();
    await page.keyboard.press('Space');
    await expect.poll(focused).toBe('Pause');
    await expect.poll(() => progress.inputValue(), { timeout: 20_000 }).not.toBe(start);
    await page.keyboard.press('Space');
    await expect.poll(focused).toBe('Play');

    // on to the reading by its own link, and to the slider before it
    for (let i = 0; i < 30 && (await focused()) !== 'About this value'; i++) {
      await page.keyboard.press('Tab');
    }
    expect(await focused()).toBe('About this value');
    expect(await reading().textContent()).toMatch(/mmHg/);
    const relaxed = await pressure();
    for (let i = 0; i < 10; i++) await page.keyboard.press('t');
    await expect.poll(pressure).toBeGreaterThan(relaxed);
  });

  it('somebody goes through the rows of the layers and chooses on, translucent and off', async () => {
    await openPage(page, `${site}#v=1&peel=3&labels=off&${light}`);
    await layer('Piriformis').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await button('Ghost Piriformis').getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('ArrowLeft');
    expect(await layer('Piriformis').isChecked()).toBe(false);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await layer('Piriformis').isChecked()).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await layer('Superior gemellus').evaluate((row) => row === document.activeElement)).toBe(
      true,
    );
    // a group stands alone by its own menu, with the way back
    await button('More about Deep six').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Show it alone' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Only deep six.' }).waitFor();
    await button('Show all').click();
    await layer('Only what touches the nerve').click();
    expect(await layer('Gluteus medius').isChecked()).toBe(false);
    expect(await layer('Sciatic nerve').isChecked()).toBe(true);
    await layer('Only what touches the nerve').click();
    expect(await layer('Gluteus medius').isChecked()).toBe(true);
  });
});

describe('views', () => {
  it('are saved under a name, found again on the next visit, and deleted', async () => {
    await openPage(page, `${site}#v=1&peel=3&labels=off&${light}`);
    for (let i = 0; i < 3; i++) await button('Turn right 15 degrees').click();
    await layer('Sciatic nerve').click();
    await expect.poll(() => page.url()).toMatch(/camera=.*sciatic-nerve:off/);
    const saved = page.url();
    await button('More views, and saved ones').click();
    await page.getByLabel('Name of the view').fill('Exit of the nerve');
    await page.keyboard.press('Enter');
    await button('Exit of the nerve').waitFor();

    await openPage(page, `${site}#v=1&labels=off`);
    await page.keyboard.press('Shift+V');
    await button('Exit of the nerve').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).toBe(saved);
    await page.keyboard.press('Shift+V');
    await button('Delete Exit of the nerve').click();
    expect(await button('Exit of the nerve').count()).toBe(0);
  });
});

describe('a quiz', () => {
  it('hides labels, the name under the pointer and the card, until they are asked for', async () => {
    await openPage(page, `${site}#v=1&peel=4&view=nerve`);
    const names = () => page.locator('.label-text:visible').count();
    await expect.poll(names, { timeout: 20_000 }).toBeGreaterThan(2);
    await page.keyboard.press('Shift+N');
    await expect.poll(names).toBe(0);
    const box = (await findStage(page).boundingBox())!;
    const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
    await page.mouse.move(...middle);
    await page.mouse.click(...middle);
    await page.getByRole('status').filter({ hasText: 'What is this?' }).waitFor();
    expect(await page.locator('.hover-tip').count()).toBe(0);
    expect(await page.getByRole('region', { name: /^About: / }).count()).toBe(0);
    await button('Tell its name').click();
    await page.getByRole('region', { name: /^About: / }).waitFor();
    await button('Show the names again').first().click();
    await expect.poll(names, { timeout: 20_000 }).toBeGreaterThan(2);
  });
});

describe('names on the model', () => {
  it('are at most seven, five in front of a class at 24 points, and never touch each other', async () => {
    const other = await openSession(browser, { width: 1920, height: 1080 });
    try {
      await openPage(other.page, `${site}#v=1&peel=3`);
      const measure = async () => {
        const labels = await other.page.locator('.label-text:visible').all();
        return Promise.all(labels.map(async (label) => (await label.boundingBox())!));
      };
      const expectApart = (boxes: Awaited<ReturnType<typeof measure>>) => {
        for (const a of boxes) {
          for (const b of boxes) {
            const isBeside = a.x + a.width <= b.x || b.x + b.width <= a.x;
            const isAbove = a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(a === b || isBeside || isAbove).toBe(true);
          }
        }
      };
      await expect
        .poll(async () => (await measure()).length, { timeout: 20_000 })
        .toBeGreaterThan(3);
      const shown = await measure();
      expect(shown.length).toBeLessThanOrEqual(7);
      expectApart(shown);

      await other.page.keyboard.press('p');
      await expect
        .poll(async () => (await measure()).length, { timeout: 20_000 })
        .toBeLessThanOrEqual(5);
      await takeSteadyModelPicture(other.page);
      const presented = await measure();
      expect(presented.length).toBeGreaterThan(2);
      expectApart(presented);
      const size = await other.page
        .locator('.label-text:visible')
        .first()
        .evaluate((label) => Number.parseFloat(getComputedStyle(label).fontSize));
      // 24 points are 32 px of 1/96 inch
      expect(size).toBeGreaterThanOrEqual(32);
      expect(other.complaints).toEqual([]);
    } finally {
      await other.page.context().close();
    }
  });
});

describe('a handout', () => {
  it('is one page with the picture, the pose, the reading, the names and the link', async () => {
    await page.addInitScript(() => {
      const printed: number[] = [];
      Object.assign(window, { printed, print: () => printed.push(1) });
    });
    await openPage(page, `${site}#v=1&peel=3&tightness=1&flexion=60&stage=dark`);
    await expect
      .poll(() => page.locator('.label-text:visible').count(), { timeout: 20_000 })
      .toBeGreaterThan(2);
    await button('Share').click();
    await page.getByRole('tab', { name: 'Handout' }).click();
    await page.getByLabel('Title').fill('Course of the sciatic nerve');
    await button('Print the handout').click();
    const handout = page.locator('.handout');
    await expect
      .poll(
        () => page.evaluate(() => (window as unknown as { printed: number[] }).printed.length),
        { timeout: 30_000 },
      )
      .toBe(1);
    const text = (await handout.textContent())!;
    for (const part of [
      'Course of the sciatic nerve',
      '60 degrees, flexed',
      'A pose set by hand',
      'Non-weight-bearing',
      'mmHg',
      'Modelled, not measured. Not a diagnosis.',
      'Musculus piriformis',
      'Rydevik',
      'tightness=1',
    ]) {
      expect(text).toContain(part);
    }
    const picture = handout.locator('img');
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
      800,
    );
    for (const format of ['A4', 'Letter']) {
      // printing takes the page away again
      if ((await handout.count()) === 0) {
        await button('Print the handout').click();
        await handout.waitFor({ state: 'attached' });
      }
      const pdf = (await page.pdf({ format })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      // text and picture are in it
      expect(pdf).toMatch(/\/Subtype\s*\/Image/);
    }
  });
});
