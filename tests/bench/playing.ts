/**
 * `npm run bench:playing [-- MINUTES]`: what playing a movement costs the built page, in headless Chromium: processor time of the
 * page's own script in a frame, renders of React, and the heap over that many minutes (none when absent).
 *
 * Pixels are left out: calls that draw do nothing, because a software renderer would take most of the time. All else is the page as it is.
 */
import { buildSiteIfStale, findAddress, serveSite } from '#scripts/site.ts';
import { findBrowser } from '#tests/support/find-browser.ts';
import { launchBrowser } from '#tests/support/launch.ts';
import { waitUntilReady } from '#tests/support/page-session.ts';

const link = 'v=1&movement=walking&support=weight-bearing&peel=1';
const measuredSeconds = 15;
/** A small page, so that what the browser paints does not hold up the frames. */
const viewport = { width: 700, height: 220 };

/** Runs in the page before its own script: draws nothing, and counts frames and what React commits. */
const instruments = `
  for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'])
    WebGL2RenderingContext.prototype[name] = () => {};
  window.commitCount = 0;
  window.frameCount = 0;
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true, renderers: new Map(), inject: () => 1, checkDCE() {}, setStrictMode() {},
    onCommitFiberRoot: () => { window.commitCount++; }, onPostCommitFiberRoot() {}, onCommitFiberUnmount() {},
  };
`;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** Begin, and length on the clock; µs. */
  readonly ts: number;
  readonly dur: number;
  /** Length on the processor; µs. */
  readonly tdur?: number;
}

await buildSiteIfStale();
const server = await serveSite(4374);
const browser = await launchBrowser(await findBrowser());
try {
  const context = await browser.newContext({ viewport, deviceScaleFactor: 1 });
  const page = await context.newPage();
  await page.addInitScript(instruments);
  await page.goto(`${findAddress(server)}#${link}`);
  await waitUntilReady(page);
  await page.keyboard.press('Space');
  // compiled, and all that is fetched when it is used is there
  await page.waitForTimeout(5000);
  await page.evaluate(
    'commitCount = 0; (function count() { frameCount++; requestAnimationFrame(count) })()',
  );
  const tools = await context.newCDPSession(page);
  const events: TraceEvent[] = [];
  tools.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await tools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'devtools.timeline',
  });
  await page.waitForTimeout(measuredSeconds * 1000);
  const ended = new Promise((resolve) => tools.once('Tracing.tracingComplete', resolve));
  await tools.send('Tracing.end');
  await ended;
  const times = findFrameTimes(events).sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(2);
  console.log(`${times.length} frames; script in a frame: median ${at(0.5)}, p95 ${at(0.95)} ms`);
  console.log(`renders of React: ${await page.evaluate('commitCount')}`);
  const minutes = Number(process.argv[2] ?? 0);
  for (let half = 0; minutes > 0 && half <= 2 * minutes; half++) {
    await tools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await tools.send('Runtime.getHeapUsage');
    const frames = await page.evaluate('frameCount');
    console.log(`${half / 2} min: heap ${(usedSize / 1e6).toFixed(2)} MB after ${frames} frames`);
    if (half < 2 * minutes) await page.waitForTimeout(30_000);
  }
} finally {
  await browser.close();
  await server.close();
}

/** Processor time of the callbacks of each frame, those that follow each other at once counted together; ms. */
function findFrameTimes(all: readonly TraceEvent[]): number[] {
  const callbacks = all
    .filter(({ name, ph }) => name === 'FireAnimationFrame' && ph === 'X')
    .sort((a, b) => a.ts - b.ts);
  const times: number[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { ts, dur, tdur = 0 } of callbacks) {
    if (ts - end > 1000) times.push(0);
    times[times.length - 1]! += tdur / 1000;
    end = ts + dur;
  }
  return times;
}
