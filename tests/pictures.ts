/** `npm run pictures`: icons and the picture for other pages, drawn from the mark and from the product itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#scripts/project-root.ts';
import { buildSiteIfStale, findAddress, serveSite } from '#scripts/site.ts';
import { findBrowser } from './support/find-browser.ts';
import { launchBrowser } from './support/launch.ts';
import { takeSteadyModelPicture } from './support/model-view.ts';
import { openPage, openSession } from './support/page-session.ts';

const found = await findBrowser();
await buildSiteIfStale();
const server = await serveSite(4373);
const browser = await launchBrowser(found);
const mark = readFileSync(join(projectRoot, 'src/ui/mark.svg'), 'utf8');
const into = (name: string) => join(projectRoot, 'public', name);
try {
  for (const [name, size, margin] of [
    ['icon-192.png', 192, 0.12],
    ['icon-512.png', 512, 0.12],
    // platforms cut a circle out of it
    ['icon-maskable.png', 512, 0.24],
  ] as const) {
    const { page } = await openSession(browser, { width: size, height: size });
    await page.setContent(
      `<style>body{margin:0;background:#12171d;display:grid;place-items:center;height:100vh}
      svg{height:${100 * (1 - 2 * margin)}vh}</style>${mark}`,
    );
    await page.screenshot({ path: into(name) });
    await page.close();
  }
  const { page } = await openSession(browser, { width: 1200, height: 630 });
  await openPage(
    page,
    `${findAddress(server)}#v=1&peel=3&tightness=1&view=nerve&labels=off&chrome=off`,
  );
  await takeSteadyModelPicture(page);
  await page.addStyleTag({
    content: `.marker,.marker-button,.marker-name{display:none!important}
      .social{position:fixed;inset:0;padding:436px 0 0 56px;background:linear-gradient(78deg,#12171d 10%,#12171dcc 30%,transparent 58%);z-index:99;color:#f2f5f7;font:600 64px/1.1 "Public Sans Variable",sans-serif}
      .social small{display:block;font:400 27px/1.4 "Public Sans Variable",sans-serif;color:#c4cdd6;margin-top:10px}`,
  });
  await page.evaluate(() => {
    const words = document.createElement('div');
    words.className = 'social';
    words.innerHTML = 'Deep Six<small>The hip’s deep rotators<br>and the sciatic nerve</small>';
    document.body.append(words);
  });
  await page.screenshot({ path: into('social.jpg'), type: 'jpeg', quality: 86 });
} finally {
  await browser.close();
  await server.close();
}
