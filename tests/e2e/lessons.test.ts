import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { projectRoot } from '#scripts/project-root.ts';
import { lessonList } from '#src/lessons/library.ts';
import { launchBrowser } from '#tests/support/launch.ts';
import { onlyTheModel } from '#tests/support/model-view.ts';
import { openPage, openSession, type PageSession } from '#tests/support/page-session.ts';
import { findModelShare, readPicture } from '#tests/support/pictures.ts';

/** Least share of the stage that the model of a step covers; a whole body above a plot is small. */
const leastModel = 0.004;

let browser: Browser;
let session: PageSession;

beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});

afterAll(async () => {
  await browser?.close();
});

afterEach(async () => {
  await session.page.context().close();
  expect(session.complaints).toEqual([]);
});

async function open(address: string, size = { width: 1100, height: 640 }): Promise<Page> {
  session = await openSession(browser, size);
  await openPage(session.page, `${inject('siteAddress')}${address}`);
  return session.page;
}

const readLessonFile = (id: string) =>
  JSON.parse(readFileSync(join(projectRoot, `src/lessons/content/${id}.json`), 'utf8')) as {
    readonly steps: readonly { readonly title: string }[];
  };

it('plays every lesson through, with a picture of each step', async () => {
  const page = await open('', { width: 960, height: 560 });
  const folder = join(projectRoot, 'shots', 'lessons');
  mkdirSync(folder, { recursive: true });
  const title = page.locator('.lesson-title');
  for (const { id } of lessonList) {
    // the same page goes on: a link that arrives while it is open
    await page.evaluate((lesson) => {
      location.hash = `lesson=${lesson}&step=1`;
    }, id);
    const { steps } = readLessonFile(id);
    for (const [index, step] of steps.entries()) {
      if (index > 0) await page.keyboard.press('PageDown');
      await expect.poll(() => title.textContent(), { interval: 30 }).toBe(step.title);
      // two frames: the step is set in the first, and drawn in the second
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(resolve));
          }),
      );
      const name = `${id} ${index + 1}: ${step.title}`;
      expect(await page.locator('.lesson-left, .lesson-problems').count(), name).toBe(0);
      await page.screenshot({
        path: join(folder, `${id}-${String(index + 1).padStart(2, '0')}.png`),
      });
    }
    const model = await page.locator('canvas').first().screenshot({ style: onlyTheModel });
    expect(findModelShare(readPicture(model)), id).toBeGreaterThan(leastModel);
  }
});

it('lets the learner take over and return, and steps with a clicker before a class', async () => {
  const page = await open('#lesson=what-is-piriformis&step=7');
  const tightness = page.getByRole('slider', { name: 'Piriformis tightness', exact: true });
  await page.locator('.lesson-title').waitFor();
  await tightness.fill('100');
  await page.getByRole('button', { name: 'Return to the step' }).click();
  expect(await tightness.inputValue()).toBe('0');
  await expect.poll(() => page.url()).toMatch(/#v=1&lesson=what-is-piriformis&step=7$/);

  await page.getByText('Sources (').click();
  await page.getByText('read in the source').first().waitFor();

  await page.keyboard.press('p');
  const heading = page.locator('.presenter-title h2');
  await expect.poll(() => heading.textContent()).toBe('The sciatic nerve beneath');
  await page.keyboard.press('PageUp');
  await expect.poll(() => heading.textContent()).toBe('It ends on the greater trochanter');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Play the lesson by itself' }).click();
  await page
    .getByText('A round tendon runs to the top of the greater trochanter.')
    .last()
    .waitFor();
  await page.getByRole('button', { name: 'Stop playing the lesson' }).click();
  await page.locator('.lesson-caption').waitFor({ state: 'hidden' });
});

it('makes a lesson, saves it, and says what is wrong in a broken one', async () => {
  const page = await open('');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await button('Lessons').click();
  await button('Make a lesson').click();
  await page.getByLabel('Title of the lesson').fill('My class');
  await button('Capture this as a step').click();
  await page.getByLabel('Title of the step').fill('Look');
  await page.getByLabel('Text', { exact: true }).fill('Look at the sacrum.');
  await button('Nerve close-up').or(button('Medial')).first().click();
  await button('Capture this as a step').click();
  await page.getByLabel('Title of the step').fill('Then here');
  await button('Move Then here up').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button('Save to a file').click(),
  ]);
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(download.suggestedFilename()).toBe('my-class.json');
  expect(saved.steps.map(({ title }: { title: string }) => title)).toEqual(['Then here', 'Look']);
  expect(saved.steps[1]).toMatchObject({
    text: 'Look at the sacrum.',
    state: { view: 'posterior' },
  });

  await button('Preview').click();
  await expect.poll(() => page.locator('.lesson-title').textContent()).toBe('Then here');
  await button('Next step').click();
  await button('Back to editing').last().click();
  await button('Back to the lessons').click();

  saved.steps[1].state.camera = '1,2,3';
  await page.getByLabel('Open a lesson file').setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(saved)),
  });
  await page.getByText('steps[1].state.camera').waitFor();
  await expect.poll(() => page.locator('.lesson-title').textContent()).toBe('Then here');

  await page.evaluate(() => {
    location.hash = 'lesson=https://elsewhere.example/lesson.json';
  });
  await page.getByText(/may only fetch lessons from its own site/).waitFor();
  expect(session.requests.filter((address) => address.includes('elsewhere'))).toEqual([]);
});

it('shows a lesson in a frame of another page', async () => {
  const page = await open('?embed#lesson=what-is-piriformis&step=2', { width: 700, height: 520 });
  const title = page.locator('.lesson-title');
  await expect.poll(() => title.textContent()).toBe('Under the large gluteal muscles');
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect.poll(() => title.textContent()).toBe('One of the deep six');
});
