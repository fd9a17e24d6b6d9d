import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from '#tests/support/launch.ts';
import { openPage, openSession, type PageSession } from '#tests/support/page-session.ts';

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

async function openLessons(): Promise<Page> {
  session = await openSession(browser, { width: 1100, height: 640 });
  await openPage(session.page, inject('siteAddress'));
  await session.page.getByRole('button', { name: 'Lessons' }).click();
  return session.page;
}

it('asks ten questions, each in its way, and keeps the first answers', async () => {
  const page = await openLessons();
  await page.getByRole('button', { name: 'Practise' }).click();
  const question = page.locator('.lesson-question');
  const kinds = new Set<string>();
  for (let step = 0; step < 10; step++) {
    await question.waitFor();
    const kind = (await question.getAttribute('aria-label')) ?? '';
    kinds.add(kind);
    if (kind === 'Find it on the model') {
      await question.getByRole('button', { name: 'Show me' }).click();
    } else if (kind === 'Put them in order') {
      await question.getByRole('button', { name: 'Check the order' }).click();
      await question.getByText('Not quite.').waitFor();
      await question.getByRole('button', { name: 'Show the order' }).click();
      await question.getByRole('button', { name: 'Check the order' }).click();
      await question.getByText('Correct.').waitFor();
    } else if (kind === 'Set the pose') {
      await question.getByRole('button', { name: 'Check my pose' }).click();
      await question.getByRole('button', { name: 'Show the best pose' }).click({ timeout: 60_000 });
      await question.getByRole('button', { name: 'Check my pose' }).click();
      await question.getByText('Correct.').waitFor();
    } else {
      await question.getByRole('radio').first().check();
      if (kind === 'Predict, then run') {
        await question.getByRole('button', { name: 'Run it' }).click();
      }
      await question.locator('.lesson-reason').waitFor();
    }
    if (step < 9) await page.getByRole('button', { name: 'Next step' }).last().click();
  }
  expect([...kinds].sort()).toEqual([
    'Find it on the model',
    'Predict, then run',
    'Put them in order',
    'Question',
    'Set the pose',
  ]);
  await page
    .getByRole('button', { name: /^All lessons/ })
    .first()
    .click();
  await page.getByText(/of 10 questions right at the first answer/).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
});

it('compares the stretches, shows the chosen one, and keeps the plan for a week', async () => {
  const page = await openLessons();
  await page.getByRole('button', { name: 'Stretches compared' }).click();
  const stretches = page.locator('.stretch-list button');
  await stretches.nth(8).waitFor();
  const shares = (await page.locator('.stretch-figure').allTextContents()).map((text) =>
    Number.parseFloat(text),
  );
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  await stretches.first().click();
  // the page reads the same lengthening where it shows the stretch
  await page.locator('.body-notes').getByText(`${shares[0]} % longer`).waitFor();
  await page
    .getByRole('button', { name: /^All lessons/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Plan for a week' }).click();
  const sunday = page.locator('.plan-days').nth(1).getByRole('checkbox').last();
  await sunday.check();
  await page.reload();
  await page.getByRole('button', { name: 'Lessons' }).click();
  await page.getByRole('button', { name: 'Plan for a week' }).click();
  expect(await sunday.isChecked()).toBe(true);
});
