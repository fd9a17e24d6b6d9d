import { type Browser, chromium } from 'playwright-core';
import type { FoundBrowser } from './find-browser.ts';

/** Software WebGL2 that draws the same picture everywhere, and a browser that talks to nobody. */
const flags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--disable-lcd-text',
];

const flagsWithoutWebGL = ['--no-sandbox', '--disable-gpu', '--disable-3d-apis'];

/** Starts the browser; `webgl: false` gives one in which no 3D context can be had. */
export function launchBrowser(found: FoundBrowser, { webgl = true } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: found.executablePath,
    args: webgl ? flags : flagsWithoutWebGL,
    env: { ...definedEnvironment(), ...found.environment },
  });
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
