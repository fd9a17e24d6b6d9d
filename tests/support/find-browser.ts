import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '#scripts/project-root.ts';

/** A browser that was seen to run, and what its process needs around it. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly environment: Readonly<Record<string, string>>;
}

const installedBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
] as const;

/** The bundled browser is unpacked here, away from other projects' versions of it. */
const unpackFolder = join(projectRoot, '.browser');

/**
 * Finds a Chromium that runs. CHROME_PATH is binding when set; then what the machine has; then the
 * one from node_modules; then, for root on Debian, the system's package.
 *
 * @throws Error with one sentence on what was tried and what to install.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (runs(asked)) return { executablePath: asked, environment: {} };
    throw new Error(
      `CHROME_PATH names ${asked}, which does not run as a browser: correct it, or unset it to let the tests look for one.`,
    );
  }

  const installed = installedBrowsers.find((path) => runs(path));
  if (installed) return { executablePath: installed, environment: {} };

  const bundled = await findBundled();
  if (bundled) return bundled;

  if (installWithApt()) return { executablePath: '/usr/bin/chromium', environment: {} };

  throw new Error(
    `No browser for the tests: tried ${installedBrowsers.join(', ')}, the bundled @sparticuz/chromium and apt-get; install Chromium or Chrome, or name one in CHROME_PATH.`,
  );
}

/** Unpacks the browser of node_modules and adds its own fonts and libraries where the machine lacks them. */
async function findBundled(): Promise<FoundBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(unpackFolder, 'fonts') };
  const libraries = { LD_LIBRARY_PATH: join(unpackFolder, 'al2023', 'lib') };

  // a second try starts from an empty folder: the first may have met a half unpacked browser
  for (const isSecondTry of [false, true]) {
    if (isSecondTry) rmSync(unpackFolder, { recursive: true, force: true });
    try {
      const executablePath = await unpack();
      for (const environment of [fonts, { ...fonts, ...libraries }]) {
        if (runs(executablePath, environment)) return { executablePath, environment };
      }
    } catch {
      // a damaged or missing package is one candidate less; the caller says what was tried
    }
  }
  return null;
}

/** Writes browser, fonts and libraries into `.browser`; does nothing for those already there. */
async function unpack(): Promise<string> {
  const temporaryFolder = process.env.TMPDIR;
  mkdirSync(unpackFolder, { recursive: true });
  // the package writes into the temporary folder and has no other setting
  process.env.TMPDIR = unpackFolder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    // its libraries come out only on one cloud host, through a function it does not export
    const folder = join(projectRoot, 'node_modules/@sparticuz/chromium');
    const { inflate } = (await import(
      pathToFileURL(join(folder, 'build/esm/lambdafs.js')).href
    )) as { inflate: (file: string) => Promise<string> };
    await inflate(join(folder, 'bin/al2023.tar.br'));
    return executablePath;
  } finally {
    if (temporaryFolder === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporaryFolder;
  }
}

function installWithApt(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  try {
    console.log('Installing chromium with apt-get …');
    const options = {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    } as const;
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  } catch {
    return false;
  }
  return runs('/usr/bin/chromium');
}

/** True when the file answers `--version` like a browser. */
function runs(path: string, environment: Readonly<Record<string, string>> = {}): boolean {
  if (!existsSync(path)) return false;
  try {
    const answer = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 30_000,
    });
    return /chrom/i.test(answer);
  } catch {
    return false;
  }
}
