import type { Browser, Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { launchBrowser } from '#tests/support/launch.ts';
import { takeSteadyModelPicture } from '#tests/support/model-view.ts';
import { openPage, openSession } from '#tests/support/page-session.ts';
import { findChangedShare, findModelShare } from '#tests/support/pictures.ts';
import { createRandom } from '#tests/support/random.ts';

/*
 * Anybody may press anything. `RANDOM_SECONDS=7200 npx vitest run --project e2e tests/e2e/random-use.test.ts` goes on for two hours;
 * `RANDOM_SEED` repeats or varies the course.
 */
const seconds = Number(process.env.RANDOM_SECONDS ?? 0);
/** Without a time of its own it does the same things on every machine, however quick. */
const mostActions = seconds > 0 ? Number.POSITIVE_INFINITY : 45;
const longest = seconds > 0 ? seconds : 60;
const seed = Number(process.env.RANDOM_SEED ?? 6);

/** Growth that is no leak: caches of fonts and pictures, compiled code; bytes. */
const heapSlack = 20e6;
/** Elements that may stay behind: labels and lines that are kept for the next time. */
const elementSlack = 80;

const site = inject('siteAddress');
const calm = '#v=1&labels=off&peel=3';

const keys = [
  ...'abcdfghijklmnopqrstuvwxyz0123456789[],./?<>',
  'Space',
  'Escape',
  'Tab',
  'Enter',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'Control+z',
  'Control+y',
  'Shift+L',
  'Shift+H',
  'Shift+C',
  'Alt+ArrowLeft',
];

const fields = [
  'flexion',
  'abduction',
  'internalRotation',
  'tightness',
  'peel',
  'movement',
  'view',
];
const values = [
  '0',
  '40',
  '-20',
  '1e9',
  'naught',
  '',
  'walking',
  'running',
  'lateral',
  '<script>',
  '%00',
  '3',
];
const sizes = [
  [1366, 768],
  [390, 844],
  [820, 1180],
  [640, 360],
  [1920, 1080],
] as const;

/** One random thing that a person, a projector or another page does. */
async function doSomething(page: Page, random: () => number): Promise<string> {
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  const { width, height } = page.viewportSize()!;
  const [x, y] = [random() * width, random() * height];
  const kind = random();
  if (kind < 0.4) {
    const key = pick(keys);
    await page.keyboard.press(key);
    return `key ${key}`;
  }
  if (kind < 0.65) {
    await page.mouse.click(x, y, { button: random() < 0.15 ? 'right' : 'left' });
    return `click ${x.toFixed(0)} ${y.toFixed(0)}`;
  }
  if (kind < 0.75) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(random() * width, random() * height, { steps: 3 });
    await page.mouse.up();
    return 'drag';
  }
  if (kind < 0.82) {
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 800 * (random() - 0.5));
    return 'wheel';
  }
  if (kind < 0.92) {
    const hash = `#v=1&${pick(fields)}=${pick(values)}&${pick(fields)}=${pick(values)}`;
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
    return hash;
  }
  if (kind < 0.96) {
    const [w, h] = pick(sizes);
    await page.setViewportSize({ width: w, height: h });
    return `size ${w} ${h}`;
  }
  await page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (isHidden ? 'hidden' : 'visible'),
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, random() < 0.5);
  return 'hide or show';
}

/** Back to a known state, by the page's own means; then what is drawn and what is kept. */
async function settle(page: Page): Promise<{ heap: number; elements: number }> {
  for (let i = 0; i < 4; i++) await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1024, height: 640 });
  await page.mouse.move(5, 5);
  // the camera is noted once it rests
  await page.waitForTimeout(800);
  await page.evaluate(
    ([hash]) => {
      delete (document as { hidden?: boolean }).hidden;
      delete (document as { visibilityState?: string }).visibilityState;
      document.dispatchEvent(new Event('visibilitychange'));
      location.hash = `#v=1&again=${Math.random()}`;
      location.hash = hash!;
    },
    [calm],
  );
  const tools = await page.context().newCDPSession(page);
  await tools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  await tools.detach();
  return { heap: usedSize, elements: await page.locator('*').count() };
}

async function playAtRandom(browser: Browser, length: number): Promise<void> {
  const session = await openSession(browser, { width: 1024, height: 640 });
  const { page } = session;
  page.on('popup', (popup) => void popup.close());
  page.on('download', (download) => void download.cancel());
  page.on('dialog', (dialog) => void dialog.dismiss());
  await openPage(page, site + calm);
  const random = createRandom(seed);
  const done: string[] = [];
  const play = async (until: number) => {
    const end = done.length + mostActions;
    while (performance.now() < until && done.length < end) {
      done.push(await doSomething(page, random));
      const tail = () => `seed ${seed}, after ${done.slice(-12).join(' | ')}`;
      expect(session.complaints, tail()).toEqual([]);
      if (done.length % 20 !== 0) continue;
      expect(await page.locator('body').innerText(), tail()).not.toMatch(
        /NaN|undefined|Infinity|\[object/,
      );
      expect(await page.getByText('Something went wrong').count(), tail()).toBe(0);
      expect(await page.locator('.panel-failure').count(), tail()).toBe(0);
    }
  };
  // what is fetched and kept at first use is no leak
  await play(performance.now() + (length * 1000) / 2);
  const middle = await settle(page);
  await play(performance.now() + (length * 1000) / 2);
  const end = await settle(page);
  expect(done.length).toBeGreaterThan(40);
  expect(end.elements - middle.elements).toBeLessThan(elementSlack);
  expect(end.heap - middle.heap).toBeLessThan(heapSlack);

  const used = await takeSteadyModelPicture(page);
  expect(findModelShare(used)).toBeGreaterThan(0.03);
  // nothing lingers: the page draws what a fresh one draws
  const fresh = await openSession(browser, { width: 1024, height: 640 });
  await openPage(fresh.page, site + calm);
  expect(findChangedShare(used, await takeSteadyModelPicture(fresh.page))).toBeLessThan(0.002);
  await fresh.page.context().close();
  await page.context().close();
  expect(
    session.requests.filter(
      (address) => !address.startsWith(site) && !/^(data|blob):/.test(address),
    ),
  ).toEqual([]);
}

it.each([
  ['drawn by the processor', false],
  ['drawn by WebGL', true],
])(
  'survives random use, %s',
  async (_, webgl) => {
    const browser = await launchBrowser(inject('browser'), { webgl });
    try {
      await playAtRandom(browser, longest);
    } finally {
      await browser.close();
    }
  },
  180_000 + longest * 2000,
);
