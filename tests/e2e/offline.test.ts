import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { projectRoot } from '#scripts/project-root.ts';
import { launchBrowser } from '#tests/support/launch.ts';
import { takeSteadyModelPicture } from '#tests/support/model-view.ts';
import { openPage, openSession } from '#tests/support/page-session.ts';
import { findModelShare } from '#tests/support/pictures.ts';

const folder = join(projectRoot, '.cache', 'unpacked');
const types: { readonly [ending: string]: string } = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** A server that knows nothing of the page: files of the archive below `/teaching/hip/`. */
let server: Server;
let address: string;
let served: Map<string, Uint8Array>;
let requests: string[];
let browser: Browser;

/** What a zip archive holds, by the entries of its directory. */
function unzip(archive: Buffer): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = archive.readUInt32LE(end + 16);
  for (let i = archive.readUInt16LE(end + 10); i > 0; i--) {
    const [method, packedSize, size] = [10, 20, 24].map((place) =>
      place === 10 ? archive.readUInt16LE(at + place) : archive.readUInt32LE(at + place),
    ) as [number, number, number];
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(from, from + packedSize);
    const bytes = method === 8 ? inflateRawSync(packed) : packed;
    expect(bytes.length, name).toBe(size);
    files.set(name.replace('deep-six/', ''), bytes);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

beforeAll(async () => {
  served = unzip(readFileSync(join(projectRoot, 'dist', 'deep-six.zip')));
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of served) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  requests = [];
  server = createServer(({ url }, response) => {
    const path = decodeURIComponent((url ?? '').split('?')[0]!.replace(/^\/teaching\/hip\//, ''));
    requests.push(path);
    const bytes = served.get(path || 'index.html');
    response.writeHead(bytes ? 200 : 404, {
      'Content-Type': types[extname(path || 'index.html')] ?? 'application/octet-stream',
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/teaching/hip/`;
  browser = await launchBrowser(inject('browser'), { webgl: false });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe('the archive', () => {
  it('runs from a folder of any server, keeps itself, and then opens without a network', async () => {
    const { page, complaints } = await openSession(browser, { isKept: true });
    const foreign: string[] = [];
    page.context().on('request', (request) => {
      if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url()))
        foreign.push(request.url());
    });
    await openPage(page, `${address}#v=1&labels=off`);
    const before = await takeSteadyModelPicture(page);
    // everything is fetched in the background once the first picture stands
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
      .toBe(true);

    // the network is cut, and the server is asked for nothing more
    await page.context().setOffline(true);
    requests.length = 0;
    await openPage(page, `${address}#v=1&labels=off`);
    const after = await takeSteadyModelPicture(page);
    expect(findModelShare(after)).toBeCloseTo(findModelShare(before), 3);
    // parts that were never opened are there too
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('dialog', { name: 'Settings' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('slider', { name: 'Piriformis tightness' }).fill('100');
    await expect
      .poll(() => page.getByRole('status', { name: 'Nerve compression' }).textContent())
      .toMatch(/Venous|Blood/);
    // the browser itself looks for a new worker after it has opened a page, past the cut that a page feels
    expect(requests.filter((path) => path !== 'sw.js')).toEqual([]);
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().setOffline(false);

    // a new version waits until it is asked for, and then opens with what was shown
    const worker = new TextDecoder().decode(served.get('sw.js'));
    served.set(
      'sw.js',
      new TextEncoder().encode(worker.replace(/version = '\w+'/, "version = 'next'")),
    );
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.getByText('A new version of Deep Six is ready.').waitFor();
    await page.waitForTimeout(700);
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', { name: 'Use it now' }).click(),
    ]);
    await expect
      .poll(() => page.getByRole('slider', { name: 'Piriformis tightness' }).inputValue())
      .toBe('100');
    expect(await page.evaluate(() => caches.keys())).toEqual(['deep-six-next']);
    // what had not changed was not fetched again
    expect(requests.filter((path) => path.startsWith('models/'))).toEqual([]);
    await page.context().close();
  });

  it('opens from a disk in one file, with a policy that lets nothing out', async () => {
    const { page, complaints, requests: asked } = await openSession(browser);
    const file = pathToFileURL(join(folder, 'deep-six-in-one-file.html')).href;
    await openPage(page, `${file}#v=1&labels=off`);
    expect(findModelShare(await takeSteadyModelPicture(page))).toBeGreaterThan(0.05);
    await page.getByRole('slider', { name: 'Flexion', exact: true }).fill('50');
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('dialog', { name: 'Settings' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).toContain('flexion=50');
    expect(asked.filter((url) => !/^(data|blob):/.test(url))).toEqual([file]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says in one sentence what to do when the wrong file is opened from a disk', async () => {
    const { page } = await openSession(browser);
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    const sentence = page.getByText('deep-six-in-one-file.html');
    await sentence.waitFor();
    expect(await sentence.evaluate((element) => getComputedStyle(element).display)).not.toBe(
      'none',
    );
    await page.context().close();
  });
});
