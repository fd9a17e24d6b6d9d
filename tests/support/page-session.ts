import type { Browser, Page } from 'playwright-core';

/** Longest wait for software rendering to compile every shader and draw the first picture; ms. */
const firstPictureTime = 120_000;

/**
 * Console lines that are not ours: fiber 9 still creates the clock that three has deprecated, and the driver remarks that labels
 * read back a small picture, which they do at rest only. Sessions keep nothing on the device unless they ask for it.
 */
const knownWarning =
  /THREE\.Clock: This module has been deprecated|GPU stall due to ReadPixels|Service Worker registration blocked by Playwright/;

export interface PageSession {
  readonly page: Page;
  /** Errors and warnings of the console, and uncaught errors, in the order met. */
  readonly complaints: readonly string[];
  /** Addresses of everything the page asked for. */
  readonly requests: readonly string[];
}

interface SessionOptions {
  readonly width?: number;
  readonly height?: number;
  readonly hasTouch?: boolean;
  /** Lets the page keep its files on the device, as it does everywhere but in tests of other things. */
  readonly isKept?: boolean;
}

/** A fresh page without motion, so that cameras cut and a still picture is a finished one. */
export async function openSession(
  browser: Browser,
  { width = 1366, height = 768, hasTouch = false, isKept = false }: SessionOptions = {},
): Promise<PageSession> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1,
    hasTouch,
    serviceWorkers: isKept ? 'allow' : 'block',
    reducedMotion: 'reduce',
    locale: 'en-US',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    if (!knownWarning.test(message.text())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('request', (request) => requests.push(request.url()));
  return { page, complaints, requests };
}

/** Opens an address and waits until the page says that its first picture is drawn. */
export async function openPage(page: Page, address: string): Promise<void> {
  // a new link in the same page would only change the hash; every state starts from nothing
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(address);
  await waitUntilReady(page);
}

/** Waits for the page's own signal after its first drawing, and until nothing more is being drawn in. */
export async function waitUntilReady(page: Page): Promise<void> {
  await page.locator('#root[data-ready]').waitFor({ state: 'attached', timeout: firstPictureTime });
  // the shading of muscles and nerve arrives after the bones
  await page.waitForLoadState('networkidle', { timeout: firstPictureTime });
  await page.getByText(/^Drawing /).waitFor({ state: 'hidden', timeout: firstPictureTime });
}
