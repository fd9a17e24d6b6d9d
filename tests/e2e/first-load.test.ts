import { gzipSync } from 'node:zlib';
import { expect, inject, it } from 'vitest';
import { launchBrowser } from '#tests/support/launch.ts';
import { findStage } from '#tests/support/model-view.ts';
import { openPage, openSession } from '#tests/support/page-session.ts';

/** Bytes. Budgets of the first load: scripts as a host sends them compressed, and everything together. */
const scriptBudget = 400_000;
const wholeBudget = 2_500_000;

/** Files that every host compresses; the models are compressed inside and travel as they are. */
const compressible = /\.(html|js|css|svg|json)$|\/$/;

it('is light: scripts and all files of the first load stay inside their budgets', async () => {
  const site = inject('siteAddress');
  const browser = await launchBrowser(inject('browser'));
  try {
    const { page } = await openSession(browser);
    const bodies = new Map<string, Promise<Buffer>>();
    page.on('response', (response) => {
      if (response.url().startsWith(site)) bodies.set(response.url(), response.body());
    });
    await openPage(page, site);
    await findStage(page).waitFor();
    await page.waitForLoadState('networkidle');

    let scripts = 0;
    let whole = 0;
    const lines: string[] = [];
    for (const [address, pending] of bodies) {
      const body = await pending;
      const path = new URL(address).pathname;
      const sent = compressible.test(path) ? gzipSync(body, { level: 9 }).length : body.length;
      whole += sent;
      if (path.endsWith('.js')) scripts += sent;
      lines.push(`${path}  ${body.length} raw, ${sent} sent`);
    }
    console.log(`${lines.sort().join('\n')}\nscripts ${scripts}, whole ${whole} bytes`);

    // the scene and the model are part of what was weighed
    expect([...bodies.keys()].join()).toMatch(/bones\.glb/);
    expect([...bodies.keys()].join()).toMatch(/paths\.bin/);
    // shapes that the kernel draws by itself travel only where it is missing
    expect([...bodies.keys()].join()).toMatch(/shade\.bin/);
    expect([...bodies.keys()].join()).not.toMatch(/muscles\.glb/);
    expect(scripts).toBeGreaterThan(100_000);
    expect(scripts).toBeLessThan(scriptBudget);
    expect(whole).toBeLessThan(wholeBudget);
  } finally {
    await browser.close();
  }
});
