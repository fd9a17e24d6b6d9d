import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { skeletonIds } from '#src/anatomy/catalog.ts';
import { findAxeComplaints } from '#tests/support/axe.ts';
import { launchBrowser } from '#tests/support/launch.ts';
import { openPage, openSession, type PageSession } from '#tests/support/page-session.ts';

const site = inject('siteAddress');

/** The heaviest parts, so that software rendering is quick; the panels are what is checked. */
const hidden = skeletonIds
  .filter((id) => id !== 'right-femur')
  .map((id) => `${id}:off`)
  .join();

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});

afterAll(async () => {
  await browser?.close();
});

/** Something to check, and how it is opened and closed on the page as it stands. */
interface Scene {
  readonly name: string;
  readonly open?: (page: Page) => Promise<unknown>;
  readonly close?: (page: Page) => Promise<unknown>;
}

const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).click();
const key =
  (...keys: string[]) =>
  async (page: Page) => {
    for (const one of keys) await page.keyboard.press(one);
  };
const closeDialog = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
};
const dialog = (name: string, ...keys: string[]): Scene => ({
  name,
  open: async (page) => {
    await key(...keys)(page);
    await page.getByRole('dialog', { name, exact: true }).waitFor();
  },
  close: closeDialog,
});
const shareTab = (name: string): Scene => ({
  name: `Share, ${name}`,
  open: async (page) => {
    await press('Share')(page);
    await page.getByRole('tab', { name, exact: true }).click();
    await page.getByRole('tabpanel', { name, exact: true }).waitFor();
  },
  close: closeDialog,
});

const scenes: readonly Scene[] = [
  { name: 'the page' },
  dialog('Find a structure', '/'),
  dialog('Keyboard shortcuts', 'Shift+?'),
  dialog('Views', 'Shift+V'),
  dialog('How the nerve passes piriformis', 'v'),
  {
    name: 'Settings',
    open: async (page) => {
      await press('Settings')(page);
      await page.getByRole('dialog', { name: 'Settings' }).waitFor();
    },
    close: closeDialog,
  },
  {
    name: 'About this value',
    open: async (page) => {
      await press('About this value')(page);
      await page.getByRole('dialog', { name: 'About this value' }).waitFor();
    },
    close: closeDialog,
  },
  {
    name: 'Choose a movement',
    open: async (page) => {
      await page.getByRole('button', { name: /^Movement: / }).click();
      await page.getByRole('dialog', { name: 'Choose a movement' }).waitFor();
    },
    close: closeDialog,
  },
  shareTab('Link'),
  shareTab('Embed'),
  shareTab('Files'),
  shareTab('Handout'),
  {
    name: 'the menu of a row',
    open: async (page) => {
      await press('More about Piriformis')(page);
      await page.getByRole('menu').waitFor();
    },
    close: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'a card, plots and the section',
    open: async (page) => {
      await key('m', 'c')(page);
      await page.getByRole('region', { name: 'Plots' }).waitFor();
      await page.getByRole('region', { name: 'Section', exact: true }).waitFor();
      await press('More: move and tilt the plane')(page);
    },
    close: key('m', 'c'),
  },
  { name: 'side by side, names hidden', open: key('s', 'Shift+N'), close: key('Shift+N', 's') },
  {
    name: 'in front of a class',
    open: async (page) => {
      await page.keyboard.press('p');
      await page.getByRole('button', { name: 'Stop presenting' }).waitFor();
    },
    close: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Share', exact: true }).waitFor();
    },
  },
];

/** Opens one thing after the other and collects what axe says of each. */
async function walk(
  page: Page,
  all: readonly Scene[],
  found: Map<string, string[]>,
  stage: string,
) {
  for (const { name, open, close } of all) {
    await open?.(page);
    // the other stage changes colours alone
    const complaints = await findAxeComplaints(
      page,
      stage === 'light' ? ['color-contrast'] : undefined,
    );
    if (complaints.length > 0) found.set(`${name}, ${stage}`, complaints);
    await close?.(page);
  }
}

async function check(session: PageSession, all: readonly Scene[], state: string) {
  const { page } = session;
  const found = new Map<string, string[]>();
  for (const stage of ['dark', 'light']) {
    await openPage(page, `${site}#v=1&stage=${stage}&layers=${hidden}&${state}`);
    await walk(page, all, found, stage);
  }
  await page.context().close();
  expect(Object.fromEntries(found)).toEqual({});
  expect(session.complaints).toEqual([]);
}

describe('axe finds nothing serious', () => {
  it('on the page, in its dialogs, menus and drawers, and in front of a class, dark and light', async () => {
    await check(await openSession(browser), scenes, 'peel=3&selected=obturator-internus');
  });

  it('on a phone with each panel of its sheet open, dark and light', async () => {
    const tab = (name: string): Scene => ({
      name: `sheet ${name}`,
      open: (page) =>
        page
          .getByRole('navigation', { name: 'Panels' })
          .getByRole('button', { name, exact: true })
          .tap(),
    });
    const session = await openSession(browser, { width: 390, height: 844, hasTouch: true });
    await check(session, [{ name: 'phone' }, tab('Move'), tab('Layers'), tab('Nerve')], 'peel=3');
  });
});
