import { readFile } from 'node:fs/promises';
import { NodeIO } from '@gltf-transform/core';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { skeletonIds } from '#src/anatomy/catalog.ts';
import { launchBrowser } from '#tests/support/launch.ts';
import { openPage, openSession, type PageSession } from '#tests/support/page-session.ts';
import { findGlbErrors } from '#tests/support/validate-glb.ts';

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
  session = await openSession(browser, { width: 1100, height: 700 });
  page = session.page;
});

afterEach(async () => {
  await page.context().close();
  expect(session.complaints).toEqual([]);
});

/** The heaviest parts, so that software rendering is quick. */
const hidden = skeletonIds
  .filter((id) => id !== 'right-femur')
  .map((id) => `${id}:off`)
  .join();

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Presses a button and reads the file that it saves. */
async function saveBy(name: string, timeout = 60_000): Promise<{ name: string; data: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout }),
    button(name).click(),
  ]);
  return { name: download.suggestedFilename(), data: await readFile(await download.path()) };
}

async function openFiles(link: string): Promise<void> {
  await openPage(page, `${site}#v=1&${link}`);
  await button('Share').click();
  await page.getByRole('tab', { name: 'Files' }).click();
}

describe('files', () => {
  it('are a picture of twice the stage, a model for other programs, and one for printing', async () => {
    await openFiles('peel=3');
    const canvas = (await page.locator('canvas').first().boundingBox())!;
    const picture = await saveBy('Save picture');
    expect(picture.name).toMatch(/\.png$/);
    const png = PNG.sync.read(picture.data);
    expect(png.width).toBe(Math.round(canvas.width * 2));
    expect(png.height).toBe(Math.round(canvas.height * 2));
    const colours = new Set<number>();
    for (let at = 0; at < png.data.length; at += 4096) colours.add(png.data.readUInt32BE(at));
    expect(colours.size).toBeGreaterThan(100);

    const pose = await saveBy('Save GLB of this pose');
    expect(await findGlbErrors(pose.data)).toEqual([]);
    const document = await new NodeIO().readBinary(pose.data);
    const names = document
      .getRoot()
      .listNodes()
      .map((node) => node.getName());
    expect(names).toContain('piriformis');
    expect(names).toContain('sacrum');
    expect(names).not.toContain('gluteus_maximus');

    const print = await saveBy('Save STL');
    const triangleCount = print.data.readUInt32LE(80);
    expect(print.data.length).toBe(84 + 50 * triangleCount);
    const drawn = document
      .getRoot()
      .listMeshes()
      .flatMap((mesh) => mesh.listPrimitives())
      .reduce((sum, primitive) => sum + primitive.getIndices()!.getCount() / 3, 0);
    expect(triangleCount).toBe(drawn);
  });

  it('are a model that moves and a film of the movement', async () => {
    await openFiles(`peel=3&movement=abduction-hip-extended&labels=off&layers=${hidden}`);
    const moving = await saveBy('Save GLB of the movement', 120_000);
    expect(await findGlbErrors(moving.data)).toEqual([]);
    const root = (await new NodeIO().readBinary(moving.data)).getRoot();
    const [animation] = root.listAnimations();
    const targets = animation!.listChannels().map((channel) => channel.getTargetNode()?.getName());
    expect(targets).toContain('right_femur');
    const piriformis = root.listNodes().find((node) => node.getName() === 'piriformis');
    const [primitive] = piriformis!.getMesh()!.listPrimitives();
    expect(primitive!.listTargets().length).toBeGreaterThan(10);

    await page.getByLabel('Pictures a second').selectOption('15');
    const film = await saveBy('Save film', 170_000);
    expect(film.name).toMatch(/\.(mp4|webm)$/);
    const input = new Input({ source: new BufferSource(film.data), formats: ALL_FORMATS });
    const track = (await input.getPrimaryVideoTrack())!;
    expect(track.displayHeight).toBe(720);
    let frameCount = 0;
    for await (const _ of new EncodedPacketSink(track).packets()) frameCount++;
    expect(frameCount).toBe(75);
  });
});

describe('a page around', () => {
  it('shows the model in a frame, talks to it and hears from it', async () => {
    const around = `${site}around.html`;
    await page.route(around, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<iframe style="width:640px;height:480px;border:0"></iframe>',
      }),
    );
    await page.goto(around);
    await page.evaluate((address) => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      window.addEventListener('message', ({ data }) => heard.push(data));
      document.querySelector('iframe')!.src = address;
    }, `${site}?embed#v=1&peel=3`);
    const frame = page.frameLocator('iframe');
    await frame.locator('#root[data-ready]').waitFor({ state: 'attached', timeout: 120_000 });
    await frame.getByRole('button', { name: 'Play', exact: true }).waitFor();
    const messages = () =>
      page.evaluate(() => (window as unknown as { heard: { type?: string }[] }).heard);
    await expect
      .poll(async () => (await messages()).some(({ type }) => type === 'ready'))
      .toBe(true);
    await page.evaluate(() =>
      document
        .querySelector('iframe')!
        .contentWindow!.postMessage({ deepSix: 1, tightness: 1, pose: { flexion: 60 } }, '*'),
    );
    await expect
      .poll(async () => (await messages()).map((message) => JSON.stringify(message)).join(), {
        timeout: 20_000,
      })
      .toMatch(/"type":"done","problems":\[\].*"link":"v=1&flexion=60&tightness=1/);
  });
});
